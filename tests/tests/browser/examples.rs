//! The menu of examples, and the browser's own way back from one.

use browser_tests::{Element, STORY, browser_test};

#[test]
fn every_example_shows_a_figure_and_is_one_undo_away() {
    let examples = benchmarks::examples();
    assert!(examples.len() >= 14, "{} examples", examples.len());
    browser_test(|page| {
        page.open("");
        page.fill("vol", "7");
        for example in examples {
            page.load_example(example.id);
            // It opens in the job that it is about.
            let job = if example.job == "measure" {
                String::new()
            } else {
                format!("job={}&", example.job)
            };
            page.wait_for_address(&format!("{job}{}", example.state));
            page.job("measure");
            let figure = page.text("figure");
            assert!(figure.starts_with(|c: char| c.is_ascii_digit()), "{}: {figure}", example.id);
            assert!(!page.text("verdict").is_empty(), "{}", example.id);
            assert!(page.has("chart"), "{} has no chart", example.id);
            page.assert_says_no_nonsense();
            page.push("Undo");
            assert_eq!(page.value("vol"), "7", "{} is more than one undo away", example.id);
            assert_eq!(page.value("base"), "", "{}", example.id);
        }
        assert_eq!(page.console_errors(), Vec::<String>::new());
    });
}

#[test]
fn the_empty_page_offers_examples_with_the_figure_that_each_leads_to() {
    browser_test(|page| {
        page.open("");
        let cards: Vec<String> = page.find_all(".try").iter().map(Element::text).collect();
        assert!(cards.len() >= 9, "{cards:#?}");
        assert!(cards[0].contains("0.80 a month"), "{}", cards[0]);
        // The middle of 8 to 12, 9.80, x 15,000
        assert!(cards[6].contains("$147,000 a year"), "{}", cards[6]);
        page.find(".try").click();
        assert_eq!(page.figure(), "0.80 contacts per customer per month");
        page.push("Undo");
        assert_eq!(page.value("vol"), "");
        page.push("Redo");
        page.find("#examples > summary").click();
        page.push("Empty form");
        assert_eq!(page.value("vol"), "");
        page.push("Undo");
        assert_eq!(page.value("vol"), "2,400");
    });
}

#[test]
fn a_row_of_what_others_report_chooses_the_segment() {
    browser_test(|page| {
        page.open("");
        page.push("Telecom");
        assert_eq!(page.value("vs"), "telecom");
        page.wait_for_address("v=1&vs=telecom&end");
        page.push("Undo");
        assert_eq!(page.value("vs"), "");
    });
}

#[test]
fn back_after_an_example_brings_the_former_scenario_as_one_step() {
    browser_test(|page| {
        page.open_state(STORY);
        page.fill("vol", "2700");
        page.wait_for_address(&STORY.replace("2400", "2700"));
        page.load_example("it-median");
        assert!(page.text("figure").starts_with("0.28 "), "{}", page.text("figure"));
        page.back();
        page.until("the former scenario does not come back", || page.value("vol") == "2700");
        assert!(page.text("figure").starts_with("0.90 "));
        page.forward();
        page.until("the example does not come back", || page.value("vol") == "280");
        page.push("Undo");
        assert_eq!(page.value("vol"), "2700");
    });
}

#[test]
fn an_example_loaded_right_after_typing_loses_nothing_on_the_way_back() {
    browser_test(|page| {
        page.open("");
        page.by_test_id("vol").type_keys("1234");
        page.load_example("it-median");
        page.back();
        page.until("what was typed does not come back", || {
            page.value("vol").replace(',', "") == "1234"
        });
    });
}

#[test]
fn a_fragment_changed_from_outside_is_one_undoable_step() {
    browser_test(|page| {
        page.open_state(STORY);
        page.follow(&format!("#{}", STORY.replace("2400", "3000")));
        page.until("the new link is not shown", || page.value("vol") == "3,000");
        assert!(page.text("figure").starts_with("1.0"), "{}", page.text("figure"));
        page.push("Undo");
        assert_eq!(page.value("vol"), "2,400");
        page.wait_for_address(STORY);
        page.push("Redo");
        assert_eq!(page.value("vol"), "3,000");
    });
}
