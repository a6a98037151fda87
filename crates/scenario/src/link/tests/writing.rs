//! Writing: canonical, exact, the same for everybody.

use super::*;
use crate::field::FieldKind;

fn typed(style: NumberStyle, entries: &[(Field, &str)]) -> Draft {
    let mut draft = Draft::empty(style);
    for (field, text) in entries {
        draft.set(*field, *text);
    }
    draft
}

fn written(draft: &Draft) -> String {
    write(draft).ok().flatten().unwrap_or_default()
}

#[test]
fn the_story_is_written_as_the_documentation_shows_it() {
    let draft = typed(
        NumberStyle::EnUs,
        &[
            (Field::Contacts, "2,400"),
            (Field::Period, "quarter"),
            (Field::Base, "1k"),
            (Field::BaseKind, "customers"),
            (Field::Segment, "saas-b2b"),
            (Field::Currency, " usd "),
            (Field::TotalCost, "48,000.00"),
        ],
    );
    assert_eq!(written(&draft), STORY);
    assert_eq!(rewritten(STORY).as_deref(), Some(STORY));
}

#[test]
fn equal_scenarios_give_equal_links_whatever_the_number_style() {
    let entries =
        [(Field::Contacts, "1234567"), (Field::Base, "1234.5"), (Field::BaseKind, "users")];
    let expected = "v=1&vol=1234567&base=1234.5:users&in=month&end";
    let draft = typed(NumberStyle::EnUs, &entries);
    assert_eq!(written(&draft), expected);
    for style in NumberStyle::ALL {
        assert_eq!(written(&draft.restyled(style)), expected, "{style:?}");
        assert_eq!(written(&open(expected, style).draft), expected, "{style:?}");
    }
}

#[test]
fn every_key_is_written_in_the_order_of_the_table() {
    let pairs: Vec<String> =
        KEYS.iter().map(|key| format!("{}={}", key.name, key.example)).collect();
    let canonical = format!("v=1&{}&end", pairs.join("&"));
    assert_eq!(rewritten(&canonical).as_deref(), Some(&*canonical));
    let reversed: Vec<&str> = pairs.iter().rev().map(String::as_str).collect();
    assert_eq!(rewritten(&format!("v=1&{}&end", reversed.join("&"))).as_deref(), Some(&*canonical));
}

#[test]
fn numbers_have_no_needless_zeros_and_never_a_minus_before_zero() {
    assert_eq!(
        rewritten("v=1&opc=-0.00&upc=007.50&cpa=12000000&end").as_deref(),
        Some("v=1&opc=0&upc=7.5&cpa=12000000&end")
    );
}

#[test]
fn the_time_base_is_written_whenever_contacts_or_costs_are_and_else_where_it_was_chosen() {
    for key in ["vol", "cost", "cost-agents", "cost-other"] {
        assert_eq!(
            rewritten(&format!("v=1&{key}=5&end")),
            Some(format!("v=1&{key}=5&in=month&end"))
        );
    }
    assert_eq!(rewritten("v=1&base=5:users&in=month&end").as_deref(), Some("v=1&base=5:users&end"));
    assert_eq!(
        rewritten("v=1&base=5:users&in=year&end").as_deref(),
        Some("v=1&base=5:users&in=year&end")
    );
    assert_eq!(rewritten("v=1&c.vol=5&end").as_deref(), Some("v=1&in=month&c.vol=5&end"));
    // Also where it was blanked by a page that knows no better.
    let draft = typed(NumberStyle::EnUs, &[(Field::Contacts, "5"), (Field::TimeBase, "")]);
    assert_eq!(written(&draft), "v=1&vol=5&in=month&end");
}

#[test]
fn nothing_given_is_no_link() {
    assert_eq!(write(&Draft::empty(NumberStyle::EnUs)), Ok(None));
    for blank in ["", " ", "\u{a0}\t", "\u{200b}\u{feff}"] {
        let draft = typed(
            NumberStyle::EnUs,
            &[(Field::Contacts, blank), (Field::Title, blank), (Field::Segment, blank)],
        );
        assert_eq!(write(&draft), Ok(None), "{blank:?}");
        assert!(draft.is_empty());
    }
    assert_eq!(url_of("https://example.org/", &write(&Draft::empty(NumberStyle::EnUs))), Ok(None));
}

#[test]
fn what_was_typed_and_cannot_be_read_travels_as_raw() {
    let draft = typed(
        NumberStyle::EnUs,
        &[
            (Field::Contacts, "2,40"),
            (Field::Base, "1..5:x&end"),
            (Field::BaseKind, "users"),
            (Field::Currency, "Euro"),
        ],
    );
    let link = "v=1&vol=..2%2C40&base=..1%2E%2E5%3Ax%26end:users&cur=..Euro&in=month&end";
    assert_eq!(written(&draft), link);
    let opened = read(link);
    for field in [Field::Contacts, Field::Base, Field::BaseKind, Field::Currency] {
        assert_eq!(opened.draft.text(field), draft.text(field), "{field:?}");
    }
    assert_eq!(rewritten(link).as_deref(), Some(link));
}

#[test]
fn more_digits_than_a_link_holds_are_refused_at_the_field_and_travel_as_typed() {
    let draft = typed(NumberStyle::EnUs, &[(Field::TotalCost, "1234567890123456.7")]);
    assert_eq!(written(&draft), "v=1&cost=..1234567890123456%2E7&in=month&end");
}

#[test]
fn no_list_can_smuggle_pairs_into_a_link() {
    for field in [Field::Period, Field::BaseKind, Field::Segment, Field::Benchmark, Field::TimeBase]
    {
        let draft = typed(NumberStyle::EnUs, &[(field, "x&vol=5&end"), (Field::Base, "7")]);
        let link = written(&draft);
        assert_eq!(
            link.matches('&').count(),
            if field == Field::BaseKind { 2 } else { 3 },
            "{link}"
        );
        assert_eq!(read(&link).draft.text(Field::Contacts), "", "{link}");
        assert_eq!(rewritten(&link), Some(link));
    }
}

#[test]
fn a_url_beyond_2000_characters_is_not_written() {
    let base = |length: usize| "x".repeat(length - STORY.len() - 1);
    let draft = read(STORY).draft;
    let url = url_of(&base(2_000), &write(&draft));
    assert_eq!(url.map(|url| url.map(|url| url.len())), Ok(Some(2_000)));
    assert_eq!(url_of(&base(2_001), &write(&draft)), Err(Unwritable::Length(2_001)));
}

/// The story with twelve rows in each breakdown and every cell filled.
fn full() -> Draft {
    let mut draft = read(STORY).draft;
    for table in Table::BREAKDOWNS {
        for row in 0..12_usize {
            for (column, of) in table.columns().iter().enumerate() {
                let text = match of.kind {
                    FieldKind::List => of.options[row % of.options.len()].0.to_owned(),
                    FieldKind::Percent => "75".to_owned(),
                    FieldKind::Name => format!("Abcdefgh ijklm{}", row + 10),
                    _ => (98_765 - row).to_string(),
                };
                draft.set_cell(table, row, column, &text);
            }
        }
    }
    draft
}

#[test]
fn twelve_full_rows_of_each_breakdown_fit_into_a_url() {
    // Names of 16 signs, a blank among them; numbers of five digits.
    let base = "https://wiki.example.org/app/plimsoll.ht";
    assert_eq!(base.len(), 40);
    let url = url_of(base, &write(&full())).ok().flatten().unwrap();
    assert_eq!(url.len(), 1_769);
    assert_eq!(url_of(base, &write(&read(&url).draft)), Ok(Some(url)));
}
