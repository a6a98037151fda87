//! Funnels: drawn from their ends, so that every relation holds, then taken apart; or drawn at will.

use super::Draw;
use crate::{expect::FUNNEL, scenario::Entry};

impl Draw<'_> {
    pub(super) fn funnel(&mut self) {
        match self.random.up_to(9) {
            0..5 => self.consistent(),
            5 => {
                self.consistent();
                self.nudge();
            }
            6..9 => self.shares(),
            _ => self.at_will(),
        }
        if self.percent(3) {
            let key = self.random.pick(&FUNNEL);
            self.give(key, Entry::Unread);
        }
    }

    /// From the end to the beginning.
    fn consistent(&mut self) {
        let [contained, abandoned, escalated, others, solved, gave_up, in_vain] = self.ends();
        let routed = contained + abandoned + escalated;
        let contacts = routed + others;
        let returned = self.random.up_to(contained);
        // Who hung up before people answered was offered and not handled.
        let lost = if self.percent(30) { self.random.up_to(escalated + others) } else { 0 };
        let human = contacts - contained - abandoned - lost;
        self.set("vol", contacts);
        for (key, value) in [
            ("attempts", contacts + solved + gave_up),
            ("tried", solved + gave_up + in_vain.min(contacts)),
            ("solved", solved),
            ("gave-up", gave_up),
            ("routed", routed),
            ("contained", contained),
            ("left", abandoned),
            ("returned", returned),
            ("escalated", escalated),
            ("human", human),
        ] {
            if self.percent(62) {
                let entry = self.as_share(key, value);
                self.give(key, entry);
            }
        }
        if lost > 0 || self.percent(15) {
            let uncounted = if self.percent(40) { self.random.up_to(abandoned) } else { 0 };
            self.set("handled", human + contained + uncounted);
        }
        if self.percent(25) {
            let resolved = self.random.up_to(contained - returned);
            self.set("ai", resolved);
        }
    }

    /// Where attempts end, all together at most 10^15.
    fn ends(&mut self) -> [u64; 7] {
        let mut left = 1_000_000_000_000_000;
        [(); 7].map(|()| {
            let own = if self.percent(10) { 0 } else { self.count().min(left) };
            left -= own;
            own
        })
    }

    /// Now and then a count as an exact share of its whole, where there is one of two decimals.
    fn as_share(&mut self, key: &str, value: u64) -> Entry {
        let whole = match key {
            "tried" => self.whole("attempts"),
            "solved" => self.whole("tried"),
            "routed" | "human" => self.whole("vol"),
            "contained" | "left" | "escalated" => self.whole("routed"),
            "returned" => self.whole("contained"),
            _ => None,
        };
        let hundredths = whole
            .filter(|whole| *whole > 0 && *whole < 1_000_000_000)
            .map(|whole| (value * 10_000 / whole, value * 10_000 % whole));
        match hundredths {
            Some((hundredths, 0)) if self.percent(50) => {
                Entry::Percent(format!("{}.{:02}", hundredths / 100, hundredths % 100))
            }
            _ => Entry::count(value),
        }
    }

    /// One entry a little or much more, or less.
    fn nudge(&mut self) {
        let keys: Vec<&'static str> = self
            .scenario
            .entries
            .iter()
            .filter(|(_, entry)| matches!(entry, Entry::Number(_)))
            .map(|(key, _)| *key)
            .collect();
        let key = self.random.pick(&keys);
        let Some(value) = self.whole(key) else { return };
        let by = if self.percent(50) { 1 } else { 1 + self.count() };
        let value = if self.percent(50) {
            value.saturating_sub(by)
        } else {
            (value + by).min(1_000_000_000_000_000)
        };
        self.set(key, value);
    }

    /// Shares of shares: of tried, of routed, what is left of a hundred among them.
    fn shares(&mut self) {
        let contacts = self.count();
        self.set("vol", contacts);
        let [routed, contained] = [(); 2].map(|()| self.share(100));
        self.give("routed", Entry::Percent(routed));
        let rest = tenths_left(&contained);
        self.give("contained", Entry::Percent(contained));
        match self.random.up_to(5) {
            0 => self.give("left", Entry::Percent(rest)),
            1 => self.give("escalated", Entry::Percent(rest)),
            2 => {
                let part = self.share(rest.split('.').next().unwrap().parse().unwrap());
                self.give("left", Entry::Percent(part));
            }
            _ => {}
        }
        if self.percent(40) {
            let share = self.share(100);
            self.give("returned", Entry::Percent(share));
        }
        if self.percent(50) {
            let (tried, solved) = (self.count(), self.share(100));
            self.set("tried", tried);
            self.give("solved", Entry::Percent(solved));
            if self.percent(50) {
                let share = self.share(100);
                self.give("gave-up", Entry::Percent(share));
            }
        }
    }

    /// Whatever comes.
    fn at_will(&mut self) {
        let contacts = self.count();
        self.set("vol", contacts);
        for key in FUNNEL {
            if self.percent(35) {
                let value = self.count();
                let entry = if key != "attempts" && self.percent(30) {
                    Entry::Percent(self.share(100))
                } else {
                    Entry::count(value)
                };
                self.give(key, entry);
            }
        }
    }
}

/// What a share leaves of a hundred percent.
fn tenths_left(share: &str) -> String {
    let (whole, tenth) = share.split_once('.').unwrap_or((share, "0"));
    let tenths = 1_000 - 10 * whole.parse::<u64>().unwrap() - tenth.parse::<u64>().unwrap();
    format!("{}.{}", tenths / 10, tenths % 10)
}
