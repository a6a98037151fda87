//! Faults 41, 42, 45 and 46: the host's address, history and focus.

use browser_tests::{Host, Key, STORY, in_engines};
use serde_json::json;

use super::{assert_shows, edit, embedded, enter, frame, open, wiki};

in_engines! {
    /// What a reader changed in a frame is gone with the page: the frame shows what its author put there.
    fn fault_41_after_reload_and_back_the_frame_shows_its_src(tab) {
        let calculator = Host::new();
        let address = embedded(&calculator, STORY);
        let wiki = wiki(&[&frame("", &address)]).page("/other", "<p>Another page</p>");
        open(tab, &wiki);
        edit(tab, "2700");
        assert_shows(tab, "0.90");
        tab.leave_frame();
        tab.reload();
        enter(tab, "iframe");
        assert_eq!(tab.script("return location.href", &[]), json!(address));
        assert_shows(tab, "0.80");
        assert!(tab.script("return document.documentElement.hasAttribute('data-embed')", &[]) == true);
        edit(tab, "2700");
        tab.leave_frame();
        tab.go(&wiki.url("/other"));
        tab.back();
        tab.enter_frame("iframe");
        let shown = "return [location.href, document.querySelector('[data-testid=vol]').value, \
            document.querySelector('[data-testid=figure]').textContent.slice(0, 4)]";
        // A browser may have kept the page as it was left.
        tab.until("the frame does not show its src again", || {
            tab.try_script(shown, &[]).is_ok_and(|shown| shown == json!([address, "2,400", "0.80"]))
        });
    }

    /// Entries of a frame are entries of its host: Back would walk through the reader's typing.
    fn fault_42_a_hundred_edits_leave_the_history_of_the_host_alone(tab) {
        let calculator = Host::new();
        let wiki = wiki(&[&frame("", &embedded(&calculator, STORY))]).page("/before", "<p>The page before</p>");
        tab.go(&wiki.url("/before"));
        open(tab, &wiki);
        tab.leave_frame();
        let before = tab.script("return history.length", &[]);
        enter(tab, "iframe");
        edit(tab, "2700");
        // Ten bursts are told apart, as steps of undo are; then typing rests for longer than it takes to write an address.
        let hundred = "const done = arguments[0], box = document.querySelector('[data-testid=vol]'); let nth = 0; \
            (function next() { for (let burst = 0; burst < 10; burst++) { box.value = String(3000 + ++nth); \
            box.dispatchEvent(new Event('input', { bubbles: true })) } \
            box.dispatchEvent(new Event('change', { bubbles: true })); \
            if (nth < 100) setTimeout(next, 60); else setTimeout(done, 700, nth) })()";
        assert_eq!(tab.script_async(hundred, &[]), 100);
        assert_shows(tab, "1.03");
        assert_eq!(tab.script("return history.length", &[]), before);
        tab.leave_frame();
        assert_eq!(tab.script("return history.length", &[]), before);
        tab.back();
        assert_eq!(tab.url(), wiki.url("/before"));
    }

    /// BookStack exports a link to the address of the frame in place of the frame.
    fn fault_45_the_address_of_a_frame_is_a_page_of_its_own(tab) {
        let calculator = Host::new();
        tab.go(&embedded(&calculator, STORY));
        tab.wait_ready();
        assert_shows(tab, "0.80");
        for part in ["[data-testid=verdict]", "canvas", "#export", ".inputs"] {
            assert!(tab.find(part).is_shown(), "{part} is missing");
        }
        edit(tab, "2700");
        assert_shows(tab, "0.90");
        assert_eq!(tab.url(), embedded(&calculator, STORY), "it stays what its author wrote");
        tab.click("open-full");
        tab.enter_opened_tab();
        tab.wait_ready();
        assert_shows(tab, "0.90");
        assert!(tab.find("header.top").is_shown(), "the full page has a header");
    }

    /// A reader types in a comment while the frame loads, and comes past it by keys.
    fn fault_46_focus_stays_with_the_host_and_tab_leaves_the_frame(tab) {
        let calculator = Host::new();
        let frame = frame("", &embedded(&calculator, STORY));
        open(tab, &wiki(&["<input id=\"before\" autofocus>", &frame, "<button id=\"after\">After</button>"]));
        tab.leave_frame();
        let focus = || tab.script("return document.activeElement.id || document.activeElement.tagName", &[]);
        assert_eq!(focus(), "before");
        tab.press(Key::Tab);
        assert_eq!(focus(), "IFRAME", "the frame is a stop on the way");
        let mut stops = 0;
        while focus() == "IFRAME" {
            assert!(stops < 40, "Tab does not leave the frame");
            tab.press(Key::Tab);
            stops += 1;
        }
        assert_eq!(focus(), "after", "behind {stops} stops");
        assert!(stops > 3, "only {stops} stops in the frame");
    }
}
