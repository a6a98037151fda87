//! Entries after reading: blank, a value or a problem; the checks that tell which, and the values that
//! are more than a number.

mod check;
mod problem;
mod state;
mod value;

pub use check::{
    MOST_CHARACTERS, MOST_OF_NAME, domain_problem, name_problem, number_entry, share_problem,
};
pub use problem::Problem;
pub use state::Entry;
pub(crate) use state::entry;
pub use value::{Currency, Part};
