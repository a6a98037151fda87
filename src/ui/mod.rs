//! Components, one a file: functions from the page to an element. They hold no arithmetic.

pub mod answer;
pub mod benchmarks;
pub mod bridge;
pub mod chart;
pub mod cost;
pub mod field;
pub mod form;
pub mod header;
pub mod kit;
pub mod notices;
pub mod shortcuts;
pub mod table;
pub mod tiles;
