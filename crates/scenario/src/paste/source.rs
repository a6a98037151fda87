//! A column of a block as it was pasted.

use super::{
    cells::Cells,
    heads::{Head, Span},
    plan::{ColumnPlan, ColumnReason as Reason, LinePlan, Meaning},
};
use crate::field::Table;

/// A column of a block.
pub struct Source {
    /// Its header.
    pub header: String,
    /// The header, read.
    pub head: Head,
    /// What stands in it.
    pub cells: Cells,
}

/// The plans of the columns that a person chose; none for the others.
pub fn chosen(sources: &[Source], meanings: &[Option<Meaning>]) -> Vec<Option<ColumnPlan>> {
    let plan = |(source, meaning): (&Source, &Option<Meaning>)| {
        meaning.map(|meaning| source.plan(meaning, Reason::Chosen))
    };
    sources.iter().zip(meanings).map(plan).collect()
}

impl Source {
    /// The columns of the lines that may become rows.
    pub fn all(
        table: Table,
        lines: &[&LinePlan],
        headers: &[String],
        period: Option<Span>,
    ) -> Vec<Self> {
        let headers = headers.iter().enumerate();
        let source = |(index, header): (usize, &String)| Self {
            header: header.clone(),
            head: {
                let mut head = Head::of(header);
                head.hold_against(period);
                head
            },
            cells: Cells::of(table, lines.iter().copied(), index),
        };
        headers.map(source).collect()
    }

    /// A plan for it.
    pub fn plan(&self, meaning: Meaning, reason: Reason) -> ColumnPlan {
        let header = self.header.clone();
        ColumnPlan { header, meaning, reason, unit: None, currency: None, fills_down: false }
    }

    /// Whether its cells may be the names of rows.
    pub fn is_text(&self) -> bool {
        !self.cells.is_blank() && !self.cells.are_values()
    }
}
