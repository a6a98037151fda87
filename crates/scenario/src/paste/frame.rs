//! The lines of a block around its rows: `sep=`, titles, headings, the header, remarks.

use super::{
    below,
    block::Block,
    cell::CellKind,
    heads::{self, Head, Term},
    plan::{LineKind, LinePlan, LineReason},
    stacked, totals,
};
use crate::field::Table;

/// How many lines may stand above the header.
const MOST_ABOVE: usize = 32;
/// From so many characters on, a text alone below the rows is a remark.
const LONG: usize = 40;

/// The lines of a block, before it is known which of them are totals.
pub struct Frame {
    /// All lines.
    pub lines: Vec<LinePlan>,
    /// The headers of the columns; blank where the block has no header row.
    pub headers: Vec<String>,
    /// Whether it has one.
    pub has_header: bool,
    /// Of each line, whether a number, a percentage or a time stands in it.
    has_value: Vec<bool>,
}

impl Frame {
    /// Finds the header row, and what is no row.
    pub fn of(table: Table, block: Block) -> Self {
        let first = usize::from(block.names_separator);
        let width = block.width;
        let lines = block
            .lines
            .into_iter()
            .zip(block.places)
            .map(|(cells, place)| LinePlan::new(place, cells));
        let lines: Vec<LinePlan> = lines.collect();
        let has_value = lines.iter().map(LinePlan::has_value).collect();
        let mut frame = Self { lines, headers: Vec::new(), has_header: false, has_value };
        if let Some(line) = frame.lines.get_mut(..first).and_then(|lines| lines.first_mut()) {
            (line.kind, line.reason) = (LineKind::Separator, LineReason::Text);
        }
        let upper = frame.header(table, first);
        // A second line completes it.
        let second = upper.filter(|header| frame.has_second(*header)).map(|header| header + 1);
        let header = second.or(upper);
        frame.has_header = header.is_some();
        let rows = header.unwrap_or_else(|| frame.titles(first, width));
        frame.above(first, rows);
        if let Some(line) = header.and_then(|header| frame.lines.get_mut(header)) {
            (line.kind, line.reason) = (LineKind::Header, LineReason::Cells);
        }
        if let (Some(_), Some(line)) = (second, upper.and_then(|upper| frame.lines.get_mut(upper)))
        {
            line.kind = LineKind::Heading;
        }
        frame.headers = frame.headers_of(header, second.is_some(), width);
        if let Some(header) = header {
            frame.units(header);
            below::mark(&mut frame.lines, header);
        }
        frame.remarks(rows, width);
        frame
    }

    /// The lines that may become rows.
    pub fn rows(&self) -> impl Iterator<Item = &LinePlan> {
        self.lines.iter().filter(|line| line.kind == LineKind::Row)
    }

    /// The header row: of the lines without numbers that stand above numbers, the one whose cells say
    /// most; none of the lines above it is as wide.
    fn header(&self, table: Table, first: usize) -> Option<usize> {
        let mut best: Option<(usize, usize)> = None;
        let mut widest = 0;
        let lines = self.lines.iter().enumerate().skip(first).take(MOST_ABOVE);
        for (index, line) in lines {
            let filled = filled(line);
            let is_units =
                || best.is_some_and(|(best, _)| best + 1 == index && self.has_units(index));
            let is_head_like = self.is_head_like(index, line);
            if is_head_like && !is_units() {
                let score = score(table, line);
                let is_first = best.is_none() && widest <= 1 && (filled > 1 || self.width() == 1);
                let is_plain = score > 0 || is_first && !line.has_value();
                // A text alone above wider lines is a title, whatever it says.
                let is_title = filled == 1 && self.width() > 1 && !self.is_alone(index);
                let is_better = best.is_none_or(|(_, most)| score > most);
                if is_plain && !is_title && is_better && filled >= widest && self.is_above(index) {
                    best = Some((index, score));
                }
            }
            if !is_head_like {
                widest = widest.max(filled);
            }
        }
        best.map(|(index, _)| index)
    }

    /// Whether a line has no number but years, which name columns. A year beside a currency, as in "TEUR 2024",
    /// is an amount where another one stands below it.
    fn is_head_like(&self, index: usize, line: &LinePlan) -> bool {
        let has_money_below = |column: usize| {
            let below = self.lines.iter().skip(index + 1);
            below.map(|line| line.cell_kind(column)).any(|kind| kind == CellKind::Money)
        };
        let is_year = |column: usize, cell: &str, kind| {
            let words = cell.split_whitespace();
            heads::year(cell).is_some()
                || kind == CellKind::Money
                    && words.filter(|word| heads::year(word).is_some()).count() == 1
                    && !has_money_below(column)
        };
        let mut cells = line.with_kinds().enumerate();
        cells.all(|(column, (cell, kind))| !kind.is_value() || is_year(column, cell, kind))
    }

    fn width(&self) -> usize {
        self.lines.iter().map(filled).max().unwrap_or_default()
    }

    /// Whether no line below is wider than this one.
    fn is_alone(&self, index: usize) -> bool {
        let own = self.lines.get(index).map_or(0, filled);
        self.lines.iter().skip(index + 1).all(|line| filled(line) <= own)
    }

    /// Whether values stand below a line, or its words are those of a header throughout.
    fn is_above(&self, index: usize) -> bool {
        let Some((line, below)) = self.lines.get(index..).and_then(|lines| lines.split_first())
        else {
            return false;
        };
        let mut texts =
            line.cells.iter().filter(|cell| !cell.is_empty()).map(|cell| Head::of(cell));
        let is_known = |head: &Head| head.is_known() && head.is_exact();
        self.first_value(index + 1).is_some()
            || index == 0
                && filled(line) > 1
                && !below.is_empty()
                && texts.all(|head| is_known(&head))
    }

