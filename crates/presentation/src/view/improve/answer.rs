//! The answer of Improve: what the last scenario saves, what falls and what rises, and how sure that is.

use super::{
    Parts, Shown,
    facts::facts,
    figures::{saving_of, short, value},
    levers, sentence,
};
use crate::{
    view::{
        format::{column_numbers, money, percent},
        job_answer::{JobAnswer, JobFigure, Missing},
        rule,
        source::Source,
    },
    words,
};
use metric_core::{band::same, table::Metric};
use report::{Unfound, Unit};
use scenario::field::Field;

/// The answer.
pub(super) fn of(parts: Parts<'_>) -> JobAnswer {
    if let Some(why) = why_none(parts) {
        return JobAnswer::Waiting(why);
    }
    let figure = parts.lead().and_then(|lead| figure(parts, lead));
    figure.map_or(JobAnswer::Empty, |figure| JobAnswer::Figure(Box::new(figure)))
}

/// Why there is no figure.
fn why_none(parts: Parts<'_>) -> Option<Missing> {
    let found = parts.found;
    if found.is_contradicted {
        return Some(words::FUNNEL_CONTRADICTED.to_owned().into());
    }
    if !found.needs.is_empty() {
        let mut missing = Missing::of("The saving", &found.needs);
        if found.needs.iter().any(|need| need.field == Field::Contained && !need.unreadable) {
            missing.text = format!("{} {}", missing.text, words::NEW_AUTOMATION);
        }
        return Some(missing);
    }
    if found.is_floor_unread {
        return Some(words::FLOOR_UNREAD.to_owned().into());
    }
    let Some(last) = found.scenarios.last() else {
        return Some(words::NO_AMOUNT.to_owned().into());
    };
    last.found.as_ref().err().map(|unfound| why_unfound(parts, unfound))
}

/// The levers of some rows, as a list of words.
fn names(parts: Parts<'_>, rows: &[usize]) -> String {
    let names: Vec<String> = rows.iter().map(|row| levers::title(parts.source, *row)).collect();
    words::list(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Why a scenario has no figures.
pub(super) fn why_unfound(parts: Parts<'_>, unfound: &Unfound) -> Missing {
    match unfound {
        Unfound::NoLever => words::NO_AMOUNT.to_owned().into(),
        Unfound::Levers(rows) => {
            let names = names(parts, rows);
            format!("To correct first, in the sheet of the levers: {names}.").into()
        }
        Unfound::AboveWork(rows) => {
            let names = names(parts, rows);
            format!(
                "No saving. Together the contacts that are avoided would take more handle time than there is: check the handle times and amounts of {names}."
            )
            .into()
        }
        Unfound::Failed(error) => {
            format!("No saving. {}", rule::failure(parts.source, *error)).into()
        }
    }
}

fn figure(parts: Parts<'_>, lead: Shown<'_>) -> Option<JobFigure> {
    let source = parts.source;
    let saving = saving_of(lead)?;
    let name = if parts.has_several() {
        format!("Saving a year with {}", parts.name(lead.further))
    } else {
        "Saving a year".to_owned()
    };
    let share = value(lead, Metric::SavingShare).map(|share| percent(source, share));
    let costs_to_run = sentence::before_costs(source, lead);
    let unit = match share {
        Some(share) => format!("a year, {share} of today’s cost{costs_to_run}"),
        None => format!("a year{costs_to_run}"),
    };
    let short = short(source, saving);
    let costs = [Metric::CostTodayYear, Metric::CostWithYear]
        .map(|metric| value(lead, metric).map(|cost| money(source, cost)));
    let middle = if lead.is_ranged { ", every range at its middle" } else { "" };
    let apart = if is_rounded_apart(source, lead, saving) { ", rounded" } else { "" };
    let formula = match costs {
        [Some(today), Some(with)] => {
            format!("{today} − {with} = {} a year{middle}{apart}", money(source, saving))
        }
        _ => format!("{} a year{middle}", money(source, saving)),
    };
    let strong = sentence::strong(parts, lead, saving);
    let rest = sentence::rest(parts, lead);
    let mut figure = JobFigure {
        name,
        unit,
        origin: origin(parts, lead),
        sources: sources(parts, lead),
        facts: facts(parts, lead),
        formula,
        rest,
        strong,
        short: format!("{short} a year"),
        figure: short,
        sentence: String::new(),
    };
    figure.sentence = sentence::sentence(parts, lead, &figure);
    Some(figure)
}

/// Whether both costs as shown differ by another amount than the saving as shown.
fn is_rounded_apart(source: &Source<'_>, lead: Shown<'_>, saving: f64) -> bool {
    let costs = [Metric::CostTodayYear, Metric::CostWithYear].map(|metric| value(lead, metric));
    let [Some(today), Some(with)] = costs else { return false };
    let shown = column_numbers(source, Unit::MoneyPerYear, &[today, with, saving]);
    match shown.as_slice() {
        [today, with, saving] => !same(today - with, *saving),
        _ => false,
    }
}

/// The sources of the levers that are published effects.
fn sources(parts: Parts<'_>, lead: Shown<'_>) -> Vec<String> {
    let places = lead.levers.iter().map(|one| one.place);
    places.filter_map(|place| levers::evidence(parts.source, place, lead.further)).collect()
}

/// "Published effects for …; your own estimates for …".
fn origin(parts: Parts<'_>, lead: Shown<'_>) -> String {
    let is_published = |place: &usize| levers::is_published(parts.source, *place, lead.further);
    let places = || lead.levers.iter().map(|one| one.place);
    let names = |is_wanted: bool| {
        let of = places().filter(|place| is_published(place) == is_wanted);
        of.map(|place| levers::title(parts.source, place)).collect::<Vec<_>>()
    };
    let listed =
        |names: &[String]| words::list(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let (published, own) = (names(true), names(false));
    match (published.is_empty(), own.is_empty()) {
        (true, _) => "The amounts are your own estimates.".to_owned(),
        (false, true) => "The amounts are published effects.".to_owned(),
        (false, false) => format!(
            "Published effects: {}; your own estimates: {}.",
            listed(&published),
            listed(&own)
        ),
    }
}
