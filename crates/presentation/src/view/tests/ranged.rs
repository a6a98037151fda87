//! What stands at boxes with ranges: how they were read, and what is refused.

use super::*;

/// The view after a text was typed into a box.
fn typed(texts: &[(Field, &str)], style: NumberStyle) -> View {
    let mut draft = link::open("v=1&vol=1000&end", style).draft;
    for (field, text) in texts {
        draft.set(*field, *text);
    }
    View::of(&draft, &PlainDigits { style })
}

#[test]
fn a_range_says_how_it_was_read_and_every_figure_is_that_of_its_middle() {
    let at = |field: Field, text: &str| {
        let view = typed(&[(field, text)], NumberStyle::EnUs);
        view.field(field).unwrap().echo.clone().unwrap_or_default().replace('\u{a0}', " ")
    };
    assert_eq!(
        at(Field::CostOfContact, "$8-12"),
        "Read as 8 to 12, 90 % interval; figures use its middle, 9.80."
    );
    assert_eq!(
        at(Field::Routed, "40..60 %"),
        "= 500 of 1,000. Read as 40 to 60 %, 90 % interval; figures use its middle, 50.0 %."
    );
    assert_eq!(
        at(Field::HandleTime, "6 to 8 min"),
        "Read as 360 to 480 seconds, 90 % interval; figures use its middle, 416 seconds."
    );
    assert_eq!(at(Field::Handled, "900-950"), "");
    // 2,449.49 contacts of 1,000 customers in a month.
    let rate = |state: &str| {
        let draft = link::open(state, NumberStyle::EnUs).draft;
        let view = View::of(&draft, &PlainDigits { style: NumberStyle::EnUs });
        (view.summary, view.notes)
    };
    let (ranged, notes) = rate("v=1&vol=2000..3000&per=month&base=1000:customers&in=month&end");
    let (middle, own) = rate("v=1&vol=2449&per=month&base=1000:customers&in=month&end");
    assert_eq!((ranged, notes), (middle, own));
}

#[test]
fn a_range_of_small_numbers_offers_the_other_reading_of_both_ends() {
    let at = |field: Field, text: &str| {
        let view = typed(&[(field, text)], NumberStyle::EnUs);
        view.field(field).unwrap().offer.clone().map(|offer| (offer.label, offer.text))
    };
    let both = |label: &str, text: &str| Some((label.to_owned(), text.to_owned()));
    assert_eq!(at(Field::HandleTime, "6 to 8"), both("6 to 8 minutes", "6 to 8 min"));
    assert_eq!(at(Field::HandleTime, "30 to 90"), None);
    assert_eq!(at(Field::EscalatedLonger, "0.15-0.25"), both("15 to 25\u{a0}%", "15 to 25"));
    assert_eq!(at(Field::EscalatedLonger, "15-25"), None);
}

#[test]
fn a_range_that_cannot_be_used_says_why_and_what_may_be_meant() {
    for (field, text, said, offered) in [
        (
            Field::Routed,
            "0 to 10 %",
            "A range begins above 0 and, in percent, ends below 100 %. Write 0.5 to 10 %, if that is meant.",
            Some("0.5 to 10 %"),
        ),
        (Field::CostOfContact, "12 to 8", "“12 to 8”: write the lower one first.", None),
        (
            Field::CostOfContact,
            "8 to 12k",
            "In “8 to 12k”, both numbers need the same unit. Write it at both of them.",
            None,
        ),
        (
            Field::Contacts,
            "1 to 999999999999999",
            "“1 to 999999999999999” is too wide a range to compute with.",
            None,
        ),
        (
            Field::Contacts,
            "400\t500",
            "“400 500” holds 2 numbers: 400 and 500. Write one of them.",
            None,
        ),
        (Field::Horizon, "0", "That needs at least one month.", None),
        (Field::Horizon, "1.5", "“1.5” is not a whole number. Write it without decimals.", None),
        (Field::Horizon, "601", "That is more than 600 months. Write 600 or fewer.", None),
        (Field::PaidHours, "0", "A week needs more than zero hours.", None),
        (Field::PaidHours, "169", "A week has 168 hours.", None),
        (Field::DiscountRate, "101", "That is more than 100 %. Write 0 to 100.", None),
    ] {
        let view = typed(&[(field, text)], NumberStyle::EnUs);
        let view = view.field(field).unwrap();
        assert_eq!(view.error.clone().unwrap_or_default().replace('\u{a0}', " "), said, "{text}");
        let offer = view.offer.clone().map(|offer| offer.text);
        assert_eq!(offer.as_deref(), offered, "{text}");
    }
}
