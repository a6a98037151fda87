//! Which column of a block goes into which column of a breakdown: by its header, else by its cells.

use super::{Refusal, block::Block, headers::Meaning, listed};
use crate::{
    field::{FieldKind, Table, at},
    number::{NumberStyle, read},
};

/// How a block is read.
pub struct Plan {
    /// Whether the first line is the header row.
    pub has_header: bool,
    /// For each column of the block the column of the breakdown, where it has one.
    pub places: Vec<Option<usize>>,
    /// Whether it goes into the columns from the one on that it was pasted into.
    pub is_from: bool,
    /// Whether a header says that the contacts are shares.
    pub is_share: bool,
    /// Headers of columns that have no place.
    pub left_out: Vec<String>,
}

/// Whether a text is a number in any style.
pub fn is_number(text: &str) -> bool {
    NumberStyle::ALL.into_iter().any(|style| read(text, style).is_ok())
}

impl Plan {
    /// Finds the places of a block's columns.
    pub fn of(table: Table, block: &Block, from: usize) -> Result<Self, Refusal> {
        let (first, rest) = block.lines.split_first().ok_or(Refusal::Nothing)?;
        let has_number = |line: &Vec<String>| line.iter().any(|cell| is_number(cell));
        let has_header = !has_number(first) && rest.iter().any(has_number);
        if block.has_commas && !is_clear(block, has_header) {
            return Err(Refusal::Commas);
        }
        let mut planner = Planner {
            table,
            header: has_header.then_some(first.as_slice()),
            lines: if has_header { rest } else { &block.lines },
            meanings: vec![None; block.width],
            kept: Vec::new(),
            is_share: false,
            left_out: Vec::new(),
        };
        let is_from = !has_header && is_from(table, block, from);
        if let Some(header) = planner.header {
            planner.by_header(header);
        } else if is_from {
            planner.side_by_side(block, from)?;
        }
        // Without a header row the texts leave to numbers what these may be, and blank columns are
        // among them.
        for of_numbers in [false, true] {
            for index in 0..block.width {
                planner.by_cells(index, of_numbers)?;
            }
        }
        let Planner { meanings, is_share, left_out, .. } = planner;
        let places = meanings.into_iter().map(|meaning| meaning.and_then(Meaning::column));
        Ok(Self { has_header, places: places.collect(), is_from, is_share, left_out })
    }
}

/// A plan under construction.
struct Planner<'a> {
    table: Table,
    header: Option<&'a [String]>,
    /// The lines below the header row.
    lines: &'a [Vec<String>],
    /// What each column of the block is, as far as that is known.
    meanings: Vec<Option<Meaning>>,
    /// The columns of the breakdown whose places blank columns of the block keep.
    kept: Vec<usize>,
    is_share: bool,
    left_out: Vec<String>,
}

