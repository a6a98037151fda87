//! The day by intervals: contacts, and who is on the line.

use super::Parts;
use crate::{
    chart::{ChartModel, Curve, CurveChart},
    view::{
        GridView,
        format::{plain_or_whole, whole},
        improve::Picture,
    },
    words,
};
use report::{Day, StaffLine};

/// The day of the lines; none without one, or while a line waits.
pub(super) fn picture(parts: Parts<'_>) -> Option<Picture> {
    let day = parts.found.day.as_ref()?;
    let lines: Option<Vec<_>> =
        parts.found.lines.iter().map(|line| Some((line, line.teams_of_day.as_ref()?))).collect();
    let lines = lines.filter(|lines| !lines.is_empty())?;
    Some(Picture {
        id: "by-hour",
        title: "The day",
        said: words::DAY_SAID.to_owned(),
        chart: Some(ChartModel::Curves(chart(parts, day, &lines))),
        grid: Some(grid(parts, day, &lines)),
        is_waiting: false,
    })
}

type Teams<'a> = (&'a StaffLine, &'a Vec<Option<u32>>);

/// The lines that are drawn; more would not be told apart.
const DRAWN: usize = 2;

fn chart(parts: Parts<'_>, day: &Day, lines: &[Teams<'_>]) -> CurveChart {
    let curve = |(place, (line, teams)): (usize, &Teams<'_>)| {
        let most = teams.iter().flatten().max().copied().unwrap_or_default();
        Curve {
            name: if lines.len() > 1 { parts.name(line) } else { "on the line".to_owned() },
            label: format!("{} at most", whole(parts.source, f64::from(most))),
            points: steps(teams, day.hours),
            is_dashed: place > 0,
        }
    };
    CurveChart {
        curves: lines.iter().take(DRAWN).enumerate().map(curve).collect(),
        caption: "hour of the day; people on the line".to_owned(),
        end: 24.0,
        ..CurveChart::default()
    }
}

/// People by interval as a line of steps; nobody while it is closed.
fn steps(teams: &[Option<u32>], hours: f64) -> Vec<(f64, f64)> {
    let mut points = Vec::with_capacity(2 * teams.len());
    let mut start = 0.0;
    for team in teams {
        let people = f64::from(team.unwrap_or_default());
        points.extend([(start, people), (start + hours, people)]);
        start += hours;
    }
    points
}

fn grid(parts: Parts<'_>, day: &Day, lines: &[Teams<'_>]) -> GridView {
    let mut heads = vec!["From".to_owned(), "Contacts of the day".to_owned()];
    heads.extend(lines.iter().map(|(line, _)| {
        if lines.len() > 1 { parts.name(line) } else { "On the line".to_owned() }
    }));
    let row = |(place, contacts): (usize, &Option<f64>)| {
        let mut row = vec![clock(place, day.hours)];
        let closed = || "closed".to_owned();
        row.push(contacts.map_or_else(closed, |contacts| plain_or_whole(parts.source, contacts)));
        row.extend(lines.iter().map(|(_, teams)| {
            let team = teams.get(place).copied().flatten();
            team.map_or_else(String::new, |people| whole(parts.source, f64::from(people)))
        }));
        row
    };
    GridView { heads, rows: day.contacts.iter().enumerate().map(row).collect() }
}

/// "08:30".
fn clock(place: usize, hours: f64) -> String {
    if hours < 1.0 {
        format!("{:02}:{:02}", place / 2, place % 2 * 30)
    } else {
        format!("{place:02}:00")
    }
}
