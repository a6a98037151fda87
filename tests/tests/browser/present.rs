//! Present: the results in the whole window, larger, a job at a time.

use browser_tests::{Key, Page, browser_test};
use serde_json::json;

/// The issues of an online shop: both jobs have an answer.
const SHOP: &str = "v=1&vol=4000&base=100000:orders&vs=ecommerce&in=month&title=Shop\
    &iss=2500:status:80:Order%20status,980:billing::Billing&end";

/// Opens the presentation from the menu.
#[track_caller]
fn present(page: &Page) {
    page.find("#export > summary").click();
    page.by_test_id("present").click();
    page.until("nothing is presented", || page.has("presentation"));
    page.settle();
}

/// How large the figure of the answer is written.
#[track_caller]
fn size(page: &Page) -> f64 {
    let size = "return parseFloat(getComputedStyle(document.querySelector('main .answer .figure')).fontSize)";
    page.script(size, &[]).as_f64().unwrap_or_default()
}

#[test]
fn results_stand_alone_and_larger_and_arrow_keys_go_from_job_to_job() {
    browser_test(|page| {
        page.open_state(SHOP);
        let before = size(page);
        present(page);
        let shown = page.by_test_id("presentation").text();
        for part in ["Shop", "4.0", "contacts per 100 orders", "Against published benchmarks"] {
            assert!(shown.contains(part), "{part} is not shown: {shown}");
        }
        assert!(size(page) > 1.2 * before, "{} px after {before} px", size(page));
        // What one types, takes away or chooses is no part of it.
        let rest = "header.top, nav, form, footer, select, input:not([readonly]), .under";
        let rest = page.find_all(rest).into_iter().filter(browser_tests::Element::is_shown).count();
        assert_eq!(rest, 0, "{rest} tools are shown");
        assert_eq!(page.focus(), "job-title");
        page.shot("present-measure-1280");
        page.press(Key::Right);
        page.until("Break down does not come", || page.has("finding"));
        assert!(page.text("pointers").contains("Order status"), "{}", page.text("pointers"));
        assert!(!page.has("figure"), "both jobs are shown");
        page.shot("present-breakdown-1280");
        page.press(Key::Right);
        page.until("Improve does not come", || page.has("improve-answer"));
        page.press(Key::Right);
        page.until("Staff does not come", || page.has("staff-answer"));
        page.press(Key::Right);
        page.until("Track does not come", || page.has("track-answer"));
        page.press(Key::Right);
        page.settle();
        assert!(page.has("track-answer"), "the last job has a next one");
        page.press(Key::Left);
        page.until("Staff does not come back", || page.has("staff-answer"));
        page.press(Key::Left);
        page.until("Improve does not come back", || page.has("improve-answer"));
        page.press(Key::Left);
        page.until("Break down does not come back", || page.has("finding"));
        page.press(Key::Left);
        page.until("Measure does not come back", || page.has("figure"));
        assert!(page.text("figure").starts_with("4.0 "));
        page.assert_accessible();
    });
}

#[test]
fn escape_ends_it_and_the_page_is_as_before() {
    browser_test(|page| {
        page.open_state(SHOP);
        page.fill("vol", "5000");
        page.job("breakdown");
        let seen = |page: &Page| {
            page.settle();
            let jobs = page.find("nav.jobs").text();
            (page.url(), jobs, page.text("pointers"), page.script("return document.title", &[]))
        };
        let before = seen(page);
        for end in ["Escape", "End"] {
            present(page);
            page.press(Key::Left);
            page.until("Measure does not come", || page.has("figure"));
            page.press(Key::Right);
            page.until("Break down does not come back", || page.has("finding"));
            if end == "End" {
                page.push("End");
            } else {
                page.press(Key::Escape);
            }
            page.until("it does not end", || !page.has("presentation"));
            assert_eq!(seen(page), before, "{end}");
            assert_eq!(
                page.script("return document.documentElement.hasAttribute('data-present')", &[]),
                false
            );
            assert_ne!(page.focus(), "body", "{end}: the focus is gone");
        }
        page.job("measure");
        assert_eq!(page.value("vol"), "5000");
        page.push("Undo");
        page.settle();
        assert_eq!(page.value("vol"), "4,000", "the steps are gone");
    });
}

#[test]
fn the_ways_of_the_browser_stay_with_it_and_buttons_do_what_keys_do() {
    browser_test(|page| {
        page.open_state(SHOP);
        present(page);
        // Alt with an arrow is Back and Forward, Ctrl and Shift mean other things elsewhere.
        for held in ["altKey", "ctrlKey", "metaKey", "shiftKey"] {
            let press = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
                { key: 'ArrowRight', bubbles: true, [arguments[0]]: true }))";
            page.script(press, &[json!(held)]);
            page.settle();
            assert!(page.has("figure"), "{held} goes to the next job");
        }
        page.push("Next job");
        page.until("the button does nothing", || page.has("finding"));
        page.push("Former job");
        page.until("the button does nothing", || page.has("figure"));
    });
}

#[test]
fn an_empty_page_can_be_presented_and_says_what_it_waits_for() {
    browser_test(|page| {
        page.open("");
        present(page);
        assert!(!page.by_test_id("presentation").text().is_empty());
        page.assert_says_no_nonsense();
        page.press(Key::Escape);
        page.until("it does not end", || !page.has("presentation"));
        assert!(page.text("answer").contains("How often do your customers need support?"));
    });
}

#[test]
fn the_tab_is_named_by_scenario_and_job() {
    browser_test(|page| {
        page.open("");
        let title = || {
            page.settle();
            let title = page.script("return document.title", &[]);
            title.as_str().unwrap_or_default().replace(['\u{2068}', '\u{2069}'], "")
        };
        assert_eq!(title(), "Plimsoll: Measure");
        page.fill("title", "EU chat");
        assert_eq!(title(), "EU chat: Measure – Plimsoll");
        page.job("breakdown");
        assert_eq!(title(), "EU chat: Break down – Plimsoll");
        page.fill("title", " ");
        assert_eq!(title(), "Plimsoll: Break down");
        page.back();
        page.until("the title stays", || title() == "Plimsoll: Measure");
    });
}
