//! Staff; unrounded.

use crate::staff::{Place, Staff, StaffLine, Team};
use metric_core::{MetricError, queue::Service};
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
        }
    }
}

impl LinePart {
    fn of(draft: &Draft, staff: &Staff, line: &StaffLine) -> Self {
        let row = draft.rows(Table::Lines).get(line.place);
        let columns = staff.columns.iter().zip(&line.values);
        let teams = line.teams.as_ref();
        let team = |one| team(one, line.limit_seconds.is_some());
        Self {
            row: line.place,
            name: row.map(|row| row.name().to_owned()).unwrap_or_default(),
            needs: line.needs.iter().map(|need| need_part(need.at, need.unreadable)).collect(),
            error: teams.err().copied().filter(|error| *error != MetricError::Missing),
            values: columns
                .map(|(column, value)| (column.id.to_owned(), json!(value.ok())))
                .collect(),
            now: line.now.as_ref().map(team),
            nobody_hangs_up: teams.ok().and_then(|teams| teams.other.as_ref()).map(team),
            by_team: teams.map(|teams| teams.beside.iter().map(team).collect()).unwrap_or_default(),
        }
    }
}

fn need_part(at: Place, unreadable: bool) -> NeedPart {
    let (cell, key) = match at {
        Place::Cell(column) => (Table::Lines.columns().get(column).map(|of| of.id), None),
        Place::Field(field) => (None, Some(key_of(field))),
    };
    NeedPart { cell, key, unreadable }
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
