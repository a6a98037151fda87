//! Fewer and more people on the first line: what each team serves; and both models side by side.

use super::{Parts, lines};
use crate::{
    chart::{Bar, BarChart, BarRole, ChartModel, ChartRow, Scale, Tone, You},
    view::{
        GridView,
        format::{percent, whole},
        improve::Picture,
    },
    words,
};
use metric_core::{MetricError, queue::Service};
use report::{StaffLine, Team, Teams};
use scenario::field::at;

type Roles = [(BarRole, &'static str); 2];

const SMALLEST: Roles =
    [(BarRole::Own, "the smallest team that meets the targets"), (BarRole::OwnSoft, "others")];
const MINIMUM: Roles = [(BarRole::Own, "your people at least"), (BarRole::OwnSoft, "others")];

/// What stands where a team has no figure.
fn none(error: MetricError) -> &'static str {
    if error == MetricError::Unstable { "never ends" } else { lines::NONE }
}

/// What fewer and more people would make of the line that the answer speaks of.
pub(super) fn picture(parts: Parts<'_>) -> Option<Picture> {
    let line = parts.lead()?;
    let teams = line.teams.as_ref().ok().filter(|teams| teams.smallest.people > 0)?;
    let name =
        if parts.found.lines.len() > 1 { format!("{}. ", parts.name(line)) } else { String::new() };
    Some(Picture {
        id: "teams",
        title: "Fewer people, more people",
        said: format!("{name}{}", words::BOTH_MODELS),
        chart: parts.limit(line).map(|limit| chart(parts, line, teams, &limit)),
        grid: Some(grid(parts, line, teams)),
        is_waiting: false,
    })
}

fn chart(parts: Parts<'_>, line: &StaffLine, teams: &Teams, limit: &str) -> ChartModel {
    let source = parts.source;
    let row = |team: &Team| {
        let is_own = team.people == teams.smallest.people;
        let role = if is_own { BarRole::Own } else { BarRole::OwnSoft };
        let answered = team.service.as_ref().ok().map(|service| service.answered);
        let bar = |share: f64| Bar { low: Some(0.0), high: Some(share * 100.0), role, label: None };
        ChartRow {
            name: words::people(source.digits, f64::from(team.people)),
            bars: answered.map(bar).into_iter().collect(),
            standing: match &team.service {
                Ok(service) => percent(source, service.answered),
                Err(error) => none(*error).to_owned(),
            },
            tone: if is_own { Tone::Title } else { Tone::Ink },
            ..ChartRow::default()
        }
    };
    let target = parts.cell(line, at::ANSWER);
    let label = |target: f64| format!("target {}", percent(source, target / 100.0));
    let own = f64::from(teams.smallest.people);
    let is_minimum = parts.cell(line, at::MINIMUM) == Some(own);
    ChartModel::Bars(BarChart {
        rows: teams.beside.iter().map(row).collect(),
        you: target.map(|value| You { value, low: value, high: value, label: label(value) }),
        caption: format!("% of contacts answered within {limit}"),
        heads: ["", "in time"],
        scale: Scale::Shares,
        words: if is_minimum { &MINIMUM } else { &SMALLEST },
    })
}

/// A figure of a service, as text.
type Figure = (&'static str, fn(Parts<'_>, &Service) -> String);

const HANG_UP: &str = "Hang up";

const FIGURES: [Figure; 5] = [
    ("Answered in time", |parts, service| percent(parts.source, service.answered)),
    ("Have to wait", |parts, service| percent(parts.source, service.waiting)),
    ("Average wait", |parts, service| words::seconds(parts.source.digits, service.wait_seconds)),
    ("Busy", |parts, service| percent(parts.source, service.occupancy)),
    (HANG_UP, |parts, service| percent(parts.source, service.abandoned)),
];

/// The figures that a line has: nothing is answered in time without a limit, and nobody hangs up without a patience.
fn figures(parts: Parts<'_>, line: &StaffLine) -> impl Iterator<Item = Figure> {
    let has_limit = parts.limit(line).is_some();
    let has_patience = parts.cell(line, at::PATIENCE).is_some();
    FIGURES.into_iter().filter(move |(name, _)| match *name {
        "Answered in time" => has_limit,
        HANG_UP => has_patience,
        _ => true,
    })
}

fn grid(parts: Parts<'_>, line: &StaffLine, teams: &Teams) -> GridView {
    let mut heads = vec!["People on the line".to_owned()];
    heads.extend(figures(parts, line).map(|(name, _)| name.to_owned()));
    let row = |team: &Team| {
        let cells =
            figures(parts, line).enumerate().map(|(place, (_, text))| match &team.service {
                Ok(service) => text(parts, service),
                Err(error) if place == 0 => none(*error).to_owned(),
                Err(_) => String::new(),
            });
        std::iter::once(whole(parts.source, f64::from(team.people))).chain(cells).collect()
    };
    GridView { heads, rows: teams.beside.iter().map(row).collect() }
}

/// The line where nobody hangs up beside the one where people do; none where nobody does.
pub(super) fn models(parts: Parts<'_>) -> Option<GridView> {
    let line = parts.lead()?;
    let teams = line.teams.as_ref().ok()?;
    let patience = words::seconds(parts.source.digits, parts.cell(line, at::PATIENCE)?);
    let (own, other) = (&teams.smallest, teams.other.as_ref()?);
    let heads = vec![
        "The same line, two models".to_owned(),
        "Nobody hangs up (Erlang C)".to_owned(),
        format!("They would wait {patience} (Erlang A), chosen"),
    ];
    let pair = |name: &str, of: &dyn Fn(&Team) -> String| vec![name.to_owned(), of(other), of(own)];
    let mut rows = vec![pair("On the line", &|team| whole(parts.source, f64::from(team.people)))];
    for (name, text) in figures(parts, line) {
        let mut row = pair(name, &|team| {
            let service = team.service.as_ref();
            service.map_or_else(|error| none(*error).to_owned(), |service| text(parts, service))
        });
        // That nobody hangs up is what the model takes for granted.
        if name == HANG_UP
            && let Some(cell) = row.get_mut(1)
        {
            lines::NONE.clone_into(cell);
        }
        rows.push(row);
    }
    Some(GridView { heads, rows })
}
