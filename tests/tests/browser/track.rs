//! Track: a pasted series, its chart, what happened when, and what it fills elsewhere.

use browser_tests::*;

/// Two years of months, then eight of a lower rate, with an outage that is left out and a release.
pub const FULL: &str = "v=1&base=:orders&step=month&in=month&series=2024-01:3900:100000:4100:100000:3900:100000\
    :5900:100000:3900:100000:4100:100000:3900:100000:4100:100000:3900:100000:4100:100000:3900:100000:4100:100000\
    :3900:100000:4100:100000:3900:100000:4100:100000:3900:100000:4100:100000:3900:100000:4100:100000:3900:100000\
    :3600:100000:3650:100000:3600:100000:3650:100000:3600:100000:3650:100000:3600:100000:3650:100000\
    &event=2024-04:left-out:Outage%3A%20card%20payments,2025-10-06:shown:Help%20centre%20relaunch&end";

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace(['\u{2068}', '\u{2069}'], "")
}

#[track_caller]
pub fn said(page: &Page, id: &str) -> String {
    page.settle();
    plain(&page.by_test_id(id).text())
}

/// Pastes a text into a box.
fn paste(page: &Page, id: &str, text: &str) {
    let paste = "const data = new DataTransfer(); data.setData('text/plain', arguments[1]); \
        document.getElementById(arguments[0]).dispatchEvent(\
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";
    page.script(paste, &[id.into(), text.into()]);
    page.settle();
}

/// A series of 28 months with four issues, automation, satisfaction and cost, and three events.
pub fn with_columns(page: &Page) {
    page.open_state(
        "job=track&v=1&base=:orders&cur=usd&event=2024-04:left-out:Outage%3A%20card%20payments,2025-09:phase:Help%20pages\
         ,2025-11:shown:New%20returns%20policy&end",
    );
    let month = |month: u32| {
        let count = if month >= 20 { 3_600 } else { 3_900 + month % 2 * 200 };
        let parts = [count / 4, count / 6, count / 12, 200 + month, 80 + month % 3, count * 9];
        let parts = parts.map(|part| part.to_string()).join("\t");
        format!("{}-{:02}\t{count}\t100000\t{parts}", 2024 + month / 12, month % 12 + 1)
    };
    let heads = "Month\tContacts\tOrders\tOrder status\tRefunds\tAccount\tReturns\tCSAT\tCost";
    let lines: Vec<String> = (0..28).map(month).collect();
    paste(page, "series-0-2", &format!("{heads}\n{}", lines.join("\n")));
    assert!(page.has("parts"));
}

#[test]
fn a_pasted_series_says_whether_anything_happened() {
    browser_test(|page| {
        page.open_state("job=track&v=1&base=:orders&end");
        assert!(said(page, "track-waiting").contains("Paste two or three columns"));
        let month = |month: u32| {
            let (year, of) = (2024 + month / 12, month % 12 + 1);
            let count = if month.is_multiple_of(2) { "3.900" } else { "4.100" };
            let count = if month == 20 { "4.900" } else { count };
            format!("{of:02}/{year}\t{count}\t100.000")
        };
        let mut lines = vec!["Monat\tTickets\tBestellungen".to_owned()];
        lines.extend((0..21).map(month));
        lines.push("Summe\t84.000\t2.100.000".to_owned());
        paste(page, "series-0-2", &lines.join("\n"));
        let verdict = said(page, "track-verdict");
        assert!(verdict.starts_with("September 2025 stands out: 4.9, above 4.53."), "{verdict}");
        assert!(said(page, "job-track").contains("September 2025 stands out"));
        assert!(page.has("series-chart-card"));
        let rows = page.find_all("#series-rows tr:not(.why)").len();
        assert_eq!(rows, 22, "21 months and the next one");
        // The month after it: back.
        page.find("#series-21-2").type_keys("Oct 2025");
        for text in ["4050", "100000"] {
            page.press(Key::Tab);
            page.chord(&[], text);
        }
        page.settle();
        assert!(said(page, "track-verdict").contains("one month, back since"));
        let series = "&series=2024-01:3900:100000:4100:100000:";
        page.until("the address lacks the series", || page.fragment().contains(series));
    });
}

