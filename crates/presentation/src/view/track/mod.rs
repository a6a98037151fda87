//! Track in words: the answer, what stands at the rows of the series and of the events, and the chart.

mod answer;
mod chart;
mod parts;
mod says;
mod short;
mod table;

use super::{
    GridView, TableView,
    breakdown::row_views,
    format::{apart, in_unit},
    improve::Picture,
    job_answer::{JobAnswer, JobFigure},
    source::Source,
};
use crate::words;
use metric_core::period::Step;
use report::{Promised, Track as Found, Unit, Unpromised, promise, track};
use scenario::field::Table;

/// Track.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Track {
    /// The answer.
    pub answer: JobAnswer,
    /// What stands at the rows of the series.
    pub table: TableView,
    /// What stands at the rows of the events.
    pub events_table: TableView,
    /// What stands at the heads of the further columns.
    pub columns_table: TableView,
    /// What is to be done about further columns, each with the place of its column.
    pub columns: Vec<String>,
    /// The first date that may have the day or the month first, and what it is in either order; none where all are read.
    pub open_date: Option<OpenDate>,
    /// The chart with its table.
    pub chart: Option<Picture>,
    /// What the chart says, in order of weight.
    pub says: Vec<String>,
    /// What is said of a season; empty where nothing is.
    pub season: &'static str,
    /// The events as text, where nothing is typed.
    pub events: Option<GridView>,
    /// The further columns: last figure, level, change and a word each, what needs a look first.
    pub parts: Option<GridView>,
    /// How often so many of them err, and what cannot be used.
    pub parts_note: String,
    /// What a click can fill; empty for nothing.
    pub fills: Vec<Fill>,
}

pub(crate) use chart::word as said_of_period;
pub(crate) use parts::{name as part_name, unit as part_unit};

/// A date that may have the day or the month first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDate {
    /// What is asked.
    pub question: String,
    /// What a button says that picks the day first, and the month.
    pub answers: [String; 2],
}

/// What a click can fill from the series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fill {
    /// What the button says.
    pub label: String,
    /// What is said once it was clicked.
    pub taken: String,
    /// The row that is taken.
    pub row: usize,
    /// Whether it becomes the earlier period, and not that of Measure.
    pub is_earlier: bool,
}

impl Track {
    /// The figure of the answer, where there is one.
    pub fn figure(&self) -> Option<&JobFigure> {
        self.answer.figure()
    }

    /// The answer for whoever hears it.
    pub fn spoken(&self) -> String {
        self.answer.spoken()
    }
}

/// What the parts of the view are made of.
#[derive(Clone, Copy)]
struct Parts<'a> {
    source: &'a Source<'a>,
    found: &'a Found,
    /// The promise of Improve, or why there is none; none where it is not asked for, or does not matter.
    promise: Option<&'a Result<Promised, Unpromised>>,
}

impl Parts<'_> {
    /// The promise, where there is one.
    fn promised(&self) -> Option<&Promised> {
        self.promise?.as_ref().ok()
    }

    /// A period in a sentence.
    fn period(self, place: usize) -> String {
        let own = self.found.observed.get(place);
        own.map(|own| words::period_name(own.period.named())).unwrap_or_default()
    }

    /// A rate of the series; contacts alone are whole.
    fn rate(self, rate: f64) -> String {
        in_unit(self.source, self.found.unit, rate)
    }

    /// Two rates, with more decimals where they would read alike.
    fn rates(self, rates: [f64; 2]) -> [String; 2] {
        apart(self.source, self.found.unit, rates)
    }

    /// "per 100 orders", "per customer per month"; "contacts a month" without a base.
    fn unit(self) -> String {
        match self.found.unit {
            Unit::Rate(unit) => words::denominator(unit),
            Unit::UnknownRate => "per unit of the base".to_owned(),
            _ => format!("contacts a {}", words::step_noun(self.found.step, 1)),
        }
    }

    /// The same with what is counted: "contacts per 100 orders".
    fn whole_unit(self) -> String {
        match self.found.unit {
            Unit::Rate(unit) => words::rate_unit(unit).1,
            Unit::UnknownRate => "contacts per unit of the base".to_owned(),
            _ => self.unit(),
        }
    }

    fn step(self) -> Step {
        self.found.step
    }
}

/// Every period of the series with the figures of its chart; none where there is no chart.
pub(super) fn periods(source: &Source<'_>) -> Option<GridView> {
    let found = track(source.scenario.draft())?;
    let promise = promise(source.scenario.draft(), source.report, &found);
    chart::grid(Parts { source, found: &found, promise: promise.as_ref() })
}

/// Track of a draft.
pub(super) fn of(source: &Source<'_>) -> Track {
    let found = track(source.scenario.draft());
    let mut view = Track {
        table: table::series(source, found.as_ref()),
        events_table: table::events(source, found.as_ref()),
        columns_table: TableView {
            rows: row_views(source, Table::Columns),
            ..TableView::default()
        },
        columns: parts::notes(source),
        open_date: table::open_date(source),
        ..Track::default()
    };
    let Some(found) = &found else {
        view.answer = answer::waiting(source);
        return view;
    };
    let promise = promise(source.scenario.draft(), source.report, found);
    let parts = Parts { source, found, promise: promise.as_ref() };
    view.answer = answer::of(parts);
    view.chart = chart::picture(parts);
    view.says = says::of(parts);
    view.season = says::season(parts);
    view.events = table::events_as_text(parts);
    view.parts = parts::grid(parts);
    view.parts_note = parts::note(parts);
    view.fills = answer::fills(parts);
    view
}
