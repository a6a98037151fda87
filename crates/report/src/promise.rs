//! The promise of Improve on the series: which contact rate a scenario promised for each period, and what they show.

use crate::{
    evaluation::Report,
    improve::{ExpectedRate, Promise, Promising},
    track::{Event, Track, before_of, year_length},
};
use metric_core::{
    control::{Baseline, Point},
    interval::Z,
    period::Period,
};
use scenario::{Scenario, draft::Draft, field::Further};

/// The promise of a scenario of Improve, by period.
#[derive(Debug, Clone, PartialEq)]
pub struct Promised {
    /// Which scenario.
    pub further: Further,
    /// Today's rate and the one with full effect, as Improve says them.
    pub promise: Promise,
    /// The month in which its levers start, and the first one of their full effect.
    pub months: [Period; 2],
    /// By period the rate that is promised, in its season where one is taken out: from the first period of the series on, and
    /// beyond its last one up to the full effect; none before the levers start.
    pub rates: Vec<Option<ExpectedRate>>,
    /// What the periods since show.
    pub kept: Result<Kept, NotYet>,
}

/// Why nothing is promised although a month was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unpromised {
    /// The scenario has no figures, or today's rate is not known.
    NoFigures(Further),
    /// The series is counted in something else than the rate of Measure.
    OtherUnit,
}

/// Why it cannot be said yet whether a promise was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotYet {
    /// No period since the start is over.
    NothingSince,
    /// There is no period before it.
    NothingBefore,
    /// The series has no limits, so that nobody knows how far its periods lie apart anyway.
    NoLimits,
}

/// What the periods since the start of a promise show.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kept {
    /// The rate before, and since, in the unit of the series.
    pub rates: [f64; 2],
    /// How many periods each rests on: before it eight at most, and none beyond an event.
    pub periods: [usize; 2],
    /// The places of the first and the last of those since.
    pub since: [usize; 2],
    /// Whether all of these have the full effect; else none has, and the levers still come in.
    pub is_full: bool,
    /// What was promised for them, weighted by their bases, the season taken out.
    pub promised: ExpectedRate,
    /// How often periods that nothing happened to differ as much: the p-value.
    pub p: f64,
    /// Where the rate since lies.
    pub against: Against,
    /// Whether the periods before lie off today's rate on Measure, which the promise is made from, by more than they show
    /// anyway: as where Measure was filled with a period since.
    pub starts_elsewhere: bool,
}

/// A rate against what was promised, in the spread of the series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// Above it, by more than the periods show anyway.
    Above,
    /// No further from it than that.
    Within,
    /// Below it, by more than that.
    Below,
}

/// The promise; none where no month was entered, or it cannot be read.
pub fn promise(
    draft: &Draft,
    report: &Report,
    found: &Track,
) -> Option<Result<Promised, Unpromised>> {
    let scenario = Scenario::of(draft);
    let start = scenario.levers_since().value()?;
    let further = scenario.promised()?;
    Some(promised(scenario, report, found, (further, start)))
}

fn promised(
    scenario: Scenario<'_>,
    report: &Report,
    found: &Track,
    (further, start): (Further, Period),
) -> Result<Promised, Unpromised> {
    let first = found.observed.first().map(|own| own.period);
    let first = first.ok_or(Unpromised::OtherUnit)?;
    let known = found.observed.len();
    let month_of = |period: Period| period.months().last().map_or(0, |last| last.since(start) + 1);
    let promising = Promising::of(scenario.draft(), report, further);
    let promising = promising.ok_or(Unpromised::NoFigures(further))?;
    let promise = promising.promise;
    if promise.unit != found.unit {
        return Err(Unpromised::OtherUnit);
    }
    // The series, and what it takes to its full effect, though no more than a year.
    let most = known + year_length(found.step);
    let full = start.plus(i32::try_from(promise.month).unwrap_or(i32::MAX) - 1);
    let periods: Vec<Period> = (0..).map(|place| first.plus(place)).take(most).collect();
    let is_full = |period: Period| period.months().next().is_some_and(|own| own.since(full) >= 0);
    let until = periods.iter().position(|period| is_full(*period)).map_or(most, |place| place + 1);
    let periods = periods.get(..until.max(known)).unwrap_or_default();
    let last = periods.last().map_or(0, |last| month_of(*last));
    let last = u32::try_from(last).unwrap_or_default().min(promise.month);
    let months = promising.months(last).ok_or(Unpromised::NoFigures(further))?;
    let rate = |period: &Period| {
        (month_of(*period) >= 1).then(|| of_period(*period, start, &promise, &months))
    };
    let mut rates: Vec<Option<ExpectedRate>> = periods.iter().map(rate).collect();
    if rates.iter().skip(known).all(Option::is_none) {
        rates.truncate(known);
    }
    let places: Vec<bool> = periods.iter().map(|period| is_full(*period)).collect();
    let kept = kept(found, &rates, &places, promise.today);
    // The promise is of an average month: what is drawn of one has its season.
    if let Some((_, level)) = found.in_force() {
        for (rate, period) in rates.iter_mut().zip(periods) {
            let index = level.index(period.season().unwrap_or_default());
            *rate = rate.map(|rate| rate.times(index));
        }
    }
    Ok(Promised { further, promise, months: [start, full], rates, kept })
}

