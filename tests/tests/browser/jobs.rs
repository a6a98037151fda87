//! The jobs: the way from one to another, what their links open, and what Back and Forward bring.

mod entries;

use browser_tests::{Host, Page, STORY, browser_test, in_engines};
use serde_json::json;

/// The issues of an online shop: both jobs have an answer.
const SHOP: &str = "v=1&vol=4000&base=100000:orders&vs=ecommerce&in=month&title=Shop\
    &iss=2500:status:80:Order%20status,980:billing::Billing&end";
/// How many entries the browser's history has.
const ENTRIES: &str = "return history.length";

/// The job on the screen, by its entry and by what is shown.
#[track_caller]
fn job(page: &Page) -> String {
    page.settle();
    let shown = "return [document.querySelector('nav.jobs [aria-current=page]')?.dataset.testid, \
        document.querySelector('main [data-testid=pointers]') ? 'job-breakdown' : 'job-measure']";
    let shown = page.script(shown, &[]);
    assert_eq!(shown[0], shown[1], "the navigation and the page differ");
    let job = shown[0].as_str().unwrap_or_default();
    job.trim_start_matches("job-").to_owned()
}

/// Nothing is said about the link.
#[track_caller]
fn assert_no_notice(page: &Page) {
    assert!(!page.has("notices"), "{}", page.text("notices"));
    assert!(!page.has("details"), "there is something about the link");
}

#[test]
fn the_link_of_a_job_opens_on_that_job() {
    browser_test(|page| {
        page.open_state(&format!("job=breakdown&{SHOP}"));
        assert_eq!(job(page), "breakdown");
        assert!(page.text("pointers").contains("Order status"), "{}", page.text("pointers"));
        assert_no_notice(page);
        assert_eq!(page.script("return document.title", &[]), "Shop: Break down – Plimsoll");
        page.open_state(&format!("job=measure&{SHOP}"));
        assert_eq!(job(page), "measure");
        assert_no_notice(page);
        // As a flag of the query, beside a state in the fragment.
        page.open(&format!("?job=breakdown#{SHOP}"));
        assert_eq!(job(page), "breakdown");
        assert_no_notice(page);
    });
}

#[test]
fn a_plain_click_switches_in_place_as_one_entry_and_goes_to_the_heading() {
    browser_test(|page| {
        page.open_state(SHOP);
        let entries = page.script(ENTRIES, &[]).as_u64();
        page.script("window.same = true", &[]);
        page.job("breakdown");
        assert_eq!(job(page), "breakdown");
        assert_eq!(page.fragment(), format!("job=breakdown&{SHOP}"));
        assert_eq!(page.script("return window.same", &[]), true, "the page was loaded anew");
        assert_eq!(page.script(ENTRIES, &[]).as_u64(), entries.map(|entries| entries + 1));
        assert_eq!(
            page.focused(),
            ("heading".to_owned(), "What the figures point to first".to_owned())
        );
        // The job on the screen once more is no step.
        page.job("breakdown");
        assert_eq!(page.script(ENTRIES, &[]).as_u64(), entries.map(|entries| entries + 1));
        page.job("measure");
        assert_eq!(page.focused(), ("heading".to_owned(), "Contact rate".to_owned()));
        assert_eq!(page.fragment(), SHOP);
    });
}

#[test]
fn the_entries_are_links_that_hold_the_whole_scenario_as_it_is_typed() {
    browser_test(|page| {
        page.open_state(SHOP);
        page.fill("vol", "5000");
        let href =
            |page: &Page, job: &str| page.by_test_id(job).attribute("href").unwrap_or_default();
        let state = SHOP.replace("vol=4000", "vol=5000");
        page.until("the link holds what was before", || {
            href(page, "job-breakdown").ends_with(&format!("#job=breakdown&{state}"))
        });
        assert!(
            href(page, "job-measure").ends_with(&format!("#{state}")),
            "{}",
            href(page, "job-measure")
        );
        // As it was, in a window of its own.
        page.open(
            href(page, "job-breakdown")
                .split_once('#')
                .map_or("", |(_, state)| state)
                .replace("job=", "#job=")
                .as_str(),
        );
        assert_eq!(job(page), "breakdown");
        page.job("measure");
        assert_eq!(page.value("vol"), "5,000");
    });
}

