//! Staff: a line by keyboard alone, the published figures, and what follows from Break down.

use browser_tests::{Key, Page, Visit, browser_test, browser_test_as};

/// Two lines: one typed, one from the month of its channel.
pub const FULL: &str = "v=1&vol=240000&per=quarter&base=100000:customers&cur=usd&shrinkage=30&chan=120000:phone::180:::Phone,\
60000:chat::408:::Chat&open-days=5&peak-day=1.2&peak-hour=12&in=month\
    &line=100::80:20:300:85:::12:Phone,:1.7:80:60:::::5:Chat&end";

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace(['\u{2068}', '\u{2069}'], "")
}

/// The text of a part of the page.
#[track_caller]
fn said(page: &Page, id: &str) -> String {
    page.settle();
    plain(&page.by_test_id(id).text())
}

#[test]
fn a_line_is_typed_by_keyboard_alone_and_stands_in_the_link() {
    browser_test(|page| {
        page.open_state("job=staff&v=1&aht=180&shrinkage=30&end");
        assert!(said(page, "staff-waiting").contains("Add a channel"));
        page.find("#line-0-9").type_keys("Phone");
        for (id, text) in
            [("line-0-0", "100"), ("line-0-2", "80"), ("line-0-3", "20"), ("line-0-5", "85")]
        {
            page.press(Key::Tab);
            assert_eq!(page.focus(), id);
            page.chord(&[], text);
        }
        page.until("no people", || page.has("staff-figure"));
        assert!(said(page, "staff-figure").starts_with("20 people; 14 of them on the line"));
        let verdict = said(page, "staff-verdict");
        assert!(
            verdict.contains(
                "14 people answer 88.8 % within 20 s; 13 would answer 79.6 %, 12 only 64.0 %"
            ),
            "{verdict}"
        );
        assert!(said(page, "job-staff").contains("20 people"));
        page.wait_for_address(
            "job=staff&v=1&aht=180&shrinkage=30&line=100::80:20::85::::Phone&end",
        );
        // A patience: 13 are enough.
        page.by_test_id("line-unfold").press(Key::Enter);
        page.find("#line-0-4").type_keys("300");
        page.until("no second model", || page.has("models"));
        assert!(said(page, "staff-figure").starts_with("19 people; 13 of them on the line"));
        page.chord(&[Key::Control], "z");
        page.until("undo leaves the model", || !page.has("models"));
        assert!(said(page, "staff-figure").starts_with("20 people"));
    });
}

#[test]
fn contacts_and_handle_time_come_from_break_down() {
    browser_test(|page| {
        page.open_state(&format!("job=staff&{FULL}"));
        // Chat: 60,000 / 3 / (30.4375 x 5 / 7) x 1.2 x 12 % / 2 = 66.24 in half an hour
        let row = plain(
            page.script(
                "return document.querySelectorAll('#line-rows > tr:not(.why)')[1].textContent",
                &[],
            )
            .as_str()
            .unwrap(),
        );
        assert!(row.contains("66") && row.contains("408 s"), "{row}");
        assert!(said(page, "staff-figure").contains("of them on the line"));
        // What is missing leads to where it is asked for.
        page.open_state("job=staff&v=1&line=100::80:20::::::Phone&end");
        assert_eq!(said(page, "staff-waiting"), "Phone needs the handle time. Handle time, s");
    });
}

#[test]
fn a_frame_shows_staff_and_nothing_to_type_in() {
    browser_test(|page| {
        page.open(&format!("?embed=1#job=staff&{FULL}"));
        assert!(
            page.has("staff-figure")
                && page.has("teams")
                && page.find_all("#line-sheet").is_empty()
        );
        page.open(&format!("?embed=1&show=answer#job=staff&{FULL}"));
        assert!(page.has("staff-figure") && !page.has("teams"));
    });
}

#[test]
fn staff_fits_on_every_screen() {
    for width in [320, 768, 1280] {
        browser_test_as(&Visit::new().size(width, 800), |page| {
            page.open_state(&format!("job=staff&{FULL}"));
            page.settle();
            let wide = page.script("return document.documentElement.scrollWidth - innerWidth", &[]);
            assert_eq!(wide, 0, "at {width} px the page scrolls sideways");
            page.shot(&format!("staff-{width}"));
        });
    }
}
