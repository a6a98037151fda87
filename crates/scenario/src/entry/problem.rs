//! Why an entry cannot be used.

use crate::{
    moment::MomentProblem,
    number::{Currency, CurrencySign, NumberProblem},
    text::Unread,
};

/// Why an entry cannot be used. The wording is in `presentation::words`.
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
    /// An amount of money where something else is counted.
    Money,
    /// A duration where something else is counted.
    Duration,
    /// An amount in another currency than that of the scenario, which is the second one.
    OtherCurrency(CurrencySign, Currency),
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
    /// No days of a week.
    NoWeekDays,
    /// More than the 7 days of a week.
    TooManyWeekDays,
    /// No months.
    NoMonths,
    /// More than 600 months.
    TooManyMonths,
    /// More than the 60 months that people are planned for.
    TooManyPlanned,
    /// A growth that leaves nothing, or is beyond 1,000 %.
    NoGrowth,
    /// No hours.
    NoHours,
    /// More than the 168 hours of a week.
    TooManyHours,
    /// A range of which the first end is above the second one.
    LowAboveHigh,
    /// A range from 0, or of a share to 100 %: its distribution only approaches them.
    OpenRange,
    /// A range so wide that its distribution passes 10^15.
    TooWide,
    /// Not a word of small letters, digits and hyphens.
    NotAWord,
    /// Not three letters.
    NotACurrency,
    /// Longer than 200 characters.
    TooLong,
    /// Holds a control character.
    ControlCharacter,
    /// Not on the list.
    NotListed,
    /// So many numbers, which is not how many it takes.
    HowMany(usize),
    /// A day on which nothing arrives.
    NothingArrives,
    /// A season whose first month has nothing, against which all others stand.
    NoFirstMonth,
    /// No day, week, month or quarter that can be used.
    Moment(MomentProblem),
    /// It is no month, nor a day of one.
    NotAMonth,
    /// Came unread with a link and was not edited since.
    Unread(Unread),
}

impl Problem {
    /// Its id in the report.
    pub fn id(self) -> &'static str {
        match self {
            Self::Number(_) => "not-a-number",
            Self::HowMany(_) => "how-many",
            Self::Percentage => "percentage",
            Self::Money => "money",
            Self::Duration => "duration",
            Self::OtherCurrency(..) => "other-currency",
            Self::NotWhole => "not-whole",
            Self::Negative => "negative",
            Self::LowAboveHigh => "low-above-high",
            Self::OpenRange => "open-range",
            Self::TooWide => "too-wide",
            Self::NotAWord => "not-a-word",
            Self::TooLarge
            | Self::NoMonths
            | Self::NoWeekDays
            | Self::TooManyWeekDays
            | Self::TooManyMonths
            | Self::NothingArrives
            | Self::NoFirstMonth
            | Self::TooManyPlanned
            | Self::NoGrowth
            | Self::NoHours
            | Self::TooManyHours
            | Self::NoDays
            | Self::TooManyDays
            | Self::AboveHundred
            | Self::TooManySeconds => "out-of-range",
            Self::NotACurrency => "not-a-currency",
            Self::TooLong | Self::NameTooLong => "too-long",
            Self::ControlCharacter => "control-character",
            Self::NotListed => "not-listed",
            Self::NotAMonth => "not-a-month",
            Self::Moment(problem) => match problem {
                MomentProblem::NotRead => "no-period",
                MomentProblem::DayOrMonth => "day-or-month",
                MomentProblem::OtherStep => "other-step",
            },
            Self::Unread(unread) => match unread {
                Unread::Raw => "raw",
                Unread::NotOfItsKind => "not-of-its-kind",
                Unread::OutOfRange => "out-of-range",
                Unread::CutOff => "cut-off",
                Unread::ControlCharacter => "control-character",
                Unread::OtherStyle => "other-style",
                Unread::TooLong => "too-long",
            },
        }
    }
}
