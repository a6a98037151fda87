//! How a pasted block was understood: what each column was taken for and each line, why, what has to
//! be converted, and what has to be asked. Facts only; their wording stands in the presentation.

use super::{cell::CellKind, unit::Unit};
use crate::{
    field::Table,
    number::{CurrencySign, Decimal, NumberStyle},
};

/// How a block was understood. The lines hold every cell of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The breakdown that it was pasted into.
    pub table: Table,
    /// The row and the column of the box that it was pasted into.
    pub place: (usize, usize),
    /// Whether the cells go into the boxes from that one on, instead of becoming rows of their own.
    pub is_from: bool,
    /// How its numbers are read.
    pub style: NumberStyle,
    /// Whether a number could be read in another way as well, or is not of the style of the page.
    pub is_style_told: bool,
    /// Whether the contacts are shares, which become whole contacts of the total.
    pub are_shares: bool,
    /// One for each column of the block.
    pub columns: Vec<ColumnPlan>,
    /// One for each line of the block that is not blank.
    pub lines: Vec<LinePlan>,
    /// What has to be answered before any row can be made.
    pub questions: Vec<Question>,
}

/// What a column of the block was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnPlan {
    /// Its header; blank where there is none.
    pub header: String,
    /// What it is.
    pub meaning: Meaning,
    /// Why.
    pub reason: ColumnReason,
    /// The unit of its numbers, where that is not the one of the column of the breakdown.
    pub unit: Option<Unit>,
    /// The currency that its header names, where that is another one than the scenario's.
    pub currency: Option<CurrencySign>,
    /// Whether its header has a name in parentheses that was taken for a remark, and for no unit:
    /// "Tickets (Zendesk)".
    pub has_remark: bool,
    /// Whether a blank cell stands for the one above it, as in grouped exports.
    pub fills_down: bool,
}

/// What a column of the block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// This column of the breakdown.
    Column(usize),
    /// Nothing of it is used.
    LeftOut,
    /// Nothing stands in it.
    Blank,
}

impl Meaning {
    /// The column of the breakdown.
    pub fn column(self) -> Option<usize> {
        match self {
            Self::Column(column) => Some(column),
            _ => None,
        }
    }
}

/// Why a column was taken for what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnReason {
    /// Its header says so, and its cells can stand there.
    Header,
    /// Its cells say so: the only texts, numbers in the order of the breakdown, words of the list.
    Cells,
    /// It was pasted into this column.
    Place,
    /// It holds the only numbers of which nothing else is known.
    OnlyNumber,
    /// It names the rows, since no texts do: numbers, codes, years.
    NoOtherName,
    /// Nothing stands in it.
    Blank,
    /// Left out: ids, codes, ranks or years, which count nothing.
    CountsNothing,
    /// Left out: a rate, a time, or another number that the breakdown has no column for.
    OtherMeasure,
    /// Left out: of an earlier period than the one that is used.
    OtherPeriod,
    /// Left out: shares of the total, beside the numbers that they are shares of.
    ShareOfTotal,
    /// Left out: a unit that is not known.
    UnknownUnit,
    /// Left out: its header says what it is, and its cells cannot stand there.
    CellsDoNotFit,
    /// Left out: this column of the block has its place.
    Taken(usize),
    /// Left out: part of the sum in this column of the block.
    PartOf(usize),
    /// Left out: neither header nor cells say what it is.
    Unknown,
    /// It waits for the answer to a question.
    Asked,
    /// The person said so.
    Chosen,
}

/// What a line of the block was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinePlan {
    /// How many lines stand before it in the text, blank ones included.
    pub place: usize,
    /// Its cells, as many as were written.
    pub cells: Vec<String>,
    /// What stands in each of them, which takes long to tell.
    cell_kinds: Vec<CellKind>,
    /// What it is.
    pub kind: LineKind,
    /// Why.
    pub reason: LineReason,
    /// Where it is called a sum and is none of the rows: what it holds, and what they add up to.
    pub difference: Option<Difference>,
}

