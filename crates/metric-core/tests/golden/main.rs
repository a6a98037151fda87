//! A worked example of every metric, with its arithmetic by hand in a comment.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests may fail like the tests themselves"
)]

mod change;
#[path = "../common/mod.rs"]
mod common;
mod cost;
mod demand;
mod example;
mod funnel;
mod improve;
mod rows;

use example::Example;
use metric_core::table::METRICS;

fn examples() -> Vec<Example> {
    [
        demand::examples(),
        cost::examples(),
        funnel::examples(),
        rows::examples(),
        change::examples(),
        improve::examples(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn every_worked_example_holds() {
    for example in examples() {
        example.check();
    }
}

#[test]
fn no_metric_is_without_a_worked_example() {
    let examples = examples();
    for row in &METRICS {
        assert!(examples.iter().any(|example| example.metric == row.metric), "{}", row.id);
    }
}

#[test]
fn every_example_needs_each_of_its_inputs() {
    // an input that changes nothing would hide a formula that does not use it
    for example in examples() {
        example.check_that_every_input_counts();
    }
}
