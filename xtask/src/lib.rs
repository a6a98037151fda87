//! The commands of the project, in the order in which they build on one another:
//! programs, places, tools, the page, what it weighs, its server, the browser, the checks, the bench.

pub mod bench;
pub mod browser;
pub mod checks;
pub mod html;
pub mod page;
pub mod places;
pub mod policy;
pub mod programs;
pub mod server;
pub mod slim;
pub mod tally;
pub mod tools;
pub mod weights;

/// What every step gives: its result, or the one line that a person reads.
pub type Outcome<T> = Result<T, String>;
