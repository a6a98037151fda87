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
use metric_core::{band::same, table::Input};
use report::{Day, StaffLine};
use scenario::field::at;

/// The day of the lines; none without one, or while a line waits.
pub(super) fn picture(parts: Parts<'_>) -> Option<Picture> {
    let day = parts.found.day.as_ref()?;
    let lines: Option<Vec<_>> =
        parts.found.lines.iter().map(|line| Some((line, line.teams_of_day.as_ref()?))).collect();
    let lines = lines.filter(|lines| !lines.is_empty())?;
    Some(Picture {
        id: "by-hour",
        title: "The day",
        said: drawn(words::DAY_SAID, lines.len()),
        chart: Some(ChartModel::Curves(chart(parts, day, &lines))),
        grid: Some(grid(parts, day, &lines)),
        is_waiting: false,
    })
}

type Teams<'a> = (&'a StaffLine, &'a Vec<Option<u32>>);

/// The curves that are drawn; more would not be told apart.
pub(super) const DRAWN: usize = 2;

/// What a picture says, and that it leaves some out.
pub(super) fn drawn(said: &str, curves: usize) -> String {
    let others = if curves > DRAWN { " The first two are drawn, the table has all." } else { "" };
    format!("{said}{others}")
}

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
    let named = |line: &StaffLine, what: &str| {
        if lines.len() > 1 { format!("{}: {what}", parts.name(line)) } else { words::capital(what) }
    };
    let mut heads = vec!["From".to_owned()];
    heads.extend(
        lines.iter().flat_map(|(line, _)| [named(line, "contacts"), named(line, "on the line")]),
    );
    let row = |place: usize| {
        let of_line = |(line, teams): &Teams<'_>| {
            let contacts = line.contacts_of_day.as_ref().and_then(|day| day.get(place).copied());
            let contacts = contacts.flatten().map_or_else(
                || "closed".to_owned(),
                |contacts| plain_or_whole(parts.source, contacts),
            );
            let team = teams.get(place).copied().flatten();
            let team =
                team.map_or_else(String::new, |people| whole(parts.source, f64::from(people)));
            [contacts, team]
        };
        let mut row = vec![clock(place, day.hours)];
        row.extend(lines.iter().flat_map(of_line));
        row
    };
    GridView::of(heads, (0..day.contacts.len()).map(row).collect())
}

/// That the day is another one than that of a line which stands alone: its contacts in the busiest interval are those of
/// the line, and not those of the day.
pub(super) fn scaled(parts: Parts<'_>, line: &StaffLine) -> Option<String> {
    parts.cell(line, at::COUNT)?;
    let day = parts.found.day.as_ref().filter(|_| parts.found.lines.len() == 1)?;
    let (own, used) = (day.most()?, line.contacts_of_day.as_ref()?);
    let most = used.iter().flatten().copied().reduce(f64::max)?;
    let slot = parts.source.report.inputs.get(Input::Slot)? / 60.0;
    (!same(own, most)).then(|| {
        let text = |contacts: f64| plain_or_whole(parts.source, contacts / day.hours * slot);
        format!(
            "The day gives the pattern alone: its busiest {} has {} contacts, and {} are entered here. Empty “Contacts” to take those of the day.",
            parts.slot(),
            text(own),
            text(most)
        )
    })
}

/// "08:30".
fn clock(place: usize, hours: f64) -> String {
    if hours < 1.0 {
        format!("{:02}:{:02}", place / 2, place % 2 * 30)
    } else {
        format!("{place:02}:00")
    }
}
