//! The series as it was entered: its rows by period, what cannot be used of them, and what happened when.

use metric_core::period::{Period, Step};
use scenario::{
    Scenario,
    field::{Field, Table, Treatment, at},
    moment::{self, Written},
};
use std::collections::BTreeMap;

/// Why a row of the series is not used, although its period is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowProblem {
    /// Another row, the first of them, has the same period: nobody knows which of them counts.
    SamePeriod(usize),
    /// So many periods away from the first one that no series is so long.
    TooFar,
    /// There are no contacts in it.
    NoContacts,
    /// Other rows have a base, and this one has none.
    NoBase,
    /// Its base is 0.
    ZeroBase,
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
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The place of its row.
    pub row: usize,
    /// The place of its period in the series; none where it lies outside of it.
    pub place: Option<usize>,
    /// What it is to the limits.
    pub treatment: Treatment,
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

/// The series of a scenario; none where no row has a period.
pub(super) fn of(scenario: Scenario<'_>) -> Option<Series> {
    let step = scenario.step();
    let rows = 0..scenario.draft().rows(Table::Series).len();
    let has_base = rows
        .clone()
        .any(|row| !scenario.draft().cell(Table::Series, row, at::BASE_OF_PERIOD).is_blank());
    let mut by_period: BTreeMap<i32, Vec<usize>> = BTreeMap::new();
    let first = rows.clone().find_map(|row| scenario.period_of(row))?;
    for row in rows {
        if let Some(period) = scenario.period_of(row) {
            by_period.entry(period.since(first)).or_default().push(row);
        }
    }
    let mut problems = Vec::new();
    let most = i32::try_from(Table::MOST_PERIODS).unwrap_or(i32::MAX);
    // The first row of the person says where the series is.
    let is_far = |place: &i32| place.abs() >= most;
    for rows in by_period.iter().filter(|(place, _)| is_far(place)).map(|(_, rows)| rows) {
        problems.extend(rows.iter().map(|row| (*row, RowProblem::TooFar)));
    }
    by_period.retain(|place, _| !is_far(place));
    let (start, end) = (*by_period.keys().next()?, *by_period.keys().next_back()?);
    let mut observed = Vec::new();
    for place in start..=end.min(start.saturating_add(most - 1)) {
        let rows = by_period.get(&place).map_or(&[][..], |rows| rows);
        let period = first.plus(place);
        observed.push(match rows {
            [] => unknown(period),
            [row] => one(scenario, period, *row, has_base, &mut problems),
            [row, others @ ..] => {
                problems.extend(others.iter().map(|other| (*other, RowProblem::SamePeriod(*row))));
                unknown(period)
            }
        });
    }
    let has_open = scenario.is_on(Field::LastPeriod);
    if let Some(last) = observed.last_mut() {
        last.is_open = has_open;
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

/// A period of which nothing is known.
fn unknown(period: Period) -> Observed {
    let (contacts, base) = (None, None);
    Observed { period, row: None, contacts, base, is_open: false, is_left_out: false }
}

/// The period of a row.
fn one(
    scenario: Scenario<'_>,
    period: Period,
    row: usize,
    has_base: bool,
    problems: &mut Vec<(usize, RowProblem)>,
) -> Observed {
    let value = |column| scenario.cell_value(Table::Series, row, column);
    let is_unread = |column| scenario.is_cell_unread(Table::Series, row, column);
    let (contacts, base) = (value(at::COUNT), value(at::BASE_OF_PERIOD));
    let problem = match (contacts, base) {
        (None, _) if !is_unread(at::COUNT) => Some(RowProblem::NoContacts),
        (_, None) if has_base && !is_unread(at::BASE_OF_PERIOD) => Some(RowProblem::NoBase),
        (_, Some(0.0)) => Some(RowProblem::ZeroBase),
        _ => None,
    };
    problems.extend(problem.map(|problem| (row, problem)));
    Observed { row: Some(row), contacts, base, ..unknown(period) }
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
        let place = Period::of(series.step, named).zip(first);
        let place = place.and_then(|(period, first)| usize::try_from(period.since(first)).ok());
        let place = place.filter(|place| *place < series.observed.len());
        Some(Event { row, place, treatment })
    };
    (0..draft.rows(Table::Events).len()).filter_map(event).collect()
}
