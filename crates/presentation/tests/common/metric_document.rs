//! The row of a metric in docs/metrics.md.

use metric_core::table::MetricRow;

/// The row, with the formula in words and the unit; the source leads to its address.
pub fn document_row(metric: &MetricRow, formula: &str, unit: &str) -> String {
    let MetricRow { id, name, tells, source, url, .. } = metric;
    let source = url.map_or((*source).to_owned(), |url| format!("[{source}]({url})"));
    format!("| `{id}` | {name} | {tells} | {formula} | {unit} | {source} |\n")
}
