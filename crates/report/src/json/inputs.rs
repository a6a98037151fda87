//! The inputs of the report: every key that was given, as it was read.

use scenario::{
    Scenario,
    draft::Draft,
    entry::{Entry, Problem},
    field::{BASIS_TIME, Field, Further, Table},
    link::{self, Form, KEYS, Key},
    number::{Decimal, Range, Reading},
};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A key that was given.
#[derive(Serialize)]
pub(super) struct InputPart {
    key: String,
    #[serde(flatten)]
    entry: EntryPart,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    range: Option<RangePart>,
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

/// The ends of a range, in the unit of its value, which is its middle.
#[derive(Serialize)]
struct RangePart {
    low: Value,
    high: Value,
}

impl InputPart {
    fn of(key: &str, entry: EntryPart) -> Self {
        Self { key: key.to_owned(), entry, range: None, unit: None }
    }
}

/// Every key that was given, with its value, or its text and why it is unread.
pub(super) fn all(draft: &Draft) -> Vec<InputPart> {
    let mut inputs: Vec<InputPart> =
        KEYS.iter().filter_map(|key| input(key, draft, key.name, None)).collect();
    for table in Table::ALL {
        if draft.rows(table).iter().any(|row| !row.is_blank()) {
            inputs.push(InputPart::of(table.key(), EntryPart::Rows { rows: rows(draft, table) }));
        }
    }
    for variant in &draft.variants {
        let name = format!("{}.{}", variant.scenario, variant.key);
        let value = Some(variant.value.as_str()).filter(|value| !value.is_empty());
        if value.is_none() || Table::named(variant.key).is_some() {
            inputs.push(InputPart::of(&name, EntryPart::Value { value: json!(value) }));
        } else if let Some(key) = Key::named(variant.key) {
            let state = format!("v=1&{}={}&end", variant.key, variant.value);
            let draft = link::open(&state, draft.style).draft;
            let known = variant.too_long.then_some(Problem::TooLong);
            inputs.extend(input(key, &draft, &name, known));
        }
    }
    inputs.extend(Further::ALL.into_iter().filter_map(|further| unread_amounts(draft, further)));
    inputs
}

/// The amounts of a further scenario that fit no levers. Those that do stand in the rows.
fn unread_amounts(draft: &Draft, further: Further) -> Option<InputPart> {
    let text = draft.unread_amounts(further);
    let why = Problem::Unread(text.unread.filter(|_| !text.is_blank())?).id();
    let key = format!("{}.{}", further.mark(), link::BY);
    Some(InputPart::of(&key, EntryPart::Unread { text: text.text.clone(), why }))
}

/// The rows of a table: one member a column, its value, or its text and why it is unread.
fn rows(draft: &Draft, table: Table) -> Vec<Map<String, Value>> {
    let scenario = Scenario::of(draft);
    let row = |row: usize| {
        let mut members = Map::new();
        for column in 0..draft.width(table) {
            let Some(of) = table.column(column) else { continue };
            let text = draft.cell(table, row, column);
            if text.is_blank() {
                continue;
            }
            let value = match scenario.cell_problem(table, row, column) {
                Some(problem) => json!({ "text": text.text, "why": problem.id() }),
                None => match scenario.cell(table, row, column).value() {
                    Some(Reading { value, range: Some(Range { low, high }), .. }) => json!({
                        "value": value.to_f64(), "low": low.to_f64(), "high": high.to_f64(),
                    }),
                    Some(reading) => json!(reading.value.to_f64()),
                    None => json!(text.text),
                },
            };
            let further = column.checked_sub(table.columns().len());
            let id = further
                .map_or_else(|| of.id.to_owned(), |place| format!("{}-{}", of.id, place + 1));
            members.insert(id, value);
        }
        members
    };
    (0..draft.rows(table).len()).map(row).collect()
}

/// A key that was given; a problem that is known already takes the place of the one found.
fn input(key: &Key, draft: &Draft, name: &str, known: Option<Problem>) -> Option<InputPart> {
    let scenario = Scenario::of(draft);
    if key.field == Field::CostBasis && link::writes_basis(draft) {
        let entry = read(draft, key.field, scenario.problem(key.field), known, || {
            let text = draft.text(Field::CostBasis);
            json!(if text.is_empty() { BASIS_TIME } else { text })
        });
        return Some(InputPart::of(name, entry));
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
    let range = scenario.reading(field).value().filter(|_| known.is_none() && is_number);
    let range = range.and_then(|reading| Some((reading, reading.range?)));
    let range = range.map(|(reading, Range { low, high })| {
        let [low, high] = [low, high].map(|end| number_part(reading, field, end));
        RangePart { low, high }
    });
    let unit = unit(key, scenario, (field, is_days));
    Some(InputPart { range, unit, ..InputPart::of(name, entry) })
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
        Entry::Valid(reading) => number_part(reading, field, reading.value),
        Entry::Blank | Entry::Invalid(_) => Value::Null,
    })
}

/// A number of an entry, a share in percent as it stands in links.
fn number_part(reading: Reading, field: Field, value: Decimal) -> Value {
    if reading.percent && field.kind().is_share_with_sign() {
        return json!(value.shifted(2).unwrap_or_default().to_f64());
    }
    match value.to_whole() {
        Some(whole) => json!(whole),
        None => json!(value.to_f64()),
    }
}
