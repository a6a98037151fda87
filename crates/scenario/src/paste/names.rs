//! Which column of a block names its rows, and which one has the words of the list.

use super::{
    cell::CellKind,
    heads::Term,
    plan::{ColumnPlan, ColumnReason as Reason, LineKind, LinePlan, Plan},
    source::Source,
};
use crate::field::Table;

/// The rank of a header that says nothing that is known.
const UNKNOWN: u8 = 3;

/// How well the header of texts names rows; less is better.
fn rank(table: Table, source: &Source) -> u8 {
    let head = &source.head;
    if head.has_any(&[Term::Property, Term::Other]) || source.cells.are_dates() {
        5
    } else if head.has(Term::Id) {
        6
    } else if head.names(table) {
        0
    } else if head.has(Term::AnyName) {
        1
    } else if head.has(Term::Kind) {
        2
    } else if head.names_any() {
        4
    } else {
        UNKNOWN
    }
}

/// Whether the header of texts says nothing that is known.
fn names_nothing(table: Table, source: &Source) -> bool {
    rank(table, source) == UNKNOWN
}

/// The column with the words of the list: its header says so, or it says channel beside the names of
/// queues.
pub fn kind(table: Table, sources: &[Source]) -> Option<usize> {
    if table == Table::Segments || !sources.iter().any(|source| source.is_text()) {
        return None;
    }
    let texts = || sources.iter().enumerate().filter(|(_, source)| source.is_text());
    let listed = || texts().filter(|(_, source)| source.cells.has_listed);
    let has_other =
        |index: usize| texts().any(|(other, source)| other != index && rank(table, source) < 2);
    let by_header = listed().find(|(index, source)| {
        source.head.has(Term::Kind) && !source.head.names(table) && has_other(*index)
    });
    let is_channel = |(index, source): &(usize, &Source)| {
        table == Table::Channels
            && source.head.names(table)
            && source.cells.repeats
            && has_other(*index)
    };
    by_header.or_else(|| listed().find(is_channel)).map(|(index, _)| index)
}

/// The column that names the rows: texts, by their headers; numbers only where there are no texts.
pub fn find(
    table: Table,
    sources: &[Source],
    plans: &[Option<ColumnPlan>],
    kind: Option<usize>,
) -> Option<(usize, Reason)> {
    let is_open = |index: usize| plans.get(index).is_some_and(Option::is_none);
    let texts = sources
        .iter()
        .enumerate()
        .filter(|(index, source)| source.is_text() && Some(*index) != kind && is_open(*index));
    let texts: Vec<(usize, &Source)> = texts.collect();
    let best = texts.iter().map(|(index, source)| (rank(table, source), *index)).min();
    if let Some((rank, index)) = best {
        // Of headers that say nothing, the one behind the groups.
        let is_inner = |(other, source): &&(usize, &Source)| {
            let group = sources.get(index).filter(|_| rank == UNKNOWN && *other > index);
            names_nothing(table, source) && group.is_some_and(|group| group.groups(source))
        };
        let index = texts.iter().find(is_inner).map_or(index, |(inner, _)| *inner);
        return Some((index, if rank < 3 { Reason::Header } else { Reason::Cells }));
    }
    let is_number = |(index, source): &(usize, &Source)| {
        let is_open = is_open(*index) && !source.cells.is_blank();
        let head = &source.head;
        let is_name =
            head.names_any() || head.has_any(&[Term::Id, Term::Date, Term::Kind, Term::Property]);
        is_open && (is_name || source.cells.count_nothing() || source.cells.are_dates())
    };
    let found = sources.iter().enumerate().find(is_number);
    found.map(|(index, _)| (index, Reason::NoOtherName))
}

/// Lets blank names stand for the ones above them: in rows with numbers, of which a column of texts behind
/// that of the names tells them apart. A text before it is that of a group, whose line has no name.
pub fn fill_down(plan: &mut Plan, sources: &[Source]) {
    let Some(name) = plan.source_of(plan.table.name_column()) else { return };
    let is_filled = |line: &LinePlan, index: usize| line.cell_kind(index) != CellKind::Blank;
    let is_told = |line: &LinePlan| {
        let mut texts =
            sources.iter().enumerate().filter(|(index, source)| *index > name && source.is_text());
        texts.any(|(index, _)| is_filled(line, index)) && line.has_value()
    };
    let fills_down = {
        let mut rows = plan.lines_of(LineKind::Row);
        let begins = rows.next().is_some_and(|line| is_filled(line, name));
        begins && rows.any(|line| !is_filled(line, name) && is_told(line))
    };
    if let Some(column) = plan.columns.get_mut(name) {
        column.fills_down = fills_down;
    }
}
