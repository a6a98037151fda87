//! 320 px, 200 % text, and targets that a finger hits.

use browser_tests::{Key, Page, STORY, STORY_WITH_COST, Visit, browser_test, browser_test_as};
use serde_json::{Value, json};

/// A scenario in which every part of the page shows, with long names and large numbers.
const FULL: &str = "v=1&vol=240000000&per=45:days&base=100000000:customers&vs=ecommerce&cur=usd\
    &cost-agents=999999999999&cost-other=4000&handled=231000000&ai=70000000&who=610000&opc=1.8&in=month\
    &title=Donaudampfschifffahrtselektrizit%C3%A4tenhauptbetriebswerkbauunterbeamtengesellschaft%20EU%20chat%20Q3&end";

/// What sticks out of the page, or is cut off where nothing scrolls.
const CUT_OFF: &str = r"
    const faults = [];
    const name = e => `${e.tagName.toLowerCase()}#${e.id}.${e.className} “${(e.textContent || e.value || '').trim().slice(0, 40)}”`;
    const scrolls = e => e && (/auto|scroll/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    for (const e of document.body.querySelectorAll('*')) {
        if (e.closest('.aside, .skip, svg, script, option') || !e.checkVisibility()) continue;
        const style = getComputedStyle(e), box = e.getBoundingClientRect();
        if (!box.width || style.clipPath !== 'none' || e.closest('[class]') && getComputedStyle(e.closest('[class]')).clipPath !== 'none') continue;
        if ((box.right > innerWidth + 0.5 || box.left < -0.5) && !scrolls(e)) faults.push(`sticks out to ${box.right}: ${name(e)}`);
        const cuts = /hidden|clip/.test(style.overflowX) && e.tagName !== 'INPUT' || ['BUTTON', 'SUMMARY'].includes(e.tagName);
        // The bar of the answer is one line of the answer in full above it.
        if (cuts && !e.closest('.slim') && e.scrollWidth > e.clientWidth + 1) faults.push(`cut off, ${e.scrollWidth} in ${e.clientWidth}: ${name(e)}`);
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
    return faults;";

/// What is smaller than so many pixels. Text inside of a sentence is exempt, boxes are not.
const TOO_SMALL: &str = r"
    const least = arguments[0], faults = [];
    for (const e of document.querySelectorAll('button, summary, select, input')) {
        if (!e.checkVisibility()) continue;
        const { width, height } = e.getBoundingClientRect();
        if (width < least - 0.01 || height < least - 0.01)
            faults.push(`${width.toFixed(1)} x ${height.toFixed(1)}: ${e.tagName} ${e.id} “${(e.textContent || '').trim().slice(0, 40)}”`);
    }
    return faults;";

/// Names of figures that run into the figure beside them, in the facts of an answer and in tiles.
const OVERLAPS: &str = r"
    const touches = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const lines = element => {
        const text = document.createRange();
        text.selectNodeContents(element);
        return [...text.getClientRects()];
    };
    return [...document.querySelectorAll('.facts > div, .tile')].filter(tile => {
        const value = lines(tile.querySelector('dd'));
        return lines(tile.querySelector('dt')).some(line => value.some(other => touches(line, other)));
    }).map(tile => tile.textContent.slice(0, 40));";

/// Words of tables, headings and tiles that are broken over two lines though they are short.
const BROKEN_WORDS: &str = r"
    const faults = new Set(), part = document.createRange();
    for (const cell of document.querySelectorAll('th, td, h2, dt, summary, label')) {
        // What somebody typed stands in a message as typed, however long it is.
        if (!cell.checkVisibility() || cell.closest('.why') || getComputedStyle(cell.parentElement.parentElement).clipPath !== 'none') continue;
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const node = walker.currentNode;
            if (!node.parentElement.checkVisibility() || node.parentElement.closest('svg')) continue;
            for (const word of node.data.matchAll(/[\p{L}\d.,$]{2,13}/gu)) {
                part.setStart(node, word.index);
                part.setEnd(node, word.index + word[0].length);
                if (part.getBoundingClientRect().height > 1.6 * parseFloat(getComputedStyle(node.parentElement).lineHeight))
                    faults.add(`${cell.tagName} “${word[0]}”`);
            }
        }
    }
    return [...faults];";

/// Lists of the form whose chosen text is wider than their box.
const LISTS_CUT: &str = r"
    const pen = document.createElement('canvas').getContext('2d');
    return [...document.querySelectorAll('form select, .figure select, .against select, footer select')].filter(e => e.selectedOptions[0]).map(e => {
        const style = getComputedStyle(e);
        pen.font = style.font;
        const room = e.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 16;
        const text = e.selectedOptions[0].label;
        return pen.measureText(text).width > room + 1 ? `${e.id}: “${text}” in ${room.toFixed(0)} px` : null;
    }).filter(Boolean);";

#[track_caller]
fn assert_none(page: &Page, what: &str, script: &str, arguments: &[Value]) {
    let faults = page.script(script, arguments);
    assert_eq!(faults, json!([]), "{what}: {faults:#}");
}

fn walk(page: &Page, check: impl Fn(&str)) {
    page.open("");
    check("empty");
    for (name, state) in [("story", STORY_WITH_COST), ("full", FULL)] {
        page.open_state(state);
        check(name);
        page.unfold_all(false);
        check(&format!("{name}, unfolded"));
    }
    page.fill("vol", &"9".repeat(400));
    page.fill("ai", &"nonsense".repeat(30));
    check("with errors");
    page.open("#v=1&base=1000:customers&vol=240");
    page.unfold_all(true);
    check("a cut link, and the menu open");
    page.open_state(&format!("job=breakdown&{STORY_WITH_COST}"));
    check("break down without rows");
    page.open_state(&format!("job=breakdown&{}", super::breakdown::FULL));
    page.find("#chan-0-0").retype(&"nonsense".repeat(30));
    check("break down");
    page.unfold_all(false);
    page.by_test_id("chan-unfold").press(Key::Enter);
    page.settle();
    check("break down, unfolded");
}

#[test]
fn at_320_px_nothing_sticks_out_or_is_cut_off() {
    browser_test_as(&Visit::new().size(320, 700), |page| {
        walk(page, |what| assert_none(page, what, CUT_OFF, &[]));
    });
}

#[test]
fn with_text_of_200_percent_nothing_sticks_out_or_is_cut_off() {
    for (width, height) in [(1280, 800), (640, 800)] {
        browser_test_as(&Visit::new().size(width, height).text_px(32), |page| {
            walk(page, |what| assert_none(page, &format!("{what}, {width}"), CUT_OFF, &[]));
            page.open_state(STORY_WITH_COST);
            page.shot(&format!("story-200-percent-{width}"));
        });
    }
}

/// Entries of smaller text than a phone shows without zooming in as they get the focus.
const ZOOMED: &str = r"
    return [...document.querySelectorAll('input:not([type=radio], [type=checkbox]), select, textarea')]
        .filter(e => e.checkVisibility() && parseFloat(getComputedStyle(e).fontSize) < 16)
        .map(e => `${e.tagName} ${e.id} ${getComputedStyle(e).fontSize}`);";

#[test]
fn a_phone_does_not_zoom_into_an_entry() {
    browser_test_as(&Visit::new().size(390, 844), |page| {
        walk(page, |what| assert_none(page, what, ZOOMED, &[]));
    });
}

#[test]
fn every_target_has_24_px() {
    browser_test_as(&Visit::new().size(320, 700), |page| {
        walk(page, |what| assert_none(page, what, TOO_SMALL, &[json!(24)]));
        page.resize(1280, 800);
        walk(page, |what| assert_none(page, what, TOO_SMALL, &[json!(24)]));
    });
}

#[test]
fn every_target_has_44_px_of_height_where_it_is_touched() {
    const TOO_LOW: &str = r"
        if (!matchMedia('(pointer: coarse)').matches) return ['the pointer is not coarse'];
        return [...document.querySelectorAll('button:not(.skip), summary, select, input')].filter(e => e.checkVisibility())
            .filter(e => e.getBoundingClientRect().height < 43.99)
            .map(e => `${e.getBoundingClientRect().height.toFixed(1)}: ${e.tagName} ${e.id} “${(e.textContent || '').trim().slice(0, 40)}”`);";
    browser_test_as(&Visit::new().size(320, 700), |page| {
        page.cdp("Emulation.setTouchEmulationEnabled", &json!({ "enabled": true }));
        walk(page, |what| assert_none(page, what, TOO_LOW, &[]));
    });
}

#[test]
fn no_chosen_option_of_the_form_is_cut_off_in_its_list() {
    browser_test(|page| {
        for width in [1280, 768, 320] {
            page.resize(width, 800);
            page.open_state(STORY);
            assert_none(page, &format!("{width} px"), LISTS_CUT, &[]);
        }
    });
}

#[test]
fn on_a_narrow_screen_the_answer_stays_in_sight_while_the_last_field_is_typed_into() {
    browser_test_as(&Visit::new().size(320, 700), |page| {
        page.open_state(STORY);
        page.unfold("Cost");
        page.unfold("More");
        page.by_test_id("who").type_keys("610");
        page.settle();
        let place = "const e = document.querySelector(arguments[0]).getBoundingClientRect(); return [e.top, e.bottom]";
        let slim = page.script(place, &[json!(".slim")]);
        let field = page.script(place, &[json!("[data-testid=who]")]);
        let at = |place: &Value, index: usize| place[index].as_f64().unwrap_or(f64::NAN);
        assert!(at(&slim, 0) >= 0.0 && at(&slim, 1) <= 700.0, "the bar is at {slim}");
        assert!(at(&field, 0) >= at(&slim, 1), "the bar {slim} covers the field {field}");
        let text = page.find(".slim").text();
        assert!(text.contains("0.80") && text.contains("Above"), "{text}");
        page.shot("typing-in-the-last-field-320");
    });
}

/// What covers the middle of what has the focus; nothing where it is in sight.
const COVERED: &str = "const e = document.activeElement, box = e.getBoundingClientRect(); \
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 20) / 2); \
    return at && (e.contains(at) || at.contains(e)) ? '' \
        : `${e.id || e.textContent.trim()}, at ${box.top}, is below ${at?.className || at?.tagName}`";

#[test]
fn what_gets_the_focus_is_never_covered_by_what_stays_in_sight() {
    for (width, height) in [(320, 700), (667, 320), (1280, 800)] {
        browser_test_as(&Visit::new().size(width, height), |page| {
            for job in ["measure", "breakdown"] {
                page.open_state(&format!("job={job}&{}", super::breakdown::FULL));
                page.script("document.querySelector('footer select').focus()", &[]);
                let mut covered = Vec::new();
                for _ in 0..90 {
                    page.chord(&[Key::Shift], &Key::Tab.value().to_string());
                    let cover = page.script(COVERED, &[]);
                    let cover = cover.as_str().unwrap_or_default().to_owned();
                    if !cover.is_empty() {
                        covered.push(cover);
                    }
                }
                assert_eq!(covered, [""; 0], "{job}, {width} x {height}");
            }
        });
    }
}

#[test]
fn the_chart_is_laid_out_anew_for_the_width_and_sharp_at_any_pixel_ratio() {
    browser_test_as(&Visit::new().pixel_ratio(2.0), |page| {
        page.open_state(STORY);
        let canvas = "const c = document.getElementById('chart'), b = c.getBoundingClientRect(); \
                      return [Math.abs(c.width - 2 * b.width) <= 2, Math.abs(c.height - 2 * b.height) <= 2, b.height]";
        let wide = page.script(canvas, &[]);
        assert_eq!((&wide[0], &wide[1]), (&json!(true), &json!(true)), "{wide}");
        page.resize(320, 700);
        page.until("the chart is not drawn anew", || {
            let narrow = page.script(canvas, &[]);
            narrow[0] == true && narrow[1] == true && narrow[2] != wide[2]
        });
    });
}

#[test]
fn the_name_of_a_figure_does_not_run_into_the_figure() {
    browser_test(|page| {
        for width in [1280, 1000, 768, 320] {
            page.resize(width, 800);
            page.open_state(FULL);
            assert!(!page.find_all(".facts > div").is_empty());
            assert_none(page, &format!("{width} px"), OVERLAPS, &[]);
            page.open_state(&format!("job=breakdown&{}", super::breakdown::FULL));
            assert!(!page.find_all(".tile").is_empty());
            assert_none(page, &format!("break down, {width} px"), OVERLAPS, &[]);
        }
    });
}

#[test]
fn no_short_word_is_broken_in_two_however_much_is_folded_open() {
    browser_test(|page| {
        for width in [1280, 768, 320] {
            page.resize(width, 800);
            walk(page, |what| assert_none(page, &format!("{what}, {width} px"), BROKEN_WORDS, &[]));
        }
    });
}

#[test]
fn pictures_of_all_widths_can_be_taken() {
    browser_test(|page| {
        for (width, height) in [(320, 700), (768, 1024), (1440, 900)] {
            page.resize(width, height);
            for dark in [false, true] {
                page.set_dark(dark);
                let theme = if dark { "dark" } else { "light" };
                page.open("");
                page.shot(&format!("empty-{theme}-{width}"));
                page.open_state(STORY_WITH_COST);
                page.shot(&format!("story-{theme}-{width}"));
                page.fill("vol", "48 thousand");
                page.unfold("Cost");
                page.fill("cost", "1e308");
                page.shot(&format!("error-{theme}-{width}"));
                assert_none(page, &format!("{theme}, {width}"), CUT_OFF, &[]);
                page.open_state(&format!("job=breakdown&{}", super::breakdown::FULL));
                page.shot(&format!("breakdown-{theme}-{width}"));
            }
        }
    });
}
