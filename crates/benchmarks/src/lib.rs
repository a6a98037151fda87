//! Published benchmarks as cited evidence.
//!
//! Every [`Entry`] is one figure of one publication, with its unit, its source, its year or none,
//! whom it describes and how good the evidence is. Figures that contradict one another stand side by
//! side; nothing here averages, converts or ranks them.
//!
//! An [`Effect`] is what one publication says that a change did: how much, of what, how that was found.
//!
//! The figures live in `data/*.toml`, are checked while building and compiled in as constants. Ids
//! stand in links and are never renamed.

mod catalogue;
mod effect;
mod entry;
mod evidence;
mod example;
mod segment;

pub use catalogue::{effect, effects, entries, entry, examples, in_segment, segment, segments};
pub use effect::{Action, Base, Design, Effect, IssueType, Printed};
pub use entry::{Entry, Metric, Publication};
pub use evidence::{Grade, Tier};
pub use example::Example;
pub use segment::{ANY_SEGMENT, Segment};

/// The release of the catalogue: the month in which its newest publication was verified.
pub const RELEASE: &str = "2026-07";
