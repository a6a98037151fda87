//! Control charts of a series: is a period more than what its periods show anyway, and did the level move?
//!
//! With a base it is Laney's u′ chart, without one the chart of individual values (`XmR`), which is the same with a base of
//! one: u′ with equal bases has the limits of `XmR`. Source: Laney 2002, Improved Control Charts for Attributes, Quality
//! Engineering 14(4); Wheeler, Understanding Variation.

mod baseline;
mod chart;
mod errors;

pub use baseline::{Baseline, Compared, LIMITS_FROM, LINE_FROM, SHORT_BELOW};
pub use chart::{Chart, Judged, Phase, RUN, Rules, Side, chart, levels};
pub use errors::{UNTIL_FALSE, UNTIL_FALSE_NEAR, false_signals};

/// Contacts of a period and their base.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Contacts, or whatever else is counted, from 0 on.
    pub count: f64,
    /// What they are counted against, above 0; 1 in a series without one.
    pub base: f64,
    /// Its place in the season; 0 where there is none.
    pub season: usize,
    /// Whether it counts for limits and runs. One that is not over yet does not, nor does one that was left out by hand.
    pub counts: bool,
}

impl Point {
    /// The count over its base.
    pub fn rate(&self) -> f64 {
        self.count / self.base
    }
}
