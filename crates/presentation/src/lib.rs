//! A report comes in. Everything that people see goes out: words, figures with their digits, the view
//! model of the page, charts, exports, and snippets for wikis.
//!
//! [`view::View`] words the report of a draft for page, chart and table; [`chart`] places and draws;
//! [`export`] and [`embed`] make what leaves the page. Pure and total: no browser, no panic.

pub mod chart;
pub mod digits;
pub mod embed;
pub mod export;
pub mod view;
pub mod words;
