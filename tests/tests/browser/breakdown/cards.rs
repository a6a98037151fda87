//! The results of Break down, alone and in a frame, narrow and wide.

use super::{FULL, ROWS, said};
use browser_tests::{Page, Visit, browser_test, browser_test_as};
use serde_json::json;

#[test]
fn every_section_has_its_card_with_the_same_numbers_in_its_table() {
    browser_test(|page| {
        page.open_state(&FULL.replace("..about", "980"));
        for card in
            ["issues", "channels", "segments", "funnel", "repeats", "costs-of-time", "change"]
        {
            assert!(page.has(&format!("{card}-card")), "{card} has no card");
        }
        assert!(page.has("pointers"));
        let label = page.by_test_id("issues-chart").attribute("aria-label").unwrap_or_default();
        assert!(label.contains("the table below holds the same numbers"), "{label}");
        assert!(said(page, "issues-card").contains("62.5 %"));
        page.assert_says_no_nonsense();
        let twice = "const ids = [...document.querySelectorAll('[id]')].map(e => e.id); \
            return ids.filter((id, at) => ids.indexOf(id) !== at)";
        assert_eq!(page.script(twice, &[]), json!([]));
    });
}

#[test]
fn a_frame_shows_the_results_only_where_they_are_wanted() {
    browser_test(|page| {
        page.open(&format!("?embed=1#{ROWS}"));
        assert!(page.has("issues-card"));
        assert!(page.find_all("#breakdown").is_empty());
        page.open(&format!("?embed=1&show=answer,chart#{ROWS}"));
        assert!(!page.has("issues-card"));
        page.open(&format!("?embed=1&show=breakdown#{ROWS}"));
        assert!(page.has("issues-card") && !page.has("chart"));
    });
}

fn check(page: &Page, name: &str) {
    page.open_state(FULL);
    page.unfold_all(false);
    assert!(!said(page, "iss-1-note").is_empty());
    page.assert_accessible();
    page.shot(&format!("breakdown-bad-{name}"));
    page.open_state(&FULL.replace("..about", "980"));
    page.unfold_all(false);
    page.assert_accessible();
    page.shot(&format!("breakdown-{name}"));
    let wide = page.script("return document.documentElement.scrollWidth - innerWidth", &[]);
    assert_eq!(wide, 0, "the page scrolls sideways");
}

#[test]
fn axe_finds_nothing_with_all_sections_open_at_1280_px() {
    browser_test_as(&Visit::new(), |page| check(page, "light-1280"));
}

#[test]
fn axe_finds_nothing_with_all_sections_open_at_320_px_in_dark() {
    browser_test_as(&Visit::new().size(320, 700).dark(), |page| check(page, "dark-320"));
}

#[test]
fn tables_of_many_columns_fit_beside_the_form_and_below_it() {
    // Below 960 px the results stand below the form, above it beside it.
    for (width, is_list) in [(700, true), (800, true), (970, true), (1024, true), (1280, false)] {
        browser_test_as(&Visit::new().size(width, 800), |page| {
            page.open_state(FULL);
            page.unfold_all(false);
            let wide = page.script("return document.documentElement.scrollWidth - innerWidth", &[]);
            assert_eq!(wide, 0, "at {width} px the page scrolls sideways");
            let display =
                "return getComputedStyle(document.querySelector('#segments-grid td')).display";
            let expected = if is_list { "block" } else { "table-cell" };
            assert_eq!(page.script(display, &[]), expected, "at {width} px");
        });
    }
}

#[test]
fn small_buttons_are_large_enough_and_two_hundred_percent_text_fits() {
    browser_test_as(&Visit::new().size(640, 800).text_px(32), |page| {
        page.open_state(FULL);
        page.unfold_all(false);
        let small = "return [...document.querySelectorAll('.rows button, .rows input, .rows select')] \
            .filter(e => !e.hidden).map(e => e.getBoundingClientRect()).filter(r => r.width < 24 || r.height < 24).length";
        assert_eq!(page.script(small, &[]), 0);
        let wide = page.script("return document.documentElement.scrollWidth - innerWidth", &[]);
        assert_eq!(wide, 0, "the page scrolls sideways");
        page.shot("breakdown-text-200");
    });
}
