//! Powers of ten and rates in headers, as people write them.

use super::{
    kinds::{header_of, planned},
    *,
};

#[test]
fn thousands_and_more_are_converted_by_the_header() {
    for (header, cell, cost) in [
        ("Cost (k$)", "48", "48,000"),
        ("Cost ($k)", "48", "48,000"),
        ("Cost k$", "48", "48,000"),
        ("Cost in k€", "48", "48,000"),
        ("Cost ($000)", "48", "48,000"),
        ("Cost $'000s", "48", "48,000"),
        ("Cost (USD k)", "48", "48,000"),
        ("Cost GBP k", "48", "48,000"),
        ("Kosten (TEUR)", "48", "48,000"),
        ("Kosten in T€", "48", "48,000"),
        ("Cost in thousands", "48", "48,000"),
        ("Cost ($m)", "1.2", "1,200,000"),
        ("Kosten (Mio. €)", "1.2", "1,200,000"),
        ("Cost (₹ lakh)", "42", "4,200,000"),
        ("Cost Rs Cr", "4.2", "42,000,000"),
        ("Cost (k$)", "$48", "$48,000"),
        ("Cost (k$)", "48k", "48k"),
        ("Cost (k$)", "$48k", "$48k"),
    ] {
        let text = format!("Channel\tContacts\t{header}\nPhone\t600\t{cell}");
        let pasted = paste(&english(), Table::Channels, (0, 6), &text).expect(header);
        assert_eq!(pasted.rows[0].text(at::DIRECT), cost, "{header}");
    }
}

#[test]
fn rates_are_no_contacts() {
    for header in [
        "Contacts/100 orders",
        "Tickets / 1000 customers",
        "Contacts / 1k customers",
        "Contacts per 1,000 customers",
        "Contacts/orders",
        "Calls / customer",
        "Contact rate (per 100 orders)",
        "Kontakte pro 1000 Kunden",
        "Average contacts",
    ] {
        let plan =
            planned(Table::Segments, &format!("Segment→{header}→Orders\nA→12→1000\nB→9→500"));
        assert_eq!(plan.source_of(at::COUNT), None, "{header}");
    }
    // Two names of one thing, and a rate of nothing.
    for header in ["Calls/chats", "Contacts (24/7)"] {
        let plan =
            planned(Table::Segments, &format!("Segment→{header}→Orders\nA→12→1000\nB→9→500"));
        assert_eq!(header_of(&plan, at::COUNT), Some(header));
    }
}

#[test]
fn what_is_no_number_in_the_style_of_the_block_becomes_none_in_that_of_the_page() {
    // Beside 1.001 contacts, 01.2024 is no number; in the English style of the page it would be 1.2024.
    let text = "A\t600\t48k\t1.001\nB\t500\t01.2024\t2.001\nC\t400\t90\t900";
    let pasted = paste(&english(), Table::Segments, (0, 4), text).expect("segments");
    let cell = &pasted.rows[1].cells[at::BASE];
    assert_eq!(cell.text, "01.2024");
    assert_eq!(cell.unread, Some(crate::text::Unread::OtherStyle));
}

/// The direct cost of the first channel for each answer to the only question.
fn costs_of_answers(text: &str) -> Vec<String> {
    let text = text.replace('→', "\t");
    let plan = |corrections: &Corrections| {
        plan(&english(), Table::Channels, (0, 6), &text, corrections).expect(&text)
    };
    let asked = plan(&Corrections::default());
    let [question] = asked.questions.as_slice() else { panic!("{:?}", asked.questions) };
    let cost = |answer: &Correction| {
        let mut corrections = Corrections::default();
        corrections.make(answer);
        let pasted = plan(&corrections).rows(&english()).expect(&text);
        pasted.rows[0].text(at::DIRECT).to_owned()
    };
    question.answers().iter().map(cost).collect()
}

#[test]
fn each_answer_to_a_doubtful_unit_is_taken() {
    for (text, wanted) in [
        ("Channel→Contacts→Cost ($ mil)\nPhone→600→0.48", &["0.48", "480", "480,000", ""][..]),
        ("Channel→Contacts→Cost (100 €)\nPhone→600→480", &["480", "48,000", ""]),
        ("Cost in k€\nChannel→Contacts→Cost\nPhone→600→48", &["48", "48,000", ""]),
        ("Channel→Contacts→Cost (k€)\nPhone→600→48.125", &["48,125,000", "48,125"]),
        ("Channel→Contacts→Cost (TEUR)\nPhone→600→48,125", &["48,125,000", "48,125"]),
        ("Kanal→Kontakte→Kosten\nTelefon→600→48.000", &["48,000", "48.000"]),
    ] {
        assert_eq!(costs_of_answers(text), wanted, "{text}");
    }
}

#[test]
fn the_number_that_is_asked_about_has_a_space_of_a_keyboard() {
    let text = "Issue\tCalls\nRefund\t1\u{a0}200\nLogin\t400 350\nOther\t90";
    let plan = planned(Table::Issues, text);
    assert_eq!(plan.questions, [Question::Spaced(1)]);
    assert_eq!(plan.sample_of_spaced(1), Some("400 350"));
}

#[test]
fn the_number_that_is_asked_about_has_the_mark_of_thousands() {
    let plan = planned(Table::Channels, "Channel\tContacts\tCost (TEUR)\nPhone\t600\t48,125 €");
    assert_eq!(plan.sample_of_grouping(2), Some("48,125 €"));
}
