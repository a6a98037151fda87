//! What Staff says: what a line waits for, what cannot be, and what both models assume.

use crate::digits::{Digits, decimals, rounded};
use scenario::field::{ShrinkageBase, Slot};

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
    format!("{} {}", digits.whole(count), noun(count))
}

/// "person", "people".
pub fn noun(count: f64) -> &'static str {
    if count == 1.0 { "person" } else { "people" }
}

/// "full-time person", "full-time people".
pub fn full_time(count: f64) -> String {
    format!("full-time {}", noun(count))
}

/// What the sheet of the lines asks for.
pub const LINES_ASK: &str = "Channels whose customers wait for a free person: contacts in the busiest interval, and how fast they are to be answered.";
/// Where the rest of a line comes from.
pub const FROM_BREAK_DOWN: &str = "Contacts that are left empty follow from the month of the channel, by “The busiest interval” and the days open a week below; a line that stands alone takes those of the day, where one is entered, before those of the month. Handle times are those of the channels of Break down, else the one below, and shrinkage is that of “The week”.";
/// What the busiest interval asks for.
pub const BUSIEST_ASK: &str = "How long a contact takes, where its channel does not say, and the way from the month to the busiest interval, for lines whose contacts are left empty.";
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
    "People to schedule need the shrinkage to be corrected, under “The week” below.";
/// A shrinkage of 100 %.
pub const NOBODY_LEFT: &str =
    "With a shrinkage of 100 % nobody is on the line: check it under “The week” below.";
/// A minimum beyond all teams.
pub const TOO_MANY_PEOPLE: &str = "write 10,000,000 or fewer.";
/// That lines are added up.
pub const LINES_ALONE: &str = "Each line on its own; people who share lines need fewer.";
/// What both models take for granted, and what neither holds.
pub const BOTH_MODELS: &str = "Both models take contacts that come at random at a steady pace, one skill and one \
     line. Erlang C asks for more people than it takes where callers hang up; who calls again is in neither.";
/// What the model takes for granted in which nobody hangs up.
pub const ONE_MODEL: &str = "Erlang C takes contacts that come at random at a steady pace, one skill and one line. It \
     asks for more people than it takes where callers hang up: enter their patience to see how many fewer. Who calls \
     again is in no model.";
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
pub const NEEDS_SHRINKAGE: &str = "People to schedule need the shrinkage, under “The week” below.";
/// A target that no team reaches.
pub const NOT_ALL_IN_TIME: &str = "no team answers all in time: write less than 100, such as 99.";
/// A number that cannot be zero.
pub const ABOVE_ZERO: &str = "write more than 0, or leave it empty.";
/// Contacts at once.
pub const ONE_OR_MORE: &str = "write 1 or more.";
/// Contacts that take no time.
pub const NO_HANDLE_TIME: &str =
    "The handle time is 0: check it below, or at the channel under Break down.";
/// Several lines beside a day, of which one has no contacts.
pub const DAY_OF_ONE_LINE: &str =
    "The day gives contacts to a line that stands alone; of several lines each needs its own.";
/// What the picture of the day holds.
pub const DAY_SAID: &str = "The smallest team of each interval that meets the targets, and at least one person while the line is open.";
/// What the backlog is.
pub const BACKLOG_SAID: &str = "Contacts that wait at the end of each day, if they arrive every day and are answered on the days worked, the oldest first. The first day is the first one worked.";
/// Work that can wait, without its contacts.
pub const NEEDS_CONTACTS_A_DAY: &str =
    "Enter the contacts a day, or name a channel of Break down that has contacts.";
/// A promise or a backlog without what is answered.
pub const NEEDS_ANSWERED: &str =
    "Days to clear and what of a promise is kept need what is answered on a working day.";
/// The same without the days on which it is answered.
pub const NEEDS_DAYS_WORKED: &str = "Enter on how many days a week it is answered.";
/// More arrive than are answered.
pub const EVER_MORE_WAIT: &str =
    "More arrive in a week than are answered: ever more wait, and no day clears them.";
