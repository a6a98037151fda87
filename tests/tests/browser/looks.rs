//! Themes and print: what is drawn follows what is read.

use browser_tests::{Page, STORY_WITH_COST, Visit, browser_test, browser_test_as};

/// The picture of the chart as it is drawn, once it stands still.
fn chart(page: &Page) -> String {
    page.settle();
    let canvas = page.script("return document.querySelector('canvas').toDataURL()", &[]);
    canvas.as_str().unwrap_or_default().to_owned()
}

/// How light the canvas is on average where something is drawn, from 0 to 255.
const LIGHTNESS: &str = "const c = document.querySelector('canvas'), d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; \
    let sum = 0, count = 0; \
    for (let i = 0; i < d.length; i += 4) if (d[i + 3] > 128) { sum += (d[i] + d[i + 1] + d[i + 2]) / 3; count++; } \
    return count ? sum / count : -1";

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

#[test]
fn print_uses_light_colours_whatever_the_theme() {
    browser_test_as(&Visit::new().dark(), |page| {
        page.open_state(STORY_WITH_COST);
        let dark = chart(page);
        let drawn = |what: &str| {
            let value = page.script(LIGHTNESS, &[]).as_f64().unwrap_or(-1.0);
            println!("lightness of the chart, {what}: {value:.0}");
            value
        };
        drawn("dark");
        page.set_print(true);
        page.until("the chart is printed in dark colours", || chart(page) != dark);
        drawn("print");
        let colours =
            "const s = getComputedStyle(document.body); return [s.backgroundColor, s.color]";
        assert_eq!(
            page.script(colours, &[]),
            serde_json::json!(["rgb(255, 255, 255)", "rgb(0, 0, 0)"])
        );
        for hidden in ["#actions nav", ".slim"] {
            for element in page.find_all(hidden) {
                assert!(!element.is_shown(), "{hidden} is printed");
            }
        }
        assert!(page.by_test_id("answer").is_shown());
        page.shot("print-from-dark-1280");
        let printed = chart(page);
        page.set_print(false);
        page.set_dark(false);
        page.set_print(true);
        page.until("print differs with the theme", || chart(page) == printed);
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
