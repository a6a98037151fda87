//! Text of a spreadsheet as lines of cells, separated by tabs, semicolons or commas and quoted as in
//! RFC 4180.

use super::drawn;
use crate::number::is_blank;

/// Most bytes of a text that is taken apart.
pub const MOST_BYTES: usize = 1_000_000;
/// Most lines, blank ones among them included.
pub const MOST_LINES: usize = 4_096;
/// Most cells of a line.
pub const MOST_COLUMNS: usize = 64;

/// Most cells that are not blank: many more than a breakdown has, and as many as are understood while a
/// person waits.
pub const MOST_CELLS: usize = 40_000;

/// A limit that a text passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// [`MOST_BYTES`].
    Bytes,
    /// [`MOST_LINES`].
    Lines,
    /// [`MOST_COLUMNS`].
    Columns,
    /// [`MOST_CELLS`].
    Cells,
}

/// What was copied.
pub struct Block {
    /// The lines that are not blank; a line has as many cells as were written.
    pub lines: Vec<Vec<String>>,
    /// How many lines stand before each of them, blank ones included.
    pub places: Vec<usize>,
    /// The cells of the widest line.
    pub width: usize,
    /// Whether commas separate the cells, which also stand inside of numbers.
    pub has_commas: bool,
    /// Whether the first line names the separator: `sep=;`.
    pub names_separator: bool,
}

impl Block {
    /// Reads a text; one without any separator is a column. Nothing beyond a limit is read.
    pub fn read(text: &str) -> Result<Self, Limit> {
        if text.len() > MOST_BYTES {
            return Err(Limit::Bytes);
        }
        let named = named_separator(text);
        let drawn = if named.is_none() { drawn::with_tabs(text) } else { None };
        let text = drawn.as_deref().unwrap_or(text);
        let separator = named.unwrap_or_else(|| separator(text));
        let block = Self::separated(text, separator)?;
        Ok(Self { names_separator: named.is_some(), ..block })
    }

    /// Reads a text that has no tabs as a column, whatever else stands in its cells.
    pub fn column(text: &str) -> Result<Self, Limit> {
        Self::separated(text, '\t')
    }

    fn separated(text: &str, separator: char) -> Result<Self, Limit> {
        let mut reader = Reader::new(separator);
        for char in text.chars() {
            reader.read(char)?;
        }
        // The line break behind the text ends its last cell, even one whose quotes nobody closed.
        reader.is_quoted = false;
        reader.read('\n')?;
        Ok(reader.block)
    }
}

/// The separator that the first line names, as files for spreadsheets do.
fn named_separator(text: &str) -> Option<char> {
    let line = text.trim_start_matches('\u{feff}').lines().next()?;
    line.get(..4).filter(|name| name.eq_ignore_ascii_case("sep="))?;
    let mut chars = line.get(4..)?.trim_end_matches(['\r', ' ']).chars();
    chars.next().filter(|char| matches!(char, ';' | ',' | '\t' | '|') && chars.next().is_none())
}

/// The separator: a tab where there is one, since no cell holds any; else a semicolon outside of quotes,
/// else a comma. Semicolons are those of names where commas are as many in each line, and the first line has
/// no other.
fn separator(text: &str) -> char {
    if text.contains('\t') {
        return '\t';
    }
    let unquoted: String = text.split('"').step_by(2).collect();
    let count = |line: &str, separator: char| line.matches(separator).count();
    let mut lines = unquoted.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().unwrap_or_default();
    let commas = count(first, ',');
    let is_even =
        commas > 0 && count(first, ';') == 0 && lines.all(|line| count(line, ',') == commas);
    if unquoted.contains(';') && !is_even { ';' } else { ',' }
}

/// A block under construction.
struct Reader {
    block: Block,
    separator: char,
    /// The cells of the line that have ended.
    line: Vec<String>,
    cell: String,
    is_quoted: bool,
    /// Whether the last character was a quotation mark that closed a quoted part.
    was_closing: bool,
    /// How many lines have ended.
    ended: usize,
    /// How many cells are not blank.
    filled: usize,
    previous: char,
    /// Whether nothing but spaces stands behind a line break in the cell.
    was_break: bool,
}

impl Reader {
    fn new(separator: char) -> Self {
        let has_commas = separator == ',';
        Self {
            block: Block {
                lines: Vec::new(),
                places: Vec::new(),
                width: 0,
                has_commas,
                names_separator: false,
            },
            separator,
            line: Vec::new(),
            cell: String::new(),
            is_quoted: false,
            was_closing: false,
            ended: 0,
            filled: 0,
            previous: ' ',
            was_break: false,
        }
    }

    fn read(&mut self, char: char) -> Result<(), Limit> {
        let previous = std::mem::replace(&mut self.previous, char);
        // Inside of an unquoted cell a quotation mark is one; behind a closing one it was no end.
        if char == '"' && (self.is_quoted || self.was_closing || self.cell.is_empty()) {
            if self.was_closing {
                self.cell.push(char);
            }
            self.was_closing = self.is_quoted;
            self.is_quoted = !self.is_quoted;
            return Ok(());
        }
        self.was_closing = false;
        let is_line_end = matches!(char, '\n' | '\r');
        if self.is_quoted || !(is_line_end || char == self.separator) {
            self.push(char, previous);
            return Ok(());
        }
        let cell = std::mem::take(&mut self.cell);
        self.was_break = false;
        self.line.push(cell.trim_matches(is_blank).to_owned());
        if self.line.len() > MOST_COLUMNS {
            return Err(Limit::Columns);
        }
        if is_line_end {
            self.end_line()?;
            // Both characters of "\r\n" are one end.
            self.ended += usize::from((previous, char) != ('\r', '\n'));
        }
        Ok(())
    }

    /// Appends a character to the cell. A line break in it is a space, and between digits two of them, which
    /// part two numbers where one parts thousands.
    fn push(&mut self, char: char, previous: char) {
        let is_break = |char: char| matches!(char, '\n' | '\r');
        let is_behind_break = self.was_break && !is_break(char);
        self.was_break = is_break(char) || self.was_break && char == ' ';
        if is_behind_break && char.is_ascii_digit() {
            let before = self.cell.trim_end().len();
            let is_digit = |char: char| char.is_ascii_digit() || matches!(char, '%' | ')');
            if self.cell.get(..before).is_some_and(|text| text.ends_with(is_digit)) {
                self.cell.truncate(before);
                self.cell.push_str("  ");
            }
        }
        if (previous, char) != ('\r', '\n') {
            self.cell.push(if char.is_control() { ' ' } else { char });
        }
    }

    fn end_line(&mut self) -> Result<(), Limit> {
        let line = std::mem::take(&mut self.line);
        let filled = line.iter().filter(|cell| !cell.is_empty()).count();
        if filled > 0 {
            // Blank lines below the others are none of them.
            if self.ended >= MOST_LINES {
                return Err(Limit::Lines);
            }
            self.filled += filled;
            if self.filled > MOST_CELLS {
                return Err(Limit::Cells);
            }
            self.block.width = self.block.width.max(line.len());
            self.block.lines.push(line);
            self.block.places.push(self.ended);
        }
        Ok(())
    }
}
