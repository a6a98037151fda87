//! What can be entered: the fields of the form, the tables of Break down with their columns and rows,
//! the lists of choices, and the sections that ask for them.

mod choice;
mod form;
mod kind;
mod row;
mod section;
mod table;

pub use choice::{BASIS_CONTACTS, BASIS_TIME, Choice, Window, is_listed, rate_named};
pub use form::Field;
pub use kind::FieldKind;
pub use row::Row;
pub use section::Section;
pub use table::{CHANNEL_KINDS, Column, ISSUE_TYPES, Table, at};
