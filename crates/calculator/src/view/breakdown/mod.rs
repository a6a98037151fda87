//! Break down in words: what stands at its rows, and a card for every section that has results.

mod card;
mod finding;
mod picture;
mod rows;
mod worked;

pub(super) use worked::worked;

use super::{Source, TableRow, Tile};
use crate::{
    chart::ChartModel,
    draft::Draft,
    figure::rounded,
    report::Name,
    section::Section,
    table::{Row, Table},
};

/// Break down.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Breakdown {
    /// How much of all of it is filled.
    pub summary: String,
    /// How much of each section is filled, in the order of [`Section::ALL`].
    pub summaries: Vec<String>,
    /// Why nothing is computed from a section, in the order of [`Section::ALL`].
    pub errors: Vec<String>,
    /// What stands at the rows, in the order of [`Table::ALL`].
    pub tables: Vec<TableView>,
    /// What the figures point to, the weightiest first.
    pub pointers: Vec<Pointer>,
    /// The results, section by section; only of what was filled.
    pub cards: Vec<Card>,
}

/// What stands at the rows of a breakdown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TableView {
    /// What stands at each row, in the person's order.
    pub rows: Vec<RowView>,
    /// The sum of the rows, and what they leave over; empty where they are more than there are.
    pub note: String,
}

/// What stands at a row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RowView {
    /// Its share of all contacts, and how cells were read where that is not plain.
    pub said: String,
    /// Why cells cannot be used: column and message.
    pub errors: Vec<(usize, String)>,
}

/// Something that the figures point to.
#[derive(Debug, Clone, PartialEq)]
pub struct Pointer {
    /// The person's own figure, and what it means.
    pub text: String,
    /// What is published about it, and by whom.
    pub source: String,
}

/// The results of a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The section.
    pub section: Section,
    /// The heading.
    pub title: &'static str,
    /// What it says in one sentence.
    pub sentence: String,
    /// Its figures.
    pub tiles: Vec<Tile>,
    /// The picture.
    pub chart: Option<ChartModel>,
    /// Its rows; the twin of the picture where there is one.
    pub grid: Option<GridView>,
    /// Published figures, with where the person stands.
    pub published: Vec<TableRow>,
    /// What a reader should know.
    pub notes: Vec<String>,
}

/// A table of results.
#[derive(Debug, Clone, PartialEq)]
pub struct GridView {
    /// The heads of the columns; the first column names the rows.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// Break down of a draft.
pub(super) fn of(source: &Source<'_>) -> Breakdown {
    let mut filled = 0;
    let mut view = Breakdown::default();
    for &table in &Table::ALL {
        view.tables.push(rows::table_view(source, table));
    }
    for &section in &Section::ALL {
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
        filled => [&filled.to_string(), " of 7 filled"].concat(),
    };
    for one in &source.report.breakdown.pointers {
        view.pointers.push(finding::pointer(source, one));
    }
    for one in &source.report.breakdown.results {
        view.cards.push(card::of(source, one));
    }
    view
}

/// The summary of a section without entries.
const EMPTY: &str = "empty";

/// The name of a row, or what an unnamed one is called.
pub(super) fn name(source: &Source<'_>, table: Table, name: Name) -> String {
    row_name(source.scenario.draft(), table, name)
}

/// The same of a draft.
pub(crate) fn row_name(draft: &Draft, table: Table, name: Name) -> String {
    match name {
        Name::Rest => "not classified".to_owned(),
        Name::Stage(stage) => stage.to_owned(),
        Name::Row(row) => {
            let name = draft.rows(table).get(row).map_or("", Row::name);
            // One that breaks lines is an error at its box, and would break what sentences stand in.
            if name.is_empty() || name.chars().any(char::is_control) {
                ["row ", &(row + 1).to_string()].concat()
            } else {
                name.to_owned()
            }
        }
    }
}

/// A number of contacts: "2,500".
fn whole(source: &Source<'_>, count: f64) -> String {
    source.digits.whole(rounded(count, 0))
}

/// "1 contact", "2,500 contacts".
fn contacts(source: &Source<'_>, count: f64) -> String {
    let noun = if rounded(count, 0) == 1.0 { " contact" } else { " contacts" };
    [&whole(source, count), noun].concat()
}
