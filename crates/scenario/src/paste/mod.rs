//! Rows pasted from a spreadsheet. A text is first understood: [`plan`] says what each column and each
//! line of it was taken for and why, what is converted, and what has to be asked. A plan without open
//! questions becomes rows. Nothing that was copied is lost: it stands in a cell, if need be invalid with
//! its reason, or in a line or column that the plan leaves out, or nothing is pasted at all.

mod absent;
mod bare;
mod below;
mod block;
mod breakdown;
mod cell;
mod cells;
mod checks;
mod clock;
mod columns;
mod commas;
mod corrections;
mod drawn;
mod fitting;
mod frame;
mod heads;
mod listed;
mod names;
mod notes;
mod numbering;
mod parallel;
mod parts;
mod periods;
mod phrases;
mod plan;
mod plausible;
mod roles;
mod rows;
mod series;
mod shares;
mod source;
mod spaced;
mod stacked;
mod styles;
mod sums;
mod totals;
mod transposed;
mod unit;

pub use block::{Limit, MOST_BYTES, MOST_CELLS, MOST_COLUMNS, MOST_LINES};
pub use breakdown::table_of;
pub use corrections::{Correction, Corrections, Former};
pub use plan::{
    ColumnPlan, ColumnReason, Difference, LineKind, LinePlan, LineReason, Meaning, Plan, Question,
};
pub use rows::{Outcome, Pasted};
pub use series::{Order, PastedSeries, fill_series, open_date, paste_series, set_open, with_dates};
pub use unit::Unit;

use crate::{
    draft::Draft,
    field::{Field, FieldKind, Table},
    number::{NumberStyle, read},
    scenario::Scenario,
};
use block::Block;
use frame::Frame;
use heads::Span;
use source::Source;

/// Why nothing was pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing but white space.
    Nothing,
    /// More than is taken apart at all.
    Limit(Limit),
    /// Commas may separate columns, or stand in numbers.
    Commas,
    /// Its lines are measures, and its columns what the rows would be.
    Transposed,
    /// More rows in all than a breakdown holds.
    Rows {
        /// So many there would be.
        rows: usize,
        /// So many there can be.
        most: usize,
    },
    /// Shares without the number of contacts.
    NeedsContacts,
    /// Shares above the whole.
    SharesAbove,
    /// The rows are levers: what is pasted is understood as a breakdown of contacts.
    Levers,
    /// No cell is a day, week, month or quarter, of which a series is.
    NoPeriods,
    /// The plan has to ask first.
    Asks(Box<Plan>),
}

/// Whether a text goes into rows, rather than into the one box that it was pasted into.
pub fn is_block(text: &str, is_name: bool) -> bool {
    if text.len() > MOST_BYTES {
        // No box takes it, and as a block it is refused without being read.
        return text.contains(['\t', '\r', '\n']);
    }
    let line_ends = ['\r', '\n'];
    let line = text.trim_end_matches(line_ends);
    if line.contains('\t') || line.contains(line_ends) {
        return true;
    }
    // A name and a number may be a line; a separator in the first place has no name before it.
    is_name
        && line
            .rsplit_once([';', ','])
            .is_some_and(|(name, count)| !name.is_empty() && !is_number(name) && is_number(count))
}

/// Whether a text is a number in any style.
fn is_number(text: &str) -> bool {
    NumberStyle::ALL.into_iter().any(|style| read(text, style).is_ok())
}

