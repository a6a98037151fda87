//! The state that an example carries: it must be one that the link encoder itself could have written.

use super::entry::Entry;
use super::fields::is_id;
use super::segment::Segment;

/// Keys in the order of writing: tables behind all others, and behind them the further scenarios.
const KEYS: [&str; 81] = [
    "vol",
    "per",
    "base",
    "vs",
    "band",
    "cur",
    "cost",
    "cost-agents",
    "cost-software",
    "cost-telephony",
    "cost-management",
    "cost-outsourced",
    "cost-other",
    "handled",
    "ai",
    "who",
    "opc",
    "upc",
    "cpa",
    "seats",
    "attempts",
    "tried",
    "solved",
    "gave-up",
    "routed",
    "contained",
    "left",
    "returned",
    "escalated",
    "human",
    "cases",
    "one-touch",
    "resolved",
    "aht",
    "hour",
    "occupancy",
    "shrinkage",
    "concurrency",
    "other-each",
    "fixed",
    "automated-cost",
    "basis",
    "was",
    "was-per",
    "was-base",
    "was-cost",
    "was-resolved",
    "each",
    "auto-each",
    "longer",
    "once",
    "run-licence",
    "run-content",
    "run-training",
    "run-integration",
    "horizon",
    "discount",
    "posts",
    "post-cost",
    "invoices",
    "paid-hours",
    "growth",
    "months",
    "team",
    "step",
    "in",
    "title",
    "iss",
    "chan",
    "part",
    "lever",
    "line",
    "series",
    "event",
    "b.name",
    "b.by",
    "c.name",
    "c.by",
    "d.name",
    "d.by",
    "end",
];
const BASES: [&str; 8] = [
    "orders",
    "transactions",
    "customers",
    "users",
    "it-users",
    "subscribers",
    "accounts",
    "patients",
];
const PERIODS: [&str; 5] = ["day", "week", "month", "quarter", "year"];
const STEPS: [&str; 4] = ["day", "week", "month", "quarter"];
const TIME_BASES: [&str; 3] = ["month", "quarter", "year"];

/// Everything that is wrong with a state.
pub(crate) fn problems(state: &str, segments: &[Segment], entries: &[Entry]) -> Vec<String> {
    let mut found = Vec::new();
    let Some(body) = state.strip_prefix("v=1&").and_then(|rest| rest.strip_suffix("&end")) else {
        return vec!["state does not run from `v=1&` to `&end`".to_owned()];
    };
    let mut reached = None;
    for pair in body.split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let position = KEYS.iter().position(|known| *known == key);
        if position.is_none() || position <= reached {
            found.push(format!("state: key `{key}` is unknown or out of order"));
        }
        reached = reached.max(position);
        if !value_is_sound(key, value, segments, entries) {
            found.push(format!("state: `{pair}` has an unsound value"));
        }
    }
    for key in ["vol", "base", "in"] {
        if !body.split('&').any(|pair| pair.starts_with(&format!("{key}="))) {
            found.push(format!("state: {key} is missing"));
        }
    }
    found
}

fn value_is_sound(key: &str, value: &str, segments: &[Segment], entries: &[Entry]) -> bool {
    match key {
        "per" | "was-per" => PERIODS.contains(&value),
        "base" => value
            .split_once(':')
            .is_some_and(|(number, kind)| is_number(number) && BASES.contains(&kind)),
        "vs" => segments.iter().any(|segment| segment.id == value),
        "band" => entries.iter().any(|entry| entry.id == value),
        "cur" => is_id(value) && value.len() == 3,
        "in" => TIME_BASES.contains(&value),
        "title" | "b.name" | "c.name" | "d.name" => is_encoded(value),
        "basis" => matches!(value, "time" | "contacts"),
        "iss" => rows_are_sound(value, 4),
        "chan" => rows_are_sound(value, 7),
        "part" => rows_are_sound(value, 5),
        "lever" => rows_are_sound(value, 9),
        "line" => rows_are_sound(value, 10),
        "step" => STEPS.contains(&value),
        "series" => series_is_sound(value),
        "event" => rows_are_sound(value, 3),
        "b.by" | "c.by" | "d.by" => value.split(':').all(|cell| cell.is_empty() || is_amount(cell)),
        "each" | "auto-each" => is_amount(value),
        _ => is_number(value.strip_suffix(":percent").unwrap_or(value)),
    }
}

/// Rows with all their columns.
fn rows_are_sound(value: &str, columns: usize) -> bool {
    value.split(',').all(|row| row.split(':').count() == columns && row.split(':').all(is_cell))
}

/// The first period, then contacts and base of each.
fn series_is_sound(value: &str) -> bool {
    let mut cells = value.split(':');
    let start = cells.next();
    start.is_some_and(is_encoded) && cells.clone().count().is_multiple_of(2) && cells.all(is_cell)
}

/// A cell of a breakdown: nothing, a number, a word or a name.
fn is_cell(cell: &str) -> bool {
    cell.is_empty() || is_number(cell) || is_encoded(cell)
}

/// A number, which may have a fraction, or a range of two.
fn is_amount(text: &str) -> bool {
    let is_end = |end: &str| match end.split_once('.') {
        Some((whole, fraction)) => {
            is_number(whole)
                && !fraction.ends_with('0')
                && fraction.chars().all(|c| c.is_ascii_digit())
                && !fraction.is_empty()
        }
        None => is_number(end),
    };
    let (low, high) = text.split_once("..").unwrap_or((text, text));
    is_end(low) && is_end(high)
}

/// A number without needless zeros; most keys of the examples need no fraction.
fn is_number(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
        && (text == "0" || !text.starts_with('0'))
        && (1..=15).contains(&text.len())
}

/// Letters, digits, `-`, and escapes in upper case.
fn is_encoded(text: &str) -> bool {
    let mut parts = text.split('%');
    let plain = |part: &str| part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let escape = |part: &str| {
        part.get(..2)
            .is_some_and(|hex| hex.chars().all(|c| c.is_ascii_digit() || ('A'..='F').contains(&c)))
            && part.get(2..).is_some_and(plain)
    };
    !text.is_empty() && parts.next().is_some_and(plain) && parts.all(escape)
}
