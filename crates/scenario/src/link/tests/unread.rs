//! What cannot be used stays visible, and nothing computes from it.

use super::*;
use crate::Scenario;
use Unread::*;

#[test]
fn fault_59_numbers_are_those_of_the_format_and_nothing_else() {
    for (value, expected) in [
        ("2400", plain("2,400")),
        ("0002400", plain("2,400")),
        ("2400.000", plain("2,400")),
        ("-0", plain("0")),
        ("%32400", plain("2,400")),
        ("1000000000000000", plain("1,000,000,000,000,000")),
        ("1000000000000001", unread("1000000000000001", NotOfItsKind)), // 16 significant digits
        ("2000000000000000", unread("2000000000000000", OutOfRange)),
        ("10000000000000000", unread("10000000000000000", NotOfItsKind)),
        ("-5", unread("-5", OutOfRange)),
        ("2.5", unread("2.5", NotOfItsKind)), // contacts are whole
        ("5..7", plain("5 to 7")),
        ("7..5", unread("7..5", NotOfItsKind)),
        ("5.5..7", unread("5.5..7", NotOfItsKind)), // contacts are whole
        ("0..7", unread("0..7", OutOfRange)),       // no distribution reaches 0
        ("5:customers", unread("5:customers", NotOfItsKind)),
        ("1,240", unread("1,240", NotOfItsKind)),
        ("1.240,5", unread("1.240,5", NotOfItsKind)),
        ("48k", unread("48k", NotOfItsKind)),
        ("+5", unread("+5", NotOfItsKind)),
        (".5", unread(".5", NotOfItsKind)),
        ("5.", unread("5.", NotOfItsKind)),
        ("5%", unread("5%", NotOfItsKind)),
        ("1e308", unread("1e308", NotOfItsKind)),
        ("1e-400", unread("1e-400", NotOfItsKind)),
        ("NaN", unread("NaN", NotOfItsKind)),
        ("Infinity", unread("Infinity", NotOfItsKind)),
        ("0x10", unread("0x10", NotOfItsKind)),
        ("１２", unread("１２", NotOfItsKind)),
        ("%EF%BC%91", unread("１", NotOfItsKind)),
        ("%C0%AF", unread("\u{fffd}\u{fffd}", NotOfItsKind)),
        ("%00", unread("\0", NotOfItsKind)),
        ("..2400", unread("2400", Raw)),
        ("..12%20dozen", unread("12 dozen", Raw)),
        ("....5", unread("..5", Raw)),
    ] {
        assert_eq!(text(&format!("v=1&vol={value}&end"), Field::Contacts), expected, "{value}");
    }
    let digits = "9".repeat(400);
    assert_eq!(
        text(&format!("v=1&vol={digits}&end"), Field::Contacts),
        unread(&digits[..200], TooLong)
    );
}

#[test]
fn an_unread_number_beside_a_unit_keeps_the_unit() {
    for (key, field, unit_field, unit) in [
        ("base", Field::Base, Field::BaseKind, "customers"),
        ("per", Field::PeriodDays, Field::Period, "days"),
    ] {
        for (value, expected) in [
            ("abc", unread("abc", NotOfItsKind)),
            ("..abc", unread("abc", Raw)),
            ("..a%3Ab", unread("a:b", Raw)),
            ("-1", unread("-1", OutOfRange)),
            ("100%2530", unread("100%30", NotOfItsKind)), // decoded once, not twice to 1000
            ("", plain("")),
        ] {
            let opened = read(&format!("v=1&{key}={value}:{unit}&end"));
            assert_eq!(opened.draft.get(field), &expected, "{key}={value}");
            assert_eq!(opened.draft.get(unit_field), &plain(unit), "{key}={value}");
        }
    }
    assert_eq!(text("v=1&base=1000:sheep&end", Field::Base), unread("1000:sheep", NotOfItsKind));
    assert_eq!(text("v=1&base=1000:Customers&end", Field::BaseKind), plain(""));
    assert_eq!(text("v=1&base=1000%3Acustomers&end", Field::Base), plain("1,000"));
    assert_eq!(text("v=1&base=..1000%3Acustomers&end", Field::Base), unread("1000:customers", Raw));
    assert_eq!(text("v=1&per=0:days&end", Field::PeriodDays), unread("0", OutOfRange));
    assert_eq!(text("v=1&per=3660:days&end", Field::PeriodDays), plain("3,660"));
    assert_eq!(text("v=1&per=3661:days&end", Field::PeriodDays), unread("3661", OutOfRange));
    assert_eq!(text("v=1&per=days&end", Field::Period), unread("days", NotOfItsKind));
}