#[test]
fn clicks_with_a_key_held_are_left_to_the_browser() {
    browser_test(|page| {
        page.open_state(SHOP);
        let click = "const [key, button] = arguments; let left; \
            addEventListener('click', event => { left = !event.defaultPrevented; event.preventDefault() }, { once: true }); \
            document.querySelector('[data-testid=job-breakdown]').dispatchEvent(new MouseEvent('click', \
                { bubbles: true, cancelable: true, button, [key]: true })); return left";
        for key in ["ctrlKey", "metaKey", "shiftKey", "altKey"] {
            assert_eq!(page.script(click, &[json!(key), json!(0)]), true, "{key}");
            assert_eq!(
                (job(page), page.fragment()),
                ("measure".to_owned(), SHOP.to_owned()),
                "{key}"
            );
        }
        assert_eq!(
            page.script(click, &[json!("isTrusted"), json!(0)]),
            false,
            "a plain one is not"
        );
        assert_eq!(job(page), "breakdown");
    });
}

#[test]
fn an_unknown_job_opens_measure_and_a_job_alone_the_empty_form_without_a_notice() {
    browser_test(|page| {
        for unknown in ["job=unknown", "job=", "job=BREAKDOWN", "job=%3Cimg%3E"] {
            page.open_state(&format!("{unknown}&{SHOP}"));
            assert_eq!(job(page), "measure", "{unknown}");
            assert!(page.text("figure").starts_with("4.0 "), "{unknown}: {}", page.text("figure"));
            assert_no_notice(page);
        }
        page.open("#job=breakdown");
        assert_eq!(job(page), "breakdown");
        assert_no_notice(page);
        assert!(page.by_test_id("issues-card").is_shown(), "there is nothing to type into");
        assert_eq!(page.fragment(), "job=breakdown", "opening writes nothing");
        page.job("measure");
        assert_eq!((page.fragment(), page.value("vol")), (String::new(), String::new()));
        assert_no_notice(page);
    });
}

#[test]
fn where_no_link_can_hold_the_scenario_the_entry_is_a_button() {
    browser_test(|page| {
        page.open_state(SHOP);
        page.fill("title", &"x".repeat(201));
        let tag = "return document.querySelector('[data-testid=job-breakdown]').localName";
        page.until("it is a link", || page.script(tag, &[]) == "button");
        page.job("breakdown");
        assert_eq!(job(page), "breakdown");
        assert_eq!(page.focus(), "job-title");
        assert!(page.text("pointers").contains("Order status"));
        assert!(!page.url().contains("v=1"), "{}", page.url());
        page.job("measure");
        assert_eq!((job(page), page.value("vol")), ("measure".to_owned(), "4,000".to_owned()));
        // A link again, once there is one.
        page.fill("title", "Shop");
        page.until("it stays a button", || page.script(tag, &[]) == "a");
        page.wait_for_address(SHOP);
    });
}

#[test]
fn an_example_card_of_the_empty_page_opens_its_job() {
    browser_test(|page| {
        page.open("");
        let cards = page.find_all(".try");
        let card = cards.iter().find(|card| card.text().contains("800 by phone"));
        let entries = page.script(ENTRIES, &[]).as_u64();
        card.unwrap_or_else(|| panic!("no such card among {}", cards.len())).click();
        assert_eq!(job(page), "breakdown");
        assert!(page.text("pointers").contains("Email"), "{}", page.text("pointers"));
        assert_eq!(page.focus(), "job-title");
        assert_eq!(page.script(ENTRIES, &[]).as_u64(), entries.map(|entries| entries + 1));
        page.back();
        page.until("one Back does not lead to the empty page", || {
            !page.find_all(".try").is_empty()
        });
        assert_eq!(
            (job(page), page.value("vol"), page.fragment()),
            ("measure".to_owned(), String::new(), String::new())
        );
        page.forward();
        page.until("the example does not come again", || job(page) == "breakdown");
        page.push("Undo");
        page.job("measure");
        assert_eq!(page.value("vol"), "", "more than one undo away");
    });
}

