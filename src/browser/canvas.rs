//! Charts on canvas elements, by plotters-canvas, and layouts as PNG.

use super::looks::{device_pixels, property, text_zoom};
use gloo_file::Blob;
use leptos::prelude::document;
use plotters::prelude::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use presentation::{
    chart::{ChartModel, ChartStyle, Layout, Palette, draw, layout},
    digits::Digits,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::HtmlCanvasElement;

/// The font family list of the page.
pub const FAMILY: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
/// Pixels of a PNG per CSS pixel: sharp on dense screens and in print.
const PICTURE_SCALE: f64 = 2.0;

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
        Some(Self { palette: palette()?, zoom: text_zoom() })
    }
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
