//! What the person has typed and picked: texts, before anything is understood.

mod further;
mod restyle;
mod rows;
mod series;

pub use further::NewLever;
pub(crate) use restyle::restyle;

use crate::{
    entry::{Entry, Problem, number_entry, range_entry},
    field::{Counted, Field, Further, Row, Table, at},
    number::{Currency, NumberStyle, Reading, Written},
    placed::Places,
    text::Text,
};
use rows::Rows;
use std::{borrow::Cow, rc::Rc};

/// The time base in which results are shown where none was picked.
pub const DEFAULT_TIME_BASE: &str = "month";

/// An entry of one of the further scenarios b, c, d of a link, other than its name and the amounts of its
/// levers. This release does not show it; it keeps it, checked and canonical, so that a link passed through it
/// loses nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// `b`, `c` or `d`.
    pub scenario: char,
    /// Row of the key table, or key of a breakdown.
    pub key: &'static str,
    /// The canonical value; empty says "this scenario has no such input".
    pub value: String,
    /// Whether it is only the beginning of an entry that is longer than a link may hold. The draft is
    /// not written as long as it is there.
    pub too_long: bool,
}

/// What stands where nothing does.
static BLANK: Text = Text { text: String::new(), unread: None };

/// Everything that the person has typed and picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// How numbers are read and written in the boxes.
    pub style: NumberStyle,
    /// Entries of further scenarios, in canonical order.
    pub variants: Vec<Variant>,
    fields: [Text; Field::ALL.len()],
    /// The tables. Steps of undo share the ones that they do not change.
    tables: [Rc<Rows>; Table::ALL.len()],
    /// The amounts of a further scenario that a link gives for another number of levers than it has.
    unread_amounts: [Text; Further::ALL.len()],
}

impl Draft {
    /// The empty form: nothing given, results per month.
    pub fn empty(style: NumberStyle) -> Self {
        let mut draft = Self {
            style,
            variants: Vec::new(),
            fields: std::array::from_fn(|_| Text::default()),
            tables: Default::default(),
            unread_amounts: Default::default(),
        };
        draft.set(Field::TimeBase, DEFAULT_TIME_BASE);
        draft
    }

    /// The text of a field.
    pub fn get(&self, field: Field) -> &Text {
        // The array has one element per variant of the enum; the default is never met.
        self.fields.get(field.index()).unwrap_or(&BLANK)
    }

    /// The text of a field without its mark.
    pub fn text(&self, field: Field) -> &str {
        &self.get(field).text
    }

