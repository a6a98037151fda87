//! Which column of a block goes into which column of a breakdown: by its head, else by what stands in it.

use super::{Refusal, block::Block};
use crate::{
    field::{FieldKind, Table, at},
    number::{NumberStyle, read},
};

/// The place of a column that has none, behind all columns of any breakdown; so are the next two.
pub const NOWHERE: usize = 255;
/// What a head says of shares.
const SHARE: usize = 254;
/// What a head says of names, which each breakdown has in a column of its own.
const NAME: usize = 253;
/// What a head says of numbers that no column takes: rates, other units, other periods.
const OTHER: usize = 252;
/// A number of avoidable contacts, which is no percentage unless its cells say so.
const AVOIDABLE: usize = 251;

/// Tables that a word counts for, as bits.
const ISSUES: u8 = 1 << Table::Issues as u8;
const CHANNELS: u8 = 1 << Table::Channels as u8;
const SEGMENTS: u8 = 1 << Table::Segments as u8;
const ALL: u8 = ISSUES | CHANNELS | SEGMENTS;

/// What words of heads begin with, and the column that they mean; the first that fits counts.
/// Of a segment, the names come before bases: a segment may be one of customers. So do contacts, which
/// customers have, but not numbers, which there are of customers.
const HEADS: [(u8, usize, &str); 16] = [
    (ISSUES | CHANNELS, at::KIND, "type|kind|categor"),
    (ALL, OTHER, "per |cost/|rate|min|hour|not"),
    (ISSUES | CHANNELS, OTHER, "earlier|before|previous|last|prior"),
    (ISSUES | SEGMENTS, OTHER, "cost"),
    (ISSUES, at::REDUCIBLE, "avoid|reduc|prevent"),
    (CHANNELS, at::HANDLED, "handled"),
    (CHANNELS, at::SECONDS, "handle|aht|time"),
    (CHANNELS, OTHER, "average|avg|mean|each|unit|/"),
    (CHANNELS, at::DIRECT, "direct|cost"),
    (CHANNELS, at::WEIGHT, "weight"),
    (SEGMENTS, at::WAS, "earlier|before|previous|last|prior"),
    (ALL, SHARE, "share|percent|%"),
    (ALL, NAME, "name|issue|intent|reason|topic|channel|segment|cohort|group"),
    (ALL, at::COUNT, "contact|ticket|call"),
    (SEGMENTS, at::BASE, "base|customer|order|user|subscriber|account"),
    (ALL, at::COUNT, "count|volume|number"),
];

/// How a block is read.
pub struct Plan {
    /// Whether the first line holds the heads.
    pub has_heads: bool,
    /// For each column of the block the column of the breakdown, or nowhere.
    pub places: Vec<usize>,
    /// Whether it goes into the columns from the one on that it was pasted into.
    pub is_from: bool,
    /// The columns of the breakdown whose places blank columns keep, as bits.
    kept: usize,
    /// Whether a head says that the contacts are shares.
    pub is_share: bool,
    /// Heads of columns that have no place.
    pub left_out: String,
}

/// Whether a text is a number in any style.
pub fn is_number(text: &str) -> bool {
    NumberStyle::ALL.iter().any(|&style| read(text, style).is_ok())
}

