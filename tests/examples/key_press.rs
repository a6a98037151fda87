//! Times a key press in the built page: from its event to page and canvas updated, and the drawing of ranges once typing
//! rests. Run by `cargo xtask bench`.
#![allow(clippy::panic, reason = "a measurement that cannot be taken ends here")]

use browser_tests::{Page, Visit};
use serde_json::json;

/// The story of the page, as a link.
const STORY: &str = "#v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&in=month&end";
/// The box that is typed in.
const FIELD: &str = "[data-testid=\"vol\"]";
/// A box in the midst of the rows.
const CELL: &str = "#iss-30-0";
/// As many rows as a breakdown may have.
const ROWS: usize = 64;
const PRESSES: usize = 200;
/// Slow-down of the processor, and the most that the 95th percentile may take, in milliseconds.
const RUNS: [(u32, f64); 2] = [(1, 5.0), (4, 24.0)];

/// A box of the levers.
const LEVER: &str = "#lever-9-9";
/// How often ranges are drawn.
const DRAWS: usize = 40;
/// The most that the median of drawing may take, in milliseconds.
const DRAW_BUDGET_MS: f64 = 8.0;

/// Work in animation frames counts, the wait for the frame does not.
const COUNT_FRAME_WORK: &str = r"
    window.__frameWork = 0;
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = callback => ask(time => {
        const start = performance.now();
        try { callback(time) } finally { window.__frameWork += performance.now() - start }
    });";

/// How long each callback took that waited for typing to rest.
const COUNT_TIMERS: &str = r"
    window.__rested = [];
    const wait = window.setTimeout.bind(window);
    window.setTimeout = (callback, ms, ...rest) => wait(ms === 250 ? (...all) => {
        const start = performance.now();
        try { callback(...all) } finally { window.__rested.push(performance.now() - start) }
    } : callback, ms, ...rest);";

const DRAW: &str = r"
    const [css, draws, done] = arguments;
    const field = document.querySelector(css);
    const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    (async () => {
        if (!field) throw new Error(`${css} is not there`);
        await pause(1000);
        const times = [];
        for (let draw = -5; draw < draws; draw++) {
            window.__rested = [];
            write.call(field, `${4 + (draw + 5) % 5} to 20`);
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
            for (let turn = 0; turn < 200 && !window.__rested.length; turn++) await pause(20);
            await pause(50);
            if (!window.__rested.length) throw new Error('nothing was drawn');
            if (draw >= 0) times.push(Math.max(...window.__rested));
        }
        done(times);
    })().catch(error => done(String(error)));";

const PRESS_KEYS: &str = r"
    const [css, presses, first, done] = arguments;
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
            const spent = await once(String(first + (press + 20) % 9));
            if (press >= 0) times.push(spent);
            await pause(15);
        }
        done(times);
    })().catch(error => done(String(error)));";

/// Three breakdowns with all the rows that they may have, every cell but the last ones filled.
fn full_state() -> String {
    let rows = |row: fn(usize) -> String| (0..ROWS).map(row).collect::<Vec<_>>().join(",");
    let issues = rows(|row| format!("{}:billing:{row}:Issue%20number%20{row}", 1000 + row * 7));
    let channels = rows(|row| {
        let count = 1000 + row * 7;
        format!("{count}:email:{row}:{}:{}:1.2:Channel%20{row}", 300 + row, 900 + row)
    });
    let segments = rows(|row| {
        let (count, base) = (1000 + row * 7, 1400 + row);
        format!("{count}:{base}:{}:{base}:Segment%20{row}", 900 + row)
    });
    format!(
        "v=1&vol=400000&per=month&base=100000:orders&vs=ecommerce&cur=usd&cost=2400000&was=380000\
         &was-base=95000&in=month&iss={issues}&chan={channels}&part={segments}&end"
    )
}

/// Ten levers in three scenarios, six ranged entries, with a case or without.
fn levers_state(has_case: bool) -> String {
    let lever = |at: usize| match at {
        8 => "contained:automation::2:6::::Bot".to_owned(),
        9 => "shorter:people::1:3::::Assist".to_owned(),
        at => format!("fewer:issue:Issue%20{at}::3::::Lever%20{at}"),
    };
    let levers: Vec<String> = (0..10).map(lever).collect();
    let issues: Vec<String> =
        (0..8).map(|at| format!("{}:billing:80:Issue%20{at}", 20_000 + at)).collect();
    let amounts = ["10..20"; 10].join(":");
    let case = "&once=260000&run-licence=15000&horizon=36&discount=10";
    format!(
        "job=improve&v=1&vol=230000..250000&per=quarter&base=100000:customers&cur=usd&cost=1300000..1500000\
         &routed=35..45:percent&contained=40..55:percent&aht=330..370&auto-each=0.5&longer=15..25{}&in=month\
         &iss={}&lever={}&b.by={amounts}&c.by={amounts}&d.by={amounts}&end",
        if has_case { case } else { "" },
        issues.join(","),
        levers.join(","),
    )
}

