//! Lines below the header that are no rows: units, the header once more, another table.

use super::{
    cells::Look,
    heads::{Head, Says},
    phrases::words_of,
    plan::{LineKind, LinePlan, LineReason},
    unit,
};

/// Whether a line has the units of the columns above it, and nothing else: "min", "k€", "%".
pub fn has_units(line: &LinePlan) -> bool {
    let units: Vec<&String> = line.cells.iter().filter(|cell| !cell.is_empty()).collect();
    let is_unit = |cell: &&&String| {
        let phrase = words_of(cell).join(" ");
        unit::time(&phrase).is_some() || unit::scale(&phrase).is_some() || phrase == "%"
    };
    let is_other = |cell: &String| {
        let head = Head::of(cell);
        unit::is_currency(&cell.to_lowercase()) || head.is_known() && head.is_only(&[Says::Count])
    };
    units.iter().any(|cell| is_unit(&cell))
        && units.iter().all(|cell| !Look::of(cell).is_value())
        && units.iter().all(|cell| is_unit(&cell) || is_other(cell))
}

/// Names what is no row of the table below its header.
pub fn mark(lines: &mut [LinePlan], header: usize) {
    let Some((above, below)) = lines.split_at_mut_checked(header + 1) else { return };
    let Some(header) = above.last() else { return };
    for line in below.iter_mut().filter(|line| line.cells == header.cells) {
        (line.kind, line.reason) = (LineKind::Heading, LineReason::Text);
    }
    let Some(start) = (1..below.len()).find(|index| begins_table(below, *index)) else { return };
    // Its title stands above it.
    let is_title = |line: &LinePlan| {
        let mut filled = line.cells.iter().filter(|cell| !cell.is_empty());
        filled.next().is_some_and(|cell| !Look::of(cell).is_value()) && filled.next().is_none()
    };
    let titles = below.iter().take(start).rev().take_while(|line| is_title(line)).count();
    for line in below.iter_mut().skip(start - titles) {
        (line.kind, line.reason) = (LineKind::OtherTable, LineReason::Position);
    }
}

/// Whether a line is the header of another table: it names rows, and has a word for numbers where
/// numbers stand in the lines above it.
fn begins_table(lines: &[LinePlan], index: usize) -> bool {
    let Some((above, line)) = lines.get(..index).zip(lines.get(index)) else { return false };
    let is_row = line.kind == LineKind::Row;
    let has_values = line.cells.iter().any(|cell| Look::of(cell).is_value());
    let is_named = line.cells.iter().any(|cell| {
        let head = Head::of(cell);
        head.is_exact() && (head.names_any() || head.has(Says::Kind))
    });
    let is_over_numbers = line.cells.iter().enumerate().any(|(column, cell)| {
        let head = Head::of(cell);
        head.is_only_number()
            && head.is_exact()
            && above.iter().any(|line| Look::of(line.text(column)).is_value())
    });
    is_row && !has_values && is_named && is_over_numbers
}
