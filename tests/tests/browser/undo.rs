//! Undo and redo over everything typed and picked, by buttons and by keys.

use browser_tests::{Key, Page, STORY, browser_test};

/// The five inputs at first sight.
fn boxes(page: &Page) -> [String; 5] {
    page.settle();
    ["vol", "per", "base", "kind", "vs"].map(|id| page.value(id))
}

#[test]
fn each_box_and_each_choice_is_one_step_back_and_forth() {
    browser_test(|page| {
        page.open("");
        assert_eq!(
            page.by_role("button", "Undo").attribute("aria-disabled").as_deref(),
            Some("true")
        );
        page.by_test_id("vol").type_keys("2,400");
        page.pick("per", "a quarter");
        page.by_test_id("base").type_keys("1,000");
        page.pick("kind", "customers");
        page.pick("vs", "SaaS, B2B");
        let full = boxes(page);
        assert_eq!(full, ["2,400", "quarter", "1,000", "customers", "saas-b2b"]);
        for (id, count) in [("vs", 5), ("kind", 4), ("base", 3), ("per", 2), ("vol", 1)] {
            page.push("Undo");
            assert_eq!(page.value(id), "", "step {count}");
            assert_eq!(boxes(page).iter().filter(|text| !text.is_empty()).count(), count - 1);
        }
        page.wait_for_address("");
        for _ in 0..5 {
            page.push("Redo");
        }
        assert_eq!(boxes(page), full);
        assert_eq!(
            page.by_role("button", "Redo").attribute("aria-disabled").as_deref(),
            Some("true")
        );
        page.wait_for_address(STORY);
    });
}

#[test]
fn ctrl_z_and_ctrl_shift_z_undo_and_redo_inside_of_a_box_and_outside() {
    browser_test(|page| {
        page.open_state(STORY);
        page.fill("vol", "2700");
        page.fill("base", "900");
        page.chord(&[Key::Control], "z");
        page.settle();
        assert_eq!((page.value("vol"), page.value("base")), ("2700".into(), "1,000".into()));
        page.chord(&[Key::Control], "z");
        page.settle();
        assert_eq!(page.value("vol"), "2,400");
        assert!(page.text("figure").starts_with("0.80 "));
        page.chord(&[Key::Control, Key::Shift], "z");
        page.settle();
        assert_eq!(page.value("vol"), "2700");
        page.script("document.activeElement.blur()", &[]);
        page.chord(&[Key::Control], "y");
        page.settle();
        assert_eq!(page.value("base"), "900");
        page.chord(&[Key::Control], "z");
        page.settle();
        assert_eq!(page.value("base"), "1,000");
    });
}

#[test]
fn typing_after_an_undo_forgets_what_was_undone() {
    browser_test(|page| {
        page.open_state(STORY);
        page.fill("vol", "2700");
        page.push("Undo");
        page.fill("base", "900");
        assert_eq!(
            page.by_role("button", "Redo").attribute("aria-disabled").as_deref(),
            Some("true")
        );
    });
}

#[test]
fn an_example_and_a_number_style_are_one_step_each() {
    browser_test(|page| {
        page.open_state(STORY);
        page.load_example("it-median");
        page.by_label("Numbers written").choose("1.234,5");
        page.settle();
        assert!(page.text("figure").starts_with("0,28 "), "{}", page.text("figure"));
        page.push("Undo");
        assert!(page.text("figure").starts_with("0.28 "), "{}", page.text("figure"));
        page.push("Undo");
        assert!(page.text("figure").starts_with("0.80 "), "{}", page.text("figure"));
        page.push("Redo");
        page.push("Redo");
        assert!(page.text("figure").starts_with("0,28 "), "{}", page.text("figure"));
    });
}

#[test]
fn invalid_text_comes_back_as_it_was_typed() {
    browser_test(|page| {
        page.open("");
        page.fill("vol", "48 thousand");
        page.fill("base", "7");
        page.fill("vol", "48000");
        page.push("Undo");
        assert_eq!(page.value("vol"), "48 thousand");
        assert!(!page.error_at("vol").is_empty());
        page.push("Redo");
        assert_eq!(page.error_at("vol"), "");
    });
}

#[test]
fn letters_typed_into_a_list_are_one_step() {
    // Each option that the letters ran through was a step of its own.
    browser_test(|page| {
        page.open_state(STORY);
        page.script("document.getElementById('vs').focus()", &[]);
        for letter in ["h", "e", "a", "l", "t", "h", "c", "a", "r", "e", " "] {
            page.chord(&[], letter);
        }
        page.settle();
        assert_eq!(page.value("vs"), "health-tech", "the letters do not pick");
        page.chord(&[Key::Control], "z");
        page.settle();
        assert_eq!(page.value("vs"), "saas-b2b", "one step does not take all of it back");
        assert_eq!(
            page.by_role("button", "Undo").attribute("aria-disabled").as_deref(),
            Some("true")
        );
    });
}

#[test]
fn letters_typed_into_a_list_of_the_sheet_are_one_step() {
    browser_test(|page| {
        page.open_state(&format!("job=breakdown&{STORY}").replace("&end", "&iss=100:::A&end"));
        page.script("document.getElementById('iss-0-1').focus()", &[]);
        for letter in ["o", "t", "h"] {
            page.chord(&[], letter);
        }
        page.settle();
        let list = page.find("#iss-0-1");
        assert_eq!(list.value(), "other", "the letters do not pick");
        page.chord(&[Key::Control], "z");
        page.settle();
        assert_eq!(list.value(), "", "one step does not take all of it back");
    });
}
