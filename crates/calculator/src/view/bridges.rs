//! What was not compared, one line for each bridge that would make it comparable.

use super::Source;
use crate::{
    draft::Slot,
    report::{Comparison, Obstacle},
    words,
};
use metric_core::{
    bridge::{Bridge, Mismatch},
    unit::DenominatorKind,
};

/// A line with the input box of a bridge in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BridgeLine {
    /// The slot of the box.
    pub slot: Slot,
    /// What stands before the box.
    pub before: String,
    /// What stands behind it.
    pub after: &'static str,
    /// Whether it is missing; else it is in use, or not needed here.
    pub is_missing: bool,
}

/// A line about rows that nothing makes comparable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// The line.
    pub text: String,
}

/// One line for each bridge that is missing or was given.
pub(super) fn lines(source: Source<'_>) -> Vec<BridgeLine> {
    Bridge::ALL.into_iter().filter_map(|bridge| line(source, bridge)).collect()
}

fn line(source: Source<'_>, bridge: Bridge) -> Option<BridgeLine> {
    let slot = words::bridge_slot(bridge);
    let waiting: Vec<&Comparison> =
        source.comparisons().iter().filter(|row| needed(row) == Some(bridge)).collect();
    let is_given = !source.scenario.is_blank(slot);
    if waiting.is_empty() && !is_given {
        return None;
    }
    let own = source
        .scenario
        .kind()
        .value()
        .map_or("something else", |kind| words::kind_words(kind).many);
    let (before, after) = if let Some(first) = waiting.first() {
        let kind = kind_of(first).map_or("", |kind| words::kind_words(kind).one);
        let figures = count(&waiting);
        let zero = waiting.iter().any(|row| is_zero(row));
        let after = if zero { "is zero, which bridges nothing." } else { "makes them comparable." };
        (format!("Not compared: {figures} per {kind}; you count {own}."), after)
    } else if source.comparisons().iter().any(uses_bridge) {
        ("Compared by way of a figure of yours:".to_owned(), "")
    } else {
        ("Not needed for what is compared here:".to_owned(), "")
    };
    Some(BridgeLine { slot, before, after, is_missing: !waiting.is_empty() })
}

fn uses_bridge(comparison: &Comparison) -> bool {
    comparison.result.as_ref().is_ok_and(|compared| compared.bridged)
}

fn needed(comparison: &Comparison) -> Option<Bridge> {
    match comparison.result {
        Err(Obstacle::Mismatch {
            why: Mismatch::Needs(bridge) | Mismatch::ZeroBridge(bridge),
            ..
        }) => Some(bridge),
        _ => None,
    }
}

fn is_zero(comparison: &Comparison) -> bool {
    matches!(comparison.result, Err(Obstacle::Mismatch { why: Mismatch::ZeroBridge(_), .. }))
}

fn kind_of(comparison: &Comparison) -> Option<DenominatorKind> {
    match comparison.result {
        Err(Obstacle::Mismatch { kind, .. }) => Some(kind),
        _ => None,
    }
}

/// "three figures counted", "one figure counted".
fn count(rows: &[&Comparison]) -> String {
    let entries: usize = rows.iter().map(|row| row.row.entries.len()).sum();
    let sources = rows.iter().filter_map(|row| row.row.main()).map(words::source);
    let mut sources: Vec<String> = sources.collect();
    sources.dedup();
    let noun = if entries == 1 { "figure" } else { "figures" };
    let names: Vec<&str> = sources.iter().map(String::as_str).take(2).collect();
    let more = if sources.len() > names.len() { " and others" } else { "" };
    format!("{entries} {noun} ({}{more}) counted", names.join("; "))
}

/// What cannot be compared whatever is given, with the reason.
pub(super) fn apart(source: Source<'_>) -> Vec<Apart> {
    let rows = source.comparisons();
    let unstated: Vec<&Comparison> =
        rows.iter().filter(|row| row.result == Err(Obstacle::Unstated)).collect();
    let mut lines = Vec::new();
    if !unstated.is_empty() {
        lines
            .push(format!("Not compared: {}; the source does not say per what.", count(&unstated)));
    }
    for kind in DenominatorKind::ALL {
        let stranded: Vec<&Comparison> = rows
            .iter()
            .filter(|row| {
                let why = Mismatch::NoBridge;
                row.result == Err(Obstacle::Mismatch { kind, why })
            })
            .collect();
        if !stranded.is_empty() {
            let one = words::kind_words(kind).one;
            let figures = count(&stranded);
            lines.push(format!("Not compared: {figures} per {one}; no figure bridges that."));
        }
    }
    lines.into_iter().map(|text| Apart { text }).collect()
}
