//! The draft understood: a value for every entry that can be read, a problem for every other.

mod entry;
mod value;

pub use entry::{
    Entry, MOST_CHARACTERS, MOST_OF_NAME, Problem, domain_problem, name_problem, number_entry,
    share_problem,
};
pub use value::{Currency, Part};

use crate::{
    choice::{Choice, Window, is_listed},
    draft::{Draft, Slot, SlotKind},
    number,
    table::Table,
};
use entry::entry;
use metric_core::{
    bridge::Bridges,
    quantity::{Amount, Count},
    unit::{Days, DenominatorKind, Period, TimeBase},
};

/// A draft, read.
#[derive(Debug, Clone, Copy)]
pub struct Scenario<'a> {
    draft: &'a Draft,
}

impl<'a> Scenario<'a> {
    /// Reads a draft; nothing is computed before it is asked for.
    pub fn of(draft: &'a Draft) -> Self {
        Self { draft }
    }

    /// The number of a slot with how it was read.
    pub fn reading(self, slot: Slot) -> Entry<number::Reading> {
        number_entry(self.draft.get(slot), slot.kind(), self.draft.style)
    }

    /// A whole number.
    pub fn count(self, slot: Slot) -> Entry<Count> {
        let count = |amount: Amount| entry(Count::from_f64(amount.get()), Problem::NotWhole);
        self.amount(slot).and_then(count)
    }

    /// A number that may have decimals.
    pub fn amount(self, slot: Slot) -> Entry<Amount> {
        let amount = |reading: number::Reading| Amount::new(reading.value.to_f64());
        self.reading(slot).and_then(|reading| entry(amount(reading), Problem::TooLarge))
    }

    /// A count or an amount, or a share of another one.
    pub fn part(self, slot: Slot) -> Entry<Part> {
        self.reading(slot).and_then(|reading| {
            let value = reading.value.to_f64();
            Entry::Valid(if reading.percent { Part::Share(value) } else { Part::Amount(value) })
        })
    }

    /// The number of a cell.
    pub fn cell(self, table: Table, row: usize, column: usize) -> Entry<number::Reading> {
        self.draft.reading(table, row, column)
    }

    /// The number of a cell, where there is one.
    pub fn cell_value(self, table: Table, row: usize, column: usize) -> Option<f64> {
        self.cell(table, row, column).value().map(|reading| reading.value.to_f64())
    }

    /// What is wrong with a cell.
    pub fn cell_problem(self, table: Table, row: usize, column: usize) -> Option<Problem> {
        let (text, of) = (self.draft.cell(table, row, column), table.columns().get(column)?);
        match of.kind {
            _ if text.is_blank() => None,
            SlotKind::Name => name_problem(text),
            SlotKind::List => match text.unread {
                Some(unread) => Some(Problem::Unread(unread)),
                None => of.label_of(&text.text).is_none().then_some(Problem::NotListed),
            },
            _ => self.cell(table, row, column).problem(),
        }
    }

    fn listed<T>(self, slot: Slot, option: impl FnOnce(&str) -> Option<T>) -> Entry<T> {
        self.read(slot).and_then(|word| entry(option(word).ok_or(()), Problem::NotListed))
    }

