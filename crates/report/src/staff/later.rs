//! Work that can wait: its backlog, and the people that it takes.

use super::{
    channel::OfChannel,
    figures,
    need::{LineNeed, Place},
};
use metric_core::{
    MetricError,
    deferred::{Deferred, Trend},
    table::{COLUMNS, Cell, ColumnRow, Expr, Input, Inputs, Origin, RowInputs, Section},
};
use scenario::{
    Scenario,
    field::{Field, Table, at},
};

/// All work that can wait.
#[derive(Debug, Clone)]
pub struct Later {
    /// The columns.
    pub columns: Vec<&'static ColumnRow>,
    /// Every row that is not blank.
    pub rows: Vec<LaterRow>,
}

/// A row of it.
#[derive(Debug, Clone, PartialEq)]
pub struct LaterRow {
    /// The place of its row.
    pub place: usize,
    /// The row of its channel.
    pub(super) channel: Option<usize>,
    /// A figure for each column, or why there is none.
    pub values: Vec<Result<f64, MetricError>>,
    /// What its figures wait for.
    pub needs: Vec<LineNeed>,
    /// What waits at the end of each day of the next four weeks, today first; none where it is not known what is
    /// answered.
    pub path: Option<Vec<f64>>,
    /// Whether those who wait now are to be answered by a day, be it one that cannot be read.
    is_cleared: bool,
    /// Where those who wait go in a week; none where it is not known what is answered.
    pub trend: Option<Trend>,
    /// Whether it has a name that is that of no channel, although there are some.
    pub is_of_no_channel: bool,
}

/// The days of the path.
const DAYS: u32 = 28;

impl Later {
    /// The value of a row in a column.
    pub fn value(&self, row: &LaterRow, column: &str) -> Option<f64> {
        figures::value(&self.columns, &row.values, column)
    }

    /// The sum of a column over all rows; none while one of them has no value in it.
    pub fn sum(&self, column: &str) -> Option<f64> {
        figures::sum(&self.columns, self.rows.iter().map(|row| row.values.as_slice()), column)
    }
}

impl Later {
    /// Full-time people of all rows, with contacts and their handle time as a multiple of today's by channel; none while
    /// one of them is not known.
    pub(super) fn full_time(&self, factors: &dyn Fn(Option<usize>) -> [f64; 2]) -> Option<f64> {
        let own = |row: &LaterRow| {
            let [contacts, time] = factors(row.channel);
            Some(self.value(row, "full-time")? * contacts * time)
        };
        self.rows.iter().map(own).sum()
    }

    /// Full-time people until those who wait now are answered; none where no row says by when, or one is not known.
    pub fn meanwhile(&self) -> Option<f64> {
        let own = |row: &LaterRow| self.value(row, "meanwhile");
        let is_asked = self.rows.iter().any(|row| own(row).is_some());
        // Whoever says nothing of those who wait has what arrives alone.
        let each = |row: &LaterRow| {
            if row.is_cleared { own(row) } else { self.value(row, "full-time") }
        };
        is_asked.then(|| self.rows.iter().map(each).sum::<Option<f64>>())?
    }
}

/// The work of a draft; none where there is none.
pub(super) fn of(scenario: Scenario<'_>, inputs: &Inputs) -> Option<Later> {
    let columns: Vec<_> = COLUMNS.iter().filter(|one| one.section == Section::Later).collect();
    let rows = scenario.draft().rows(Table::Later).iter().enumerate();
    let rows = rows.filter(|(_, row)| !row.is_blank()).map(|(place, _)| {
        let of = OfChannel { scenario, table: Table::Later, place };
        Reader { of, inputs }.row(&columns)
    });
    let rows: Vec<LaterRow> = rows.collect();
    (!rows.is_empty()).then_some(Later { columns, rows })
}

/// The cells that are typed.
const TYPED: [(Cell, usize); 5] = [
    (Cell::Arriving, at::COUNT),
    (Cell::Backlog, at::WAITING),
    (Cell::ClearIn, at::CLEAR_IN),
    (Cell::AnsweredADay, at::ANSWERED),
    (Cell::DaysWorked, at::WORKED),
];

struct Reader<'a> {
    of: OfChannel<'a>,
    inputs: &'a Inputs,
}

