//! The chart on its canvas.

use super::{
    calls::Call,
    screen::{device_pixels, property, text_zoom},
    values::{element, made},
};
use plotters::prelude::{DrawingBackend, IntoDrawingArea};
use plotters_canvas::CanvasBackend;
use presentation::{
    chart::{ChartModel, Layout, Palette, Pen, draw, layout},
    digits::Digits,
};
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlCanvasElement};

/// The family of the page's own text.
pub const FAMILY: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

/// The colours of the page as it looks now.
pub fn palette() -> Option<Palette> {
    Palette::from_css(property)
}

/// What a chart takes over from the page. To read it has the browser compute the styles of a page
/// that is being changed: a tenth of a key press, so that it is read when it may differ.
pub struct Look {
    palette: Palette,
    /// How much larger than usual the reader's text is.
    zoom: f64,
}

/// How the page looks now.
pub fn look() -> Option<Look> {
    Some(Look { palette: palette()?, zoom: text_zoom() })
}

/// Draws a chart for a width in CSS pixels, sharp at any device pixel ratio and grown with the
/// reader's text. Nothing is drawn where there is no room or no canvas.
pub fn paint(id: &str, model: &ChartModel, width: f64, look: &Look, digits: &dyn Digits) {
    let zoom = look.zoom;
    let Some(canvas) = element::<HtmlCanvasElement>(id) else {
        return;
    };
    let Some(placed) = layout(model, width / zoom, digits) else {
        return;
    };
    // A height that is refused leaves the picture stretched, not wrong.
    let height = [&pixels(placed.height * zoom).to_string(), "px"].concat();
    let _ = canvas.style().set_property("height", &height);
    fill(canvas, &placed, &look.palette, device_pixels() * zoom);
}

/// Draws a layout as a PNG, apart from the page, and tells whether it will come.
pub fn picture(placed: &Layout, done: impl FnOnce(Option<Blob>) + 'static) -> bool {
    let Some(canvas) = made::<HtmlCanvasElement>("canvas") else {
        return false;
    };
    let done =
        Call::once(Box::new(move |blob| done((!blob.is_null()).then(|| blob.unchecked_into()))));
    palette().and_then(|palette| fill(canvas.clone(), placed, &palette, PICTURE_SCALE)).is_some()
        && canvas.to_blob(&done.left()).is_ok()
}

/// Pixels of a picture per CSS pixel: sharp on dense screens and on paper.
const PICTURE_SCALE: f64 = 2.0;

fn fill(canvas: HtmlCanvasElement, placed: &Layout, palette: &Palette, scale: f64) -> Option<()> {
    canvas.set_width(pixels(placed.width * scale));
    canvas.set_height(pixels(placed.height * scale));
    let mut backend = CanvasBackend::with_canvas_object(canvas)?;
    backend.ensure_prepared().ok()?;
    let pen = Pen { palette, scale, text_scale: 1.0, family: FAMILY };
    draw(&backend.into_drawing_area(), placed, &pen).ok()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // lengths of a screen
fn pixels(length: f64) -> u32 {
    length.round().max(1.0) as u32
}
