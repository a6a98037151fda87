//! The series as it was entered: its rows by period, what cannot be used of them, and what happened when.

use metric_core::{
    band::below,
    control::Point,
    period::{Period, Step},
};
use scenario::{
    Place, Scenario,
    field::{Counted, Field, Table, Treatment, at},
    moment::{self, Written},
};
use std::collections::BTreeSet;

/// Why a row of the series is not used, although its period is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowProblem {
    /// Another row, the first of them, has the same period: nobody knows which of them counts.
    SamePeriod(usize),
    /// So many periods away from the others that no series is so long.
    TooFar,
    /// There are no contacts in it.
    NoContacts,
    /// Other rows have a base, and this one has none.
    NoBase,
    /// Its base is 0.
    ZeroBase,
    /// Its issues, its segments, or what automation resolved, are more than its contacts: these columns are not used.
    AboveContacts(Counted),
}

/// A period of the series.
#[derive(Debug, Clone, PartialEq)]
pub struct Observed {
    /// The period.
    pub period: Period,
    /// The row that it stands in; none where nothing is known of it.
    pub row: Option<usize>,
    /// Its contacts.
    pub contacts: Option<f64>,
    /// Its base.
    pub base: Option<f64>,
    /// Whether it is not over yet.
    pub is_open: bool,
    /// Whether it was left out by hand.
    pub is_left_out: bool,
    /// What stands in its further columns, by their place.
    pub further: Vec<Option<f64>>,
    /// What of them is not used, since it is more than its contacts.
    pub refused: Vec<Counted>,
}

impl Observed {
    /// What is used of a further column that holds this.
    pub(super) fn further(&self, column: usize, holds: Counted) -> Option<f64> {
        self.further.get(column).copied().flatten().filter(|_| !self.refused.contains(&holds))
    }
}

/// What the periods before an event show, and those from it on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BeforeAndAfter {
    /// Both rates, in the unit of the series.
    pub rates: [f64; 2],
    /// How many periods each rests on: eight at most, and none beyond another event.
    pub periods: [usize; 2],
    /// How often periods that nothing happened to differ as much: the p-value.
    pub p: f64,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The place of its row.
    pub row: usize,
    /// The place of its period in the series; none where it lies outside of it, or is of another length.
    pub place: Option<usize>,
    /// Whether it is no period of the length of the series, nor within one: a month where days are counted.
    pub is_other_step: bool,
    /// What it is to the limits.
    pub treatment: Treatment,
    /// Before and after; none where there are no limits, or no periods on one side.
    pub change: Option<BeforeAndAfter>,
}

impl Event {
    /// The place from which on something may be otherwise; none of a period that is left out.
    pub(crate) fn from(&self) -> Option<usize> {
        self.place.filter(|_| self.treatment != Treatment::LeftOut)
    }
}

/// A series by period, without gaps.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Series {
    pub step: Step,
    /// From the first period to the last one.
    pub observed: Vec<Observed>,
    /// Whether contacts are counted against a base.
    pub has_base: bool,
    pub problems: Vec<(usize, RowProblem)>,
    pub events: Vec<Event>,
}

impl Series {
    /// So many contacts of a period as a point of the chart; none where the base that others have is not known.
    pub fn point(&self, own: &Observed, count: f64) -> Option<Point> {
        let base = if self.has_base { own.base.filter(|base| *base > 0.0)? } else { 1.0 };
        Some(Point {
            count,
            base,
            season: own.period.season().unwrap_or_default(),
            counts: !own.is_open && !own.is_left_out,
        })
    }
}

/// The series of a scenario; none where no row has a period.
pub(super) fn of(scenario: Scenario<'_>) -> Option<Series> {
    let step = scenario.step();
    let places = scenario.places()?;
    let has_cells =
        |row: usize, column| !scenario.draft().cell(Table::Series, row, column).is_blank();
    let has_base = (0..places.rows.len()).any(|row| has_cells(row, at::BASE_OF_PERIOD));
    let end = places.rows.iter().filter_map(|place| match place {
        Some(Place::At(place)) => Some(*place),
        _ => None,
    });
    let mut rows: Vec<Option<usize>> = vec![None; end.max()? + 1];
    let (mut problems, mut again) = (Vec::new(), BTreeSet::new());
    for (row, place) in places.rows.iter().enumerate() {
        match place {
            Some(Place::At(place)) => {
                if let Some(own) = rows.get_mut(*place) {
                    *own = Some(row);
                }
            }
            Some(Place::Again(first)) => {
                again.insert(*first);
                problems.push((row, RowProblem::SamePeriod(*first)));
            }
            Some(Place::Far) => problems.push((row, RowProblem::TooFar)),
            None => {}
        }
    }
    let parts = PARTS.map(|holds| (holds, scenario.draft().columns_of(holds).collect()));
    let entered = Entered { scenario, has_base, parts };
    let mut observed = Vec::with_capacity(rows.len());
    for (period, row) in (0..).map(|place| places.first.plus(place)).zip(rows) {
        // Of two rows of a period nobody knows which one counts.
        observed.push(match row.filter(|row| !again.contains(row)) {
            Some(row) => entered.one(period, row, &mut problems),
            None => unknown(period),
        });
    }
    // The last one that has begun: rows may be prepared for periods to come.
    let has_begun = |own: &&mut Observed| own.row.is_some_and(|row| has_cells(row, at::COUNT));
    if let Some(last) = observed.iter_mut().rev().find(has_begun) {
        last.is_open = scenario.is_on(Field::LastPeriod);
    }
    let mut series = Series { step, observed, has_base, problems, events: Vec::new() };
    series.events = events(scenario, &series);
    for event in series.events.iter().filter(|event| event.treatment == Treatment::LeftOut) {
        if let Some(own) = event.place.and_then(|place| series.observed.get_mut(place)) {
            own.is_left_out = true;
        }
    }
    Some(series)
}

