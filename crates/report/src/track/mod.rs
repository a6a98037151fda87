//! Track: is it really changing? The series against the limits of what its periods show anyway.

mod events;
mod judged;
mod parts;
mod series;
mod verdict;
mod year;

pub(crate) use events::before_of;
pub use parts::Part;
pub use series::{BeforeAndAfter, Event, Observed, RowProblem};
pub use verdict::{Change, Verdict};
pub use year::{YearChange, year_length};

use crate::unit::Unit;
use judged::Judging;
use metric_core::{
    band::below,
    control::{Baseline, Judged, Phase, Point, Rules, UNTIL_FALSE, UNTIL_FALSE_NEAR, chart},
    period::Step,
    rate::RateUnit,
    unit::{NumeratorKind, Period as Window},
};
use parts::Common;
use scenario::{
    Scenario,
    draft::Draft,
    field::{Field, Table, Treatment},
};
use series::Series;

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
    /// By period the rate of the year up to it, in the unit above; none where a period of that year is not known.
    pub rolling: Vec<Option<f64>>,
    /// The further columns, what needs a look first.
    pub parts: Vec<Part>,
    /// The periods as they were counted; none where nothing is known of one.
    pub(crate) counted: Vec<Option<Point>>,
    /// What a rate per period is multiplied by in the unit above.
    pub(crate) factor: f64,
    /// How many of them stand out in a year where nothing happens; none without any, and with a season, whose limits were
    /// not simulated.
    pub false_a_year: Option<f64>,
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

/// The last phase that has limits of its own, with its baseline: what later periods are held against.
fn in_force(phases: &[PhaseFound]) -> Option<(&PhaseFound, &Baseline)> {
    let found = phases.iter().rev().find(|found| found.phase.has_limits)?;
    Some((found, found.phase.level.as_ref()?))
}

impl Track {
    /// The last phase that has limits of its own, with its baseline.
    pub fn in_force(&self) -> Option<(&PhaseFound, &Baseline)> {
        in_force(&self.phases)
    }

    /// The last period that is over and counts.
    pub fn last(&self) -> Option<usize> {
        judged::last(&self.points)
    }
}

/// What a series goes by.
pub const SETTINGS: [Field; 4] = [Field::Step, Field::LastPeriod, Field::Seasonal, Field::NearRule];

/// The series, its points, and how they are judged.
struct Entered {
    series: Series,
    points: Vec<Option<Point>>,
    judging: Judging,
}

/// What was entered; none where no row of the series has a period, or one of its settings cannot be read.
fn entered(scenario: Scenario<'_>) -> Option<Entered> {
    if SETTINGS.into_iter().any(|field| scenario.problem(field).is_some()) {
        return None;
    }
    let series = series::of(scenario)?;
    let points = series.observed.iter().map(|own| series.point(own, own.contacts?)).collect();
    let is_season_on = scenario.is_on(Field::Seasonal);
    let is_monthly = is_season_on && series.step == Step::Month;
    let rules = Rules {
        most: if is_monthly { SEASONAL_BASELINE } else { BASELINE },
        cycle: series.step.cycle().filter(|_| is_season_on),
        near: scenario.is_on(Field::NearRule),
    };
    let new_phases = series.events.iter().filter(|event| event.treatment == Treatment::NewPhase);
    let starts = new_phases.filter_map(|event| event.place).collect();
    Some(Entered { series, points, judging: Judging { starts, rules } })
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
    let Entered { series, points, judging } = entered(scenario)?;
    // Now and then may be two places in the season, which then is part of how far periods lie apart.
    let rules = Rules { cycle: None, ..judging.rules };
    let chart = chart(&points, &judging.starts, rules);
    let phase = chart.phases.iter().rev().find(|phase| phase.has_limits)?;
    phase.level.as_ref().filter(|_| series.has_base).map(Baseline::dispersion)
}

/// Track of a draft; none where no row of its series has a period, or one of its settings cannot be read.
pub fn track(draft: &Draft) -> Option<Track> {
    let scenario = Scenario::of(draft);
    let Entered { mut series, points, judging } = entered(scenario)?;
    let unit = unit(scenario, series.has_base);
    let factor = match unit {
        Unit::Rate(rate) => rate.time_base().map_or(1.0, |base| series.step.in_time_base(base)),
        _ => 1.0,
    };
    let found = judged::of(&points, &judging, factor);
    let season = season(&points, &found.phases, judging.rules.cycle.is_some(), series.step.cycle());
    events::compare(&mut series.events, &points, &found.phases, factor);
    let common = Common { judging: &judging, phases: &found.phases, factor };
    let parts = parts::of(scenario, &series, &common);
    let last = judged::last(&found.judged);
    let year = last.and_then(|last| year::of(&points, series.has_base, last, series.step));
    let rolling = year::rolling(&series, &points, factor);
    let filled = draft.rows(Table::Series).iter().filter(|row| !row.is_blank()).count();
    let unused = filled.saturating_sub(found.judged.iter().flatten().count());
    let charted = parts.iter().filter(|part| part.has_limits).count();
    let charted =
        u32::try_from(charted).ok().filter(|count| *count > 0 && judging.rules.cycle.is_none());
    let until = if judging.rules.near { UNTIL_FALSE_NEAR } else { UNTIL_FALSE[1] };
    let a_year = u32::try_from(year::year_length(series.step)).unwrap_or_default();
    let false_a_year = charted.map(|count| f64::from(count) * f64::from(a_year) / until);
    let Series { step, observed, problems, events, .. } = series;
    Some(Track {
        step,
        unit,
        observed,
        points: found.judged,
        phases: found.phases,
        unused,
        problems,
        events,
        verdict: found.verdict,
        year,
        rolling,
        parts,
        counted: points,
        factor,
        false_a_year,
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
