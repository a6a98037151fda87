//! Faults 1 to 19 of the list in tests/README.md: where the page comes from, and whether it starts at all.
//!
//! Whatever is wrong, nobody sees a blank page or a figure that the link does not give.

mod browsers;
pub mod common;
mod damaged;
mod disk;
mod hosts;
mod life;
