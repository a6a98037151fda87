//! What stands at boxes and rows: reasons, how numbers were read, and what else may be meant.

use super::*;
use crate::view::Offer;
use scenario::{
    field::at,
    text::{Text, Unread},
};

/// The view after texts were typed into boxes.
fn typed(texts: &[(Field, &str)], style: NumberStyle) -> View {
    let mut draft = link::open("v=1&vol=1000&end", style).draft;
    for (field, text) in texts {
        draft.set(*field, *text);
    }
    View::of(&draft, &PlainDigits { style })
}

fn error(field: Field, text: &str, style: NumberStyle) -> String {
    typed(&[(field, text)], style).field(field).unwrap().error.clone().unwrap_or_default()
}

#[test]
fn a_bare_small_number_of_seconds_counts_and_offers_minutes() {
    let at = |text: &str| {
        let view = typed(&[(Field::HandleTime, text)], NumberStyle::EnUs);
        let field = view.field(Field::HandleTime).unwrap().clone();
        (field.echo.unwrap_or_default(), field.offer)
    };
    let offer = |label: &str, text: &str| Some(Offer { label: label.into(), text: text.into() });
    let seven = "Read as 7 seconds. Write 7 min for 7 minutes.";
    assert_eq!(at("7"), (seven.to_owned(), offer("7 minutes", "7 min")));
    assert_eq!(at("1").1, offer("1 minute", "1 min"));
    assert_eq!(at("6.5").1, offer("6.5 minutes", "6.5 min"));
    assert_eq!(at("7 min"), ("Read as 420 seconds.".to_owned(), None));
    assert_eq!(at("1 h 05"), ("Read as 3,900 seconds.".to_owned(), None));
    assert_eq!(at("420"), (String::new(), None));
}

#[test]
fn at_most_one_percent_counts_and_offers_the_fraction() {
    let at = |text: &str| {
        let view = typed(&[(Field::Occupancy, text)], NumberStyle::EnUs);
        view.field(Field::Occupancy).unwrap().offer.clone()
    };
    assert_eq!(at("0.7"), Some(Offer { label: "70\u{a0}%".to_owned(), text: "70".to_owned() }));
    assert_eq!(at("0.855").map(|offer| offer.text).as_deref(), Some("85.5"));
    assert_eq!(at("0.7%"), None);
    assert_eq!(at("70"), None);
}

#[test]
fn what_may_be_meant_otherwise_in_a_link_is_remarked_on_and_counts_as_it_stands() {
    for (link, note) in [
        (
            "v=1&vol=5&occupancy=0.8&end",
            "Occupancy is read as 0.8\u{a0}%. If 80\u{a0}% is meant, write 80.",
        ),
        (
            "v=1&vol=5&aht=7&end",
            "Handle time is read as 7 seconds. If 7 minutes is meant, write 7 min.",
        ),
        (
            "v=1&vol=5&chan=5:::12:::Phone&end",
            "Handle time of Phone is read as 12 seconds. If 12 minutes is meant, write 12 min.",
        ),
    ] {
        assert_eq!(view(link).notes, [note], "{link}");
    }
}

#[test]
fn cells_offer_the_other_reading_as_well() {
    let row = |link: &str, table: Table| {
        view(link).breakdown.tables[table as usize].rows[0].offers.clone()
    };
    let offer = |column, label: &str, text: &str| {
        vec![(column, Offer { label: label.to_owned(), text: text.to_owned() })]
    };
    let channel = row("v=1&vol=5&chan=5:::7:::Phone&end", Table::Channels);
    assert_eq!(channel, offer(3, "7 minutes", "7 min"));
    let issue = row("v=1&vol=5&iss=5::0.6:Billing&end", Table::Issues);
    assert_eq!(issue, offer(2, "60\u{a0}%", "60"));
    assert_eq!(row("v=1&vol=5&chan=5:::420:::Phone&end", Table::Channels), []);
}

