//! Charts on canvas elements, by plotters-canvas, as SVG on paper, and layouts as PNG.

use super::looks::{device_pixels, property, property_of, text_zoom};
use gloo_file::Blob;
use leptos::prelude::{document, window};
use plotters::prelude::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use presentation::{
    chart::{ChartModel, ChartStyle, Layout, Palette, Swatch, draw, layout, legend, svg},
    digits::Digits,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DomParser, Element, HtmlCanvasElement, HtmlElement, SupportedType};

/// The font family list of the page.
pub const FAMILY: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
/// Pixels of a PNG per CSS pixel: sharp on dense screens and in print.
const PICTURE_SCALE: f64 = 2.0;

/// The width of a chart on paper, in CSS pixels, and that of one in a column of a page.
const PAPER_WIDTH: f64 = 900.0;
const COLUMN_WIDTH: f64 = 430.0;

/// The current colours of the page; none where the style sheet lacks one.
pub fn palette() -> Option<Palette> {
    Palette::from_css(property)
}

/// The styles of the page that a chart depends on. Reading them forces a style recalculation, which
/// takes a tenth of the time of a key press, so callers keep them until they may have changed.
pub struct Look {
    palette: Palette,
    /// The text size of the reader as a factor of the default.
    zoom: f64,
}

impl Look {
    /// The current styles.
    pub fn now() -> Option<Self> {
        Some(Self { palette: forced().or_else(palette)?, zoom: text_zoom() })
    }
}

/// A legend and its chart, each as SVG for paper, in the colours of an element of the page; nothing where there is
/// nothing to draw.
pub fn on_paper(model: &ChartModel, colours: &Element, digits: &dyn Digits) -> Option<Vec<String>> {
    let palette = Palette::from_css(|name| property_of(colours, name))?;
    let style = ChartStyle { palette: &palette, scale: 1.0, family: FAMILY };
    let width = match model {
        ChartModel::Bars(_) | ChartModel::Funnel(_) | ChartModel::Control(_) => PAPER_WIDTH,
        ChartModel::Spans(_) | ChartModel::Curves(_) | ChartModel::Histogram(_) => COLUMN_WIDTH,
    };
    let swatches = legend(&model.legend(), width);
    let pictures = [swatches, layout(model, width, digits)?];
    pictures.iter().map(|placed| svg(placed, &style, "", "").ok()).collect()
}

/// Puts pictures in SVG into an element, as a directive: at once, since an image that is still to be decoded is
/// missing where the browser prints before it is. They are read as XML, of which no script runs.
#[expect(clippy::needless_pass_by_value, reason = "what a directive is given")]
pub fn put_pictures(element: Element, pictures: Vec<String>) {
    let Ok(parser) = DomParser::new() else { return };
    for picture in pictures {
        let document = parser.parse_from_string(&picture, SupportedType::ImageSvgXml).ok();
        if let Some(root) = document.and_then(|document| document.document_element()) {
            let _ = element.append_child(&root); // an element has room for one more
        }
    }
}

/// The colours of text and background that the reader's system forces on every page, if it does so. A
/// canvas keeps its own colours otherwise.
fn forced() -> Option<Palette> {
    if !window().match_media("(forced-colors: active)").ok()??.matches() {
        return None;
    }
    let probe: HtmlElement = document().create_element("i").ok()?.unchecked_into();
    for (name, color) in [("color", "CanvasText"), ("background-color", "Canvas")] {
        probe.style().set_property(name, color).ok()?;
    }
    document().body()?.append_child(&probe).ok()?;
    let style = window().get_computed_style(&probe).ok().flatten();
    let color = |name| style.as_ref()?.get_property_value(name).ok();
    let colors = color("color").zip(color("background-color"));
    probe.remove();
    colors.and_then(|(ink, paper)| Palette::forced(&ink, &paper))
}

/// Draws a chart for a width in CSS pixels, sharp at any device pixel ratio and scaled with the text
/// size of the reader. Without room nothing is drawn.
pub fn paint(
    canvas: HtmlCanvasElement,
    model: &ChartModel,
    width: f64,
    look: &Look,
    digits: &dyn Digits,
) {
    let zoom = look.zoom;
    let Some(placed) = layout(model, width / zoom, digits) else { return };
    // Should the browser refuse the height, the chart is stretched, which is better than none.
    let _ = canvas.style().set_property("height", &format!("{}px", (placed.height * zoom).round()));
    fill(canvas, &placed, &look.palette, device_pixels() * zoom);
}

/// Draws a swatch of a legend in its own size, which grows with the text size of the reader.
pub fn paint_swatch(canvas: HtmlCanvasElement, swatch: Swatch, look: &Look) {
    let placed = swatch.layout();
    for (name, length) in [("width", placed.width), ("height", placed.height)] {
        // In the size of the pixels it is drawn with, should the browser refuse.
        let _ = canvas.style().set_property(name, &format!("{}px", length * look.zoom));
    }
    fill(canvas, &placed, &look.palette, device_pixels() * look.zoom);
}

/// Draws a layout off screen and hands it to the callback as a PNG; false if that is not possible,
/// and then there is no callback.
pub fn picture(placed: &Layout, done: impl FnOnce(Option<Blob>) + 'static) -> bool {
    let Ok(canvas) = document().create_element("canvas") else { return false };
    let canvas: HtmlCanvasElement = canvas.unchecked_into();
    let done = Closure::once_into_js(move |blob: JsValue| {
        done(blob.dyn_into::<web_sys::Blob>().ok().map(Blob::from));
    });
    palette().and_then(|palette| fill(canvas.clone(), placed, &palette, PICTURE_SCALE)).is_some()
        && canvas.to_blob(done.unchecked_ref()).is_ok()
}

/// Sizes the canvas for a layout and draws it.
fn fill(canvas: HtmlCanvasElement, placed: &Layout, palette: &Palette, scale: f64) -> Option<()> {
    let style = ChartStyle { palette, scale, family: FAMILY };
    let (width, height) = style.pixel_size(placed);
    canvas.set_width(width);
    canvas.set_height(height);
    let area = CanvasBackend::with_canvas_object(canvas)?.into_drawing_area();
    draw(&area, placed, &style).ok()
}
