//! Ranges in boxes: their middle by hand, their units, and what is refused.

use super::*;
use crate::number::Currency;

fn read(text: &str, kind: FieldKind, style: NumberStyle) -> Entry<Reading> {
    range_entry(&Text { text: text.to_owned(), unread: None }, kind, style)
}

/// "middle of low..high" with ten digits of the middle, or the number alone.
fn shown(text: &str, kind: FieldKind) -> String {
    match read(text, kind, NumberStyle::EnUs) {
        Entry::Valid(Reading { value, range: Some(range), .. }) => {
            let Range { low, high } = range;
            let middle: f64 = format!("{:.9e}", value.to_f64()).parse().unwrap();
            format!("{middle} of {}..{}", low.to_link(), high.to_link())
        }
        Entry::Valid(reading) => reading.value.to_link(),
        Entry::Blank => "blank".to_owned(),
        Entry::Invalid(problem) => format!("{problem:?}"),
    }
}

#[test]
fn the_middle_is_the_50th_percentile_by_hand() {
    for (text, kind, expected) in [
        // sqrt(8 × 12) = sqrt(96)
        ("8 to 12", FieldKind::Money, "9.797958971 of 8..12"),
        ("8 to 12", FieldKind::Amount, "9.797958971 of 8..12"),
        // sqrt(2,000 × 3,000), not whole although both ends are
        ("2000 to 3000", FieldKind::Whole, "2449.489743 of 2000..3000"),
        // odds of sqrt(2/3 × 7/3) = 1.24722: 1.24722 / 2.24722
        ("40 to 70 %", FieldKind::CountOrShare, "0.5550055679 of 0.4..0.7"),
        ("40 to 70", FieldKind::CountOrShare, "52.91502622 of 40..70"),
        // odds of sqrt(1/3 × 2/3) = 0.47140
        ("25 to 40 %", FieldKind::AmountOrShare, "0.320377241 of 0.25..0.4"),
        ("25 to 40", FieldKind::Percent, "32.0377241 of 25..40"),
        ("25 to 40 %", FieldKind::Percent, "32.0377241 of 25..40"),
        // sqrt(360 × 480)
        ("6 to 8 min", FieldKind::Seconds, "415.6921938 of 360..480"),
        ("8 to 8", FieldKind::Money, "8"),
        ("0 to 0", FieldKind::Money, "0"),
        ("100 to 100 %", FieldKind::CountOrShare, "1"),
    ] {
        assert_eq!(shown(text, kind), expected, "{text} {kind:?}");
    }
}

#[test]
fn a_range_is_typed_as_people_write_it() {
    for text in [
        "8 to 12",
        "8..12",
        "8-12",
        "8 – 12",
        "8—12",
        "8 .. 12",
        "8 TO 12",
        " 8 to 12 ",
        "8.0 to 12.00",
    ] {
        assert_eq!(shown(text, FieldKind::Money), "9.797958971 of 8..12", "{text}");
    }
    for text in ["25-40 %", "25 % - 40 %", "25% to 40%", "25 % to 40", "25..40%", "25–40\u{a0}%"]
    {
        assert_eq!(shown(text, FieldKind::CountOrShare), "0.320377241 of 0.25..0.4", "{text}");
        assert_eq!(shown(text, FieldKind::Percent), "32.0377241 of 25..40", "{text}");
    }
    for text in ["$8 to $12", "$8 to 12", "8 to 12 $", "$8–$12", "8 USD to 12 USD", "$8 to 12 USD"]
    {
        let reading = read(text, FieldKind::Money, NumberStyle::EnUs).value().unwrap();
        assert_eq!(reading.currency(), Currency::new("usd"), "{text}");
        assert_eq!(shown(text, FieldKind::Money), "9.797958971 of 8..12", "{text}");
    }
    let german = read("1.125,5 bis 2.000", FieldKind::Money, NumberStyle::DeDe);
    assert_eq!(german.value(), None);
    let german = read("1.125,5 – 2.000 €", FieldKind::Money, NumberStyle::DeDe).value().unwrap();
    let ends = german.range.map(|range| [range.low, range.high].map(Decimal::to_link));
    assert_eq!(ends, Some(["1125.5", "2000"].map(str::to_owned)));
    let french = read("2\u{202f}000 – 3\u{202f}000", FieldKind::Whole, NumberStyle::FrFr);
    assert_eq!(
        french.value().and_then(|reading| reading.range).map(|range| range.high.to_link()),
        Some("3000".into())
    );
}

