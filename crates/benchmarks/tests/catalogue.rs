//! The compiled catalogue against the acceptance checklist: nothing is missing, nothing is doubled.

#![allow(clippy::panic, reason = "helpers of tests may fail like the tests themselves")]

use std::collections::{BTreeMap, BTreeSet};

use benchmarks::{Entry, Grade, Metric, Tier};
use metric_core::unit::{DenominatorKind, TimeBase};

/// Figures per item of a source, source first. 001-10 has five: four channels, and the callers of line 105.
const COUNTS: [(&str, usize); 23] = [
    ("000-2", 3),
    ("000-5", 1),
    ("001-3", 5),
    ("001-4", 3),
    ("001-5", 7),
    ("001-6", 2),
    ("001-7", 2),
    ("001-8", 4),
    ("001-9", 2),
    ("001-10", 5),
    ("001-11", 1),
    ("001-12", 1),
    ("001-15", 2),
    ("001-16", 2),
    ("001-17", 1),
    ("001-21", 3),
    ("001-23", 21),
    ("001-25", 2),
    ("002-5", 5),
    ("002-6", 3),
    ("002-7", 6),
    ("003-2", 5),
    ("003-3", 1),
];

fn entry(id: &str) -> &'static Entry {
    benchmarks::entry(id).unwrap_or_else(|| panic!("no entry `{id}`"))
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * b.abs()
}

#[test]
fn every_item_of_the_checklist_has_all_its_figures() {
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in benchmarks::entries() {
        *counted.entry(entry.item).or_default() += 1;
    }
    assert_eq!(counted, COUNTS.into_iter().collect());
    assert_eq!(benchmarks::entries().len(), 87);
}

#[test]
fn no_figure_is_in_the_catalogue_twice() {
    let unit = |entry: &Entry| format!("{:?} {:?} {:?}", entry.metric, entry.tier, entry.band);
    let figures: Vec<_> = benchmarks::entries()
        .iter()
        .map(|entry| (entry.publication.id, entry.segment, entry.line, unit(entry), entry.name))
        .collect();
    let distinct: BTreeSet<_> = figures.iter().map(|figure| format!("{figure:?}")).collect();
    assert_eq!(distinct.len(), figures.len());
}

#[test]
fn b2b_saas_per_customer_and_per_account_are_two_figures() {
    let (text, table) = (entry("zendesk-saas-b2b"), entry("table-saas-b2b-average"));
    let unit = |denominator| Metric::Rate {
        denominator: Some(denominator),
        time_base: Some(TimeBase::Year),
    };
    assert_eq!(text.metric, unit(DenominatorKind::Customer));
    assert_eq!(table.metric, unit(DenominatorKind::Account));
    assert_eq!(text.band, table.band);
}

#[test]
fn numbers_are_printed_numbers_divided_once() {
    for (id, low, high) in [
        ("decagon-marketplace", 8.0 / 100.0, 15.0 / 100.0),
        ("gartner-ecommerce-median", 3.2 / 100.0, 3.2 / 100.0),
        ("count-saas-b2b", 0.3, 0.8),
        ("stealth-share-phone", 0.4, 0.65),
        ("gartner-live-cost", 8.0, 12.0),
    ] {
        let band = entry(id).band;
        assert!(same(band.low.unwrap().value, low), "{id}");
        assert!(same(band.high.unwrap().value, high), "{id}");
        assert!(band.low.unwrap().inclusive && band.high.unwrap().inclusive, "{id}");
    }
}

#[test]
fn below_is_strict_at_or_below_is_not_and_or_higher_is_open() {
    let strict = entry("table-it-best").band;
    let inclusive = entry("stealth-it-best").band;
    let open = entry("corebee-complex").band;
    assert_eq!((strict.low, strict.high.unwrap().inclusive), (None, false));
    assert_eq!((inclusive.low, inclusive.high.unwrap().inclusive), (None, true));
    assert_eq!((open.low.unwrap().inclusive, open.high), (true, None));
    assert!(same(strict.high.unwrap().value, inclusive.high.unwrap().value));
}

#[test]
fn a_flow_has_no_time_base_and_a_stock_has_one() {
    for entry in benchmarks::entries() {
        if let Metric::Rate { denominator, time_base } = entry.metric {
            let stock = denominator.is_some_and(|kind| !kind.is_flow());
            assert_eq!(time_base.is_some(), stock, "{}", entry.id);
        }
    }
}

#[test]
fn each_table_row_has_three_nested_tiers() {
    for segment in ["ecommerce", "it", "telecom", "financial", "saas-b2c", "saas-b2b", "healthcare"]
    {
        let tier = |end: &str| entry(&format!("table-{segment}-{end}"));
        let row: Vec<_> = benchmarks::in_segment(segment)
            .filter(|entry| entry.row == format!("table-{segment}"))
            .collect();
        assert_eq!(row.len(), 3, "{segment}");
        let [average, top, best] = [tier("average"), tier("top"), tier("best")];
        let tiers = [average.tier, top.tier, best.tier];
        assert_eq!(tiers, [Tier::Typical, Tier::TopQuartile, Tier::BestInClass]);
        assert!(best.band.high.unwrap().value < top.band.high.unwrap().value);
        assert!(top.band.high.unwrap().value <= average.band.low.unwrap().value);
    }
}

