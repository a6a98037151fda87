//! The chart on its canvas.

use super::{
    document,
    screen::{device_pixels, property, text_zoom},
};
use calculator::{
    chart::{ChartModel, Palette, Pen, draw, layout},
    figure::Digits,
};
use plotters::prelude::{DrawingBackend, IntoDrawingArea};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::HtmlCanvasElement;

/// The family of the page's own text.
const FAMILY: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

/// Draws a chart for a width in CSS pixels, sharp at any device pixel ratio and grown with the
/// reader's text. Nothing is drawn where there is no room or no canvas.
pub fn paint(id: &str, model: &ChartModel, width: f64, digits: &dyn Digits) {
    let zoom = text_zoom();
    let canvas = document().get_element_by_id(id).and_then(|canvas| canvas.dyn_into().ok());
    let Some(canvas): Option<HtmlCanvasElement> = canvas else {
        return;
    };
    let Some(placed) = layout(model, width / zoom, digits) else {
        return;
    };
    let Some(palette) = Palette::from_css(property) else {
        return;
    };
    let scale = device_pixels() * zoom;
    canvas.set_width(pixels(placed.width * scale));
    canvas.set_height(pixels(placed.height * scale));
    let style = canvas.style();
    // A height that is refused leaves the picture stretched, not wrong.
    let _ = style.set_property("height", &format!("{}px", pixels(placed.height * zoom)));
    let Some(mut backend) = CanvasBackend::with_canvas_object(canvas) else {
        return;
    };
    if backend.ensure_prepared().is_err() {
        return;
    }
    let pen = Pen { palette: &palette, scale, text_scale: 1.0, family: FAMILY };
    // The canvas backend reports nothing that could be mended here; the table twin stands below.
    let _ = draw(&backend.into_drawing_area(), &placed, &pen);
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // lengths of a screen
fn pixels(length: f64) -> u32 {
    length.round().max(1.0) as u32
}
