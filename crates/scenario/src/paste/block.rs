//! Text of a spreadsheet as lines of cells: parted by tabs, semicolons or commas, quoted as in RFC 4180.

use crate::number::is_blank;

/// What was copied.
pub struct Block {
    /// The lines that are not blank; a line has as many cells as were written.
    pub lines: Vec<Vec<String>>,
    /// How many lines stand before each of them, blank ones included.
    pub places: Vec<usize>,
    /// The cells of the widest line.
    pub width: usize,
    /// Whether commas part the cells, which also stand inside of numbers.
    pub has_commas: bool,
}

impl Block {
    /// Reads a text; one without any separator is a column.
    pub fn read(text: &str) -> Self {
        let separator = separator(text);
        let mut block =
            Self { lines: Vec::new(), places: Vec::new(), width: 0, has_commas: separator == ',' };
        let (mut place, mut before) = (0, ' ');
        let (mut line, mut cell, mut is_filled) = (Vec::new(), String::new(), false);
        let (mut is_quoted, mut was_closing) = (false, false);
        // The line break behind the text ends its last cell, even one whose quotes nobody closed.
        for &part in &[text, "\n"] {
            for char in part.chars() {
                // Inside of a cell a quotation mark is one; behind the closing one it was no end.
                if char == '"' && (is_quoted || was_closing || cell.is_empty()) {
                    if was_closing {
                        cell.push(char);
                    }
                    was_closing = is_quoted;
                    is_quoted = !is_quoted;
                    continue;
                }
                was_closing = false;
                let is_end = matches!(char, '\n' | '\r');
                if is_quoted || !(is_end || char == separator) {
                    cell.push(if char.is_control() { ' ' } else { char });
                    continue;
                }
                let text = cell.trim_matches(is_blank);
                is_filled |= !text.is_empty();
                line.push(text.to_owned());
                cell.clear();
                if is_end {
                    block.end(std::mem::take(&mut line), std::mem::take(&mut is_filled), place);
                    // Both signs of "\r\n" are one end.
                    place += usize::from(!(before == '\r' && char == '\n'));
                }
                before = char;
            }
            is_quoted = false;
        }
        block
    }

    fn end(&mut self, line: Vec<String>, is_filled: bool, place: usize) {
        if is_filled {
            self.width = self.width.max(line.len());
            self.lines.push(line);
            self.places.push(place);
        }
    }
}

/// The separator: a tab where there is one, since no cell holds any; else a semicolon, else a comma.
fn separator(text: &str) -> char {
    let mut is_quoted = false;
    let mut found = ',';
    for byte in text.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\t' => return '\t',
            b';' if !is_quoted => found = ';',
            _ => {}
        }
    }
    found
}