    /// Writes a field as the person does: whatever came from a link there is read anew.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        self.put(field, Text { text: text.into(), unread: None });
    }

    /// Writes a field with its mark.
    pub fn put(&mut self, field: Field, text: Text) {
        if field == Field::Step && *self.get(field) != text {
            // Where its rows stand follows from the length of the periods.
            let _ = self.rows_mut(Table::Series);
        }
        if let Some(place) = self.fields.get_mut(field.index()) {
            *place = text;
        }
    }

    /// The number of a field; blank where there is none.
    pub(crate) fn field_reading(&self, field: Field) -> Entry<Reading> {
        let read = if field.takes_range() { range_entry } else { number_entry };
        self.in_currency(read(self.get(field), field.kind(), self.style))
    }

    /// The reading of an amount, where the sign beside it may be that of the currency.
    fn in_currency(&self, reading: Entry<Reading>) -> Entry<Reading> {
        let Entry::Valid(Reading { written: Written::Money(sign), .. }) = reading else {
            return reading;
        };
        match self.currency() {
            Some(currency) if !sign.may_be(currency) => {
                Entry::Invalid(Problem::OtherCurrency(sign, currency))
            }
            _ => reading,
        }
    }

    /// The currency, where it can be read.
    pub(crate) fn currency(&self) -> Option<Currency> {
        let text = self.get(Field::Currency);
        Currency::new(text.text.trim()).filter(|_| text.unread.is_none())
    }

    /// Fills a blank currency from the signs beside the amounts of a table, of which the first counts; of the series beside its
    /// cost.
    pub fn fill_currency(&mut self, table: Table) {
        let is_money = |column: &usize| match self.counted(table, *column) {
            Some(counted) => counted.kind().is_money(),
            None => table.columns().get(*column).is_some_and(|of| of.kind.is_money()),
        };
        let columns: Vec<usize> = (0..self.width(table)).filter(is_money).collect();
        let cells = (0..self.rows(table).len())
            .flat_map(|row| columns.iter().map(move |column| (row, *column)));
        let readings = cells.filter_map(|(row, column)| self.reading(table, row, column).value());
        let currency = readings.into_iter().find_map(Reading::currency);
        if let (Some(currency), true) = (currency, self.get(Field::Currency).is_blank()) {
            self.set(Field::Currency, currency.code());
        }
    }

    /// Whether nothing was given in a field. A dash, and a percent sign alone, give no number.
    pub fn is_blank(&self, field: Field) -> bool {
        let text = self.get(field);
        text.is_blank() || field.kind().is_number() && self.field_reading(field) == Entry::Blank
    }

    /// The rows of a breakdown.
    pub fn rows(&self, table: Table) -> &[Row] {
        self.tables.get(table as usize).map_or(&[], |rows| rows.list())
    }

    /// The rows of a breakdown, to change them.
    pub fn rows_mut(&mut self, table: Table) -> Option<&mut Vec<Row>> {
        self.tables.get_mut(table as usize).map(|rows| Rc::make_mut(rows).list_mut())
    }

    /// The id that the next row of a breakdown gets.
    pub fn next_row_id(&self, table: Table) -> u32 {
        self.tables.get(table as usize).map_or(1, |rows| rows.next_id())
    }

    /// Numbers the rows that have no id yet.
    pub(crate) fn number_rows(&mut self) {
        for rows in &mut self.tables {
            if rows.list().iter().any(|row| row.id == 0) {
                Rc::make_mut(rows).number();
            }
        }
    }

    /// The text of a cell.
    pub fn cell(&self, table: Table, row: usize, column: usize) -> &Text {
        self.rows(table).get(row).map_or(&BLANK, |row| row.cell(column))
    }

    /// What a further column of the series holds; none of other columns, and where nothing was picked.
    pub(crate) fn counted(&self, table: Table, column: usize) -> Option<Counted> {
        let row = column.checked_sub(at::FURTHER).filter(|_| table == Table::Series)?;
        self.tables.get(Table::Columns as usize)?.counted(row)
    }

    /// The further columns that hold something, each by its place, as many as count: of several of automation or cost the
    /// first one.
    pub fn columns_of(&self, holds: Counted) -> impl Iterator<Item = usize> {
        let heads = 0..self.rows(Table::Columns).len();
        let own = heads
            .filter(move |place| self.counted(Table::Series, at::FURTHER + place) == Some(holds));
        own.take(holds.most())
    }

    /// How many columns a table has, with the further ones of the series.
    pub fn width(&self, table: Table) -> usize {
        let further = if table == Table::Series { self.rows(Table::Columns).len() } else { 0 };
        table.columns().len() + further
    }

    /// The number of a cell; blank where there is none.
    pub(crate) fn reading(&self, table: Table, row: usize, column: usize) -> Entry<Reading> {
        self.reading_of(table, row, column).into_owned()
    }

    /// The same without a copy: a key press asks for that of every cell.
    pub(crate) fn reading_of(
        &self,
        table: Table,
        row: usize,
        column: usize,
    ) -> Cow<'_, Entry<Reading>> {
        let Some(rows) = self.tables.get(table as usize) else { return Cow::Owned(Entry::Blank) };
        let reading = rows.reading(table, self.style, row, column);
        match &*reading {
            Entry::Valid(Reading { written: Written::Money(_), .. }) => {
                Cow::Owned(self.in_currency(reading.into_owned()))
            }
            _ => reading,
        }
    }

    /// The text of a breakdown in a link, from its cache, else from `write`.
    pub(crate) fn link_of<E>(
        &self,
        table: Table,
        write: impl FnOnce() -> Result<Option<String>, E>,
    ) -> Result<Option<String>, E> {
        let rows = self.tables.get(table as usize);
        rows.map_or(Ok(None), |rows| rows.link((self.style, self.currency()), write))
    }

    /// Where the rows of the series stand, from the cache, else as `find` says.
    pub(crate) fn places_of(&self, find: impl FnOnce() -> Option<Places>) -> Option<&Places> {
        self.tables.get(Table::Series as usize)?.places(find)
    }

    /// Writes a cell as the person does; the row behind the last one begins to be there with it. An amount
    /// that is typed takes the place of those of its scenario that could not be read.
    pub fn set_cell(&mut self, table: Table, row: usize, column: usize, text: &str) {
        let is_there = row <= self.rows(table).len() && row < table.most_rows();
        let further = Further::of_column(column).filter(|_| table == Table::Levers && is_there);
        if let Some(further) = further {
            self.put_unread_amounts(further, Text::default());
        }
        if let Some(rows) = self.tables.get_mut(table as usize) {
            Rc::make_mut(rows).set(table, (row, column), text);
        }
    }

    /// Whether nothing was typed or picked; the time base of the results is a setting, not an input.
    pub fn is_empty(&self) -> bool {
        self.variants.is_empty()
            && self.unread_amounts.iter().all(Text::is_blank)
            && Table::ALL.iter().all(|&table| self.rows(table).iter().all(Row::is_blank))
            && Field::ALL.iter().all(|&field| field == Field::TimeBase || self.is_blank(field))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Unread;

    #[test]
    fn every_field_has_its_own_place() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        for field in Field::ALL {
            draft.set(field, format!("{field:?}"));
        }
        for field in Field::ALL {
            assert_eq!(draft.text(field), format!("{field:?}"));
        }
    }

    #[test]
    fn a_cell_behind_the_last_row_begins_a_row_and_beyond_it_there_is_none() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        draft.set_cell(Table::Issues, 1, 0, "5");
        assert!(draft.rows(Table::Issues).is_empty());
        draft.set_cell(Table::Issues, 0, 3, "Billing");
        draft.set_cell(Table::Issues, 1, 0, "5");
        assert_eq!(draft.rows(Table::Issues).len(), 2);
        assert_eq!(draft.cell(Table::Issues, 0, 3).text, "Billing");
        assert_eq!(draft.cell(Table::Issues, 1, 0).text, "5");
        // No such cell, no such row: blank, and nothing happens.
        draft.set_cell(Table::Issues, 0, 4, "x");
        assert!(draft.cell(Table::Issues, 0, 4).is_blank());
        assert!(draft.cell(Table::Channels, 0, 0).is_blank());
        assert_eq!(draft.rows(Table::Issues)[0].cells.len(), Table::Issues.columns().len());
    }

    #[test]
    fn an_unread_row_that_is_typed_into_is_a_row_whose_name_is_still_unread() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        let text = Text { text: "5:status".into(), unread: Some(Unread::Raw) };
        let rows = draft.rows_mut(Table::Issues);
        rows.unwrap().push(Row::unread(Table::Issues, text.clone()));
        draft.set_cell(Table::Issues, 0, 0, "5");
        assert!(!draft.rows(Table::Issues)[0].is_unread);
        assert_eq!(draft.cell(Table::Issues, 0, 3), &text);
        draft.set_cell(Table::Issues, 0, 3, "Order status");
        assert_eq!(draft.cell(Table::Issues, 0, 3).unread, None);
    }

    #[test]
    fn blank_rows_leave_a_draft_empty_and_steps_share_the_tables_that_they_do_not_change() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        draft.set_cell(Table::Segments, 0, 0, " ");
        assert!(draft.is_empty());
        let mut next = draft.clone();
        next.set_cell(Table::Issues, 0, 0, "5");
        assert!(!next.is_empty());
        let at = |draft: &Draft, table| draft.rows(table).as_ptr();
        assert_eq!(at(&next, Table::Segments), at(&draft, Table::Segments));
    }
}
