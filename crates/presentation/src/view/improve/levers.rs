//! The levers by name, with what they do, of what, and how much.

use super::Parts;
use crate::{
    view::{
        GridView, effects,
        format::{money, typed_amount, whole},
        source::Source,
    },
    words::{self, PERCENT},
};
use report::quick_levers;
use scenario::{
    Scenario,
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

/// Whether a lever in a scenario is a published one: its amount, what it does and what it acts on, none of them
/// changed since it was filled in.
pub(super) fn is_published(source: &Source<'_>, place: usize, further: Further) -> bool {
    let scenario = source.scenario;
    let Some(ends) = ends(scenario, place, further) else { return false };
    if let Some(effect) = published(scenario, place) {
        return ends == [effect.low, effect.high] && effects::is_of(scenario, place, effect);
    }
    let text = |column| scenario.draft().cell(Table::Levers, place, column).text.trim();
    target(source, place).is_some_and(|target| {
        target.amount.is_some_and(|amount| ends == [amount; 2])
            && target.effect.is_some_and(|effect| text(at::EFFECT) == effect.word())
            && text(at::REACH) == Reach::All.word()
    })
}

/// Where a published lever in a scenario comes from.
pub(super) fn evidence(source: &Source<'_>, place: usize, further: Further) -> Option<String> {
    let effect = published(source.scenario, place)?;
    is_published(source, place, further).then(|| words::evidence_of_effect(effect))
}

/// The published effect that a lever was filled from.
fn published(scenario: Scenario<'_>, place: usize) -> Option<&'static benchmarks::Effect> {
    benchmarks::effect(id_of_source(scenario, place)?)
}

/// A published rate that a lever was to lead to.
struct Target {
    entry: &'static benchmarks::Entry,
    /// What its amount is for that now; none where that is not known.
    amount: Option<f64>,
    /// What it does for that.
    effect: Option<Effect>,
}

/// The published rate that a lever was to lead to.
fn target(source: &Source<'_>, place: usize) -> Option<Target> {
    let entry = benchmarks::entry(id_of_source(source.scenario, place)?)?;
    let quick = quick_levers(source.scenario.draft(), source.report);
    let now = quick.iter().find(|quick| quick.target.id == entry.id);
    let style = source.scenario.draft().style;
    let amount = now.and_then(|quick| {
        number::read(&typed_amount(quick.amount, style), style)
            .ok()
            .map(|reading| reading.value.to_f64())
    });
    Some(Target { entry, amount, effect: now.map(|quick| quick.effect) })
}

/// The id that stands at a lever for what it was filled from.
fn id_of_source(scenario: Scenario<'_>, place: usize) -> Option<&str> {
    let cell = scenario.draft().cell(Table::Levers, place, at::SOURCE);
    cell.unread.is_none().then(|| cell.text.trim())
}

/// Where the amount of a lever comes from: "Gartner 2025, retold", what its target is, or that it is the person's own.
pub(super) fn origin(source: &Source<'_>, place: usize, further: Further) -> String {
    let from = if let Some(effect) = published(source.scenario, place) {
        let evidence = words::evidence_of_effect(effect);
        if is_published(source, place, further) {
            return evidence;
        }
        format!("{evidence}: {}", words::printed(effect))
    } else if let Some(Target { entry, .. }) = target(source, place) {
        let evidence = format!("{}, {}", words::source(entry), words::tier(entry.tier));
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
fn ends(scenario: Scenario<'_>, place: usize, further: Further) -> Option<[f64; 2]> {
    let reading = scenario.cell(Table::Levers, place, further.column()).value()?;
    let ends = reading.range.map_or([reading.value; 2], |range| [range.low, range.high]);
    Some(ends.map(|end| end.to_f64()))
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
    (!rows.is_empty()).then_some(GridView::of(heads, rows))
}
