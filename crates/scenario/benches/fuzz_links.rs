//! Reads a million damaged links and tells the time of each: median, 99.9th percentile, longest. A
//! panic ends it with an error. `cargo xtask bench` runs it.
#![allow(clippy::unwrap_used)] // a tool for developers

#[path = "../tests/common/fuzz.rs"]
mod fuzz;

use fuzz::{Fuzz, golden, read};
use std::{hint::black_box, time::Instant};

const LINKS: usize = 1_000_000;

fn main() {
    let mut fuzz = Fuzz::new(0x5EED_0F11_4B5E_1D07, golden());
    let mut times_ns = Vec::with_capacity(LINKS);
    for _ in 0..LINKS {
        let link = fuzz.link();
        let start = Instant::now();
        black_box(read(black_box(&link)));
        times_ns.push(start.elapsed().as_nanos());
    }
    times_ns.sort_unstable();
    let at = |part: usize| times_ns[(LINKS - 1) * part / 1000];
    println!(
        "fault 71: {LINKS} damaged links read without a panic; {} ns median, {} ns 99.9th percentile, {} ns longest of 1,000,000",
        at(500),
        at(999),
        at(1000)
    );
    // Fault 61: what is far too long is refused before it is looked at.
    for megabytes in [1, 3] {
        let long = format!("v=1&title={}&end", "x".repeat(megabytes << 20));
        let start = Instant::now();
        black_box(read(black_box(&long)));
        println!(
            "fault 61: a link of {megabytes} MB refused in {} us",
            start.elapsed().as_micros()
        );
    }
}