#[test]
fn the_reason_is_that_of_the_number() {
    for (field, text, part) in [
        (Field::Contacts, "400\t500", "holds 2 numbers: 400 and 500. Write one of them."),
        (Field::TotalCost, "$400   $500", "holds 2 numbers: $400 and $500."),
        (Field::HandleTime, "7:00\t8:00", "holds 2 numbers: 7:00 and 8:00."),
        (Field::TotalCost, "(123)", "“(123)” is a number below zero, which makes no sense here."),
        (Field::TotalCost, "123-", "“123-” is a number below zero"),
        (Field::TotalCost, "-123", "A number below zero makes no sense here. Write 0 or more."),
        (Field::Contacts, "$500", "“$500” is an amount of money."),
        (Field::Contacts, "7:00", "“7:00” is a length of time."),
        (Field::Contacts, "४००", "digits of another script"),
        (Field::HandleTime, "soon", "“soon” is not a length of time. Write seconds, or 7:00"),
        (Field::TotalCost, "42 lakh", "lakh and crore are read where numbers are written like"),
    ] {
        let error = error(field, text, NumberStyle::EnUs);
        assert!(error.contains(part), "{text}: {error}");
    }
    let of_row = |text: &str, column: usize| {
        let mut draft = link::open("v=1&vol=5&chan=5::::::A&end", NumberStyle::EnUs).draft;
        draft.set_cell(Table::Channels, 0, column, text);
        let view = View::of(&draft, &PlainDigits::default());
        view.breakdown.tables[Table::Channels as usize].rows[0].errors.clone()
    };
    assert!(of_row("(123)", 2)[0].1.contains("below zero"));
    assert!(of_row("१२", 3)[0].1.contains("another script"));
}

#[test]
fn an_amount_in_another_currency_is_named_at_its_box() {
    let texts = [(Field::Currency, "USD"), (Field::TotalCost, "48.000 €")];
    let view = typed(&texts, NumberStyle::DeDe);
    assert_eq!(
        view.field(Field::TotalCost).unwrap().error.as_deref(),
        Some(
            "“48.000 €” is in EUR, and the currency here is USD. Write the amount in USD, or change \
             the currency."
        )
    );
    // It is no amount: nothing is computed from it.
    assert!(view.tiles.iter().all(|tile| !tile.figure.contains("48")));
}

#[test]
fn money_has_the_decimals_of_its_currency() {
    // 48,000 of 2,400 contacts are 20; 48,123 are 20.05125.
    let cost = |currency: &str, cost: u32| {
        let state =
            format!("v=1&vol=2400&per=month&base=1000:customers&cur={currency}&cost={cost}&end");
        let view = view(&state);
        view.tiles[0].figure.clone()
    };
    assert_eq!(cost("usd", 48_123), "USD\u{a0}20.05");
    assert_eq!(cost("jpy", 48_123), "JPY\u{a0}20");
    assert_eq!(cost("kwd", 48_123), "KWD\u{a0}20.051");
    // 2,700 of 2,400 are 1.125: below ten yen, two digits and more tell figures apart.
    assert_eq!(cost("jpy", 2_700), "JPY\u{a0}1.13");
    assert_eq!(cost("kwd", 2_700), "KWD\u{a0}1.125");
    assert_eq!(cost("usd", 2_700), "USD\u{a0}1.13");
}

#[test]
fn an_unread_basis_or_bridge_is_said() {
    let notes = |state: &str| view(state).notes.join(" ");
    let basis = notes("v=1&vol=5&cost=50&basis=hours&chan=5:::60:::a&end");
    assert!(basis.contains("“Shared cost follows” cannot be read"), "{basis}");
    let upc = notes("v=1&vol=5&per=month&base=5:customers&upc=many&vs=saas-b2b&end");
    assert!(upc.contains("“Users per customer” cannot be read"), "{upc}");
    let opc = notes("v=1&vol=5&opc=..two&end");
    assert!(opc.contains("“Orders per customer per month” cannot be read"), "{opc}");
    assert!(!notes("v=1&vol=5&upc=12&basis=time&end").contains("cannot be read"));
}

