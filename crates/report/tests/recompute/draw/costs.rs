//! Costs, repeats and handle times.

use super::Draw;
use crate::{expect::COST_LINES, scenario::Entry};

impl Draw<'_> {
    pub(super) fn costs(&mut self) {
        if self.percent(70) {
            self.total();
        }
        if self.percent(45) {
            self.repeats();
        }
        if self.percent(50) {
            self.handle_time();
        }
    }

    /// The total, its lines, or both: the lines as the total, or not.
    fn total(&mut self) {
        let has_lines = self.percent(45);
        if has_lines {
            for (key, _, _) in COST_LINES {
                if self.percent(60) {
                    let line = self.amount();
                    self.give(key, line);
                }
            }
        }
        if !has_lines || self.percent(30) {
            let total = self.amount();
            self.give("cost", total);
        }
    }

    fn repeats(&mut self) {
        let contacts = self.contacts();
        let cases = if self.percent(93) { self.random.up_to(contacts) } else { self.count() };
        // contacts ≥ single + 2 × (cases − single), and no contact more where all are single.
        let least = (2 * cases).saturating_sub(contacts);
        let single = least + self.random.up_to(cases.saturating_sub(least));
        if self.percent(90) {
            self.set("cases", cases);
        }
        if self.percent(65) {
            match self.random.up_to(9) {
                0..2 => {
                    let share = self.share(100);
                    self.give("one-touch", Entry::Percent(share));
                }
                2 => {
                    let single = self.count();
                    self.set("one-touch", single);
                }
                _ => self.set("one-touch", single.min(cases)),
            }
        }
        if self.percent(60) {
            let resolved = self.random.up_to(cases.max(1));
            self.set("resolved", resolved);
        }
    }

    fn handle_time(&mut self) {
        if self.percent(85) {
            let seconds = self.random.up_to(2_000);
            let entry = match self.random.up_to(19) {
                0 => Entry::count(1_000_000_000),
                1..4 => self.decimals(seconds, 1),
                _ => Entry::count(seconds),
            };
            self.give("aht", entry);
        }
        if self.percent(80) {
            let cost = self.random.up_to(90);
            let hour = if self.percent(10) { self.amount() } else { self.decimals(cost, 2) };
            self.give("hour", hour);
        }
        for (key, chance) in [("occupancy", 85), ("shrinkage", 85)] {
            if self.percent(chance) {
                let share = self.share(100);
                self.give(key, Entry::Number(share));
            }
        }
        if self.percent(40) {
            let at_once = self.random.up_to(4);
            let entry = self.decimals(at_once, 1);
            self.give("concurrency", entry);
        }
        if self.percent(40) {
            let other = self.decimals(3, 2);
            self.give("other-each", other);
        }
        self.parts_of_total();
    }

    /// The fixed part and that of automation: as a rule parts of the total.
    fn parts_of_total(&mut self) {
        let total = crate::expect::total_cost(&self.scenario).unwrap_or(0.0);
        for key in ["fixed", "automated-cost"] {
            if !self.percent(60) {
                continue;
            }
            let part = match self.random.up_to(9) {
                0 => self.amount(),
                1 if key == "fixed" => Entry::Percent(self.share(100)),
                2 => Entry::Number(format!("{}", (total * 1e3).round() / 1e3)),
                _ => {
                    let percent = f64::from(u32::try_from(self.random.up_to(100)).unwrap());
                    Entry::Number(format!("{}", (total * percent).round() / 1e2))
                }
            };
            let is_writable = |entry: &Entry| match entry {
                Entry::Number(text) => text.len() <= 15 && !text.contains('e'),
                _ => true,
            };
            if is_writable(&part) {
                self.give(key, part);
            }
        }
    }
}
