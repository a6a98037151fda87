//! What stands at the rows of the lines: what each needs, what the team that is there serves, what is to be corrected.

use super::{Parts, day, lines};
use crate::{
    view::{
        RowView, SheetHead, SumRow, TableView,
        breakdown::row_views,
        format::{in_unit, percent, plain, whole},
        rule,
        source::Source,
    },
    words,
};
use metric_core::{
    MetricError,
    queue::MOST_AGENTS,
    table::{Input, Origin},
};
use report::{Place, Staff as Found, StaffLine, Team, Unit};
use scenario::field::{Field, Table, at};

/// The computed columns, and whether they are added up.
const COMPUTED: [(&str, bool); 10] = [
    ("busiest", false),
    ("handle-time", false),
    ("load", false),
    ("on-line", true),
    ("scheduled", true),
    ("full-time", true),
    ("answered", false),
    ("wait", false),
    ("busy", false),
    ("hung-up", false),
];

/// What stands at the rows.
pub(super) fn of(source: &Source<'_>, found: Option<&Found>) -> TableView {
    let mut view = TableView {
        typed: typed_heads(Table::Lines),
        rows: row_views(source, Table::Lines),
        ..TableView::default()
    };
    let Some(found) = found else { return view };
    let parts = Parts { source, found };
    let shown = || COMPUTED.into_iter().filter(|(id, _)| lines::is_shown(parts, id));
    view.computed = shown().filter_map(|(id, _)| head(parts, id)).collect();
    for line in &found.lines {
        let Some(row) = view.rows.get_mut(line.place) else { continue };
        let figure = |(id, _)| lines::figure(parts, line, id).unwrap_or_default();
        row.figures = shown().map(figure).collect();
        for (column, text) in problems(parts, line) {
            if !row.errors.iter().any(|(known, _)| *known == column) {
                row.errors.push((column, text));
            }
        }
        say(parts, line, row);
    }
    let mut all = SumRow::of("All lines".to_owned(), Table::Lines);
    let sum = |(id, is_summed): (&str, bool)| {
        let sum = found.sum(id).filter(|_| is_summed);
        let unit = if id == "full-time" { Unit::FullTimePeople } else { Unit::People };
        sum.map(|people| in_unit(source, unit, people)).unwrap_or_default()
    };
    all.figures = shown().map(sum).collect();
    view.all = (found.lines.len() > 1).then_some(all);
    if found.lines.len() > 1 {
        words::LINES_ALONE.clone_into(&mut view.note);
    }
    view
}

/// The heads of the columns of a table that are typed.
pub(in crate::view) fn typed_heads(table: Table) -> Vec<SheetHead> {
    let head = |label: &str| {
        let (label, unit) = label.split_once(", ").unwrap_or((label, ""));
        SheetHead { label: label.to_owned(), unit: unit.to_owned() }
    };
    table.columns().iter().map(|of| head(of.label)).collect()
}

/// The head of a column that is computed.
fn head(parts: Parts<'_>, id: &str) -> Option<SheetHead> {
    let column = parts.found.columns.iter().find(|column| column.id == id)?;
    let unit = match id {
        "busiest" => "used",
        "handle-time" => "of each",
        "load" => "erlangs",
        "on-line" | "scheduled" | "full-time" => "people",
        "answered" => "in time",
        "wait" => "average",
        _ => "",
    };
    let label = match id {
        "answered" => "Answered",
        "wait" => "Wait",
        "full-time" => "Full-time",
        _ => column.label,
    };
    Some(SheetHead { label: label.to_owned(), unit: unit.to_owned() })
}

/// What cannot be, at the cell that has to give way.
pub(super) fn problems(parts: Parts<'_>, line: &StaffLine) -> Vec<(usize, String)> {
    let Err(error) = line.teams else { return Vec::new() };
    let is = |column, wrong: f64| parts.cell(line, column) == Some(wrong);
    let is_below_one = || parts.cell(line, at::AT_ONCE).is_some_and(|held| held < 1.0);
    let is_too_many =
        || parts.cell(line, at::MINIMUM).is_some_and(|people| people > f64::from(MOST_AGENTS));
    let (column, text) = match error {
        MetricError::NoSolution if is(at::ANSWER, 100.0) => (at::ANSWER, words::NOT_ALL_IN_TIME),
        MetricError::NoSolution if is(at::BUSY, 0.0) => (at::BUSY, words::ABOVE_ZERO),
        MetricError::NoSolution if is(at::HANG_UP, 0.0) => (at::HANG_UP, words::ABOVE_ZERO),
        MetricError::OutOfRange if is(at::PATIENCE, 0.0) => (at::PATIENCE, words::ABOVE_ZERO),
        MetricError::OutOfRange if is_below_one() => (at::AT_ONCE, words::ONE_OR_MORE),
        MetricError::OutOfRange if is_too_many() => (at::MINIMUM, words::TOO_MANY_PEOPLE),
        // It stands elsewhere, and the row says so.
        MetricError::OutOfRange if parts.handle_time(line) == Some(0.0) => return Vec::new(),
        MetricError::Missing => return Vec::new(),
        MetricError::OutOfRange => (at::COUNT, words::TOO_MUCH_LOAD),
        error => return vec![(at::COUNT, rule::failure(parts.source, error))],
    };
    vec![(column, text.to_owned())]
}

