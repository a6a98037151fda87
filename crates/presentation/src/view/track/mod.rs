//! Track in words: the answer, what stands at the rows of the series and of the events, and the chart.

mod answer;
mod chart;
mod says;
mod table;

use super::{
    GridView, TableView,
    format::{column, in_unit},
    improve::Picture,
    job_answer::{JobAnswer, JobFigure},
    source::Source,
};
use crate::words;
use metric_core::period::Step;
use report::{Track as Found, Unit, track};

/// Track.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Track {
    /// The answer.
    pub answer: JobAnswer,
    /// What stands at the rows of the series.
    pub table: TableView,
    /// What stands at the rows of the events.
    pub events_table: TableView,
    /// The chart with its table.
    pub chart: Option<Picture>,
    /// What the chart says, in order of weight.
    pub says: Vec<String>,
    /// What is said of a season; empty where nothing is.
    pub season: &'static str,
    /// The events as text, where nothing is typed.
    pub events: Option<GridView>,
    /// What a click can fill; empty for nothing.
    pub fills: Vec<Fill>,
}

pub(crate) use chart::word as said_of_period;

/// What a click can fill from the series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fill {
    /// What the button says.
    pub label: String,
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
}

impl Parts<'_> {
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
        let texts = rates.map(|rate| self.rate(rate));
        if texts[0] != texts[1] {
            return texts;
        }
        let mut texts = column(self.source, self.found.unit, &rates).into_iter();
        std::array::from_fn(|_| texts.next().unwrap_or_default())
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

/// Track of a draft.
pub(super) fn of(source: &Source<'_>) -> Track {
    let found = track(source.scenario.draft());
    let mut view = Track {
        table: table::series(source, found.as_ref()),
        events_table: table::events(source, found.as_ref()),
        ..Track::default()
    };
    let Some(found) = &found else {
        view.answer = answer::waiting(source);
        return view;
    };
    let parts = Parts { source, found };
    view.answer = answer::of(parts);
    view.chart = chart::picture(parts);
    view.says = says::of(parts);
    view.season = says::season(parts);
    view.events = table::events_as_text(parts);
    view.fills = answer::fills(parts);
    view
}
