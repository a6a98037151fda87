//! Rows pasted from a spreadsheet: what part of a breakdown each cell is, numbers of any style, and
//! shares as whole contacts. Nothing that was copied is lost: it stands in a cell, if need be invalid
//! with its reason, or is named, or nothing is pasted at all.

mod block;
mod columns;
mod shares;

use crate::{
    draft::{Draft, restyle},
    entry::{Entry, number_entry},
    field::{Field, FieldKind, Row, Table, at},
    number::NumberStyle,
    scenario::Scenario,
    text::Text,
};
use block::Block;
use columns::{Plan, is_number};

/// What comes of pasting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// All rows of the breakdown.
    pub rows: Vec<Row>,
    /// How the block was read.
    pub note: String,
}

/// Why nothing was pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing but white space.
    Nothing,
    /// Commas may part columns, or stand in numbers.
    Commas,
    /// More columns than can be told apart.
    Columns,
    /// More rows in all than a breakdown holds.
    Rows(usize),
    /// Shares without the number of contacts.
    NeedsContacts,
    /// Shares above the whole.
    SharesAbove,
}

impl Refusal {
    /// Why, and what to do about it.
    pub fn text(self) -> String {
        let text = match self {
            Self::Nothing => "There is nothing to paste.",
            Self::Commas => {
                "Nothing was pasted: commas may part columns here, or stand in numbers. Copy the \
                 cells from the spreadsheet itself, or part them by semicolons."
            }
            Self::Columns => {
                "Nothing was pasted: there are more columns than can be told apart. Copy the heads \
                 of the columns as well."
            }
            Self::Rows(rows) => {
                let (rows, most) = (rows.to_string(), " rows, and 64 are the most.");
                return ["Nothing was pasted: that makes ", &rows, most].concat();
            }
            Self::NeedsContacts => "Shares need the number of contacts first.",
            Self::SharesAbove => {
                "Nothing was pasted: the shares add up to more than 100\u{a0}%. Leave out a line \
                 with the total."
            }
        };
        text.to_owned()
    }
}

/// Whether a text goes into rows, rather than into the one box that it was pasted into.
pub fn is_block(text: &str, is_name: bool) -> bool {
    let (mut mark, mut is_ended) = (0, false);
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            b'\t' => return true,
            b'\r' | b'\n' => is_ended = true,
            _ if is_ended => return true,
            b';' | b',' => mark = index,
            _ => {}
        }
    }
    // A name and a number may be a line; a mark in the first place parts neither.
    let (name, count) = text.split_at_checked(mark).unwrap_or_default();
    let count = count.get(1..).unwrap_or_default();
    is_name && mark > 0 && !is_number(name) && is_number(count)
}

/// The rows of a breakdown after a text was pasted into a box, known by its row and column.
pub fn paste(
    draft: &Draft,
    table: Table,
    (at_row, column): (usize, usize),
    text: &str,
) -> Result<Pasted, Refusal> {
    let block = Block::read(text);
    let plan = Plan::of(table, &block, column)?;
    let mut rows = Vec::new();
    for (line, place) in block.lines.iter().zip(&block.places).skip(usize::from(plan.has_heads)) {
        // Beside other columns a blank cell keeps its place.
        while plan.is_from && rows.len() < *place && rows.len() < Table::MOST_ROWS {
            rows.push(Row::blank(table));
        }
        rows.push(row(table, line, &plan));
    }
    // The sum of the others would count every contact twice.
    let has_total = rows.len() > 1 && rows.last().is_some_and(is_total);
    if has_total {
        rows.pop();
    }
    let count = rows.len();
    let has_shares = shares::are_shares(&rows, plan.is_share);
    let (style, is_doubtful) = style_of(table, &rows, has_shares, draft.style);
    if style != draft.style {
        restyle(table, &mut rows, style, draft.style);
    }
    let mut total = String::new();
    if has_shares {
        let count =
            Scenario::of(draft).count(Field::Contacts).value().ok_or(Refusal::NeedsContacts)?;
        shares::convert(&mut rows, count, plan.is_share, draft.style)?;
        total = shares::text(count, draft.style);
    }
    let rows = placed(draft.rows(table), at_row, &rows, &plan);
    if rows.len() > Table::MOST_ROWS {
        return Err(Refusal::Rows(rows.len()));
    }
    let mut filled = 0;
    for row in &rows {
        filled += usize::from(!row.is_blank());
    }
    let s = if count == 1 { "" } else { "s" };
    let done = if plan.is_from {
        " filled from here."
    } else if filled > count {
        // Pasted once more, the same rows would count twice.
        " added, the others stay."
    } else {
        " pasted."
    };
    let mut note = [&count.to_string(), " row", s, done].concat();
    if plan.has_heads {
        note.push_str(" The first line names the columns.");
    }
    let mut say = |before: &str, what: &str| {
        if !what.is_empty() {
            note = [&note, before, what, "."].concat();
        }
    };
    let is_said = style != draft.style || is_doubtful;
    say(" Numbers were read as ", if is_said { style.sample() } else { "" });
    say(" Shares became whole contacts of ", &total);
    say(" Left out: ", &plan.left_out);
    say(" Left out: ", if has_total { "the last line, which is the total" } else { "" });
    Ok(Pasted { rows, note })
}

