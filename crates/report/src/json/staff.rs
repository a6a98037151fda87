//! Staff; unrounded.

use crate::staff::{
    Changed, Kind, Later, LaterRow, LineNeed, Loads, Month, Outlook, Place, Staff, StaffLine, Team,
    WithLevers, Work,
};
use metric_core::{MetricError, deferred::Trend, queue::Service, table::ColumnRow};
use scenario::{draft::Draft, field::Table, link::key_of};
use serde::Serialize;
use serde_json::{Map, Value, json};

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct StaffPart {
    lines: Vec<LinePart>,
    /// People on the line, and to schedule, each line on its own; null while one of them is not known.
    on_line: Option<f64>,
    scheduled: Option<f64>,
    /// What is needed now, with other contacts, and in the months to come; null while a line waits.
    outlook: Option<OutlookPart>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    later: Vec<LaterPart>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct OutlookPart {
    kind: &'static str,
    need: NeededPart,
    changes: Vec<ChangePart>,
    team: Option<f64>,
    months: Vec<MonthPart>,
    /// In the unit of the contact rate, after a year of growth.
    #[serde(skip_serializing_if = "Option::is_none")]
    rate_to_hold: Option<f64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    with_levers: Vec<WithLeversPart>,
}

/// The months with the levers of a scenario.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct WithLeversPart {
    scenario: char,
    months: Vec<ChangePart>,
    headroom: Option<f64>,
}

