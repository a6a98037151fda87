//! The link format, version 1: one key table, one reader, one writer. docs/link-format.md describes
//! it and is checked against the table.

mod columns;
mod escape;
mod filled;
mod key;
mod levers;
mod locate;
mod notice;
mod numbers;
mod reader;
mod repair;
mod series;
mod table;
mod value;
mod variant;

mod writer;

pub use columns::are_there as has_columns;
pub use escape::encode;
pub use key::{BY, Form, KEYS, Key, key_of};
pub use locate::{Address, MOST_CHARACTERS_OF_FILE, job_of};
pub use notice::{Notice, NoticeId};
pub use reader::{Opened, open, open_address, open_file};
pub use writer::{
    MOST_CHARACTERS_OF_URL, Unwritable, Written, base_without_state, empty_url_of_job, url_of,
    url_of_job, write, writes_basis, writes_time_base,
};

/// The version that is written.
pub const VERSION: u64 = 1;

#[cfg(test)]
mod tests;
