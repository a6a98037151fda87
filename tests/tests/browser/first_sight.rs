//! What stands on a screen of 1,280 by 800 without scrolling.

use browser_tests::{Page, browser_test};

/// Bottom edges of what has to be in sight, in the order of the page.
const IN_SIGHT: [&str; 4] = ["figure", "verdict", "formula", "chart"];

fn assert_in_sight(page: &Page, what: &str) {
    page.script("scrollTo(0, 0)", &[]);
    page.settle();
    let mut bottoms = Vec::new();
    for id in IN_SIGHT {
        let (_, top, _, height) = page.by_test_id(id).rectangle();
        bottoms.push(format!("{id} {top:.0} to {:.0}", top + height));
        assert!(top >= 0.0 && height > 0.0, "{what}: {}", bottoms.join(", "));
    }
    println!("{what}: {}", bottoms.join(", "));
    let (_, top, _, height) = page.by_test_id("chart").rectangle();
    assert!(top + height <= 800.0, "{what}: the chart is cut off: {}", bottoms.join(", "));
}

#[test]
fn the_story_typed_needs_no_scrolling() {
    browser_test(|page| {
        page.open("");
        page.type_story();
        assert_in_sight(page, "the story");
        page.shot("story-1280");
    });
}

#[test]
fn the_story_typed_with_cost_needs_no_scrolling() {
    browser_test(|page| {
        page.open("");
        page.type_story();
        page.unfold("Cost");
        page.by_test_id("cost").type_keys("48000");
        page.by_test_id("cur").type_keys("usd");
        page.settle();
        assert_in_sight(page, "the story with cost");
        page.shot("story-with-cost-1280");
    });
}

#[test]
fn period_and_kind_start_unchosen_and_the_page_says_what_is_missing() {
    browser_test(|page| {
        page.open("");
        assert_eq!((page.value("per"), page.value("kind")), (String::new(), String::new()));
        let answer = page.text("answer");
        assert!(answer.contains("How often do your customers need support?"), "{answer}");
        assert!(
            answer.contains("Two numbers, their period and their unit are enough."),
            "{answer}"
        );
        assert!(page.find(".try").is_shown(), "there is no example to start from");
        assert!(!page.has("chart"), "an empty page has no chart");
        page.by_test_id("vol").type_keys("2400");
        page.by_test_id("base").type_keys("1000");
        page.settle();
        let answer = page.text("answer");
        assert!(!page.has("figure"), "{answer}");
        assert!(answer.contains("what the base is made up of"), "{answer}");
        page.pick("kind", "customers");
        assert!(page.text("answer").contains("the period"), "{}", page.text("answer"));
        page.pick("per", "a month");
        assert_eq!(page.figure(), "2.4 contacts per customer per month");
    });
}

#[test]
fn five_inputs_stand_there_at_first_sight_and_the_rest_is_folded() {
    browser_test(|page| {
        page.open("");
        for id in ["vol", "per", "base", "kind", "vs", "title"] {
            assert!(page.by_test_id(id).is_shown(), "{id}");
        }
        for id in ["cost", "cur", "handled", "ai", "who"] {
            assert!(!page.by_test_id(id).is_shown(), "{id}");
        }
        assert!(!page.has("days"), "days are asked only where they are the period");
        page.pick("per", "days …");
        page.by_test_id("days").type_keys("45");
        page.by_test_id("vol").type_keys("450");
        page.by_test_id("base").type_keys("100");
        page.pick("kind", "customers");
        assert!(page.text("figure").starts_with("3.04 "), "{}", page.text("figure"));
    });
}

#[test]
fn nothing_jumps_while_a_box_is_typed_into() {
    browser_test(|page| {
        page.open_state(browser_tests::STORY);
        let place = || {
            let (x, y, w, _) = page.by_test_id("base").rectangle();
            let (_, top, ..) = page.by_test_id("chart").rectangle();
            (x, y, w, top)
        };
        let before = place();
        page.by_test_id("vol").clear_by_keys();
        for key in ["2", "5", "0", "0"] {
            page.by_test_id("vol").type_keys(key);
        }
        page.settle();
        assert_eq!(place(), before);
    });
}
