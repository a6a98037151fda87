//! The levers by name, with what they do, of what, and how much.

use super::Parts;
use crate::{
    view::{
        GridView,
        format::{money, typed_amount, whole},
        source::Source,
    },
    words::{self, PERCENT},
};
use report::{LeverSaving, quick_levers};
use scenario::{
    field::{Choice, Effect, Further, Reach, Table, at},
    number,
};

/// What a lever is called: by its name, else by what it does.
pub(super) fn title(source: &Source<'_>, place: usize) -> String {
    let draft = source.scenario.draft();
    let name = draft.rows(Table::Levers).get(place).map_or("", |row| row.name());
    if name.is_empty() {
        let (does, on) = (does(source, place), acts_on(source, place));
        return words::capital([does, on].join(", ").trim_matches([',', ' ']));
    }
    words::isolated(name)
}

/// What it does, without the unit of its amount.
pub(super) fn does(source: &Source<'_>, place: usize) -> String {
    words::without_unit(label(source, place, at::EFFECT)).to_owned()
}

/// What it acts on: the issue or channel by its name.
pub(super) fn acts_on(source: &Source<'_>, place: usize) -> String {
    let text = |column| source.scenario.draft().cell(Table::Levers, place, column).text.trim();
    match Reach::from_word(text(at::REACH)) {
        Some(Reach::Issue | Reach::Channel) => words::isolated(text(at::TARGET)),
        _ => label(source, place, at::REACH).to_owned(),
    }
}

/// What it does; none as long as nothing is picked.
pub(super) fn effect(source: &Source<'_>, place: usize) -> Option<Effect> {
    Effect::from_word(&source.scenario.draft().cell(Table::Levers, place, at::EFFECT).text)
}

