//! Fewer and more people on the first line: what each team serves; and both models side by side.

use super::{Parts, lines};
use crate::{
    chart::{ChartModel, Curve, CurveChart, CurvePoint, Level},
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
        said: format!(
            "{name}{}",
            if teams.nobody_hangs_up.is_some() { words::BOTH_MODELS } else { words::ONE_MODEL }
        ),
        chart: parts.limit(line).map(|limit| chart(parts, line, teams, &limit)),
        grid: Some(grid(parts, line, teams)),
        is_waiting: false,
    })
}

/// Answers in time by the number of people, with the target and the smallest team marked.
fn chart(parts: Parts<'_>, line: &StaffLine, teams: &Teams, limit: &str) -> ChartModel {
    let source = parts.source;
    let point = |team: &Team| {
        let service = team.service.as_ref().ok()?;
        Some((f64::from(team.people), service.answered * 100.0))
    };
    let ends = [teams.beside.first(), teams.beside.last()];
    let [start, end] = ends.map(|team| team.map_or(0.0, |team| f64::from(team.people)));
    let curve = |name: &str, points: Vec<Point>, is_dashed| {
        let label = points.last().map(|(_, share)| percent(source, share / 100.0));
        Curve { name: name.to_owned(), label: label.unwrap_or_default(), points, is_dashed }
    };
    let other = teams.nobody_hangs_up.as_ref();
    let name = if other.is_some() { "as they hang up" } else { "nobody hangs up" };
    let mut curves = vec![curve(name, teams.beside.iter().filter_map(point).collect(), false)];
    curves.extend(other.map(|other| {
        curve("if nobody hung up", other.beside.iter().filter_map(point).collect(), true)
    }));
    let level = |target: f64| Level {
        amount: target,
        label: format!("target {}", percent(source, target / 100.0)),
    };
    let smallest = teams.smallest.people;
    let target = parts.cell(line, at::ANSWER).map(|target| target / 100.0);
    let mark = |team: &Team| {
        let at = point(team)?;
        let share = percent(source, at.1 / 100.0);
        let label = match team.people {
            people if people == smallest => share,
            // That of one fewer says how far the target is; between two curves it would belong to both.
            people if people + 1 == smallest && other.is_none() => {
                let is_alike = target.is_some_and(|target| percent(source, target) == share);
                if is_alike { format!("just under {share}") } else { share }
            }
            _ => String::new(),
        };
        Some(CurvePoint { at, label, is_hollow: team.people != smallest })
    };
    ChartModel::Curves(CurveChart {
        curves,
        points: teams.beside.iter().filter_map(mark).collect(),
        level: parts.cell(line, at::ANSWER).map(level),
        reach: 100.0,
        caption: format!("people on the line; % of contacts answered within {limit}"),
        start,
        end,
        ..CurveChart::default()
    })
}

/// A number of people and the percentage that they answer in time.
type Point = (f64, f64);

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
    GridView::of(heads, teams.beside.iter().map(row).collect())
}

/// The line where nobody hangs up beside the one where people do; none where nobody does.
pub(super) fn models(parts: Parts<'_>) -> Option<GridView> {
    let line = parts.lead()?;
    let teams = line.teams.as_ref().ok()?;
    let patience = words::seconds(parts.source.digits, parts.cell(line, at::PATIENCE)?);
    let (own, other) = (&teams.smallest, &teams.nobody_hangs_up.as_ref()?.smallest);
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
    Some(GridView::of(heads, rows))
}
