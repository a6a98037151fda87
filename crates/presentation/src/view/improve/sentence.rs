//! The answer in sentences: what the levers do, what falls and what rises, and a paragraph for a mail.

use super::{
    Parts, Shown,
    figures::{both, ends_of, saving_of, short, side, terms_of_people, value},
    levers, sides,
};
use crate::{
    view::{
        format::{apart, contacts, in_unit, plain, whole},
        job_answer::JobFigure,
        source::Source,
    },
    words,
};
use metric_core::table::Metric;
use report::{CaseFound, Side, Unit};
use scenario::field::Table;

/// A number of levers in words.
fn number(count: usize) -> String {
    const NUMBERS: [&str; Table::MOST_LEVERS] =
        ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
    let word = count.checked_sub(1).and_then(|place| NUMBERS.get(place));
    word.map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// "One lever takes", "Four levers take".
fn subject(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("One lever {one}") } else { format!("{} levers {many}", number(count)) }
}

/// "One lever takes", "Two of four levers take".
fn some_of(those: usize, count: usize) -> String {
    if those == count || those == 0 {
        return subject(count, "takes", "take");
    }
    let verb = if those == 1 { "takes" } else { "take" };
    format!("{} of {} levers {verb}", number(those), number(count).to_lowercase())
}

/// What the levers do, in the figure that says most.
pub(super) fn strong(parts: Parts<'_>, lead: Shown<'_>, saving: f64) -> String {
    let (source, count) = (parts.source, lead.levers.len());
    if saving < 0.0 {
        return subject(count, "costs more than it saves", "cost more than they save");
    }
    let period = words::period(source.scenario);
    let fewer = side(lead, Metric::ContactsWithLevers).and_then(|side| {
        Some((side.difference.filter(|more| *more < 0.0)?, side.today.outcome.value()?))
    });
    if let Some((more, all)) = fewer {
        let (away, all) = (whole(source, -more), contacts(source, all));
        let has = |is: fn(f64) -> bool| {
            lead.levers.iter().filter(|one| one.contacts.is_some_and(is)).count()
        };
        // What some take away others may add to again: the difference is that of all.
        let takes = if has(|own| own < 0.0) > 0 { count } else { has(|own| own > 0.0) };
        let begin = some_of(takes, count);
        return format!("{begin} {away} of {all} in {period} away");
    }
    let people = lead.remaining.cautious.people;
    let today = lead.remaining.today.people;
    if people < today {
        let begin = subject(count, "keeps", "keep");
        let away = contacts(source, today - people);
        return format!("{begin} {away} in {period} from people");
    }
    if saving == 0.0 {
        return subject(count, "changes nothing", "change nothing");
    }
    subject(count, "makes a contact cheaper", "make a contact cheaper")
}

/// What falls and what rises.
pub(super) fn rest(parts: Parts<'_>, lead: Shown<'_>) -> String {
    let source = parts.source;
    let rate = side(lead, Metric::RateWithLevers);
    let people = side(lead, Metric::PeopleRateWithLevers);
    let went = |side: &Side| {
        let [today, with] = both(side)?;
        let [today_text, with_text] = apart(source, side.today.unit, [today, with]);
        Some((today_text, with_text, with < today))
    };
    let mut parts_of_it = Vec::new();
    if let Some((today, with, falls)) = rate.and_then(went) {
        parts_of_it.push(match (today == with, falls) {
            (true, _) => format!("the contact rate stays {today}"),
            (_, true) => format!("the contact rate falls from {today} to {with}"),
            (_, false) => format!("the contact rate rises from {today} to {with}"),
        });
    }
    // Where people handle all contacts, it is the contact rate once more.
    let is_new =
        |one: &(String, String, bool)| one.0 != one.1 && rate.and_then(went).as_ref() != Some(one);
    if let Some((today, with, falls)) = people.and_then(went).filter(is_new) {
        let verb = if falls { "falls" } else { "rises" };
        parts_of_it.push(format!("what people handle {verb} from {today} to {with}"));
    }
    let unit = rate.or(people).map(|side| sides::unit_of(source, &side.today)).unwrap_or_default();
    let falls = match parts_of_it.as_slice() {
        [] => ".".to_owned(),
        all => format!(": {} {unit}.", all.join(", ")),
    };
    let rises = rises(parts, lead);
    format!("{falls}{rises}")
}

