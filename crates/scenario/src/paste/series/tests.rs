//! Pasted series.

use super::*;
use crate::field::Field;
use proptest::prelude::*;

fn pasted(text: &str) -> PastedSeries {
    paste_series(&Draft::empty(NumberStyle::EnUs), text).unwrap()
}

fn texts(pasted: &PastedSeries) -> Vec<String> {
    pasted.rows.iter().map(|row| [2, 0, 1].map(|cell| row.text(cell)).join("|")).collect()
}

#[test]
fn heads_totals_and_blank_lines_are_no_periods() {
    let found = pasted(
        "Month\tOrders\tTickets\n2026-01\t100,000\t4,000\n\n02/2026\t110,000\t4,100\nMar-26\t105,000\t\nTotal\t315,000\t8,100\n",
    );
    assert_eq!(
        texts(&found),
        ["Jan 2026|4,000|100,000", "Feb 2026|4,100|110,000", "Mar 2026||105,000"]
    );
    assert_eq!((found.step, found.count), (Step::Month, 3));
    assert_eq!(found.heads, ["Tickets", "Orders"]);
    assert_eq!(found.totals, ["Total"]);
}

#[test]
fn numbers_of_another_style_are_rewritten_and_a_bad_cell_stays() {
    let found = pasted(
        "Monat;Kontakte;Bestellungen\nJanuar 2026;4.000;100.000,5\nMärz 2026;viele;99.000,5\n",
    );
    assert_eq!(texts(&found), ["Jan 2026|4,000|100,000.5", "Mar 2026|viele|99,000.5"]);
    assert_eq!(found.style, Some(NumberStyle::DeDe));
}

#[test]
fn one_date_tells_the_order_of_all_and_without_one_nothing_is_guessed() {
    let found = pasted("03/04/2026\t5\n04/04/2026\t7\n25/04/2026\t6\n");
    assert_eq!(found.order, Order::Known { is_day_first: true });
    assert_eq!(texts(&found)[0], "3 Apr 2026|5|");
    let open = pasted("03/04/2026\t5\n04/04/2026\t6\n");
    assert_eq!((open.order, texts(&open)[0].as_str()), (Order::Open, "03/04/2026|5|"));
}

#[test]
fn days_that_lie_apart_are_weeks_months_or_quarters() {
    for (text, step, first) in [
        ("2026-01-31\t5\n2026-02-28\t6\n", Step::Month, "Jan 2026|5|"),
        ("05.01.2026\t5\n12.01.2026\t6\n", Step::Week, "W2 2026|5|"),
        ("2026-01-01\t5\n2026-04-01\t6\n", Step::Quarter, "Q1 2026|5|"),
        ("2026-01-01\t5\n2026-01-02\t6\n", Step::Day, "1 Jan 2026|5|"),
        ("2026-W05\t5\nKW 6 2026\t6\n", Step::Week, "W5 2026|5|"),
    ] {
        let found = pasted(text);
        assert_eq!((found.step, texts(&found)[0].as_str()), (step, first), "{text}");
    }
}

#[test]
fn a_period_that_is_there_takes_the_new_numbers() {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Step, "month");
    if let Some(rows) = draft.rows_mut(Table::Series) {
        *rows = pasted("2026-01\t5\n2026-02\t6\n").rows;
    }
    let found = paste_series(&draft, "2026-02\t7\n2026-03\t8\n").unwrap();
    assert_eq!(texts(&found), ["Jan 2026|5|", "Feb 2026|7|", "Mar 2026|8|"]);
    assert_eq!(paste_series(&draft, "a\tb\n"), Err(Refusal::NoPeriods));
}

#[test]
fn a_first_line_whose_period_is_bad_is_a_row_and_no_head() {
    let found = pasted("2026-13\t4000\t100000\n2026-02\t4100\t101000\n");
    assert_eq!(texts(&found), ["2026-13|4000|100000", "Feb 2026|4100|101000"]);
    assert_eq!(found.heads, ["", ""]);
}

#[test]
fn dates_in_both_orders_wait_all_of_them() {
    let found = pasted("25/04/2026\t5\n04/26/2026\t6\n05/06/2026\t7\n");
    assert_eq!(found.order, Order::Mixed);
    let unread: Vec<bool> = found.rows.iter().map(|row| row.cells[2].unread.is_some()).collect();
    assert_eq!(unread, [true, true, false]);
    assert_eq!(
        moment::period(found.rows[2].text(2), Step::Day),
        Err(moment::MomentProblem::DayOrMonth)
    );
    let open = pasted("01/02/2026\t5\n02/03/2026\t6\n");
    // The length of the periods stays that of the page.
    assert_eq!((open.order, open.step), (Order::Open, Step::Month));
}