impl Plan {
    /// Finds the places of a block's columns.
    pub fn of(table: Table, block: &Block, from: usize) -> Result<Self, Refusal> {
        let (first, rest) = block.lines.split_first().ok_or(Refusal::Nothing)?;
        let has_number = |line: &Vec<String>| line.iter().any(|cell| is_number(cell));
        let has_heads = !has_number(first) && rest.iter().any(has_number);
        if block.has_commas && !is_clear(block, has_heads) {
            return Err(Refusal::Commas);
        }
        let places = vec![NOWHERE; block.width];
        let is_from = !has_heads && is_from(table, block, from);
        let left_out = String::new();
        let mut plan = Self { has_heads, places, is_from, kept: 0, is_share: false, left_out };
        if has_heads {
            plan.by_heads(table, first);
        } else if is_from {
            if block.width > 1 && block.has_commas {
                // One column with decimal commas looks the same.
                return Err(Refusal::Commas);
            }
            if block.width > 1 && from + block.width > table.name_column() {
                return Err(Refusal::Columns);
            }
            for index in 0..block.width {
                plan.put(index, from + index);
            }
        }
        let lines = if has_heads { rest } else { &block.lines };
        // Without heads, the texts leave to numbers what these may be, and blank columns are among them.
        for &of_numbers in &[false, true] {
            for index in 0..block.width {
                plan.by_content(table, first, lines, (index, of_numbers))?;
            }
        }
        Ok(plan)
    }

    // The standard search compares four at a time, which is twice the code.
    #[allow(clippy::manual_contains)]
    fn has(&self, column: usize) -> bool {
        self.kept & bit(column) != 0 || self.places.iter().any(|place| *place == column)
    }

    fn by_heads(&mut self, table: Table, heads: &[String]) {
        for (index, head) in heads.iter().enumerate() {
            let column = meaning(table, head);
            if matches!(column, AVOIDABLE | OTHER) || !self.has(column) {
                self.put(index, column);
            }
        }
        // Beside numbers of contacts, shares only repeat them.
        let share = if self.has(at::COUNT) { NOWHERE } else { at::COUNT };
        self.is_share = self.change(SHARE, share) && share == at::COUNT;
        // A category is the name where nothing else is.
        if table != Table::Segments && !self.has(table.name_column()) {
            self.change(at::KIND, table.name_column());
        }
    }

    #[inline(never)]
    fn put(&mut self, index: usize, column: usize) {
        if let Some(place) = self.places.get_mut(index) {
            *place = column;
        }
    }

    /// Puts elsewhere what was put into a column; whether there was anything.
    fn change(&mut self, from: usize, to: usize) -> bool {
        let found = self.places.iter_mut().find(|place| **place == from);
        found.map(|place| *place = to).is_some()
    }

    /// The place of a column that no head has told of: the name, contacts, and without heads the rest,
    /// where a blank column between others takes a place as well. One with a head and without a place
    /// is left out by name; others are lost by none.
    fn by_content(
        &mut self,
        table: Table,
        first: &[String],
        lines: &[Vec<String>],
        (index, of_numbers): (usize, bool),
    ) -> Result<(), Refusal> {
        let (mut texts, mut numbers, mut signs, mut is_kind) = (0, 0, 0, false);
        for line in lines {
            let text = line.get(index).map_or("", |text| text);
            texts += usize::from(!text.is_empty());
            numbers += usize::from(is_number(text));
            signs += usize::from(text.as_bytes().last() == Some(&b'%'));
            is_kind |= super::listed(table, text).is_some();
        }
        let are_numbers = numbers * 2 >= texts;
        let (before, rest) = self.places.split_at_checked(index).unwrap_or_default();
        let said = rest.first().map_or(NOWHERE, |place| *place);
        let is_between = before.iter().any(|place| *place != NOWHERE);
        if said < AVOIDABLE
            || of_numbers != (are_numbers && !self.has_heads)
            || texts == 0 && (self.has_heads || !is_between)
        {
            return Ok(());
        }
        let told = match said {
            NOWHERE => at::COUNT,
            AVOIDABLE if signs == texts => at::REDUCIBLE,
            _ => NOWHERE,
        };
        let mut place = NOWHERE;
        for (column, of) in table.columns().iter().enumerate() {
            let is_name = column == table.name_column();
            let is_open = is_name || column == told || !self.has_heads;
            let is_text = is_name || (is_kind && column == at::KIND);
            let is_numeric = of.kind.is_number() || texts == 0 && !is_name;
            let fits = if are_numbers { is_numeric } else { is_text };
            // Numbers take the first column that fits; texts the last one, which is the name.
            if is_open && fits && !self.has(column) && !(are_numbers && place != NOWHERE) {
                place = column;
            }
        }
        if texts == 0 {
            self.kept |= bit(place);
            return Ok(());
        }
        // Where the form has its list, a number behind a gap may be contacts, or the next number.
        if self.kept & bit(at::COUNT) != 0 && place == at::REDUCIBLE && !self.has(at::KIND) {
            return Err(Refusal::Columns);
        }
        self.put(index, place);
        if place != NOWHERE {
            return Ok(());
        }
        let head = first.get(index).filter(|head| self.has_heads && !head.is_empty());
        let head = head.ok_or(Refusal::Columns)?;
        let comma = if self.left_out.is_empty() { "" } else { ", " };
        self.left_out = [&self.left_out, comma, head].concat();
        Ok(())
    }
}

