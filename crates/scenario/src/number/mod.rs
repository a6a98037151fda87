//! Numbers as people write them: exact decimals, number styles, reading and writing.
//!
//! Nothing in here passes through floating point: `k`, `M` and `%` move the decimal point, so what
//! a person typed, what the link holds and what is written back are the same digits.

mod decimal;
mod problem;
mod read;
mod shape;
mod style;
mod write;

pub use decimal::Decimal;
pub use problem::NumberProblem;
pub use read::{Reading, is_blank, read};
pub use style::NumberStyle;
pub use write::{grouped, write};

#[cfg(test)]
mod tests;
