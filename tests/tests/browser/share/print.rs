//! Paper: one or two pages with everything that a reader needs who has no screen.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_tests::{Page, STORY_WITH_COST, Visit, browser_test, browser_test_as};
use serde_json::json;

use super::{NAMED, item};

/// How many pages the printed page has: each is an object of that type, and the list of them is another.
#[track_caller]
fn pages(page: &Page) -> usize {
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "printBackground": false });
    let answer = page.cdp("Page.printToPDF", &paper);
    let pdf = STANDARD.decode(answer["data"].as_str().unwrap_or_default()).unwrap_or_default();
    let text = String::from_utf8_lossy(&pdf);
    assert!(text.starts_with("%PDF-"), "no PDF: {answer:.80}");
    text.match_indices("/Type /Page")
        .filter(|(at, found)| !text[at + found.len()..].starts_with('s'))
        .count()
}

/// The text that is printed.
const PRINTED: &str = "return document.body.innerText.replace(/[\\u00a0\\u202f\\u2009]/g, ' ')";

#[test]
fn paper_holds_inputs_answer_bands_sources_and_link_on_at_most_two_pages() {
    for state in [NAMED, STORY_WITH_COST] {
        browser_test(|page| {
            page.open_state(state);
            let link = page.url();
            page.set_print(true);
            page.settle();
            let text = page.script(PRINTED, &[]);
            let text = text.as_str().unwrap_or_default();
            for part in [
                "0.80",
                "Support contacts",
                "2,400",
                "Customer base",
                "1,000",
                "48,000",
                "SaaS, B2B",
                "0.33 to 0.67",
                "Zendesk 2025",
                "Count, undated",
                &link,
            ] {
                assert!(text.contains(part), "{part} is not printed: {text}");
            }
            page.set_print(false);
            let count = pages(page);
            assert!((1..=2).contains(&count), "{count} pages");
        });
    }
}

#[test]
fn paper_is_white_also_for_readers_in_the_dark_and_the_screen_comes_back() {
    browser_test_as(&Visit::new().dark(), |page| {
        page.open_state(NAMED);
        // What is spoken is written last.
        page.until("nothing is spoken", || !page.by_test_id("spoken").text().is_empty());
        let before = page.script(PRINTED, &[]);
        assert!((1..=2).contains(&pages(page)));
        page.settle();
        assert_eq!(page.script(PRINTED, &[]), before, "the sheet stays on the screen");
        // The menu asks the browser to print, and closes first.
        page.script("window.__printed = 0; window.print = () => { __printed++ }", &[]);
        item(page, "Print").click();
        page.until("nothing is printed", || page.script("return __printed", &[]) == 1);
        assert_eq!(page.script("return document.getElementById('export').open", &[]), false);
    });
}