/// What is a part of the contacts: issues, segments, or what automation resolved may not be more.
const PARTS: [Counted; 3] = [Counted::Issue, Counted::Segment, Counted::Automation];

/// The rows of a series, as they were entered.
struct Entered<'a> {
    scenario: Scenario<'a>,
    has_base: bool,
    /// The further columns of each kind of part.
    parts: [(Counted, Vec<usize>); PARTS.len()],
}

/// A period of which nothing is known.
fn unknown(period: Period) -> Observed {
    let (contacts, base) = (None, None);
    let (further, refused) = (Vec::new(), Vec::new());
    let (is_open, is_left_out) = (false, false);
    Observed { period, row: None, contacts, base, is_open, is_left_out, further, refused }
}

impl Entered<'_> {
    /// The period of a row.
    fn one(&self, period: Period, row: usize, problems: &mut Vec<(usize, RowProblem)>) -> Observed {
        let scenario = self.scenario;
        let value = |column| scenario.cell_value(Table::Series, row, column);
        let is_unread = |column| scenario.is_cell_unread(Table::Series, row, column);
        let (contacts, base) = (value(at::COUNT), value(at::BASE_OF_PERIOD));
        let problem = match (contacts, base) {
            (None, _) if !is_unread(at::COUNT) => Some(RowProblem::NoContacts),
            (_, None) if self.has_base && !is_unread(at::BASE_OF_PERIOD) => {
                Some(RowProblem::NoBase)
            }
            (_, Some(0.0)) => Some(RowProblem::ZeroBase),
            _ => None,
        };
        problems.extend(problem.map(|problem| (row, problem)));
        let further = (at::FURTHER..scenario.draft().width(Table::Series)).map(value);
        let further: Vec<Option<f64>> = further.collect();
        let refused = contacts.map_or_else(Vec::new, |contacts| self.refused(contacts, &further));
        // One message is enough for a row.
        let first = refused.first().filter(|_| problem.is_none());
        problems.extend(first.map(|holds| (row, RowProblem::AboveContacts(*holds))));
        Observed { row: Some(row), contacts, base, further, refused, ..unknown(period) }
    }

    /// The parts that together would be more than the contacts of a period.
    fn refused(&self, contacts: f64, further: &[Option<f64>]) -> Vec<Counted> {
        let sum = |columns: &[usize]| {
            let values =
                columns.iter().filter_map(|column| further.get(*column).copied().flatten());
            values.sum::<f64>()
        };
        let above = self.parts.iter().filter(|(_, columns)| below(contacts, sum(columns)));
        above.map(|(holds, _)| *holds).collect()
    }
}

/// What happened when, as far as that can be read.
fn events(scenario: Scenario<'_>, series: &Series) -> Vec<Event> {
    let first = series.observed.first().map(|own| own.period);
    let draft = scenario.draft();
    let event = |row: usize| {
        let when = draft.cell(Table::Events, row, at::WHEN);
        let is_read = when.unread.is_none() && !when.is_blank();
        let named = match moment::written(&when.text).filter(|_| is_read)? {
            Written::One(named) => named,
            Written::DayOrMonth(_) => return None,
        };
        let treated = draft.cell(Table::Events, row, at::TREATED);
        let treatment = Treatment::from_word(&treated.text);
        let period = Period::of(series.step, named);
        let place = period.zip(first);
        let place = place.and_then(|(period, first)| usize::try_from(period.since(first)).ok());
        let place = place.filter(|place| *place < series.observed.len());
        let change = None;
        Some(Event { row, place, is_other_step: period.is_none(), treatment, change })
    };
    (0..draft.rows(Table::Events).len()).filter_map(event).collect()
}