#[test]
fn an_empty_page_typed_into_shows_nothing_new_to_whoever_only_measures() {
    browser_test(|page| {
        page.open("");
        assert!(
            page.by_test_id("job-measure").text().contains("How often"),
            "{}",
            page.by_test_id("job-measure").text()
        );
        page.type_story();
        let entries = page.by_test_id("job-measure").text();
        assert!(entries.contains("0.80"), "the entry has no figure: {entries}");
        page.wait_for_address(STORY);
        page.fill("vol", "two");
        let entry = page.by_test_id("job-measure").text();
        assert!(entry.contains("1 to check"), "{entry}");
        assert!(!page.by_test_id("job-breakdown").text().contains("to check"));
    });
}

in_engines! {
    /// A frame has no way from job to job: an example of another job stranded its reader there.
    fn an_empty_frame_offers_the_examples_of_its_job(tab) {
        let calculator = Host::new();
        let source = calculator.url("embed.html?embed=1").replace('&', "&amp;");
        let frame = format!("<!DOCTYPE html><title>Wiki</title><iframe width=700 height=900 src=\"{source}\"></iframe>");
        let wiki = Host::new().page("/wiki", &frame);
        tab.go(&wiki.url("/wiki"));
        tab.enter_frame("iframe");
        tab.wait_ready();
        let jobs = tab.script("return [...document.querySelectorAll('.try > b')].map(job => job.textContent)", &[]);
        assert_eq!(jobs, json!(["Measure", "Measure", "Measure"]));
        tab.script("document.querySelector('.try').click()", &[]);
        tab.until("the example does not open", || tab.has("figure"));
        assert!(tab.text("figure").starts_with("0.80"), "{}", tab.text("figure"));
    }

    /// A frame opens the job of its address, has no navigation, and touches neither its address nor its host's.
    fn a_frame_opens_its_job_and_touches_no_address(tab) {
        let calculator = Host::new();
        for address in [format!("embed.html?embed=1&job=breakdown#{SHOP}"), format!("embed.html?embed=1#job=breakdown&{SHOP}")] {
            let source = calculator.url(&address).replace('&', "&amp;");
            let frame = format!("<!DOCTYPE html><title>Wiki</title><iframe width=700 height=900 src=\"{source}\"></iframe>");
            let wiki = Host::new().page("/wiki", &frame);
            tab.go(&wiki.url("/wiki"));
            tab.enter_frame("iframe");
            tab.wait_ready();
            let (entries, inner) = (tab.script(ENTRIES, &[]), tab.script("return location.href", &[]));
            assert!(tab.text("finding").starts_with("50.0 "), "{address}: {}", tab.text("finding"));
            assert!(tab.find_all("nav").is_empty(), "a frame has a navigation");
            let edit = "const box = document.getElementById('vol'); box.value = '5000'; \
                box.dispatchEvent(new InputEvent('input', { bubbles: true }))";
            tab.script(edit, &[]);
            tab.until("the frame does not follow", || tab.text("finding").starts_with("40.0 "));
            std::thread::sleep(std::time::Duration::from_millis(700));
            assert_eq!((tab.script(ENTRIES, &[]), tab.script("return location.href", &[])), (entries, inner));
            assert_eq!(tab.script("return history.state", &[]), json!(null));
            tab.leave_frame();
            assert_eq!(tab.url(), wiki.url("/wiki"));
        }
    }
}