/// A smaller rise is no news.
const LEAST_RISE: f64 = 0.01;

/// What rises beside what falls: cost per contact and per resolution, escalations, repeats.
pub(super) fn rises(parts: Parts<'_>, lead: Shown<'_>) -> String {
    let source = parts.source;
    let risen = lead.sides.iter().filter(|side| {
        let is_bad = matches!(
            side.today.unit,
            Unit::MoneyPerContact | Unit::MoneyPerResolution | Unit::Contacts
        );
        is_bad
            && side.share.is_none_or(|share| share >= LEAST_RISE)
            && side.difference.is_some_and(|difference| difference > 0.0)
    });
    let text = |side: &Side| {
        let [today, with] = both(side)?;
        let text = |value| in_unit(source, side.today.unit, value);
        let (today, with) = (text(today), text(with));
        let name = sides::name_of(side).to_lowercase();
        (today != with).then(|| format!("{name} from {today} to {with}"))
    };
    let texts: Vec<String> = risen.filter_map(text).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    if texts.is_empty() { String::new() } else { format!(" What rises: {}.", words::list(&texts)) }
}

/// A paragraph for a mail: what falls, what it is worth, how sure that is, whose work that is.
pub(super) fn sentence(parts: Parts<'_>, lead: Shown<'_>, figure: &JobFigure) -> String {
    let source = parts.source;
    let subject = match lead.levers.as_slice() {
        [one] => levers::title(source, one.place),
        _ => parts.title(lead.further),
    };
    let fewer = side(lead, Metric::ContactsWithLevers).and_then(both);
    let what = match fewer.filter(|[today, with]| with < today) {
        Some([today, with]) => {
            let (today, with) = (whole(source, today), contacts(source, with));
            let period = words::period(source.scenario);
            format!("{subject}: {today} to {with} in {period}.{}", rises(parts, lead))
        }
        None => format!("{subject}: {}{}", lower_first(&figure.strong), figure.rest),
    };
    let sure = lead.sampled.as_ref().map(|sampled| {
        let ends = ends_of(source, [sampled.saving.p5, sampled.saving.p95]);
        format!(", nine times in ten between {}", ends.join(" and "))
    });
    let worth =
        format!("Worth {}{}{}", figure.short, before_costs(source, lead), sure.unwrap_or_default());
    if saving_of(lead).is_some_and(|saving| saving < 0.0) {
        return format!("{what} {worth}.");
    }
    let hours = value(lead, Metric::HoursFreed).filter(|hours| *hours > 0.0);
    let hours = hours.map(|hours| format!("{} hours", whole(source, hours)));
    let people = value(lead, Metric::PeopleFreed).filter(|people| *people > 0.0);
    let people = people.map(|people| {
        let people = plain(source, people);
        format!("about {people} full-time people ({})", terms_of_people(source))
    });
    let work: Vec<String> = hours.into_iter().chain(people).collect();
    let work = if work.is_empty() { String::new() } else { format!(": {}", work.join(", ")) };
    format!("{what} {worth}{work}. {}", budget(lead))
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| format!("{}{}", first.to_lowercase(), letters.as_str()))
}

/// ", before $180,000 a year to run it": the saving is without what it takes.
pub(super) fn before_costs(source: &Source<'_>, lead: Shown<'_>) -> String {
    match &lead.expected.case {
        Some(CaseFound::Of(case)) if case.monthly > 0.0 => {
            format!(", before {} a year to run it", short(source, case.yearly))
        }
        _ => String::new(),
    }
}

/// Whether it is budget.
fn budget(lead: Shown<'_>) -> &'static str {
    match &lead.case {
        Some(CaseFound::Of(case)) if case.cash.is_some() => {
            "Budget falls by the posts that are not refilled and the invoices that end, and by no more."
        }
        _ => "It is budget only if posts or an invoice leave.",
    }
}
