//! Issues: which of them cause contacts, and how many of these can be avoided.

use super::{
    context::Context,
    finding::Odd,
    results::Results,
    rows::{fill, leave_open, of_kind, rows},
};
use metric_core::table::Input;
use scenario::field::{ISSUE_TYPES, Table};

/// The telecom, finance and subscription businesses whose billing McKinsey counted.
const BILLED: [&str; 7] =
    ["telecom", "financial", "fintech", "media", "saas", "saas-b2c", "saas-b2b"];

/// The results of the issues.
pub(super) fn of(context: &mut Context<'_>, results: &mut Results) {
    let (rows, rest) = rows(context.scenario, context.inputs, Table::Issues);
    if let Some(rest) = rest.filter(|rest| *rest < 0.0) {
        return results.find(Odd::RowsAboveTotal, -rest);
    }
    fill(results, &rows);
    let avoidable: Vec<f64> =
        results.lines.iter().filter_map(|line| results.value(line, "avoidable")).collect();
    let sum = (!avoidable.is_empty()).then(|| avoidable.iter().sum());
    context.inputs.set(Input::Avoidable, sum);
    let segment = context.scenario.segment().value().map_or("", |segment| segment.id);
    let is_billed = BILLED.contains(&segment);
    let billing = if is_billed { "mckinsey-billing" } else { "stealth-health-billing" };
    for ((kind, label), id) in ISSUE_TYPES.into_iter().zip(["stealth-order-status", billing]) {
        let own = of_kind(context, Table::Issues, &results.lines, kind);
        results.against(context, &[id], label, (Some(own), context.get(Input::Contacts)));
    }
    let open = of_kind(context, Table::Issues, &results.lines, "");
    leave_open(results, open);
}
