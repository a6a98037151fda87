//! Track; unrounded.

use crate::track::{Change, PhaseFound, Track, Verdict};
use metric_core::control::{Judged, Side, UNTIL_FALSE, false_signals};
use scenario::moment;
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct TrackPart {
    unit: String,
    verdict: VerdictPart,
    phases: Vec<PhasePart>,
    periods: Vec<PeriodPart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<YearPart>,
    /// Points until a false signal where limits are known for certain: by a point outside, and with eight in a row; without the third rule.
    until_false: [f64; 2],
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", tag = "is")]
enum VerdictPart {
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
struct ChangePart {
    since: String,
    until: String,
    length: usize,
    side: &'static str,
    before: f64,
    after: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct PhasePart {
    start: String,
    /// Its periods that count.
    points: usize,
    /// Those that its level and its limits rest on.
    baseline: Option<usize>,
    /// Its level.
    rate: Option<f64>,
    /// How many times as far apart as by chance its periods lie.
    spread: Option<f64>,
    has_limits: bool,
    /// The share of later points outside of its limits where nothing happens; none with a season, whose limits were not
    /// simulated for all numbers of points.
    false_signals: Option<f64>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct PeriodPart {
    period: String,
    contacts: Option<f64>,
    base: Option<f64>,
    rate: Option<f64>,
    expected: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    counts: bool,
    signals: Vec<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct YearPart {
    before: String,
    contacts: f64,
    base: Option<f64>,
    rate: Option<f64>,
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Above => "above",
        Side::Below => "below",
    }
}

impl TrackPart {
    pub(super) fn of(track: &Track, unit: String) -> Self {
        let named = |place: usize| {
            let own = track.observed.get(place);
            own.map(|own| moment::of_link(own.period.named())).unwrap_or_default()
        };
        let change = |of: Change| ChangePart {
            since: named(of.since),
            until: named(of.until),
            length: of.length,
            side: side(of.side),
            before: of.levels[0],
            after: of.levels[1],
        };
        let verdict = match track.verdict {
            Verdict::TooEarly(points) => VerdictPart::TooEarly { points },
            Verdict::Quiet([low, high]) => VerdictPart::Quiet { low, high },
            Verdict::NoLimits => VerdictPart::NoLimits,
            Verdict::Spike { place, length, side: of, rate, limit, is_back } => {
                let (period, side) = (named(place), side(of));
                VerdictPart::Spike { period, length, side, rate, limit, is_back }
            }
            Verdict::Near { place, side: of, limit } => {
                VerdictPart::Near { period: named(place), side: side(of), limit }
            }
            Verdict::Shift(of) => VerdictPart::Shift(change(of)),
            Verdict::WasShifted { change: of, is_back } => {
                VerdictPart::WasShifted { change: change(of), is_back }
            }
        };
        let phase = |found: &PhaseFound| PhasePart {
            start: named(found.phase.start),
            points: found.phase.points,
            baseline: found.phase.level.as_ref().map(|level| level.points),
            rate: found.rate,
            spread: found.phase.level.as_ref().map(|level| level.spread),
            has_limits: found.phase.has_limits,
            false_signals: found
                .phase
                .level
                .as_ref()
                .filter(|level| found.phase.has_limits && !level.has_season())
                .and_then(|level| false_signals(level.points)),
        };
        let periods = track.observed.iter().zip(&track.points).map(|(own, judged)| PeriodPart {
            period: moment::of_link(own.period.named()),
            contacts: own.contacts,
            base: own.base,
            rate: judged.map(|judged| judged.rate),
            expected: judged.and_then(|judged| judged.expected),
            low: judged.and_then(|judged| judged.limits).map(|[low, _]| low),
            high: judged.and_then(|judged| judged.limits).map(|[_, high]| high),
            counts: judged.is_some_and(|judged| judged.counts),
            signals: judged.as_ref().map(signals).unwrap_or_default(),
        });
        let year = track.year.map(|year| YearPart {
            before: named(year.places[0]),
            contacts: year.contacts,
            base: year.base,
            rate: year.rate,
        });
        Self {
            unit,
            verdict,
            phases: track.phases.iter().map(phase).collect(),
            periods: periods.collect(),
            year,
            until_false: UNTIL_FALSE,
        }
    }
}

/// The rules that a period breaks.
fn signals(judged: &Judged) -> Vec<&'static str> {
    let rules = [
        (judged.outside, "outside"),
        (judged.run, "eight-in-a-row"),
        (judged.near, "near-a-limit"),
    ];
    rules.into_iter().filter_map(|(side, name)| side.map(|_| name)).collect()
}
