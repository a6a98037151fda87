//! Segments then and now, and what entries still lack.

use super::*;
use crate::figures::Figure;

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
            results(&report, Section::Segments).heads.iter().map(|it| it.id).collect();
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
    for (was, part, odd) in [
        // 21 contacts of segments, and 20 of all; 101 of a base of 100.
        ("was=20&was-base=100", "30:100:21:90:A", Odd::ThenAbove),
        ("was=20&was-base=100", "30:100:20:101:A", Odd::ThenAbove),
        // 4 contacts are left, and nobody who could have made them.
        ("was=20&was-base=100", "30:100:16:100:A", Odd::ThenNoBase),
        ("was=20&was-base=100", "20:90:16:0:A,10:10:4:100:B", Odd::ThenNoBase),
        ("was=20&was-base=100", "20:90:16::A,10:10:4:10:B", Odd::ThenIncomplete),
        ("was=20&was-base=100", "20:90::80:A,10:10:4:10:B", Odd::ThenIncomplete),
        ("was=20", "30:100:16::A", Odd::ThenIncomplete),
    ] {
        let state = segments(was, part);
        assert_eq!(amount(&state, Section::Segments, odd), 0.0, "{state}");
        let report = report(&format!("v=1&{state}&end"));
        assert!(report.value(Metric::Of(Figure::RateEffect)).is_none(), "{state}");
    }
    // Complete, and without any earlier figures of segments.
    for part in ["30:100:20:100:A", "30:100:16:90:A", "30:100:::A"] {
        assert_eq!(found(&segments("was=20&was-base=100", part), Section::Segments), [], "{part}");
    }
}

#[test]
fn an_entry_that_is_in_no_figure_says_what_is_wanting() {
    let wanting = |state: &str, section: Section| -> Vec<Figure> {
        let found = found(&format!("vol=1000&per=month&base=90:users&{state}"), section);
        found
            .iter()
            .filter_map(|finding| match finding.odd {
                Odd::Wanting(figure) => Some(figure),
                _ => None,
            })
            .collect()
    };
    use Section::{Change, Cost, Repeats};
    assert_eq!(wanting("hour=32&aht=420", Cost), [Figure::CostFromHandleTime]);
    assert_eq!(wanting("hour=32&aht=420&occupancy=85&shrinkage=30", Cost), []);
    // Each entry counts: the fixed part lacks the total, the hour lacks the handle time.
    let both = [Figure::CostFromHandleTime, Figure::MarginalCost];
    assert_eq!(wanting("hour=32&fixed=400", Cost), both);
    assert_eq!(wanting("hour=32&fixed=400&cost=9000", Cost), [Figure::CostFromHandleTime]);
    assert_eq!(wanting("one-touch=32", Repeats), [Figure::OneTouch]);
    assert_eq!(wanting("resolved=32", Repeats), [Figure::CostPerResolution]);
    assert_eq!(wanting("was-cost=32", Change), [Figure::CostThen]);
    assert_eq!(wanting("was-cost=32&was=900", Change), []);
    // What is used in one figure is not asked for in all others.
    assert_eq!(wanting("cases=700", Repeats), []);
    assert_eq!(wanting("was=900", Change), []);
}
