//! The report of a link as JSON: the same for the page's export and for the example `report`.

use super::{Comparison, Measured, Obstacle, Outcome, Remark, Report, Standing, Unit, evaluate};
use crate::{
    choice::Choice,
    draft::{Draft, Slot},
    link::{self, Form, KEYS, Key, Opened},
    scenario::{Entry, Problem, Scenario, number_entry},
    words,
};
use metric_core::bridge::Mismatch;
use serde_json::{Map, Value, json};

/// The `format` of the report.
pub const FORMAT: &str = "plimsoll-report-1";

/// The whole report of a link that was read.
pub fn of_link(opened: &Opened) -> Value {
    let notices: Vec<Value> =
        opened.notices.iter().map(|notice| json!({ "id": notice.id, "key": notice.key })).collect();
    json!({
        "format": FORMAT,
        "state": link::write(&opened.draft).ok().flatten(),
        "inputs": inputs(&opened.draft),
        "notices": notices,
        "report": report(&evaluate(&opened.draft)),
    })
}

/// Every key that was given, with its value, or its text and why it is unread.
fn inputs(draft: &Draft) -> Vec<Value> {
    let main = KEYS.iter().filter_map(|key| input(key, draft, key.name.to_owned()));
    let further = draft.variants.iter().filter_map(|variant| {
        let name = format!("{}.{}", variant.scenario, variant.key);
        let key = KEYS.iter().find(|key| key.name == variant.key)?;
        if variant.value.is_empty() {
            return Some(json!({ "key": name, "value": null }));
        }
        let state = format!("v=1&{}={}&end", variant.key, variant.value);
        let mut input = input(key, &link::open(&state, draft.style).draft, name)?;
        if let (true, Some(input)) = (variant.too_long, input.as_object_mut()) {
            input.insert("why".into(), words::problem_id(Problem::TooLong).into());
        }
        Some(input)
    });
    main.chain(further).collect()
}

fn input(key: &Key, draft: &Draft, name: String) -> Option<Value> {
    let scenario = Scenario::of(draft);
    let slots = key.slots().into_iter().flatten();
    let is_shown = |slot: &Slot| *slot != Slot::In || link::writes_time_base(draft);
    if slots.filter(is_shown).all(|slot| scenario.is_blank(slot)) {
        return None;
    }
    let mut input = Map::from_iter([("key".to_owned(), Value::from(name))]);
    match key.form {
        Form::Number | Form::Based => number(&mut input, draft, key.slot),
        Form::Period if draft.text(Slot::Per) == "days" => number(&mut input, draft, Slot::Days),
        _ => word(&mut input, &scenario, key.slot),
    }
    let unit = match key.form {
        Form::Based => draft.text(Slot::Kind),
        Form::Period if draft.text(Slot::Per) == "days" => "days",
        _ => "",
    };
    if !unit.is_empty() {
        input.insert("unit".into(), unit.into());
    }
    Some(Value::Object(input))
}

fn number(input: &mut Map<String, Value>, draft: &Draft, slot: Slot) {
    match number_entry(draft.get(slot), slot.kind(), draft.style) {
        Entry::Blank => {
            input.insert("value".into(), Value::Null);
        }
        Entry::Valid(reading) => {
            let value = reading.value;
            let number =
                value.to_whole().map_or_else(|| json!(value.to_f64()), |whole| json!(whole));
            input.insert("value".into(), number);
        }
        Entry::Invalid(problem) => unread(input, draft, slot, problem),
    }
}

fn word(input: &mut Map<String, Value>, scenario: &Scenario<'_>, slot: Slot) {
    if let Some(problem) = scenario.problem(slot) {
        return unread(input, scenario.draft(), slot, problem);
    }
    let currency = scenario.currency().value().filter(|_| slot == Slot::Cur);
    let text = scenario.draft().text(slot);
    let text = currency.map_or_else(|| text.to_owned(), |code| code.word().to_owned());
    input.insert("value".into(), text.into());
}

fn unread(input: &mut Map<String, Value>, draft: &Draft, slot: Slot, problem: Problem) {
    input.insert("text".into(), draft.text(slot).into());
    input.insert("why".into(), words::problem_id(problem).into());
}

fn report(report: &Report) -> Value {
    json!({
        "currency": report.currency.map(|currency| currency.word().to_owned()),
        "metrics": report.measured.iter().map(|row| metric(row, report)).collect::<Vec<_>>(),
        "speaks-of": report.lead,
        "remarks": report.remarks.iter().map(remark).collect::<Vec<_>>(),
    })
}

