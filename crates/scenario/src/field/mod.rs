//! What can be entered: the fields of the form, the tables of Break down and Improve with their columns and
//! rows, the lists of choices, and the sections that ask for them.

pub mod at;
mod cells;
mod choice;
mod column;
mod counted;
mod form;
mod further;
mod kind;
mod lever;
mod row;
mod section;
mod table;
mod takes;

pub use cells::Cells;
pub use choice::{
    BASIS_CONTACTS, BASIS_TIME, Choice, On, Open, ShrinkageBase, Slot, Window, is_listed,
    rate_named,
};
pub use column::Column;
pub use counted::{Counted, Treatment};
pub use form::Field;
pub use further::Further;
pub use kind::FieldKind;
pub use lever::{EFFECTS, Effect, REACHES, Reach};
pub use row::Row;
pub use section::Section;
pub use table::{CHANNEL_KINDS, ISSUE_TYPES, Table};
