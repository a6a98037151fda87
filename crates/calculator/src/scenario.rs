//! The draft understood: a value for every entry that can be read, a problem for every other.

use crate::{
    choice::{Choice, Window},
    draft::{Draft, Slot, SlotKind, Text, Unread},
    number::{self, Decimal, NumberProblem},
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
        Ok(reading) if reading.percent && kind != SlotKind::Ratio => {
            Entry::Invalid(Problem::Percentage)
        }
        Ok(reading) => match domain_problem(reading.value, kind) {
            None => Entry::Valid(reading),
            Some(problem) => Entry::Invalid(problem),
        },
    }
}

/// What is wrong with a number in a field of this kind, if anything.
pub fn domain_problem(value: Decimal, kind: SlotKind) -> Option<Problem> {
    let number = value.to_f64();
    if value.is_negative() {
        Some(Problem::Negative)
    } else if number > LIMIT {
        Some(Problem::TooLarge)
    } else if kind == SlotKind::Whole && !value.is_whole() {
        Some(Problem::NotWhole)
    } else if kind == SlotKind::Days && value.is_zero() {
        Some(Problem::NoDays)
    } else if kind == SlotKind::Days && number > Days::LIMIT {
        Some(Problem::TooManyDays)
    } else {
        None
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
    pub fn word(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
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
    pub fn reading(&self, slot: Slot) -> Entry<number::Reading> {
        number_entry(self.draft.get(slot), slot.kind(), self.draft.style)
    }

    /// A whole number.
    pub fn count(&self, slot: Slot) -> Entry<Count> {
        let count = |amount: Amount| entry(Count::from_f64(amount.get()), Problem::NotWhole);
        self.amount(slot).and_then(count)
    }

    /// A number that may have decimals.
    pub fn amount(&self, slot: Slot) -> Entry<Amount> {
        let amount = |reading: number::Reading| Amount::new(reading.value.to_f64());
        self.reading(slot).and_then(|reading| entry(amount(reading), Problem::TooLarge))
    }

    fn listed<T>(&self, slot: Slot, option: impl FnOnce(&str) -> Option<T>) -> Entry<T> {
        let text = self.draft.get(slot);
        match (text.unread, option(&text.text)) {
            _ if text.is_blank() => Entry::Blank,
            (Some(unread), _) => Entry::Invalid(Problem::Unread(unread)),
            (None, Some(option)) => Entry::Valid(option),
            (None, None) => Entry::Invalid(Problem::NotListed),
        }
    }

    /// The window of contacts and costs.
    pub fn period(&self) -> Entry<Period> {
        self.listed(Slot::Per, Window::from_word).and_then(|window| match window {
            Window::Day => Entry::Valid(Period::Day),
            Window::Week => Entry::Valid(Period::Week),
            Window::Month => Entry::Valid(Period::Month),
            Window::Quarter => Entry::Valid(Period::Quarter),
            Window::Year => Entry::Valid(Period::Year),
            Window::Days => self.amount(Slot::Days).and_then(|days| {
                entry(Days::new(days.get()).map(Period::Days), Problem::TooManyDays)
            }),
        })
    }

    /// What the base is made up of.
    pub fn kind(&self) -> Entry<DenominatorKind> {
        self.listed(Slot::Kind, DenominatorKind::from_word)
    }

    /// The segment to compare with.
    pub fn segment(&self) -> Entry<&'static benchmarks::Segment> {
        self.listed(Slot::Vs, benchmarks::segment)
    }

    /// The row of the catalogue that was chosen for the answer.
    pub fn band(&self) -> Entry<&'static benchmarks::Entry> {
        self.listed(Slot::Band, |word| {
            let is_named = |entry: &benchmarks::Entry| entry.row == word || entry.id == word;
            let is_rate =
                |entry: &benchmarks::Entry| matches!(entry.metric, benchmarks::Metric::Rate { .. });
            benchmarks::entries().iter().find(|entry| is_named(entry) && is_rate(entry))
        })
    }

    /// The time base of results. An unread one leaves the month, since every figure names its own.
    pub fn shown(&self) -> TimeBase {
        self.shown_entry().value().unwrap_or(TimeBase::Month)
    }

    fn shown_entry(&self) -> Entry<TimeBase> {
        self.listed(Slot::In, TimeBase::from_word)
    }

    /// The currency.
    pub fn currency(&self) -> Entry<Currency> {
        let text = self.draft.get(Slot::Cur);
        match (text.unread, Currency::new(text.text.trim())) {
            _ if text.is_blank() => Entry::Blank,
            (Some(unread), _) => Entry::Invalid(Problem::Unread(unread)),
            (None, Some(currency)) => Entry::Valid(currency),
            (None, None) => Entry::Invalid(Problem::NotACurrency),
        }
    }

    /// The scenario's name.
    pub fn title(&self) -> Entry<&'a str> {
        let text = self.draft.get(Slot::Title);
        if text.is_blank() {
            Entry::Blank
        } else if let Some(unread) = text.unread {
            Entry::Invalid(Problem::Unread(unread))
        } else if text.text.chars().count() > MOST_CHARACTERS {
            Entry::Invalid(Problem::TooLong)
        } else if text.text.chars().any(char::is_control) {
            Entry::Invalid(Problem::ControlCharacter)
        } else {
            Entry::Valid(&text.text)
        }
    }

    /// The bridges between denominator kinds.
    pub fn bridges(&self) -> Bridges {
        Bridges {
            orders_per_customer: self.amount(Slot::Opc).value(),
            users_per_customer: self.amount(Slot::Upc).value(),
            customers_per_account: self.amount(Slot::Cpa).value(),
            users_per_account: self.amount(Slot::Seats).value(),
        }
    }

    /// What is wrong with the entry of a slot.
    pub fn problem(&self, slot: Slot) -> Option<Problem> {
        match slot {
            Slot::Per => self.listed(slot, Window::from_word).problem(),
            Slot::Days if self.draft.text(Slot::Per) != Window::Days.word() => None,
            Slot::Kind => self.kind().problem(),
            Slot::Vs => self.segment().problem(),
            Slot::Band => self.band().problem(),
            Slot::In => self.shown_entry().problem(),
            Slot::Cur => self.currency().problem(),
            Slot::Title => self.title().problem(),
            _ => self.reading(slot).problem(),
        }
    }

    /// Whether a slot was left blank.
    pub fn is_blank(&self, slot: Slot) -> bool {
        self.draft.get(slot).is_blank()
    }

    /// The draft.
    pub fn draft(&self) -> &'a Draft {
        self.draft
    }
}