#[test]
fn a_unit_of_one_number_counts_for_both_or_is_refused() {
    let different = "Number(DifferentUnits)";
    for (text, kind, expected) in [
        // The euro groups by dots; a number without its sign would be read otherwise.
        ("€1.125 to 1.250", FieldKind::Money, "1185.854123 of 1125..1250"),
        ("8 to 12 TEUR", FieldKind::Money, "9797.958971 of 8000..12000"),
        ("8k to 12k", FieldKind::Amount, "9797.958971 of 8000..12000"),
        ("500 to 1.2k", FieldKind::Amount, "774.5966692 of 500..1200"),
        ("8k to 12000", FieldKind::Amount, "9797.958971 of 8000..12000"),
        // 8 or 8,000?
        ("8 to 12k", FieldKind::Amount, different),
        ("$8 to $12k", FieldKind::Money, different),
        ("8 to 12 mn", FieldKind::Money, different),
        ("8k to 12", FieldKind::Amount, "LowAboveHigh"),
        ("$8 to €12", FieldKind::Money, different),
        ("5 % to 12k", FieldKind::CountOrShare, different),
        ("5 % to $12", FieldKind::AmountOrShare, different),
        ("6:00 to 8:00", FieldKind::Seconds, "415.6921938 of 360..480"),
        ("6 min to 8 min", FieldKind::Seconds, "415.6921938 of 360..480"),
        ("360 to 480 s", FieldKind::Seconds, "415.6921938 of 360..480"),
        // 6 seconds or 6 minutes, 8 seconds or 8 minutes?
        ("6 to 8:00", FieldKind::Seconds, different),
        ("6 min to 8", FieldKind::Seconds, different),
        ("6 to 6m 52s", FieldKind::Seconds, different),
    ] {
        assert_eq!(shown(text, kind), expected, "{text} {kind:?}");
    }
}