#[test]
fn the_notice_of_a_cut_link_names_its_last_entry_or_none() {
    let told = |link: &str| {
        let notices = link::open(link, NumberStyle::EnUs).notices;
        let texts: Vec<String> = notices.iter().map(crate::words::notice_text).collect();
        texts.join(" ")
    };
    let cut = told("#v=1&per=quarter&base=1000:customers&vol=240&gclid=x");
    assert!(
        cut.contains("cut off on its way. Its last entry, “Support contacts”, is not used"),
        "{cut}"
    );
    // What people call it, also a breakdown; a key that nobody knows is its own name.
    let row = told("#v=1&vol=9&per=month&base=3:customers&iss=1:::A,2:::B");
    assert!(row.contains("Its last entry, “Issues”, is not used"), "{row}");
    let unknown = told("#v=1&vol=9&zebra=1&cur=..us&end");
    assert!(
        unknown.contains("“zebra” is not known")
            && unknown.contains("“Currency” could not be read"),
        "{unknown}"
    );
    for link in ["#v=1", "#v=1&gclid=x", "#v=1&vo"] {
        let nothing = told(link);
        assert!(nothing.contains("cut off") && nothing.contains("no scenario"), "{nothing}");
        assert!(!nothing.contains("last entry"), "{nothing}");
    }
}

#[test]
fn a_cost_of_a_year_beyond_the_limit_says_so_and_asks_for_nothing() {
    // 10^15 in a quarter are 4 × 10^15 a year.
    let total = |link: &str| {
        let draft = link::open(link, NumberStyle::EnUs).draft;
        View::of(&draft, &PlainDigits::default()).cost_total
    };
    let beyond = total("v=1&vol=9&per=quarter&base=3:customers&cost=1000000000000000&end");
    assert!(
        beyond.contains("larger than 1,000,000,000,000,000") && !beyond.contains("needs"),
        "{beyond}"
    );
    assert!(total("v=1&vol=9&base=3:orders&cost=48&end").contains("needs the period"));
}

#[test]
fn a_pasted_number_of_another_style_is_not_said_to_come_from_a_link() {
    let mut draft = scenario::draft::Draft::empty(NumberStyle::EnUs);
    let text = Text { text: "01.2024".to_owned(), unread: Some(Unread::OtherStyle) };
    draft.put(Field::Contacts, text);
    let view = View::of(&draft, &PlainDigits::default());
    let error = view.field(Field::Contacts).and_then(|note| note.error.clone()).unwrap_or_default();
    assert!(error.starts_with("“01.2024” is no number as the others"), "{error}");
}

#[test]
fn what_is_no_number_says_what_would_be_right_in_that_box() {
    for (field, example) in [
        (Field::TotalCost, "Write 48000 or 48k."),
        (Field::Occupancy, "Write a percentage such as 30."),
        (Field::Routed, "or a share such as 60\u{a0}%."),
    ] {
        let message = error(field, "abc", NumberStyle::EnUs);
        assert!(message.ends_with(example), "{message}");
    }
}

#[test]
fn a_name_that_is_too_long_says_so_before_and_after_it_was_kept() {
    let mut draft = link::open("v=1&vol=1000&end", NumberStyle::EnUs).draft;
    draft.set_cell(Table::Issues, 0, at::COUNT, "600");
    let name = "Cancellation of a subscription after the trial period has ended";
    draft.set_cell(Table::Issues, 0, Table::Issues.name_column(), name);
    let kept = link::write(&draft).unwrap().unwrap();
    for draft in [draft, link::open(&kept, NumberStyle::EnUs).draft] {
        let view = View::of(&draft, &PlainDigits { style: NumberStyle::EnUs });
        let errors = &view.breakdown.tables[Table::Issues as usize].rows[0].errors;
        assert_eq!(errors[0].1, "A name has 60 characters at most.");
        assert_eq!(draft.text(Field::Contacts), "1,000");
    }
}
