//! Numbers as people write them: German, Indian, and switched while the page is open.

use browser_tests::{Page, STORY, STORY_WITH_COST, Visit, browser_test, browser_test_as};

fn values(page: &Page) -> [String; 3] {
    page.settle();
    ["vol", "base", "cost"].map(|id| page.value(id))
}

/// The messages at the boxes; empty where all is well.
fn errors(page: &Page) -> String {
    ["vol", "base", "cost"].map(|id| page.error_at(id)).concat()
}

#[test]
fn a_german_browser_reads_and_writes_german_numbers() {
    browser_test_as(&Visit::new().language("de-DE"), |page| {
        page.open("");
        page.by_test_id("vol").type_keys("2.400");
        page.pick("per", "a quarter");
        page.by_test_id("base").type_keys("1.000");
        page.pick("kind", "customers");
        page.pick("vs", "SaaS, B2B");
        page.unfold("Cost");
        page.by_test_id("cost").type_keys("48.000,50");
        page.by_test_id("cur").type_keys("eur");
        page.settle();
        assert_eq!(errors(page), "");
        assert!(page.text("figure").starts_with("0,80 contacts per customer per"));
        assert_eq!(page.value("in"), "month");
        assert!(page.text("interval").contains("0,77 to 0,83"), "{}", page.text("interval"));
        assert!(page.text("formula").starts_with("2.400 contacts ÷ 1.000 customers"));
        assert!(page.text("cost-per-contact").contains("20,00 €"));
        page.wait_for_address(
            "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&cur=eur&cost=48000.5&in=month&end",
        );
        page.shot("german-1280");
    });
}

#[test]
fn an_indian_browser_groups_by_lakh_and_crore() {
    browser_test_as(&Visit::new().language("en-IN"), |page| {
        page.open("");
        page.by_test_id("vol").type_keys("2,40,000");
        page.pick("per", "a quarter");
        page.by_test_id("base").type_keys("1,00,000");
        page.pick("kind", "customers");
        page.pick("vs", "SaaS, B2B");
        page.unfold("Cost");
        page.by_test_id("cost").type_keys("48,00,000");
        page.by_test_id("cur").type_keys("inr");
        page.settle();
        assert_eq!(errors(page), "");
        assert!(page.text("figure").starts_with("0.80 "), "{}", page.text("figure"));
        assert!(page.text("formula").starts_with("2,40,000 contacts ÷ 1,00,000 customers"));
        assert!(page.text("cost-total").contains("₹48,00,000"), "{}", page.text("cost-total"));
        page.wait_for_address(
            "v=1&vol=240000&per=quarter&base=100000:customers&vs=saas-b2b&cur=inr&cost=4800000&in=month&end",
        );
    });
}

#[test]
fn a_link_fills_the_boxes_in_the_style_of_its_reader() {
    let state = "v=1&vol=1234567&per=month&base=2400.5:customers&cost=48000.25&in=month&end";
    for (language, expected) in [
        ("en-US", ["1,234,567", "2,400.5", "48,000.25"]),
        ("de-DE", ["1.234.567", "2.400,5", "48.000,25"]),
        ("en-IN", ["12,34,567", "2,400.5", "48,000.25"]),
        ("fr-FR", ["1 234 567", "2 400,5", "48 000,25"]),
    ] {
        browser_test_as(&Visit::new().language(language), |page| {
            page.open_state(state);
            assert_eq!(values(page), expected, "{language}");
            assert_eq!(errors(page), "");
        });
    }
}

#[test]
fn switching_the_style_rewrites_the_boxes_and_leaves_the_values() {
    browser_test(|page| {
        let state =
            "v=1&vol=2400&per=quarter&base=1000.5:customers&vs=saas-b2b&cost=48000.25&in=month&end";
        page.open_state(state);
        page.unfold("More");
        page.fill("who", "about 3");
        let style = page.by_label("Numbers written");
        for (name, expected) in [
            ("1.234,5", ["2.400", "1.000,5", "48.000,25"]),
            ("1 234,5", ["2 400", "1 000,5", "48 000,25"]),
            ("1’234.5", ["2’400", "1’000.5", "48’000.25"]),
            ("12,34,567.5", ["2,400", "1,000.5", "48,000.25"]),
            ("1,234.5", ["2,400", "1,000.5", "48,000.25"]),
        ] {
            style.choose(name);
            assert_eq!(values(page), expected, "{name}");
            assert_eq!(page.value("who"), "about 3", "what cannot be read is left alone");
            page.wait_for_address(&state.replace("&in", "&who=..about%203&in"));
        }
    });
}

#[test]
fn a_style_that_was_chosen_is_there_on_the_next_visit() {
    browser_test(|page| {
        page.open_state(STORY);
        page.by_label("Numbers written").choose("1.234,5");
        page.settle();
        page.open_state(STORY);
        assert_eq!(page.value("vol"), "2.400");
        assert!(page.text("figure").starts_with("0,80 "), "{}", page.text("figure"));
    });
}

#[test]
fn an_entry_that_the_other_style_reads_otherwise_is_never_taken_silently() {
    browser_test(|page| {
        page.open_state(STORY);
        // German for 2,400 contacts; here it could only be 2.4 of them.
        page.fill("vol", "2.400");
        assert!(!page.error_at("vol").is_empty(), "2.400 contacts were taken as something");
        // This one can only be read in one way, and the box says how it was.
        page.fill("base", "1.000,5");
        let form = page.by_role("form", "Your figures");
        page.until("the box does not say how it was read", || {
            form.text().contains("Read as 1,000.5")
        });
    });
}

#[test]
fn without_intl_or_with_a_broken_one_digits_are_plain() {
    for intl in [
        "delete window.Intl",
        "Intl.NumberFormat = function () { throw new Error('broken') }",
        "Object.defineProperty(Intl.NumberFormat.prototype, 'format', { get() { throw new Error('broken') } })",
    ] {
        browser_test(|page| {
            page.before_load(intl);
            page.open_state(STORY_WITH_COST);
            assert!(page.text("figure").starts_with("0.80 contacts per customer per"), "{intl}");
            assert!(page.text("cost-per-contact").contains("20.00"), "{intl}");
            page.fill("vol", "1234567");
            assert!(page.text("formula").starts_with("1,234,567 contacts"), "{intl}");
        });
    }
}
