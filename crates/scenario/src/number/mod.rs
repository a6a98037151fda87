//! Numbers as people write them: exact decimals, number styles, reading and writing; money with its
//! sign, and durations.
//!
//! Nothing in here passes through floating point: `k`, `M` and `%` move the decimal point, so what
//! a person typed, what the link holds and what is written back are the same digits.

mod affix;
mod currency;
mod decimal;
mod money;
mod problem;
mod range;
mod read;
mod reason;
mod several;
mod shape;
mod style;
mod time;
mod write;

pub use affix::is_blank;
pub(crate) use affix::{gives_no_number, indian_places};
pub use currency::{Currency, CurrencySign, decimals_of};
pub use decimal::Decimal;
pub(crate) use money::has_currency;
pub use money::{has_multiple, read_money, rewritten_money};
pub use problem::NumberProblem;
pub use range::{ends, range_text, read_ends};
pub use read::{Doubt, Range, Reading, Written, read};
pub use several::several;
pub use style::NumberStyle;
pub use time::{TimeUnit, read_time};
pub use write::{grouped, write};

#[cfg(test)]
mod tests;
