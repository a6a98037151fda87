//! The worked examples, recomputed from their links with the shortest arithmetic that can be right.
//!
//! The golden tests of the calculator read the same files; this one only guards the hand arithmetic.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests may fail like the tests themselves"
)]

use std::fs;
use std::path::Path;

use benchmarks::{Entry, Example, Metric};
use toml::Table;

/// The example files by id.
fn files() -> Vec<Table> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/examples");
    let paths = fs::read_dir(directory).unwrap().map(|item| item.unwrap().path());
    paths.map(|path| fs::read_to_string(path).unwrap().parse().unwrap()).collect()
}

fn tables<'a>(file: &'a Table, key: &str) -> Vec<&'a Table> {
    let list = file.get(key).map(|value| value.as_array().unwrap().as_slice());
    list.unwrap_or_default().iter().map(|value| value.as_table().unwrap()).collect()
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table[key].as_str().unwrap()
}

fn value<'a>(example: &'a Example, key: &str) -> Option<&'a str> {
    example.state.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='))
}

fn months(word: &str) -> f64 {
    match word {
        "month" => 1.0,
        "quarter" => 3.0,
        "year" => 12.0,
        other => panic!("no example is per {other}"),
    }
}

fn number(text: &str) -> f64 {
    text.parse().unwrap()
}

/// Contacts per denominator in the period of the link, and the period's months (none for a flow).
fn rate(example: &Example) -> (f64, Option<f64>) {
    let (base, kind) = value(example, "base").unwrap().split_once(':').unwrap();
    let ratio = number(value(example, "vol").unwrap()) / number(base);
    let stock = kind != "orders" && kind != "transactions";
    (ratio, stock.then(|| months(value(example, "per").unwrap())))
}

/// The rate in another time base; a flow is the same in all.
fn rate_in(example: &Example, target_months: f64) -> f64 {
    let (ratio, period) = rate(example);
    period.map_or(ratio, |period| ratio * target_months / period)
}

fn computed(example: &Example, metric: &str) -> f64 {
    let cost = || number(value(example, "cost").unwrap());
    let shown = months(value(example, "in").unwrap());
    match metric {
        "contact-rate" => rate_in(example, shown),
        "cost-total" => cost(),
        "cost-per-contact" => cost() / number(value(example, "vol").unwrap()),
        "cost-to-serve" => {
            cost() / number(value(example, "vol").unwrap()) * rate_in(example, shown)
        }
        other => {
            assert!(rate(example).1.is_some(), "{}: {other} of a flow", example.id);
            rate_in(example, months(other.strip_prefix("contact-rate-").unwrap()))
        }
    }
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

/// Below, inside or above, with equality within rounding counted as being at the edge.
fn position(entry: &Entry, rate: f64) -> &'static str {
    let outside = |edge: metric_core::band::Edge, beyond: bool| {
        if close(rate, edge.value) { !edge.inclusive } else { beyond }
    };
    match (entry.band.low, entry.band.high) {
        (Some(low), _) if outside(low, rate < low.value) => "below",
        (_, Some(high)) if outside(high, rate > high.value) => "above",
        _ => "inside",
    }
}

fn check_standing(example: &Example, id: &str, expected: &str) {
    // No example stands in a tier other than the average, which is why "inside" is enough here.
    let entry = benchmarks::entry(id).or_else(|| benchmarks::entry(&format!("{id}-average")));
    let entry = entry.unwrap();
    let Metric::Rate { denominator, time_base } = entry.metric else { panic!("{id} is no rate") };
    let kind = format!("{:?}s", denominator.unwrap()).to_lowercase();
    let base = value(example, "base").unwrap().replace('-', "");
    assert!(base.ends_with(&format!(":{kind}")), "{}: {id} is per {kind}", example.id);
    assert_eq!(value(example, "vs"), Some(entry.segment), "{}: {id}", example.id);
    let rate = rate_in(example, time_base.map_or(1.0, metric_core::unit::TimeBase::months));
    let expected = if expected == "average" { "inside" } else { expected };
    assert_eq!(position(entry, rate), expected, "{}: {rate} against {id}", example.id);
}

#[test]
fn every_expected_figure_follows_from_its_link() {
    let files = files();
    assert_eq!(files.len(), benchmarks::examples().len());
    for example in benchmarks::examples() {
        let file = files.iter().find(|file| text(file, "id") == example.id).unwrap();
        for expected in tables(file, "expect") {
            let metric = text(expected, "metric");
            let (hand, own) = (expected["value"].as_float().unwrap(), computed(example, metric));
            assert!(close(hand, own), "{}: {metric} is {own}, not {hand}", example.id);
        }
        for standing in tables(file, "standing") {
            check_standing(example, text(standing, "id"), text(standing, "is"));
        }
    }
}

#[test]
fn a_stock_example_expects_its_rate_in_every_time_base() {
    for file in files() {
        let metrics: Vec<_> =
            tables(&file, "expect").into_iter().map(|one| text(one, "metric")).collect();
        let stock = !text(&file, "state").contains(":orders");
        for base in ["month", "quarter", "year"] {
            let expected = metrics.contains(&format!("contact-rate-{base}").as_str());
            assert_eq!(expected, stock, "{}", text(&file, "id"));
        }
        assert!(metrics.contains(&"contact-rate"));
    }
}

#[test]
fn every_row_of_the_target_table_has_an_example_in_its_average() {
    let files = files();
    for segment in ["ecommerce", "it", "telecom", "financial", "saas-b2c", "saas-b2b", "healthcare"]
    {
        let row = format!("table-{segment}");
        assert!(
            files.iter().any(|file| tables(file, "standing")
                .into_iter()
                .any(|one| text(one, "id") == row && text(one, "is") == "average")),
            "{row}"
        );
    }
}
