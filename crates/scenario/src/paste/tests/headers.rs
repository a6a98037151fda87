//! What headers of columns mean, as real spreadsheets have them.

use super::*;

#[track_caller]
fn into(table: Table, text: &str) -> Pasted {
    paste(&english(), table, (0, table.name_column()), text).expect(text)
}

/// A header beside contacts is left out, and said to be.
#[track_caller]
fn left_out(table: Table, header: &str, value: &str) {
    let text = format!("Name\t{header}\tContacts\nX\t{value}\t500");
    let pasted = into(table, &text);
    let mut wanted = vec![""; table.columns().len()];
    (wanted[0], wanted[1]) = ("X", "500");
    assert_eq!(cells(&pasted), [wanted], "{header}");
    assert_eq!(super::left_out(&pasted), [header]);
}

#[test]
fn words_for_contacts_win_over_words_for_a_base() {
    for header in ["Customer contacts", "Tickets of users", "Calls from customers"] {
        for other in ["Customers", "Number of customers", "Customer count"] {
            let pasted =
                into(Table::Segments, &format!("Segment\t{header}\t{other}\nNew\t100\t5000"));
            assert_eq!(cells(&pasted), [["New", "100", "5000", "", ""]], "{header}, {other}");
        }
    }
    let text = "Customer segment\tPrior customer contacts\tPrior customers\nNew\t90\t4000";
    assert_eq!(cells(&into(Table::Segments, text)), [["New", "", "", "90", "4000"]]);
}

#[test]
fn an_earlier_period_is_one_of_segments_only() {
    for header in ["Contacts last month", "Earlier contacts", "Previous tickets", "Prior calls"] {
        left_out(Table::Issues, header, "90");
        left_out(Table::Channels, header, "90");
    }
    // Not even where nothing else counts contacts.
    let pasted = into(Table::Issues, "Issue\tContacts last month\nBilling\t90");
    assert_eq!(cells(&pasted), [["Billing", "", "", ""]]);
    assert_eq!(super::left_out(&pasted), ["Contacts last month"]);
}

#[test]
fn a_count_of_avoidable_contacts_is_no_percentage() {
    for header in ["Avoidable contacts", "Preventable tickets", "Number avoidable"] {
        left_out(Table::Issues, header, "80");
    }
    for (header, value) in [
        ("Avoidable", "16"),
        ("Avoidable contacts, %", "16"),
        ("Share of avoidable contacts", "16"),
        ("Avoidable contacts (percent)", "16"),
        ("Avoidable contacts", "16 %"),
    ] {
        let pasted = into(Table::Issues, &format!("Issue\tContacts\t{header}\nX\t500\t{value}"));
        assert_eq!(cells(&pasted), [["X", "500", "", value]], "{header}");
    }
}

#[test]
fn what_a_contact_costs_is_no_cost_of_a_channel() {
    for header in [
        "Cost/contact",
        "Cost/handled contact",
        "Average cost",
        "Avg cost",
        "Avg. handling cost",
        "Cost each",
        "Unit cost",
    ] {
        left_out(Table::Channels, header, "6.50");
    }
    // Handle times are averages.
    let text = "Channel\tContacts\tAverage handle time\tCost\nX\t500\t420\t9000";
    let pasted = into(Table::Channels, text);
    assert_eq!(cells(&pasted), [["X", "500", "", "9000", "420", "", ""]]);
}

#[test]
fn other_units_than_those_of_the_boxes_are_left_out() {
    for header in ["Not handled", "Handled %", "Share handled", "Time in hours", "Weight %"] {
        left_out(Table::Channels, header, "10");
    }
    left_out(Table::Segments, "Share of customers", "10");
    left_out(Table::Segments, "Earlier share", "10");
    // Several of them, and no contacts: none of them becomes contacts.
    let pasted = into(Table::Channels, "Channel\tCost/contact\tNot handled\nX\t6\t10");
    assert_eq!(cells(&pasted), [["X", "", "", "", "", "", ""]]);
    assert_eq!(super::left_out(&pasted), ["Cost/contact", "Not handled"]);
    // A name of two words stays a name.
    let pasted = into(Table::Issues, "Issue/reason\tContacts\nX\t5");
    assert_eq!(cells(&pasted), [["X", "5", "", ""]]);
}

