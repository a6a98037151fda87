//! Track; unrounded.

use super::{
    columns::ColumnPart,
    period::{named, signals},
    promise::PromisePart,
    verdict::VerdictPart,
};
use crate::track::{Event, PhaseFound, Track};
use metric_core::control::{UNTIL_FALSE, false_signals};
use scenario::{draft::Draft, field::Table, moment};
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
    pub(super) fn of(
        track: &Track,
        promise: Option<PromisePart>,
        draft: &Draft,
        unit: String,
    ) -> Self {
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
            promise,
            year,
            until_false: UNTIL_FALSE,
        }
    }
}
