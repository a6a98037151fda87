//! The inputs of the report: every key that was given, as it was read.

use crate::{
    draft::{Draft, Slot},
    json::Writer,
    link::{self, Form, KEYS, Key},
    scenario::{Entry, Problem, Scenario, number_entry},
    words,
};

/// Every key that was given, with its value, or its text and why it is unread.
pub(super) fn all(list: &mut Writer, draft: &Draft) {
    for key in &KEYS {
        input(list, key, draft, key.name, None);
    }
    for variant in &draft.variants {
        let mut name = String::from(variant.scenario);
        name.push('.');
        name.push_str(variant.key);
        if variant.value.is_empty() {
            list.object("", |json| {
                json.text("key", &name);
                json.null("value");
            });
        } else if let Some(key) = Key::named(variant.key) {
            let state = ["v=1&", variant.key, "=", &variant.value, "&end"].concat();
            let draft = link::open(&state, draft.style).draft;
            input(list, key, &draft, &name, variant.too_long.then_some(Problem::TooLong));
        }
    }
}

/// A key that was given; a problem that is known already takes the place of the one found.
fn input(list: &mut Writer, key: &Key, draft: &Draft, name: &str, known: Option<Problem>) {
    let scenario = Scenario::of(draft);
    let slots = key.slots().into_iter().flatten();
    let is_shown = |slot: &Slot| *slot != Slot::In || link::writes_time_base(draft);
    if slots.filter(is_shown).all(|slot| scenario.is_blank(slot)) {
        return;
    }
    let is_days = key.form == Form::Period && draft.text(Slot::Per) == "days";
    let slot = if is_days { Slot::Days } else { key.slot };
    let is_number = is_days || matches!(key.form, Form::Number | Form::Based);
    let unit = match key.form {
        Form::Based => draft.text(Slot::Kind),
        _ if is_days => "days",
        _ => "",
    };
    list.object("", |json| {
        json.text("key", name);
        let problem =
            if is_number { number(json, draft, slot) } else { word(json, &scenario, slot) };
        if let Some(problem) = problem {
            json.text("text", draft.text(slot));
            json.text("why", words::problem_id(known.unwrap_or(problem)));
        }
        if !unit.is_empty() {
            json.text("unit", unit);
        }
    });
}

/// Writes a number, or says what is wrong with it.
fn number(json: &mut Writer, draft: &Draft, slot: Slot) -> Option<Problem> {
    match number_entry(draft.get(slot), slot.kind(), draft.style) {
        Entry::Blank => json.null("value"),
        Entry::Valid(reading) => match reading.value.to_whole() {
            Some(whole) => json.whole("value", whole),
            None => json.number("value", reading.value.to_f64()),
        },
        Entry::Invalid(problem) => return Some(problem),
    }
    None
}

/// Writes a word, or says what is wrong with it.
fn word(json: &mut Writer, scenario: &Scenario<'_>, slot: Slot) -> Option<Problem> {
    let problem = scenario.problem(slot);
    if problem.is_none() {
        let currency = scenario.currency().value().filter(|_| slot == Slot::Cur);
        let text = currency.as_ref().map(|code| code.word());
        json.text("value", text.unwrap_or(scenario.draft().text(slot)));
    }
    problem
}
