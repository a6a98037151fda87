//! The benchmark chart: what it shows, where everything stands, and how it is drawn.
//!
//! [`ChartModel`] is what the page knows, [`layout`] places it in CSS pixels by pure arithmetic, and
//! [`draw`] paints a layout on any plotters backend: the canvas, or SVG for export and tests.
//! Plotters is asked for primitives only; it measures no text and lays out nothing (stack.md, 3).

mod axis;
mod draw;
mod labels;
mod layout;
mod model;
mod palette;
mod place;
mod text;

pub use axis::Axis;
pub use draw::{Pen, SVG_TEXT_SCALE, draw};
pub use layout::{Anchor, BarItem, Layout, Plot, TextItem, Tone, YouItem, layout};
pub use model::{Bar, BarRole, ChartModel, ChartRow, You};
pub use palette::{Palette, Rgb};

#[cfg(test)]
mod tests;
