//! The commands of the project, in the order in which they build on one another:
//! programs, places, tools, the page and its other forms, what they weigh, its server, the browsers, the checks, the bench.

pub mod bench;
pub mod browser;
pub mod checks;
pub mod engines;
pub mod html;
pub mod module;
pub mod names;
pub mod outputs;
pub mod page;
pub mod places;
pub mod policy;
pub mod programs;
pub mod server;
pub mod single;
pub mod slim;
pub mod system;
pub mod tally;
pub mod tools;
pub mod weights;

/// What every step gives: its result, or the one line that a person reads.
pub type Outcome<T> = Result<T, String>;
