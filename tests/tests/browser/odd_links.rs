//! Links that were cut, altered or made to hurt.

use browser_tests::{STORY, browser_test};

#[test]
fn a_cut_link_says_so_at_the_answer_and_does_not_use_its_last_entry() {
    browser_test(|page| {
        page.open("#v=1&per=quarter&base=1000:customers&vol=240");
        assert!(page.text("notices").contains("cut off"), "{}", page.text("notices"));
        assert!(page.by_test_id("notices").is_shown());
        assert_eq!(page.value("vol"), "240");
        assert!(page.error_at("vol").contains("cut off"), "{}", page.error_at("vol"));
        assert!(!page.has("figure"));
        assert_eq!(page.value("base"), "1,000", "what came before the cut is there");
        page.shot("cut-link-1280");
        page.by_test_id("vol").type_keys("0");
        page.settle();
        assert!(page.text("figure").starts_with("0.8"), "{}", page.text("figure"));
    });
}

#[test]
fn nothing_of_a_hostile_link_becomes_markup() {
    const EVIL: &str = "%3Cimg%20src%3Dx%20onerror%3D%22window%2Ehacked%3D1%22%3E%3Cscript%3Ewindow%2Ehacked%3D1%3C%2Fscript%3E";
    browser_test(|page| {
        page.open_state(&format!(
            "v=1&vol=..{EVIL}&per={EVIL}&base=1000:customers&vs={EVIL}&cur={EVIL}&title={EVIL}&{EVIL}=1&end"
        ));
        page.unfold_all(false);
        assert_eq!(page.script("return window.hacked ?? null", &[]), serde_json::Value::Null);
        let inside = "return document.querySelectorAll('#app img, #app script').length";
        assert_eq!(page.script(inside, &[]), 0);
        assert!(page.value("title").starts_with("<img src=x onerror="), "{}", page.value("title"));
        assert!(page.value("vol").contains("<script>"));
        assert!(page.error_at("per").contains("<img"), "{}", page.error_at("per"));
        let title = page.script("return document.title", &[]);
        assert!(
            title.as_str().is_some_and(|title| title.contains("<img src=x onerror=")),
            "{title}"
        );
        page.assert_says_no_nonsense();
    });
}

#[test]
fn unknown_keys_are_named_in_the_details_and_go_with_the_first_edit() {
    browser_test(|page| {
        page.open_state(&STORY.replace("&end", "&zebra=7&utm_source=x&end"));
        assert!(!page.has("notices"), "an unknown key is no alarm");
        page.unfold_all(false);
        let details = page.text("details");
        assert!(details.contains("zebra") && !details.contains("utm"), "{details}");
        page.fill("vol", "2500");
        page.wait_for_address(&STORY.replace("2400", "2500"));
    });
}

#[test]
fn a_fragment_without_a_scenario_gives_the_empty_form_and_a_notice() {
    browser_test(|page| {
        page.open("#foo=bar");
        assert!(page.text("notices").contains("no scenario"), "{}", page.text("notices"));
        assert_eq!(page.value("vol"), "");
        page.open("#section");
        assert!(!page.has("notices"));
        page.open(&format!("#v=1&{}&end", "x".repeat(9000)));
        assert!(page.text("notices").contains("8,192"), "{}", page.text("notices"));
    });
}

#[test]
fn a_mangled_link_is_repaired_and_says_how() {
    browser_test(|page| {
        page.open(&format!("#{}", STORY.replace('&', "&amp;")));
        assert!(page.text("figure").starts_with("0.80 "));
        page.unfold_all(false);
        assert!(page.text("details").contains("&amp;"), "{}", page.text("details"));
        page.open(&format!("#{STORY})."));
        assert!(page.text("figure").starts_with("0.80 "));
        page.open(&format!("?{STORY}"));
        assert!(page.text("figure").starts_with("0.80 "));
    });
}

#[test]
fn zero_width_characters_that_browsers_encoded_at_the_start_are_repaired() {
    // Of an address that was copied out of a chat, browsers encode what cannot be seen.
    const UNSEEN: [&str; 4] = ["%E2%80%8B", "%EF%BB%BF", "%E2%81%A0%E2%80%8B", "\u{200b}"];
    browser_test(|page| {
        for unseen in UNSEEN {
            page.open(&format!("#{unseen}{STORY}"));
            assert!(
                page.text("figure").starts_with("0.80 "),
                "{unseen:?}: {}",
                page.text("answer")
            );
            assert!(!page.has("notices"), "{unseen:?}: {}", page.text("notices"));
            page.unfold_all(false);
            assert!(
                page.text("details").contains("White space"),
                "{unseen:?}: {}",
                page.text("details")
            );
            // Before the job of a link, and in an address that is edited while the page is open.
            page.open(&format!("#{unseen}job=breakdown&{STORY}"));
            assert!(page.has("pointers"), "{unseen:?}: Measure is shown");
            page.job("measure");
            assert!(page.text("figure").starts_with("0.80 "), "{unseen:?}");
            page.follow(&format!("#{unseen}{}", STORY.replace("2400", "2700")));
            page.until("the edited address is not read", || page.value("vol") == "2,700");
        }
        // In a text it is what somebody typed, and stays.
        page.open_state(&STORY.replace("&end", "&title=a%E2%80%8Bb&end"));
        assert_eq!(page.value("title"), "a\u{200b}b");
        assert!(!page.has("details"));
    });
}

#[test]
fn odd_fragments_never_break_the_page() {
    const ODD: [&str; 11] = [
        "#",
        "#end",
        "#v=1",
        "#v=1&end",
        "#v=0&vol=5&end",
        "#v=99&vol=5&end",
        "#v=1&vol=%E0%A4%A&end",
        "#v=1&title=%00&end",
        "#v=1&vol=a=b=c&vol=2&end",
        "#v=1&base=1e308:customers&vol=NaN&end",
        "#v=1&vol=99999999999999999999&per=:::&base=:&end",
    ];
    browser_test(|page| {
        page.open("");
        for fragment in ODD {
            page.follow(fragment);
            page.assert_says_no_nonsense();
            assert_eq!(page.script("return document.getElementById('trouble').hidden", &[]), true);
        }
        page.follow(&format!("#{STORY}"));
        assert!(page.text("figure").starts_with("0.80 "));
    });
}
