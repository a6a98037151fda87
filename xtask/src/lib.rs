//! The commands of the project: get the tools, run Trunk, finish what Trunk wrote, count bytes, run checks and tests.

pub mod bench;
pub mod browser;
pub mod checks;
pub mod engines;
pub mod finish;
pub mod html;
pub mod page;
pub mod paths;
pub mod policy;
pub mod process;
pub mod scripts;
pub mod single_file;
pub mod sizes;
pub mod styles;
pub mod system;
pub mod test_summary;
pub mod tools;
pub mod verify;

/// The result of a step; the error is one line for the person who ran the command.
pub type Outcome<T> = Result<T, String>;
