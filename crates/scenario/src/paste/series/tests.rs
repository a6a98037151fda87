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
