//! The lists that a person picks from, with the words that stand for them in links.

use super::{Field, Further};
use metric_core::{
    period::Step,
    unit::{DenominatorKind, TimeBase},
};

/// The words of a closed list and what they mean.
pub trait Choice: Copy + PartialEq + 'static {
    /// Every option, in menu order, with the word that stands for it in links.
    const OPTIONS: &'static [(&'static str, Self)];

    /// The option of a word.
    fn from_word(word: &str) -> Option<Self> {
        Self::OPTIONS.iter().find(|(name, _)| *name == word).map(|(_, option)| *option)
    }

    /// The word of an option.
    fn word(self) -> &'static str {
        Self::OPTIONS.iter().find(|(_, option)| *option == self).map_or("", |(name, _)| name)
    }
}

impl Choice for DenominatorKind {
    const OPTIONS: &'static [(&'static str, Self)] = &[
        ("customers", Self::Customer),
        ("orders", Self::Order),
        ("users", Self::User),
        ("subscribers", Self::Subscriber),
        ("accounts", Self::Account),
        ("it-users", Self::ItUser),
        ("patients", Self::Patient),
        ("transactions", Self::Transaction),
    ];
}

impl Choice for TimeBase {
    const OPTIONS: &'static [(&'static str, Self)] =
        &[("month", Self::Month), ("quarter", Self::Quarter), ("year", Self::Year)];
}

/// The window as it is picked; a number of days stands in a box of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A year.
    Year,
    /// So many days.
    Days,
}

impl Choice for Window {
    const OPTIONS: &'static [(&'static str, Self)] = &[
        ("day", Self::Day),
        ("week", Self::Week),
        ("month", Self::Month),
        ("quarter", Self::Quarter),
        ("year", Self::Year),
        ("days", Self::Days),
    ];
}

/// The interval in which a line of contacts is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// A quarter of an hour.
    QuarterHour,
    /// Half an hour.
    HalfHour,
    /// An hour.
    Hour,
}

impl Choice for Slot {
    const OPTIONS: &'static [(&'static str, Self)] =
        &[("quarter-hour", Self::QuarterHour), ("half-hour", Self::HalfHour), ("hour", Self::Hour)];
}

impl Slot {
    /// Its length.
    pub fn minutes(self) -> f64 {
        match self {
            Self::QuarterHour => 15.0,
            Self::HalfHour => 30.0,
            Self::Hour => 60.0,
        }
    }
}

/// What the parts of shrinkage are shares of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShrinkageBase {
    /// Of the paid hours: they add.
    Paid,
    /// Each of what those before it leave: they compound.
    Left,
}

impl Choice for ShrinkageBase {
    const OPTIONS: &'static [(&'static str, Self)] = &[("paid", Self::Paid), ("left", Self::Left)];
}

impl Choice for Step {
    const OPTIONS: &'static [(&'static str, Self)] = &[
        ("day", Self::Day),
        ("week", Self::Week),
        ("month", Self::Month),
        ("quarter", Self::Quarter),
    ];
}

/// A rule of Track that is on: the season, or the third one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct On;

impl Choice for On {
    const OPTIONS: &'static [(&'static str, Self)] = &[("on", Self)];
}

/// The last period of the series is not over yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open;

impl Choice for Open {
    const OPTIONS: &'static [(&'static str, Self)] = &[("open", Self)];
}

impl Choice for Further {
    const OPTIONS: &'static [(&'static str, Self)] =
        &[("b", Self::B), ("c", Self::C), ("d", Self::D)];
}

/// Shared cost follows the time that contacts take.
pub const BASIS_TIME: &str = "time";
/// Shared cost follows the number of contacts.
pub const BASIS_CONTACTS: &str = "contacts";

/// The rate of the catalogue that a word names, by the id of its row or its own; the answer speaks of
/// rates alone.
pub fn rate_named(word: &str) -> Option<&'static benchmarks::Entry> {
    let is_meant = |entry: &&benchmarks::Entry| {
        (entry.row == word || entry.id == word)
            && matches!(entry.metric, benchmarks::Metric::Rate { .. })
    };
    benchmarks::entries().iter().find(is_meant)
}

/// Whether a word is on the list of a field that is a list.
pub fn is_listed(field: Field, word: &str) -> bool {
    match field {
        Field::Period | Field::EarlierPeriod => Window::from_word(word).is_some(),
        Field::BaseKind => DenominatorKind::from_word(word).is_some(),
        Field::TimeBase => TimeBase::from_word(word).is_some(),
        Field::Segment => benchmarks::segment(word).is_some(),
        Field::Benchmark => rate_named(word).is_some(),
        Field::Slot => Slot::from_word(word).is_some(),
        Field::ShrinkageOf => ShrinkageBase::from_word(word).is_some(),
        Field::Step => Step::from_word(word).is_some(),
        Field::Seasonal | Field::NearRule => On::from_word(word).is_some(),
        Field::LastPeriod => Open::from_word(word).is_some(),
        Field::Promised => Further::from_word(word).is_some(),
        Field::CostBasis => matches!(word, BASIS_TIME | BASIS_CONTACTS),
        _ => false,
    }
}
