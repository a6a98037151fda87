//! Links of the test as scenarios: those that [`Scenario::link`] writes and those of the issue, no others.

use crate::scenario::{Entry, Period, Row, Scenario};

/// Words and keys live as long as the test.
fn word(text: &str) -> &'static str {
    text.to_owned().leak()
}

fn entry(text: &str) -> Entry {
    match text.strip_suffix(":percent") {
        _ if text.is_empty() => Entry::Blank,
        _ if text.starts_with("..") => Entry::Unread,
        Some(share) => Entry::Percent(share.to_owned()),
        None => Entry::Number(text.to_owned()),
    }
}

fn period(text: &str) -> Period {
    match text.strip_suffix(":days") {
        Some(days) if days.starts_with("..") => Period::UnreadDays,
        Some(days) => Period::Days(days.to_owned()),
        None if ["day", "week", "month", "quarter", "year"].contains(&text) => {
            Period::Word(word(text))
        }
        None => Period::Unread,
    }
}

fn rows(key: &str, text: &str) -> Vec<Row> {
    let row = |text: &str| {
        let mut cells: Vec<&str> = text.split(':').collect();
        if cells.len() == 1 {
            return Row::Unread;
        }
        let kind = if key == "part" { "" } else { cells.remove(1) };
        cells.pop();
        Row::Cells(cells.into_iter().map(entry).collect(), word(kind))
    };
    text.split(',').map(row).collect()
}

/// The scenario of a state without `v` and `end`.
pub fn scenario(state: &str) -> Scenario {
    let mut scenario = Scenario::default();
    for pair in state.split('&') {
        let (key, value) = pair.split_once('=').unwrap();
        match key {
            "per" => scenario.period = period(value),
            "was-per" => scenario.earlier_period = period(value),
            "cur" => scenario.currency = word(value),
            "basis" => scenario.basis = word(value),
            "in" => scenario.shown = word(value),
            "vs" => scenario.compared = word(value),
            "band" => scenario.row = word(value),
            "iss" => scenario.issues = rows(key, value),
            "chan" => scenario.channels = rows(key, value),
            "part" => scenario.segments = rows(key, value),
            "base" => {
                let (size, kind) = value.split_once(':').unwrap_or((value, ""));
                if !size.is_empty() {
                    scenario.set("base", entry(size));
                }
                scenario.kind = word(kind);
            }
            _ => scenario.set(word(key), entry(value)),
        }
    }
    scenario
}