impl Planner<'_> {
    fn has(&self, meaning: Meaning) -> bool {
        self.meanings.contains(&Some(meaning))
    }

    /// Whether a column of the breakdown is taken.
    fn is_taken(&self, column: usize) -> bool {
        self.kept.contains(&column) || self.has(Meaning::Column(column))
    }

    fn put(&mut self, index: usize, meaning: Option<Meaning>) {
        if let Some(place) = self.meanings.get_mut(index) {
            *place = meaning;
        }
    }

    /// Gives the first column of one meaning another one; whether there was such a column.
    fn change(&mut self, from: Meaning, to: Option<Meaning>) -> bool {
        let found = self.meanings.iter_mut().find(|meaning| **meaning == Some(from));
        found.map(|meaning| *meaning = to).is_some()
    }

    fn by_header(&mut self, header: &[String]) {
        for (index, cell) in header.iter().enumerate() {
            let meaning = Meaning::of(self.table, cell);
            let is_new = |meaning: &Meaning| {
                matches!(meaning, Meaning::Avoidable | Meaning::Other) || !self.has(*meaning)
            };
            if let Some(meaning) = meaning.filter(is_new) {
                self.put(index, Some(meaning));
            }
        }
        let (count, name) = (Meaning::Column(at::COUNT), self.table.name_column());
        // Beside numbers of contacts, shares only repeat them.
        let share = if self.has(count) { None } else { Some(count) };
        self.is_share = self.change(Meaning::Share, share) && share.is_some();
        // A category is the name where nothing else is.
        if self.table != Table::Segments && !self.is_taken(name) {
            self.change(Meaning::Column(at::KIND), Some(Meaning::Column(name)));
        }
    }

    /// The columns of the breakdown from one on, in their order.
    fn side_by_side(&mut self, block: &Block, from: usize) -> Result<(), Refusal> {
        if block.width > 1 && block.has_commas {
            // One column with decimal commas looks the same.
            return Err(Refusal::Commas);
        }
        if block.width > 1 && from + block.width > self.table.name_column() {
            return Err(Refusal::Columns);
        }
        for index in 0..block.width {
            self.put(index, Some(Meaning::Column(from + index)));
        }
        Ok(())
    }

    /// The place of a column that no header has told of: the name, contacts, and without a header row
    /// the rest, where a blank column between others takes a place as well. One with a header and
    /// without a place is left out by name; without a header row nothing is lost.
    fn by_cells(&mut self, index: usize, of_numbers: bool) -> Result<(), Refusal> {
        let (before, rest) = self.meanings.split_at_checked(index).unwrap_or_default();
        let told = rest.first().copied().flatten();
        let cells = Cells::of(self.table, self.lines, index);
        let is_outside = before.iter().all(Option::is_none);
        if matches!(told, Some(Meaning::Column(_)))
            || of_numbers != (cells.are_numbers() && self.header.is_none())
            || cells.is_blank() && (self.header.is_some() || is_outside)
        {
            return Ok(());
        }
        let place = self.free_column(told, &cells);
        if cells.is_blank() {
            self.kept.extend(place);
            return Ok(());
        }
        // Where the form has its list, a number behind a gap may be contacts, or the next number.
        let has_gap = self.kept.contains(&at::COUNT) && !self.is_taken(at::KIND);
        if has_gap && place == Some(at::REDUCIBLE) {
            return Err(Refusal::Columns);
        }
        self.put(index, place.map(Meaning::Column));
        if place.is_none() {
            let header = self.header.and_then(|header| header.get(index));
            let header = header.filter(|header| !header.is_empty()).ok_or(Refusal::Columns)?;
            self.left_out.push(header.clone());
        }
        Ok(())
    }

    /// The free column of the breakdown that takes such cells. Numbers take the first one; texts the
    /// last one, which is the name.
    fn free_column(&self, told: Option<Meaning>, cells: &Cells) -> Option<usize> {
        let by_header = match told {
            None => Some(at::COUNT),
            Some(Meaning::Avoidable) if cells.are_percentages() => Some(at::REDUCIBLE),
            Some(_) => None,
        };
        let is_free = |column: usize, kind: FieldKind| {
            let is_name = column == self.table.name_column();
            let is_open = is_name || Some(column) == by_header || self.header.is_none();
            let fits = if cells.are_numbers() {
                kind.is_number() || cells.is_blank() && !is_name
            } else {
                is_name || cells.has_listed && column == at::KIND
            };
            is_open && fits && !self.is_taken(column)
        };
        let columns = self.table.columns().iter().enumerate();
        let mut free = columns.filter(|(index, column)| is_free(*index, column.kind));
        let found = if cells.are_numbers() { free.next() } else { free.next_back() };
        found.map(|(index, _)| index)
    }
}

/// What stands in a column of a block.
struct Cells {
    /// How many cells are filled.
    texts: usize,
    /// How many hold a number.
    numbers: usize,
    /// How many end in a percent sign.
    percentages: usize,
    /// Whether one is a word of the list of the breakdown.
    has_listed: bool,
}

impl Cells {
    fn of(table: Table, lines: &[Vec<String>], index: usize) -> Self {
        let cells = lines.iter().filter_map(|line| line.get(index));
        let texts: Vec<&String> = cells.filter(|cell| !cell.is_empty()).collect();
        Self {
            texts: texts.len(),
            numbers: texts.iter().filter(|text| is_number(text)).count(),
            percentages: texts.iter().filter(|text| text.ends_with('%')).count(),
            has_listed: texts.iter().any(|text| listed(table, text).is_some()),
        }
    }

    fn is_blank(&self) -> bool {
        self.texts == 0
    }

    /// Whether at least half of them are numbers.
    fn are_numbers(&self) -> bool {
        self.numbers * 2 >= self.texts
    }

    fn are_percentages(&self) -> bool {
        self.percentages == self.texts
    }
}

/// Whether a block without a header row belongs into the columns from one on, as in a spreadsheet: a
/// single column, and numbers beside a box of numbers. Others begin with the name, wherever they are
/// pasted.
fn is_from(table: Table, block: &Block, from: usize) -> bool {
    let are_numbers =
        block.lines.iter().any(|line| line.first().is_some_and(|cell| is_number(cell)));
    let kind = table.columns().get(from).map_or(FieldKind::Name, |column| column.kind);
    are_numbers == kind.is_number() && (block.width == 1 || are_numbers && from != at::COUNT)
}

/// Whether commas separate cells and stand in no number: "Billing,1,200" may be 1,200 contacts.
fn is_clear(block: &Block, has_header: bool) -> bool {
    let pairs_of = |line: &Vec<String>, is_meant: fn(&str, &str) -> bool| {
        line.windows(2).any(|pair| matches!(pair, [first, second] if is_meant(first, second)))
    };
    let has_numbers =
        |line: &&Vec<String>| pairs_of(line, |first, second| is_number(first) && is_number(second));
    let may_be_one = |line: &&Vec<String>| {
        pairs_of(line, |first, second| {
            let leading = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
            (1..=3).contains(&first.len()) && leading(first) == first.len() && leading(second) == 3
        })
    };
    let with_numbers = block.lines.iter().filter(has_numbers);
    let (doubtful, plain): (Vec<_>, Vec<_>) = with_numbers.partition(may_be_one);
    let is_even = block.lines.iter().all(|line| line.len() == block.width);
    is_even && (has_header || doubtful.is_empty() || !plain.is_empty())
}
