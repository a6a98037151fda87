//! Prints the whole report of a link as JSON: `cargo run -p report --example report -- 'LINK'`.
//!
//! The link is a URL or a state alone. The exit code is 0 whatever it holds.

use std::io::Write;

use report::json;
use scenario::{link, number::NumberStyle};

fn main() {
    let link = std::env::args_os().nth(1).unwrap_or_default();
    let report = json::of_link(&link::open(&link.to_string_lossy(), NumberStyle::EnUs));
    // A closed pipe is the reader's business, not an error of the report.
    let _ = std::io::stdout().write_all(report.as_bytes());
}
