//! Rows pasted from a spreadsheet. A text is first understood: [`plan`] says what each column and each
//! line of it was taken for and why, what is converted, and what has to be asked. A plan without open
//! questions becomes rows. Nothing that was copied is lost: it stands in a cell, if need be invalid with
//! its reason, or in a line or column that the plan leaves out, or nothing is pasted at all.

mod bare;
mod below;
mod block;
mod cells;
mod checks;
mod columns;
mod commas;
mod frame;
mod heads;
mod names;
mod numbering;
mod parts;
mod periods;
mod phrases;
mod plan;
mod plausible;
mod roles;
mod rows;
mod shares;
mod source;
mod sums;
mod totals;
mod transposed;
mod unit;

pub use block::{Limit, MOST_BYTES, MOST_COLUMNS, MOST_LINES};
pub use plan::{
    ColumnPlan, ColumnReason, Difference, LineKind, LinePlan, LineReason, Meaning, Plan, Question,
};
pub use rows::{Outcome, Pasted};
pub use unit::Unit;

use crate::{
    draft::Draft,
    field::{Field, FieldKind, Table},
    number::{NumberStyle, read},
    scenario::Scenario,
};
use block::Block;
use frame::Frame;
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
    /// More columns than can be told apart.
    Columns,
    /// Its lines are measures, and its columns what the rows would be.
    Transposed,
    /// More rows in all than a breakdown holds.
    Rows(usize),
    /// Shares without the number of contacts.
    NeedsContacts,
    /// Shares above the whole.
    SharesAbove,
    /// The plan has to ask first.
    Asks(Box<Plan>),
}

/// Whether a text goes into rows, rather than into the one box that it was pasted into.
pub fn is_block(text: &str, is_name: bool) -> bool {
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

/// How a text is understood that is pasted into a box, known by its row and column.
pub fn plan(
    draft: &Draft,
    table: Table,
    place: (usize, usize),
    text: &str,
) -> Result<Plan, Refusal> {
    let block = Block::read(text).map_err(Refusal::Limit)?;
    if block.lines.is_empty() {
        return Err(Refusal::Nothing);
    }
    let (has_commas, width) = (block.has_commas && !block.names_separator, block.width);
    let frame = Frame::of(table, block);
    if transposed::is_transposed(&frame) {
        return Err(Refusal::Transposed);
    }
    let lines: Vec<&LinePlan> = frame.rows().collect();
    if has_commas && !commas::are_clear(&frame, width) {
        return Err(Refusal::Commas);
    }
    let sources = Source::all(table, &lines, &frame.headers);
    let contacts = Scenario::of(draft).count(Field::Contacts).value().map(|count| count.as_f64());
    let is_from = !frame.has_header && bare::is_from(table, &sources, place.1);
    let (columns, questions) = if frame.has_header {
        columns::by_header(table, &lines, &sources)
    } else if is_from && width > 1 && has_commas {
        // One column with decimal commas looks the same as two.
        return Err(Refusal::Commas);
    } else if is_from {
        (bare::side_by_side(table, &sources, place.1)?, Vec::new())
    } else {
        let are_shares_of =
            |percents, counts| checks::are_shares_of(&lines, percents, counts, contacts);
        bare::by_cells(table, &sources, are_shares_of)?
    };
    let (style, lines) = (draft.style, frame.lines);
    let mut plan = Plan {
        table,
        place,
        is_from,
        style,
        is_style_told: false,
        are_shares: false,
        columns,
        lines,
        questions,
    };
    checks::style(&mut plan, draft.style);
    checks::units(&mut plan);
    plausible::currencies(&mut plan, &sources, draft);
    sums::mark(&mut plan, draft, contacts);
    plausible::columns(&mut plan, &sources);
    checks::questions(&mut plan, &sources);
    names::fill_down(&mut plan, &sources);
    Ok(plan)
}

/// The rows of a breakdown after a text was pasted into a box.
pub fn paste(
    draft: &Draft,
    table: Table,
    place: (usize, usize),
    text: &str,
) -> Result<Pasted, Refusal> {
    plan(draft, table, place, text)?.rows(draft)
}

impl Plan {
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
