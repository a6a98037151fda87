//! Track; unrounded.

use super::promise::PromisePart;
use crate::track::{Change, Event, Part, PhaseFound, Track, Verdict};
use metric_core::control::{Judged, Side, UNTIL_FALSE, false_signals};
use scenario::{
    draft::Draft,
    field::{Choice, Table},
    moment,
};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct TrackPart {
    unit: String,
    verdict: VerdictPart,
    phases: Vec<PhasePart>,
    periods: Vec<PeriodPart>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    events: Vec<EventPart>,
    /// The further columns, what needs a look first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<ColumnPart>,
    /// How many of them stand out in a year where nothing happens.
    #[serde(skip_serializing_if = "Option::is_none")]
    false_a_year: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    promise: Option<PromisePart>,
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
    /// The rate of the year up to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    rolling_year: Option<f64>,
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

/// A further column.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ColumnPart {
    name: String,
    holds: &'static str,
    /// The level of the baseline, and the figure of the last period: in the unit of the series where it is a rate, of a cost
    /// per contact, else as entered.
    level: Option<f64>,
    now: Option<f64>,
    last: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<VerdictPart>,
    periods: Vec<ValuePart>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ValuePart {
    period: String,
    value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<f64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    signals: Vec<&'static str>,
}

/// An event with before and after.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct EventPart {
    name: String,
    period: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<f64>,
    /// How many periods both rest on.
    #[serde(skip_serializing_if = "Option::is_none")]
    periods: Option<[usize; 2]>,
    /// How often periods that nothing happened to differ as much.
    #[serde(skip_serializing_if = "Option::is_none")]
    p: Option<f64>,
}

/// The name of a period of a series; nothing beyond it.
fn named(track: &Track, place: usize) -> String {
    let own = track.observed.get(place);
    own.map(|own| moment::of_link(own.period.named())).unwrap_or_default()
}

impl VerdictPart {
    fn of(track: &Track, verdict: &Verdict) -> Self {
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

impl ColumnPart {
    fn of(track: &Track, part: &Part, draft: &Draft) -> Self {
        let value = |(place, value): (usize, &Option<f64>)| {
            let judged = part.judged.get(place).copied().flatten();
            let limits = judged.and_then(|judged| judged.limits);
            ValuePart {
                period: named(track, place),
                value: *value,
                low: limits.map(|[low, _]| low),
                high: limits.map(|[_, high]| high),
                signals: judged.as_ref().map(signals).unwrap_or_default(),
            }
        };
        let head = draft.rows(Table::Columns).get(part.column);
        Self {
            name: head.map(|head| head.name().to_owned()).unwrap_or_default(),
            holds: part.holds.word(),
            level: part.level,
            now: part.now(),
            last: part.last.map(|place| named(track, place)),
            verdict: part.verdict.as_ref().map(|verdict| VerdictPart::of(track, verdict)),
            periods: part.values.iter().enumerate().map(value).collect(),
        }
    }
}

impl EventPart {
    fn of(track: &Track, event: &Event, draft: &Draft) -> Self {
        let head = draft.rows(Table::Events).get(event.row);
        Self {
            name: head.map(|head| head.name().to_owned()).unwrap_or_default(),
            period: event.place.map(|place| named(track, place)),
            before: event.change.map(|change| change.rates[0]),
            after: event.change.map(|change| change.rates[1]),
            periods: event.change.map(|change| change.periods),
            p: event.change.map(|change| change.p),
        }
    }
}

impl TrackPart {
    pub(super) fn of(track: &Track, draft: &Draft, unit: String) -> Self {
        let named = |place| named(track, place);
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
        let periods = track.observed.iter().zip(&track.points).zip(&track.rolling);
        let periods = periods.map(|((own, judged), rolling)| PeriodPart {
            period: moment::of_link(own.period.named()),
            contacts: own.contacts,
            base: own.base,
            rate: judged.map(|judged| judged.rate),
            expected: judged.and_then(|judged| judged.expected),
            low: judged.and_then(|judged| judged.limits).map(|[low, _]| low),
            high: judged.and_then(|judged| judged.limits).map(|[_, high]| high),
            rolling_year: *rolling,
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
            verdict: VerdictPart::of(track, &track.verdict),
            phases: track.phases.iter().map(phase).collect(),
            periods: periods.collect(),
            events: track.events.iter().map(|event| EventPart::of(track, event, draft)).collect(),
            parts: track.parts.iter().map(|part| ColumnPart::of(track, part, draft)).collect(),
            false_a_year: track.false_a_year,
            promise: track.promise.as_ref().map(PromisePart::of),
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
