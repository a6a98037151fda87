//! Amounts of money with signs and codes, lakh and crore, and negatives of ledgers.

use super::{Problem, Style, assert_refuses, shown};
use crate::number::{Currency, Written, decimals_of, read, read_money};

/// The amount as the link writes it, `!` where it is echoed, and the code of the likeliest currency.
fn money(text: &str, style: Style) -> Result<String, Problem> {
    read_money(text, style).map(|reading| {
        let mark = if reading.echo { "!" } else { "" };
        let code = match reading.written {
            Written::Money(sign) => sign.likeliest().map_or(String::new(), |likely| likely.code()),
            _ => "none".to_owned(),
        };
        format!("{}{mark} {code}", reading.value.to_link())
    })
}

#[track_caller]
fn assert_money(style: Style, table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(money(text, style).as_deref(), Ok(*expected), "{text:?} {style:?}");
    }
}

#[test]
fn money_is_read_with_its_sign() {
    assert_money(
        Style::EnUs,
        &[
            ("$48,000", "48000 USD"),
            ("$ 48,000.50", "48000.5 USD"),
            ("48,000$", "48000 USD"),
            ("US$48k", "48000! USD"),
            ("US $48,000", "48000 USD"),
            ("$48,000 USD", "48000 USD"),
            ("$48,000 CAD", "48000 CAD"),
            ("48000 usd", "48000 USD"),
            ("£1.2M", "1200000! GBP"),
            ("¥48000", "48000 JPY"),
            ("R 500", "500 ZAR"),
            ("R$ 500", "500 BRL"),
            ("48k €", "48000! EUR"),
            ("500 kr.", "500 DKK"),
            ("500 zł", "500 PLN"),
            ("CHF 500.-", "500 CHF"),
            ("$.50", "0.5 USD"),
            ("48000", "48000 none"),
            ("48k", "48000! none"),
        ],
    );
    assert_money(
        Style::DeDe,
        &[
            ("48.000 €", "48000 EUR"),
            ("EUR 96.500", "96500 EUR"),
            ("$48.000", "48000! USD"),
            ("96.500,50 EUR", "96500.5 EUR"),
            ("48.000,- €", "48000 EUR"),
            ("1.000.000 €", "1000000 EUR"),
        ],
    );
}

#[test]
fn the_sign_tells_thousands_from_decimals_in_every_style() {
    for style in Style::ALL {
        for (text, value) in [
            ("$48,000", "48000"),
            ("48.000 €", "48000"),
            ("EUR 96.500", "96500"),
            ("₹ 42,00,000", "4200000"),
            ("Rs 1,25,000.50", "125000.5"),
            ("R$ 1.234", "1234"),
            ("CHF 1’234.50", "1234.5"),
        ] {
            let read = read_money(text, style).map(|reading| reading.value.to_link());
            assert_eq!(read.as_deref(), Ok(value), "{text} {style:?}");
        }
    }
    // Three decimals where both the reader and the country write them so, and where they are usual.
    assert_money(Style::EnUs, &[("$1.125", "1.125! USD"), ("KWD 1.125", "1.125! KWD")]);
    assert_money(Style::EnUs, &[("€0.125", "0.125 EUR")]);
    assert_money(Style::DeDe, &[("1,125 €", "1.125! EUR")]);
}

#[test]
fn thousands_and_millions_stand_before_the_currency_or_behind_the_number() {
    let table = [
        ("48 TEUR", "48000! EUR"),
        ("TEUR 48", "48000! EUR"),
        ("48TEUR", "48000! EUR"),
        ("48 T€", "48000! EUR"),
        ("T€ 48", "48000! EUR"),
        ("48 k€", "48000! EUR"),
        ("€48k", "48000! EUR"),
        ("KEUR 48", "48000! EUR"),
        ("-48 TEUR", "-48000! EUR"),
        ("(48 TCHF)", "-48000! CHF"),
        ("48 kUSD", "48000! USD"),
        ("48 TSEK", "48000! SEK"),
        ("1.2 MEUR", "1200000! EUR"),
        ("MUSD 1.2", "1200000! USD"),
        ("48 tsd. EUR", "48000! EUR"),
        ("48 Tsd. €", "48000! EUR"),
        ("1,2 Mio. €", "1200000! EUR"),
        ("1,2 MIO €", "1200000! EUR"),
        ("€ 1.2 mio", "1200000! EUR"),
        ("$1.2MM", "1200000! USD"),
        ("$1.2 mn", "1200000! USD"),
        ("1.2 mn", "1200000! none"),
        ("1.2 MM", "1200000! none"),
        ("$0.5bn", "500000000! USD"),
        ("0,5 Mrd. €", "500000000! EUR"),
        ("1.25 mln zł", "1250000! PLN"),
        ("EUR 1.200,5 Tsd.", "1200500! EUR"),
    ];
    for style in [Style::EnUs, Style::DeDe, Style::FrFr] {
        for (text, expected) in table {
            // The mark before one or two decimals is read in every style.
            assert_eq!(money(text, style).as_deref(), Ok(expected), "{text:?} {style:?}");
        }
    }
    // These are counts as well, but for minutes.
    assert_eq!(shown("1.2 Mio", Style::EnUs).as_deref(), Ok("1200000!"));
    assert_eq!(shown("12 mn", Style::EnUs), Err(Problem::NotANumber));
}

