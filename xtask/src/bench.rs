//! `cargo xtask bench`: how long an evaluation and a key press take, and what the page weighs. It asserts nothing.

use std::fs;

use crate::engines::Engines;
use crate::places::{dist, target};
use crate::programs::{cargo, run, step};
use crate::weights::Weights;
use crate::{Outcome, browser, page};

/// The most that one evaluation of the story may take natively.
const EVALUATION_BUDGET_US: f64 = 50.0;
/// The name of the benchmark in crates/presentation/benches/evaluate.rs.
const EVALUATION: &str = "evaluate_story";

/// Prints all figures; those over their budget are marked.
pub fn bench(no_build: bool) -> Outcome<()> {
    step("native evaluation", || {
        run(
            "cargo bench",
            &mut cargo(&["bench", "--package", "presentation", "--bench", "evaluate"]),
        )?;
        print_evaluation()
    })?;
    step("reading damaged links", || {
        run("cargo bench", &mut cargo(&["bench", "--package", "scenario", "--bench", "fuzz_links"]))
    })?;
    browser::get_ready(false, &Engines::chromium())?;
    page::build_unless(no_build)?;
    step("key presses in the browser", browser::time_key_presses)?;
    Weights::of(&dist())?.print();
    Ok(())
}

fn print_evaluation() -> Outcome<()> {
    let file = target().join("criterion").join(EVALUATION).join("new").join("estimates.json");
    let text = fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let median_us = median_ns(&text).ok_or_else(|| format!("{}: no median", file.display()))? / 1e3;
    let mark = if median_us > EVALUATION_BUDGET_US { "  OVER BUDGET" } else { "" };
    println!("one evaluation, native, median: {median_us:.1} us of {EVALUATION_BUDGET_US}{mark}");
    Ok(())
}

fn median_ns(estimates: &str) -> Option<f64> {
    let estimates: serde_json::Value = serde_json::from_str(estimates).ok()?;
    estimates.get("median")?.get("point_estimate")?.as_f64()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_median_of_the_benchmark() {
        let text = r#"{"mean":{"point_estimate":9.0},"median":{"point_estimate":41250.5}}"#;
        assert_eq!(median_ns(text), Some(41_250.5));
        assert_eq!(median_ns("{}"), None);
    }
}
