//! The work alone: what contacts take by their handle time, by channel.

use super::{
    channel::{set, set_time},
    figures,
};
use metric_core::{
    MetricError,
    table::{COLUMNS, Cell, ColumnRow, Inputs, RowInputs, Section},
};
use scenario::{
    Scenario,
    field::{Table, at},
};

/// The work of the channels.
#[derive(Debug, Clone)]
pub struct Work {
    /// The columns.
    pub columns: Vec<&'static ColumnRow>,
    /// Every channel with contacts: its row, and a figure for each column.
    pub rows: Vec<(usize, Vec<Result<f64, MetricError>>)>,
}

impl Work {
    /// The sum of a column over all channels; none while one of them has no value in it.
    pub fn sum(&self, column: &str) -> Option<f64> {
        figures::sum(&self.columns, self.rows.iter().map(|(_, values)| values.as_slice()), column)
    }
}

/// The work of a draft; none where no channel has a figure.
pub(super) fn of(scenario: Scenario<'_>, inputs: &Inputs) -> Option<Work> {
    let columns: Vec<_> = COLUMNS.iter().filter(|one| one.section == Section::Work).collect();
    let row = |place| {
        let mut cells = RowInputs::new(inputs);
        for (cell, column) in [(Cell::Contacts, at::COUNT), (Cell::Handled, at::HANDLED)] {
            set(scenario, &mut cells, (cell, Table::Channels, place, column));
        }
        set_time(scenario, inputs, &mut cells, place);
        match line_of(scenario, place) {
            // Less than one at once is refused at the line.
            Some(line)
                if scenario
                    .cell_value(Table::Lines, line, at::AT_ONCE)
                    .is_some_and(|held| held < 1.0) =>
            {
                cells.mark_unread(Cell::AtOnce);
            }
            Some(line) => {
                set(scenario, &mut cells, (Cell::AtOnce, Table::Lines, line, at::AT_ONCE));
            }
            // It may be one whose name cannot be read.
            None if may_be_unread(scenario, place) => cells.mark_unread(Cell::AtOnce),
            None => {}
        }
        columns.iter().map(|column| column.formula.value(&cells)).collect::<Vec<_>>()
    };
    let rows = scenario.draft().rows(Table::Channels).iter().enumerate();
    let rows = rows.filter(|(_, own)| !own.is_blank()).map(|(place, _)| (place, row(place)));
    let rows: Vec<_> = rows.collect();
    let has_any = rows.iter().any(|(_, values)| values.iter().any(Result::is_ok));
    has_any.then_some(Work { columns, rows })
}

/// Whether the name of a channel cannot be read, or that of a line of which several contacts are held at once.
fn may_be_unread(scenario: Scenario<'_>, channel: usize) -> bool {
    let is_unread = |table: Table, place, column| scenario.is_cell_unread(table, place, column);
    let name = |table: Table, place| is_unread(table, place, table.name_column());
    let holds = |line| !scenario.draft().cell(Table::Lines, line, at::AT_ONCE).is_blank();
    let lines = 0..scenario.draft().rows(Table::Lines).len();
    let mut holding = lines
        .into_iter()
        .filter(|line| holds(*line) || is_unread(Table::Lines, *line, at::AT_ONCE));
    holding.any(|line| name(Table::Lines, line) || name(Table::Channels, channel))
}

/// The line of contacts that has the name of a channel: several of its contacts may be held at once.
fn line_of(scenario: Scenario<'_>, channel: usize) -> Option<usize> {
    let channel = scenario.draft().rows(Table::Channels).get(channel)?;
    scenario.row_named(Table::Lines, channel.name())
}
