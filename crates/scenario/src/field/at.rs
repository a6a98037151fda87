//! The columns that are read by name.

/// Contacts, of every breakdown.
pub const COUNT: usize = 0;
/// Type of an issue, and kind of a channel.
pub const KIND: usize = 1;
/// Share of an issue's contacts that can be avoided.
pub const REDUCIBLE: usize = 2;
/// Direct cost of a channel.
pub const DIRECT: usize = 2;
/// Handle time of a channel.
pub const SECONDS: usize = 3;
/// Contacts handled on a channel.
pub const HANDLED: usize = 4;
/// Weight of a channel's contacts.
pub const WEIGHT: usize = 5;
/// Base of a segment.
pub const BASE: usize = 1;
/// Earlier contacts of a segment.
pub const WAS: usize = 2;
/// Earlier base of a segment.
pub const WAS_BASE: usize = 3;
/// Contacts at once of a line.
pub const AT_ONCE: usize = 1;
/// Share of a line's contacts that is to be answered in time.
pub const ANSWER: usize = 2;
/// Limit of an answer in time.
pub const WITHIN: usize = 3;
/// Patience of those who wait in a line.
pub const PATIENCE: usize = 4;
/// Highest occupancy of a line.
pub const BUSY: usize = 5;
/// Most contacts of a line whose callers hang up.
pub const HANG_UP: usize = 6;
/// Fewest people on a line that is open.
pub const MINIMUM: usize = 7;
/// People on a line now.
pub const TEAM: usize = 8;
/// Contacts that wait for an answer now.
pub const WAITING: usize = 1;
/// Days in which those who wait are to be answered.
pub const CLEAR_IN: usize = 2;
/// Contacts that are answered on a working day.
pub const ANSWERED: usize = 3;
/// Days worked a week.
pub const WORKED: usize = 4;
/// Within how many days an answer is promised.
pub const PROMISE: usize = 5;
/// What a lever does.
pub const EFFECT: usize = 0;
/// The contacts that it is about.
pub const REACH: usize = 1;
/// The name of the issue or channel that it is about.
pub const TARGET: usize = 2;
/// Months from the start of the case to that of the lever.
pub const START: usize = 3;
/// Months until it has its full effect.
pub const RAMP: usize = 4;
/// Handle time of the contacts that it touches.
pub const TOUCHED_SECONDS: usize = 5;
/// Percent of these contacts that come again.
pub const REPEATS: usize = 6;
/// Id of the published effect that it was filled from.
pub const SOURCE: usize = 7;
/// Its amount in the further scenario b; those of c and d stand behind it.
pub const AMOUNT_OF_B: usize = 8;
/// Base of a period.
pub const BASE_OF_PERIOD: usize = 1;
/// The period itself.
pub const PERIOD: usize = 2;
/// The first of the further columns of the series.
pub const FURTHER: usize = 3;
/// What a further column of the series holds.
pub const COUNTED: usize = 0;
/// When something happened.
pub const WHEN: usize = 0;
/// What that is to the limits.
pub const TREATED: usize = 1;
