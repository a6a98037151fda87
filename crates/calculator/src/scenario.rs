//! The draft understood: a value for every entry that can be read, a problem for every other.

use crate::{
    choice::{Choice, Window, is_listed},
    draft::{Draft, Slot, SlotKind, Text, Unread},
    number::{self, Decimal, NumberProblem},
    table::Table,
    text::length,
};
use metric_core::{
    bridge::Bridges,
    quantity::{Amount, Count, LIMIT},
    unit::{Days, DenominatorKind, Period, TimeBase},
};

/// An entry after reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry<T> {
    /// Nothing was given.
    Blank,
    /// A value.
    Valid(T),
    /// Something was given that cannot be used.
    Invalid(Problem),
}

impl<T> Entry<T> {
    /// The value, if there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }

    /// The problem, if there is one.
    pub fn problem(&self) -> Option<Problem> {
        match self {
            Self::Invalid(problem) => Some(*problem),
            _ => None,
        }
    }

    fn and_then<U>(self, f: impl FnOnce(T) -> Entry<U>) -> Entry<U> {
        match self {
            Self::Blank => Entry::Blank,
            Self::Valid(value) => f(value),
            Self::Invalid(problem) => Entry::Invalid(problem),
        }
    }
}

/// A checked value, or the problem that the check found.
fn entry<T, E>(checked: Result<T, E>, problem: Problem) -> Entry<T> {
    checked.map_or(Entry::Invalid(problem), Entry::Valid)
}

/// Why an entry cannot be used. The wording is in [`crate::words`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The text is no number.
    Number(NumberProblem),
    /// More than 100 %.
    AboveHundred,
    /// More than 10^9 seconds.
    TooManySeconds,
    /// A name of more than 60 characters.
    NameTooLong,
    /// A percentage where only an amount makes sense.
    Percentage,
    /// A count with decimals.
    NotWhole,
    /// Below zero.
    Negative,
    /// Above 10^15.
    TooLarge,
    /// No days.
    NoDays,
    /// More than 3,660 days.
    TooManyDays,
    /// Not three letters.
    NotACurrency,
    /// Longer than 200 characters.
    TooLong,
    /// Holds a control character.
    ControlCharacter,
    /// Not on the list.
    NotListed,
    /// Came unread with a link and was not edited since.
    Unread(Unread),
}

/// Most characters of a text, and of an unreadable entry that travels in a link.
pub const MOST_CHARACTERS: usize = 200;

/// Most characters of a name.
pub const MOST_OF_NAME: usize = 60;
/// Most seconds.
const MOST_SECONDS: f64 = 1e9;

/// Reads the number of a slot: its value, and whether the page should show how it was read.
pub fn number_entry(
    text: &Text,
    kind: SlotKind,
    style: number::NumberStyle,
) -> Entry<number::Reading> {
    if text.is_blank() {
        return Entry::Blank;
    }
    if let Some(unread) = text.unread {
        return Entry::Invalid(Problem::Unread(unread));
    }
    match number::read(&text.text, style) {
        Err(NumberProblem::Empty) => Entry::Blank,
        Err(problem) => Entry::Invalid(Problem::Number(problem)),
        Ok(reading) => share_or_amount(reading, kind),
    }
}

fn share_or_amount(mut reading: number::Reading, kind: SlotKind) -> Entry<number::Reading> {
    if reading.percent && !kind.is_share_with_sign() {
        match (kind, reading.value.shifted(2)) {
            (SlotKind::Ratio, _) => {}
            // A box that counts in percent takes the sign or leaves it.
            (SlotKind::Percent, Ok(percent)) => {
                reading = number::Reading { value: percent, percent: false, echo: false };
            }
            (SlotKind::Percent, Err(problem)) => return Entry::Invalid(Problem::Number(problem)),
            _ => return Entry::Invalid(Problem::Percentage),
        }
    }
    let is_share = reading.percent && kind.is_share_with_sign();
    let problem =
        if is_share { share_problem(reading.value) } else { domain_problem(reading.value, kind) };
    problem.map_or(Entry::Valid(reading), Entry::Invalid)
}

/// What is wrong with a share as a fraction, if anything.
pub fn share_problem(value: Decimal) -> Option<Problem> {
    if value.is_negative() {
        Some(Problem::Negative)
    } else {
        (value.to_f64() > 1.0).then_some(Problem::AboveHundred)
    }
}

/// What is wrong with a number in a field of this kind, if anything.
pub fn domain_problem(value: Decimal, kind: SlotKind) -> Option<Problem> {
    let number = value.to_f64();
    if value.is_negative() {
        Some(Problem::Negative)
    } else if number > LIMIT {
        Some(Problem::TooLarge)
    } else if matches!(kind, SlotKind::Whole | SlotKind::CountOrShare) && !value.is_whole() {
        Some(Problem::NotWhole)
    } else if kind == SlotKind::Percent && number > 100.0 {
        Some(Problem::AboveHundred)
    } else if kind == SlotKind::Seconds && number > MOST_SECONDS {
        Some(Problem::TooManySeconds)
    } else if kind == SlotKind::Days && value.is_zero() {
        Some(Problem::NoDays)
    } else if kind == SlotKind::Days && number > Days::LIMIT {
        Some(Problem::TooManyDays)
    } else {
        None
    }
}

/// What is wrong with a name, if anything.
pub fn name_problem(text: &Text) -> Option<Problem> {
    if let Some(unread) = text.unread {
        Some(Problem::Unread(unread))
    } else if length(&text.text) > MOST_OF_NAME {
        Some(Problem::NameTooLong)
    } else if text.text.chars().any(char::is_control) {
        Some(Problem::ControlCharacter)
    } else {
        None
    }
}

/// A count or an amount, or a share of another one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    /// As many.
    Amount(f64),
    /// This fraction of them.
    Share(f64),
}

impl Part {
    /// As many, of a whole; none where the whole is needed and not known.
    pub fn of(self, whole: Option<f64>) -> Option<f64> {
        match self {
            Self::Amount(amount) => Some(amount),
            Self::Share(share) => whole.map(|whole| whole * share),
        }
    }
}

/// A currency code of three letters, as written in links and understood by `Intl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Reads three ASCII letters of either case.
    pub fn new(text: &str) -> Option<Self> {
        let bytes: [u8; 3] = text.as_bytes().try_into().ok()?;
        bytes
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(bytes.map(|byte| byte.to_ascii_lowercase())))
    }

    /// The word of the link, in lower case.
    pub fn word(&self) -> String {
        let mut word = String::new();
        for letter in self.0 {
            word.push(char::from(letter));
        }
        word
    }

    /// The code in upper case.
    pub fn code(&self) -> String {
        self.word().to_ascii_uppercase()
    }
}

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
        match table.columns().get(column) {
            Some(of) if of.kind.is_number() => {
                number_entry(self.draft.cell(table, row, column), of.kind, self.draft.style)
            }
            _ => Entry::Blank,
        }
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
