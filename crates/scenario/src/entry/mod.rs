//! Entries after reading: blank, a value or a problem; the checks that tell which, and the values that
//! are more than a number.

mod check;
mod numbers;
mod problem;
mod question;
mod range;
mod state;
mod value;

pub use crate::number::Currency;
pub(crate) use check::read_as;
pub use check::{
    MOST_CHARACTERS, MOST_OF_NAME, domain_problem, is_unit_alone, name_problem, number_entry,
    share_problem, word_problem,
};
pub use numbers::{MOST_OF_NUMBERS, numbers_entry, numbers_text, pieces, wrong_piece};
pub use problem::Problem;
pub use question::Question;
pub(crate) use question::{LEAST_HANDLE_SECONDS, MOST_HANDLE_SECONDS};
pub use range::{middle, offered, range_entry};
pub use state::Entry;
pub(crate) use state::entry;
pub use value::Part;