    /// The text of a slot that is filled and was read.
    fn read(self, slot: Slot) -> Entry<&'a str> {
        let text = self.draft.get(slot);
        match text.unread {
            _ if text.is_blank() => Entry::Blank,
            Some(unread) => Entry::Invalid(Problem::Unread(unread)),
            None => Entry::Valid(&text.text),
        }
    }

    /// The window of contacts and costs.
    pub fn period(self) -> Entry<Period> {
        self.window(Slot::Per, Slot::Days)
    }

    /// The earlier window: as long as the other one where nothing else was said.
    pub fn earlier_period(self) -> Entry<Period> {
        match self.window(Slot::WasPer, Slot::WasDays) {
            Entry::Blank => self.period(),
            given => given,
        }
    }

    fn window(self, slot: Slot, days: Slot) -> Entry<Period> {
        self.listed(slot, Window::from_word).and_then(|window| match window {
            Window::Day => Entry::Valid(Period::Day),
            Window::Week => Entry::Valid(Period::Week),
            Window::Month => Entry::Valid(Period::Month),
            Window::Quarter => Entry::Valid(Period::Quarter),
            Window::Year => Entry::Valid(Period::Year),
            Window::Days => self.amount(days).and_then(|days| {
                entry(Days::new(days.get()).map(Period::Days), Problem::TooManyDays)
            }),
        })
    }

    /// What the base is made up of.
    pub fn kind(self) -> Entry<DenominatorKind> {
        self.listed(Slot::Kind, DenominatorKind::from_word)
    }

    /// The segment to compare with.
    pub fn segment(self) -> Entry<&'static benchmarks::Segment> {
        self.listed(Slot::Vs, benchmarks::segment)
    }

    /// The row of the catalogue that was chosen for the answer.
    pub fn band(self) -> Entry<&'static benchmarks::Entry> {
        self.listed(Slot::Band, |word| {
            let is_named = |entry: &benchmarks::Entry| entry.row == word || entry.id == word;
            let is_rate =
                |entry: &benchmarks::Entry| matches!(entry.metric, benchmarks::Metric::Rate { .. });
            benchmarks::entries().iter().find(|entry| is_named(entry) && is_rate(entry))
        })
    }

    /// The time base of results. An unread one leaves the month, since every figure names its own.
    pub fn shown(self) -> TimeBase {
        self.shown_entry().value().unwrap_or(TimeBase::Month)
    }

    fn shown_entry(self) -> Entry<TimeBase> {
        self.listed(Slot::In, TimeBase::from_word)
    }

    /// The currency.
    pub fn currency(self) -> Entry<Currency> {
        self.read(Slot::Cur)
            .and_then(|text| entry(Currency::new(text.trim()).ok_or(()), Problem::NotACurrency))
    }

    /// The scenario's name.
    pub fn title(self) -> Entry<&'a str> {
        self.read(Slot::Title).and_then(|text| {
            if crate::text::length(text) > MOST_CHARACTERS {
                Entry::Invalid(Problem::TooLong)
            } else if text.chars().any(char::is_control) {
                Entry::Invalid(Problem::ControlCharacter)
            } else {
                Entry::Valid(text)
            }
        })
    }

    /// The bridges between denominator kinds.
    pub fn bridges(self) -> Bridges {
        Bridges {
            orders_per_customer: self.amount(Slot::Opc).value(),
            users_per_customer: self.amount(Slot::Upc).value(),
            customers_per_account: self.amount(Slot::Cpa).value(),
            users_per_account: self.amount(Slot::Seats).value(),
        }
    }

    /// What is wrong with the entry of a slot.
    pub fn problem(self, slot: Slot) -> Option<Problem> {
        match slot {
            Slot::Days | Slot::WasDays if !self.wants_days(slot) => None,
            Slot::Band => self.band().problem(),
            _ if slot.kind() == SlotKind::List => {
                self.listed(slot, |word| is_listed(slot, word).then_some(())).problem()
            }
            Slot::Cur => self.currency().problem(),
            Slot::Title => self.title().problem(),
            _ => self.reading(slot).problem(),
        }
    }

    /// Whether the list beside a box of days says that there is a number of days.
    pub fn wants_days(self, slot: Slot) -> bool {
        let list = if slot == Slot::WasDays { Slot::WasPer } else { Slot::Per };
        self.draft.text(list) == Window::Days.word()
    }

    /// Whether a slot was left blank.
    pub fn is_blank(self, slot: Slot) -> bool {
        self.draft.get(slot).is_blank()
    }

    /// The draft.
    pub fn draft(self) -> &'a Draft {
        self.draft
    }
}