/// How a text is understood that is pasted into a box, known by its row and column, where a person says
/// more of it than it does itself.
pub fn plan(
    draft: &Draft,
    table: Table,
    place: (usize, usize),
    text: &str,
    corrections: &Corrections,
) -> Result<Plan, Refusal> {
    if table == Table::Levers {
        return Err(Refusal::Levers);
    }
    let (block, is_grouped_column) = block_of(draft, table, place, text)?;
    let (has_commas, width) = (block.has_commas && !block.names_separator, block.width);
    let mut frame = Frame::of(table, block);
    corrections.correct_lines(&mut frame.lines);
    if transposed::is_transposed(&frame) {
        return Err(Refusal::Transposed);
    }
    if has_commas && !commas::are_clear(&frame, width) {
        return Err(Refusal::Commas);
    }
    let rows: Vec<&LinePlan> = frame.rows().collect();
    let period = Span::of(Scenario::of(draft));
    let sources = Source::all(table, &rows, &frame.headers, period);
    let is_from = !frame.has_header && bare::is_from(table, &sources, place.1);
    if is_from && width > 1 && has_commas {
        // One column with decimal commas looks the same as two.
        return Err(Refusal::Commas);
    }
    let contacts = Scenario::of(draft).count(Field::Contacts).value().map(|count| count.as_f64());
    let chosen = corrections.meanings(table, width);
    let (columns, questions) = if frame.has_header {
        columns::by_header(table, &rows, &sources, &chosen)
    } else if is_from {
        bare::side_by_side(table, &sources, place.1, &chosen)
    } else {
        let are_shares_of =
            |percents, counts| checks::are_shares_of(&rows, percents, counts, contacts);
        bare::by_cells(table, &sources, &chosen, are_shares_of)
    };
    let mut plan = Plan {
        table,
        place,
        is_from,
        style: draft.style,
        is_style_told: false,
        are_shares: false,
        columns,
        lines: frame.lines,
        questions,
    };
    let is_beside = is_from || frame.has_header && plan.has_no_names(&sources);
    notes::mark(&mut plan, is_beside);
    plan.check(draft, contacts, &sources, corrections, is_beside);
    plan.is_from = is_beside;
    plan.is_style_told |= is_grouped_column;
    Ok(plan)
}

/// A text as a block, and whether it is one column for the marks in its numbers.
fn block_of(
    draft: &Draft,
    table: Table,
    place: (usize, usize),
    text: &str,
) -> Result<(Block, bool), Refusal> {
    let block = Block::read(text).map_err(Refusal::Limit)?;
    if block.lines.is_empty() {
        return Err(Refusal::Nothing);
    }
    let column = commas::column(&block, text, table, place.1, draft.style);
    let is_grouped_column = column.is_some();
    Ok((column.unwrap_or(block), is_grouped_column))
}

/// The rows of a breakdown after a text was pasted into a box.
pub fn paste(
    draft: &Draft,
    table: Table,
    place: (usize, usize),
    text: &str,
) -> Result<Pasted, Refusal> {
    plan(draft, table, place, text, &Corrections::default())?.rows(draft)
}

impl Plan {
    /// What follows from the columns: style, units, sums, and what has to be asked of the numbers.
    fn check(
        &mut self,
        draft: &Draft,
        contacts: Option<f64>,
        sources: &[Source],
        corrections: &Corrections,
        is_beside: bool,
    ) {
        corrections.correct_units(self);
        fitting::pairs(self, sources);
        styles::choose(self, draft.style, corrections);
        checks::units(self);
        plausible::currencies(self, sources, draft);
        sums::mark(self, draft, contacts, is_beside);
        plausible::columns(self, sources, contacts);
        fitting::clocks(self, sources);
        checks::remarks(self, sources);
        checks::questions(self, sources, draft.style, corrections);
        names::fill_down(self, sources);
    }

    /// Whether only numbers stand in it, which belong beside the names on the page.
    fn has_no_names(&self, sources: &[Source]) -> bool {
        let is_named = self.source_of(self.table.name_column()).is_some();
        !is_named && !sources.iter().any(Source::is_text) && self.placed().next().is_some()
    }

    /// The row of the breakdown that a line goes into, where it goes into boxes: a blank cell keeps its place,
    /// what stands above the first row takes none.
    fn row_of(&self, line: &LinePlan) -> usize {
        let is_above = |line: &&LinePlan| {
            use LineKind::{Header, Heading, Separator, Title};
            matches!(line.kind, Separator | Title | Heading | Header)
        };
        let above = self.lines.iter().take_while(is_above).last();
        self.place.0 + line.place.saturating_sub(above.map_or(0, |line| line.place + 1))
    }

    /// What a column of the breakdown takes, as far as this plan is concerned: shares of the contacts
    /// stand where whole numbers do.
    fn kind(&self, column: usize) -> FieldKind {
        let kind = self.table.columns().get(column).map_or(FieldKind::Name, |column| column.kind);
        let is_count = column == crate::field::at::COUNT;
        if self.are_shares && is_count { FieldKind::AmountOrShare } else { kind }
    }
}

#[cfg(test)]
mod tests;
