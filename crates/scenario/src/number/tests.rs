//! Tables of entries and the law that what is written reads back the same.

use super::{
    Decimal, NumberProblem as Problem, NumberStyle as Style, read, read_money, read_time, write,
};
use proptest::prelude::*;

mod money;
mod several;
mod time;

/// Reads and gives the value as the link writes it, with `!` where it must be echoed.
fn shown(text: &str, style: Style) -> Result<String, Problem> {
    read(text, style).map(|reading| {
        let mark = if reading.echo { "!" } else { "" };
        reading.value.to_link() + mark
    })
}

#[track_caller]
fn assert_reads(style: Style, table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(shown(text, style).as_deref(), Ok(*expected), "{text:?} {style:?}");
    }
}

#[track_caller]
fn assert_refuses(style: Style, table: &[(&str, Problem)]) {
    for (text, expected) in table {
        assert_eq!(shown(text, style), Err(*expected), "{text:?} {style:?}");
    }
}

#[test]
fn english_entries() {
    assert_reads(
        Style::EnUs,
        &[
            ("2400", "2400"),
            ("2,400", "2400"),
            ("2 400", "2400!"),
            ("2'400", "2400!"),
            ("2.400,5", "2400.5!"),
            ("2 400,5", "2400.5!"),
            ("2,400.5", "2400.5"),
            ("2.400", "2.4!"),
            ("0.125", "0.125"),
            ("1234.567", "1234.567"),
            ("1,5", "1.5!"),
            ("12,34", "12.34!"),
            ("0,125", "0.125!"),
            ("1.234.567", "1234567!"),
            ("1,000,000", "1000000"),
            (".5", "0.5"),
            ("5.", "5"),
            ("-5", "-5"),
            ("\u{2212}5", "-5"),
            ("+5", "5"),
            ("-0", "0"),
            ("\u{a0}5\u{202f}", "5"),
            ("007", "7"),
            ("9007199254740990", "9007199254740990"),
        ],
    );
}

#[test]
fn suffixes_move_the_decimal_point() {
    assert_reads(
        Style::EnUs,
        &[
            ("48k", "48000!"),
            ("48 K", "48000!"),
            ("1.2M", "1200000!"),
            ("5 %", "0.05!"),
            ("5\u{a0}%", "0.05!"),
            ("0.1%", "0.001!"),
            ("1.2345678k", "1234.5678!"),
            // In floating point 8.2 * 1000 / 100000 would not be exact.
            ("8.2k", "8200!"),
        ],
    );
    assert_eq!(read("5%", Style::EnUs).map(|reading| reading.percent), Ok(true));
    let percent = read("5%", Style::EnUs).and_then(|reading| reading.value.shifted(2));
    assert_eq!(percent.map(Decimal::to_link), Ok("5".to_owned()));
}

#[test]
fn german_entries() {
    assert_reads(
        Style::DeDe,
        &[
            ("2.400", "2400!"),
            ("2.400,5", "2400.5"),
            ("2,400", "2.4!"),
            ("2,400.5", "2400.5!"),
            ("1,5", "1.5"),
            ("1.5", "1.5!"),
            ("1.234.567", "1234567"),
            ("0.125", "0.125!"),
        ],
    );
    assert_refuses(Style::DeDe, &[("1,2,3", Problem::SeveralDecimalMarks)]);
}

#[test]
fn entries_in_other_styles() {
    assert_reads(
        Style::FrFr,
        &[
            ("1 234,5", "1234.5"),
            ("1\u{202f}234,5", "1234.5"),
            ("1\u{a0}234", "1234"),
            ("1.5", "1.5!"),
            ("1.2345", "1.2345!"),
            ("2,400", "2.4!"),
        ],
    );
    assert_reads(
        Style::DeCh,
        &[("1'234.5", "1234.5"), ("1’234", "1234"), ("1,5", "1.5!"), ("2.400", "2.4!")],
    );
    assert_reads(
        Style::EnIn,
        &[
            ("12,34,567.5", "1234567.5"),
            ("1,00,000", "100000"),
            ("1,000,000", "1000000!"),
            ("123,456", "123456!"),
            ("1,234", "1234"),
        ],
    );
    assert_refuses(Style::FrFr, &[("2.400", Problem::AmbiguousMark)]);
    assert_refuses(Style::DeCh, &[("2,400", Problem::AmbiguousMark)]);
}

#[test]
fn each_kind_of_nonsense_has_its_own_problem() {
    assert_refuses(
        Style::EnUs,
        &[
            ("", Problem::Empty),
            ("\u{200b} ", Problem::Empty),
            ("48 thousand", Problem::NotANumber),
            (".", Problem::NotANumber),
            ("k", Problem::NotANumber),
            ("5kk", Problem::NotANumber),
            ("--5", Problem::NotANumber),
            ("½", Problem::NotANumber),
            ("5²", Problem::NotANumber),
            ("NaN", Problem::NotFinite),
            ("-Infinity", Problem::NotFinite),
            ("inf", Problem::NotFinite),
            ("∞", Problem::NotFinite),
            ("１２", Problem::FullWidthDigits),
            ("١٢", Problem::OtherDigits),
            ("१२ %", Problem::OtherDigits),
            ("১২৩", Problem::OtherDigits),
            ("๑๒", Problem::OtherDigits),
            ("௧௨", Problem::OtherDigits),
            ("十二", Problem::OtherDigits),
            ("1e5", Problem::Exponent),
            ("1.5E-3", Problem::Exponent),
            ("1e308", Problem::Exponent),
            ("0x1F", Problem::Hexadecimal),
            ("5m", Problem::AmbiguousSuffix),
        ],
    );
}

