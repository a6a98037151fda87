//! Break down: the form of its sections with their rows, and the cards of their results.

mod cards;
mod cell;
mod editor;
mod form;
mod grid;
mod line;
mod row;
mod rows;

pub use cards::Cards;
pub use form::BreakdownForm;
