//! The charts - benchmarks, Pareto, funnel: what they show, where everything stands, and how they
//! are drawn.
//!
//! [`ChartModel`] is the input, [`layout`] positions it in CSS pixels by pure arithmetic, and
//! [`draw`] draws a layout on any `DrawingBackend` of plotters: plotters-canvas on the page, and
//! behind [`svg`] a backend of our own for the exported file and the golden tests. Plotters is used
//! for its backends, elements and styles only: here nothing measures text, so that every backend
//! gets the same layout.

mod axis;
mod draw;
mod figures;
mod labels;
mod layout;
mod model;
mod palette;
mod place;
mod sheet;
mod sizes;
mod style;
mod svg;
mod text;
mod ticks;

pub use self::svg::svg;
pub use axis::Axis;
pub use draw::draw;
pub use layout::{Anchor, BarItem, Layout, Panel, Plot, TextItem, Tone, YouItem};
pub use model::{Bar, BarRole, ChartModel, ChartRow, You};
pub use palette::{Palette, Rgb};
pub use place::layout;
pub use sheet::{Sheet, Stack};
pub use style::ChartStyle;

#[cfg(test)]
mod own_tests;
#[cfg(test)]
mod tests;
