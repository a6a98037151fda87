//! A segment that did not exist in the earlier period: said where the totals say so, and only there.

use super::*;

/// 1,000 contacts of 1,000 customers now, then as given.
fn segments(was: &str, part: &str) -> String {
    format!("vol=1000&per=month&base=1000:customers&{was}&part={part}")
}

fn new(state: &str) -> Vec<usize> {
    let findings = found(state, Section::Segments);
    let own = findings.iter().filter(|finding| finding.kind == FindingKind::DidNotExist);
    own.map(|finding| finding.rows[0]).collect()
}

#[test]
fn a_blank_segment_did_not_exist_where_the_others_have_all_of_the_totals() {
    let given = "was=800&was-base=800";
    let state = segments(given, "500:600:500:500:A,300:300:300:300:B,200:100:::New");
    assert_eq!(new(&state), [2]);
    assert_eq!(found(&state, Section::Segments).len(), 1);
    let report = report(&format!("v=1&{state}&end"));
    // Rates of 5/6, 1 and 2 after 1 and 1; weights of 0.6, 0.3 and 0.1 after 0.625, 0.375 and 0. The
    // whole stays 1: A's rate effect is 0.6125 x (5/6 - 1) = -0.10208, and the mix makes up for it.
    assert_value(&report, Metric::RateEffect, -0.612_5 / 6.0);
    assert_value(&report, Metric::MixEffect, 0.612_5 / 6.0);
    let lines = &results(&report, Section::Segments).lines;
    let new = lines.iter().find(|line| line.name == Name::Row(2)).unwrap();
    // It had no rate then, and its rate moved by nothing.
    assert_eq!((new.value(4), new.value(6)), (None, Some(0.0)));
}

#[test]
fn zero_and_blank_cells_and_several_segments_count_as_well() {
    let given = "was=800&was-base=800";
    for cells in [":", "0:", ":0"] {
        let part = format!("700:800:800:800:A,200:150:{cells}:New,100:50:::Newer");
        assert_eq!(new(&segments(given, &part)), [1, 2], "{cells}");
    }
    // With decimals in the base: 400.1 + 399.9.
    let part = "500:500:400:400.1:A,300:300:400:399.9:B,200:200:::New";
    assert_eq!(new(&segments(given, part)), [2]);
    // Orders need no period.
    let orders =
        "vol=1000&base=1000:orders&was=800&was-base=800&part=700:800:800:800:A,300:200:::B";
    assert_eq!(new(orders), [1]);
}

#[test]
fn without_the_totals_or_with_something_left_nobody_knows() {
    let part = "700:800:800:800:A,300:200:::New";
    for (was, part) in [
        // The totals are not given, or one of them.
        ("was-per=month", part),
        ("was=800", part),
        ("was-base=800", part),
        // Something is left for it.
        ("was=801&was-base=800", part),
        ("was=800&was-base=801", part),
        // One of the others lacks a cell.
        ("was=800&was-base=800", "500:500:800:800:A,200:300:0:5:B,300:200:::New"),
        ("was=800&was-base=800", "500:500:400:400:A,200:300:400::B,300:200:::New"),
        // A cell, a total or a row cannot be read.
        ("was=800&was-base=800", "700:800:800:800:A,300:200:..x::New"),
        ("was=800&was-base=800", "700:800:800:800:A,300:200::..x:New"),
        ("was=800&was-base=800", "700:800:800:800:A,300:200:::New,..x"),
        ("was=..800&was-base=800", part),
        ("was=800&was-base=..800", part),
    ] {
        let state = segments(was, part);
        assert_eq!(new(&state), [0; 0], "{state}");
        let report = report(&format!("v=1&{state}&end"));
        assert_eq!(report.value(Metric::RateEffect), None, "{state}");
    }
}
