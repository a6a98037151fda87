//! What the chart of a series says; unrounded.

use super::period::named;
use crate::track::{Change, Track, Verdict};
use metric_core::control::Side;
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", tag = "is")]
pub(super) enum VerdictPart {
    TooEarly {
        points: usize,
    },
    NoLimits,
    Quiet {
        low: f64,
        high: f64,
    },
    Spike {
        period: String,
        length: usize,
        side: &'static str,
        rate: f64,
        limit: f64,
        is_back: bool,
    },
    Near {
        period: String,
        side: &'static str,
        limit: f64,
    },
    Shift(ChangePart),
    WasShifted {
        #[serde(flatten)]
        change: ChangePart,
        is_back: bool,
    },
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct ChangePart {
    since: String,
    until: String,
    length: usize,
    side: &'static str,
    before: f64,
    after: f64,
}

impl VerdictPart {
    pub(super) fn of(track: &Track, verdict: &Verdict) -> Self {
        let named = |place| named(track, place);
        let change = |of: Change| ChangePart {
            since: named(of.since),
            until: named(of.until),
            length: of.length,
            side: side(of.side),
            before: of.levels[0],
            after: of.levels[1],
        };
        match *verdict {
            Verdict::TooEarly(points) => Self::TooEarly { points },
            Verdict::Quiet([low, high]) => Self::Quiet { low, high },
            Verdict::NoLimits => Self::NoLimits,
            Verdict::Spike { place, length, side: of, rate, limit, is_back } => {
                let (period, side) = (named(place), side(of));
                Self::Spike { period, length, side, rate, limit, is_back }
            }
            Verdict::Near { place, side: of, limit } => {
                Self::Near { period: named(place), side: side(of), limit }
            }
            Verdict::Shift(of) => Self::Shift(change(of)),
            Verdict::WasShifted { change: of, is_back } => {
                Self::WasShifted { change: change(of), is_back }
            }
        }
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Above => "above",
        Side::Below => "below",
    }
}
