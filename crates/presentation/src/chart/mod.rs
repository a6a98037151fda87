//! The charts - benchmarks, shares of issues and channels, funnel: what they show, where everything
//! stands, and how they are drawn.
//!
//! [`ChartModel`] is the input, [`layout`] positions it in CSS pixels by pure arithmetic, and
//! [`draw`] draws a layout on any `DrawingBackend` of plotters: plotters-canvas on the page, and
//! behind [`svg`] a backend of our own for the exported file and the golden tests. Plotters is used
//! for its backends, elements and styles only: here nothing measures text, so that every backend
//! gets the same layout. A chart is laid out for its width and never shrunk.

mod axis;
mod bars;
mod columns;
mod draw;
mod funnel;
mod hatch;
mod items;
mod labels;
mod layout;
mod legend;
mod model;
mod palette;
mod place;
mod role;
mod shares;
mod sheet;
mod sizes;
mod style;
mod svg;
mod text;
mod ticks;
mod tone;

pub use self::svg::svg;
pub use axis::Axis;
pub use draw::draw;
pub use funnel::{Funnel, FunnelPart};
pub use layout::{Anchor, BarItem, Layout, Panel, Plate, Plot, Point, TextItem, YouItem};
pub use legend::{Swatch, legend};
pub use model::{Bar, BarChart, ChartModel, ChartRow, Scale, You};
pub use palette::{Palette, Rgb};
pub use place::layout;
pub use role::{BarRole, Pattern};
pub use shares::{BarSpan, ShareAxis, ShareTick};
pub use sheet::{Sheet, Stack};
pub use style::ChartStyle;
pub use tone::Tone;

#[cfg(test)]
mod tests;
