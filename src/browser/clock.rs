//! The time and numbers that nobody else has, over js-sys: the pure crates have no clock, and no crate is needed
//! for two calls.

use js_sys::{Date, Math};
use presentation::words::month_name;

/// Ids of one millisecond are told apart by so many numbers at random.
const IDS_PER_MS: f64 = 1_000.0;

/// Milliseconds since 1970.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a clock before 1970 gives 0
pub fn now_ms() -> u64 {
    Date::now() as u64
}

/// The day that it is here: year, month from 1 on, day.
pub fn today() -> (i32, u8, u8) {
    let date = Date::new_0();
    let [month, day] = [date.get_month() + 1, date.get_date()];
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    (i32::try_from(date.get_full_year()).unwrap_or_default(), small(month), small(day))
}

/// A number that no other tab has made.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // far below the limit of both
pub fn fresh_id() -> u64 {
    now_ms() * IDS_PER_MS as u64 + (Math::random() * IDS_PER_MS) as u64
}

/// The day of a time as a person of this page's language writes it: "12 November".
pub fn day(time_ms: u64) -> String {
    #[allow(clippy::cast_precision_loss)] // milliseconds since 1970 are far below 2^53
    let date = Date::new(&(time_ms as f64).into());
    // From 0 on here, and from 1 on there.
    let month = u8::try_from(date.get_month() + 1).map(month_name).unwrap_or_default();
    format!("{} {month}", date.get_date())
}

/// The time of a day: "14:05".
pub fn time(time_ms: u64) -> String {
    #[allow(clippy::cast_precision_loss)]
    let date = Date::new(&(time_ms as f64).into());
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}