#[test]
fn words_are_lower_case_and_of_their_list() {
    assert_eq!(text("v=1&per=Quarter&end", Field::Period), unread("Quarter", NotOfItsKind));
    assert_eq!(text("v=1&vs=any&end", Field::Segment), unread("any", NotOfItsKind));
    assert_eq!(text("v=1&vs=saas%2Db2b&end", Field::Segment), plain("saas-b2b"));
    assert_eq!(text("v=1&cur=USD&end", Field::Currency), unread("USD", NotOfItsKind));
    assert_eq!(text("v=1&cur=us&end", Field::Currency), unread("us", NotOfItsKind));
    assert_eq!(text("v=1&cur=usdd&end", Field::Currency), unread("usdd", NotOfItsKind));
    assert_eq!(text("v=1&cur=xyz&end", Field::Currency), plain("XYZ")); // Intl shows the code
    assert_eq!(text("v=1&in=week&vol=5&end", Field::TimeBase), unread("week", NotOfItsKind));
    assert_eq!(rewritten("v=1&in=week&vol=5&end").as_deref(), Some("v=1&vol=5&in=..week&end"));
}

#[test]
fn an_entry_of_a_row_of_the_catalogue_stands_for_the_row() {
    let by_entry = "v=1&band=table-it-top&end";
    assert_eq!(rewritten(by_entry).as_deref(), Some("v=1&band=table-it&end"));
    assert_eq!(text("v=1&band=nobody&end", Field::Benchmark), unread("nobody", NotOfItsKind));
}

#[test]
fn a_band_that_is_no_rate_is_unread_with_a_notice() {
    let is_rate =
        |entry: &&benchmarks::Entry| matches!(entry.metric, benchmarks::Metric::Rate { .. });
    let others = benchmarks::entries().iter().filter(|entry| !is_rate(entry));
    let mut count = 0;
    for entry in others.filter(|entry| {
        benchmarks::entries().iter().filter(is_rate).all(|rate| rate.row != entry.row)
    }) {
        for word in [entry.id, entry.row] {
            let opened = read(&format!("v=1&band={word}&vol=5&end"));
            assert_eq!(opened.draft.get(Field::Benchmark), &unread(word, NotOfItsKind));
            assert_eq!(opened.notices, [Notice::about(NoticeId::UnreadEntry, "band")]);
            count += 1;
        }
    }
    assert!(count > 10, "{count}");
}

#[test]
fn a_share_without_its_number_is_a_blank_with_its_unit() {
    for key in ["routed", "contained", "fixed", "one-touch"] {
        let link = format!("v=1&vol=5&{key}=:percent&in=month&end");
        let opened = read(&link);
        assert_eq!(opened.notices, [], "{key}");
        let field = Key::named(key).unwrap().field;
        assert_eq!(opened.draft.get(field), &plain("%"));
        let scenario = Scenario::of(&opened.draft);
        assert_eq!((scenario.is_blank(field), scenario.problem(field)), (true, None), "{key}");
        assert_eq!(rewritten(&link).as_deref(), Some(&*link));
    }
    assert_eq!(
        rewritten("v=1&vol=5&b.routed=:percent&in=month&end").as_deref(),
        Some("v=1&vol=5&in=month&b.routed=:percent&end")
    );
    // Another unit is none of its kind.
    assert_eq!(text("v=1&routed=:percents&end", Field::Routed), unread(":percents", NotOfItsKind));
}

#[test]
fn fault_62_titles_are_text_whatever_they_say() {
    for title in
        ["<img src=x onerror=alert(1)>", "javascript:alert(1)", "\u{202e}abc", "a..b", "..x"]
    {
        let link = format!("v=1&title={}&end", encode(title));
        assert_eq!(text(&link, Field::Title), plain(title));
        assert_eq!(rewritten(&link).as_deref(), Some(&*link));
    }
    assert_eq!(text("v=1&title=<b>+é,:.&end", Field::Title), plain("<b>+é,:."));
    assert_eq!(text("v=1&title=100%&end", Field::Title), plain("100%"));
    assert_eq!(text("v=1&title=a%0Ab&end", Field::Title), unread("a\nb", ControlCharacter));
    assert_eq!(text("v=1&title=..abc&end", Field::Title), unread("abc", Raw));
    assert_eq!(text("v=1&title=%E0%A4%A&end", Field::Title), plain("\u{fffd}%A"));
}