#[test]
fn contacts_alone_leave_the_base_of_their_period() {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Step, "month");
    if let Some(rows) = draft.rows_mut(Table::Series) {
        *rows = pasted("2026-01\t5\t100\n").rows;
    }
    let found = paste_series(&draft, "2026-01\t7\n").unwrap();
    assert_eq!(texts(&found), ["Jan 2026|7|100"]);
}

#[test]
fn a_rate_is_neither_contacts_nor_base() {
    let found = pasted("Month\tContact rate\tContacts\tCSAT\n2026-01\t4\t4000\t80\n");
    assert_eq!(texts(&found), ["Jan 2026|4000|"]);
    let found = pasted("Monat\tKontaktquote\tTickets generated\n2026-01\t4\t4000\n");
    assert_eq!(texts(&found), ["Jan 2026|4000|"]);
}

proptest! {
    #[test]
    fn no_text_panics_and_no_line_of_a_period_is_lost(lines in prop::collection::vec(("2026-(0[1-9]|1[0-2])|[a-z]{0,4}", "[0-9.,x]{0,5}"), 0..12)) {
        let texts: Vec<String> = lines.iter().map(|(when, count)| format!("{when}\t{count}")).collect();
        let text = texts.join("\n");
        if let Ok(found) = paste_series(&Draft::empty(NumberStyle::EnUs), &text) {
            let periods = lines.iter().filter(|(when, _)| moment::written(when).is_some()).count();
            prop_assert!(found.rows.len() >= periods);
        }
    }
}

fn further(pasted: &PastedSeries) -> Vec<String> {
    let heads =
        pasted.columns.iter().map(|row| format!("{} {}", row.text(at::COUNTED), row.name()));
    heads.collect()
}

#[test]
fn more_columns_become_what_their_heads_say() {
    let text = "Month\tTickets\tOrders\tWISMO\tBot resolved\tCost (EUR)\tCSAT %\tContact rate\tNPS\tNew customers\n\
        2026-01\t4,000\t100,000\t1,500\t300\t$12,000\t82 %\t4 %\t-5\t800\n\
        2026-02\t4,100\t101,000\t1,600\t\t12,500\tgood\t4.1 %\t12\t810\n";
    let found = pasted(text);
    assert_eq!(
        further(&found),
        [
            "issue WISMO",
            "automation Bot resolved",
            "cost Cost (EUR)",
            "companion CSAT %",
            "companion NPS",
            " New customers"
        ]
    );
    assert_eq!(found.left_out, ["Contact rate"]);
    assert_eq!(texts(&found)[1], "Feb 2026|4,100|101,000");
    let cells: Vec<&str> = (0..6).map(|column| found.rows[1].text(at::FURTHER + column)).collect();
    assert_eq!(cells, ["1,600", "", "12,500", "good", "12", "810"]);
    // Once more with one column, in the place of its name; what was not pasted stays.
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Step, "month");
    for (table, rows) in [(Table::Series, &found.rows), (Table::Columns, &found.columns)] {
        if let Some(own) = draft.rows_mut(table) {
            own.clone_from(rows);
        }
    }
    let again = paste_series(&draft, "Month\tTickets\twismo\tRefunds\n2026-02\t4,200\t1,700\t90\n")
        .unwrap();
    assert_eq!(again.columns.len(), 7);
    let cells: Vec<&str> = (0..7).map(|column| again.rows[1].text(at::FURTHER + column)).collect();
    assert_eq!(cells, ["1,700", "", "12,500", "good", "12", "810", "90"]);
    assert_eq!(texts(&again)[1], "Feb 2026|4,200|101,000");
}

#[test]
fn columns_without_heads_are_kept_and_ask_what_they_hold() {
    let found = pasted("2026-01\t4000\t100000\t7\t8\n2026-02\t4100\t100000\t9\t10\n");
    assert_eq!(further(&found), [" ", " "]);
    assert_eq!([3, 4].map(|column| found.rows[1].text(column).to_owned()), ["9", "10"]);
    let wide = format!("2026-01\t1\t2{}", "\t3".repeat(26));
    let found = pasted(&wide);
    assert_eq!(
        (found.columns.len(), found.left_out),
        (24, vec!["column 28".to_owned(), "column 29".to_owned()])
    );
}

