//! The charts - benchmarks, shares of issues and channels, funnel, and money: what they show, where
//! everything stands, and how they are drawn.
//!
//! [`ChartModel`] is the input, [`layout`] positions it in CSS pixels by pure arithmetic, and
//! [`draw`] draws a layout on any `DrawingBackend` of plotters: plotters-canvas on the page, and
//! behind [`svg`] a backend of our own for the exported file and the golden tests. Plotters is used
//! for its backends, elements and styles only: here nothing measures text, so that every backend
//! gets the same layout. A chart is laid out for its width and never shrunk.

mod axis;
mod bars;
mod clear;
mod columns;
mod control;
mod curves;
mod draw;
mod funnel;
mod hatch;
mod histogram;
mod items;
mod labels;
mod layout;
mod legend;
mod line;
mod model;
mod money;
mod moved;
mod names;
mod palette;
mod place;
mod role;
mod shares;
mod sheet;
mod sizes;
mod spans;
mod steps;
mod style;
mod svg;
mod text;
mod ticks;
mod tone;

pub use self::svg::svg;
pub use axis::Axis;
pub use control::{BandItem, ControlChart, ControlPoint, Lower, Mark, SecondLine};
pub use curves::{Curve, CurveChart, CurvePoint, Level};
pub use draw::draw;
pub use funnel::{Funnel, FunnelPart};
pub use histogram::{Histogram, HistogramSeries};
pub use layout::{
    Anchor, AreaItem, BarItem, DotItem, Layout, Panel, PathItem, Plate, Plot, Point, RuleItem,
    RuleKind, TextItem, YouItem,
};
pub use legend::{Swatch, legend};
pub use model::{Bar, BarChart, ChartModel, ChartRow, Scale, You};
pub use palette::{Palette, Rgb};
pub use place::layout;
pub use role::{BarRole, Pattern};
pub use shares::{BarSpan, ShareAxis, ShareTick};
pub use sheet::{Sheet, Stack};
pub use spans::{Span, SpanChart, SpanMark, SpanRow};
pub use style::ChartStyle;
pub use tone::Tone;

#[cfg(test)]
mod tests;