/// A column as a bit; those that are none have bits of their own behind the others.
fn bit(column: usize) -> usize {
    1 << (column & 31)
}

/// Whether a block without heads belongs into the columns from one on, as in a spreadsheet: a single
/// column, and numbers beside a box of numbers. Others begin with the name, wherever they are pasted.
#[inline(never)]
fn is_from(table: Table, block: &Block, from: usize) -> bool {
    let are_numbers =
        block.lines.iter().any(|line| line.first().is_some_and(|cell| is_number(cell)));
    let kind = table.columns().get(from).map_or(FieldKind::Name, |column| column.kind);
    are_numbers == kind.is_number() && (block.width == 1 || are_numbers && from != at::COUNT)
}

/// The column that a head means.
fn meaning(table: Table, head: &str) -> usize {
    let mut found = NOWHERE;
    for (tables, column, words) in HEADS {
        let is_said = words.as_bytes().split(|byte| *byte == b'|').any(|word| begins(head, word));
        if !is_said || tables & (1 << table as u8) == 0 {
            continue;
        }
        found = match (found, column) {
            (at::REDUCIBLE, SHARE) if table == Table::Issues => return found,
            (at::REDUCIBLE, at::COUNT) if table == Table::Issues => AVOIDABLE,
            // Shares of other numbers than contacts go nowhere.
            (at::WAS..=at::WEIGHT, SHARE) | (SHARE, at::BASE) => OTHER,
            (at::WAS, at::BASE) => at::WAS_BASE,
            (NOWHERE, column) => column,
            _ => found,
        };
        if column == at::COUNT {
            break;
        }
    }
    if found == NAME { table.name_column() } else { found }
}

/// Whether a word of a text begins with another, or a sign is anywhere in it.
fn begins(text: &str, with: &[u8]) -> bool {
    let mut was_word = false;
    for (index, byte) in text.bytes().enumerate() {
        let is_word = byte.is_ascii_alphanumeric();
        let part = text.as_bytes().get(index..index + with.len());
        if !(was_word && is_word) && part.is_some_and(|part| part.eq_ignore_ascii_case(with)) {
            return true;
        }
        was_word = is_word;
    }
    false
}

/// Whether commas part cells and stand in no number: "Billing,1,200" may be 1,200 contacts.
fn is_clear(block: &Block, has_heads: bool) -> bool {
    let (mut has_groups, mut has_others) = (false, false);
    for line in &block.lines {
        if line.len() != block.width {
            return false;
        }
        let (mut was_number, mut was_start, mut has_pair, mut has_group) = Default::default();
        for cell in line {
            let is_number = is_number(cell);
            let digits = cell.bytes().take_while(u8::is_ascii_digit).count();
            has_pair |= was_number && is_number;
            has_group |= was_start && digits == 3;
            was_number = is_number;
            was_start = digits == cell.len() && (1..=3).contains(&digits);
        }
        has_groups |= has_pair && has_group;
        has_others |= has_pair && !has_group;
    }
    has_heads || !has_groups || has_others
}