#[test]
fn what_may_be_thousands_or_millions_is_refused_with_its_reason() {
    for text in ["USD 1.2m", "€1.2m", "1.2 m€", "mEUR 1.2", "$1.2mm", "1.2 mm"] {
        assert_eq!(money(text, Style::EnUs), Err(Problem::AmbiguousSuffix), "{text}");
    }
    for text in ["48k TEUR", "TEUR 48 TEUR", "TEUR", "48 TR", "Mrs. 5", "48 T", "$48T", "48 tkr"] {
        assert_eq!(money(text, Style::EnUs), Err(Problem::NotANumber), "{text}");
    }
    // Thousands of millions, or three decimals: the reader and the country disagree.
    assert_eq!(money("1.125 Mio. €", Style::EnUs), Err(Problem::AmbiguousMark));
    assert_eq!(money("1.125 Mio. €", Style::DeDe).as_deref(), Ok("1125000000! EUR"));
    assert_eq!(money("1,125 Mio. €", Style::DeDe).as_deref(), Ok("1125000! EUR"));
    for text in ["1.200 TEUR", "48,125 TEUR", "48,125 k€"] {
        assert_eq!(money(text, Style::EnUs), Err(Problem::AmbiguousMark), "{text}");
    }
    assert_eq!(money("1.200 TEUR", Style::DeDe).as_deref(), Ok("1200000! EUR"));
    assert_eq!(money("48,125 kUSD", Style::EnUs).as_deref(), Ok("48125000! USD"));
    // A milliard to some, a billion of them to others.
    assert!(money("3 bln", Style::EnUs).is_err());
}

#[test]
fn lakh_and_crore_are_read_in_the_indian_style_and_beside_rupees() {
    assert_money(
        Style::EnIn,
        &[
            ("42 lakh", "4200000! none"),
            ("4.2 Cr", "42000000! none"),
            ("₹4.2 Cr.", "42000000! INR"),
            ("₹ 42,00,000", "4200000 INR"),
            ("Rs. 1.5 lacs", "150000! INR"),
            ("4.25L", "425000! none"),
            ("2 crores", "20000000! none"),
            ("Rs. 42,00,000/-", "4200000 INR"),
        ],
    );
    assert_money(Style::EnUs, &[("₹42 lakh", "4200000! INR"), ("Rs 4.2 Cr", "42000000! INR")]);
    // 42 lakh contacts are a count.
    assert_eq!(shown("42 lakh", Style::EnIn).as_deref(), Ok("4200000!"));
    // Elsewhere Cr is a credit, and L is nothing.
    for text in ["42 lakh", "4.2 Cr", "3L"] {
        assert_eq!(money(text, Style::EnUs), Err(Problem::IndianSuffix), "{text}");
    }
}

#[test]
fn parentheses_and_a_minus_behind_make_a_number_negative() {
    for (text, value) in [
        ("(123)", "-123"),
        ("123-", "-123"),
        ("(1,234.50)", "-1234.5"),
        ("\u{2013}5", "-5"),
        ("(5%)", "-0.05"),
        ("1.5k-", "-1500"),
    ] {
        let read = read(text, Style::EnUs).map(|reading| reading.value.to_link());
        assert_eq!(read.as_deref(), Ok(value), "{text}");
    }
    for text in ["($123)", "-$123", "$-123", "$(123)", "$123-", "123- USD", "(123 USD)"] {
        let read = read_money(text, Style::EnUs).map(|reading| reading.value.to_link());
        assert_eq!(read.as_deref(), Ok("-123"), "{text}");
    }
    assert_refuses(
        Style::EnUs,
        &[("--5", Problem::NotANumber), ("(5", Problem::NotANumber), ("5)", Problem::NotANumber)],
    );
}

#[test]
fn a_dash_alone_is_blank() {
    for text in ["–", "-", "—", " − ", "--", "---", "‐", "‒", "– –"] {
        assert_eq!(read(text, Style::EnUs), Err(Problem::Empty), "{text}");
        assert_eq!(read_money(text, Style::EnUs), Err(Problem::Empty), "{text}");
    }
}

#[test]
fn a_sign_without_a_number_and_signs_that_disagree_are_no_money() {
    for text in ["$", "EUR", "$ -", "$5 EUR", "all 400", "top 5", "Refunds 12", "5 R", "$five"] {
        assert_eq!(money(text, Style::EnUs), Err(Problem::NotANumber), "{text}");
    }
    assert_eq!(money("$1e5", Style::EnUs), Err(Problem::Exponent));
    assert_eq!(money("$5m", Style::EnUs), Err(Problem::AmbiguousSuffix));
    assert_eq!(money("₹ ४२", Style::EnIn), Err(Problem::OtherDigits));
}

#[test]
fn a_sign_may_stand_for_several_currencies() {
    let Ok(Written::Money(sign)) = read_money("$5", Style::EnUs).map(|reading| reading.written)
    else {
        panic!("no money");
    };
    let is = |code| Currency::new(code).is_some_and(|currency| sign.may_be(currency));
    assert!(is("usd") && is("CAD") && !is("eur"));
}

#[test]
fn currencies_have_the_decimals_of_iso_4217() {
    for (code, decimals) in [("usd", 2), ("JPY", 0), ("krw", 0), ("KWD", 3), ("xyz", 2)] {
        assert_eq!(decimals_of(code), decimals, "{code}");
    }
}
