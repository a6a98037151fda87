//! Components, one a file: functions from the page to an element. They hold no arithmetic.

pub mod answer;
pub mod benchmarks;
pub mod breakdown;
pub mod bridge;
pub mod cards;
pub mod chart;
pub mod cost;
pub mod embed;
pub mod export;
pub mod field;
pub mod form;
pub mod frame;
pub mod grid;
pub mod header;
pub mod kit;
pub mod menu;
pub mod node;
pub mod notices;
pub mod print;
pub mod rows;
pub mod shortcuts;
pub mod table;
pub mod tiles;
