//! Staff in words: the lines with what each of them needs, the answer, and teams of fewer and of more people.

mod answer;
mod day;
mod facts;
mod later;
mod lines;
mod needs;
mod outlook;
mod table;
mod teams;
mod verdict;
mod work;

pub(super) use table::typed_heads;

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
    /// The day by intervals.
    pub day: Option<Picture>,
    /// From people on the line to full-time people.
    pub week: Option<GridView>,
    /// What fewer and more contacts would change.
    pub changes: Option<GridView>,
    /// The people needed in the months to come.
    pub growth: Option<Picture>,
    /// Why the months to come are not there, though something of them is entered; else empty.
    pub growth_waits: &'static str,
    /// What stands at the rows of work that can wait.
    pub later_table: TableView,
    /// Work that can wait as text, where nothing is typed.
    pub later: Option<GridView>,
    /// What waits in the days to come.
    pub backlog: Option<Picture>,
    /// The work alone, by channel.
    pub work: Option<GridView>,
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
    let mut view = Staff {
        table: table::of(source, found.as_ref()),
        later_table: later::table(source, found.as_ref()),
        work: work::grid(source),
        growth_waits: outlook::waits(source, found.as_ref()),
        ..Staff::default()
    };
    let Some(found) = &found else { return view };
    let parts = Parts { source, found };
    view.answer = answer::of(parts);
    view.lines = (!found.lines.is_empty()).then(|| lines::grid(parts));
    view.day = day::picture(parts);
    view.week = lines::week(parts);
    view.changes = outlook::changes(parts);
    view.growth = outlook::picture(parts);
    view.later = later::grid(parts);
    view.backlog = later::picture(parts);
    view.teams = teams::picture(parts);
    view.models = teams::models(parts);
    view
}
