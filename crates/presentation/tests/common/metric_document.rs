//! The row of a metric in docs/metrics.md.

use metric_core::table::MetricRow;

/// The row, with the formula in words and the unit.
pub fn document_row(metric: &MetricRow, formula: &str, unit: &str) -> String {
    let MetricRow { id, name, tells, source, .. } = metric;
    format!("| `{id}` | {name} | {tells} | {formula} | {unit} | {source} |\n")
}
