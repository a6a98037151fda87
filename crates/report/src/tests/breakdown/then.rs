//! Segments then and now, and what entries still lack.

use super::*;
use crate::comparison::Standing;
use metric_core::band::Position;

/// The state of segments with an earlier period.
fn segments(was: &str, part: &str) -> String {
    format!("vol=30&per=month&base=100:users&{was}&in=month&part={part}")
}

#[test]
fn the_own_rate_then_stands_beside_the_rate_now_in_the_same_unit() {
    let rates = |was: &str| {
        let report = report(&format!("v=1&{}&end", segments(was, "30:100:16:90:A")));
        let lines = &results(&report, Section::Segments).lines;
        let heads: Vec<&str> =
            results(&report, Section::Segments).columns.iter().map(|it| it.id).collect();
        assert_eq!(heads[3..5], ["rate", "rate-then"]);
        lines.iter().flat_map(|line| [line.value(3), line.value(4)]).collect::<Vec<_>>()
    };
    let close = |found: Vec<Option<f64>>, expected: [Option<f64>; 4]| {
        for (found, expected) in found.iter().zip(expected) {
            let is_close = match (found, expected) {
                (Some(found), Some(expected)) => (found - expected).abs() < 1e-12,
                (found, expected) => *found == expected,
            };
            assert!(is_close, "{found:?} is not {expected:?}");
        }
        assert_eq!(found.len(), 4);
    };
    // 30 of 100 a month; then 16 of 90, and 4 of the 10 that were in no segment.
    close(rates("was=20&was-base=100"), [Some(0.3), Some(16.0 / 90.0), None, Some(0.4)]);
    // The same in a quarter is a third of it a month.
    let a_third = [Some(0.3), Some(16.0 / 270.0), None, Some(0.4 / 3.0)];
    close(rates("was=20&was-per=quarter&was-base=100"), a_third);
}

#[test]
fn a_change_that_cannot_be_split_says_why() {
    for (was, part, kind) in [
        ("was=20&was-base=100", "30:100:20:101:A", FindingKind::ThenBaseAbove),
        // 4 contacts are left, and nobody who could have made them.
        ("was=20&was-base=100", "30:100:16:100:A", FindingKind::ThenNoBase),
        ("was=20&was-base=100", "20:90:16:0:A,10:10:4:100:B", FindingKind::ThenNoBase),
        ("was=20&was-base=100", "20:90:16::A,10:10:4:10:B", FindingKind::ThenIncomplete),
        ("was=20&was-base=100", "20:90::80:A,10:10:4:10:B", FindingKind::ThenIncomplete),
        ("was=20", "30:100:16::A", FindingKind::ThenIncomplete),
    ] {
        let state = segments(was, part);
        assert_eq!(amount(&state, Section::Segments, kind), 0.0, "{state}");
        let report = report(&format!("v=1&{state}&end"));
        assert!(report.value(Metric::RateEffect).is_none(), "{state}");
    }
    // 10 contacts of now are in no segment, which hold all of the base.
    let rest = segments("was=16&was-base=100", "20:100:16:100:A");
    assert_eq!(amount(&rest, Section::Segments, FindingKind::RestNoBase), 0.0);
    // Without a base there is no rate that could be split.
    let state = "vol=30&per=month&was=20&was-base=100&part=30:100:16:90:A";
    assert!(
        found(state, Section::Segments).iter().all(|it| it.kind != FindingKind::ThenIncomplete)
    );
    // 23 contacts of segments in a quarter, and 20 of all.
    let state = segments("was=20&was-per=quarter&was-base=100", "30:100:23:90:A");
    assert!((amount(&state, Section::Segments, FindingKind::ThenAbove) - 3.0).abs() < 1e-9);
    // Complete, and without any earlier figures of segments.
    for part in ["30:100:20:100:A", "30:100:16:90:A", "30:100:::A"] {
        assert_eq!(found(&segments("was=20&was-base=100", part), Section::Segments), [], "{part}");
    }
}