#[test]
fn dates_in_both_orders_wait_until_one_is_picked() {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    if let Some(rows) = draft.rows_mut(Table::Series) {
        *rows = pasted("01/02/2026\t5\n01/03/2026\t6\n01/04/2026\t7\n").rows;
    }
    draft.set_cell(Table::Events, 0, at::WHEN, "02/03/2026");
    let both = [Named::Day(2026, 2, 1), Named::Day(2026, 1, 2)];
    assert_eq!(open_date(&draft), Some(("01/02/2026", both)));
    let periods = |draft: &Draft| {
        let rows = draft.rows(Table::Series).iter().map(|row| row.text(at::PERIOD).to_owned());
        (draft.text(Field::Step).to_owned(), rows.collect::<Vec<_>>())
    };
    let day_first = with_dates(&draft, true);
    let months = ["Feb 2026", "Mar 2026", "Apr 2026"].map(str::to_owned).to_vec();
    assert_eq!(periods(&day_first), ("month".to_owned(), months));
    assert_eq!(day_first.cell(Table::Events, 0, at::WHEN).text, "2 Mar 2026");
    assert_eq!(open_date(&day_first), None);
    let month_first = with_dates(&draft, false);
    let days = ["2 Jan 2026", "3 Jan 2026", "4 Jan 2026"].map(str::to_owned).to_vec();
    assert_eq!(periods(&month_first), ("day".to_owned(), days));
}

#[test]
fn no_part_of_the_contacts_becomes_their_base() {
    let heads = |text: &str| pasted(text).heads;
    assert_eq!(heads("Month\tTickets\tDeliveries\n2026-01\t40\t900\n"), ["Tickets", "Deliveries"]);
    assert_eq!(heads("Month\tTickets\tRefunds\n2026-01\t40\t9\n"), ["Tickets", ""]);
    // A base that is called one may be smaller.
    assert_eq!(heads("Month\tTickets\tCustomers\n2026-01\t40\t9\n"), ["Tickets", "Customers"]);
    let parts = "Month\tTickets\tRefunds\tReturns\n2026-01\t40\t9\t8\n";
    assert_eq!(heads(parts), ["Tickets", ""]);
    let both = "Month\tTickets\tRefunds\tDeliveries\n2026-01\t40\t9\t800\n";
    assert_eq!(heads(both), ["Tickets", "Deliveries"]);
    assert_eq!(further(&pasted(both)), ["issue Refunds"]);
}

#[test]
fn issues_whose_heads_have_a_word_of_bases_are_no_base() {
    let heads = |text: &str| pasted(text).heads;
    for issue in ["Order status", "Account access", "Database errors", "Customer complaints"] {
        let text =
            format!("Month\tTickets\t{issue}\tBilling\tOrders\n2026-01\t4000\t900\t500\t100000\n");
        assert_eq!(heads(&text), ["Tickets", "Orders"], "{issue}");
    }
    assert_eq!(
        heads("Month\tCallback requests\tTickets\tUsers\n2026-01\t9\t40\t20\n"),
        ["Tickets", "Users"]
    );
    // Where the contacts of a month are blank, nothing is more than they are.
    let blank = "Month\tTickets\tRefunds\tReturns\n2026-01\t40\t9\t8\n2026-02\t\t10\t9\n";
    assert_eq!(heads(blank), ["Tickets", ""]);
}

#[test]
fn figures_that_follow_from_others_and_visits_of_bots_are_no_totals() {
    let text = "Month\tTickets\tOrders\tCost per contact\tAutomation rate\tBot conversations\tDeflected\n\
        2026-01\t4000\t100000\t5.20\t45\t900\t300\n";
    let found = pasted(text);
    assert_eq!(found.left_out, ["Cost per contact", "Automation rate"]);
    assert_eq!(further(&found), [" Bot conversations", "automation Deflected"]);
}

#[test]
fn percent_and_money_of_another_style_keep_their_values() {
    // The base names what it is made up of.
    assert_eq!(pasted("Monat\tTickets\tBestellungen\n2026-01\t4\t10\n").kind, Some("orders"));
    let text = "Monat;Tickets;Bestellungen;Kosten;CSAT\n2026-01;4.000;100.000;$12.000,50;82,5\n2026-02;4.100;100.000;12.500,5;82,6\n";
    let found = pasted(text);
    let cells = |row: usize| [3, 4].map(|column| found.rows[row].text(column).to_owned());
    assert_eq!(found.style, Some(NumberStyle::DeDe));
    assert_eq!(cells(0), ["$12,000.5", "82.5"]);
}

