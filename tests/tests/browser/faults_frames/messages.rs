//! Fault 39: forged messages, to the host and to the page.

use browser_tests::{Host, STORY, Tab, in_engines};
use serde_json::json;

use super::{assert_shows, embedded, enter, fitted, frame, number, script, wiki};

/// Counts the messages that arrive in a window, so that a test knows when one was dealt with.
const COUNT: &str = "window.heard = 0; addEventListener('message', () => window.heard++)";

/// Sends from the current frame to its host, and waits in the host until that has come.
fn send_up(tab: &Tab, from: &str, message: &str) {
    let before = number(tab, "return heard");
    tab.enter_frame(from);
    tab.script(&format!("parent.postMessage({message}, '*')"), &[]);
    tab.leave_frame();
    tab.until("the message does not arrive", || number(tab, "return heard") > before);
}

in_engines! {
    /// Any window may send a host anything: what counts is who sent it, and a height is a number within limits.
    fn fault_39_forged_heights_change_no_frame(tab) {
        let calculator = Host::new();
        // The address of a stranger is one that embed.js has to leave alone.
        let stranger = Host::new().page("/stranger", "<!DOCTYPE html><p>A page of somebody else</p>");
        let frames = [
            frame("id=\"a\"", &embedded(&calculator, STORY)),
            frame("id=\"b\"", &stranger.url("/stranger")),
        ];
        let wiki = wiki(&[&frames.concat(), &script(&calculator), &format!("<script>{COUNT}</script>")]);
        tab.go(&wiki.url("/wiki"));
        enter(tab, "#a");
        // A scrollbar takes room from the text of a frame that is too low, and the page would report
        // the height of the longer text over the forged one.
        tab.script("document.documentElement.style.scrollbarWidth = 'none'", &[]);
        tab.leave_frame();
        let right = fitted(tab, "#a");
        let height = || number(tab, "return document.querySelector('#a').clientHeight");
        let forged = |height: &str| format!("{{ type: 'plimsoll:size', v: 1, height: {height} }}");
        send_up(tab, "#b", &forged("3000"));
        for message in [&forged("NaN"), &forged("Infinity"), &forged("'900'"), &forged("null"), &forged("[900]"),
            "{ type: 'plimsoll:size', v: 2, height: 900 }", "{ type: 'size', v: 1, height: 900 }",
            "null", "'plimsoll:size'", "7"] {
            send_up(tab, "#a", message);
            assert!((height() - right).abs() < 0.5, "{message}: {} and not {right}", height());
        }
        for (forgery, limit) in [("1e9", 4000.0), ("-5", 120.0)] {
            send_up(tab, "#a", &forged(forgery));
            assert!((height() - limit).abs() < 0.5, "{forgery}: {}", height());
        }
        // A page that has gone elsewhere has another origin than its frame says.
        tab.script("document.querySelector('#b').style.height = '200px'", &[]);
        let elsewhere = "const [url, done] = arguments, frame = document.querySelector('#b'); \
            frame.onload = () => done(true); frame.contentWindow.location = url";
        tab.script_async(elsewhere, &[json!(embedded(&calculator, STORY))]);
        enter(tab, "#b");
        tab.leave_frame();
        send_up(tab, "#b", &forged("1000"));
        assert_eq!(tab.script("return document.querySelector('#b').clientHeight", &[]), 200);
        assert!((height() - 120.0).abs() < 0.5, "a frame of the same origin changes another: {}", height());
    }

    /// The page hears its host and nobody else, and nothing but two words.
    fn fault_39_forged_messages_do_not_reach_the_page(tab) {
        let calculator = Host::new();
        let frames = [frame("id=\"a\"", &embedded(&calculator, STORY)), frame("id=\"b\"", "about:blank")];
        tab.go(&wiki(&[&frames.concat()]).url("/wiki"));
        enter(tab, "#a");
        tab.script(COUNT, &[]);
        let theme = "return document.documentElement.dataset.theme";
        assert_eq!(tab.script(theme, &[]), "light");
        let dark = "{ type: 'plimsoll:theme', v: 1, theme: 'dark' }";
        tab.script(&format!("postMessage({dark}, '*')"), &[]);
        tab.leave_frame();
        tab.enter_frame("#b");
        tab.script(&format!("parent.frames[0].postMessage({dark}, '*')"), &[]);
        tab.leave_frame();
        let odd = "for (const message of [null, 7, 'plimsoll:theme', [], \
            { type: 'plimsoll:theme', v: 1, theme: 'url(x)' }, \
            { type: 'plimsoll:theme', v: 2, theme: 'dark' }, { type: 'plimsoll:theme', v: 1, theme: ['dark', 1] }, \
            { type: 'plimsoll:theme', v: 1 }, { type: 'plimsoll:hello' }, \
            { type: 'plimsoll:open', v: 1, state: 'v=1&vol=1&end' }]) \
            frames[0].postMessage(message, '*')";
        tab.script(odd, &[]);
        tab.enter_frame("#a");
        tab.until("the messages do not arrive", || number(tab, "return heard") > 11.0);
        assert_eq!(tab.script(theme, &[]), "light");
        assert_shows(tab, "0.80");
        tab.leave_frame();
        tab.script(&format!("frames[0].postMessage({dark}, '*')"), &[]);
        tab.enter_frame("#a");
        tab.until("its host is not heard", || tab.script(theme, &[]) == "dark");
    }
}
