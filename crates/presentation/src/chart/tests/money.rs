//! The axis of money, by hand arithmetic.

use crate::chart::money::{Money, MoneyAxis};
use crate::digits::PlainDigits;
use proptest::prelude::*;
use scenario::number::NumberStyle;

const DIGITS: PlainDigits = PlainDigits { style: NumberStyle::EnUs };

fn axis(range: [f64; 2], currency: Option<&str>, most: usize) -> MoneyAxis {
    MoneyAxis::of(range, Money { digits: &DIGITS, currency }, |axis| axis.ticks.len() <= most)
}

fn labels(axis: &MoneyAxis) -> Vec<&str> {
    axis.ticks.iter().map(|(_, label)| label.as_str()).collect()
}

#[test]
fn ticks_are_nice_and_have_as_many_digits_as_tell_them_apart() {
    for (range, most, expected) in [
        // Steps of 200,000 would be 6 ticks, those of 500,000 are 0, 1 and 2 of them.
        ([0.0, 1_072_958.0], 4, &["0", "500,000", "1M"][..]),
        ([0.0, 1_072_958.0], 6, &["0", "200,000", "400,000", "600,000", "800,000", "1M"]),
        // 1.5 million has two digits, and so have all from a million on.
        ([0.0, 2.2e6], 5, &["0", "500,000", "1.0M", "1.5M", "2.0M"]),
        // No zero between: the first step above 0.97 million.
        ([0.97e6, 1.16e6], 4, &["1.00M", "1.05M", "1.10M", "1.15M"]),
        ([0.97e6, 1.16e6], 2, &["1.0M", "1.1M"]),
        // Below zero, and on both sides of it.
        ([-44_000.0, 0.0], 5, &["-40,000", "-30,000", "-20,000", "-10,000", "0"]),
        ([-260_000.0, 610_000.0], 5, &["-200,000", "0", "200,000", "400,000", "600,000"]),
        ([-9.0, -3.0], 4, &["-8", "-6", "-4"]),
        // Coins: all of them or none, but zero.
        ([0.0, 2.0], 5, &["0", "0.50", "1.00", "1.50", "2.00"]),
        ([0.0, 0.03], 4, &["0", "0.01", "0.02", "0.03"]),
        // A billion and what lies below it.
        ([0.0, 1.1e9], 3, &["0", "500M", "1B"]),
    ] {
        assert_eq!(labels(&axis(range, None, most)), expected, "{range:?} {most}");
    }
}

#[test]
fn no_tick_is_finer_than_a_coin() {
    // Yen have none, and from 1,000 on nobody writes them.
    assert_eq!(
        labels(&axis([0.0, 1.4], Some("JPY"), 9)),
        ["JPY\u{a0}0", "JPY\u{a0}1", "JPY\u{a0}2"]
    );
    let whole = axis([1_000.0, 1_004.0], None, 9);
    assert_eq!(labels(&whole), ["1,000", "1,001", "1,002", "1,003", "1,004"]);
    // 1e-9 dollars: two cents are the shortest axis.
    assert_eq!(axis([0.0, 1e-9], None, 9).end, 0.02);
}

#[test]
fn a_range_of_nothing_has_room_around_it() {
    // A tenth to both sides.
    let one = axis([1_000.0; 2], None, 9);
    assert_eq!([one.start, one.end], [900.0, 1_100.0]);
    let none = axis([0.0; 2], None, 9);
    assert_eq!([none.start, none.end], [0.0, 1.0]);
    // A hundred-thousandth to both sides of what is shorter than two; but zero stays at its end.
    let thin = axis([1e6, 1e6 + 1.0], None, 9);
    assert!((thin.end - thin.start - 21.0).abs() < 1e-3, "{thin:?}");
    assert_eq!(axis([-1e-9, 0.0], None, 9).start, -0.02);
}

#[test]
fn where_no_label_fits_there_is_none() {
    let axis = MoneyAxis::of([0.0, 10.0], Money { digits: &DIGITS, currency: None }, |_| false);
    assert_eq!((axis.start, axis.end, axis.ticks), (0.0, 10.0, Vec::new()));
}

#[test]
fn zero_is_within_only_where_amounts_below_are_shown() {
    for (range, is_below) in
        [([-1.0, 1.0], true), ([-1.0, 0.0], true), ([0.0, 1.0], false), ([-9.0, -3.0], false)]
    {
        assert_eq!(axis(range, None, 9).is_below_zero(), is_below, "{range:?}");
    }
}

/// The amount that a label says.
fn read(label: &str) -> f64 {
    let scale = match label.chars().last() {
        Some('T') => 1e12,
        Some('B') => 1e9,
        Some('M') => 1e6,
        _ => 1.0,
    };
    let kept = label.chars().filter(|char| char.is_ascii_digit() || matches!(char, '.' | '-'));
    kept.collect::<String>().parse::<f64>().unwrap() * scale
}

proptest! {
    #[test]
    fn labels_say_the_amounts_of_their_ticks(
        middle in prop_oneof![-1e3..1e3_f64, -1e7..1e7_f64, -1e14..1e14_f64],
        size in prop_oneof![0.0..1.0_f64, 0.0..1e4_f64, 0.0..1e8_f64, 0.0..1e14_f64],
        most in 1..9_usize,
    ) {
        let axis = axis([middle - size, middle + size], Some("USD"), most);
        prop_assert!(axis.start <= middle - size && axis.end >= middle + size);
        for (index, (value, label)) in axis.ticks.iter().enumerate() {
            let said = read(label);
            prop_assert!((said - value).abs() <= 1e-9 * value.abs().max(1.0), "{label} is not {value}");
            prop_assert!(axis.ticks[..index].iter().all(|(_, other)| other != label), "{axis:?}");
        }
    }
}
