//! Break down in words: what stands at its rows, and a card for every section that has results.

mod card;
mod finding;
mod model;
mod picture;
mod rows;

pub use model::{Breakdown, Card, GridView, Pointer, RowView, TableView};

use super::source::Source;
use rows::EMPTY;
use scenario::field::{Section, Table};

/// Break down of a draft.
pub(super) fn of(source: &Source<'_>) -> Breakdown {
    let mut filled = 0;
    let mut view = Breakdown::default();
    for table in Table::ALL {
        view.tables.push(rows::table_view(source, table));
    }
    for section in Section::ALL {
        let mut summary = rows::summary(source, section, &view.tables);
        filled += usize::from(summary != EMPTY);
        let results = &source.report.breakdown.results;
        let results = results.iter().find(|results| results.section == section);
        let error = results.and_then(|results| card::error(source, results)).unwrap_or_default();
        if !error.is_empty() && !summary.ends_with(" to correct") {
            summary.push_str(", to correct");
        }
        view.summaries.push(summary);
        view.errors.push(error);
    }
    view.summary = match filled {
        0 => EMPTY.to_owned(),
        filled => format!("{filled} of {} filled", Section::ALL.len()),
    };
    for one in &source.report.breakdown.pointers {
        view.pointers.push(finding::pointer(source, one));
    }
    for one in &source.report.breakdown.results {
        view.cards.push(card::of(source, one));
    }
    view
}
