//! Track: is it really changing? The series against the limits of what its periods show anyway.

mod series;
mod verdict;
mod year;

pub use series::{Event, Observed, RowProblem};
pub use verdict::{Change, Verdict};
pub use year::YearChange;

use crate::unit::Unit;
use metric_core::{
    band::below,
    control::{Baseline, Chart, Judged, Phase, Point, Rules, chart},
    period::Step,
    rate::RateUnit,
    unit::{NumeratorKind, Period as Window},
};
use scenario::{
    Scenario,
    draft::Draft,
    field::{Field, Table, Treatment},
};

/// Most points of a baseline, and with a season of months: two years.
const BASELINE: usize = 20;
const SEASONAL_BASELINE: usize = 24;

/// Everything that Track finds.
#[derive(Debug, Clone, PartialEq)]
pub struct Track {
    /// The length of its periods.
    pub step: Step,
    /// What its rates are counted in; contacts of a period without a base.
    pub unit: Unit,
    /// From the first period to the last one.
    pub observed: Vec<Observed>,
    /// Every period against its limits, in the unit above; none where nothing is known of it.
    pub points: Vec<Option<Judged>>,
    /// Its phases, with their rates in the unit above.
    pub phases: Vec<PhaseFound>,
    /// How many rows have something, and are not used.
    pub unused: usize,
    /// Rows that are not used although their period is read, and why.
    pub problems: Vec<(usize, RowProblem)>,
    /// What happened when.
    pub events: Vec<Event>,
    /// What the chart says in the end.
    pub verdict: Verdict,
    /// The last full period against the same one a year before.
    pub year: Option<YearChange>,
    /// Whether a season is asked for, and whether the phases have one.
    pub season: SeasonFound,
}

/// A phase, with its level in the unit of the series.
#[derive(Debug, Clone, PartialEq)]
pub struct PhaseFound {
    /// The phase.
    pub phase: Phase,
    /// Its level.
    pub rate: Option<f64>,
}

/// How a season stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeasonFound {
    /// It is off, and there are too few periods for one.
    No,
    /// It is off, and there would be enough periods.
    Offered,
    /// It is on.
    On,
    /// It is asked for, and some phase has not two of every place in it.
    TooFew,
}

impl Track {
    /// The last period that is over and counts.
    pub fn last(&self) -> Option<usize> {
        last(&self.points)
    }
}

/// The last period that is over and counts.
fn last(points: &[Option<Judged>]) -> Option<usize> {
    points.iter().rposition(|point| point.is_some_and(|point| point.counts))
}

/// What a series goes by.
pub const SETTINGS: [Field; 4] = [Field::Step, Field::LastPeriod, Field::Seasonal, Field::NearRule];

/// A series against its limits, before anybody asks for a unit.
struct Charted {
    series: series::Series,
    points: Vec<Option<Point>>,
    chart: Chart,
    cycle: Option<usize>,
    is_season_on: bool,
}

/// The chart of a series; none where no row of it has a period, or one of its settings cannot be read.
fn charted(scenario: Scenario<'_>) -> Option<Charted> {
    if SETTINGS.into_iter().any(|field| scenario.problem(field).is_some()) {
        return None;
    }
    let series = series::of(scenario)?;
    let points: Vec<Option<Point>> =
        series.observed.iter().map(|own| point(own, series.has_base)).collect();
    let is_season_on = scenario.is_on(Field::Seasonal);
    let cycle = series.step.cycle();
    let is_monthly = is_season_on && series.step == Step::Month;
    let rules = Rules {
        most: if is_monthly { SEASONAL_BASELINE } else { BASELINE },
        cycle: cycle.filter(|_| is_season_on),
        near: scenario.is_on(Field::NearRule),
    };
    let new_phases = series.events.iter().filter(|event| event.treatment == Treatment::NewPhase);
    let starts: Vec<usize> = new_phases.filter_map(|event| event.place).collect();
    let chart = chart(&points, &starts, rules);
    Some(Charted { series, points, chart, cycle, is_season_on })
}