#[test]
fn a_period_fills_measure_in_one_step_of_undo() {
    browser_test(|page| {
        page.open_state(&format!("job=track&{FULL}"));
        assert!(
            said(page, "track-verdict")
                .starts_with("Since September 2025 nine months in a row lie below")
        );
        page.find("[data-testid=fills] button").click();
        page.settle();
        page.by_test_id("job-measure").click();
        page.settle();
        // 3,650 of 100,000 orders
        assert!(said(page, "figure").starts_with("3.65"), "{}", said(page, "figure"));
        page.chord(&[Key::Control], "z");
        page.settle();
        assert!(!page.has("figure") || !said(page, "figure").starts_with("3.65"));
    });
}

#[test]
fn track_fits_on_every_screen_and_stands_in_frames() {
    for width in [320, 768, 1280] {
        browser_test_as(&Visit::new().size(width, 800), |page| {
            page.open_state(&format!("job=track&{FULL}"));
            page.settle();
            let wide = page.script("return document.documentElement.scrollWidth - innerWidth", &[]);
            assert_eq!(wide, 0, "at {width} px the page scrolls sideways");
            page.shot(&format!("track-{width}"));
        });
    }
    browser_test(|page| {
        page.open(&format!("?embed=1#job=track&{FULL}"));
        assert!(
            page.has("track-figure") && page.has("series-chart-card") && !page.has("series-card")
        );
    });
}