#[test]
fn beyond_200_characters_the_beginning_is_shown_and_nothing_is_written_until_it_is_changed() {
    let fits = "é".repeat(200);
    assert_eq!(text(&format!("v=1&title={}&end", encode(&fits)), Field::Title), plain(&fits));
    for (link, field) in [
        (format!("v=1&vol=5&title={}&end", encode(&"é".repeat(201))), Field::Title),
        (format!("v=1&vol=..{}&end", encode(&"é".repeat(201))), Field::Contacts),
        (format!("v=1&vol=5&base={}:users&end", encode(&"é".repeat(201))), Field::Base),
        (format!("v=1&vol=5&per=..{}:days&end", encode(&"é".repeat(201))), Field::PeriodDays),
        (format!("v=1&vol=5&vs={}&end", encode(&"é".repeat(201))), Field::Segment),
    ] {
        let mut opened = read(&link);
        assert_eq!(opened.draft.get(field), &unread(&fits, TooLong), "{field:?}");
        assert_eq!(write(&opened.draft), Err(Unwritable::Entry(field)));
        assert_eq!(ids(&opened), [NoticeId::UnreadEntry, NoticeId::NotKept]);
        opened.draft.set(field, "");
        assert!(write(&opened.draft).is_ok());
    }
    // Typed text has the same cap.
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Title, "é".repeat(201));
    assert_eq!(write(&draft), Err(Unwritable::Entry(Field::Title)));
    draft.set(Field::Title, "");
    draft.set(Field::Contacts, "é".repeat(201));
    assert_eq!(write(&draft), Err(Unwritable::Entry(Field::Contacts)));
}

#[test]
fn an_unread_entry_is_invalid_even_where_the_reader_could_read_it_and_is_written_as_raw() {
    let link = "v=1&vol=..2400&base=1000:customers&per=month&end";
    let opened = read(link);
    assert!(Scenario::of(&opened.draft).problem(Field::Contacts).is_some());
    assert_eq!(
        rewritten(link).as_deref(),
        Some("v=1&vol=..2400&per=month&base=1000:customers&in=month&end")
    );
    let mut edited = opened.draft;
    edited.set(Field::Contacts, "2400");
    assert_eq!(
        write(&edited).ok().flatten().as_deref(),
        Some("v=1&vol=2400&per=month&base=1000:customers&in=month&end")
    );
}

#[test]
fn fault_54_broken_escapes_and_bytes_become_no_value_in_any_entry() {
    let broken = [
        "%",
        "%%",
        "%2",
        "%G1",
        "%E0%A4%A",
        "%00",
        "%C0%B5",
        "%C0%AF",
        "%ED%A0%80",
        "%ED%B0%80",
        "%F4%90%80%80",
        "%FF",
        "%E2%28%A1",
        "%80",
    ];
    for key in &KEYS {
        for bytes in broken {
            for value in
                [bytes.to_owned(), format!("5{bytes}"), format!("{bytes}5"), format!("5{bytes}5")]
            {
                let opened = read(&format!("v=1&{}={value}&end", key.name));
                let text = opened.draft.get(key.field);
                let is_text = matches!(key.form, Form::Text | Form::Name);
                let is_read = is_text && text.unread.is_none() && !bytes.contains("%00");
                assert_eq!(is_read, text.unread.is_none(), "{}={value}: {text:?}", key.name);
                // What is written back says the same.
                let written = write(&opened.draft).ok().flatten().unwrap_or_default();
                assert_eq!(
                    read(&written).draft.get(key.field).text,
                    text.text,
                    "{}={value}",
                    key.name
                );
            }
        }
    }
}

#[test]
fn fault_64_endless_lists_and_draws_are_refused_or_unknown() {
    for pair in ["draws=1e12", "draws=1000000000000"] {
        let opened = read(&format!("v=1&vol=5&{pair}&end"));
        assert_eq!(opened.notices, [Notice::about(NoticeId::UnknownKey, "draws")], "{pair}");
        assert_eq!(opened.draft.text(Field::Contacts), "5");
    }
    for list in ["1:status:5:a,".repeat(1_000_000), ",".repeat(1_000_000), "x".repeat(3_000_000)] {
        for key in ["iss", "b.chan", "part"] {
            let link = format!("v=1&vol=5&{key}={list}&end");
            assert_eq!(ids(&read(&link)), [NoticeId::TooLong]);
            assert_eq!(ids(&open_file(&link, NumberStyle::EnUs)), [NoticeId::TooLong]);
            assert!(read(&link).draft.is_empty());
        }
    }
    // Short enough for a link, and still endless.
    for list in [",".repeat(64), ",".repeat(8_000), "1:::a,".repeat(1_000)] {
        let opened = read(&format!("v=1&vol=5&iss={list}&end"));
        assert_eq!(ids(&opened), [NoticeId::TooManyRows]);
        assert!(opened.draft.is_empty() && opened.is_meant());
    }
}