#[test]
fn what_is_no_range_is_refused_for_a_reason_of_its_own() {
    for (text, kind, problem) in [
        ("12 to 8", FieldKind::Money, "LowAboveHigh"),
        ("70 to 40 %", FieldKind::CountOrShare, "LowAboveHigh"),
        ("0 to 10 %", FieldKind::CountOrShare, "OpenRange"),
        ("0 to 10", FieldKind::Percent, "OpenRange"),
        ("90 to 100 %", FieldKind::CountOrShare, "OpenRange"),
        ("0 to 10", FieldKind::Money, "OpenRange"),
        ("0.001 to 999999999999999", FieldKind::Money, "TooWide"),
        ("2.5 to 3", FieldKind::Whole, "NotWhole"),
        ("2 to 3.5", FieldKind::CountOrShare, "NotWhole"),
        ("90 to 110 %", FieldKind::CountOrShare, "AboveHundred"),
        ("90 to 110", FieldKind::Percent, "AboveHundred"),
        ("8 to 12 %", FieldKind::Money, "Percentage"),
        ("8 to 12 %", FieldKind::Amount, "Percentage"),
        ("-8 to 12", FieldKind::Money, "Negative"),
        ("8 to -12", FieldKind::Money, "Negative"),
        ("8 - -12", FieldKind::Money, "Negative"),
        ("-8-12", FieldKind::Money, "Negative"),
        ("-5", FieldKind::Money, "Negative"),
        ("123-", FieldKind::Money, "Negative"),
        ("(8)", FieldKind::Money, "Negative"),
        ("$8 to $12", FieldKind::CountOrShare, "Money"),
        ("6 to 8 min", FieldKind::Money, "Number(NotANumber)"),
        ("6:00 to 8:00", FieldKind::Whole, "Duration"),
        ("8 to twelve", FieldKind::Money, "Number(NotANumber)"),
        ("8 -12", FieldKind::Money, "Number(NotANumber)"),
        ("8--12", FieldKind::Money, "Number(NotANumber)"),
        ("8 \u{2212} 12", FieldKind::Money, "Number(NotANumber)"),
        ("8...12", FieldKind::Money, "Number(SeveralDecimalMarks)"),
        ("2026-11-30", FieldKind::Money, "Number(NotANumber)"),
        ("8 to 12 to 14", FieldKind::Money, "Number(NotANumber)"),
        ("1e-5", FieldKind::Money, "Number(Exponent)"),
        ("8\t-\t12", FieldKind::Money, "Number(NotANumber)"),
        ("8\t12", FieldKind::Money, "Number(SeveralNumbers)"),
        ("8 to 12\t14", FieldKind::Money, "Number(SeveralNumbers)"),
        ("8; 12", FieldKind::Money, "Number(SeveralNumbers)"),
        ("–", FieldKind::Money, "blank"),
        ("-", FieldKind::Money, "blank"),
    ] {
        assert_eq!(shown(text, kind), problem, "{text:?} {kind:?}");
    }
    // A mark that may part thousands or decimals is one in a range as well.
    let french = read("2.400 to 2.800", FieldKind::Money, NumberStyle::FrFr);
    assert_eq!(french.problem(), Some(Problem::Number(NumberProblem::AmbiguousMark)));
    // Without ranges, both numbers are one text.
    let text = Text { text: "8 to 12".to_owned(), unread: None };
    let alone = number_entry(&text, FieldKind::Money, NumberStyle::EnUs);
    assert_eq!(alone.problem(), Some(Problem::Number(NumberProblem::NotANumber)));
}

#[test]
fn an_open_end_is_moved_by_a_twentieth_of_the_other_one_where_that_is_wanted() {
    let offer = |text: &str, kind| {
        offered(&Text { text: text.to_owned(), unread: None }, kind, NumberStyle::EnUs)
    };
    for (text, kind, expected) in [
        ("0 to 10 %", FieldKind::CountOrShare, Some("0.5 to 10 %")),
        ("0-10%", FieldKind::Percent, Some("0.5 to 10 %")),
        ("0 to 10", FieldKind::Percent, Some("0.5 to 10")),
        ("90 to 100 %", FieldKind::CountOrShare, Some("90 to 99.5 %")),
        ("0 to 100", FieldKind::Percent, Some("5 to 95")),
        ("$0 to $10", FieldKind::Money, Some("$0.5 to $10")),
        ("0 to 10 €", FieldKind::Money, Some("0.5 € to 10 €")),
        ("0 to 200", FieldKind::Whole, Some("10 to 200")),
        ("0 to 5", FieldKind::Whole, Some("1 to 5")),
        ("0 to 1", FieldKind::Whole, None),
        ("0 to 8 min", FieldKind::Seconds, Some("24 to 480")),
        ("8 to 12", FieldKind::Money, None),
        ("12 to 8", FieldKind::Money, None),
        ("0 to -5", FieldKind::Money, None),
        ("0", FieldKind::Money, None),
    ] {
        assert_eq!(offer(text, kind).as_deref(), expected, "{text} {kind:?}");
        if let Some(text) = expected {
            let reading = read(text, kind, NumberStyle::EnUs).value();
            assert!(reading.is_some_and(|reading| reading.range.is_some()), "{text}");
        }
    }
}
