//! The parts of Break down, in words.

use crate::{
    chart::{BarSpan, ChartModel},
    view::{field::Offer, rows::TableRow, tile::Tile},
};
use scenario::{
    draft::NewLever,
    field::{Field, Section, Table},
};

/// Break down.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Breakdown {
    /// What is said of each section, in the order of [`Section::ALL`].
    pub sections: Vec<SectionView>,
    /// What stands at the rows, in the order of [`Table::BREAKDOWNS`].
    pub tables: Vec<TableView>,
    /// What the figures point to, most contacts at stake first, then most attempts.
    pub pointers: Vec<Pointer>,
    /// The results, section by section; only of what was filled.
    pub cards: Vec<Card>,
}

/// What is said of a section.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SectionView {
    /// How much of it is filled.
    pub summary: String,
    /// Whether anything was entered in it.
    pub is_filled: bool,
    /// Whether something in it is to be corrected.
    pub is_wrong: bool,
    /// Why nothing is computed from it; none where something is, or nothing was entered.
    pub problem: Option<Problem>,
}

impl SectionView {
    /// Whether nothing is computed from it because of its own entries.
    pub fn is_stopped_by_entries(&self) -> bool {
        self.kind_of_problem() == Some(ProblemKind::Entries)
    }

    /// Whether it waits for the number of contacts.
    pub fn waits_for_contacts(&self) -> bool {
        matches!(self.kind_of_problem(), Some(ProblemKind::Contacts { .. }))
    }

    fn kind_of_problem(&self) -> Option<ProblemKind> {
        self.problem.as_ref().map(|problem| problem.kind)
    }
}

/// What keeps a section from being computed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problem {
    /// What contradicts itself, or is missing, and what is not computed.
    pub text: String,
    /// What would put it right, one of several.
    pub remedies: Vec<Remedy>,
    /// What kind of problem it is.
    pub kind: ProblemKind,
}

/// What keeps a section from being computed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ProblemKind {
    /// Its own entries contradict each other, or one of them is missing.
    #[default]
    Entries,
    /// The number of contacts, of which it is a part, is blank, or cannot be read.
    Contacts {
        /// Whether something stands there.
        is_unread: bool,
    },
}

/// An entry, and what it would have to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// The entry.
    pub field: Field,
    /// "255,000 or more".
    pub would_be: String,
    /// A value that can be taken for it at once.
    pub offer: Option<Offer>,
}

/// What stands at the rows of a breakdown, and below them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TableView {
    /// The heads of the columns that are typed, in the order of the columns.
    pub typed: Vec<SheetHead>,
    /// The heads of the columns that are computed.
    pub computed: Vec<SheetHead>,
    /// The ticks of the bars: where, in percent of the cell, and what stands there. None where the rows have no
    /// bars.
    pub ticks: Vec<(f64, String)>,
    /// What stands at each row, in the person's order.
    pub rows: Vec<RowView>,
    /// What the rows leave over, where there is any.
    pub rest: Option<SumRow>,
    /// All of it.
    pub all: Option<SumRow>,
    /// The sum of the rows, and what they leave over; empty where they are more than there are.
    pub note: String,
}

/// The head of a column of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetHead {
    /// What stands in it.
    pub label: String,
    /// Its unit; may be empty.
    pub unit: String,
}

/// A line below the rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SumRow {
    /// What it is.
    pub name: String,
    /// What stands below the columns that are typed.
    pub typed: Vec<String>,
    /// What stands below those that are computed.
    pub figures: Vec<String>,
    /// Its bar.
    pub bar: Option<RowBar>,
}

/// The bar of a row: parts of its cell, in percent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RowBar {
    /// Its parts, and the published range.
    pub spans: Vec<BarSpan>,
    /// Where it ends.
    pub end: f64,
    /// What stands there.
    pub label: String,
}

impl SumRow {
    /// A line of a sheet without figures.
    pub(in crate::view) fn of(name: String, table: Table) -> Self {
        Self { name, typed: vec![String::new(); table.columns().len()], ..Self::default() }
    }
}

/// What stands at a row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RowView {
    /// How cells were read, where that is not plain.
    pub said: String,
    /// Why cells cannot be used: column and message.
    pub errors: Vec<(usize, String)>,
    /// What else may be meant by cells: column and reading.
    pub offers: Vec<(usize, Offer)>,
    /// Its computed figures, in the order of [`TableView::computed`].
    pub figures: Vec<String>,
    /// Its bar.
    pub bar: Option<RowBar>,
}

/// Something that the figures point to.
#[derive(Debug, Clone, PartialEq)]
pub struct Pointer {
    /// The person's own figure.
    pub figure: String,
    /// What it is a figure of.
    pub unit: String,
    /// The sentence: what it is about.
    pub strong: String,
    /// The rest of the sentence.
    pub rest: String,
    /// The figure with a name, for the navigation: "Order status 15.6 %".
    pub short: String,
    /// The section in which it stands.
    pub section: Section,
    /// What is published about it, and by whom.
    pub source: String,
    /// Whether the figure is by the person's own estimate, of which what is published is no source.
    pub is_own: bool,
    /// The lever that would change it, on its issue or channel; none where there is none.
    pub lever: Option<NewLever>,
}

impl Pointer {
    /// The sentence as a whole.
    pub fn text(&self) -> String {
        format!("{}{}", self.strong, self.rest)
    }
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
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GridView {
    /// The heads of the columns; the first column names the rows.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// The columns of words, by their place; all others hold numbers, which stand below one another.
    pub words: Vec<usize>,
}

impl GridView {
    /// A table of numbers.
    pub fn of(heads: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        Self { heads, rows, words: Vec::new() }
    }

    /// The same with columns of words.
    #[must_use]
    pub fn with_words(self, columns: impl IntoIterator<Item = usize>) -> Self {
        Self { words: columns.into_iter().collect(), ..self }
    }
}