#[test]
fn misplaced_marks_and_too_many_digits() {
    let many = "9".repeat(400);
    let zeros = "1".to_owned() + &"0".repeat(16);
    assert_refuses(
        Style::EnUs,
        &[
            ("1.2.3", Problem::SeveralDecimalMarks),
            ("1,00,000", Problem::MisplacedGroup),
            ("2,4000", Problem::MisplacedGroup),
            ("012,345", Problem::MisplacedGroup),
            ("1234,567", Problem::MisplacedGroup),
            ("2,", Problem::MisplacedGroup),
            (",400", Problem::MisplacedGroup),
            ("2,400 500", Problem::MisplacedGroup),
            ("24 00", Problem::MisplacedGroup),
            (&many, Problem::TooManyDigits),
            ("1234567890123456", Problem::TooManyDigits),
            (&zeros, Problem::TooLarge),
            ("0.0000000000001", Problem::TooManyDecimals),
        ],
    );
}

#[test]
fn the_number_of_the_link_is_strict() {
    let link = |text| Decimal::from_link(text).map(Decimal::to_link);
    for (text, canonical) in [
        ("2400", "2400"),
        ("002400.50", "2400.5"),
        ("-0", "0"),
        ("-0.05", "-0.05"),
        ("1000000000000000", "1000000000000000"),
        ("0.000000000001", "0.000000000001"),
        ("0000000000000001", "1"),
    ] {
        assert_eq!(link(text).as_deref(), Ok(canonical), "{text:?}");
    }
    for (text, problem) in [
        ("", Problem::Empty),
        ("-", Problem::NotANumber),
        ("1.", Problem::NotANumber),
        (".5", Problem::NotANumber),
        ("+5", Problem::NotANumber),
        (" 5", Problem::NotANumber),
        ("1e5", Problem::NotANumber),
        ("2,400", Problem::NotANumber),
        ("１", Problem::NotANumber),
        ("1.2.3", Problem::NotANumber),
        ("00000000000000001", Problem::TooLarge),
        ("1234567890123456", Problem::TooManyDigits),
        ("1.0000000000000", Problem::TooManyDecimals),
    ] {
        assert_eq!(link(text), Err(problem), "{text:?}");
    }
}

#[test]
fn doubles_are_the_nearest_ones() {
    for (text, double) in [("0.1", 0.1), ("1234567.89", 1_234_567.89), ("-4.35", -4.35)] {
        let value = Decimal::from_link(text).map(Decimal::to_f64);
        assert_eq!(value.map(f64::to_bits), Ok(f64::to_bits(double)), "{text}");
    }
}

#[test]
fn styles_are_found_again() {
    for style in Style::ALL {
        assert_eq!(Style::from_id(style.id()), Some(style));
        let group = Some(style.group());
        let found = Style::from_separators(style.decimal(), group, style.is_indian());
        assert_eq!(found, style);
        let sample = read(style.sample(), style).map(|reading| write(reading.value, style));
        assert_eq!(sample.as_deref(), Ok(style.sample()));
    }
    assert_eq!(Style::from_id("EN"), None);
    assert_eq!(Style::from_separators('٫', Some('٬'), false), Style::EnUs);
    assert_eq!(Style::from_separators(',', Some('\u{a0}'), false), Style::FrFr);
}

fn any_decimal() -> impl Strategy<Value = Decimal> {
    let text = "-?[0-9]{1,9}(\\.[0-9]{1,6})?".prop_map(|text| Decimal::from_link(&text));
    text.prop_filter_map("refused", Result::ok)
}

/// Any text at all, texts of the signs that numbers hold, and texts that nearly are numbers.
fn any_text() -> impl Strategy<Value = String> {
    let near = "[-+−(]?[$€R]?[0-9]{0,16}([.,' ][0-9]{1,4}){0,3} ?(k|M|%|Cr|€|\\)|-)?";
    let times = "[0-9]{0,9}(:[0-9]{2}|[hms:]){0,3}[0-9.,]{0,4}";
    prop_oneof!["\\PC{0,24}", "[0-9.,' kM%eE−+()$€-]{0,24}", near, times]
}

proptest! {
    #[test]
    fn what_is_written_reads_back(value in any_decimal(), index in 0_usize..5) {
        let style = Style::ALL[index];
        let text = write(value, style);
        prop_assert_eq!(read(&text, style).map(|reading| reading.value), Ok(value), "{}", text);
        prop_assert_eq!(Decimal::from_link(&value.to_link()), Ok(value));
    }

    #[test]
    fn no_text_panics(text in any_text(), index in 0_usize..5) {
        let (_, style) = (Decimal::from_link(&text), Style::ALL[index]);
        for reading in [read, read_money, read_time].into_iter().flat_map(|read| read(&text, style)) {
            prop_assert_eq!(Decimal::from_link(&reading.value.to_link()), Ok(reading.value));
            prop_assert!(reading.value.to_f64().abs() < 1e16);
        }
    }

    #[test]
    fn the_double_is_what_the_standard_library_reads(value in any_decimal()) {
        let parsed: f64 = value.to_link().parse().unwrap();
        prop_assert_eq!(parsed.to_bits(), value.to_f64().to_bits());
    }
}
