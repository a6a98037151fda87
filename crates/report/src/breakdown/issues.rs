//! Issues: which of them cause contacts, and how many of these can be avoided.

use super::{
    context::Context,
    finding::FindingKind,
    grid::Name,
    results::{Results, Share},
    rows::{Row, fill, leave_open, of_kind, rows},
};
use metric_core::table::{Cell, Input};
use scenario::field::{ISSUE_TYPES, Table, at};

/// Shares of types of issues that are published; the catalogue says of which businesses.
const PUBLISHED: [&[&str]; 2] =
    [&["stealth-order-status"], &["mckinsey-billing", "stealth-health-billing"]];

/// The results of the issues.
pub(super) fn of(context: &mut Context<'_>, results: &mut Results) {
    let (rows, rest) = rows(context.scenario, context.inputs, Table::Issues);
    if let Some(rest) = rest.filter(|rest| *rest < 0.0) {
        return results.find(FindingKind::RowsAboveTotal, -rest);
    }
    fill(results, &rows);
    let is_unread = |row: &Row<'_>| match row.name {
        Name::Row(index) => context.is_unread(Table::Issues, index, at::REDUCIBLE),
        _ => false,
    };
    let is_known = rest.is_some() && !rows.iter().any(is_unread);
    let is_blank = |row: &&Row<'_>| row.name != Name::Rest && row.get(Cell::Reducible).is_none();
    let of_blank: f64 = rows.iter().filter(is_blank).map(Row::contacts).sum();
    let avoidable: Vec<f64> =
        results.lines.iter().filter_map(|line| results.value(line, "avoidable")).collect();
    let sum = (is_known && !avoidable.is_empty()).then(|| avoidable.iter().sum());
    context.inputs.set(Input::Avoidable, sum);
    if sum.is_some() && of_blank > 0.0 {
        results.find(FindingKind::SharesBlank, of_blank);
    }
    for ((kind, label), ids) in ISSUE_TYPES.into_iter().zip(PUBLISHED) {
        let own = of_kind(context, Table::Issues, &results.lines, kind);
        let share = Share::of_counts(own, context.get(Input::Contacts));
        results.against(context, ids, label, share);
    }
    let open = rest.and_then(|_| of_kind(context, Table::Issues, &results.lines, ""));
    leave_open(results, open);
}
