//! Staff in words: the lines with what each of them needs, the answer, and teams of fewer and of more people.

mod answer;
mod lines;
mod table;
mod teams;

use super::{
    GridView, TableView,
    improve::Picture,
    job_answer::{JobAnswer, JobFigure},
    source::Source,
};
use crate::words;
use report::{Staff as Found, StaffLine, staff};
use scenario::field::{Choice, Field, Slot, Table};

/// Staff.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Staff {
    /// The answer.
    pub answer: JobAnswer,
    /// What stands at the rows of the lines.
    pub table: TableView,
    /// The lines as text, where nothing is typed.
    pub lines: Option<GridView>,
    /// What fewer and more people would make of the first line.
    pub teams: Option<Picture>,
    /// The first line where nobody hangs up, and where people do.
    pub models: Option<GridView>,
}

impl Staff {
    /// The figure of the answer, where there is one.
    pub fn figure(&self) -> Option<&JobFigure> {
        self.answer.figure()
    }

    /// The answer for whoever hears it: the figure, or what is missing.
    pub fn spoken(&self) -> String {
        self.answer.spoken()
    }
}

/// What the parts of the view are made of.
#[derive(Clone, Copy)]
struct Parts<'a> {
    source: &'a Source<'a>,
    found: &'a Found,
}

impl<'a> Parts<'a> {
    /// The line that the answer speaks of: the first one that has a team.
    fn lead(self) -> Option<&'a StaffLine> {
        self.found.lines.iter().find(|line| line.teams.is_ok())
    }

    /// What a line is called.
    fn name(self, line: &StaffLine) -> String {
        let row = report::Name::Row(line.place);
        words::isolated(&words::row_title(self.source.scenario.draft(), Table::Lines, row))
    }

    /// The number of a cell of a line, where there is one.
    fn cell(self, line: &StaffLine, column: usize) -> Option<f64> {
        self.source.scenario.cell_value(Table::Lines, line.place, column)
    }

    /// The limit of an answer in time, as it is spoken of: "20 s"; none where nothing is to be answered in time.
    fn limit(self, line: &StaffLine) -> Option<String> {
        line.limit_seconds.map(|seconds| words::seconds(self.source.digits, seconds))
    }

    /// The handle time of a line, in seconds: of its channel, else of all contacts.
    fn handle_time(self, line: &StaffLine) -> Option<f64> {
        self.found.value(line, "handle-time")
    }

    /// "half hour".
    fn slot(self) -> &'static str {
        let slot = Slot::from_word(self.source.scenario.draft().text(Field::Slot));
        words::slot(slot.unwrap_or(Slot::HalfHour))
    }
}

/// Staff of a draft.
pub(super) fn of(source: &Source<'_>) -> Staff {
    let found = staff(source.scenario.draft(), source.report);
    let mut view = Staff { table: table::of(source, found.as_ref()), ..Staff::default() };
    let Some(found) = &found else { return view };
    let parts = Parts { source, found };
    view.answer = answer::of(parts);
    view.lines = Some(lines::grid(parts));
    view.teams = teams::picture(parts);
    view.models = teams::models(parts);
    view
}
