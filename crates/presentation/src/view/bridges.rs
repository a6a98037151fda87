//! What was not compared, one line for each bridge that would make it comparable.

use super::{format::counted, source::Source};
use crate::words;
use metric_core::{
    bridge::{Bridge, Bridges, Mismatch},
    quantity::Amount,
    rate::RateUnit,
    unit::{DenominatorKind, NumeratorKind, TimeBase},
};
use report::{Comparison, Obstacle};
use scenario::field::Field;

/// A line with the input box of a bridge in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BridgeLine {
    /// The field of the box.
    pub field: Field,
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
pub(super) fn lines(source: &Source<'_>) -> Vec<BridgeLine> {
    Bridge::ALL.into_iter().filter_map(|bridge| line(source, bridge)).collect()
}

fn line(source: &Source<'_>, bridge: Bridge) -> Option<BridgeLine> {
    let field = Field::of_bridge(bridge);
    let waiting = comparisons(source, |row| needed(row) == Some(bridge));
    if waiting.is_empty() && source.scenario.is_blank(field) {
        return None;
    }
    let (before, after) = if waiting.is_empty() {
        let used = source.comparisons().iter().any(|row| needs_it(source, row, bridge));
        let before =
            if used { "Compared by way of a figure of yours:" } else { "Not needed here:" };
        (before.to_owned(), "")
    } else {
        (waiting_text(source, &waiting), remedy(source, &waiting, bridge))
    };
    Some(BridgeLine { field, before, after, is_missing: !waiting.is_empty() })
}

/// The comparisons that a condition holds for.
fn comparisons<'a>(
    source: &Source<'a>,
    is_meant: impl Fn(&Comparison) -> bool,
) -> Vec<&'a Comparison> {
    source.comparisons().iter().filter(|row| is_meant(row)).collect()
}

/// Texts without repetition, in the order of their first appearance.
fn distinct<T: PartialEq>(texts: impl Iterator<Item = T>) -> Vec<T> {
    let mut distinct = Vec::new();
    for text in texts {
        if !distinct.contains(&text) {
            distinct.push(text);
        }
    }
    distinct
}

/// "Not compared: 3 figures (Zendesk 2025) counted per account; you count customers."
fn waiting_text(source: &Source<'_>, waiting: &[&Comparison]) -> String {
    let own = source.scenario.kind().value();
    let own = own.map_or("something else", |kind| kind.plural());
    let kinds = waiting.iter().filter_map(|row| row_kind(row));
    let kinds = distinct(kinds.map(|kind| kind.singular())).join(" or ");
    format!("Not compared: {} per {kinds}; you count {own}.", count(waiting))
}

/// What the figure in the box would do.
fn remedy(source: &Source<'_>, waiting: &[&Comparison], bridge: Bridge) -> &'static str {
    if waiting.iter().any(|row| is_zero(row)) {
        return "is zero, which bridges nothing.";
    }
    let some = Amount::new(1.0).ok();
    let bridges = source.scenario.bridges().with(bridge, some);
    let suffices = waiting.iter().all(|row| meets(source, row, bridges));
    if suffices { "makes them comparable." } else { "is one of the two figures that bridge them." }
}

/// Whether a row is compared only thanks to this figure.
fn needs_it(source: &Source<'_>, row: &Comparison, bridge: Bridge) -> bool {
    let bridged = row.result.as_ref().is_ok_and(|compared| compared.bridged);
    bridged && !meets(source, row, source.scenario.bridges().with(bridge, None))
}

/// Whether a row meets the person's kind by way of these figures.
fn meets(source: &Source<'_>, row: &Comparison, bridges: Bridges) -> bool {
    let unit = |kind| RateUnit::new(NumeratorKind::Offered, kind, TimeBase::Month);
    let own = source.scenario.kind().value();
    own.zip(row_kind(row)).is_some_and(|(own, kind)| bridges.factor(unit(kind), unit(own)).is_ok())
}

/// What a row is counted per.
fn row_kind(row: &Comparison) -> Option<DenominatorKind> {
    match row.row.main()?.metric {
        benchmarks::Metric::Rate { denominator, .. } => denominator,
        _ => None,
    }
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

/// "3 figures (Zendesk 2025) counted", "1 figure (Count, undated) counted".
fn count(rows: &[&Comparison]) -> String {
    let entries = rows.iter().map(|row| row.row.entries.len()).sum();
    let figures = counted(entries, "figure", "figures");
    let source = |row: &&Comparison| row.row.main().map(words::source).unwrap_or_default();
    match distinct(rows.iter().map(source)).as_slice() {
        [first, second, _, ..] => format!("{figures} ({first}; {second} and others) counted"),
        sources => format!("{figures} ({}) counted", sources.join("; ")),
    }
}

/// What cannot be compared whatever is given, with the reason.
pub(super) fn apart(source: &Source<'_>) -> Vec<Apart> {
    let mut lines = Vec::new();
    let unstated = comparisons(source, |row| matches!(row.result, Err(Obstacle::Unstated)));
    if !unstated.is_empty() {
        let figures = count(&unstated);
        let text = format!("Not compared: {figures}; the source does not say per what.");
        lines.push(Apart { text });
    }
    for own in DenominatorKind::ALL {
        let stranded = comparisons(
            source,
            |row| matches!(row.result, Err(Obstacle::Mismatch { kind, why: Mismatch::NoBridge }) if kind == own),
        );
        if !stranded.is_empty() {
            let (figures, one) = (count(&stranded), own.singular());
            let text = format!("Not compared: {figures} per {one}; no figure bridges that.");
            lines.push(Apart { text });
        }
    }
    lines
}