/// The rate of a period: of a quarter the average of its months, those before the levers as they are today.
fn of_period(
    period: Period,
    start: Period,
    promise: &Promise,
    months: &[ExpectedRate],
) -> ExpectedRate {
    let of_month = |month: Period| match usize::try_from(month.since(start)) {
        Ok(place) => months.get(place).or(months.last()).copied().unwrap_or(promise.full),
        Err(_) => ExpectedRate::known(promise.today),
    };
    average(period.months().map(|month| (of_month(month), 1.0)))
        .unwrap_or(ExpectedRate::known(promise.today))
}

/// Rates with weights; none without any.
fn average(rates: impl Iterator<Item = (ExpectedRate, f64)>) -> Option<ExpectedRate> {
    let add = |[middle, low, high, all]: [f64; 4], (rate, weight): (ExpectedRate, f64)| {
        let [own_low, own_high] = rate.ends;
        [
            middle + rate.middle * weight,
            low + own_low * weight,
            high + own_high * weight,
            all + weight,
        ]
    };
    let [middle, low, high, all] = rates.fold([0.0; 4], add);
    (all > 0.0).then(|| ExpectedRate { middle: middle / all, ends: [low / all, high / all] })
}

/// What the periods since show: those with the full effect, and until there is one those in which the levers come in.
fn kept(
    found: &Track,
    rates: &[Option<ExpectedRate>],
    is_full: &[bool],
    today: f64,
) -> Result<Kept, NotYet> {
    let counting =
        |place: usize| found.counted.get(place).copied().flatten().filter(|point| point.counts);
    let since = |wants_full: bool| {
        let own = rates.iter().zip(is_full).enumerate().filter_map(|(place, (rate, is_full))| {
            Some((place, counting(place)?, (*rate)?)).filter(|_| *is_full || !wants_full)
        });
        own.collect::<Vec<(usize, Point, ExpectedRate)>>()
    };
    let (full, any) = (since(true), since(false));
    let has_full = !full.is_empty();
    let after = if has_full { full } else { any };
    let (Some(first), Some(last)) = (after.first(), after.last()) else {
        return Err(NotYet::NothingSince);
    };
    let start = rates.iter().position(Option::is_some).unwrap_or_default();
    let others = found.events.iter().filter_map(Event::from);
    let before = before_of(start, others, &found.counted);
    if before.is_empty() {
        return Err(NotYet::NothingBefore);
    }
    let (_, level) = found.in_force().ok_or(NotYet::NoLimits)?;
    let points = || after.iter().map(|(_, point, _)| point);
    let compared = level.compare(before.iter(), points()).map_err(|_| NotYet::NoLimits)?;
    // As the rates beside it, out of the season.
    let weight = |point: &Point| point.base * level.index(point.season);
    let promised = average(after.iter().map(|(_, point, rate)| (*rate, weight(point))));
    let promised = promised.ok_or(NotYet::NothingSince)?;
    let observed = compared.rates.map(|rate| rate * found.factor);
    Ok(Kept {
        rates: observed,
        periods: [before.len(), after.len()],
        since: [first.0, last.0],
        is_full: has_full,
        promised,
        p: compared.ratio.p,
        starts_elsewhere: level
            .distance(before.iter(), today / found.factor)
            .is_ok_and(|distance| distance.abs() > Z),
        against: against(level, &points().copied().collect::<Vec<_>>(), promised, found.factor),
    })
}

/// Where the rate of some periods lies: what is no further from the nearer end than 5 % of all series would be is within.
fn against(level: &Baseline, points: &[Point], promised: ExpectedRate, factor: f64) -> Against {
    let [low, high] = promised.ends.map(|end| level.distance(points.iter(), end / factor));
    // Where no contacts at all were promised, each of them is one too many.
    let is_any = promised.ends[1] <= 0.0 && points.iter().any(|point| point.count > 0.0);
    if is_any || high.is_ok_and(|distance| distance > Z) {
        Against::Above
    } else if low.is_ok_and(|distance| distance < -Z) {
        Against::Below
    } else {
        Against::Within
    }
}
