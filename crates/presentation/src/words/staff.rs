//! What Staff says: what a line waits for, what cannot be, and what both models assume.

use crate::digits::{Digits, decimals, rounded};
use scenario::field::Slot;

/// An interval in its list.
pub fn slot_label(slot: Slot) -> &'static str {
    match slot {
        Slot::QuarterHour => "a quarter of an hour",
        Slot::HalfHour => "half an hour",
        Slot::Hour => "an hour",
    }
}

/// The busiest one: "the busiest half hour".
pub fn slot(slot: Slot) -> &'static str {
    match slot {
        Slot::QuarterHour => "quarter of an hour",
        Slot::HalfHour => "half hour",
        Slot::Hour => "hour",
    }
}

/// "20 s".
pub fn seconds(digits: &dyn Digits, seconds: f64) -> String {
    let decimals = if seconds.fract() == 0.0 { 0 } else { decimals(seconds) };
    format!("{}\u{a0}s", digits.number(rounded(seconds, decimals), decimals))
}

/// "1 person", "14 people".
pub fn people(digits: &dyn Digits, count: f64) -> String {
    let noun = if count == 1.0 { "person" } else { "people" };
    format!("{} {noun}", digits.whole(count))
}

/// What the sheet of the lines asks for.
pub const LINES_ASK: &str = "Channels whose customers wait for a free person: contacts in the busiest interval, and how fast they are to be answered.";
/// Where the rest of a line comes from.
pub const FROM_BREAK_DOWN: &str = "Contacts that are left empty follow from the month of the channel, by “The busiest interval” below. Handle time and shrinkage come from Break down.";
/// What the busiest interval asks for.
pub const BUSIEST_ASK: &str =
    "From the month to the busiest interval, for lines whose contacts are left empty.";
/// How that is worked out.
pub const BUSIEST_FORMULA: &str = "Contacts of the channel a month ÷ days open in a month × busiest day against an average one × share of a day in its busiest hour, for the part of the hour that the interval is. A month has 30.4375 days, of which the days open a week are so many of 7.";
/// A line whose name is that of no channel.
pub const NO_CHANNEL: &str =
    "No channel of Break down has this name: the handle time is that of all contacts.";
/// Contacts at once.
pub const AT_ONCE_IS_ROUGH: &str = "Contacts at once shorten the time of each: an approximation, with what is measured and not what is allowed.";
/// A limit without its share, beside another target.
pub const NEEDS_SHARE: &str =
    "Enter which share is to be answered in that time, or empty “Within”.";
/// A shrinkage that cannot be read.
pub const SHRINKAGE_UNREAD: &str =
    "People to schedule need the shrinkage to be corrected, under Break down.";
/// A shrinkage of 100 %.
pub const NOBODY_LEFT: &str =
    "With a shrinkage of 100 % nobody is on the line: check it under Break down.";
/// A minimum beyond all teams.
pub const TOO_MANY_PEOPLE: &str = "write 10,000,000 or fewer.";
/// That lines are added up.
pub const LINES_ALONE: &str = "Each line on its own; people who share lines need fewer.";
/// What both models take for granted, and what neither holds.
pub const BOTH_MODELS: &str = "Both models take contacts that come at random at a steady pace, one skill and one \
     line. Erlang C asks for more people than it takes where callers hang up; who calls again is in neither.";
/// A line without its contacts.
pub const NEEDS_BUSIEST: &str = "Enter the contacts of the busiest interval, or name a channel of Break down and fill in “The busiest interval” below.";
/// A line without any target.
pub const NEEDS_TARGET: &str = "Enter a target: how many are answered in time, how busy people are at most, or how many hang up at most.";
/// A share to be answered in time, without the limit.
pub const NEEDS_LIMIT: &str = "Enter within how many seconds that is.";
/// A target for those who hang up, without their patience.
pub const NEEDS_PATIENCE: &str =
    "Enter the patience: after how many seconds callers hang up on average.";
/// A line whose people to schedule are not known.
pub const NEEDS_SHRINKAGE: &str = "People to schedule need the shrinkage, under Break down.";
/// A target that no team reaches.
pub const NOT_ALL_IN_TIME: &str = "no team answers all in time: write less than 100, such as 99.";
/// A number that cannot be zero.
pub const ABOVE_ZERO: &str = "write more than 0, or leave it empty.";
/// Contacts at once.
pub const ONE_OR_MORE: &str = "write 1 or more.";
/// Contacts that take no time.
pub const NO_HANDLE_TIME: &str =
    "these contacts take no time: check the handle time under Break down.";
