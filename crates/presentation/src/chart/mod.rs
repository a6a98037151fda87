//! The charts - benchmarks, Pareto, funnel: what they show, where everything stands, and how they
//! are drawn.
//!
//! [`ChartModel`] is what the page knows, [`layout`] places it in CSS pixels by pure arithmetic, and
//! [`draw`] paints a layout on any plotters backend: the canvas, or SVG for tests. [`svg`] writes it
//! as a file, painted by the same code.
//! Plotters is asked for primitives only; it measures no text and lays out nothing (stack.md, 3).

mod axis;
mod backend;
mod draw;
mod figures;
mod labels;
mod layout;
mod model;
mod palette;
mod place;
mod sheet;
mod sizes;
mod svg;
mod text;
mod ticks;

pub use axis::Axis;
pub use backend::{SVG_TEXT_SCALE, draw};
pub use draw::Pen;
pub use layout::{Anchor, BarItem, Layout, Panel, Plot, TextItem, Tone, YouItem};
pub use model::{Bar, BarRole, ChartModel, ChartRow, You};
pub use palette::{Palette, Rgb};
pub use place::layout;
pub use sheet::{Sheet, Stack};
pub use svg::svg;

#[cfg(test)]
mod own_tests;
#[cfg(test)]
mod tests;
