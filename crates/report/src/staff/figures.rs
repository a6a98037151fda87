//! Figures of rows by the ids of their columns.

use metric_core::{MetricError, table::ColumnRow};

/// The figures of a row, one for each column, or why there is none.
pub(super) type Values = [Result<f64, MetricError>];

/// The value of a row in a column.
pub(super) fn value(columns: &[&ColumnRow], values: &Values, column: &str) -> Option<f64> {
    let place = columns.iter().position(|known| known.id == column)?;
    values.get(place)?.ok()
}

/// The sum of a column over rows; none while one of them has no value in it.
pub(super) fn sum<'a>(
    columns: &[&ColumnRow],
    rows: impl Iterator<Item = &'a [Result<f64, MetricError>]>,
    column: &str,
) -> Option<f64> {
    rows.map(|values| value(columns, values, column)).sum()
}
