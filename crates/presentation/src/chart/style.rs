//! How a layout becomes device pixels: colours, scale and font.

use super::{Layout, Palette};
use plotters::coord::CoordTranslate;

/// Colours, scale and font of a drawing.
#[derive(Debug, Clone, Copy)]
pub struct ChartStyle<'a> {
    /// The colours.
    pub palette: &'a Palette,
    /// Device pixels per CSS pixel: the device pixel ratio, times the zoom of the text if any.
    pub scale: f64,
    /// The CSS font family list: `system-ui, sans-serif`.
    pub family: &'a str,
}

impl ChartStyle<'_> {
    /// Width and height of a layout in device pixels, each at least one.
    pub fn pixel_size(&self, layout: &Layout) -> (u32, u32) {
        let pixels = |length| self.pixels(length).max(1).unsigned_abs();
        (pixels(layout.width), pixels(layout.height))
    }

    /// A length in CSS pixels as whole device pixels; the only rounding between a value and the
    /// screen.
    #[allow(clippy::cast_possible_truncation)] // saturates, and no screen has 2^31 pixels
    pub(super) fn pixels(&self, length: f64) -> i32 {
        (length * self.scale).round() as i32
    }

    /// The position of the nearest whole device pixel, in CSS pixels.
    pub(super) fn snapped(&self, position: f64) -> f64 {
        f64::from(self.pixels(position)) / self.scale
    }
}

/// The coordinate system of a layout, so that elements are given in CSS pixels.
impl CoordTranslate for ChartStyle<'_> {
    type From = (f64, f64);

    fn translate(&self, (x, y): &(f64, f64)) -> (i32, i32) {
        (self.pixels(*x), self.pixels(*y))
    }
}