/// So many months of contacts and base, with so many issues, as a spreadsheet has them.
fn series(months: usize, issues: usize) -> String {
    let heads = (0..issues).map(|issue| format!("Issue {issue}"));
    let mut lines =
        vec![["Month", "Orders", "Contacts"].map(str::to_owned).into_iter().chain(heads).collect()];
    for month in 0..months {
        let count = |level: usize| (level + (month * 7_919) % (level / 10)).to_string();
        let period = format!("{}-{:02}", 1970 + month / 12, month % 12 + 1);
        let own = [period, "100000".to_owned(), count(4_000)];
        lines.push(own.into_iter().chain((0..issues).map(|issue| count(100 + issue))).collect());
    }
    lines.iter().map(|line: &Vec<String>| line.join("\t")).collect::<Vec<_>>().join("\n")
}

const PASTE: &str = "const data = new DataTransfer(); data.setData('text/plain', arguments[1]); \
    const box = document.querySelector(arguments[0]); box.focus(); \
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";

/// The contacts of a period.
const PERIOD: &str = "#series-3-0";

fn is_there(page: &Page, css: &str) -> bool {
    page.script("return !!document.querySelector(arguments[0])", &[json!(css)]) == json!(true)
}

fn main() {
    let page = Page::take(&Visit::new());
    page.before_load(COUNT_FRAME_WORK);
    page.before_load(COUNT_TIMERS);
    for (name, has_case) in [("", false), (" and the case per draw", true)] {
        page.open(&format!("#{}", levers_state(has_case)));
        page.settle();
        draw(&page, &format!("four scenarios, six ranged entries, ten levers{name}"));
    }
    let full = full_state();
    let levers = levers_state(true);
    for (name, state, field, first) in [
        ("the story", STORY, FIELD, 2_400),
        ("contacts above 3 x 64 rows", &format!("#{full}"), FIELD, 400_000),
        ("a cell of 3 x 64 rows", &format!("#job=breakdown&{full}"), CELL, 1_200),
        ("an amount of ten levers in three scenarios", &format!("#{levers}"), LEVER, 10),
    ] {
        page.open(state);
        if state != STORY {
            let unfold = "document.querySelectorAll('details:not(.menu)').forEach(one => one.open = true); \
                document.querySelector('[data-testid=chan-unfold]')?.click()";
            page.script(unfold, &[]);
        }
        page.settle();
        for (times, budget_ms) in RUNS {
            page.slow_down(times);
            measure(&page, name, field, first, (times, budget_ms));
        }
        page.slow_down(1);
    }
    for (months, issues) in [(120, 0), (600, 20)] {
        page.open("#job=track&v=1&base=:orders&end");
        page.settle();
        page.until("no sheet of periods", || is_there(&page, "#series-0-2"));
        page.script(PASTE, &[json!("#series-0-2"), json!(series(months, issues))]);
        page.until("nothing was pasted", || is_there(&page, PERIOD));
        page.settle();
        let name = format!("contacts of {months} months with {issues} issues");
        for (times, budget_ms) in RUNS {
            page.slow_down(times);
            measure(&page, &name, PERIOD, 4_000, (times, budget_ms));
        }
        page.slow_down(1);
    }
}

fn measure(page: &Page, name: &str, field: &str, first: u32, (slow_down, budget_ms): (u32, f64)) {
    let answer = page.script_async(PRESS_KEYS, &[json!(field), json!(PRESSES), json!(first)]);
    let Some(list) = answer.as_array() else { panic!("key presses could not be timed: {answer}") };
    let mut ms: Vec<f64> = list.iter().filter_map(serde_json::Value::as_f64).collect();
    ms.sort_by(f64::total_cmp);
    let at = |share: usize| ms.get(ms.len() * share / 100).copied().unwrap_or(f64::NAN);
    let (median, high) = (at(50), at(95));
    let mark = if high > budget_ms { "  OVER BUDGET" } else { "" };
    let slow =
        if slow_down == 1 { "plain".to_owned() } else { format!("CPU slowed {slow_down} times") };
    println!(
        "key press, {name}, {slow}: median {median:.1} ms, 95th percentile {high:.1} ms of {budget_ms}{mark}"
    );
}

/// Times what runs once typing rests: 20,000 draws, their quantiles, and what the page shows of them.
fn draw(page: &Page, name: &str) {
    let answer = page.script_async(DRAW, &[json!(LEVER), json!(DRAWS)]);
    let Some(list) = answer.as_array() else { panic!("drawing could not be timed: {answer}") };
    let mut ms: Vec<f64> = list.iter().filter_map(serde_json::Value::as_f64).collect();
    ms.sort_by(f64::total_cmp);
    let median = ms.get(ms.len() / 2).copied().unwrap_or(f64::NAN);
    let mark = if median > DRAW_BUDGET_MS { "  OVER BUDGET" } else { "" };
    println!("20,000 draws, {name}: median {median:.1} ms of {DRAW_BUDGET_MS}{mark}");
}
