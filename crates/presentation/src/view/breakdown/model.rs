//! The parts of Break down, in words.

use crate::{
    chart::ChartModel,
    view::{field::Offer, rows::TableRow, tile::Tile},
};
use scenario::field::Section;

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
    /// What the figures point to, most contacts at stake first, then most attempts.
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
    /// What else may be meant by cells: column and reading.
    pub offers: Vec<(usize, Offer)>,
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
