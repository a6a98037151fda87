//! Hand-worked figures of the display rule, and its law against edges.

use super::*;
use proptest::prelude::*;
use scenario::number::{NumberStyle, read};

const ENGLISH: PlainDigits = PlainDigits { style: NumberStyle::EnUs };

fn shown(value: f64) -> String {
    ENGLISH.number(value, decimals(value))
}

fn together(values: &[f64]) -> Vec<String> {
    let pairs = values.iter().zip(decimals_together(values));
    pairs.map(|(value, decimals)| ENGLISH.number(*value, decimals)).collect()
}

#[test]
fn figures_alone() {
    for (value, text) in [
        // docs/metrics.md, "Rounding on the page": 0.80, 5.0, 4.86, 33.3
        (0.8, "0.80"),
        (5.0, "5.0"),
        (4.86, "4.86"),
        (100.0 / 3.0, "33.3"),
        // Three digits, of which the last is a zero that says nothing: 2.40 -> 2.4.
        (2.4, "2.4"),
        (240.0, "240"),
        (12.0, "12.0"),
        // Whole digits are never rounded away: 1234.5 -> 1,235, half away from zero.
        (1234.5, "1,235"),
        // Below 0.1: two significant digits.
        (0.0123, "0.012"),
        (0.05, "0.050"),
        (0.000_045_6, "0.000046"),
        // One contact of 10^15 customers, by the month, of ten years, and in percent.
        (1e-15, "0.0000000000000010"),
        (1e-15 / 120.0, "0.0000000000000000083"),
        (1e-13, "0.00000000000010"),
        // Rounded up across a power of ten: 9.996 -> 10.00 -> 10.0; 0.0996 -> 0.10; 99.96 -> 100.
        (9.996, "10.0"),
        (0.0996, "0.10"),
        (99.96, "100"),
        (0.996, "1.0"),
        (999.6, "1,000"),
        (-0.8, "-0.80"),
        (0.0, "0"),
    ] {
        assert_eq!(shown(value), text, "{value}");
    }
}

#[test]
fn figures_side_by_side() {
    for (values, texts) in [
        // Zendesk's 4 to 8 a year by 12; Corebee's 0.5 to 1.5; section 12's 3 to 5 and 8 to 15.
        (&[4.0 / 12.0, 8.0 / 12.0][..], &["0.33", "0.67"][..]),
        (&[0.5, 1.5], &["0.50", "1.50"]),
        (&[3.0, 5.0], &["3.0", "5.0"]),
        (&[8.0, 15.0], &["8.0", "15.0"]),
        // The mock: 0.80 a month, 2.40 a quarter, 9.60 a year.
        (&[0.8, 2.4, 9.6], &["0.80", "2.40", "9.60"]),
        (&[0.012, 240.0], &["0.012", "240"]),
        (&[1234.5, 0.8], &["1,235", "0.80"]),
        (&[0.0, 0.8], &["0.00", "0.80"]),
    ] {
        assert_eq!(together(values), texts);
    }
    assert!(decimals_together(&[]).is_empty());
}

#[test]
fn rounding_is_half_away_from_zero() {
    for (value, decimals, expected) in [
        (1.115, 2, 1.12), // its double is 1.11499999999999999
        (-1.5, 0, -2.0),
        (2.5, 0, 3.0),
        (-0.001, 2, 0.0),
    ] {
        assert_eq!(f64::to_bits(rounded(value, decimals)), f64::to_bits(expected), "{value}");
    }
    assert_eq!(ENGLISH.number(-0.001, 2), "0.00");
    assert_eq!(ENGLISH.number(1e15, 12), "1,000,000,000,000,000.000000000000");
    let german = PlainDigits { style: NumberStyle::DeDe };
    assert_eq!(german.money(48000.0, Some("EUR"), 2), "EUR\u{a0}48.000,00");
    assert_eq!(german.money(0.5, None, 2), "0,50");
    assert_eq!(german.whole(2400.0), "2.400");
}

#[test]
fn figures_beside_an_edge() {
    for (value, edges, extra) in [
        (0.8, &[0.3, 0.8][..], 0),
        // 4.996 is 5.0 at one decimal, 5.00 at two, 4.996 at three.
        (4.996, &[5.0], 2),
        (5.004, &[5.0], 2),
        // 300 of 1,000 in a quarter are 0.0999... a month, which is 0.10 (section 12).
        (300.0 / 1000.0 / 3.0, &[0.1], 0),
        (4.0 / 12.0, &[1.0 / 3.0], 0),
        // 0.127 and 0.125 are both 0.13 at two decimals.
        (0.127, &[0.125], 1),
        // 0.334 shows as 0.33, below the third it is above.
        (0.334, &[1.0 / 3.0], 1),
        // Nine decimals: 0.8 starts at two.
        (0.8, &[0.8 + 4e-9], 7),
        (0.0, &[0.5], 0),
        (0.8, &[], 0),
    ] {
        assert_eq!(extra_digits(value, edges), extra, "{value} {edges:?}");
    }
}

