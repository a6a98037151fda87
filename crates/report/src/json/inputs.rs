//! The inputs of the report: every key that was given, as it was read.

use super::Writer;
use scenario::{
    Scenario,
    draft::Draft,
    entry::{Entry, Problem, number_entry},
    field::{BASIS_TIME, Field, Table},
    link::{self, Form, KEYS, Key},
};

/// Every key that was given, with its value, or its text and why it is unread.
pub(super) fn all(list: &mut Writer, draft: &Draft) {
    for key in &KEYS {
        input(list, key, draft, key.name, None);
    }
    for &table in &Table::ALL {
        if draft.rows(table).iter().any(|row| !row.is_blank()) {
            list.object("", |json| {
                json.text("key", table.key());
                json.list("rows", |list| rows(list, draft, table));
            });
        }
    }
    for variant in &draft.variants {
        let mut name = String::from(variant.scenario);
        name.push('.');
        name.push_str(variant.key);
        let value = Some(variant.value.as_str()).filter(|value| !value.is_empty());
        if value.is_none() || Table::named(variant.key).is_some() {
            list.object("", |json| {
                json.text("key", &name);
                json.text_or_null("value", value);
            });
        } else if let Some(key) = Key::named(variant.key) {
            let state = ["v=1&", variant.key, "=", &variant.value, "&end"].concat();
            let draft = link::open(&state, draft.style).draft;
            input(list, key, &draft, &name, variant.too_long.then_some(Problem::TooLong));
        }
    }
}

/// The rows of a breakdown: one member a column, its value, or its text and why it is unread.
fn rows(list: &mut Writer, draft: &Draft, table: Table) {
    let scenario = Scenario::of(draft);
    for row in 0..draft.rows(table).len() {
        list.object("", |json| {
            for (column, of) in table.columns().iter().enumerate() {
                let text = draft.cell(table, row, column);
                if text.is_blank() {
                    continue;
                }
                if let Some(problem) = scenario.cell_problem(table, row, column) {
                    json.object(of.id, |json| {
                        json.text("text", &text.text);
                        json.text("why", problem.id());
                    });
                } else if let Some(value) = scenario.cell_value(table, row, column) {
                    json.number(of.id, value);
                } else {
                    json.text(of.id, &text.text);
                }
            }
        });
    }
}

/// A key that was given; a problem that is known already takes the place of the one found.
fn input(list: &mut Writer, key: &Key, draft: &Draft, name: &str, known: Option<Problem>) {
    let scenario = Scenario::of(draft);
    let fields = key.fields().into_iter().flatten();
    let is_shown = |field: &Field| *field != Field::TimeBase || link::writes_time_base(draft);
    if key.field == Field::CostBasis && link::writes_basis(draft) {
        return basis(list, draft, name);
    }
    if fields.filter(is_shown).all(|field| scenario.is_blank(field)) {
        return;
    }
    let is_days = key.form == Form::Period && draft.text(key.field) == "days";
    let [_, second] = key.fields();
    let field = second.filter(|_| is_days).unwrap_or(key.field);
    let is_number = is_days || matches!(key.form, Form::Number | Form::Based | Form::Share);
    let is_share = scenario.reading(field).value().is_some_and(|reading| reading.percent);
    let unit = match key.form {
        Form::Based => draft.text(Field::BaseKind),
        Form::Share if is_share => "percent",
        _ if is_days => "days",
        _ => "",
    };
    list.object("", |json| {
        json.text("key", name);
        let problem =
            if is_number { number(json, draft, field) } else { word(json, scenario, field) };
        if let Some(problem) = problem {
            json.text("text", draft.text(field));
            json.text("why", known.unwrap_or(problem).id());
        }
        if !unit.is_empty() {
            json.text("unit", unit);
        }
    });
}

/// How shared cost is spread, also at its default.
fn basis(list: &mut Writer, draft: &Draft, name: &str) {
    list.object("", |json| {
        json.text("key", name);
        let text = draft.text(Field::CostBasis);
        match Scenario::of(draft).problem(Field::CostBasis) {
            None => json.text("value", if text.is_empty() { BASIS_TIME } else { text }),
            Some(problem) => {
                json.text("text", text);
                json.text("why", problem.id());
            }
        }
    });
}

/// Writes a number, or says what is wrong with it.
fn number(json: &mut Writer, draft: &Draft, field: Field) -> Option<Problem> {
    match number_entry(draft.get(field), field.kind(), draft.style) {
        Entry::Blank => json.null("value"),
        Entry::Valid(reading) if reading.percent && field.kind().is_share_with_sign() => {
            json.number("value", reading.value.shifted(2).unwrap_or_default().to_f64());
        }
        Entry::Valid(reading) => match reading.value.to_whole() {
            Some(whole) => json.whole("value", whole),
            None => json.number("value", reading.value.to_f64()),
        },
        Entry::Invalid(problem) => return Some(problem),
    }
    None
}

/// Writes a word, or says what is wrong with it.
fn word(json: &mut Writer, scenario: Scenario<'_>, field: Field) -> Option<Problem> {
    let problem = scenario.problem(field);
    if problem.is_none() {
        let currency = scenario.currency().value().filter(|_| field == Field::Currency);
        let text = currency.map(|code| code.word());
        json.text("value", text.as_deref().unwrap_or(scenario.draft().text(field)));
    }
    problem
}