/// A remark with its amount of money, where it speaks of one.
fn remark(remark: &Remark) -> Value {
    let difference = match remark {
        Remark::LinesDiffer { difference } | Remark::IdentityBroken { difference, .. } => {
            Some(difference)
        }
        _ => None,
    };
    json!({ "id": words::remark_id(remark), "difference": difference })
}

fn metric(measured: &Measured, report: &Report) -> Value {
    let facts = measured.metric.facts();
    let mut row = Map::from_iter([("id".to_owned(), Value::from(facts.id))]);
    match &measured.outcome {
        Outcome::Value(value) => row.insert("value".into(), json!(value)),
        Outcome::Needs(needs) => {
            let needs: Vec<Value> = needs
                .iter()
                .map(|need| {
                    let part = part(need.slot);
                    json!({ "key": words::slot_id(need.slot), "part": part, "unreadable": need.unreadable })
                })
                .collect();
            row.insert("needs".into(), needs.into())
        }
        Outcome::Failed(error) => row.insert("error".into(), json!(error)),
    };
    row.insert("unit".into(), unit(measured.unit, report).into());
    row.insert("interval".into(), json!(measured.interval));
    let comparisons: Vec<Value> = measured
        .comparisons
        .iter()
        .map(|compared| comparison(compared, measured.outcome.value()))
        .collect();
    row.insert("comparisons".into(), comparisons.into());
    Value::Object(row)
}

/// Which half of `number:word` a slot is, where its key has two.
fn part(slot: Slot) -> Option<&'static str> {
    match slot {
        Slot::Base => Some("number"),
        Slot::Kind => Some("kind"),
        Slot::Days => Some("days"),
        _ => None,
    }
}

fn unit(unit: Unit, report: &Report) -> String {
    let money = report.currency.map_or_else(|| "money".to_owned(), |currency| currency.code());
    words::unit_text(unit, &money)
}

fn comparison(comparison: &Comparison, value: Option<f64>) -> Value {
    let entries = &comparison.row.entries;
    let mut row = Map::from_iter([("id".to_owned(), Value::from(comparison.row.id))]);
    match &comparison.result {
        Ok(compared) => {
            let bands = entries.iter().zip(&compared.bands).map(|(entry, band)| {
                json!({
                    "entry": entry.id,
                    "tier": entry.tier.id(),
                    "low": band.low,
                    "high": band.high,
                    "position": value.map(|value| band.position(value)),
                })
            });
            row.insert("standing".into(), standing(compared.standing));
            row.insert("at-limits".into(), compared.limits.map(standing).to_vec().into());
            row.insert("holds".into(), compared.holds().into());
            row.insert("touches".into(), json!(compared.touched));
            row.insert("percentile".into(), json!(compared.percentile));
            row.insert("factor".into(), json!(compared.factor));
            row.insert("bridged".into(), compared.bridged.into());
            row.insert("bands".into(), bands.collect());
        }
        Err(obstacle) => {
            row.insert("standing".into(), "not-comparable".into());
            row.insert("because".into(), because(*obstacle));
            row.insert("entries".into(), entries.iter().map(|entry| entry.id).collect());
        }
    }
    if let Some(main) = comparison.row.main() {
        row.insert("source".into(), main.source_name().into());
        row.insert("publisher".into(), main.publication.publisher.into());
        row.insert("year".into(), json!(main.year));
        row.insert("grade".into(), main.grade.id().into());
    }
    Value::Object(row)
}

fn standing(standing: Standing) -> Value {
    match standing {
        Standing::Tier(tier) => json!(tier),
        Standing::Position(position) => json!(position),
    }
}

fn because(obstacle: Obstacle) -> Value {
    match obstacle {
        Obstacle::Unstated => json!({ "reason": "denominator-unstated" }),
        Obstacle::NoCurrency => json!({ "reason": "no-currency", "needs": "cur" }),
        Obstacle::OtherCurrency => json!({ "reason": "other-currency" }),
        Obstacle::Mismatch { kind, why } => {
            let needs = match why {
                Mismatch::Needs(bridge) | Mismatch::ZeroBridge(bridge) => {
                    Some(words::slot_id(words::bridge_slot(bridge)))
                }
                _ => None,
            };
            let reason = match why {
                Mismatch::Numerator => "other-numerator",
                Mismatch::Needs(_) | Mismatch::NoBridge => "other-denominator",
                Mismatch::ZeroBridge(_) => "bridge-is-zero",
            };
            json!({ "reason": reason, "denominator": kind.word(), "needs": needs })
        }
    }
}
