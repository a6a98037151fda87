//! Every figure of the report is computed a second time, in plain arithmetic from the specification, on
//! random scenarios of Measure and Break down; nothing here calls the core.
//!
//! A link is drawn, the report of that text is made, and every figure, row, limit and error is compared.
#![allow(clippy::unwrap_used, clippy::panic)] // test code

mod cases;
mod compare;
mod draw;
mod expect;
mod limits;
mod linear;
mod outcome;
mod parse;
mod random;
mod scenario;
#[path = "../common/sound.rs"]
mod sound;
mod value;

use cases::CASES;
use compare::{Comparison, Mismatch};
use expect::relations::{Verdict, verdict};
use random::Random;
use scenario::Scenario;
use serde_json::Value;
use std::collections::BTreeMap;

/// Scenarios that are drawn; the number of each is its seed.
const DRAWN: u64 = 3_000;

/// The report of the link of a scenario.
fn report_of(scenario: &Scenario) -> Value {
    let opened = ::scenario::link::open(&scenario.link(), ::scenario::number::NumberStyle::EnUs);
    sound::read(&::report::json::of_link(&opened))["report"].take()
}

/// Compares the report of a scenario; what it shows otherwise is returned.
fn differences(scenario: &Scenario, agreed: &mut BTreeMap<String, u32>) -> Vec<Mismatch> {
    let mut comparison = Comparison::default();
    comparison.add(&expect::report(scenario), &report_of(scenario));
    for (id, count) in comparison.agreed {
        *agreed.entry(id).or_default() += count;
    }
    comparison.mismatches
}

/// Differences by where they are: how many, and the first with the link to try it with.
#[derive(Default)]
struct Failures(BTreeMap<String, (u32, String)>);

impl Failures {
    fn add(&mut self, scenario: &Scenario, differences: Vec<Mismatch>) {
        for Mismatch { section, at, want, got } in differences {
            // Rows differ in their names.
            let place = at
                .split_once(' ')
                .filter(|(row, _)| row.starts_with('r'))
                .map_or(&*at, |row| row.1);
            let known = self.0.entry(format!("{section}: {place}")).or_insert_with(|| {
                (0, format!("{at}: want {want}\n   got {got}\n   {}", scenario.link()))
            });
            known.0 += 1;
        }
    }

    fn assert_none(&self) {
        let lines =
            self.0.iter().map(|(place, (count, first))| format!("{count} × {place}: {first}"));
        let lines: Vec<String> = lines.collect();
        assert!(lines.is_empty(), "{}", lines.join("\n"));
    }
}

#[test]
fn every_figure_of_random_scenarios_is_what_plain_arithmetic_gives() {
    let mut agreed = BTreeMap::new();
    let mut verdicts = BTreeMap::<&str, u32>::new();
    let mut failures = Failures::default();
    for seed in 0..DRAWN {
        let scenario = draw::scenario(&mut Random::new(seed));
        assert_eq!(parse::scenario(state(&scenario.link())).link(), scenario.link());
        if expect::FUNNEL.iter().any(|key| !scenario.is_blank(key)) && scenario.value("vol").is_ok()
        {
            let verdict = match verdict(&scenario) {
                Verdict::Feasible => "feasible",
                Verdict::Infeasible => "infeasible",
                Verdict::Unclear => "unclear",
            };
            *verdicts.entry(verdict).or_default() += 1;
        }
        let differences = differences(&scenario, &mut agreed);
        failures.add(&scenario, differences);
    }
    failures.assert_none();
    println!("{verdicts:?}\n{agreed:#?}");
    for verdict in ["feasible", "infeasible"] {
        assert!(verdicts[verdict] >= OFTEN, "{verdicts:?}");
    }
    let seldom: Vec<_> = agreed.iter().filter(|one| *one.1 < OFTEN).collect();
    assert!(seldom.is_empty(), "too seldom to tell: {seldom:?}");
    assert!(agreed.len() >= KINDS, "{} kinds of figures", agreed.len());
}

/// How often each figure and column has to be found right, so that nothing is tested in name only.
const OFTEN: u32 = 50;
/// Figures, their limits, columns and findings that are compared.
const KINDS: usize = 177;

/// The state of a link without `v` and `end`.
fn state(link: &str) -> &str {
    link.strip_prefix("v=1&").and_then(|link| link.strip_suffix("&end")).unwrap()
}

#[test]
fn the_cases_of_the_issue_show_what_plain_arithmetic_gives() {
    let mut failures = Failures::default();
    for (_, case) in CASES {
        let scenario = parse::scenario(case);
        let differences = differences(&scenario, &mut BTreeMap::new());
        failures.add(&scenario, differences);
    }
    failures.assert_none();
}
