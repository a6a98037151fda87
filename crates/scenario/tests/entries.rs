//! Numbers as people write them, in boxes and cells of every kind.
#![allow(clippy::unwrap_used)] // test helpers

use scenario::{
    Scenario,
    draft::Draft,
    entry::{Entry, Problem, Question, number_entry},
    field::{Field, FieldKind, Table, at},
    link,
    number::{NumberProblem, NumberStyle, read},
    text::Text,
};

fn entry(text: &str, kind: FieldKind, style: NumberStyle) -> Result<Option<f64>, Problem> {
    let text = Text { text: text.to_owned(), unread: None };
    match number_entry(&text, kind, style) {
        Entry::Blank => Ok(None),
        Entry::Valid(reading) => Ok(Some(reading.value.to_f64())),
        Entry::Invalid(problem) => Err(problem),
    }
}

fn english(text: &str, kind: FieldKind) -> Result<Option<f64>, Problem> {
    entry(text, kind, NumberStyle::EnUs)
}

const NUMBERS: [FieldKind; 9] = [
    FieldKind::Whole,
    FieldKind::Amount,
    FieldKind::Money,
    FieldKind::Ratio,
    FieldKind::Days,
    FieldKind::Seconds,
    FieldKind::Percent,
    FieldKind::CountOrShare,
    FieldKind::AmountOrShare,
];

#[test]
fn two_cells_in_one_box_are_invalid_in_every_kind_of_box() {
    for kind in NUMBERS {
        for text in ["400\t500", "400\n500", "400   500", "7\t8\t9", "1,200\r\n1,300"] {
            let problem = Problem::Number(NumberProblem::SeveralNumbers);
            assert_eq!(english(text, kind), Err(problem), "{text:?} {kind:?}");
        }
    }
}

#[test]
fn durations_are_read_in_boxes_and_cells_of_seconds_alone() {
    for (text, seconds) in [
        ("7:00", 420.0),
        ("00:06:52", 412.0),
        ("6m 52s", 412.0),
        ("7 min", 420.0),
        ("1 h 05", 3_900.0),
    ] {
        assert_eq!(english(text, FieldKind::Seconds), Ok(Some(seconds)), "{text}");
        for kind in NUMBERS.into_iter().filter(|kind| *kind != FieldKind::Seconds) {
            assert_eq!(english(text, kind), Err(Problem::Duration), "{text} {kind:?}");
        }
        let mut draft = link::open("v=1&vol=5&chan=5::::::a&end", NumberStyle::EnUs).draft;
        draft.set_cell(Table::Channels, 0, at::SECONDS, text);
        draft.set(Field::HandleTime, text);
        assert_eq!(Scenario::of(&draft).cell_value(Table::Channels, 0, at::SECONDS), Some(seconds));
        // The link holds seconds.
        let link = link::write(&draft).unwrap().unwrap();
        assert!(link.contains(&format!("aht={seconds}&")), "{link}");
        assert!(link.contains(&format!("chan=5:::{seconds}:::a")), "{link}");
    }
    assert_eq!(english("-7:00", FieldKind::Seconds), Err(Problem::Negative));
    assert_eq!(
        english("soon", FieldKind::Seconds),
        Err(Problem::Number(NumberProblem::NotADuration))
    );
}

#[test]
fn money_is_read_in_boxes_and_cells_of_money_alone() {
    for (text, style, amount) in [
        ("$48,000", NumberStyle::EnUs, 48_000.0),
        ("48.000 €", NumberStyle::DeDe, 48_000.0),
        ("₹ 42,00,000", NumberStyle::EnIn, 4_200_000.0),
        ("Rs 500", NumberStyle::EnIn, 500.0),
        ("EUR 96.500", NumberStyle::DeDe, 96_500.0),
        ("¥1.2M", NumberStyle::EnUs, 1_200_000.0),
        ("CHF 500.–", NumberStyle::DeCh, 500.0),
    ] {
        for kind in NUMBERS {
            let expected = if kind.is_money() { Ok(Some(amount)) } else { Err(Problem::Money) };
            assert_eq!(entry(text, kind, style), expected, "{text} {kind:?}");
        }
    }
}

