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
fn said(page: &Page, id: &str) -> String {
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