/// The label of the word that stands in a list.
fn label(source: &Source<'_>, place: usize, column: usize) -> &'static str {
    let word = &source.scenario.draft().cell(Table::Levers, place, column).text;
    let column = Table::Levers.columns().get(column);
    column.and_then(|of| of.label_of(word)).unwrap_or_default()
}

/// An amount as typed, with its unit; a dash where a scenario does not use the lever.
pub(super) fn amount(source: &Source<'_>, place: usize, further: Further) -> String {
    let text = source.scenario.draft().cell(Table::Levers, place, further.column()).text.trim();
    match (text, effect(source, place)) {
        ("", _) => "–".to_owned(),
        (text, Some(Effect::Points)) => format!("{} points", words::isolated(text)),
        (text, _) if text.ends_with('%') => words::isolated(text),
        (text, _) => format!("{}{PERCENT}", words::isolated(text)),
    }
}

/// Whether the amount of a lever in a scenario is a published one, and not changed since.
pub(super) fn is_published(source: &Source<'_>, place: usize, further: Further) -> bool {
    let ends = ends(source, place, further);
    let same = |low: f64, high: f64| ends.is_some_and(|ends| ends == [low, high]);
    published(source, place).is_some_and(|effect| same(effect.low, effect.high))
        || target(source, place).is_some_and(|(_, amount)| ends.is_some_and(|ends| ends == amount))
}

/// The published effect that a lever was filled from.
fn published(source: &Source<'_>, place: usize) -> Option<&'static benchmarks::Effect> {
    benchmarks::effect(id_of_source(source, place)?)
}

/// The published rate that a lever was to lead to, and what its amount is for that now.
fn target(source: &Source<'_>, place: usize) -> Option<(&'static benchmarks::Entry, [f64; 2])> {
    let target = benchmarks::entry(id_of_source(source, place)?)?;
    let quick = quick_levers(source.scenario.draft(), source.report);
    let now = quick.iter().find(|quick| quick.target.id == target.id);
    let style = source.scenario.draft().style;
    let amount = now.and_then(|quick| {
        number::read(&typed_amount(quick.amount, style), style)
            .ok()
            .map(|reading| reading.value.to_f64())
    });
    Some((target, [amount.unwrap_or(f64::NAN); 2]))
}

/// The id that stands at a lever for what it was filled from.
fn id_of_source<'a>(source: &'a Source<'_>, place: usize) -> Option<&'a str> {
    let cell = source.scenario.draft().cell(Table::Levers, place, at::SOURCE);
    cell.unread.is_none().then(|| cell.text.trim())
}

/// Where the amount of a lever comes from: "Gartner 2025, retold", what its target is, or that it is the person's own.
pub(super) fn origin(source: &Source<'_>, place: usize, further: Further) -> String {
    let from = if let Some(effect) = published(source, place) {
        let evidence = words::evidence_of_effect(effect);
        if is_published(source, place, further) {
            return evidence;
        }
        format!("{evidence}: {}", words::printed(effect))
    } else if let Some((target, _)) = target(source, place) {
        let evidence = format!("{}, {}", words::source(target), words::tier(target.tier));
        if is_published(source, place, further) {
            return format!("the target: {evidence}");
        }
        format!("the target was {evidence}")
    } else {
        return "your own estimate".to_owned();
    };
    format!("your own; {from}")
}

/// The ends of the amount of a lever in a scenario; none where it is blank.
fn ends(source: &Source<'_>, place: usize, further: Further) -> Option<[f64; 2]> {
    let reading = source.scenario.cell(Table::Levers, place, further.column()).value()?;
    let ends = reading.range.map_or([reading.value; 2], |range| [range.low, range.high]);
    Some(ends.map(|end| end.to_f64()))
}

/// The levers in the order of the funnel: fewer contacts, automation, cost of the rest; as everywhere in the order
/// of the rows within each.
pub(super) fn in_funnel_order(
    parts: Parts<'_>,
    savings: &[LeverSaving],
) -> Vec<(Step, LeverSaving)> {
    let step = |saving: &LeverSaving| match effect(parts.source, saving.place) {
        Some(Effect::Contained) => Step::Automation,
        Some(Effect::Shorter | Effect::Cheaper) => Step::Rest,
        _ => Step::Fewer,
    };
    let mut levers: Vec<_> = savings.iter().map(|saving| (step(saving), *saving)).collect();
    levers.sort_by_key(|(step, _)| *step);
    levers
}

/// The steps of the funnel, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Fewer,
    Automation,
    Rest,
}

/// The levers as text, with what they save in the scenario that the answer speaks of.
pub(super) fn grid(parts: Parts<'_>) -> Option<GridView> {
    let source = parts.source;
    let scenarios: Vec<Further> = parts.found.scenarios.iter().map(|one| one.further).collect();
    let lead = parts.lead();
    let mut heads = vec!["Lever".to_owned(), "Acts on".to_owned(), "Does".to_owned()];
    for further in &scenarios {
        heads.push(if parts.has_several() { parts.name(*further) } else { "Amount".to_owned() });
    }
    heads.extend(["Saving a year", "Contacts", "From"].map(str::to_owned));
    let row = |place: usize| {
        let mut cells = vec![title(source, place), acts_on(source, place), does(source, place)];
        cells.extend(scenarios.iter().map(|further| amount(source, place, *further)));
        let saving =
            lead.and_then(|lead| lead.expected.levers.iter().find(|one| one.place == place));
        let dash = || "–".to_owned();
        cells.push(saving.map_or_else(dash, |one| money(source, one.bar)));
        let contacts = saving.and_then(|one| one.contacts).filter(|contacts| *contacts != 0.0);
        cells.push(contacts.map_or_else(dash, |contacts| whole(source, -contacts)));
        cells.push(origin(source, place, parts.last()));
        cells
    };
    let rows: Vec<_> = parts.found.levers.iter().map(|lever| row(lever.place)).collect();
    (!rows.is_empty()).then_some(GridView { heads, rows })
}
