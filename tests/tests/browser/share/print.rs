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

#[test]
fn on_paper_each_job_has_a_section_with_inputs_as_text_and_no_tools() {
    const BOTH: &str = "v=1&vol=4000&base=100000:orders&vs=ecommerce&in=month&title=Shop\
        &iss=2500:status::Order%20status,600:billing::Billing&end";
    const SECTIONS: &str =
        "return [...document.querySelectorAll('.paper .page-head')].map(head => head.textContent)";
    browser_test(|page| {
        page.open_state(BOTH);
        page.set_print(true);
        page.settle();
        let heads = page.script(SECTIONS, &[]);
        assert_eq!(heads, json!(["Shop · Measure · Plimsoll", "Shop · Break down · Plimsoll"]));
        let apart = "return [...document.querySelectorAll('.paper section:has(> .page-head), .paper .typed')] \
            .map(section => getComputedStyle(section).breakBefore)";
        assert_eq!(page.script(apart, &[]), json!(["auto", "page", "page"]), "jobs share a page");
        // Whatever one can press, pick from or type into is no use on paper, and nothing else of the page is there.
        let tools = "return [...document.querySelectorAll('button, select, input, textarea, nav, header, footer')] \
            .filter(tool => tool.getClientRects().length).map(tool => tool.outerHTML.slice(0, 120))";
        assert_eq!(page.script(tools, &[]), json!([]));
        let text = page.script(PRINTED, &[]);
        let text = text.as_str().unwrap_or_default();
        for part in [
            "4.0",
            "contacts per 100 orders",
            "Order status",
            "62.5",
            "2,500",
            "Billing",
            "4,000",
            "Inputs",
        ] {
            assert!(text.contains(part), "{part} is not printed: {text}");
        }
        assert_eq!(
            text.matches("your 95 % interval").count(),
            1,
            "the legend stands twice: {text}"
        );
        assert!(!text.contains("Add an issue") && !text.contains("Copy"), "{text}");
        // Charts are drawings that stay sharp, and none is empty.
        let charts = "return [...document.querySelectorAll('.paper .frame')].map(frame => [!!frame.querySelector('svg text'), !!frame.querySelector('canvas')])";
        let charts = page.script(charts, &[]);
        let charts = charts.as_array().map(Vec::as_slice).unwrap_or_default();
        assert!(charts.len() >= 2, "{charts:?}");
        assert!(charts.iter().all(|chart| *chart == json!([true, false])), "{charts:?}");
        page.shot("print-both");
        // Whoever only measures has no page of Break down.
        page.set_print(false);
        page.open_state(NAMED);
        page.set_print(true);
        page.settle();
        assert_eq!(page.script(SECTIONS, &[]), json!(["EU chat · Measure · Plimsoll"]));
    });
}

#[test]
fn what_is_typed_after_printing_is_on_the_next_sheet() {
    browser_test(|page| {
        page.open_state(NAMED);
        page.set_print(true);
        page.settle();
        page.set_print(false);
        page.fill("vol", "2700");
        page.job("breakdown");
        page.set_print(true);
        page.settle();
        let text = page.script(PRINTED, &[]);
        let text = text.as_str().unwrap_or_default();
        assert!(text.contains("0.90") && text.contains("2,700"), "{text}");
        assert!(!text.contains("0.80 contacts"), "the former sheet is printed: {text}");
    });
}
