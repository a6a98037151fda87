//! Inputs of the same kind in a row: headers, units, totals and percentages as other tools write them.

use super::*;

/// The plan of a block with an arrow for each tab, pasted into the name of the first row.
#[track_caller]
pub fn planned(table: Table, text: &str) -> Plan {
    plan(
        &english(),
        table,
        (0, table.name_column()),
        &text.replace('→', "\t"),
        &Corrections::default(),
    )
    .expect(text)
}

/// The header of the column of the block that became this one.
pub fn header_of(plan: &Plan, column: usize) -> Option<&str> {
    plan.source_of(column).map(|index| plan.columns[index].header.as_str())
}

#[test]
fn texts_never_go_into_a_column_of_numbers_whatever_their_header_says() {
    for header in [
        "Ticket tags",
        "Customer tier",
        "Ticket priority",
        "Case origin",
        "Order status",
        "Account owner",
        "Prior agent",
        "Contact reason",
        "Call type",
        "User segment",
        "Cost centre",
        "Weight class",
        "Handled by",
    ] {
        for table in Table::BREAKDOWNS {
            let plan = planned(table, &format!("{header}→Tickets\nalpha→120\nbeta→80"));
            assert_eq!(header_of(&plan, table.name_column()), Some(header));
            assert_eq!(header_of(&plan, at::COUNT), Some("Tickets"), "{header}");
            // Numbers are no names while texts have no place.
            let plan = planned(table, &format!("Tickets→{header}\n120→alpha\n80→beta"));
            assert_eq!(header_of(&plan, table.name_column()), Some(header));
        }
    }
}

#[test]
fn only_handle_time_is_handle_time() {
    for header in [
        "Wait time",
        "Answer time",
        "Hold time",
        "Talk time",
        "Avg talk",
        "Average speed of answer",
        "First response time",
        "Full resolution time",
        "Time to close",
        "After call work",
        "Queue time",
        "Wartezeit",
        "Temps d'attente",
        "Tiempo de espera",
        "Max handle time",
        "Total handling time",
        "Median handle time",
    ] {
        let plan = planned(Table::Channels, &format!("Channel→Contacts→{header}\nPhone→600→412"));
        assert_eq!(plan.columns[2].meaning, Meaning::LeftOut, "{header}");
    }
    for header in ["AHT", "Avg handle time", "Handling time", "avgHandleTime", "DMT", "TMO"] {
        let plan = planned(Table::Channels, &format!("Channel→Contacts→{header}\nPhone→600→412"));
        assert_eq!(header_of(&plan, at::SECONDS), Some(header));
    }
}

#[test]
fn the_contacts_are_the_header_that_says_so_best() {
    for (headers, contacts) in [
        ("Unsolved tickets→Solved tickets→Tickets", "Tickets"),
        ("Open cases→Closed cases→Cases", "Cases"),
        ("Missed chats→Chats→Chats per agent", "Chats"),
        ("Agents→Interactions→FTE", "Interactions"),
        ("Seats→Conversations→Replies", "Conversations"),
        ("Staff→Requests→Touches", "Requests"),
        ("Calls answered→Calls offered→Calls missed", "Calls offered"),
        ("Resolved→Created→Backlog", "Created"),
        ("Outbound calls→Inbound calls→Abandoned calls", "Inbound calls"),
        ("Answered→Received→Transferred", "Received"),
        ("Beantwortet→Angeboten→Verpasst", "Angeboten"),
        ("Billing contacts→Customer contacts→Contacts", "Contacts"),
    ] {
        let plan = planned(Table::Issues, &format!("Queue→{headers}\nA→12→88→31\nB→7→43→60"));
        assert_eq!(header_of(&plan, at::COUNT), Some(contacts), "{headers}");
        assert_eq!(plan.questions, []);
    }
    // None of these is all contacts.
    for headers in ["Alpha→Beta", "Chats→Calls", "Missed calls→Abandoned calls", "Open→Pending"]
    {
        let plan = planned(Table::Issues, &format!("Queue→{headers}\nA→12→88\nB→7→43"));
        assert_eq!(plan.questions, [Question::Contacts(vec![1, 2])], "{headers}");
    }
}