/// How many times as large as by chance alone the variance of the periods is, by the limits of the last phase that has its
/// own; none without a base, since the number of contacts alone also holds growth. `lengths` are the periods to compare,
/// where they have one: a series of longer ones does not tell how far these lie apart.
pub(crate) fn dispersion(scenario: Scenario<'_>, lengths: [Option<Window>; 2]) -> Option<f64> {
    if !scenario.draft().rows(Table::Series).iter().any(|row| !row.is_blank()) {
        return None;
    }
    let is_shorter = |length: Window| below(length.months(), scenario.step().window().months());
    if lengths.into_iter().flatten().any(is_shorter) {
        return None;
    }
    let Charted { series, chart, .. } = charted(scenario)?;
    let phase = chart.phases.iter().rev().find(|phase| phase.has_limits)?;
    phase.level.as_ref().filter(|_| series.has_base).map(Baseline::dispersion)
}

/// Track of a draft; none where no row of its series has a period, or one of its settings cannot be read.
pub fn track(draft: &Draft) -> Option<Track> {
    let scenario = Scenario::of(draft);
    let Charted { series, points, chart, cycle, is_season_on } = charted(scenario)?;
    let unit = unit(scenario, series.has_base);
    let factor = match unit {
        Unit::Rate(rate) => rate.time_base().map_or(1.0, |base| series.step.in_time_base(base)),
        _ => 1.0,
    };
    let judged: Vec<Option<Judged>> =
        chart.points.iter().map(|point| point.map(|point| point.times(factor))).collect();
    let phases: Vec<PhaseFound> = chart
        .phases
        .into_iter()
        .map(|phase| {
            let rate = phase.level.as_ref().map(|level| level.rate * factor);
            PhaseFound { phase, rate }
        })
        .collect();
    let season = season(&points, &phases, is_season_on, cycle);
    let verdict = verdict::of(&judged, &points, &phases, factor);
    let last = last(&judged);
    let year = last.and_then(|last| year::of(&points, series.has_base, last, series.step));
    let filled = draft.rows(Table::Series).iter().filter(|row| !row.is_blank()).count();
    let used = judged.iter().flatten().count();
    let unused = filled.saturating_sub(used);
    let series::Series { step, observed, problems, events, .. } = series;
    Some(Track {
        step,
        unit,
        observed,
        points: judged,
        phases,
        unused,
        problems,
        events,
        verdict,
        year,
        season,
    })
}

/// How the season stands: on where no phase with a level lacks it, offered where the first phase has points enough for it.
fn season(
    points: &[Option<Point>],
    phases: &[PhaseFound],
    is_on: bool,
    cycle: Option<usize>,
) -> SeasonFound {
    let levels = || phases.iter().filter_map(|own| own.phase.level.as_ref());
    if is_on {
        let has_all = levels().next().is_some() && levels().all(Baseline::has_season);
        return if has_all { SeasonFound::On } else { SeasonFound::TooFew };
    }
    let first = phases.first().and_then(|own| points.get(own.phase.start..own.phase.end));
    let baseline = first.zip(cycle);
    let has_season = baseline
        .is_some_and(|(first, cycle)| Baseline::of(first, SEASONAL_BASELINE, Some(cycle)).is_ok());
    if has_season { SeasonFound::Offered } else { SeasonFound::No }
}

/// What the rates of the series are counted in.
fn unit(scenario: Scenario<'_>, has_base: bool) -> Unit {
    match scenario.kind().value() {
        _ if !has_base => Unit::Contacts,
        Some(kind) => Unit::Rate(RateUnit::new(NumeratorKind::Offered, kind, scenario.shown())),
        None => Unit::UnknownRate,
    }
}

/// A period as a point of the chart; none where its contacts, or the base that others have, are not known.
fn point(own: &Observed, has_base: bool) -> Option<Point> {
    let base = if has_base { own.base.filter(|base| *base > 0.0)? } else { 1.0 };
    Some(Point {
        count: own.contacts?,
        base,
        season: own.period.season().unwrap_or_default(),
        counts: !own.is_open && !own.is_left_out,
    })
}
