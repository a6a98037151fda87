//! Slow lines, and a program that dies.

use browser_tests::{Engine, Host, Key, RE_ENTER, Tab, in_engines};
use serde_json::{Value, json};

use super::common::{assert_typing_counts, assert_works, open, story_at, with_script_before};

/// As fast as a slow phone: with the compression of a real host, the first load would take as long.
const SLOW: usize = 200_000;

/// Writes down, at each picture that is drawn, what stands where; in Chromium also what has moved.
const WATCH: &str = r"
    const seen = window.seen = [], moved = window.moved = [];
    const place = css => { const e = document.querySelector(css); if (!e) return null;
        const r = e.getBoundingClientRect(); return [r.left, r.top, r.width].map(Math.round); };
    (function look() {
        const ready = document.documentElement.hasAttribute('data-ready');
        const app = document.querySelector('main');
        if (app && document.querySelector('footer')) seen.push({
            ready, text: app.innerText, heading: place('.brand'), main: place('main'), footer: place('footer'),
            first: place('main > *'),
        });
        if (!ready || !window.drawn) { if (ready) window.drawn = true; requestAnimationFrame(look); }
    })();
    if (window.PerformanceObserver && PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver(list => list.getEntries().forEach(entry => moved.push(entry.value)))
            .observe({ type: 'layout-shift', buffered: true });";

in_engines! {
    /// A phone in a train.
    fn fault_14_on_a_slow_line_the_page_shows_its_place_first_and_nothing_jumps(tab) {
        let host = with_script_before(Host::new(), "", WATCH).throttle(SLOW);
        open(tab, &story_at(&host, ""));
        tab.wait_ready();
        assert!(tab.text("figure").starts_with("0.80 "), "{}", tab.text("figure"));
        assert!(!tab.find("#trouble").is_shown());
        let seen = tab.script("return seen", &[]);
        let seen = seen.as_array().unwrap();
        let waiting: Vec<&Value> = seen.iter().filter(|state| state["ready"] == false).collect();
        assert!(waiting.len() > 5, "it was never seen waiting: {}", seen.len());
        for state in &waiting {
            // After ten seconds it says that it is still at it.
            let text = state["text"].as_str().unwrap().trim();
            assert!(["Loading the calculator …", "Still loading the calculator …"].contains(&text), "{text}");
        }
        let (first, last) = (waiting[0], &seen[seen.len() - 1]);
        assert_eq!(last["ready"], true);
        for part in ["heading", "main", "first"] {
            let at = |state: &Value, axis: usize| state[part][axis].as_f64().unwrap();
            let by = (0..2).map(|axis| (at(first, axis) - at(last, axis)).abs()).fold(0.0, f64::max);
            assert!(by <= 2.0, "{part} has moved: {} to {}", first[part], last[part]);
        }
        if tab.engine() == Engine::Chromium {
            let moved = tab.script("return moved", &[]);
            let moved: f64 = moved.as_array().unwrap().iter().filter_map(Value::as_f64).sum();
            // What is called good is below 0.1.
            assert!(moved < 0.1, "layout shift {moved}");
        }
    }

    /// A fault of the program itself, in the middle of typing.
    fn fault_15_a_panic_shows_a_bar_and_keeps_the_inputs(tab) {
        let host = with_script_before(Host::new(), "", RE_ENTER);
        open(tab, &story_at(&host, ""));
        assert_works(tab);
        assert_typing_counts(tab);
        tab.script("window.enterAgain = true", &[]);
        // Not settled: the program dies at this key, before the address is written; the key is kept.
        tab.click("vol");
        tab.press(Key::End);
        tab.by_test_id("vol").type_keys("1");
        assert_bar(tab);
        tab.find("#trouble-reload").click();
        tab.until("the page does not load anew", || is_new(tab));
        tab.wait_ready();
        assert!(tab.value("vol").starts_with("27,001"), "{}", tab.value("vol"));
        assert_eq!(tab.value("base"), "1,000");
        assert_typing_counts(tab);
    }
}

#[track_caller]
fn assert_bar(tab: &Tab) {
    let said = || tab.find("#trouble").text();
    tab.until("no bar is shown", || said().starts_with("Something went wrong."));
    assert!(
        said().contains("The calculator has stopped because of a fault of its own."),
        "{}",
        said()
    );
    assert!(tab.find("#trouble-reload").is_shown() && tab.find("#trouble-empty").is_shown());
    assert!(!tab.find("#trouble-pairs").is_shown(), "the inputs stand in their boxes");
    assert!(tab.value("vol").starts_with('2'), "the page is empty");
}

fn is_new(tab: &Tab) -> bool {
    let hidden = "return document.getElementById('trouble').hidden";
    tab.try_script(hidden, &[]).is_ok_and(|hidden| hidden == json!(true))
}
