//! Faults 1 to 19 of the list in tests/README.md: where the page comes from, and whether it starts at all.
//!
//! Whatever is wrong, nobody sees a blank page or a figure that the link does not give.

#[cfg(test)]
mod browsers;
#[cfg(test)]
mod common;
#[cfg(test)]
mod damaged;
#[cfg(test)]
mod disk;
#[cfg(test)]
mod hosts;
#[cfg(test)]
mod life;
