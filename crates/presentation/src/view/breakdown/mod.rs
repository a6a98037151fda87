//! Break down in words: what stands at its rows, and a card for every section that has results.

mod bars;
mod card;
mod columns;
mod finding;
mod model;
mod picture;
mod pointer;
mod rows;
mod sheet;
mod unread;

pub use columns::{Fold, TypedColumn, typed_columns};
pub use model::{
    Breakdown, Card, GridView, Pointer, Problem, ProblemKind, Remedy, RowBar, RowView, SectionView,
    SheetHead, SumRow, TableView,
};
pub use pointer::nothing_found;
pub(super) use rows::row_views;

use super::source::Source;
use scenario::field::{Section, Table};

/// Break down of a draft.
pub(super) fn of(source: &Source<'_>) -> Breakdown {
    let mut view = Breakdown::default();
    for table in Table::BREAKDOWNS {
        view.tables.push(rows::table_view(source, table));
    }
    for section in Section::ALL {
        let results = &source.report.breakdown.results;
        let results = results.iter().find(|results| results.section == section);
        let error = results.and_then(|results| card::error(source, results));
        view.sections.push(rows::section_view(source, section, &view.tables, error));
        view.cards.extend(match results {
            Some(results) => Some(card::of(source, results)),
            None => card::of_unread(source, section),
        });
    }
    for one in &source.report.breakdown.pointers {
        view.pointers.push(pointer::pointer(source, one));
    }
    view
}
