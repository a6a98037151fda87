//! The promise of Improve in a sentence: what would come of it, and once a series goes on, what did.

use super::{format::apart, source::Source};
use crate::words;
use metric_core::period::{Period, Step};
use report::{Against, ExpectedRate, Kept, NotYet, Promise, Promised, Unit, Unpromised};
use scenario::field::Further;

/// Below so large a p-value a change is called more than the periods show anyway.
pub(super) const CHANCE: f64 = 0.05;

/// "the levers", or the name of the scenario where there are several.
fn subject(source: &Source<'_>, further: Further) -> String {
    let name = source.scenario.name_of(further).value().map_or("", str::trim);
    match source.scenario.draft().scenarios().len() {
        // A name may read as a part of the sentence.
        2.. if !name.is_empty() => format!("“{}”", words::isolated(name)),
        2.. => words::scenario_of(further).to_owned(),
        _ => "the levers".to_owned(),
    }
}

/// "per 100 orders".
fn per(unit: Unit) -> String {
    if let Unit::Rate(unit) = unit { words::denominator(unit) } else { String::new() }
}

/// What both sentences begin with: "With the levers the contact rate would fall from 4.00 to 3.46 per 100 orders".
fn begin(
    source: &Source<'_>,
    (further, unit): (Further, Unit),
    verb: &str,
    [before, after]: [f64; 2],
) -> String {
    let [from, to] = apart(source, unit, [before, after]);
    let (subject, per) = (subject(source, further), per(unit));
    let way = match after {
        _ if from == to => {
            return format!("With {subject} the contact rate {verb} stay {from} {per}");
        }
        after if after < before => "fall",
        _ => "rise",
    };
    format!("With {subject} the contact rate {verb} {way} from {from} to {to} {per}")
}

/// ", nine times in ten 3.31 to 3.62"; nothing where nothing is a range.
fn nine_in_ten(source: &Source<'_>, unit: Unit, rate: ExpectedRate) -> String {
    if !rate.is_ranged() {
        return String::new();
    }
    let [low, high] = apart(source, unit, rate.ends);
    format!(", nine times in ten {low} to {high}")
}

/// "With the levers the contact rate would fall from 4.00 to 3.46 per 100 orders, from June 2026 on, nine times in ten 3.31
/// to 3.62."
pub(super) fn would(
    source: &Source<'_>,
    further: Further,
    promise: &Promise,
    start: Option<Period>,
) -> String {
    let what =
        begin(source, (further, promise.unit), "would", [promise.today, promise.full.middle]);
    let range = nine_in_ten(source, promise.unit, promise.full);
    let later = i32::try_from(promise.month).unwrap_or(i32::MAX).saturating_sub(1);
    let when = match (start, later) {
        (Some(start), later) => {
            format!(" from {} on", words::period_name(start.plus(later).named()))
        }
        (None, 0) => " from the first month on".to_owned(),
        (None, 1) => " after one month".to_owned(),
        (None, later) => {
            let months = usize::try_from(later).map(words::number_word).unwrap_or_default();
            format!(" after {months} months")
        }
    };
    format!("{what}{when}{range}.")
}

/// What came of it so far.
pub(super) fn did(
    source: &Source<'_>,
    promised: &Promised,
    (period, step): (&dyn Fn(usize) -> String, Step),
) -> String {
    let start = promised.months[0];
    let would = || would(source, promised.further, &promised.promise, Some(start));
    match &promised.kept {
        Ok(kept) => came(source, promised, kept, (period, step)),
        Err(not_yet) => {
            let from = words::period_name(start.named());
            let why = match not_yet {
                NotYet::NothingSince => format!("No period since {from} is over yet."),
                NotYet::NothingBefore => {
                    format!("The series has no period before {from} to tell it from.")
                }
                NotYet::NoLimits => {
                    "Whether it did can be said once the series has limits.".to_owned()
                }
            };
            format!("{} {why}", would())
        }
    }
}

/// Whether the rate since differs from that before by more than the periods show anyway.
pub(super) fn is_change(kept: &Kept) -> bool {
    kept.p < CHANCE
}

/// "With the levers the contact rate did fall from 4.03 to 3.52 per 100 orders, June to October 2026: as promised, 3.46,
/// nine times in ten 3.31 to 3.62."
fn came(
    source: &Source<'_>,
    promised: &Promised,
    kept: &Kept,
    (period, step): (&dyn Fn(usize) -> String, Step),
) -> String {
    let unit = promised.promise.unit;
    let [first, last] = kept.since.map(period);
    let when =
        if first == last { format!(" in {first}") } else { format!(" from {first} to {last}") };
    let so_far = if kept.is_full { "" } else { ", while the levers come in" };
    let [value, since] = apart(source, unit, [kept.promised.middle, kept.rates[1]]);
    let range = nine_in_ten(source, unit, kept.promised);
    let is_change = is_change(kept);
    let promise = &promised.promise;
    // Lower is better: of a fall that was promised, a rate above it is too little.
    let (above, below) = if promise.full.middle > promise.today {
        ("above", "below")
    } else {
        ("short of", "beyond")
    };
    let [low, high] = kept.promised.ends;
    let is_inside = (low..=high).contains(&kept.rates[1]) || value == since;
    let against = match kept.against {
        // From another rate, "as promised" would hold of a rise as well as of a fall.
        _ if kept.starts_elsewhere => format!("promised was {value}{range}"),
        Against::Above => format!("{above} the promise of {value}{range}"),
        Against::Below => format!("{below} the promise of {value}{range}"),
        Against::Within if !is_change => {
            format!("nor is that further off the promise of {value}{range}: too early to tell")
        }
        Against::Within if is_inside => format!("as promised, {value}{range}"),
        Against::Within => format!(
            "off the promise of {value}{range}, and by no more than your {} show anyway",
            words::step_noun(step, 2)
        ),
    };
    let elsewhere = elsewhere(source, promised, kept);
    if is_change {
        let what = begin(source, (promised.further, unit), "did", kept.rates);
        return format!("{what}{when}{so_far}: {against}.{elsewhere}");
    }
    let [from, to] = apart(source, unit, kept.rates);
    let (subject, per) = (subject(source, promised.further), per(unit));
    format!(
        "With {subject} the contact rate did not change by more than it does anyway{when}{so_far}, {from} to {to} {per}; {against}.{elsewhere}"
    )
}

/// That the promise is made from another rate than the series had.
fn elsewhere(source: &Source<'_>, promised: &Promised, kept: &Kept) -> String {
    if !kept.starts_elsewhere {
        return String::new();
    }
    let [measure, before] =
        apart(source, promised.promise.unit, [promised.promise.today, kept.rates[0]]);
    format!(" It is promised from the {measure} of Measure, where the series had {before} before.")
}

/// Why nothing is promised.
pub(super) fn unpromised(source: &Source<'_>, why: Unpromised) -> String {
    match why {
        Unpromised::NoFigures(further) => format!(
            "Improve promises no contact rate with {}: see its levers, and the rate on Measure.",
            subject(source, further)
        ),
        Unpromised::OtherUnit => {
            "The promise of Improve is of the contact rate on Measure: the series needs its base for that.".to_owned()
        }
    }
}
