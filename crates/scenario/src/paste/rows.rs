//! A plan without open questions becomes rows of the breakdown.

use super::{
    Plan, Refusal,
    cell::is_dash,
    listed::listed,
    plan::{LineKind, LinePlan},
    shares,
    unit::Unit,
};
use crate::{
    draft::{Draft, restyle},
    entry::read_as,
    field::{Field, Row, Table, at},
    number::{self, Doubt, NumberStyle, Written},
    scenario::Scenario,
    text::{Text, Unread},
};
use metric_core::quantity::Count;

/// What came of pasting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// How the block was understood.
    pub plan: Plan,
    /// All rows of the breakdown.
    pub rows: Vec<Row>,
    /// The style of the numbers in them.
    pub style: NumberStyle,
    /// How many of them are new or were filled.
    pub count: usize,
    /// What became of those that stood there.
    pub outcome: Outcome,
    /// The contacts that shares became whole contacts of.
    pub whole: Option<Count>,
    /// How many channels got their kind from their name.
    pub kinds_from_names: usize,
}

/// What became of the rows that stood there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// There were none.
    New,
    /// They stay beside the new ones, so that the same rows pasted once more count twice.
    Added,
    /// Their boxes were filled.
    Filled,
}

impl Plan {
    /// The rows of the breakdown with those of the plan among them.
    pub fn rows(self, draft: &Draft) -> Result<Pasted, Refusal> {
        if !self.questions.is_empty() {
            return Err(Refusal::Asks(Box::new(self)));
        }
        let mut pasted = self.own_rows(draft);
        let whole =
            if self.are_shares { Some(self.whole_contacts(draft, &mut pasted)?) } else { None };
        let (rows, kinds_from_names) = self.among(draft.rows(self.table), &pasted);
        if rows.len() > Table::MOST_ROWS {
            return Err(Refusal::Rows { rows: rows.len(), most: Table::MOST_ROWS });
        }
        let filled = rows.iter().filter(|row| !row.is_blank()).count();
        let outcome = if self.is_from {
            Outcome::Filled
        } else if filled > pasted.len() {
            Outcome::Added
        } else {
            Outcome::New
        };
        Ok(Pasted {
            style: draft.style,
            rows,
            count: pasted.len(),
            outcome,
            whole,
            kinds_from_names,
            plan: self,
        })
    }

    /// Whether channels get the kind that is their name: without a kind nothing is compared, and a table of
    /// channels seldom says it twice. Below the head of a column of kinds a blank one was left so.
    fn gives_kinds(&self) -> bool {
        let has_header = self.lines_of(LineKind::Header).next().is_some();
        let mut kinds = self.placed().filter(|(_, column)| *column == at::KIND);
        self.table == Table::Channels
            && self.source_of(self.table.name_column()).is_some()
            && !(has_header && kinds.next().is_some())
    }

    /// Gives a channel the kind that is its name, where it has none, and says whether it did.
    fn take_kind_from_name(&self, row: &mut Row) -> bool {
        let name = row.cells.get(self.table.name_column());
        let word = name.and_then(|name| listed(self.table, &name.text));
        let kind = row.cells.get_mut(at::KIND).filter(|kind| kind.is_blank());
        let Some((word, kind)) = word.zip(kind) else { return false };
        word.clone_into(&mut kind.text);
        true
    }