#[test]
fn every_segment_of_the_menu_has_a_figure_and_every_figure_a_segment() {
    for segment in benchmarks::segments() {
        assert!(benchmarks::in_segment(segment.id).count() > 0, "{}", segment.id);
        assert_eq!(benchmarks::segment(segment.id), Some(segment));
    }
    let any = benchmarks::in_segment(benchmarks::ANY_SEGMENT).count();
    let rest: usize =
        benchmarks::segments().iter().map(|one| benchmarks::in_segment(one.id).count()).sum();
    assert_eq!(any + rest, benchmarks::entries().len());
    assert_eq!(benchmarks::segment(benchmarks::ANY_SEGMENT), None);
}

#[test]
fn the_year_of_a_page_is_that_of_its_own_figures_and_of_none_that_it_cites() {
    for (id, name, year) in [
        ("stealth-it-best", "Stealth Agents", Some(2026)),
        ("count-saas-b2b", "Count", None),
        // Lines 59, 51, 67, 75, 81, 85, 105, 150, 187 and 191 give a year, ...
        ("hdi-it", "HDI", Some(2025)),
        ("gartner-ecommerce-median", "Gartner", Some(2024)),
        ("gartner-ecommerce-q1", "Gartner", Some(2024)),
        ("mckinsey-telecom", "McKinsey", Some(2024)),
        ("forrester-financial", "Forrester", Some(2025)),
        ("zendesk-saas-b2c", "Zendesk", Some(2025)),
        ("zendesk-saas-b2b", "Zendesk", Some(2025)),
        ("intercom-saas-median", "Intercom", Some(2025)),
        ("intercom-saas-q1", "Intercom", Some(2025)),
        ("zendesk-hopping", "Zendesk", Some(2025)),
        ("mckinsey-portal", "McKinsey", Some(2024)),
        ("zendesk-containment", "Zendesk", Some(2025)),
        ("intercom-contain-b2c", "Intercom", Some(2025)),
        ("intercom-contain-b2b", "Intercom", Some(2025)),
        // ... lines 49, 16, 57, 91, 114, 157 and 219, and the table from line 209 on, give none.
        ("metapack-ecommerce", "Metapack and Zendesk", None),
        ("metricnet-hdi-it", "MetricNet and HDI", None),
        ("metricnet-it", "MetricNet", None),
        ("metricnet-it-median", "MetricNet", None),
        ("gartner-healthcare", "Gartner", None),
        ("mckinsey-billing", "McKinsey", None),
        ("gartner-live-cost", "Gartner", None),
        ("metricnet-portal", "MetricNet", None),
    ] {
        let entry = entry(id);
        assert_eq!((entry.source_name(), entry.year), (name, year), "{id}");
    }
    for entry in benchmarks::entries() {
        let is_own = entry.attributed.is_empty();
        assert_eq!(entry.year == entry.publication.year, is_own, "{}", entry.id);
        let is_table = entry.item == "001-23";
        assert!(!is_table || entry.year.is_none(), "{}", entry.id);
    }
    assert_eq!(entry("corebee-cost").publication.title, None);
}

#[test]
fn a_share_of_nothing_that_the_source_names_is_of_nothing_known() {
    let unstated = |entry: &&Entry| entry.metric == Metric::Share { of: None };
    let ids: Vec<_> = benchmarks::entries().iter().filter(unstated).map(|entry| entry.id).collect();
    assert_eq!(ids, ["intercom-contain-b2c", "intercom-contain-b2b"]);
}

#[test]
fn a_figure_describes_the_businesses_that_its_source_names() {
    let (billing, costs) = (entry("mckinsey-billing"), entry("gartner-live-cost"));
    for named in ["telecom", "financial", "fintech", "media", "saas", "saas-b2c", "saas-b2b"] {
        assert!(billing.describes(named) && costs.describes(named), "{named}");
    }
    for other in ["ecommerce", "healthcare", "it", "marketplace", benchmarks::ANY_SEGMENT] {
        assert!(!billing.describes(other) && costs.describes(other), "{other}");
    }
    let own = entry("stealth-health-billing");
    assert!(own.describes("healthcare") && !own.describes(benchmarks::ANY_SEGMENT));
}

#[test]
fn grades_follow_the_publication_except_for_assumptions_of_examples() {
    for entry in benchmarks::entries() {
        let expected = match entry.publication.id {
            _ if ["decagon-cost", "corebee-cost"].contains(&entry.id) => Grade::Illustrative,
            "stealth" => Grade::Reported,
            "count" => Grade::Estimate,
            _ => Grade::Vendor,
        };
        assert_eq!(entry.grade, expected, "{}", entry.id);
    }
}

#[test]
fn ids_that_stand_in_released_links_are_still_there() {
    for id in ["count-saas-b2b", "corebee-saas-typical", "decagon-ecommerce", "zendesk-saas-b2b"] {
        assert_eq!(entry(id).id, id);
    }
}
