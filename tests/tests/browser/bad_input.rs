//! What cannot be read stays in its box with the reason beside it, and everything else still computes.

use browser_tests::{Page, STORY, STORY_WITH_COST, browser_test};

/// Types into a box of the story and expects the text to stay, a message at the box, and no nonsense.
#[track_caller]
fn assert_refused(page: &Page, id: &str, keys: &str, why: &str) {
    page.fill(id, keys);
    assert_eq!(page.value(id), keys, "the text was changed");
    let error = page.error_at(id);
    assert!(error.contains(why), "{id} = {keys:.60}: “{error}” does not say “{why}”");
    page.assert_says_no_nonsense();
}

#[test]
fn a_cost_that_cannot_be_read_leaves_the_rate_as_it_was() {
    browser_test(|page| {
        page.open_state(STORY_WITH_COST);
        page.unfold("Cost");
        let figure = page.text("figure");
        let digits = "9".repeat(400);
        for (keys, why) in [
            ("48 thousand", "is not a number"),
            ("４８０００", "full-width"),
            (digits.as_str(), ""),
            ("NaN", "not a"),
            ("Infinity", "not a"),
            ("1e308", "exponent"),
            ("-5", "below zero"),
            ("0x10", "hexadecimal"),
            ("1,2,3.4.5", ""),
        ] {
            assert_refused(page, "cost", keys, why);
            assert_eq!(page.text("figure"), figure, "{keys:.20}");
            assert!(page.text("verdict").starts_with("Above the 0.33"), "{keys:.20}");
            let tile = page.by_test_id("cost-per-contact").text();
            assert!(!tile.contains("$20"), "{keys:.20}: {tile}");
        }
        page.fill("cost", "48k");
        assert_eq!(page.error_at("cost"), "");
        assert!(page.text("cost-per-contact").contains("$20.00"));
    });
}

#[test]
fn contacts_that_cannot_be_read_take_the_answer_away_and_nothing_else() {
    browser_test(|page| {
        page.open_state(STORY_WITH_COST);
        let digits = "1".repeat(400);
        for keys in ["2400.5", "-5", "NaN", "1e308", "２４００", "two", digits.as_str()] {
            assert_refused(page, "vol", keys, "");
            assert!(!page.error_at("vol").is_empty(), "{keys:.20}");
            assert!(!page.has("figure"), "{keys:.20} became a number");
            let answer = page.text("answer");
            assert!(answer.contains("number of contacts"), "{keys:.20}: {answer}");
            assert!(page.text("cost-total").contains("$48,000"), "{keys:.20}");
        }
        page.shot("error-1280");
    });
}

#[test]
fn a_base_of_zero_has_no_rate_and_says_so_at_the_box() {
    browser_test(|page| {
        page.open_state(STORY_WITH_COST);
        assert_refused(page, "base", "0", "zero");
        assert!(!page.has("figure"));
        assert!(page.text("answer").contains("divided by zero"), "{}", page.text("answer"));
        assert!(page.text("cost-per-contact").contains("$20.00"));
    });
}

#[test]
fn zero_contacts_are_legal_and_explained() {
    browser_test(|page| {
        page.open_state(STORY);
        page.fill("vol", "0");
        assert_eq!(page.error_at("vol"), "");
        assert!(page.text("figure").starts_with("0 "), "{}", page.text("figure"));
        assert!(page.text("notes").contains("No contacts"), "{}", page.text("notes"));
        page.assert_says_no_nonsense();
    });
}

#[test]
fn automation_cannot_resolve_more_than_there_is_nor_more_customers_call_than_exist() {
    browser_test(|page| {
        page.open_state(STORY);
        page.unfold("More");
        assert_refused(page, "ai", "2,401", "1 more than all contacts (2,400)");
        assert_refused(page, "who", "1,001", "base");
        assert!(page.text("figure").starts_with("0.80 "));
        page.fill("ai", "700");
        page.fill("who", "610");
        assert_eq!((page.error_at("ai"), page.error_at("who")), (String::new(), String::new()));
        assert!(page.text("notes").contains("is not the contact rate"), "{}", page.text("notes"));
        assert!((1..=4).contains(&page.find_all("dl.facts > div").len()));
        assert!(page.find_all("[data-testid=\"notes\"] > *").len() <= 2);
    });
}

#[test]
fn a_currency_has_three_letters_and_an_unknown_one_is_shown_as_its_code() {
    browser_test(|page| {
        page.open_state(STORY_WITH_COST);
        page.unfold("Cost");
        assert_refused(page, "cur", "us", "three letters");
        let tile = page.text("cost-per-contact");
        assert!(tile.contains("20.00") && !tile.contains('$'), "{tile}");
        page.fill("cur", "xqz");
        assert_eq!(page.error_at("cur"), "");
        let tile = page.text("cost-per-contact");
        assert!(tile.contains("XQZ") && tile.contains("20.00"), "{tile}");
        page.fill("cur", "eur");
        assert!(page.text("cost-per-contact").contains('€'));
    });
}

#[test]
fn days_and_the_largest_numbers_keep_their_limits() {
    browser_test(|page| {
        page.open_state("v=1&vol=450&per=45:days&base=100:customers&vs=saas-b2b&in=month&end");
        assert_refused(page, "days", "0", "more than zero");
        assert_refused(page, "days", "3661", "3,660");
        page.fill("days", "45");
        assert_refused(page, "base", "2,000,000,000,000,000", "largest");
        page.fill("base", "1,000,000,000,000,000");
        page.fill("vol", "1,000,000,000,000,000");
        assert_eq!((page.error_at("vol"), page.error_at("base")), (String::new(), String::new()));
        assert!(page.has("figure"));
        page.fill("base", "0.000000000001");
        page.assert_says_no_nonsense();
        assert!(!page.text("answer").is_empty());
    });
}

#[test]
fn an_ambiguous_number_says_how_it_was_read() {
    browser_test(|page| {
        page.open_state(STORY);
        page.fill("base", "1.500");
        assert_eq!(page.error_at("base"), "");
        let form = page.by_role("form", "Your figures");
        page.until("the box does not say how it was read", || form.text().contains("Read as 1.5"));
        assert_eq!(page.value("base"), "1.500", "typing never rewrites the box");
    });
}

#[test]
fn a_message_waits_until_typing_rests_and_then_stands_below_its_box() {
    browser_test(|page| {
        page.open("");
        page.by_test_id("vol").type_keys("2,");
        let note = page.find("#vol-note");
        assert_eq!(note.rectangle().3, 0.0, "“2,” on the way to “2,400” is no mistake yet");
        page.until("the message never shows", || note.rectangle().3 > 10.0);
        page.by_test_id("vol").type_keys("400");
        page.until("the message stays", || note.rectangle().3 == 0.0);
    });
}
