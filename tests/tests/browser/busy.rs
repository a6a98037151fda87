//! Many edits in a short time, against the browser's limit on writes to the address.

use browser_tests::{STORY, browser_test};
use serde_json::json;

/// Edits a box so many times, evenly over so many milliseconds; gives what was thrown.
const EDIT_OFTEN: &str = r"
    const [edits, span, done] = arguments;
    const field = document.querySelector('[data-testid=vol]'), thrown = [];
    addEventListener('error', event => thrown.push(event.message));
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    let made = 0;
    const timer = setInterval(() => {
        made += 1;
        write.call(field, String(2400 + made));
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
        if (made === edits) { clearInterval(timer); done(thrown); }
    }, span / edits);";

/// Uses up the browser's allowance of 200 history calls in ten seconds.
const USE_UP: &str = "for (let i = 0; i < 400; i++) history.replaceState(null, '', location.href)";

#[test]
fn three_hundred_edits_in_five_seconds_end_with_the_right_link_and_no_exception() {
    browser_test(|page| {
        page.open_state(STORY);
        let start = std::time::Instant::now();
        assert_eq!(page.script_async(EDIT_OFTEN, &[json!(300), json!(5000)]), json!([]));
        let took = start.elapsed();
        assert!(took.as_secs() < 8, "300 edits took {took:?}");
        page.wait_for_address(&STORY.replace("2400", "2700"));
        assert!(page.text("figure").starts_with("0.90 "), "{}", page.text("figure"));
        assert!(!page.has("address"), "{}", page.text("address"));
    });
}

#[test]
fn many_discrete_acts_in_a_row_end_with_the_right_link() {
    browser_test(|page| {
        page.open_state(STORY);
        page.fill("vol", "2700");
        let often = "const [done] = arguments, [undo, redo] = document.querySelectorAll('.often > button[aria-label]'); \
            (async () => { for (let i = 0; i < 300; i++) { \
                (i % 2 ? redo : undo).click(); await new Promise(go => setTimeout(go, 5)); \
            } })().then(() => done(true))";
        assert_eq!(page.script_async(often, &[]), true);
        page.settle();
        page.wait_for_address(&STORY.replace("2400", "2700"));
    });
}

#[test]
fn where_the_browser_drops_the_write_the_page_says_so_and_tries_again() {
    browser_test(|page| {
        page.open_state(STORY);
        page.script(USE_UP, &[]);
        page.fill("vol", "2700");
        page.until("nothing says that the address is behind", || page.has("address"));
        assert!(page.text("address").contains("tried again"), "{}", page.text("address"));
        // The allowance comes back after ten seconds, the page's next attempt after eleven.
        std::thread::sleep(std::time::Duration::from_secs(8));
        page.wait_for_address(&STORY.replace("2400", "2700"));
        page.until("the notice stays", || !page.has("address"));
    });
}

/// Counts the writes of the address from now on.
const COUNT_WRITES: &str = "window.__writes = 0; \
    for (const name of ['replaceState', 'pushState']) { \
        const write = history[name]; \
        history[name] = function (...all) { window.__writes += 1; return write.apply(this, all); }; \
    }";

#[test]
fn one_key_press_writes_the_address_once() {
    // It was written once more by the script that keeps the work.
    for (state, css) in [
        (STORY.to_owned(), "[data-testid=vol]"),
        (format!("job=breakdown&{}", super::breakdown::FULL), "#chan-0-0"),
    ] {
        browser_test(|page| {
            page.open_state(&state);
            page.find(css).click();
            page.script(COUNT_WRITES, &[]);
            page.chord(&[], "7");
            std::thread::sleep(std::time::Duration::from_millis(1800));
            assert_eq!(page.script("return __writes", &[]), 1, "{css}");
            assert_ne!(page.fragment(), state, "{css}: the address was not written");
        });
    }
}
