//! Themes and print: what is drawn follows what is read.

use browser_tests::{Page, STORY_WITH_COST, Visit, browser_test, browser_test_as};
use serde_json::json;

/// The picture of the chart as it is drawn, once it stands still.
fn chart(page: &Page) -> String {
    page.settle();
    let canvas = page.script("return document.getElementById('chart').toDataURL()", &[]);
    canvas.as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_chart_follows_the_theme_while_the_page_is_open() {
    browser_test(|page| {
        page.open_state(STORY_WITH_COST);
        let light = chart(page);
        page.set_dark(true);
        page.until("the chart keeps its light colours", || chart(page) != light);
        page.set_dark(false);
        page.until("the chart keeps its dark colours", || chart(page) == light);
    });
}

/// The picture of the chart on the sheet that is printed.
fn printed(page: &Page) -> String {
    page.settle();
    let chart = page.script("return document.querySelector('.paper svg')?.outerHTML ?? ''", &[]);
    chart.as_str().unwrap_or_default().to_owned()
}

/// How light the text of a printed chart is, from 0 to 255; its labels are to be dark.
const LIGHTNESS: &str = "const fills = [...document.querySelectorAll('.paper svg text')] \
        .map(text => getComputedStyle(text).fill.match(/\\d+/g).slice(0, 3).map(Number)); \
    return fills.map(([r, g, b]) => (r + g + b) / 3)";

#[test]
fn print_uses_light_colours_whatever_the_theme() {
    browser_test_as(&Visit::new().dark(), |page| {
        page.open_state(STORY_WITH_COST);
        page.set_print(true);
        page.until("no chart is printed", || !printed(page).is_empty());
        let texts = page.script(LIGHTNESS, &[]);
        let texts: Vec<f64> =
            texts.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect();
        assert!(texts.len() > 4 && texts.iter().all(|light| *light < 140.0), "{texts:?}");
        let colours =
            "const s = getComputedStyle(document.body); return [s.backgroundColor, s.color]";
        assert_eq!(
            page.script(colours, &[]),
            serde_json::json!(["rgb(255, 255, 255)", "rgb(0, 0, 0)"])
        );
        for hidden in ["header", "nav.jobs", "#work", "footer", ".slim"] {
            for element in page.find_all(hidden) {
                assert!(!element.is_shown(), "{hidden} is printed");
            }
        }
        assert!(page.find(".paper [data-testid=answer]").is_shown());
        page.shot("print-from-dark-1280");
        let from_dark = printed(page);
        page.set_print(false);
        page.until("the sheet stays on the page", || printed(page).is_empty());
        page.set_dark(false);
        page.set_print(true);
        page.until("no chart is printed", || !printed(page).is_empty());
        assert_eq!(printed(page), from_dark, "print differs with the theme");
        page.set_print(false);
    });
}

#[test]
fn what_is_printed_on_paper_is_not_cut_off() {
    browser_test(|page| {
        page.open_state(STORY_WITH_COST);
        page.resize(718, 1000);
        page.set_print(true);
        page.settle();
        let wide = "return document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(page.script(wide, &[]), true);
        page.shot("print-718");
        page.set_print(false);
    });
}

/// A4 and US Letter, in inches.
const SHEETS: [[f64; 2]; 2] = [[8.27, 11.69], [8.5, 11.0]];

/// Leaves only the page of Improve, of Staff or of Track on the sheet that is printed.
const ONLY_ONE_PAGE: &str = "const sheet = new CSSStyleSheet(); \
    const others = `.paper > :not(${arguments[0]})`; \
    sheet.replaceSync(`${others}, ${others} * { display: none }`); \
    document.adoptedStyleSheets = [sheet]";

#[track_caller]
fn assert_one_page(page: &Page, class: &str) {
    page.script(ONLY_ONE_PAGE, &[class.into()]);
    for [width, height] in SHEETS {
        let sheet = json!({ "landscape": true, "paperWidth": width, "paperHeight": height });
        let printed = page.cdp("Page.printToPDF", &sheet);
        let pages = "return atob(arguments[0]).match(/\\/Type *\\/Page\\b/g).length";
        assert_eq!(page.script(pages, &[printed["data"].clone()]), 1, "{width} inches");
    }
}

#[test]
fn three_scenarios_of_four_levers_are_printed_on_one_page() {
    browser_test(|page| {
        page.open_state(&format!("job=improve&{}", super::improve::FULL));
        super::improve::drawn(page);
        assert_one_page(page, ".one-page");
    });
}

#[test]
fn two_lines_of_staff_are_printed_on_one_page() {
    browser_test(|page| {
        page.open_state(&format!("job=staff&{}", super::staff::FULL));
        assert_one_page(page, ".one-page");
    });
}

#[test]
fn a_series_with_further_columns_and_events_is_printed_on_one_page() {
    browser_test(|page| {
        super::track::with_columns(page);
        assert_one_page(page, ".track-page");
    });
}
