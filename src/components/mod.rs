//! The components of the page: one a file, a folder for what belongs together.

pub mod answer;
pub mod benchmarks;
pub mod breakdown;
pub mod chart;
pub mod cost;
pub mod embed;
pub mod export;
pub mod field;
pub mod focus;
pub mod fold;
pub mod form;
pub mod frame;
pub mod header;
pub mod menu;
pub mod notices;
pub mod print;
pub mod published;
pub mod tiles;
