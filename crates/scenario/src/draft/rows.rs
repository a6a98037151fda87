//! The rows of a breakdown, with caches of their readings and of their text in a link.

use crate::{
    entry::{Entry, number_entry, range_entry},
    field::{Choice, Counted, Row, Table, at},
    number::{Currency, NumberStyle, Reading},
    placed::Places,
    text::Text,
};
use std::{borrow::Cow, cell::OnceCell};

/// In what the texts of rows are read: amounts with a sign are used in their own currency only.
type ReadIn = (NumberStyle, Option<Currency>);

/// The numbers of cells in a style: so many a row.
#[derive(Debug, Clone)]
struct Readings {
    style: NumberStyle,
    width: usize,
    cells: Vec<Entry<Reading>>,
}

/// Rows with caches: the readings of their cells, in one number style; their text in a link, in one style and one currency; of
/// the series where they stand, for the length of its periods; of the heads of further columns what each holds. A key press
/// changes one table at most and steps of undo share the others, so that these are read and written once.
#[derive(Debug, Default)]
pub(super) struct Rows {
    list: Vec<Row>,
    readings: OnceCell<Readings>,
    link: OnceCell<(ReadIn, Option<String>)>,
    places: OnceCell<Option<Places>>,
    counted: OnceCell<Vec<Option<Counted>>>,
}

impl Clone for Rows {
    fn clone(&self) -> Self {
        // A clone is about to change: most often one cell, which leaves the readings of all others.
        let (readings, places) = (self.readings.clone(), self.places.clone());
        let (link, counted) = Default::default();
        Self { list: self.list.clone(), readings, places, link, counted }
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        self.list == other.list
    }
}

impl Eq for Rows {}

impl Rows {
    /// The rows.
    pub fn list(&self) -> &[Row] {
        &self.list
    }

    /// The rows, to change them.
    pub fn list_mut(&mut self) -> &mut Vec<Row> {
        (self.readings, self.link, self.places, self.counted) = Default::default();
        &mut self.list
    }

    /// The id of the next row.
    pub fn next_id(&self) -> u32 {
        self.list.iter().map(|row| row.id).max().unwrap_or_default() + 1
    }

    /// Numbers the rows that have no id yet. Nothing that is cached depends on ids.
    pub fn number(&mut self) {
        let ids = self.next_id()..;
        for (row, id) in self.list.iter_mut().filter(|row| row.id == 0).zip(ids) {
            row.id = id;
        }
    }

    /// Writes a cell as the person does. The readings of all others stay.
    pub fn set(&mut self, table: Table, (row, column): (usize, usize), text: &str) {
        let made = self.readings.take();
        let places = self.places.take().filter(|_| column != at::PERIOD);
        let rows = self.list_mut();
        let is_new = row == rows.len() && row < table.most_rows();
        if is_new {
            rows.push(Row::blank(table));
        }
        let Some(row_now) = rows.get_mut(row) else {
            return;
        };
        let was_unread = std::mem::take(&mut row_now.is_unread);
        let Some(cell) = row_now.cell_mut(table, column) else {
            return;
        };
        *cell = Text { text: text.to_owned(), unread: None };
        // The amounts of a lever are read by its effect.
        let moves_others = table == Table::Levers && column == at::EFFECT;
        let made = made.filter(|made| !is_new && !moves_others && column < made.width);
        if let Some(mut made) = made {
            if let Some(reading) = made.cells.get_mut(row * made.width + column) {
                *reading = read_cell(table, row_now, column, made.style);
            }
            self.readings = OnceCell::from(made);
        }
        if let (Some(places), false) = (places, is_new || was_unread) {
            self.places = OnceCell::from(places);
        }
    }

    /// Where the rows of the series stand, from the cache, else as `find` says.
    pub fn places(&self, find: impl FnOnce() -> Option<Places>) -> Option<&Places> {
        self.places.get_or_init(find).as_ref()
    }

    /// What each row holds as the head of a further column; none where nothing was picked.
    pub fn counted(&self, row: usize) -> Option<Counted> {
        let all = self.counted.get_or_init(|| {
            let picked = self.list.iter().map(|row| row.cell(at::COUNTED));
            let holds =
                |cell: &Text| Counted::from_word(&cell.text).filter(|_| cell.unread.is_none());
            picked.map(holds).collect()
        });
        all.get(row).copied().flatten()
    }

    /// The number of a cell; blank where there is none.
    pub fn reading(
        &self,
        table: Table,
        style: NumberStyle,
        row: usize,
        column: usize,
    ) -> Cow<'_, Entry<Reading>> {
        let made = self.readings.get_or_init(|| self.read(table, style));
        if made.style != style {
            let row = self.list.get(row);
            let reading = row.map_or(Entry::Blank, |row| read_cell(table, row, column, style));
            return Cow::Owned(reading);
        }
        let place = if column < made.width { row * made.width + column } else { made.cells.len() };
        made.cells.get(place).map_or(Cow::Owned(Entry::Blank), Cow::Borrowed)
    }

    fn read(&self, table: Table, style: NumberStyle) -> Readings {
        let width = self.list.iter().map(|row| row.texts().count()).max().unwrap_or_default();
        let row = |row| (0..width).map(move |column| read_cell(table, row, column, style));
        Readings { style, width, cells: self.list.iter().flat_map(row).collect() }
    }

    /// The text of the rows in a link, from the cache, else from `write`.
    pub fn link<E>(
        &self,
        read_in: ReadIn,
        write: impl FnOnce() -> Result<Option<String>, E>,
    ) -> Result<Option<String>, E> {
        match self.link.get() {
            Some((of, link)) if *of == read_in => Ok(link.clone()),
            _ => {
                let link = write()?;
                // A cached text of another style or currency stays.
                let _ = self.link.set((read_in, link.clone()));
                Ok(link)
            }
        }
    }
}

/// The number of a cell; blank where its column has none.
fn read_cell(table: Table, row: &Row, column: usize, style: NumberStyle) -> Entry<Reading> {
    let Some(kind) = row.kind(table, column).filter(|kind| kind.is_number()) else {
        return Entry::Blank;
    };
    let text = row.cell(column);
    if table.column(column).is_some_and(|of| of.takes_range) {
        range_entry(text, kind, style)
    } else {
        number_entry(text, kind, style)
    }
}

#[cfg(test)]
mod tests {
    use crate::{draft::Draft, field::Table, link, number::NumberStyle, scenario::Scenario};

    #[test]
    fn what_was_made_of_rows_is_made_anew_after_a_change_and_in_another_style() {
        let mut draft = link::open("v=1&vol=9000&iss=1234:::A&end", NumberStyle::EnUs).draft;
        let value = |draft: &Draft| Scenario::of(draft).cell_value(Table::Issues, 0, 0);
        let written = |draft: &Draft| link::write(draft).ok().flatten().unwrap();
        assert_eq!(value(&draft), Some(1234.0));
        assert!(written(&draft).contains("iss=1234:"));
        let before = draft.clone();
        draft.set_cell(Table::Issues, 0, 0, "2,500");
        assert_eq!((value(&draft), value(&before)), (Some(2500.0), Some(1234.0)));
        assert!(written(&draft).contains("iss=2500:") && written(&before).contains("iss=1234:"));
        // Typed into once more, in place.
        draft.set_cell(Table::Issues, 0, 0, "2.500");
        assert_eq!(value(&draft), None);
        // The same texts in a style that reads them otherwise.
        draft.style = NumberStyle::DeDe;
        assert_eq!(value(&draft), Some(2500.0));
        assert!(written(&draft).contains("iss=2500:"));
    }
}
