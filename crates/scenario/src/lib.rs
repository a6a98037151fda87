//! Text comes in: what a person typed, pasted or opened as a link or file. A [`Scenario`] goes out: a
//! value for every entry that can be read, and a problem for every other.
//!
//! The way of the data: [`link::open`], [`file::open`], [`paste::paste`] or the form fill a
//! [`draft::Draft`] of texts, of which a [`history::History`] keeps the steps; [`Scenario`] reads it;
//! [`link::write`] takes it back to a link. No browser, no clock, no storage; total functions that
//! never panic.

pub mod draft;
pub mod entry;
pub mod field;
pub mod file;
pub mod history;
mod job;
pub mod link;
pub mod moment;
pub mod number;
pub mod paste;
mod placed;
pub mod saved;
mod scenario;
pub mod text;

pub use job::Job;
pub use placed::{Place, Places};
pub use scenario::Scenario;
