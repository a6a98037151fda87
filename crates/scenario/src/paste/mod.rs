//! Rows pasted from a spreadsheet: what part of a breakdown each cell is, numbers of any style, and
//! shares as whole contacts. Nothing that was copied is lost: it stands in a cell, if need be invalid
//! with its reason, or is named, or nothing is pasted at all.

mod block;
mod columns;
mod headers;
mod shares;

use crate::{
    draft::{Draft, restyle},
    entry::number_entry,
    field::{Field, FieldKind, Row, Table, at},
    number::{NumberStyle, Reading},
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
    /// Commas may separate columns, or stand in numbers.
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
                return format!(
                    "Nothing was pasted: that makes {rows} rows, and {most} are the most.",
                    most = Table::MOST_ROWS
                );
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

/// The rows of a breakdown after a text was pasted into a box, known by its row and column.
pub fn paste(
    draft: &Draft,
    table: Table,
    (at_row, column): (usize, usize),
    text: &str,
) -> Result<Pasted, Refusal> {
    let block = Block::read(text);
    let plan = Plan::of(table, &block, column)?;
    let mut pasted = rows_of(table, &block, &plan);
    // The sum of the others would count every contact twice.
    let has_total = pasted.len() > 1 && pasted.pop_if(|row| is_total(row)).is_some();
    let has_shares = shares::are_shares(&pasted, plan.is_share);
    let (style, is_doubtful) = style_of(table, &pasted, has_shares, draft.style);
    if style != draft.style {
        restyle(table, &mut pasted, style, draft.style);
    }
    let whole = if has_shares { Some(whole_contacts(draft, &mut pasted, &plan)?) } else { None };
    let rows = placed(draft.rows(table), at_row, &pasted, &plan);
    if rows.len() > Table::MOST_ROWS {
        return Err(Refusal::Rows(rows.len()));
    }
    let mut note = vec![what_was_done(pasted.len(), &rows, &plan)];
    if plan.has_header {
        note.push("The first line names the columns.".to_owned());
    }
    if style != draft.style || is_doubtful {
        note.push(format!("Numbers were read as {}.", style.sample()));
    }
    note.extend(whole.map(|whole| format!("Shares became whole contacts of {whole}.")));
    if !plan.left_out.is_empty() {
        note.push(format!("Left out: {}.", plan.left_out.join(", ")));
    }
    if has_total {
        note.push("Left out: the last line, which is the total.".to_owned());
    }
    Ok(Pasted { rows, note: note.join(" ") })
}

/// The lines of a block as rows.
fn rows_of(table: Table, block: &Block, plan: &Plan) -> Vec<Row> {
    let mut rows = Vec::new();
    let lines = block.lines.iter().zip(&block.places).skip(usize::from(plan.has_header));
    for (line, place) in lines {
        // Beside other columns a blank cell keeps its place.
        while plan.is_from && rows.len() < *place && rows.len() < Table::MOST_ROWS {
            rows.push(Row::blank(table));
        }
        rows.push(row(table, line, plan));
    }
    rows
}

/// Makes shares whole contacts, and tells of how many in all.
fn whole_contacts(draft: &Draft, rows: &mut [Row], plan: &Plan) -> Result<String, Refusal> {
    let count = Scenario::of(draft).count(Field::Contacts).value();
    let count = count.ok_or(Refusal::NeedsContacts)?;
    shares::convert(rows, count, plan.is_share, draft.style)?;
    Ok(shares::text(count, draft.style))
}

/// "3 rows pasted."
fn what_was_done(pasted: usize, rows: &[Row], plan: &Plan) -> String {
    let filled = rows.iter().filter(|row| !row.is_blank()).count();
    let noun = if pasted == 1 { "row" } else { "rows" };
    if plan.is_from {
        format!("{pasted} {noun} filled from here.")
    } else if filled > pasted {
        // Pasted once more, the same rows would count twice.
        format!("{pasted} {noun} added, the others stay.")
    } else {
        format!("{pasted} {noun} pasted.")
    }
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
        let Some(column) = *place else { continue };
        if let Some(cell) = row.cells.get_mut(column) {
            let word = listed(table, text).filter(|_| column == at::KIND);
            word.unwrap_or(text).clone_into(&mut cell.text);
        }
    }
    row
}

/// The word of the table's list that a text means, by word or label.
fn listed(table: Table, text: &str) -> Option<&'static str> {
    let mut options = table.columns().get(at::KIND)?.options.iter();
    let is_meant = |word: &str| text.eq_ignore_ascii_case(word);
    options.find(|(word, label)| is_meant(word) || is_meant(label)).map(|(word, _)| *word)
}

/// The style that reads most of the numbers, and of equals the one that takes them plainly; the page's
/// own where it is as good as any. Whether a number can be read in another way as well: "3.000".
fn style_of(table: Table, rows: &[Row], has_shares: bool, own: NumberStyle) -> (NumberStyle, bool) {
    let readings = |style| -> Vec<Reading> {
        let cells = rows.iter().flat_map(|row| row.cells.iter().zip(table.columns()).enumerate());
        let readings = cells.filter_map(|(index, (cell, column))| {
            let is_share = has_shares && index == at::COUNT;
            let kind = if is_share { FieldKind::AmountOrShare } else { column.kind };
            number_entry(cell, kind, style).value().filter(|_| kind.is_number())
        });
        readings.collect()
    };
    // Of equals the first style counts, and the search takes the last one.
    let styles = NumberStyle::ALL.into_iter().rev().map(|style| (style, readings(style)));
    let best = styles.max_by_key(|(style, readings)| {
        let plain = readings.iter().filter(|reading| !reading.echo).count();
        (readings.len(), plain, *style == own)
    });
    let is_doubtful =
        |readings: &[Reading]| readings.iter().any(|reading| reading.echo && !reading.percent);
    best.map_or((own, false), |(style, readings)| (style, is_doubtful(&readings)))
}

/// Rows of a breakdown with others put in: into the cells from a row on where these are free or meant,
/// else before that row, over blank ones.
fn placed(rows: &[Row], at_row: usize, pasted: &[Row], plan: &Plan) -> Vec<Row> {
    let (before, behind) = rows.split_at_checked(at_row).unwrap_or((rows, &[]));
    let has_room = |row: &Row| {
        let mut cells = plan.places.iter().flatten().filter_map(|column| row.cells.get(*column));
        !row.is_unread && cells.all(Text::is_blank)
    };
    let mut over = pasted.len();
    let is_free = plan.is_from || behind.iter().take(over).all(has_room);
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