#[test]
fn a_later_paste_of_one_column_is_a_further_one_of_its_months() {
    let mut draft = Draft::empty(NumberStyle::EnUs);
    draft.set(Field::Step, "month");
    if let Some(rows) = draft.rows_mut(Table::Series) {
        *rows = pasted("2026-01\t4000\t100000\n2026-02\t4100\t100000\n").rows;
    }
    let found = paste_series(&draft, "Month\tRefunds\n2026-01\t300\n2026-02\t310\n").unwrap();
    assert_eq!(texts(&found), ["Jan 2026|4000|100000", "Feb 2026|4100|100000"]);
    assert_eq!((further(&found), found.rows[1].text(3)), (vec!["issue Refunds".to_owned()], "310"));
    // What is no whole part of the contacts is not guessed to be one.
    let text =
        "Month\tTickets\tOrders\tAHT min\tRevenue\tBacklog\n2026-01\t40\t900\t6.5\t5000\t30\n";
    assert_eq!(further(&pasted(text)), [" AHT min", " Revenue", "issue Backlog"]);
}

#[test]
fn months_whose_first_days_may_be_two_dates_wait_as_they_were_written() {
    let text = "01/01/2026\t5\n01/02/2026\t6\n01/03/2026\t7\n01/04/2026\t8\n";
    let mut draft = Draft::empty(NumberStyle::EnUs);
    let found = paste_series(&draft, text).unwrap();
    assert_eq!(
        (found.order, found.step, texts(&found)[0].as_str()),
        (Order::Open, Step::Month, "01/01/2026|5|")
    );
    if let Some(rows) = draft.rows_mut(Table::Series) {
        *rows = found.rows;
    }
    for (is_day_first, step, last) in [(true, "month", "Apr 2026"), (false, "day", "4 Jan 2026")] {
        let read = with_dates(&draft, is_day_first);
        assert_eq!(
            (read.text(Field::Step), read.cell(Table::Series, 3, at::PERIOD).text.as_str()),
            (step, last)
        );
    }
}

#[test]
fn contacts_per_month_are_the_contacts_of_each_month() {
    for [contacts, base] in
        [["Tickets per month", "Orders per month"], ["Anfragen pro Monat", "Bestellungen je Monat"]]
    {
        let text =
            format!("Month\t{contacts}\t{base}\tTickets per order\n2026-01\t4000\t100000\t0.04\n");
        let found = pasted(&text);
        assert_eq!(found.heads, [contacts, base]);
        assert_eq!(
            (texts(&found)[0].as_str(), found.left_out),
            ("Jan 2026|4000|100000", vec!["Tickets per order".to_owned()])
        );
    }
}

#[test]
fn a_last_period_that_is_not_over_is_open() {
    let put = |text: &str| {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        let pasted = paste_series(&draft, text).unwrap();
        draft.set(Field::Step, pasted.step.word());
        *draft.rows_mut(Table::Series).unwrap() = pasted.rows;
        draft
    };
    let open_of = |draft: &mut Draft, today| {
        let open = set_open(draft, today).map(|period| moment::text(period.named()));
        assert_eq!(open.is_some(), draft.text(Field::LastPeriod) == "open");
        open
    };
    let open = |text: &str, today| open_of(&mut put(text), today);
    let months = "2026-01\t100\n2026-02\t110\n2026-03\t60\n";
    assert_eq!(open(months, (2026, 3, 31)).as_deref(), Some("Mar 2026"));
    assert_eq!(open(months, (2026, 4, 1)), None);
    // Rows that are prepared for periods to come have no contacts yet; the order of the lines says nothing.
    let prepared = "2026-03\t60\n2026-01\t100\n2026-02\t110\n2026-04\t\n";
    assert_eq!(open(prepared, (2026, 3, 2)).as_deref(), Some("Mar 2026"));
    // A mistyped year is no period of the series.
    assert_eq!(open(&format!("{months}2106-01\t7\n"), (2026, 4, 1)), None);
    // Monday to Sunday: week 14 of 2026 ends on 5 April.
    let weeks = "2026-W13\t100\n2026-W14\t20\n";
    assert_eq!(open(weeks, (2026, 4, 5)).as_deref(), Some("W14 2026"));
    assert_eq!(open(weeks, (2026, 4, 6)), None);
    assert_eq!(open("Total\t5\n2026-Q1\t5\n", (2026, 3, 31)).as_deref(), Some("Q1 2026"));
    // Dates of both orders: what was set stays until they are read.
    let mut dates = put("01/02/2026\t5\n01/03/2026\t6\n");
    dates.set(Field::LastPeriod, "open");
    assert_eq!(set_open(&mut dates, (2026, 3, 5)), None);
    assert_eq!(dates.text(Field::LastPeriod), "open");
    assert_eq!(open_of(&mut with_dates(&dates, true), (2026, 3, 5)).as_deref(), Some("Mar 2026"));
    assert_eq!(open_of(&mut with_dates(&dates, true), (2026, 4, 5)), None);
}
