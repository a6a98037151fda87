//! Cells of a block that cannot be read: they are kept as they stand, and nothing is computed from them, which has to
//! be seen before the rows are used.

use super::Import;
use crate::words;
use scenario::{Scenario, draft::Draft};

/// How many of them are named.
const MOST_NAMED: usize = 3;

/// The cells of the new rows that cannot be read, each with its row, its column and the reason.
pub(super) fn notes(import: &Import, draft: &Draft, former: usize) -> Vec<String> {
    let Some(pasted) = &import.pasted else { return Vec::new() };
    let (table, mut draft) = (import.table, draft.clone());
    let Some(rows) = draft.rows_mut(table) else { return Vec::new() };
    rows.clone_from(&pasted.rows);
    let scenario = Scenario::of(&draft);
    let mut notes = Vec::new();
    for row in former..pasted.rows.len() {
        for (column, of) in table.columns().iter().enumerate() {
            let Some(problem) = scenario.cell_problem(table, row, column) else { continue };
            let text = &draft.cell(table, row, column).text;
            let why = words::problem_text(problem, of.kind, text, draft.style);
            let title = words::isolated(&words::row_title(&draft, table, report::Name::Row(row)));
            notes.push(format!("Cannot be read: {title}, {}. {why}", of.label));
        }
    }
    let more = notes.len().saturating_sub(MOST_NAMED);
    notes.truncate(MOST_NAMED);
    if more > 0 {
        let cells = super::counted(more, "further cell", "further cells");
        notes.push(format!("{cells} cannot be read."));
    }
    notes
}
