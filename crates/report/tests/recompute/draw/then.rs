//! The earlier period: as the segments add up, with a rest, unchanged, moved by one contact, or at will.

use super::Draw;
use crate::scenario::{Entry, Period, Row};

impl Draw<'_> {
    pub(super) fn then(&mut self) {
        let has_segments = !self.scenario.segments.is_empty();
        if !self.percent(if has_segments { 80 } else { 45 }) {
            return;
        }
        let totals = [2, 3].map(|column| self.sum(column));
        match (totals, self.random.up_to(9)) {
            ([Some(was), Some(base)], 0..6) => self.of_segments(was, base),
            (_, 6..8) => self.nearly_now(),
            _ => {
                if self.percent(92) {
                    let was = self.count();
                    self.set("was", was);
                }
                if self.percent(92) {
                    let base = self.amount();
                    self.give("was-base", base);
                }
            }
        }
        if self.percent(50) {
            let cost = self.amount();
            self.give("was-cost", cost);
        }
        if self.percent(50) {
            let resolved = self.count();
            self.set("was-resolved", resolved);
        }
        if self.scenario.earlier_period == Period::Blank && self.percent(50) {
            self.scenario.earlier_period = self.period(0);
        }
    }

    /// A column of the segments, added up; blank cells count as nobody.
    fn sum(&self, column: usize) -> Option<u64> {
        let cell = |row: &Row| match row.cell(column) {
            Entry::Number(text) => text.parse().ok(),
            Entry::Blank => Some(0),
            _ => None,
        };
        let sum: Option<u64> = self.scenario.segments.iter().map(cell).sum();
        sum.filter(|sum| *sum > 0 && *sum <= 1_000_000_000_000_000)
    }

    /// What the segments add up to is given, or blank, or less than all.
    fn of_segments(&mut self, was: u64, base: u64) {
        let rest = match self.random.up_to(3) {
            0 => [self.random.up_to(was), self.random.up_to(base)],
            _ => [0, 0],
        };
        for (key, value) in [("was", was + rest[0]), ("was-base", base + rest[1])] {
            if self.percent(75) {
                self.set(key, value.min(1_000_000_000_000_000));
            }
        }
    }

    /// The same again, or one contact more, in a period that may be written otherwise.
    fn nearly_now(&mut self) {
        let was = self.contacts() + self.random.up_to(1);
        self.set("was", was.min(1_000_000_000_000_000));
        let base = self.scenario.entry("base").clone();
        self.give("was-base", base);
        let same =
            [("week", "7"), ("year", "365.25"), ("quarter", "91.3125"), ("month", "30.4375")];
        for (word, days) in same {
            if self.scenario.period == Period::Word(word) && self.percent(50) {
                self.scenario.earlier_period = Period::Days(days.to_owned());
            }
        }
    }
}