/// A total or subtotal by its name that its rows do not add up to, in the unit of the breakdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// The column of the block that was added up.
    pub column: usize,
    /// What the line holds there.
    pub holds: Decimal,
    /// What its rows add up to.
    pub rows: Decimal,
    /// Whether both are fractions of which the block has percentages.
    pub is_share: bool,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// It names the separator: `sep=;`.
    Separator,
    /// A title, or another text above the header.
    Title,
    /// A heading above several headers.
    Heading,
    /// It names the columns.
    Header,
    /// It becomes a row.
    Row,
    /// The sum of the rows, or another summary of all of them.
    Total,
    /// The sum of some rows.
    Subtotal,
    /// A remark below the rows.
    Remark,
    /// A line of another table below the first one.
    OtherTable,
    /// No row, as the person said.
    LeftOut,
}

impl LineKind {
    /// Whether a line can be made a row or be left out: all but those that name the columns.
    pub fn can_be_row(self) -> bool {
        !matches!(self, Self::Separator | Self::Heading | Self::Header)
    }
}

/// Why a line was taken for what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineReason {
    /// Its text says so: `sep=`, a name such as "Total".
    Text,
    /// It stands above or below the others, and is no row of theirs.
    Position,
    /// Its cells are texts above numbers.
    Cells,
    /// Its numbers are the sums of the others.
    Sum,
    /// Nothing speaks against a row.
    Figures,
    /// It waits for the answer to a question.
    Asked,
    /// The person said so.
    Chosen,
}

/// What has to be answered first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Which of these columns of the block holds the contacts?
    Contacts(Vec<usize>),
    /// Which of these columns of the block is this one of the breakdown: base, direct cost or handle
    /// time?
    Column(usize, Vec<usize>),
    /// What are these columns of the block, of which no header and no cell tells?
    Unplaced(Vec<usize>),
    /// Are the handle times of this column of the block seconds, or in this unit?
    TimeUnit(usize, Unit),
    /// Are the times of this column of the block, such as 0:07, minutes and seconds, or hours and
    /// minutes?
    Clock(usize),
    /// Are the numbers of this column of the block percent, or fractions of one?
    Fractions(usize),
    /// Are the amounts of this column of the block as they stand, or in one of these units?
    Scale(usize, Vec<Unit>),
    /// Are numbers such as 48.000 in this column of the block thousands, as in the first style, or do they have
    /// decimals, as in the second one?
    Grouping {
        /// The column of the block.
        column: usize,
        /// The style that groups by the mark.
        groups: NumberStyle,
        /// The style that writes it before decimals.
        decimals: NumberStyle,
    },
    /// Is a number with a space in it, such as 400 350, in this column of the block one number, or are these
    /// two?
    Spaced(usize),
    /// Is this line the sum of the others, or a row of its own?
    Total(usize),
}

impl Plan {
    /// The column of the block that became a column of the breakdown.
    pub fn source_of(&self, column: usize) -> Option<usize> {
        self.columns.iter().position(|plan| plan.meaning == Meaning::Column(column))
    }

    /// The columns that are left out.
    pub fn left_out(&self) -> impl Iterator<Item = (usize, &ColumnPlan)> {
        let columns = self.columns.iter().enumerate();
        columns.filter(|(_, column)| column.meaning == Meaning::LeftOut)
    }

    /// The lines of a kind.
    pub fn lines_of(&self, kind: LineKind) -> impl Iterator<Item = &LinePlan> {
        self.lines.iter().filter(move |line| line.kind == kind)
    }
}

impl LinePlan {
    /// A line with so many before it, which may become a row.
    pub(super) fn new(place: usize, cells: Vec<String>) -> Self {
        let cell_kinds = cells.iter().map(|cell| CellKind::of(cell)).collect();
        let (kind, reason) = (LineKind::Row, LineReason::Figures);
        Self { place, cells, cell_kinds, kind, reason, difference: None }
    }

    /// What stands in a cell; nothing where the line ends before it.
    pub(super) fn cell_kind(&self, index: usize) -> CellKind {
        self.cell_kinds.get(index).copied().unwrap_or(CellKind::Blank)
    }

    /// Its cells, each with what stands in it.
    pub(super) fn with_kinds(&self) -> impl Iterator<Item = (&str, CellKind)> {
        self.cells.iter().map(String::as_str).zip(self.cell_kinds.iter().copied())
    }

    /// Whether a number, a percentage or a time stands in it.
    pub(super) fn has_value(&self) -> bool {
        self.cell_kinds.iter().any(|kind| kind.is_value())
    }

    /// The text of a cell; blank where the line ends before it.
    pub fn text(&self, index: usize) -> &str {
        self.cells.get(index).map_or("", String::as_str)
    }
}
