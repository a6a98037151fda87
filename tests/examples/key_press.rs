//! Times a key press in the built page: from its event to page and canvas updated. Run by `cargo xtask bench`.
#![allow(clippy::panic, reason = "a measurement that cannot be taken ends here")]

use browser_tests::{Page, Visit};
use serde_json::json;

/// The story of the page, as a link.
const STORY: &str = "#v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&in=month&end";
/// The box that is typed in.
const FIELD: &str = "[data-testid=\"vol\"]";
const PRESSES: usize = 200;
/// Slow-down of the processor, and the most that the 95th percentile may take, in milliseconds.
const RUNS: [(u32, f64); 2] = [(1, 5.0), (4, 24.0)];

/// Work in animation frames counts, the wait for the frame does not.
const COUNT_FRAME_WORK: &str = r"
    window.__frameWork = 0;
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = callback => ask(time => {
        const start = performance.now();
        try { callback(time) } finally { window.__frameWork += performance.now() - start }
    });";

const PRESS_KEYS: &str = r"
    const [css, presses, done] = arguments;
    const root = document.documentElement, field = document.querySelector(css);
    const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const once = async text => {
        const before = root.dataset.revision;
        window.__frameWork = 0;
        const start = performance.now();
        write.call(field, text);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
        for (let turn = 0; turn < 1000 && root.dataset.revision === before; turn++) await null;
        let spent = performance.now() - start;
        for (let wait = 0; wait < 100 && root.dataset.revision === before; wait++) await pause(10);
        if (root.dataset.revision === before) throw new Error(`no new revision after ${text}`);
        return spent + window.__frameWork;
    };
    (async () => {
        if (!field) throw new Error(`${css} is not there`);
        const times = [];
        for (let press = -20; press < presses; press++) {
            const spent = await once(String(2400 + (press + 20) % 9));
            if (press >= 0) times.push(spent);
            await pause(15);
        }
        done(times);
    })().catch(error => done(String(error)));";

fn main() {
    let page = Page::start(&Visit::new().unwatched());
    page.before_load(COUNT_FRAME_WORK);
    page.open(STORY);
    for (times, budget_ms) in RUNS {
        page.slow_down(times);
        measure(&page, times, budget_ms);
    }
    page.quit();
}

fn measure(page: &Page, slow_down: u32, budget_ms: f64) {
    let answer = page.script_async(PRESS_KEYS, &[json!(FIELD), json!(PRESSES)]);
    let Some(list) = answer.as_array() else { panic!("key presses could not be timed: {answer}") };
    let mut ms: Vec<f64> = list.iter().filter_map(serde_json::Value::as_f64).collect();
    ms.sort_by(f64::total_cmp);
    let at = |share: usize| ms.get(ms.len() * share / 100).copied().unwrap_or(f64::NAN);
    let (median, high) = (at(50), at(95));
    let mark = if high > budget_ms { "  OVER BUDGET" } else { "" };
    let name =
        if slow_down == 1 { "plain".to_owned() } else { format!("CPU slowed {slow_down} times") };
    println!(
        "key press, {name}: median {median:.1} ms, 95th percentile {high:.1} ms of {budget_ms}{mark}"
    );
}
