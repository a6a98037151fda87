//! The lines beside the answer: what each line of contacts takes, and each work that can wait.

use super::{Parts, later, lines};
use crate::view::{
    format::{plain, whole},
    job_answer::Fact,
    source::Source,
};
use report::{Later, LaterRow, StaffLine};

/// All of them, each on its own.
pub(super) fn of(parts: Parts<'_>) -> Vec<Fact> {
    let lines = parts.found.lines.iter().filter_map(|line| fact(parts, line));
    let later = parts.found.later.iter();
    let rows = later.flat_map(|later| later.rows.iter().map(move |row| (later, row)));
    lines.chain(rows.filter_map(|(later, row)| later_fact(parts, later, row))).collect()
}

/// A line beside the answer.
fn fact(parts: Parts<'_>, line: &StaffLine) -> Option<Fact> {
    let source: &Source<'_> = parts.source;
    let teams = line.teams.as_ref().ok()?;
    let on_line = whole(source, f64::from(teams.smallest.people));
    let serves =
        teams.smallest.service.as_ref().ok().map(|service| lines::serves(parts, line, service));
    let scheduled = parts.found.value(line, "scheduled");
    let full_time = parts.found.value(line, "full-time").map(|people| plain(source, people));
    let detail = match (scheduled, serves) {
        (Some(_), Some(serves)) if full_time.is_some() => {
            format!("full-time people; {on_line} on the line; {serves}")
        }
        (Some(_), Some(serves)) => format!("{on_line} on the line; {serves}"),
        (None, Some(serves)) => serves,
        (_, None) => String::new(),
    };
    let figure = scheduled.map_or(on_line, |people| whole(source, people));
    let figure = full_time.unwrap_or(figure);
    Some(Fact { id: "line", name: parts.name(line), detail, figure })
}

/// The same of work that can wait: the full-time people that it takes.
fn later_fact(parts: Parts<'_>, later: &Later, row: &LaterRow) -> Option<Fact> {
    let source = parts.source;
    let people = later.value(row, "full-time")?;
    let a_day = later.value(row, "needed-a-day").map(|contacts| whole(source, contacts));
    Some(Fact {
        id: "later",
        name: later::name(parts, row),
        detail: a_day
            .map(|contacts| format!("full-time people; {contacts} a working day"))
            .unwrap_or_default(),
        figure: plain(source, people),
    })
}