impl Reader<'_> {
    fn row(&self, columns: &[&'static ColumnRow]) -> LaterRow {
        let mut cells = RowInputs::new(self.inputs);
        for (cell, column) in TYPED {
            self.of.set(&mut cells, cell, column);
        }
        self.of.set_of_channel(&mut cells, self.inputs);
        let work = work(&cells);
        if let Ok(work) = &work {
            self.compute(&mut cells, work);
        }
        LaterRow {
            place: self.of.place,
            channel: self.of.channel(),
            values: columns.iter().map(|column| column.formula.value(&cells)).collect(),
            needs: self.needs(&cells),
            path: work.as_ref().ok().and_then(|work| work.path(DAYS).ok()),
            is_cleared: !self
                .of
                .scenario
                .draft()
                .cell(Table::Later, self.of.place, at::CLEAR_IN)
                .is_blank(),
            trend: work.as_ref().ok().map(Deferred::trend),
            is_of_no_channel: self.of.is_of_no_channel(),
        }
    }

    fn compute(&self, cells: &mut RowInputs<'_>, work: &Deferred) {
        let scenario = self.of.scenario;
        let promise = scenario.cell_value(Table::Later, self.of.place, at::PROMISE);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole days")]
        let within = promise.map(|days| work.within_promise(days as u32));
        let is_waiting_entered = Expr::Cell(Cell::Backlog).value(cells).is_ok();
        let to_clear = is_waiting_entered.then(|| work.days_to_clear());
        cells.compute(Cell::DaysToClear, to_clear.unwrap_or(Err(MetricError::Missing)));
        cells.compute(Cell::WithinPromise, within.unwrap_or(Err(MetricError::Missing)));
        let path = work.path(DAYS);
        let most = path.map(|path| path.into_iter().fold(0.0, f64::max));
        cells.compute(Cell::Highest, most);
    }

    /// What the people that it takes, and its backlog, wait for.
    fn needs(&self, cells: &RowInputs<'_>) -> Vec<LineNeed> {
        let is_unread =
            |column| self.of.scenario.is_cell_unread(Table::Later, self.of.place, column);
        let is_missing = |cell| Expr::Cell(cell).value(cells) == Err(MetricError::Missing);
        let mut needs = Vec::new();
        if is_missing(Cell::Arriving) {
            let has_contacts = Expr::Cell(Cell::Contacts).value(cells).is_ok();
            let months = self.inputs.origin(Input::Months);
            needs.push(match self.of.need_of_contacts() {
                Some(need) => need,
                None if has_contacts => LineNeed {
                    at: Place::Field(Field::Period),
                    unreadable: months == Origin::Unread,
                },
                None => LineNeed { at: Place::Cell(at::COUNT), unreadable: is_unread(at::COUNT) },
            });
        }
        if is_missing(Cell::DaysWorked) {
            let unreadable = is_unread(at::WORKED);
            needs.push(LineNeed { at: Place::Cell(at::WORKED), unreadable });
        }
        for column in [at::WAITING, at::CLEAR_IN, at::ANSWERED, at::PROMISE] {
            if is_unread(column) {
                needs.push(LineNeed { at: Place::Cell(column), unreadable: true });
            }
        }
        // Days to clear and what of a promise is kept follow from what is answered.
        let is_entered =
            |column| self.of.scenario.cell_value(Table::Later, self.of.place, column).is_some();
        let wants_answered = is_entered(at::WAITING) || is_entered(at::PROMISE);
        if wants_answered && is_missing(Cell::AnsweredADay) && !is_unread(at::ANSWERED) {
            needs.push(LineNeed { at: Place::Cell(at::ANSWERED), unreadable: false });
        }
        let is_time_missing = is_missing(Cell::AnswerTime);
        let of_people = [
            (Input::PaidHours, Field::PaidHours),
            (Input::Occupancy, Field::Occupancy),
            (Input::Shrinkage, Field::Shrinkage),
        ];
        if is_time_missing {
            needs.push(self.of.need_of_time(self.inputs));
        }
        for (input, field) in of_people {
            if self.inputs.get(input).is_none() {
                let unreadable = self.inputs.origin(input) == Origin::Unread;
                needs.push(LineNeed { at: Place::Field(field), unreadable });
            }
        }
        needs
    }
}

/// The work as its backlog needs it. Errors: missing for what is not known.
fn work(cells: &RowInputs<'_>) -> Result<Deferred, MetricError> {
    let value = |cell| Expr::Cell(cell).value(cells);
    Ok(Deferred {
        waiting: value(Cell::NothingWaits)?,
        arriving: value(Cell::Arriving)?,
        answered: value(Cell::AnsweredADay)?,
        worked: value(Cell::DaysWorked)?,
    })
}