#[test]
fn numbers_that_count_nothing_are_names_or_left_out() {
    for header in ["Ticket ID", "Case number", "Order No.", "Vorgangsnummer", "Rank", "Postcode"] {
        let plan =
            planned(Table::Issues, &format!("{header}→Subject→Via\n10231→a→Email\n10245→b→Web"));
        assert_eq!(plan.columns[0].meaning, Meaning::LeftOut, "{header}");
        assert_eq!(plan.source_of(at::COUNT), None, "{header}");
        let plan = planned(Table::Issues, &format!("{header}→Tickets\n10231→120\n10245→80"));
        assert_eq!(header_of(&plan, Table::Issues.name_column()), Some(header));
    }
    for (table, header) in [(Table::Channels, "Channel→2024"), (Table::Issues, "Issue→2023")] {
        let plan = planned(table, &format!("{header}\nA→600\nB→280"));
        assert_eq!(plan.lines[0].kind, LineKind::Header, "{header}");
        assert_eq!(plan.source_of(at::COUNT), Some(1));
    }
    let plan = planned(Table::Segments, "Plan→FY25→Customers\nA→600→900\nB→280→400");
    assert_eq!(plan.lines[0].kind, LineKind::Header);
}

#[test]
fn handle_times_are_converted_by_the_unit_in_their_header() {
    for (header, cell, seconds) in [
        // 7.2 × 60 = 432; 0.115 × 3,600 = 414; 412,000 ÷ 1,000 = 412.
        ("AHT (m)", "7.2", "432"),
        ("AHT mins", "7.2", "432"),
        ("Handling time in minutes", "7.2", "432"),
        ("Bearbeitungszeit (Min.)", "7.2", "432"),
        ("AHT (hrs)", "0.115", "414"),
        ("Bearbeitungszeit (Std.)", "0.115", "414"),
        ("Handle time [h]", "0.115", "414"),
        ("Avg Handle (ms)", "412000", "412"),
        ("AHT msec", "412000", "412"),
        ("Average handle time (milliseconds)", "412000", "412"),
        ("AHT (s)", "412", "412"),
        ("AHT in sec", "412", "412"),
        ("AHT (m)", "7:12", "7:12"),
        ("AHT (min:sec)", "7:12", "7:12"),
    ] {
        let text = format!("Channel\tContacts\t{header}\nPhone\t600\t{cell}");
        let pasted = paste(&english(), Table::Channels, (0, 6), &text).expect(header);
        assert_eq!(pasted.rows[0].text(at::SECONDS), seconds, "{header}");
    }
    for header in ["AHT (ticks)", "AHT (1/100 h)", "AHT (hh:mm)", "Handle time (% of shift)"] {
        let plan = planned(Table::Channels, &format!("Channel→Contacts→{header}\nPhone→600→412"));
        assert_eq!(plan.source_of(at::SECONDS), None, "{header}");
    }
}

#[test]
fn totals_are_found_by_their_names_in_any_language() {
    for name in [
        "Gesamtergebnis",
        "Totals",
        "All",
        "Total général",
        "Totale complessivo",
        "Eindtotaal",
        "Suma końcowa",
        "Ogółem",
        "Итого",
        "Всего",
        "総計",
        "الإجمالي",
        "ΣΥΝΟΛΟ",
        "Σύνολο",
        "Celkový součet",
        "Összesen",
        "Kopā",
        "Iš viso",
        "Tổng cộng",
        "कुल योग",
        "합계",
        "Σ",
        // Decomposed accents, as macOS writes them.
        "Celkovy\u{301} souc\u{30c}et",
        "Suma kon\u{301}cowa",
        "Total ge\u{301}ne\u{301}ral",
        "To\u{302}\u{309}ng co\u{323}\u{302}ng",
    ] {
        // 412 + 188 + 97 = 697, so that no sum tells of 511.
        let text = format!("Issue→Contacts\nBilling→412\nLogin→188\nReturns→97\n{name}→511");
        let plan = planned(Table::Issues, &text);
        let totals: Vec<_> = plan.lines_of(LineKind::Total).map(|line| line.reason).collect();
        assert_eq!(totals, [LineReason::Text], "{text}");
    }
}