#[test]
fn lakh_and_crore_are_read_in_every_box_of_the_indian_style() {
    for kind in [FieldKind::Whole, FieldKind::Money, FieldKind::Amount] {
        assert_eq!(entry("42 lakh", kind, NumberStyle::EnIn), Ok(Some(4_200_000.0)));
        assert_eq!(entry("4.2 Cr", kind, NumberStyle::EnIn), Ok(Some(42_000_000.0)));
        let problem = Problem::Number(NumberProblem::IndianSuffix);
        assert_eq!(english("42 lakh", kind), Err(problem));
    }
}

#[test]
fn negatives_of_ledgers_are_negative_and_a_dash_is_blank() {
    for kind in NUMBERS {
        for text in ["(123)", "123-", "-123", "\u{2212}123", "\u{2013}123", "(1,200)"] {
            assert_eq!(english(text, kind), Err(Problem::Negative), "{text} {kind:?}");
        }
        for text in ["–", "-", "—", " – ", "--", "‐"] {
            assert_eq!(english(text, kind), Ok(None), "{text} {kind:?}");
        }
    }
    for text in ["($500)", "$(500)", "500- €"] {
        assert_eq!(english(text, FieldKind::Money), Err(Problem::Negative), "{text}");
    }
}

#[test]
fn a_dash_leaves_no_trace_in_a_link_and_an_unread_dash_stays_unread() {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Contacts, "–");
    draft.set_cell(Table::Channels, 0, at::COUNT, "–");
    assert_eq!(link::write(&draft), Ok(None));
    draft.set_cell(Table::Channels, 0, 6, "Phone");
    draft.set(Field::Base, "5");
    let link = link::write(&draft).unwrap().unwrap();
    assert_eq!(link, "v=1&base=5&basis=time&chan=::::::Phone&end");
    let raw = link::open("v=1&vol=..%2D&end", NumberStyle::EnUs).draft;
    assert!(Scenario::of(&raw).problem(Field::Contacts).is_some());
    assert!(!Scenario::of(&raw).is_blank(Field::Contacts));
}

#[test]
fn digits_of_any_script_have_their_own_reason() {
    for text in ["٤٠٠", "४००", "৪০০", "๔๐๐", "四百", "₹ ४०० ", "៤០០"]
    {
        let problem = Problem::Number(NumberProblem::OtherDigits);
        for kind in [FieldKind::Whole, FieldKind::Seconds, FieldKind::Money] {
            if !text.contains('₹') || kind.is_money() {
                assert_eq!(english(text, kind), Err(problem), "{text} {kind:?}");
            }
        }
    }
}

#[test]
fn an_amount_in_another_currency_is_named_and_not_used() {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Currency, "usd");
    draft.set(Field::TotalCost, "€48,000");
    draft.set_cell(Table::Channels, 0, at::DIRECT, "500 kr");
    let problems = |draft: &Draft| {
        let scenario = Scenario::of(draft);
        let named = |problem| match problem {
            Some(Problem::OtherCurrency(sign, own)) => {
                Some((sign.likeliest().unwrap().code(), own.code()))
            }
            _ => None,
        };
        (
            named(scenario.problem(Field::TotalCost)),
            named(scenario.cell_problem(Table::Channels, 0, at::DIRECT)),
        )
    };
    let own = |code: &str| Some((code.to_owned(), "USD".to_owned()));
    assert_eq!(problems(&draft), (own("EUR"), own("SEK")));
    // It travels as it stands, and is still unread at the other end.
    let link = link::write(&draft).unwrap().unwrap();
    assert!(link.contains("cost=..%E2%82%AC48%2C000&"), "{link}");
    assert!(link.contains("chan=::..500%20kr::::"), "{link}");
    // The same texts in their own currency; a sign of several fits each of them.
    draft.set(Field::Currency, "EUR");
    assert_eq!(problems(&draft).0, None);
    draft.set(Field::Currency, "NOK");
    assert_eq!(problems(&draft).1, None);
    assert!(link::write(&draft).unwrap().unwrap().contains("chan=::500::::"));
    draft.set(Field::Currency, "");
    assert_eq!(problems(&draft), (None, None));
}