    /// The first line from one on in which a number stands.
    fn first_value(&self, from: usize) -> Option<usize> {
        let lines = self.has_value.get(from..)?;
        lines.iter().position(|has_value| *has_value).map(|index| from + index)
    }

    /// Where the rows begin in a block without a header: behind texts that stand alone.
    fn titles(&self, first: usize, width: usize) -> usize {
        let is_title = |line: &LinePlan| width > 1 && filled(line) == 1 && !line.has_value();
        let titles = self.lines.iter().skip(first).take_while(|line| is_title(line)).count();
        // Where nothing else follows, they are rows.
        if first + titles < self.lines.len() { first + titles } else { first }
    }

    /// Names the lines above the header, or above the rows.
    fn above(&mut self, first: usize, rows: usize) {
        for line in self.lines.iter_mut().take(rows).skip(first) {
            let is_title =
                line.cells.first().is_some_and(|cell| !cell.is_empty()) && filled(line) <= 2;
            line.kind = if is_title { LineKind::Title } else { LineKind::Heading };
            line.reason = LineReason::Position;
        }
    }

    /// Whether the line below a header is its second one.
    fn has_second(&self, header: usize) -> bool {
        let Some((header, below)) = self.lines.get(header..).and_then(|lines| lines.split_first())
        else {
            return false;
        };
        let has_units =
            below.split_first().is_some_and(|(line, rows)| stacked::has_units(line, rows));
        !has_units && stacked::is_second(header, below)
    }

    /// Whether a line has the units of the numbers below it.
    fn has_units(&self, index: usize) -> bool {
        let lines = self.lines.get(index..).and_then(|lines| lines.split_first());
        lines.is_some_and(|(line, rows)| stacked::has_units(line, rows))
    }

    /// The headers: a blank one, a period and one that occurs twice take the heading above them, and
    /// where the header has two lines all that name no measure.
    fn headers_of(&self, header: Option<usize>, has_second: bool, width: usize) -> Vec<String> {
        let texts =
            header.and_then(|header| self.lines.get(header)).map_or(&[][..], |line| &line.cells);
        let heading = header.and_then(|header| self.lines.get(header.checked_sub(1)?));
        let heading = heading.filter(|line| line.kind == LineKind::Heading);
        let mut above = "";
        let mut headers = Vec::new();
        for index in 0..width {
            let own = texts.get(index).map_or("", String::as_str);
            let merged = heading.map_or("", |line| line.text(index));
            if !merged.is_empty() {
                above = merged;
            }
            let is_repeated = texts.iter().filter(|text| *text == own).count() > 1;
            let takes_it = has_second || is_repeated || Head::of(own).is_period();
            headers.push(if own.is_empty() {
                merged.to_owned()
            } else if takes_it {
                stacked::joined(above, own, is_repeated)
            } else {
                own.to_owned()
            });
        }
        headers
    }

    /// Takes units that stand in a line of their own, below the header or above it, into the headers.
    fn units(&mut self, header: usize) {
        let rows = self.lines.get(header + 1..).unwrap_or_default();
        let above = header.checked_sub(1).and_then(|index| self.lines.get(index));
        let is_above = above.is_some_and(|line| stacked::has_units(line, rows));
        let place = if self.has_units(header + 1) {
            header + 1
        } else if is_above {
            header - 1
        } else {
            return;
        };
        let Some(line) = self.lines.get_mut(place) else { return };
        (line.kind, line.reason) = (LineKind::Heading, LineReason::Position);
        for (header, unit) in self.headers.iter_mut().zip(&line.cells) {
            *header = stacked::with_unit(header, unit);
        }
    }

    /// Names the texts alone below the rows.
    fn remarks(&mut self, rows: usize, width: usize) {
        let is_alone =
            |line: &&LinePlan| line.kind == LineKind::Row && filled(line) == 1 && !line.has_value();
        let alone = self.lines.iter().rev().take_while(is_alone).count();
        let first_value = self.first_value(rows);
        let begins = |index: &usize| {
            let Some([before, line]) = self.lines.get(index - 1..=*index) else { return false };
            let text: String = line.cells.concat();
            let is_behind = line.place > before.place + 1 || text.chars().count() > LONG;
            let is_below = first_value.is_some_and(|first| first < *index);
            is_below && (is_behind || before.cells.iter().any(|cell| totals::is_total(cell)))
        };
        let first = (self.lines.len() - alone).max(rows + 1);
        // What stands below a remark is another one.
        let Some(first) = (first..self.lines.len()).find(begins).filter(|_| width > 1) else {
            return;
        };
        for line in self.lines.iter_mut().skip(first) {
            (line.kind, line.reason) = (LineKind::Remark, LineReason::Position);
        }
    }
}

fn filled(line: &LinePlan) -> usize {
    line.cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// How many cells of a line are words of headers. Periods are where other cells are as well.
fn score(table: Table, line: &LinePlan) -> usize {
    let heads: Vec<Head> =
        line.cells.iter().filter(|cell| !cell.is_empty()).map(|cell| Head::of(cell)).collect();
    let periods = heads.iter().filter(|head| head.is_period()).count();
    let known = heads.iter().filter(|head| head.is_known()).count();
    let names = |head: &&Head| head.names_any() || head.has(Term::Kind) || head.names(table);
    let has_corner = line.cells.first().is_some_and(String::is_empty);
    let has_year = line.cells.iter().any(|cell| heads::year(cell).is_some());
    let is_told = heads.iter().find(names).is_some() || has_corner || periods > 1;
    if has_year && !is_told { 0 } else { known + if is_told || known > 0 { periods } else { 0 } }
}