#[test]
fn an_entry_that_is_in_no_figure_says_what_is_wanting() {
    let wanting = |state: &str, section: Section| -> Vec<Metric> {
        let found = found(&format!("vol=1000&per=month&base=90:users&{state}"), section);
        found
            .iter()
            .filter_map(|finding| match finding.kind {
                FindingKind::NeedsEntry(figure) => Some(figure),
                _ => None,
            })
            .collect()
    };
    use Section::{Change, Cost, Repeats};
    assert_eq!(wanting("hour=32&aht=420", Cost), [Metric::CostFromHandleTime]);
    assert_eq!(wanting("hour=32&aht=420&occupancy=85&shrinkage=30", Cost), []);
    // Each entry counts: the fixed part lacks the total, the hour lacks the handle time.
    let both = [Metric::CostFromHandleTime, Metric::MarginalCost];
    assert_eq!(wanting("hour=32&fixed=400", Cost), both);
    assert_eq!(wanting("hour=32&fixed=400&cost=9000", Cost), [Metric::CostFromHandleTime]);
    assert_eq!(wanting("one-touch=32", Repeats), [Metric::OneTouch]);
    assert_eq!(wanting("resolved=32", Repeats), [Metric::CostPerResolution]);
    assert_eq!(wanting("was-cost=32", Change), [Metric::CostPerContactThen]);
    assert_eq!(wanting("was-cost=32&was=900&was-base=80", Change), []);
    assert_eq!(wanting("was=900", Change), [Metric::RateThen]);
    assert_eq!(wanting("was-base=80", Change), [Metric::RateThen]);
    // A share of something blank waits for that.
    assert_eq!(wanting("contained=50:percent&cost=9&automated-cost=5", Cost), [Metric::HumanCost]);
    // What is used in one figure is not asked for in all others.
    assert_eq!(wanting("cases=700", Repeats), []);
    assert_eq!(wanting("fixed=400&cost=9000", Cost), []);
    let no_contacts = found("fixed=400&cost=9000", Cost);
    assert_eq!(no_contacts[0].kind, FindingKind::NeedsEntry(Metric::MarginalCost));
    let wanted_by_rate = |state: &str| {
        let state = format!("v=1&vol=1000&per=month&base=90:users&{state}&end");
        let draft = link::open(&state, NumberStyle::EnUs).draft;
        wanted(Scenario::of(&draft), &evaluate(&draft).inputs, Metric::RateThen.row())
    };
    assert_eq!(wanted_by_rate("was-base=80"), [Field::EarlierContacts]);
    assert_eq!(wanted_by_rate("was=80"), [Field::EarlierBase]);
    // Without a base now there is no rate, and none then.
    assert_eq!(found("vol=1000&was=900", Change), []);
}

#[test]
fn a_part_of_the_segments_then_is_not_set_against_all_now() {
    let then = |was: &str, part: &str| {
        let report = report(&format!("v=1&{}&end", segments(was, part)));
        report.value(Metric::RateThen)
    };
    // Both are there: (16 + 4) of (90 + 10).
    assert_eq!(then("", "20:90:16:90:A,10:10:4:10:B"), Some(0.2));
    for part in [
        "20:90:16:90:A,10:10:4::B",
        "20:90:16:90:A,10:10::10:B",
        "20:90:16:90:A,10:10:::B",
        // 10 contacts and 10 users of now are in no segment, and nobody knows how many were then.
        "20:90:16:90:A",
    ] {
        assert_eq!(then("", part), None, "{part}");
        assert_eq!(then("was=20&was-base=100", part), Some(0.2), "{part}");
    }
    // A segment that is gone counts then: (20 + 10) of (90 + 10).
    assert_eq!(then("", "30:100:20:90:A,::10:10:B"), Some(0.3));
    // Without segments nobody knows of then, also where there is nothing now.
    let nothing = report("v=1&vol=0&per=month&base=100:users&was-base=90&in=month&end");
    assert_eq!(nothing.value(Metric::RateThen), None);
    // What is given counts, and the other sum is complete.
    assert_eq!(then("was=40", "20:90:16:90:A,10:10:4:10:B"), Some(0.4));
}

