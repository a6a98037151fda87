//! The lines of a block around its rows: `sep=`, titles, headings, the header, remarks.

use super::{
    below,
    block::Block,
    cells::Look,
    heads::{self, Head, Says},
    plan::{LineKind, LinePlan, LineReason},
    totals,
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
}

impl Frame {
    /// Finds the header row, and what is no row.
    pub fn of(table: Table, block: Block) -> Self {
        let first = usize::from(block.names_separator);
        let width = block.width;
        let lines = block.lines.into_iter().zip(block.places).map(|(cells, place)| LinePlan {
            place,
            cells,
            kind: LineKind::Row,
            reason: LineReason::Figures,
            difference: None,
        });
        let mut frame = Self { lines: lines.collect(), headers: Vec::new(), has_header: false };
        if let Some(line) = frame.lines.get_mut(..first).and_then(|lines| lines.first_mut()) {
            (line.kind, line.reason) = (LineKind::Separator, LineReason::Text);
        }
        let header = frame.header(table, first);
        frame.has_header = header.is_some();
        let rows = header.unwrap_or_else(|| frame.titles(first, width));
        frame.above(first, rows);
        if let Some(line) = header.and_then(|header| frame.lines.get_mut(header)) {
            (line.kind, line.reason) = (LineKind::Header, LineReason::Cells);
        }
        frame.headers = frame.headers_of(header, width);
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
            if is_head_like(line) {
                let score = score(table, line);
                let is_first = best.is_none() && widest <= 1 && (filled > 1 || self.width() == 1);
                let is_plain = score > 0 || is_first && !has_value(line);
                // A text alone above wider lines is a title, whatever it says.
                let is_title = filled == 1 && self.width() > 1 && !self.is_alone(index);
                let is_better = best.is_none_or(|(_, most)| score > most);
                if is_plain && !is_title && is_better && filled >= widest && self.is_above(index) {
                    best = Some((index, score));
                }
            }
            if !is_head_like(line) {
                widest = widest.max(filled);
            }
        }
        best.map(|(index, _)| index)
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
        below.iter().any(has_value)
            || index == 0
                && filled(line) > 1
                && !below.is_empty()
                && texts.all(|head| is_known(&head))
    }

    /// Where the rows begin in a block without a header: behind texts that stand alone.
    fn titles(&self, first: usize, width: usize) -> usize {
        let is_title = |line: &LinePlan| width > 1 && filled(line) == 1 && !has_value(line);
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

    /// The headers: a blank one, a period and one that occurs twice take the heading above them.
    fn headers_of(&self, header: Option<usize>, width: usize) -> Vec<String> {
        let texts =
            header.and_then(|header| self.lines.get(header)).map_or(&[][..], |line| &line.cells);
        let heading = header.and_then(|header| self.lines.get(header.checked_sub(1)?));
        let heading = heading.filter(|line| line.kind == LineKind::Heading);
        let mut above = String::new();
        let mut headers = Vec::new();
        for index in 0..width {
            let own = texts.get(index).map_or("", String::as_str);
            let merged = heading.and_then(|line| line.cells.get(index)).map_or("", String::as_str);
            if !merged.is_empty() {
                merged.clone_into(&mut above);
            }
            let occurs = texts.iter().filter(|text| *text == own).count();
            headers.push(if own.is_empty() {
                merged.to_owned()
            } else if !above.is_empty() && (occurs > 1 || Head::of(own).is_period()) {
                format!("{above} {own}")
            } else {
                own.to_owned()
            });
        }
        headers
    }

    /// Takes units that stand in a line below the header into it.
    fn units(&mut self, header: usize) {
        let Some(line) = self.lines.get_mut(header + 1) else { return };
        if !below::has_units(line) {
            return;
        }
        (line.kind, line.reason) = (LineKind::Heading, LineReason::Position);
        let units = line.cells.iter().map(|cell| cell.trim_matches(['(', ')', '[', ']']));
        for (header, unit) in
            self.headers.iter_mut().zip(units).filter(|(_, unit)| !unit.is_empty())
        {
            *header = format!("{header} ({unit})");
        }
    }

    /// Names the texts alone below the rows.
    fn remarks(&mut self, rows: usize, width: usize) {
        let is_alone =
            |line: &&LinePlan| line.kind == LineKind::Row && filled(line) == 1 && !has_value(line);
        let alone = self.lines.iter().rev().take_while(is_alone).count();
        let begins = |index: &usize| {
            let Some([before, line]) = self.lines.get(index - 1..=*index) else { return false };
            let text: String = line.cells.concat();
            let is_behind = line.place > before.place + 1 || text.chars().count() > LONG;
            let is_below =
                self.lines.get(rows..*index).is_some_and(|lines| lines.iter().any(has_value));
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

/// Whether a number, a percentage or a time stands in a line.
fn has_value(line: &LinePlan) -> bool {
    line.cells.iter().any(|cell| Look::of(cell).is_value())
}

/// Whether a line has no number but years, which name columns.
fn is_head_like(line: &LinePlan) -> bool {
    line.cells.iter().all(|cell| heads::year(cell).is_some() || !Look::of(cell).is_value())
}

/// How many cells of a line are words of headers. Periods are where other cells are as well.
fn score(table: Table, line: &LinePlan) -> usize {
    let heads: Vec<Head> =
        line.cells.iter().filter(|cell| !cell.is_empty()).map(|cell| Head::of(cell)).collect();
    let periods = heads.iter().filter(|head| head.is_period()).count();
    let known = heads.iter().filter(|head| head.is_known()).count();
    let names = |head: &&Head| head.names_any() || head.has(Says::Kind) || head.names(table);
    let has_corner = line.cells.first().is_some_and(String::is_empty);
    let has_year = line.cells.iter().any(|cell| heads::year(cell).is_some());
    let is_told = heads.iter().find(names).is_some() || has_corner || periods > 1;
    if has_year && !is_told { 0 } else { known + if is_told || known > 0 { periods } else { 0 } }
}
