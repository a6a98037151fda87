//! The inputs of the report: every key that was given, as it was read.

use scenario::{
    Scenario,
    draft::Draft,
    entry::{Entry, Problem},
    field::{BASIS_TIME, Field, Table},
    link::{self, Form, KEYS, Key},
};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A key that was given.
#[derive(Serialize)]
pub(super) struct InputPart {
    key: String,
    #[serde(flatten)]
    entry: EntryPart,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum EntryPart {
    Value { value: Value },
    Unread { text: String, why: &'static str },
    Rows { rows: Vec<Map<String, Value>> },
}

/// Every key that was given, with its value, or its text and why it is unread.
pub(super) fn all(draft: &Draft) -> Vec<InputPart> {
    let mut inputs: Vec<InputPart> =
        KEYS.iter().filter_map(|key| input(key, draft, key.name, None)).collect();
    for table in Table::ALL {
        if draft.rows(table).iter().any(|row| !row.is_blank()) {
            let entry = EntryPart::Rows { rows: rows(draft, table) };
            inputs.push(InputPart { key: table.key().to_owned(), entry, unit: None });
        }
    }
    for variant in &draft.variants {
        let name = format!("{}.{}", variant.scenario, variant.key);
        let value = Some(variant.value.as_str()).filter(|value| !value.is_empty());
        if value.is_none() || Table::named(variant.key).is_some() {
            let entry = EntryPart::Value { value: json!(value) };
            inputs.push(InputPart { key: name, entry, unit: None });
        } else if let Some(key) = Key::named(variant.key) {
            let state = format!("v=1&{}={}&end", variant.key, variant.value);
            let draft = link::open(&state, draft.style).draft;
            let known = variant.too_long.then_some(Problem::TooLong);
            inputs.extend(input(key, &draft, &name, known));
        }
    }
    inputs
}

/// The rows of a breakdown: one member a column, its value, or its text and why it is unread.
fn rows(draft: &Draft, table: Table) -> Vec<Map<String, Value>> {
    let scenario = Scenario::of(draft);
    let row = |row: usize| {
        let mut members = Map::new();
        for (column, of) in table.columns().iter().enumerate() {
            let text = draft.cell(table, row, column);
            if text.is_blank() {
                continue;
            }
            let value = match scenario.cell_problem(table, row, column) {
                Some(problem) => json!({ "text": text.text, "why": problem.id() }),
                None => match scenario.cell_value(table, row, column) {
                    Some(value) => json!(value),
                    None => json!(text.text),
                },
            };
            members.insert(of.id.to_owned(), value);
        }
        members
    };
    (0..draft.rows(table).len()).map(row).collect()
}

/// A key that was given; a problem that is known already takes the place of the one found.
fn input(key: &Key, draft: &Draft, name: &str, known: Option<Problem>) -> Option<InputPart> {
    let scenario = Scenario::of(draft);
    let key_name = name.to_owned();
    if key.field == Field::CostBasis && link::writes_basis(draft) {
        let entry = read(draft, key.field, scenario.problem(key.field), known, || {
            let text = draft.text(Field::CostBasis);
            json!(if text.is_empty() { BASIS_TIME } else { text })
        });
        return Some(InputPart { key: key_name, entry, unit: None });
    }
    let is_shown = |field: &Field| *field != Field::TimeBase || link::writes_time_base(draft);
    let mut fields = key.fields().into_iter().flatten().filter(is_shown);
    if fields.all(|field| scenario.is_blank(field)) {
        return None;
    }
    let is_days = key.form == Form::Period && draft.text(key.field) == "days";
    let [_, second] = key.fields();
    let field = second.filter(|_| is_days).unwrap_or(key.field);
    let is_number = is_days || matches!(key.form, Form::Number | Form::Based | Form::Share);
    let entry = if is_number {
        number(draft, field, known)
    } else {
        read(draft, field, scenario.problem(field), known, || {
            let currency = scenario.currency().value().filter(|_| field == Field::Currency);
            currency.map_or_else(|| json!(draft.text(field)), |code| json!(code.word()))
        })
    };
    Some(InputPart { key: key_name, entry, unit: unit(key, scenario, (field, is_days)) })
}

fn unit(key: &Key, scenario: Scenario<'_>, (field, is_days): (Field, bool)) -> Option<String> {
    let is_share = || scenario.reading(field).value().is_some_and(|reading| reading.percent);
    let unit = match key.form {
        Form::Based => scenario.draft().text(Field::BaseKind),
        Form::Share if is_share() => "percent",
        _ if is_days => "days",
        _ => "",
    };
    (!unit.is_empty()).then(|| unit.to_owned())
}

/// A value, or the text of an entry that cannot be used and why.
fn read(
    draft: &Draft,
    field: Field,
    problem: Option<Problem>,
    known: Option<Problem>,
    value: impl FnOnce() -> Value,
) -> EntryPart {
    match problem {
        None => EntryPart::Value { value: value() },
        Some(problem) => EntryPart::Unread {
            text: draft.text(field).to_owned(),
            why: known.unwrap_or(problem).id(),
        },
    }
}

fn number(draft: &Draft, field: Field, known: Option<Problem>) -> EntryPart {
    let entry = Scenario::of(draft).reading(field);
    read(draft, field, entry.problem(), known, || match entry {
        Entry::Valid(reading) if reading.percent && field.kind().is_share_with_sign() => {
            json!(reading.value.shifted(2).unwrap_or_default().to_f64())
        }
        Entry::Valid(reading) => match reading.value.to_whole() {
            Some(whole) => json!(whole),
            None => json!(reading.value.to_f64()),
        },
        Entry::Blank | Entry::Invalid(_) => Value::Null,
    })
}