#[test]
fn the_edge_itself_counts_where_it_is_shown_coarsely() {
    // 0.44 as 0.4 is above an edge shown as 0, but below the 0.42 that it stands for.
    assert_eq!(extra_digits_at(0.44, 1, &[(0.42, 0)]), 1);
}

#[test]
fn the_ends_of_a_range_are_told_apart() {
    for (ends, extra, text) in [
        ([0.3, 0.8], 0, "0.30 to 0.80"),
        // 0.27 twice at two decimals, told apart at three; 0.5 and 0.50004 at five.
        ([0.2682, 0.2731], 0, "0.268 to 0.273"),
        ([0.5, 0.500_04], 0, "0.50000 to 0.50004"),
        // 47.0 twice at one decimal; 99.96 and 100.04 are 100 without decimals, 100.0 at one.
        ([46.98, 47.02], 0, "46.98 to 47.02"),
        ([99.96, 100.04], 0, "99.96 to 100.04"),
        ([1_234.4, 1_234.5], 0, "1,234 to 1,235"),
        ([1_234.6, 1_234.7], 0, "1,234.6 to 1,234.7"),
        ([0.0123, 0.0124], 0, "0.0123 to 0.0124"),
        // The digits that an edge asks for come first.
        ([0.3, 0.8], 2, "0.3000 to 0.8000"),
        // A third, and a third.
        ([1.0 / 3.0, 1.0 - 2.0 / 3.0], 0, "0.33"),
    ] {
        assert_eq!(range(&ENGLISH, ends, extra), text, "{ends:?}");
    }
}

/// What a reader of the text would take it for.
fn as_read(value: f64, decimals: u8) -> f64 {
    let text = ENGLISH.number(value, decimals);
    read(&text, NumberStyle::EnUs).unwrap().value.to_f64()
}

/// The law of `extra_digits`, on the texts.
fn holds(value: f64, edges: &[f64], extra: u8) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(b.abs());
    let shown = as_read(value, decimals(value) + extra);
    edges.iter().all(|&edge| {
        let shown_edge = as_read(edge, (decimals(edge) + extra).min(MOST_DECIMALS));
        if near(value, edge) {
            near(shown, shown_edge)
        } else if value < edge {
            [edge, shown_edge].iter().all(|&e| shown < e && !near(shown, e))
        } else {
            [edge, shown_edge].iter().all(|&e| shown > e && !near(shown, e))
        }
    })
}

/// Edges as publications give them, by month or by year.
fn any_edge() -> impl Strategy<Value = f64> {
    let divisor = prop_oneof![Just(1.0), Just(12.0), Just(3.0)];
    (1_u32..2000, divisor).prop_map(|(hundredths, divisor)| f64::from(hundredths) / 100.0 / divisor)
}

/// Values at an edge, within a hair of one, and anywhere.
fn any_case() -> impl Strategy<Value = (f64, Vec<f64>)> {
    let distance = prop_oneof![Just(0.0), -1e-6..1e-6_f64, -1e-3..1e-3_f64, -0.9..9.0_f64];
    (proptest::collection::vec(any_edge(), 1..5), distance).prop_map(|(edges, distance)| {
        let value = edges[0] * (1.0 + distance);
        (value, edges)
    })
}

proptest! {
    #[test]
    fn a_figure_never_stands_on_the_wrong_side_of_an_edge((value, edges) in any_case()) {
        let extra = extra_digits(value, &edges);
        if decimals(value) + extra < MOST_DECIMALS {
            prop_assert!(holds(value, &edges, extra), "{} {:?} {}", value, edges, extra);
        }
        for fewer in 0..extra {
            prop_assert!(!holds(value, &edges, fewer), "{} {:?}: {} is enough", value, edges, fewer);
        }
    }

    #[test]
    fn whoever_writes_the_rounded_value_agrees(value in -1e6..1e6_f64, decimals in 0_u8..6) {
        let again = rounded(value, decimals);
        prop_assert_eq!(ENGLISH.number(value, decimals), ENGLISH.number(again, decimals));
        let standard = format!("{again:.*}", usize::from(decimals));
        prop_assert_eq!(ENGLISH.number(again, decimals).replace(',', ""), standard);
    }

    #[test]
    fn no_range_is_shown_with_one_end_twice(low in 1e-3..1e6_f64, width in 1e-6..1.0_f64) {
        let text = range(&ENGLISH, [low, low * (1.0 + width)], 0);
        let (one, other) = text.split_once(" to ").unwrap();
        prop_assert_ne!(one, other);
    }

    #[test]
    fn two_or_more_digits_are_shown(value in prop_oneof![1e-9..1.0_f64, 1.0..1e6_f64]) {
        let text = shown(value);
        let digits = text.replace([',', '.'], "");
        let significant = digits.trim_start_matches('0').len();
        prop_assert!(significant >= 2, "{}", text);
        prop_assert!(significant <= 3 || value >= 999.0, "{}", text);
    }
}
