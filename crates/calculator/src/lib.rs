//! Plimsoll's pure half: from what a person typed, or a link holds, to everything that the page
//! shows. No browser, no clock, no storage; total functions that never panic.
//!
//! The way of the data: [`link::open`] or the form fill a [`draft::Draft`] of texts;
//! [`scenario::Scenario`] reads them; [`report::evaluate`] computes; [`view::View`] words the result
//! for page, chart and table; [`link::write`] takes the draft back to a link.

pub mod chart;
pub mod choice;
pub mod draft;
pub mod embed;
pub mod export;
pub mod figure;
pub mod figures;
pub mod history;
pub mod json;
pub mod link;
pub mod metric;
pub mod number;
mod order;
pub mod paste;
pub mod report;
pub mod scenario;
pub mod section;
pub mod table;
pub mod text;
pub mod view;
pub mod words;
