//! The axis: its range and its ticks.

use super::steps::scaled;
use super::{ChartRow, You};

/// The drawn end of an open band as a multiple of its edge, so that its arrow has room.
const OPEN_REACH: f64 = 1.25;
/// The largest value of the user that the axis still includes, as a multiple of the reach of the
/// bands.
const FOLLOWED_REACH: f64 = 2.0;
/// Rounding errors in steps: 0.6 / 0.2 is 2.9999999999999996, which is 3 steps.
const TICK_TOLERANCE: f64 = 1e-9;
/// The powers of ten that steps are made of.
const FINEST: i32 = -12;
const COARSEST: i32 = 300;

/// A linear axis from zero in steps of 1, 2 or 5 times a power of ten.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    multiple: u32,
    exponent: i32,
    steps: u32,
    beyond: bool,
}

impl Axis {
    /// The axis that spans the bands, and the user's own value up to twice their reach, in at most
    /// `most_steps` steps.
    pub fn of(rows: &[ChartRow], you: Option<&You>, most_steps: u32) -> Self {
        let (reach, drawn) = reach(rows);
        let you = you.filter(|you| you.is_usable());
        // Without an edge above zero no value is beyond.
        let limit = if reach > 0.0 { FOLLOWED_REACH * reach } else { f64::MAX };
        let beyond = you.is_some_and(|you| you.value > limit);
        let own = you.filter(|_| !beyond).map_or(0.0, |you| you.value.max(you.high.min(limit)));
        let (multiple, exponent, steps) = ticks_for(drawn.max(own), most_steps.max(1));
        Self { multiple, exponent, steps, beyond }
    }

    /// The value at the right end.
    pub fn end(self) -> f64 {
        self.tick(self.steps)
    }

    /// The values of the ticks, zero first.
    pub fn ticks(self) -> Vec<f64> {
        (0..=self.steps).map(|index| self.tick(index)).collect()
    }

    /// The decimals that the labels of the ticks need.
    pub fn decimals(self) -> u8 {
        u8::try_from(-self.exponent).unwrap_or(0)
    }

    /// Whether the user's own value lies beyond the axis.
    pub fn is_beyond(self) -> bool {
        self.beyond
    }

    fn tick(self, index: u32) -> f64 {
        scaled(f64::from(index) * f64::from(self.multiple), self.exponent)
    }
}

/// The largest edge of the bands, and the largest drawn end, which includes the arrows.
fn reach(rows: &[ChartRow]) -> (f64, f64) {
    let (mut reach, mut drawn): (f64, f64) = (0.0, 0.0);
    for row in rows {
        for (low, high) in row.bars.iter().filter_map(super::Bar::edges) {
            reach = reach.max(high.unwrap_or(low));
            drawn = drawn.max(high.unwrap_or(low * OPEN_REACH));
        }
    }
    (reach, drawn)
}

/// The smallest step of which at most `most_steps` cover the span: multiple, exponent and count.
fn ticks_for(span: f64, most_steps: u32) -> (u32, i32, u32) {
    if span <= 0.0 {
        return (1, 0, 1);
    }
    for exponent in FINEST..=COARSEST {
        for multiple in [1, 2, 5] {
            let step = scaled(f64::from(multiple), exponent);
            let needed = (span / step - TICK_TOLERANCE).ceil();
            if needed <= f64::from(most_steps) {
                return (multiple, exponent, count(needed));
            }
        }
    }
    (1, COARSEST, most_steps)
}

/// A number of steps, at least 1.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole, small, not negative
fn count(needed: f64) -> u32 {
    needed.max(1.0) as u32
}
