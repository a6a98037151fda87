//! Scenarios at random: sizes from none to 10^15, entries that are left blank and that cannot be read,
//! counts and shares, consistent ones and others.

mod costs;
mod funnel;
mod published;
mod tables;
mod then;

use crate::{
    random::Random,
    scenario::{Entry, Period, Scenario},
};

/// The order of the counts of a scenario.
#[derive(Clone, Copy, PartialEq)]
enum Size {
    Small,
    Usual,
    Large,
    Edge,
}

/// A scenario in the making.
struct Draw<'a> {
    random: &'a mut Random,
    size: Size,
    scenario: Scenario,
}

/// A scenario.
pub fn scenario(random: &mut Random) -> Scenario {
    let size = match random.up_to(19) {
        0..3 => Size::Small,
        3..14 => Size::Usual,
        14..17 => Size::Large,
        _ => Size::Edge,
    };
    let mut draw = Draw { random, size, scenario: Scenario::default() };
    draw.settings();
    let has_funnel = draw.random.percent(55);
    if has_funnel {
        draw.funnel();
    } else {
        let contacts = draw.count();
        draw.scenario.set("vol", Entry::count(contacts));
    }
    draw.measure(has_funnel);
    draw.costs();
    draw.tables();
    draw.then();
    draw.spoil();
    draw.turned_round();
    draw.channel_costs();
    draw.moved_apart();
    draw.published();
    draw.scenario
}

/// Contacts and bases at the edges.
const EDGES: [u64; 8] =
    [0, 1, 2, 999, 999_999_999, 10_000_000_000, 999_999_999_999_999, 1_000_000_000_000_000];

const KINDS: [&str; 11] = [
    "customers",
    "customers",
    "users",
    "it-users",
    "subscribers",
    "accounts",
    "patients",
    "orders",
    "orders",
    "transactions",
    "",
];
const DAYS: [&str; 7] = ["7", "45", "30.4375", "365.25", "0.5", "3660", "91.3125"];
const PERIODS: [&str; 5] = ["day", "week", "month", "quarter", "year"];

impl Draw<'_> {
    fn percent(&mut self, chance: u64) -> bool {
        self.random.percent(chance)
    }

    /// A count of the size of the scenario.
    fn count(&mut self) -> u64 {
        match self.size {
            Size::Small => self.random.up_to(12),
            Size::Usual => self.random.up_to(5_000),
            Size::Large => self.random.up_to(20_000_000),
            Size::Edge => {
                let edge = self.random.pick(&EDGES);
                if self.percent(70) { edge } else { self.random.up_to(1_000_000_000_000_000) }
            }
        }
    }

    /// An amount with up to three decimals, now and then a tiny one.
    fn amount(&mut self) -> Entry {
        let count = self.count();
        if self.percent(4) {
            return Entry::Number("0.000001".to_owned());
        }
        // At most 15 digits in all.
        match self.random.up_to(3) {
            decimals @ 1.. if count < 1_000_000_000 => self.decimals(count, decimals),
            _ => Entry::count(count),
        }
    }

    /// A number with decimals.
    fn decimals(&mut self, whole: u64, decimals: u64) -> Entry {
        let width = usize::try_from(decimals).unwrap();
        let part = self.random.up_to(10_u64.pow(u32::try_from(decimals).unwrap()) - 1);
        Entry::Number(format!("{whole}.{part:0width$}"))
    }

    /// Percent from 0 to `most`.
    fn share(&mut self, most: u64) -> String {
        match self.random.up_to(9) {
            0 => "0".to_owned(),
            1 => most.to_string(),
            2..5 if most > 0 => format!("{}.{}", self.random.up_to(most - 1), self.random.up_to(9)),
            _ => self.random.up_to(most).to_string(),
        }
    }

    fn give(&mut self, key: &'static str, entry: Entry) {
        self.scenario.set(key, entry);
    }

    fn set(&mut self, key: &'static str, value: u64) {
        self.give(key, Entry::count(value));
    }

    /// Contacts, or none where they are not known.
    fn contacts(&self) -> u64 {
        self.whole("vol").unwrap_or(0)
    }

    /// A count that was given.
    fn whole(&self, key: &str) -> Option<u64> {
        if let Entry::Number(text) = self.scenario.entry(key) { text.parse().ok() } else { None }
    }

    fn settings(&mut self) {
        self.scenario.kind = self.random.pick(&KINDS);
        self.scenario.period = self.period(4);
        self.scenario.shown = self.random.pick(&["", "month", "quarter", "year"]);
        self.scenario.basis = self.random.pick(&["", "time", "contacts"]);
        self.scenario.currency = self.random.pick(&["", "usd"]);
    }

    /// A period; with so many percent it is blank.
    fn period(&mut self, blank: u64) -> Period {
        if self.percent(blank) {
            return Period::Blank;
        }
        match self.random.up_to(29) {
            0 => Period::Unread,
            1 => Period::UnreadDays,
            2..9 => Period::Days(self.random.pick(&DAYS).to_owned()),
            _ => Period::Word(self.random.pick(&PERIODS)),
        }
    }

    /// The base, and what is counted beside the contacts.
    fn measure(&mut self, has_funnel: bool) {
        if self.percent(95) {
            let count = self.count();
            let base = if self.percent(70) { Entry::count(count) } else { self.amount() };
            self.give("base", base);
        }
        let contacts = self.contacts();
        if !has_funnel && self.percent(35) {
            let more = (2 * contacts + 9).min(1_000_000_000_000_000);
            let most = if self.percent(70) { contacts } else { more };
            let resolved = self.random.up_to(most);
            self.set("ai", resolved);
        }
        if !has_funnel && self.percent(25) {
            let handled = self.random.up_to(contacts);
            self.set("handled", handled);
        }
        if self.percent(30) {
            let base = self.whole("base").unwrap_or(contacts);
            let most = if self.percent(60) { contacts.min(base) } else { contacts };
            let who = self.random.up_to(most);
            self.set("who", who);
        }
    }

    /// Takes entries out, or makes them unreadable.
    fn spoil(&mut self) {
        if self.percent(2) {
            self.scenario.entries.remove("vol");
        }
        let keys: Vec<&'static str> = self.scenario.entries.keys().copied().collect();
        if self.percent(25) {
            for key in keys {
                match self.random.up_to(29) {
                    0..2 => drop(self.scenario.entries.remove(key)),
                    2 => self.give(key, Entry::Unread),
                    _ => {}
                }
            }
        }
    }
}
