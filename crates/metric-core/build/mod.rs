//! Reads the metric table, proves the unit of every row, and writes the Rust code that it becomes.
//!
//! Everything here is a pure function of the files' text, so that `build.rs` runs it and
//! `tests/refusals/` sees the refusals happen. Checks never stop at the first problem.

mod address;
mod check;
mod expression;
mod generate;
mod limits;
mod read;
mod rows;
mod sentence;
mod unit;
mod words;

pub(crate) use check::check;
pub(crate) use generate::{names, rows};

/// The data files, in the order in which inputs are worked out: a row names only what stands before it.
pub(crate) const FILES: [&str; 13] = [
    "measure.toml",
    "cost.toml",
    "funnel.toml",
    "repeats.toml",
    "issues.toml",
    "channels.toml",
    "segments.toml",
    "handle-time.toml",
    "change.toml",
    "improve.toml",
    "staff.toml",
    "later.toml",
    "work.toml",
];

/// One data file: its name as it stands in messages, and its text.
pub(crate) struct File {
    pub(crate) name: &'static str,
    pub(crate) text: String,
}