#[test]
fn headers_of_the_sheets_themselves_are_never_asked() {
    for table in Table::BREAKDOWNS {
        let labels: Vec<&str> = table.columns().iter().map(|column| column.label).collect();
        let numbers = |count: &str| -> Vec<String> {
            let name = table.name_column();
            let cell = |column: usize| match column {
                _ if column == name => format!("Row {count}"),
                at::KIND if !table.columns()[at::KIND].options.is_empty() => String::new(),
                at::COUNT => count.to_owned(),
                _ => "90".to_owned(),
            };
            (0..labels.len()).map(cell).collect()
        };
        let lines = [labels.join("\t"), numbers("900").join("\t"), numbers("800").join("\t")];
        let pasted = into(table, &lines.join("\n"));
        for (label, column) in pasted.plan.columns.iter().zip(table.columns()) {
            let is_taken = matches!(label.meaning, Meaning::Column(_) | Meaning::Blank);
            assert!(is_taken, "{table:?}: {}", column.label);
        }
    }
}

#[test]
fn harmless_words_leave_no_doubt() {
    for (table, headers) in [
        (
            Table::Issues,
            &[
                "Support tickets",
                "Customer service contacts",
                "Total number of contacts",
                "Monthly tickets",
                "Contacts June 2024",
                "Contacts 01.06.2024–30.06.2024",
                "Unique contacts",
                "Contacts (24/7)",
                "Ticketmenge",
                "Nombre d'appels",
                "Total de contactos",
                "Aantal contacten",
            ][..],
        ),
        (
            Table::Channels,
            &["Gesamtkosten", "Total cost", "Cost in EUR", "Cost (zł)", "Coûts directs", "AHT s"],
        ),
        (
            Table::Segments,
            &["Active customers", "Kundenanzahl", "Prior 4 weeks", "Contacts 12 months ago"],
        ),
    ] {
        for header in headers {
            let others = if table == Table::Issues { "" } else { "\tContacts" };
            let numbers = if table == Table::Issues { "" } else { "\t900" };
            let text = format!("Name\t{header}{others}\nX\t400{numbers}\nY\t300{numbers}");
            let pasted = into(table, &text);
            assert_eq!(super::left_out(&pasted), [""; 0], "{header}");
        }
    }
}

#[test]
fn a_remark_that_stands_in_no_list_is_never_read_silently() {
    for header in [
        "Anrufe (tägl.)",
        "Anrufe (Tagesmittel)",
        "Appels (hebdo)",
        "Calls (typical week)",
        "Calls (busy day)",
        "Tickets (quincenal)",
        "Kontakte (jährl.)",
        "Kontakte (annualisiert)",
        "Kontakte (Schnitt)",
        "Contacts (proportion)",
        "Kontakte (Verteilung)",
        "Tickets (escalations)",
        "Tickets (reopen)",
        "Tickets (junk)",
        "Calls (callbacks)",
        "Calls (voicemail)",
        "Llamadas (rechazadas)",
        "Contacts (est.)",
        "Tickets (service)",
        "Tickets (Zendesk junk)",
    ] {
        let text = format!("Issue\t{header}\nBilling\t400\nLogin\t300");
        let plan = laws::planned(Table::Issues, &text, &Corrections::default()).expect(&text);
        // A "busy day" is no month, which leaves the column out.
        let is_left_out = plan.source_of(at::COUNT).is_none();
        assert!(is_left_out || !plan.questions.is_empty(), "{header}");
    }
}

#[test]
fn a_named_column_that_was_chosen_among_others_is_asked_about_no_more() {
    let text = "Issue\tVolume\tContacts (EMEA)\nBilling\t1,200\t400\nLogin\t800\t90";
    let asked = laws::planned(Table::Issues, text, &Corrections::default()).expect("a plan");
    let [question] = asked.questions.as_slice() else { panic!("{:?}", asked.questions) };
    let count = |answer: &Correction| {
        let mut corrections = Corrections::default();
        corrections.make(answer);
        let plan = laws::planned(Table::Issues, text, &corrections).expect("a plan");
        plan.rows(&english()).expect("rows").rows[0].text(at::COUNT).to_owned()
    };
    let counts: Vec<String> = question.answers().iter().map(count).collect();
    assert_eq!(counts, ["1,200", "400", ""]);
}
