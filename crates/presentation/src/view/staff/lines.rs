//! The lines as text.

use super::Parts;
use crate::view::{
    GridView,
    format::{in_unit, percent, plain_or_whole},
};
use metric_core::queue::Service;
use report::{StaffLine, Unit};
use scenario::field::at;

/// A dash stands where a line has no figure.
pub(super) const NONE: &str = "–";

/// The lines with their figures.
pub(super) fn grid(parts: Parts<'_>) -> GridView {
    // As text the contacts stand nowhere else.
    table(parts, |id| (id == "busiest" || is_shown(parts, id)) && id != "full-time")
}

/// From people on the line to full-time people, and the work alone; none without a day.
pub(super) fn week(parts: Parts<'_>) -> Option<GridView> {
    let has_day = parts.found.lines.iter().any(|line| line.teams_of_day.is_some());
    let is_of_week = |id: &str| matches!(id, "seat-hours" | "full-time" | "full-time-by-work");
    has_day.then(|| table(parts, is_of_week))
}

/// The lines with some of their columns.
fn table(parts: Parts<'_>, is_told: impl Fn(&str) -> bool) -> GridView {
    let columns: Vec<_> = parts.found.columns.iter().filter(|column| is_told(column.id)).collect();
    let mut heads = vec!["Line".to_owned()];
    heads.extend(columns.iter().map(|column| column.label.to_owned()));
    let row = |line: &StaffLine| {
        let figures = columns
            .iter()
            .map(|column| figure(parts, line, column.id).unwrap_or_else(|| NONE.to_owned()));
        std::iter::once(parts.name(line)).chain(figures).collect()
    };
    GridView::of(heads, parts.found.lines.iter().map(row).collect())
}

/// Whether a column is shown: that of those who hang up where anybody does, and that of the contacts where they follow
/// from the month.
pub(super) fn is_shown(parts: Parts<'_>, column: &str) -> bool {
    let mut lines = parts.found.lines.iter();
    match column {
        "answered" => lines.any(|line| line.limit_seconds.is_some()),
        "hung-up" => lines.any(|line| parts.cell(line, at::PATIENCE).is_some()),
        "full-time" => lines.any(|line| line.teams_of_day.is_some()),
        // They have a table of their own.
        "seat-hours" | "full-time-by-work" => false,
        "busiest" => lines.any(|line| parts.cell(line, at::COUNT).is_none()),
        _ => true,
    }
}

/// The figure of a line in a column.
pub(super) fn figure(parts: Parts<'_>, line: &StaffLine, column: &str) -> Option<String> {
    let of = parts.found.columns.iter().find(|known| known.id == column)?;
    let value = parts.found.value(line, column)?;
    let unit = Unit::of(parts.source.scenario, of.unit);
    let text = match column {
        // Those that follow from the month have decimals, and the load has them.
        "busiest" => plain_or_whole(parts.source, value),
        _ => in_unit(parts.source, unit, value),
    };
    Some(if unit == Unit::Seconds { format!("{text} s") } else { text })
}

/// "88.8 % in 20 s", "2.5 % hang up", "busy 71.4 %".
pub(super) fn serves(parts: Parts<'_>, line: &StaffLine, service: &Service) -> String {
    let share = |share| percent(parts.source, share);
    match parts.limit(line) {
        Some(limit) => format!("{} in {limit}", share(service.answered)),
        None if parts.cell(line, at::HANG_UP).is_some() => {
            format!("{} hang up", share(service.abandoned))
        }
        None => format!("busy {}", share(service.occupancy)),
    }
}