/// What is said behind the people that work that can wait takes.
pub const LATER_REST: &str =
    ", by their paid hours, occupancy and shrinkage; nobody waits for a free person.";
/// What the sheet of work that can wait asks for.
pub const LATER_ASK: &str =
    "Email, tickets, social: answered later, in their order, and planned by the day.";
/// More load than the models take.
pub const TOO_MUCH_LOAD: &str =
    "more than 1,000,000 erlangs: check these contacts and the handle time.";
/// Nobody is on the line now.
pub const NOBODY_NOW: &str = "With nobody on the line now no contact is answered.";
/// Parts of shrinkage, of which it is not said what they are shares of.
pub const PARTS_WAIT: &str = "Not used yet: pick below what each part is a share of.";
/// Parts of shrinkage beside the shrinkage itself.
pub const PARTS_UNUSED: &str =
    "Not used: the shrinkage itself stands above. Empty it to use its parts.";
/// Parts of more than all paid hours.
pub const PARTS_ABOVE_ALL: &str =
    "Together these are more than 100\u{a0}% of the paid hours: write smaller parts.";
/// The months to come, while the people of today are not known.
pub const MONTHS_WAIT: &str = "The months follow once the people of today are known, above.";
/// Months in which there is more load than the models take.
pub const MONTHS_BEYOND: &str = "In one of these months there is more load than can be computed: write less growth, or fewer months.";
/// Work that can wait, of which all entries are there, but no time is left to do it.
pub const NO_WORKING_TIME: &str =
    "With a shrinkage of 100 % or an occupancy of 0 % nobody works: check both.";
/// As many are answered as arrive.
pub const AS_MANY_WAIT: &str =
    "In a week as many are answered as arrive: those who wait now go on waiting.";
/// Months to come that cannot be planned.
pub const MONTHS_WRONG: &str = "Correct the entries above first: the months follow from them.";
/// Where the rest of it comes from.
pub const LATER_FROM: &str = "Contacts that are left empty are those that arrive on the channel, handled or not; handle time and occupancy come from Break down, shrinkage and paid hours from “The week” above.";
/// What the day and the week ask for.
pub const WEEK_ASK: &str =
    "From people on the line to full-time people: enter a day, and how long people work.";
/// How that is worked out.
pub const WEEK_FORMULA: &str = "Hours on the line of the day × days open a week ÷ (1 − shrinkage) ÷ paid hours a week. Hours stay fractional; people are rounded up once. The day sets the pattern of every line: with the contacts that are entered as those of its busiest interval, or with those of an average open day where they follow from the month. A line that stands alone and has no contacts takes those of the day. Shares of paid hours add, as 10 + 5 + 15 = 30 %; shares of what is left compound, to 27.3 %.";
/// What growth asks for.
pub const GROWTH_ASK: &str = "Planned growth, month by month, with the levers of Improve as they take hold. No forecast from a series.";
/// Why people are not as many fewer as contacts are.
pub const HONEST_HEADS: &str = "Work falls exactly as contacts do; people are whole, and a line needs somebody free. With 80 % in 20 s and 300 s a call, 20 calls in half an hour need 6 people and 18 need 6; 50 need 12 and 45 need 11; 200 need 39 and 180 need 36; 1,000 at 85 % busy need 197 and 900 need 177. Fewer people that are needed are capacity until posts are not refilled: the case of Improve asks for that.";
/// What the work alone is.
pub const WORK_ALONE: &str = "Handle time alone, with occupancy and shrinkage where it is people. It is the least that a line of calls takes: somebody has to be free when one comes.";
/// How a line becomes full-time people.
pub const OF_WEEK: &str = "Hours on the line are those of the smallest team of each interval. By work alone, which needs the occupancy under Break down, fewer would do; no line of calls can be run so: somebody has to be free when one comes.";
/// What the parts of shrinkage are shares of.
pub fn shrinkage_base_label(of: ShrinkageBase) -> &'static str {
    match of {
        ShrinkageBase::Paid => "the paid hours: they add",
        ShrinkageBase::Left => "what is left: they compound",
    }
}