#[test]
fn totals_without_a_known_name_are_found_by_arithmetic_at_either_end() {
    for name in ["", "∑", "Wszystko do kupy", "Altogether now"] {
        let rows = "Billing→412\nLogin→188\nReturns→97\n";
        for text in [
            format!("Issue→Contacts\n{rows}{name}→697"),
            format!("Issue→Contacts\n{name}→697\n{rows}"),
        ] {
            let plan = planned(Table::Issues, &text);
            let totals: Vec<_> = plan.lines_of(LineKind::Total).map(|line| line.reason).collect();
            assert_eq!(totals, [LineReason::Sum], "{text}");
        }
    }
}

#[test]
fn headers_with_decomposed_accents_are_whole_words() {
    // The accent of the second one is a character of its own.
    for header in ["Durée moyenne de traitement", "Dure\u{301}e moyenne de traitement"] {
        let plan = planned(Table::Channels, &format!("Canal→Contacts→{header}\nA→600→412"));
        assert_eq!(header_of(&plan, at::SECONDS), Some(header));
    }
}

#[test]
fn lines_above_the_header_are_skipped_and_said() {
    for above in [
        "sep=;\n",
        "SEP=;\n",
        "\u{feff}sep=;\r\n",
        "Support report\n",
        "Support report, June 2024\n\nQueue: all\n",
        "Period:;01.06.2024\n",
        ";Volume\n",
    ] {
        let text = format!("{above}Issue;Contacts\nBilling;412\nLogin;188");
        let plan = planned(Table::Issues, &text);
        assert_eq!(plan.lines_of(LineKind::Row).count(), 2, "{above}");
        let is_said =
            |line: &&LinePlan| line.kind != LineKind::Row && line.kind != LineKind::Header;
        assert!(plan.lines.iter().any(|line| is_said(&line)), "{above}");
    }
}

#[test]
fn counts_win_over_percentages_and_shares_of_the_total_are_no_avoidable_ones() {
    for (headers, contacts) in [
        ("Kontakte→CSAT %", "Kontakte"),
        ("September→SLA %", "September"),
        ("Q1 2025→FCR", "Q1 2025"),
        ("Anrufe→Erreichbarkeit", "Anrufe"),
        ("Volume→% of total", "Volume"),
    ] {
        let [first, second] = headers.split('→').collect::<Vec<_>>()[..] else { panic!() };
        for text in [
            format!("Thema→{first}→{second}\nA→410→88.5%\nB→190→91%"),
            format!("Thema→{second}→{first}\nA→88.5%→410\nB→91%→190"),
        ] {
            let plan = planned(Table::Issues, &text);
            assert_eq!(header_of(&plan, at::COUNT), Some(contacts), "{text}");
            assert_eq!((plan.source_of(at::REDUCIBLE), plan.are_shares), (None, false));
        }
    }
    for text in [
        "Orders→1500→62.5%\nBilling→900→37.5%",
        "Orders→62.5 %→1500\nBilling→37.5 %→900",
        "Orders→1500→62.5\nBilling→900→37.5",
        "A→10→33%\nB→10→33%\nC→10→33%",
        "A→120→5%\nB→240→10%",
        "Orders→1.500→62,5%\nBilling→900→37,5%\nGesamt→2.400→100%",
    ] {
        let plan = planned(Table::Issues, text);
        assert_eq!(plan.source_of(at::REDUCIBLE), None, "{text}");
        assert!(plan.columns.iter().any(|column| column.reason == ColumnReason::ShareOfTotal));
    }
}

#[test]
fn of_two_periods_the_later_one_is_now_in_any_order() {
    for (before, now) in [
        ("Contacts 2024", "Contacts 2025"),
        ("2023", "2024"),
        ("Tickets (FY23)", "Tickets (FY24)"),
        ("Contacts Q4 2023", "Contacts Q1 2024"),
        ("Contacts Dec 2023", "Contacts Jan 2024"),
        ("Contacts last year", "Contacts this year"),
        ("Last year", "This year"),
        ("Previous contacts", "Contacts"),
        ("Kontakte Vorjahr", "Kontakte"),
        ("Kontakte 2024", "Kontakte 2025"),
        ("12.2023", "01.2024"),
        ("2023/24", "2024/25"),
    ] {
        for [first, second] in [[before, now], [now, before]] {
            let plan = planned(
                Table::Segments,
                &format!("Segment→{first}→{second}\nA→410→380\nB→190→260"),
            );
            assert_eq!(header_of(&plan, at::COUNT), Some(now), "{first}, {second}");
            assert_eq!(header_of(&plan, at::WAS), Some(before), "{first}, {second}");
        }
    }
}
