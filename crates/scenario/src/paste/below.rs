//! Lines below the header that are no rows: the header once more, another table.

use super::{
    heads::{Head, Term},
    plan::{LineKind, LinePlan, LineReason},
};

/// Names what is no row of the table below its header.
pub fn mark(lines: &mut [LinePlan], header: usize) {
    let Some((above, below)) = lines.split_at_mut_checked(header + 1) else { return };
    let Some(header) = above.last() else { return };
    for line in below.iter_mut().filter(|line| line.cells == header.cells) {
        (line.kind, line.reason) = (LineKind::Heading, LineReason::Text);
    }
    let first_values = first_values(below);
    let begins = |index: &usize| {
        below.get(*index).is_some_and(|line| begins_table(line, *index, &first_values))
    };
    let Some(start) = (1..below.len()).find(begins) else { return };
    // Its title stands above it.
    let is_title = |line: &LinePlan| {
        let mut filled = line.with_kinds().filter(|(cell, _)| !cell.is_empty());
        filled.next().is_some_and(|(_, kind)| !kind.is_value()) && filled.next().is_none()
    };
    let titles = below.iter().take(start).rev().take_while(|line| is_title(line)).count();
    for line in below.iter_mut().skip(start - titles) {
        (line.kind, line.reason) = (LineKind::OtherTable, LineReason::Position);
    }
}

/// The first line with a number of each column; none where no number stands.
fn first_values(lines: &[LinePlan]) -> Vec<Option<usize>> {
    let width = lines.iter().map(|line| line.cells.len()).max().unwrap_or_default();
    let has_value = |column, line: &LinePlan| line.cell_kind(column).is_value();
    (0..width).map(|column| lines.iter().position(|line| has_value(column, line))).collect()
}

/// Whether a line is the header of another table: it names rows, and has a word for numbers where
/// numbers stand in the lines above it.
fn begins_table(line: &LinePlan, index: usize, first_values: &[Option<usize>]) -> bool {
    let is_over_numbers = |(cell, first): (&String, &Option<usize>)| {
        let is_behind = first.is_some_and(|first| first < index);
        is_behind && {
            let head = Head::of(cell);
            head.is_only_number() && head.is_exact()
        }
    };
    let names = |cell: &String| {
        let head = Head::of(cell);
        head.is_exact() && (head.names_any() || head.has(Term::Kind))
    };
    line.kind == LineKind::Row
        && !line.has_value()
        && line.cells.iter().zip(first_values).any(is_over_numbers)
        && line.cells.iter().any(names)
}
