//! Rows of issues, channels and segments: parts of the contacts with or without a rest, or too many.

use super::{Draw, Size};
use crate::scenario::{Entry, Row};

const TYPES: [&str; 4] = ["", "status", "billing", "other"];
const KINDS: [&str; 5] = ["", "phone", "email", "chat", "social"];

impl Draw<'_> {
    pub(super) fn tables(&mut self) {
        if self.percent(40) {
            let counts = self.parts();
            let rows = counts.into_iter().map(|count| self.issue(count)).collect();
            self.scenario.issues = rows;
        }
        if self.percent(45) {
            let counts = self.parts();
            let is_timed = self.percent(70);
            let rows = counts.into_iter().map(|count| self.channel(count, is_timed)).collect();
            self.scenario.channels = rows;
        }
        if self.percent(45) {
            self.segments();
        }
    }

    /// Parts of the contacts: all of them, some, or more than there are.
    pub(super) fn parts(&mut self) -> Vec<u64> {
        let mut left = self.contacts();
        let many = 1 + self.random.up_to(3);
        let mut parts = Vec::new();
        for _ in 0..many {
            let own = self.random.up_to(left);
            left -= own;
            parts.push(own);
        }
        match self.random.up_to(9) {
            0..6 => *parts.last_mut().unwrap() += left,
            6 => *parts.last_mut().unwrap() = (left + 1 + self.count()).min(1_000_000_000_000_000),
            _ => {}
        }
        parts
    }

    /// A cell that is blank with so many percent, and now and then not readable.
    fn cell(&mut self, entry: Entry, blank: u64) -> Entry {
        if self.percent(blank) {
            Entry::Blank
        } else if self.random.up_to(149) == 0 {
            Entry::Unread
        } else {
            entry
        }
    }

    fn row(&mut self, cells: Vec<Entry>, word: &'static str) -> Row {
        if self.random.up_to(149) == 0 { Row::Unread } else { Row::Cells(cells, word) }
    }

    fn issue(&mut self, count: u64) -> Row {
        let share = self.share(100);
        let cells = vec![self.cell(Entry::count(count), 3), self.cell(Entry::Number(share), 25)];
        let word = self.random.pick(&TYPES);
        self.row(cells, word)
    }

    fn channel(&mut self, count: u64, is_timed: bool) -> Row {
        let direct = match self.random.up_to(9) {
            0..2 => self.amount(),
            2..5 => Entry::count(self.random.up_to(9)),
            _ => Entry::Blank,
        };
        let seconds = Entry::count(self.random.up_to(2_000));
        let handled = Entry::count(self.random.up_to(count));
        let weight = Entry::Number(format!("{}.{}", self.random.up_to(4), self.random.up_to(9)));
        let cells = vec![
            self.cell(Entry::count(count), 3),
            self.cell(direct, 0),
            self.cell(seconds, if is_timed { 4 } else { 50 }),
            self.cell(handled, 70),
            self.cell(weight, 60),
        ];
        let word = self.random.pick(&KINDS);
        self.row(cells, word)
    }

    /// Segments with bases of their own, and with earlier figures or without.
    fn segments(&mut self) {
        let counts = self.parts();
        let is_all = self.percent(60);
        let mut left = self.whole("base").unwrap_or(0);
        let has_then = self.percent(65);
        let many = counts.len();
        let mut rows = Vec::new();
        for (place, count) in counts.into_iter().enumerate() {
            let is_last = place + 1 == many;
            let own = match left {
                0 => 0,
                _ if is_last && is_all => left,
                // Everyone has somebody, and leaves somebody for the others.
                _ => 1 + self.random.up_to((left - 1) / 2),
            };
            left -= own;
            let (was, was_base) = (self.earlier(), self.earlier());
            // A new segment has no earlier figures.
            let blank = if !has_then || (place > 0 && self.percent(7)) { 100 } else { 2 };
            let cells = vec![
                self.cell(Entry::count(count), 2),
                self.cell(Entry::count(own), if own == 0 { 50 } else { 2 }),
                self.cell(Entry::count(was), blank),
                self.cell(Entry::count(was_base), blank),
            ];
            rows.push(self.row(cells, ""));
        }
        self.scenario.segments = rows;
    }

    /// An earlier count, which adds up with three more to less than 10^15.
    fn earlier(&mut self) -> u64 {
        let count = self.count();
        if self.size == Size::Edge { count / 8 } else { count }
    }
}
