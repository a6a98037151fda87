//! A scenario comes in. A report goes out: every figure that can be computed from it, or what it lacks,
//! with comparisons against the catalogue, remarks, and what the figures point to; also as JSON.
//!
//! [`evaluate`] makes the [`Report`] of a draft, and [`json`] writes it. Pure and total: nothing in here
//! panics.

mod breakdown;
mod comparison;
mod cost;
mod demand;
mod evaluation;
pub mod json;
mod measured;
pub mod metrics;
mod remark;
mod unit;

pub use breakdown::{
    Book, Breakdown, FROM, Finding, Head, Line, Name, Odd, PEOPLE, Pointer, Published, Results,
    Stand, row_name, rows_of, unit_of, whole_of,
};
pub use comparison::{Compared, Comparison, Obstacle, Row, Standing, lead};
pub use evaluation::{Report, evaluate};
pub use measured::{Measured, Need, Outcome};
pub use remark::Remark;
pub use unit::Unit;

#[cfg(test)]
mod tests;
