//! Staff: how many people each line of contacts needs in its busiest interval, and what a given team makes of it.

mod channel;
mod day;
mod figures;
mod growth;
mod later;
mod line;
mod loads;
mod need;
mod plan;
mod team;
mod work;

pub use day::Day;
pub use growth::{Changed, Kind, Month, Outlook, WithLevers};
pub use later::{Later, LaterRow};
pub use line::StaffLine;
pub use loads::Loads;
pub use need::{LineNeed, Place};
pub use team::{NobodyHangsUp, Team, Teams};
pub use work::Work;

use crate::evaluation::Report;
use line::Reader;
use metric_core::table::{COLUMNS, ColumnRow, Section};
use plan::Plan;
use scenario::{Scenario, draft::Draft, field::Table};

/// Everything that Staff finds. It is there once a line is, or work that can wait.
#[derive(Debug, Clone)]
pub struct Staff {
    /// The columns of the lines.
    pub columns: Vec<&'static ColumnRow>,
    /// Every row of the lines that is not blank.
    pub lines: Vec<StaffLine>,
    /// The contacts of a day, where they are entered and can be read.
    pub day: Option<Day>,
    /// What is needed with more and with fewer contacts, and in the months to come; none while a line waits.
    pub outlook: Option<Outlook>,
    /// Work that can wait.
    pub later: Option<Later>,
}

impl Staff {
    /// The value of a line in a column.
    pub fn value(&self, line: &StaffLine, column: &str) -> Option<f64> {
        figures::value(&self.columns, &line.values, column)
    }

    /// The sum of a column over all lines; none while one of them has no value in it.
    pub fn sum(&self, column: &str) -> Option<f64> {
        figures::sum(&self.columns, self.lines.iter().map(|line| line.values.as_slice()), column)
    }
}

/// Staff of a draft, given its report; none where it has no line and no work that can wait.
pub fn staff(draft: &Draft, report: &Report) -> Option<Staff> {
    let scenario = Scenario::of(draft);
    let inputs = &report.inputs;
    let columns: Vec<_> = COLUMNS.iter().filter(|one| one.section == Section::Staff).collect();
    let day = day::of(scenario);
    let rows = draft.rows(Table::Lines).iter().enumerate();
    let places: Vec<usize> =
        rows.filter(|(_, row)| !row.is_blank()).map(|(place, _)| place).collect();
    let is_alone = places.len() == 1;
    let line =
        |place| Reader { scenario, inputs, place, day: day.as_ref(), is_alone }.line(&columns);
    let (lines, plans): (Vec<_>, Vec<_>) = places.iter().map(|place| line(*place)).unzip();
    let plans: Vec<Plan> = plans.into_iter().flatten().collect();
    let later = later::of(scenario, inputs);
    if lines.is_empty() && later.is_none() {
        return None;
    }
    let mut staff = Staff { columns, lines, day, outlook: None, later };
    staff.outlook = growth::of(draft, report, &staff, &plans);
    Some(staff)
}

/// The work alone, of each channel; none where no channel has a figure.
pub fn work(draft: &Draft, report: &Report) -> Option<Work> {
    work::of(Scenario::of(draft), &report.inputs)
}