/// What a line waits for, and what the team that is there makes of it.
fn say(parts: Parts<'_>, line: &StaffLine, row: &mut RowView) {
    let source = parts.source;
    let mut said = Vec::new();
    if !row.said.is_empty() {
        said.push(format!("{}.", row.said));
    }
    let wants =
        |column| line.needs.iter().any(|need| need.at == Place::Cell(column) && !need.unreadable);
    for (column, text) in [
        (at::COUNT, words::NEEDS_BUSIEST),
        (at::ANSWER, needs_share(parts, line)),
        (at::WITHIN, words::NEEDS_LIMIT),
        (at::PATIENCE, words::NEEDS_PATIENCE),
    ] {
        if wants(column) {
            said.push(text.to_owned());
        }
    }
    if wants(at::COUNT) && parts.found.day.is_some() && parts.found.lines.len() > 1 {
        said.push(words::DAY_OF_ONE_LINE.to_owned());
    }
    let of_month = line.needs.iter().filter_map(|need| match need.at {
        Place::Field(
            field @ (Field::Period | Field::OpenDays | Field::PeakDay | Field::PeakHour),
        ) => (!need.unreadable).then(|| words::need(field)),
        _ => None,
    });
    let of_month: Vec<&str> = of_month.collect();
    if !of_month.is_empty() {
        let of_month = words::list(&of_month);
        said.push(format!("Its contacts follow from those of the channel with {of_month}."));
    }
    if line.teams.is_err() && parts.handle_time(line) == Some(0.0) {
        said.push(words::NO_HANDLE_TIME.to_owned());
    }
    if line.is_of_no_channel {
        said.push(words::NO_CHANNEL.to_owned());
    }
    if line.teams.is_ok() && parts.found.value(line, "scheduled").is_none() {
        let shrinkage = match source.report.inputs.origin(Input::Shrinkage) {
            Origin::Unread => words::SHRINKAGE_UNREAD,
            _ if source.report.inputs.get(Input::Shrinkage).is_some() => words::NOBODY_LEFT,
            _ => words::NEEDS_SHRINKAGE,
        };
        said.push(shrinkage.to_owned());
    }
    said.extend(day::scaled(parts, line));
    said.extend(needs_of_week(parts, line));
    said.extend(line.now.as_ref().map(|now| of_team(parts, line, now)));
    row.said = said.join(" ");
}

/// What full-time people for the week lack, where a day is entered.
fn needs_of_week(parts: Parts<'_>, line: &StaffLine) -> Option<String> {
    let is_known = parts.found.value(line, "full-time").is_some();
    line.teams_of_day.as_ref().filter(|_| !is_known)?;
    let inputs = &parts.source.report.inputs;
    let lacking = [
        (Input::OpenDays, Field::OpenDays),
        (Input::Shrinkage, Field::Shrinkage),
        (Input::PaidHours, Field::PaidHours),
    ];
    let names = |is_unread: bool| {
        let lacking = lacking.into_iter().filter(|(input, _)| inputs.get(*input).is_none());
        let lacking = lacking
            .filter(move |(input, _)| (inputs.origin(*input) == Origin::Unread) == is_unread);
        words::list(&lacking.map(|(_, field)| words::need(field)).collect::<Vec<_>>())
    };
    match (names(false).as_str(), names(true).as_str()) {
        ("", "") => None,
        (lacks, "") => Some(format!("Full-time people need {lacks}.")),
        ("", wrong) => {
            Some(format!("Full-time people wait for an entry to be corrected: {wrong}."))
        }
        (lacks, wrong) => {
            Some(format!("Full-time people need {lacks}, and to be corrected: {wrong}."))
        }
    }
}

/// What a line without a share to be answered lacks: any target, or only what is to be answered in the time that stands
/// there.
fn needs_share(parts: Parts<'_>, line: &StaffLine) -> &'static str {
    let has = |column| parts.cell(line, column).is_some();
    if has(at::WITHIN) && (has(at::BUSY) || has(at::HANG_UP)) {
        words::NEEDS_SHARE
    } else {
        words::NEEDS_TARGET
    }
}

/// What the team that is there serves.
fn of_team(parts: Parts<'_>, line: &StaffLine, team: &Team) -> String {
    let source = parts.source;
    let people = whole(source, f64::from(team.people));
    let load = parts.found.value(line, "load").map(|load| plain(source, load)).unwrap_or_default();
    match &team.service {
        Err(MetricError::Unstable) => {
            format!(
                "Unstable with {people} people now: {load} erlangs of load need more, so the line never ends."
            )
        }
        Err(_) if team.people == 0 => words::NOBODY_NOW.to_owned(),
        Err(error) => rule::failure(source, *error),
        Ok(service) => {
            let wait = words::seconds(source.digits, service.wait_seconds);
            let busy = percent(source, service.occupancy);
            let serves = lines::serves(parts, line, service);
            let misses = if line.misses_target(service) { " That misses a target." } else { "" };
            format!(
                "With {people} people now: {serves}, {wait} of wait on average, busy {busy}.{misses}"
            )
        }
    }
}