/// People, or why their number is not known.
#[derive(Serialize)]
#[serde(untagged)]
enum NeededPart {
    People(f64),
    Error { error: MetricError },
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ChangePart {
    contacts: f64,
    need: NeededPart,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct MonthPart {
    contacts: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    contacts_handled: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<f64>,
    need: NeededPart,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct LaterPart {
    row: usize,
    name: String,
    needs: Vec<NeedPart>,
    is_growing: bool,
    /// The columns by their ids.
    #[serde(flatten)]
    values: Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<Vec<f64>>,
}

/// The work of a channel.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct WorkPart {
    row: usize,
    name: String,
    #[serde(flatten)]
    values: Map<String, Value>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct LoadsPart {
    erlangs: [f64; 3],
    people: [u32; 3],
    scheduled: Option<[f64; 3]>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct LinePart {
    row: usize,
    name: String,
    needs: Vec<NeedPart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<MetricError>,
    /// The columns by their ids.
    #[serde(flatten)]
    values: Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    now: Option<TeamPart>,
    /// The smallest team if nobody hung up.
    #[serde(skip_serializing_if = "Option::is_none")]
    nobody_hangs_up: Option<TeamPart>,
    by_team: Vec<TeamPart>,
    /// The smallest team of each interval of the day, null while it is closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    by_interval: Option<Vec<Option<u32>>>,
    /// At the 50th, 80th and 95th percentile of the load, where it is a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    percentiles: Option<LoadsPart>,
}

/// An entry that a line lacks: a column of its row, or a key.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct NeedPart {
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<&'static str>,
    unreadable: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct TeamPart {
    people: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<MetricError>,
    #[serde(flatten)]
    service: Option<ServicePart>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ServicePart {
    /// Null where nothing is to be answered in time.
    answered: Option<f64>,
    waiting: f64,
    wait: f64,
    busy: f64,
    hung_up: f64,
}

impl StaffPart {
    pub(super) fn of(draft: &Draft, staff: &Staff) -> Self {
        Self {
            lines: staff.lines.iter().map(|line| LinePart::of(draft, staff, line)).collect(),
            on_line: staff.sum("on-line"),
            scheduled: staff.sum("scheduled"),
            outlook: staff.outlook.as_ref().map(outlook),
            later: staff.later.iter().flat_map(|later| later_parts(draft, later)).collect(),
        }
    }
}

impl LinePart {
    fn of(draft: &Draft, staff: &Staff, line: &StaffLine) -> Self {
        let teams = line.teams.as_ref();
        let team = |one| team(one, line.limit_seconds.is_some());
        Self {
            row: line.place,
            name: name_of(draft, Table::Lines, line.place),
            needs: needs(Table::Lines, &line.needs),
            error: teams.err().copied().filter(|error| *error != MetricError::Missing),
            values: values(&staff.columns, &line.values),
            now: line.now.as_ref().map(team),
            nobody_hangs_up: teams
                .ok()
                .and_then(|teams| teams.nobody_hangs_up.as_ref())
                .map(|other| team(&other.smallest)),
            by_team: teams.map(|teams| teams.beside.iter().map(team).collect()).unwrap_or_default(),
            by_interval: line.teams_of_day.clone(),
            percentiles: line.loads.map(|Loads { erlangs, people, scheduled }| LoadsPart {
                erlangs,
                people,
                scheduled,
            }),
        }
    }
}

fn name_of(draft: &Draft, table: Table, place: usize) -> String {
    draft.rows(table).get(place).map(|row| row.name().to_owned()).unwrap_or_default()
}

fn values(
    columns: &[&'static ColumnRow],
    values: &[Result<f64, MetricError>],
) -> Map<String, Value> {
    let columns = columns.iter().zip(values);
    columns.map(|(column, value)| (column.id.to_owned(), json!(value.ok()))).collect()
}

fn needs(table: Table, needs: &[LineNeed]) -> Vec<NeedPart> {
    let part = |need: &LineNeed| {
        let (cell, key) = match need.at {
            Place::Cell(column) => (table.columns().get(column).map(|of| of.id), None),
            Place::Field(field) => (None, Some(key_of(field))),
            Place::OfChannels(_) => (None, Some(Table::Channels.key())),
        };
        NeedPart { cell, key, unreadable: need.unreadable }
    };
    needs.iter().map(part).collect()
}

fn needed(people: Result<f64, MetricError>) -> NeededPart {
    people.map_or_else(|error| NeededPart::Error { error }, NeededPart::People)
}

fn outlook(outlook: &Outlook) -> OutlookPart {
    let change =
        |changed: &Changed| ChangePart { contacts: changed.contacts, need: needed(changed.need) };
    let with_levers = |with: &WithLevers| WithLeversPart {
        scenario: with.further.mark(),
        months: with.months.iter().map(change).collect(),
        headroom: with.headroom,
    };
    let month = |month: &Month| MonthPart {
        contacts: month.contacts,
        contacts_handled: month.load.map(|[contacts, _]| contacts),
        hours: month.load.map(|[_, hours]| hours),
        need: needed(month.need),
    };
    OutlookPart {
        kind: match outlook.kind {
            Kind::FullTime => "full-time",
            Kind::Scheduled => "scheduled",
        },
        need: needed(outlook.need),
        changes: outlook.changes.iter().map(change).collect(),
        team: outlook.team,
        months: outlook.months.iter().map(month).collect(),
        rate_to_hold: outlook.rate_to_hold,
        with_levers: outlook.with_levers.iter().map(with_levers).collect(),
    }
}

fn later_parts(draft: &Draft, later: &Later) -> Vec<LaterPart> {
    let part = |row: &LaterRow| LaterPart {
        row: row.place,
        name: name_of(draft, Table::Later, row.place),
        needs: needs(Table::Later, &row.needs),
        is_growing: row.trend == Some(Trend::Grows),
        values: values(&later.columns, &row.values),
        path: row.path.clone(),
    };
    later.rows.iter().map(part).collect()
}

/// The work of every channel.
pub(super) fn work_parts(draft: &Draft, work: &Work) -> Vec<WorkPart> {
    let part = |(row, own): &(usize, Vec<Result<f64, MetricError>>)| WorkPart {
        row: *row,
        name: name_of(draft, Table::Channels, *row),
        values: values(&work.columns, own),
    };
    work.rows.iter().map(part).collect()
}

fn team(team: &Team, has_limit: bool) -> TeamPart {
    let service = team.service.as_ref();
    let part = |service| part(service, has_limit);
    TeamPart { people: team.people, error: service.err().copied(), service: service.ok().map(part) }
}

fn part(service: &Service, has_limit: bool) -> ServicePart {
    ServicePart {
        answered: has_limit.then_some(service.answered),
        waiting: service.waiting,
        wait: service.wait_seconds,
        busy: service.occupancy,
        hung_up: service.abandoned,
    }
}
