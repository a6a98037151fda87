//! The answer of Track: the last period that is over, and whether it is more than what the periods show anyway.

use super::{Fill, Parts, says, short::short};
use crate::{
    view::{
        format::{percent, whole},
        job_answer::{Fact, JobAnswer, JobFigure, Missing},
        source::Source,
    },
    words,
};
use report::{PhaseFound, SETTINGS, Unit, Verdict};
use scenario::field::{Field, Table};

/// The answer.
pub(super) fn of(parts: Parts<'_>) -> JobAnswer {
    let found = parts.found;
    let Some(last) = found.last() else {
        let text = "No period of the series can be used yet: see its rows.".to_owned();
        return JobAnswer::Waiting(text.into());
    };
    if found.unit == Unit::UnknownRate {
        let text = words::NEEDS_KIND.to_owned();
        return JobAnswer::Waiting(Missing { text, entries: vec![Field::BaseKind] });
    }
    let Some(Some(point)) = found.points.get(last) else { return JobAnswer::Empty };
    let rate = parts.rate(point.rate);
    let (verdict, year) = (says::verdict(parts), says::year(parts));
    // Whoever asks whether a promise was kept hears that first.
    let (strong, rest) = match says::kept(parts) {
        Some(kept) => (kept, [Some(verdict), says::in_baseline(parts), year]),
        None => (verdict, [says::in_baseline(parts), year, None]),
    };
    let rest = rest.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let what = if found.unit == Unit::Contacts { "Contacts" } else { "Contact rate" };
    let rest = if rest.is_empty() { rest } else { format!(" {rest}") };
    let unit = parts.whole_unit();
    let name = format!("{what}, {}", parts.period(last));
    JobAnswer::Figure(Box::new(JobFigure {
        short: match says::come(parts).filter(|_| matches!(found.verdict, Verdict::Quiet(_))) {
            Some(kept) => {
                let [before, since] = kept.rates;
                let way = if since > before { "rose" } else { "fell" };
                format!("{way} to {}", parts.rate(since))
            }
            None => short(parts, &found.verdict, &|rate| parts.rate(rate)),
        },
        sentence: format!("{name}: {rate} {unit}. {strong}{rest}"),
        name,
        figure: rate,
        unit,
        strong,
        rest,
        origin: says::origin(parts),
        facts: facts(parts),
        ..JobFigure::default()
    }))
}

/// Why nothing is found although a series is entered: a setting, or every row, cannot be used.
pub(super) fn waiting(source: &Source<'_>) -> JobAnswer {
    let scenario = source.scenario;
    let wrong = SETTINGS.into_iter().filter(|field| scenario.problem(*field).is_some());
    let wrong: Vec<Field> = wrong.collect();
    let is_entered = scenario.draft().rows(Table::Series).iter().any(|row| !row.is_blank());
    if !is_entered {
        return JobAnswer::Empty;
    }
    let names: Vec<String> =
        wrong.iter().map(|field| format!("“{}”", words::label(*field))).collect();
    let names = words::list(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let text = match names.as_str() {
        "" => words::NO_PERIODS.to_owned(),
        names => format!("To correct first: {names}."),
    };
    JobAnswer::Waiting(Missing { text, entries: wrong })
}

/// The level of each phase, and the change of a year.
fn facts(parts: Parts<'_>) -> Vec<Fact> {
    let source = parts.source;
    // The level is that of the baseline, and not the average of all periods of the phase.
    let phase = |found: &PhaseFound| {
        let first = parts.period(found.phase.start);
        let name = if found.phase.end < parts.found.observed.len() {
            let last = parts.period(found.phase.end.saturating_sub(1));
            format!("Level, {first} to {last}")
        } else {
            format!("Level since {first}")
        };
        let count = found.phase.level.as_ref()?.points;
        let noun = words::step_noun(parts.step(), count);
        Some(Fact {
            id: "phase",
            name,
            detail: format!("from {count} {noun}, {}", parts.unit()),
            figure: parts.rate(found.rate?),
        })
    };
    let mut facts: Vec<Fact> = parts.found.phases.iter().filter_map(phase).collect();
    if let Some(year) = parts.found.year {
        let was = parts.found.observed.get(year.places[0]).and_then(|own| own.contacts);
        let more = if year.contacts < 0.0 { "fewer" } else { "more" };
        facts.push(Fact {
            id: "year",
            name: format!("Contacts, {}", parts.period(year.places[0])),
            detail: format!("{} {more} since", percent(source, year.contacts.abs())),
            figure: was.map(|was| whole(source, was)).unwrap_or_default(),
        });
    }
    facts
}

/// What a click can fill: Measure with the last period that is over, "then" with the one before it, and with that of a
/// year before.
pub(super) fn fills(parts: Parts<'_>) -> Vec<Fill> {
    let found = parts.found;
    let row = |place: usize| found.observed.get(place).and_then(|own| own.row);
    let Some(last) = found.last() else { return Vec::new() };
    let fill = |place: usize, is_earlier: bool| {
        let what = if is_earlier { "Take as “then”" } else { "Take as now" };
        let period = parts.period(place);
        Some(Fill {
            label: format!("{what}: {period}"),
            taken: words::taken(&period, is_earlier),
            row: row(place)?,
            is_earlier,
        })
    };
    let counts = |place: &usize| {
        found.points.get(*place).is_some_and(|own| own.is_some_and(|own| own.counts))
    };
    let before = last.checked_sub(1).filter(counts);
    let year = found.year.map(|year| year.places[0]).filter(|place| Some(*place) != before);
    let earlier = [before, year].into_iter().flatten().filter_map(|place| fill(place, true));
    fill(last, false).into_iter().chain(earlier).collect()
}
