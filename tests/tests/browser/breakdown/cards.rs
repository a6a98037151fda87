//! The results of Break down, alone and in a frame, narrow and wide.

use super::{FULL, ROWS, open, said};
use browser_tests::{Key, Page, Visit, browser_test, browser_test_as};
use serde_json::json;

#[test]
fn every_section_has_its_card_with_the_same_numbers_in_its_table() {
    browser_test(|page| {
        open(page, &FULL.replace("..about", "980"));
        for card in
            ["issues", "channels", "segments", "funnel", "repeats", "costs-of-time", "change"]
        {
            assert!(page.has(&format!("{card}-card")), "{card} has no card");
        }
        assert!(page.has("pointers"));
        for (chart, words) in [
            ("issues-chart", "the sheet above it holds the same numbers"),
            ("funnel-chart", "the table beside it holds the same numbers"),
        ] {
            let label = page.by_test_id(chart).attribute("aria-label").unwrap_or_default();
            assert!(label.contains(words), "{label}");
        }
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
        assert!(page.find_all("#iss-sheet").is_empty(), "a frame has rows to type in");
        page.open(&format!("?embed=1&show=answer,chart#{ROWS}"));
        assert!(!page.has("issues-card"));
        page.open(&format!("?embed=1&show=breakdown#{ROWS}"));
        assert!(page.has("issues-card") && !page.has("chart"));
    });
}

fn check(page: &Page, name: &str) {
    open(page, FULL);
    page.unfold_all(false);
    assert!(!said(page, "iss-1-note").is_empty());
    page.assert_accessible();
    page.shot(&format!("breakdown-bad-{name}"));
    open(page, &FULL.replace("..about", "980"));
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
fn tables_of_many_columns_fit_on_every_screen() {
    let wide = "return document.documentElement.scrollWidth - innerWidth";
    for width in [320, 390, 700, 800, 970, 1024, 1280] {
        browser_test_as(&Visit::new().size(width, 800), |page| {
            open(page, FULL);
            page.unfold_all(false);
            page.by_test_id("chan-unfold").press(Key::Enter);
            page.settle();
            assert_eq!(page.script(wide, &[]), 0, "at {width} px the page scrolls sideways");
            // A sheet that is wider than the screen scrolls by itself, with the names of its rows in sight.
            let name = "const sheet = document.getElementById('chan-sheet'); sheet.scrollLeft = 9999; \
                const name = document.getElementById('chan-0-6').getBoundingClientRect(); \
                return innerWidth > 720 || name.left >= 0 && name.right <= innerWidth";
            assert_eq!(page.script(name, &[]), true, "at {width} px the name scrolls away");
            page.open(&format!("?embed=1#{FULL}"));
            assert_eq!(page.script(wide, &[]), 0, "at {width} px the frame scrolls sideways");
            let display =
                "return getComputedStyle(document.querySelector('#segments-grid td')).display";
            // A table of eight columns needs 768 px of room.
            let expected = if width < 830 { "block" } else { "table-cell" };
            assert_eq!(page.script(display, &[]), expected, "at {width} px");
        });
    }
}

#[test]
fn small_buttons_are_large_enough_and_two_hundred_percent_text_fits() {
    browser_test_as(&Visit::new().size(640, 800).text_px(32), |page| {
        open(page, FULL);
        page.unfold_all(false);
        let small = "return [...document.querySelectorAll('.sheet button, .sheet input, .sheet select')] \
            .filter(e => e.checkVisibility()).map(e => [e.id, e.getBoundingClientRect()]) \
            .filter(([_, r]) => r.width < 24 || r.height < 24).map(([id, r]) => `${id}: ${r.width} x ${r.height}`)";
        assert_eq!(page.script(small, &[]), json!([]));
        let wide = page.script("return document.documentElement.scrollWidth - innerWidth", &[]);
        assert_eq!(wide, 0, "the page scrolls sideways");
        page.shot("breakdown-text-200");
    });
}
