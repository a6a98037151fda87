//! Staff: how many people each line of contacts needs in its busiest interval, and what a given team makes of it.

mod line;
mod team;

pub use line::{LineNeed, Place, StaffLine};
pub use team::{Team, Teams};

use crate::evaluation::Report;
use line::Reader;
use metric_core::table::{COLUMNS, ColumnRow, Section};
use scenario::{Scenario, draft::Draft, field::Table};

/// Everything that Staff finds. It is there once a line is.
#[derive(Debug, Clone)]
pub struct Staff {
    /// The columns of the lines.
    pub columns: Vec<&'static ColumnRow>,
    /// Every row of the lines that is not blank.
    pub lines: Vec<StaffLine>,
}

impl Staff {
    /// The value of a line in a column.
    pub fn value(&self, line: &StaffLine, column: &str) -> Option<f64> {
        let place = self.columns.iter().position(|known| known.id == column)?;
        line.values.get(place)?.ok()
    }

    /// The sum of a column over all lines; none while one of them has no value in it.
    pub fn sum(&self, column: &str) -> Option<f64> {
        self.lines.iter().map(|line| self.value(line, column)).sum()
    }
}

/// Staff of a draft, given its report; none where it has no line.
pub fn staff(draft: &Draft, report: &Report) -> Option<Staff> {
    let scenario = Scenario::of(draft);
    let columns: Vec<_> = COLUMNS.iter().filter(|one| one.section == Section::Staff).collect();
    let rows = draft.rows(Table::Lines).iter().enumerate();
    let places = rows.filter(|(_, row)| !row.is_blank()).map(|(place, _)| place);
    let line = |place| Reader { scenario, inputs: &report.inputs, place }.line(&columns);
    let lines: Vec<StaffLine> = places.map(line).collect();
    (!lines.is_empty()).then_some(Staff { columns, lines })
}