#[test]
fn a_bare_small_number_of_seconds_and_a_fraction_of_a_percent_ask_and_count_as_typed() {
    let question = |field: Field, text: &str| {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        draft.set(field, text);
        let scenario = Scenario::of(&draft);
        assert!(scenario.reading(field).value().is_some(), "{text}");
        scenario.question(field)
    };
    // A spreadsheet writes seven minutes as 0:07 in the format h:mm.
    for text in ["7", "12", "6.5", "59", "0:07", "00:59"] {
        assert_eq!(question(Field::HandleTime, text), Some(Question::Minutes), "{text}");
    }
    for text in ["0", "60", "420", "7 s", "0:00", "1:00", "0:07.5", "00:00:07", "7 min"] {
        assert_eq!(question(Field::HandleTime, text), None, "{text}");
    }
    for text in ["0.7", "0.85", "1", ".5"] {
        assert_eq!(question(Field::Occupancy, text), Some(Question::Fraction), "{text}");
    }
    for text in ["0", "0.7%", "80", "1.5"] {
        assert_eq!(question(Field::Shrinkage, text), None, "{text}");
    }
    assert_eq!(question(Field::Contacts, "7"), None);
    let link = "v=1&vol=5&aht=7&occupancy=0.8&in=month&iss=5::0.5:a&chan=5:::7:::b&end";
    let draft = link::open(link, NumberStyle::EnUs).draft;
    let scenario = Scenario::of(&draft);
    assert_eq!(scenario.question(Field::HandleTime), Some(Question::Minutes));
    assert_eq!(scenario.cell_question(Table::Channels, 0, at::SECONDS), Some(Question::Minutes));
    assert_eq!(scenario.cell_question(Table::Issues, 0, at::REDUCIBLE), Some(Question::Fraction));
    assert_eq!(scenario.amount(Field::HandleTime).value().map(|value| value.get()), Some(7.0));
}

/// 48.000 on an English page counted 48 contacts, with a small note alone: a rate a thousand times too small.
#[test]
fn a_mark_before_three_digits_counts_as_decimals_and_asks_whether_it_parts_thousands() {
    let question = |style, field: Field, text: &str| {
        let mut draft = Draft::empty(style);
        draft.set(field, text);
        Scenario::of(&draft).question(field)
    };
    let asks = Some(Question::Thousands);
    for (style, text, grouped) in [
        (NumberStyle::EnUs, "48.000", "48,000"),
        (NumberStyle::EnUs, "8.000", "8,000"),
        (NumberStyle::DeDe, "48,000", "48.000"),
    ] {
        for field in [Field::Contacts, Field::Base, Field::TotalCost, Field::Routed] {
            assert_eq!(question(style, field, text), asks, "{style:?} {field:?} {text}");
        }
        assert_eq!(question(style, Field::Contacts, grouped), None);
        let reading = read(text, style).unwrap();
        let other = Question::Thousands.other(reading, style);
        assert_eq!(other, grouped);
    }
    assert_eq!(question(NumberStyle::EnUs, Field::TotalCost, "48.125"), asks);
    // Two decimals, a sign that tells, a ratio, and what is no group.
    for (field, text) in [
        (Field::TotalCost, "48.00"),
        (Field::TotalCost, "€48.000"),
        (Field::TotalCost, "0.125"),
        (Field::OrdersPerCustomer, "1.125"),
        (Field::Concurrency, "1.125"),
        (Field::Base, "1234.500"),
        (Field::Contacts, "48k"),
    ] {
        assert_eq!(question(NumberStyle::EnUs, field, text), None, "{field:?} {text}");
    }
}

#[test]
fn the_other_reading_is_what_the_button_says() {
    for style in NumberStyle::ALL {
        for (kind, text, question, value) in [
            (FieldKind::Seconds, "7", Question::Minutes, 420.0),
            (FieldKind::Seconds, "12", Question::Minutes, 720.0),
            (FieldKind::Seconds, "0:07", Question::Minutes, 420.0),
            (FieldKind::Percent, "0.7", Question::Fraction, 70.0),
            (FieldKind::Percent, "1", Question::Fraction, 100.0),
        ] {
            let text = Text { text: text.to_owned(), unread: None };
            let reading = number_entry(&text, kind, style).value().unwrap();
            assert_eq!(Question::about(reading, kind), Some(question));
            let other = question.other(reading, style);
            assert_eq!(entry(&other, kind, style), Ok(Some(value)), "{other}");
        }
    }
}
