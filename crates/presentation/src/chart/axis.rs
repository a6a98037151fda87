//! The axis: how far it reaches, and its ticks.

use super::{ChartModel, ChartRow};

/// How far an open band is drawn beyond its edge, so that its arrow has room.
const OPEN_REACH: f64 = 1.25;
/// How many times the reach of the bands the axis follows the person's own value.
const FOLLOWED_REACH: f64 = 2.0;
/// Spans this close to a tick end there: 0.6 / 0.2 is 2.9999999999999996.
const TICK_TOLERANCE: f64 = 1e-9;

/// The last step of an axis with a given end is at least half as long as the others.
const SHORTEST_LAST: f64 = 0.5;

/// A linear axis from zero in steps of 1, 2 or 5 times a power of ten.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    multiple: u32,
    exponent: i32,
    steps: u32,
    beyond: bool,
    /// The end, where it is given.
    whole: Option<f64>,
}

impl Axis {
    /// The axis that spans the bands, and the person's value within twice their reach, or ends
    /// where the model says, in at most `most_steps` steps.
    pub fn of(model: &ChartModel, most_steps: u32) -> Self {
        let most_steps = most_steps.max(1);
        // Wholes are counts: their ticks are whole as well.
        let whole = model.whole.filter(|whole| *whole > 0.0 && whole.is_finite());
        if let Some(end) = whole {
            let (multiple, exponent, steps) = ticks_for(end, most_steps, 0, SHORTEST_LAST);
            return Self { multiple, exponent, steps, beyond: false, whole };
        }
        let (reach, drawn) = reach(&model.rows);
        let you = model.you.as_ref().filter(|you| you.is_usable());
        // Without a single edge above zero there is nothing to be beyond of.
        let limit = if reach > 0.0 { FOLLOWED_REACH * reach } else { f64::MAX };
        let beyond = you.is_some_and(|you| you.value > limit);
        let own = you.filter(|_| !beyond).map_or(0.0, |you| you.value.max(you.high.min(limit)));
        let span = drawn.max(own);
        let (multiple, exponent, steps) = ticks_for(span, most_steps, -12, TICK_TOLERANCE);
        Self { multiple, exponent, steps, beyond, whole }
    }

    /// The value at the right end.
    pub fn end(self) -> f64 {
        self.tick(self.steps)
    }

    /// The values of the ticks, zero first.
    pub fn ticks(self) -> Vec<f64> {
        (0..=self.steps).map(|index| self.tick(index)).collect()
    }

    /// The decimals that tell the ticks apart.
    pub fn decimals(self) -> u8 {
        u8::try_from(-self.exponent).unwrap_or(0)
    }

    /// Whether the person's value lies beyond the axis.
    pub fn is_beyond(self) -> bool {
        self.beyond
    }

    fn tick(self, index: u32) -> f64 {
        let tick = scaled(f64::from(index) * f64::from(self.multiple), self.exponent);
        self.whole.filter(|_| index == self.steps).unwrap_or(tick)
    }
}

/// The largest edge of the bands, and how far they are drawn, with room for arrows.
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

/// The finest of the steps that cover the span but for a part of a step: multiple, exponent and
/// count.
fn ticks_for(span: f64, most_steps: u32, finest: i32, part: f64) -> (u32, i32, u32) {
    if span <= 0.0 {
        return (1, 0, 1);
    }
    for exponent in finest..=300 {
        for &multiple in &[1, 2, 5] {
            let step = scaled(f64::from(multiple), exponent);
            let needed = (span / step - part).ceil();
            if needed <= f64::from(most_steps) {
                return (multiple, exponent, count(needed));
            }
        }
    }
    (1, 300, most_steps)
}

/// A count of steps; between 1 and the few that fit.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole, small, not negative
fn count(needed: f64) -> u32 {
    needed.max(1.0) as u32
}

/// The value times a power of ten; by division below one, since 0.1 is no double but 1/10 rounds.
fn scaled(value: f64, exponent: i32) -> f64 {
    if exponent < 0 { value / 10_f64.powi(-exponent) } else { value * 10_f64.powi(exponent) }
}