#[test]
fn cost_then_and_now_count_the_same_contacts() {
    let report = report("v=1&vol=3000&handled=2500&cost=30000&was=3000&was-cost=36000&end");
    assert_value(&report, Metric::CostPerContact, 12.0); // 30,000 / 2,500 handled
    assert_value(&report, Metric::CostPerContactNow, 10.0); // 30,000 / 3,000 offered
    assert_value(&report, Metric::CostPerContactThen, 12.0); // 36,000 / 3,000 offered
    let without = super::report("v=1&vol=3000&cost=30000&was=3000&end");
    assert!(without.value(Metric::CostPerContactNow).is_none());
}

#[test]
fn what_is_published_of_people_stands_beside_the_cost_of_people() {
    let rows = |more: &str, metric: Metric| -> Vec<(&'static str, bool)> {
        let report = report(&format!("v=1&vol=3000&cur=usd&cost=30000{more}&end"));
        let comparisons = report.get(metric).map_or(&[][..], |row| &row.comparisons);
        comparisons.iter().map(|one| (one.row.id, one.result.is_ok())).collect()
    };
    let people = Metric::HumanCost;
    let known = "&routed=1800&contained=900&escalated=900&automated-cost=1000";
    assert_eq!(rows(known, Metric::CostPerContact), [("corebee-cost", true)]);
    assert_eq!(rows(known, people), [("decagon-cost", true), ("gartner-live-cost", true)]);
    let report = report(&format!("v=1&vol=3000&cur=usd&cost=30000{known}&end"));
    // (30,000 − 1,000) / (3,000 − 900) = 13.81, above 8 to 12, where the average of 10 is inside.
    assert_value(&report, people, 29_000.0 / 2_100.0);
    let gartner = report.get(people).unwrap().comparisons[1].result.clone().unwrap();
    assert_eq!(gartner.standing, Standing::Position(Position::Above));
    // Nobody is left for people: their cost is no figure, and nothing published goes with it.
    let nobody = "&routed=3000&contained=3000&automated-cost=1000";
    assert_eq!(rows(nobody, Metric::CostPerContact).len(), 3);
    // The cost of automation is not known: the average holds it, and is compared with no people.
    let blended = [("corebee-cost", true), ("decagon-cost", false), ("gartner-live-cost", false)];
    assert_eq!(rows("&routed=1800&contained=900", Metric::CostPerContact), blended);
    let all = [("corebee-cost", true), ("decagon-cost", true), ("gartner-live-cost", true)];
    assert_eq!(rows("", Metric::CostPerContact), all);
}

#[test]
fn a_funnel_that_contradicts_itself_hands_nothing_on() {
    let cost = "vol=3000&cost=30000&contained=900&automated-cost=1000";
    let people = |more: &str| report(&format!("v=1&{cost}{more}&end")).value(Metric::HumanCost);
    assert_eq!(people("&routed=900"), Some(29_000.0 / 2_100.0));
    assert_eq!(people("&routed=800"), None);
    // More contained and abandoned than handled: no cost below zero.
    let state = "v=1&vol=1000&handled=850&cost=5000&contained=800&left=100&automated-cost=1000&end";
    let negative = report(state);
    assert_eq!(negative.value(Metric::HumanCost), None);
    assert!(found(&state[4..state.len() - 4], Section::Cost).iter().any(Finding::is_broken));
    // Without contacts nothing contradicts, and the cost of automation needs none.
    let automated = report("v=1&contained=1000&automated-cost=500&end");
    assert_eq!(automated.value(Metric::AutomatedCostPerContact), Some(0.5));
}