    /// The lines as rows, with numbers in the style of the draft.
    fn own_rows(&self, draft: &Draft) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut above = vec![String::new(); self.columns.len()];
        for line in self.lines_of(LineKind::Row) {
            // Beside other columns a blank cell keeps its place.
            let before = self.row_of(line).saturating_sub(self.place.0);
            while self.is_from && rows.len() < before && rows.len() < Table::MOST_ROWS {
                rows.push(Row::blank(self.table));
            }
            rows.push(self.row(line, &mut above));
        }
        if self.style != draft.style {
            self.keep_unread(&mut rows, draft.style);
            restyle(self.table, &mut rows, self.style, draft.style);
        }
        rows
    }

    /// What is no number in the style of the block must not become one in that of the page: "1.2024" is
    /// none beside "2.400", and would be 1.2024.
    fn keep_unread(&self, rows: &mut [Row], style: NumberStyle) {
        for row in rows {
            let columns = self.table.columns().iter();
            for (cell, column) in
                row.cells.iter_mut().zip(columns).filter(|(_, of)| of.kind.is_number())
            {
                let is_read = |style| read_as(column.kind, &cell.text, style).is_ok();
                if !is_read(self.style) && is_read(style) {
                    cell.unread = Some(Unread::OtherStyle);
                }
            }
        }
    }

    /// A line as a row; `above` has the texts of the lines above it.
    fn row(&self, line: &LinePlan, above: &mut [String]) -> Row {
        let mut row = Row::blank(self.table);
        for (index, column) in self.placed() {
            let Some(plan) = self.columns.get(index) else { continue };
            let mut text = line.text(index).to_owned();
            if let (true, Some(above)) = (plan.fills_down, above.get_mut(index)) {
                if text.is_empty() {
                    text.clone_from(above);
                } else {
                    above.clone_from(&text);
                }
            }
            if is_dash(&text) {
                text.clear();
            }
            text = self.converted(index, &text).unwrap_or(text);
            text = self.with_currency(index, &text).unwrap_or(text);
            if let Some(cell) = row.cells.get_mut(column) {
                let word = listed(self.table, &text).filter(|_| column == at::KIND);
                cell.text = word.map_or(text, str::to_owned);
            }
        }
        row
    }

    /// A number in the unit of the breakdown, where its header names another one. A time or an amount
    /// with its own unit says it itself.
    pub(super) fn converted(&self, index: usize, text: &str) -> Option<String> {
        let plan = self.columns.get(index)?;
        let kind = self.kind(plan.meaning.column()?);
        let reading = read_as(kind, text, self.style).ok()?;
        let unit = plan.unit?;
        let value = unit.convert(reading.value)?;
        let number = || number::write(value, self.style);
        let is_clock = unit == Unit::HoursAndMinutes;
        match reading.written {
            Written::Time if is_clock && reading.doubt == Some(Doubt::OneColon) => Some(number()),
            Written::Plain if !is_clock => Some(number()),
            Written::Money(_) if !number::has_multiple(text, self.style) => {
                Some(number::rewritten_money(text, value, self.style).unwrap_or_else(number))
            }
            _ => None,
        }
    }

    /// An amount with the currency of its header, so that the one of the scenario is not taken for it.
    fn with_currency(&self, index: usize, text: &str) -> Option<String> {
        let plan = self.columns.get(index)?;
        let code = plan.currency?.likeliest()?.code();
        let reading = self.reading(text, plan.meaning.column()?, self.style)?;
        let is_plain = matches!(reading.written, Written::Plain | Written::Multiple);
        is_plain.then(|| format!("{text} {code}"))
    }

    /// Makes shares whole contacts, and tells of how many in all.
    fn whole_contacts(&self, draft: &Draft, rows: &mut [Row]) -> Result<Count, Refusal> {
        let count = Scenario::of(draft).count(Field::Contacts).value();
        let count = count.ok_or(Refusal::NeedsContacts)?;
        let header = self.source_of(at::COUNT).and_then(|index| self.columns.get(index));
        let by_header = header.is_some_and(|column| shares::is_header(&column.header));
        shares::convert(rows, count, by_header, draft.style)?;
        Ok(count)
    }

    /// Rows of a breakdown with others put in: into the cells from a row on where these are free or
    /// meant, else before that row, over blank ones. What stands on the page wins over a kind that is a name;
    /// also says how many of these were taken.
    fn among(&self, rows: &[Row], pasted: &[Row]) -> (Vec<Row>, usize) {
        let (before, behind) = rows.split_at_checked(self.place.0).unwrap_or((rows, &[]));
        let has_room = |row: &Row| {
            let mut cells = self.placed().filter_map(|(_, column)| row.cells.get(column));
            !row.is_unread && cells.all(Text::is_blank)
        };
        let mut over = pasted.len();
        let is_free = self.is_from || behind.iter().take(over).all(has_room);
        let mut rows = before.to_vec();
        let mut behind = behind.iter();
        let (gives_kinds, mut kinds) = (self.gives_kinds(), 0);
        for new in pasted {
            let mut new = new.clone();
            if let Some(row) = if is_free { behind.next() } else { None } {
                fill(&mut new, row);
            }
            kinds += usize::from(gives_kinds && self.take_kind_from_name(&mut new));
            rows.push(new);
        }
        for row in behind {
            if !is_free && over > 0 && row.is_blank() {
                over -= 1;
            } else {
                rows.push(row.clone());
            }
        }
        (rows, kinds)
    }
}

/// Takes what stands in a row and is not pasted over. It stays the same row, with whatever has the focus in it.
fn fill(new: &mut Row, row: &Row) {
    new.id = row.id;
    for (new, cell) in new.cells.iter_mut().zip(&row.cells) {
        if new.is_blank() {
            new.clone_from(cell);
        }
    }
}