/// The periods of the sheet, and what stands below its rows.
fn periods(page: &Page) -> Vec<String> {
    page.settle();
    let boxes = "return [...document.querySelectorAll('#series-rows tr:not(.why, .new) th input')].map(box => box.value)";
    let found = page.script(boxes, &[]);
    found.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_way_to_write_a_period_is_pasted_and_what_is_none_stays_with_its_reason() {
    browser_test(|page| {
        for (text, expected) in [
            (
                "Jan 2026\t1\nFebruar 2026\t2\nMärz 2026\t3\nMai-26\t4\n",
                ["Jan 2026", "Feb 2026", "Mar 2026", "May 2026"],
            ),
            (
                "2026-03\t1\n04/2026\t2\nMay-26\t3\n30.06.2026\t4\n",
                ["Mar 2026", "Apr 2026", "May 2026", "Jun 2026"],
            ),
            (
                "2026-W05\t1\nKW 6 2026\t2\nW7 2026\t3\n2026-W08\t4\n",
                ["W5 2026", "W6 2026", "W7 2026", "W8 2026"],
            ),
            (
                "31.03.2026\t1\n01.04.2026\t2\n2026-04-02\t3\n3 April 2026\t4\n",
                ["31 Mar 2026", "1 Apr 2026", "2 Apr 2026", "3 Apr 2026"],
            ),
        ] {
            page.open_state("job=track&v=1&base=:orders&end");
            paste(page, "series-0-2", text);
            assert_eq!(periods(page), expected, "{text}");
        }
        // A header, blank lines, decimal commas, a total, and cells that cannot be read.
        page.open_state("job=track&v=1&base=:orders&end");
        let text = "Monat;Kontakte;Bestellungen\n\nJan 2026;4.000;100.000,5\nFeb 2026;viele;99.000,5\n13/2026;5;6\nSumme;8.000;200.000\n";
        paste(page, "series-0-2", text);
        assert_eq!(periods(page), ["Jan 2026", "Feb 2026", "13/2026"]);
        let note = |row: usize| plain(&page.find(&format!("#series-{row}-note")).text());
        // Messages wait until typing rests.
        page.until("a cell has no reason", || {
            note(1).contains("Contacts") && note(2).contains("Period")
        });
        assert_eq!(page.find("#series-1-0").value(), "viele");
        assert_eq!(page.find("#series-0-1").value(), "100,000.5");
    });
}

#[test]
fn dates_of_both_orders_are_asked_about_by_a_button() {
    browser_test(|page| {
        page.open_state("job=track&v=1&base=:orders&end");
        paste(
            page,
            "series-0-2",
            "01/02/2026\t40\t900\n01/03/2026\t41\t900\n01/04/2026\t42\t900\n",
        );
        let asked = said(page, "open-dates");
        assert!(asked.contains("Day first: 1 February 2026"), "{asked}");
        page.find("[data-testid=open-dates] button").click();
        assert_eq!(periods(page), ["Feb 2026", "Mar 2026", "Apr 2026"]);
        assert!(!page.has("open-dates"));
        page.chord(&[Key::Control], "z");
        assert_eq!(periods(page)[0], "01/02/2026");
    });
}

#[test]
fn further_columns_are_named_in_their_heads_and_go_into_the_file() {
    browser_test(|page| {
        page.open_state("job=track&v=1&base=:orders&end");
        let month = |month: u32| {
            let count = if month.is_multiple_of(2) { 3_900 } else { 4_100 };
            let part = if month == 13 { 1_900 } else { count / 4 };
            format!(
                "{}-{:02}\t{count}\t100000\t{part}\t{}",
                2025 + month / 12,
                month % 12 + 1,
                80 + month % 3
            )
        };
        let lines: Vec<String> = (0..14).map(month).collect();
        paste(
            page,
            "series-0-2",
            &format!("Month\tTickets\tOrders\tRefunds\tCSAT\n{}", lines.join("\n")),
        );
        assert!(
            said(page, "parts").contains("February 2026 stands out"),
            "{}",
            said(page, "parts")
        );
        page.until("the address holds a link", || !page.fragment().contains("series="));
        assert!(said(page, "address").contains("further columns"), "{}", said(page, "address"));
        // The base and another column change places, and back by one step.
        assert_eq!(page.find("#series-0-3").value(), "975");
        page.find("#column-0-name").type_keys("!");
        page.settle();
        assert!(said(page, "parts").contains("Refunds!"));
        // Without them the link is back.
        for _ in 0..2 {
            page.find(".further button").click();
            page.settle();
        }
        assert!(!page.has("parts"));
        page.until("no link", || page.fragment().contains("series=2025-01:3900:100000"));
    });
}

#[test]
fn six_hundred_periods_are_whole_by_keyboard_and_few_of_them_stand_in_the_document() {
    browser_test(|page| {
        page.open_state("job=track&v=1&base=:orders&end");
        let lines = (0..600).map(|month| {
            format!("{}-{:02}\t{}\t100000", 1970 + month / 12, month % 12 + 1, 4_000 + month % 7)
        });
        paste(page, "series-0-2", &lines.collect::<Vec<_>>().join("\n"));
        let rows = || page.find_all("#series-rows tr:not(.why, .space)").len();
        assert_eq!(rows(), 60);
        // Those that one goes on with are in sight; up from there by the keyboard, to the first one and back.
        page.until("the last row is not in sight", || !page.find_all("#series-599-0").is_empty());
        let active = || page.script("return document.activeElement.id", &[]);
        let height = "return document.getElementById('series-sheet').scrollHeight > 600 * 30";
        assert_eq!(page.script(height, &[]), true, "rows out of sight take no space");
        page.find("#series-599-0").click();
        for _ in 0..70 {
            page.press(Key::Up);
        }
        page.settle();
        assert_eq!(active(), "series-529-0");
        assert_eq!(rows(), 60);
        page.script("document.getElementById('series-sheet').scrollTop = 0", &[]);
        page.until("the first row is not in sight", || !page.find_all("#series-0-0").is_empty());
        page.find("#series-0-0").click();
        for _ in 0..70 {
            page.press(Key::Enter);
        }
        page.settle();
        assert_eq!(active(), "series-70-0");
        let count =
            "return document.querySelector('#series-sheet table').getAttribute('aria-rowcount')";
        assert_eq!(page.script(count, &[]), "601");
    });
}
