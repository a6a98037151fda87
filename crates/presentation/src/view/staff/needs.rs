//! What is missing, or to be corrected, by the names that a person finds.

use super::Parts;
use crate::words;
use report::{LineNeed, Place};
use scenario::field::Table;

/// What is missing, or to be corrected, as a person finds it: "the handle time and “Within”".
pub(super) fn listed(
    parts: Parts<'_>,
    table: Table,
    needs: &[LineNeed],
    is_unreadable: bool,
) -> String {
    let needs = needs.iter().filter(|need| need.unreadable == is_unreadable);
    let name = |need: &LineNeed| match need.at {
        Place::Field(field) => words::need(field).to_owned(),
        Place::Cell(column) => cell_name(parts, table, column),
        Place::OfChannels(column) => {
            format!(
                "{} of the channels under Break down",
                cell_name(parts, Table::Channels, column)
            )
        }
    };
    let names: Vec<String> = needs.map(name).collect();
    words::list(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The head of a column, in quotation marks.
pub(super) fn cell_name(parts: Parts<'_>, table: Table, column: usize) -> String {
    let label = words::column_label(parts.source.scenario.draft(), table, column);
    format!("“{}”", words::without_unit(&label))
}