/// Whether a row is named as the sum of all others.
fn is_total(row: &Row) -> bool {
    let names = ["total", "grand total", "sum", "gesamt", "summe"];
    names.iter().any(|name| row.name().eq_ignore_ascii_case(name))
}

/// A line as a row.
fn row(table: Table, line: &[String], plan: &Plan) -> Row {
    let mut row = Row::blank(table);
    for (text, place) in line.iter().zip(&plan.places) {
        if let Some(cell) = row.cells.get_mut(*place) {
            let word = if *place == at::KIND { listed(table, text) } else { None };
            word.unwrap_or(text).clone_into(&mut cell.text);
        }
    }
    row
}

/// The word of the table's list that a text means, by word or label.
fn listed(table: Table, text: &str) -> Option<&'static str> {
    for (word, label) in table.columns().get(at::KIND)?.options {
        if text.eq_ignore_ascii_case(word) || text.eq_ignore_ascii_case(label) {
            return Some(word);
        }
    }
    None
}

/// The style that reads most of the numbers, and of equals the one that takes them plainly; the page's
/// own where it is as good as any. Whether a number can be read in another way as well: "3.000".
fn style_of(table: Table, rows: &[Row], has_shares: bool, own: NumberStyle) -> (NumberStyle, bool) {
    let (mut best, mut most) = ((own, false), 0);
    for &style in &NumberStyle::ALL {
        let (mut score, mut is_doubtful) = (u64::from(style == own), false);
        for row in rows {
            for (index, (cell, of)) in row.cells.iter().zip(table.columns()).enumerate() {
                let is_share = has_shares && index == at::COUNT;
                let kind = if is_share { FieldKind::AmountOrShare } else { of.kind };
                if let (true, Entry::Valid(reading)) =
                    (kind.is_number(), number_entry(cell, kind, style))
                {
                    score += (1 << 32) + if reading.echo { 0 } else { 2 };
                    is_doubtful |= reading.echo && !reading.percent;
                }
            }
        }
        if score > most {
            (best, most) = ((style, is_doubtful), score);
        }
    }
    best
}

/// Rows of a breakdown with others put in: into the cells from a row on where these are free or meant,
/// else before that row, over blank ones.
fn placed(rows: &[Row], at_row: usize, pasted: &[Row], plan: &Plan) -> Vec<Row> {
    let (before, behind) = rows.split_at_checked(at_row).unwrap_or((rows, &[]));
    let mut over = pasted.len();
    let mut is_free = true;
    for row in behind.iter().take(over) {
        is_free &= plan.is_from || !row.is_unread;
        for column in &plan.places {
            is_free &= plan.is_from || row.cells.get(*column).is_none_or(Text::is_blank);
        }
    }
    let mut rows = before.to_vec();
    let mut behind = behind.iter();
    for new in pasted {
        let mut new = new.clone();
        if let Some(row) = if is_free { behind.next() } else { None } {
            fill(&mut new, row);
        }
        rows.push(new);
    }
    for row in behind {
        if !is_free && over > 0 && row.is_blank() {
            over -= 1;
        } else {
            rows.push(row.clone());
        }
    }
    rows
}

/// Takes what stands in a row and is not pasted over.
fn fill(new: &mut Row, row: &Row) {
    for (new, cell) in new.cells.iter_mut().zip(&row.cells) {
        if new.is_blank() {
            new.clone_from(cell);
        }
    }
}

#[cfg(test)]
mod tests;
