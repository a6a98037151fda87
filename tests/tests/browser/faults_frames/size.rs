//! Faults 34 to 38 and 40: how many frames, how large, and who fits their height.

use browser_tests::{Host, Key, STORY, Tab, in_engines};
use serde_json::json;

use super::{
    OWN_HEIGHT, assert_shows, edit, embedded, enter, fitted, frame, number, open, script, wiki,
};

/// The story with other contacts; a hundredth of a contact a month for every 30 in the quarter.
fn state(contacts: u32) -> String {
    STORY.replace("2400", &contacts.to_string())
}

/// A window that holds a whole frame: what lies below the fold of the host is out of reach for clicks into a frame.
const TALL: u32 = 1900;

/// Waits until nothing has changed in the current page for 60 frames, and gives what a script expression then is.
fn at_rest(tab: &Tab, expression: &str) -> f64 {
    at_rest_for(tab, 60, expression)
}

/// The same for so many frames.
fn at_rest_for(tab: &Tab, frames: u32, expression: &str) -> f64 {
    let rest = format!(
        "const done = arguments[0]; let last, still = 0; (function look() {{ const now = {expression}; \
         still = now === last ? still + 1 : 0; last = now; \
         if (still < {frames}) requestAnimationFrame(look); else done(now) }})()"
    );
    tab.script_async(&rest, &[]).as_f64().unwrap_or(f64::NAN)
}

in_engines! {
    /// Frames of one calculator share an origin, a storage and a script of the host, and nothing else.
    fn fault_34_two_frames_on_a_page_do_not_mix(tab) {
        let calculator = Host::new();
        let other = embedded(&calculator, &state(2100)).replace("embed=1", "embed=1&show=answer");
        let frames = [frame("id=\"a\"", &embedded(&calculator, STORY)), frame("id=\"b\"", &other)].concat();
        tab.go(&wiki(&[&frames, &script(&calculator)]).url("/wiki"));
        tab.resize(1280, TALL);
        enter(tab, "#a");
        edit(tab, "2700");
        tab.leave_frame();
        enter(tab, "#b");
        assert_shows(tab, "0.70");
        tab.leave_frame();
        let (first, second) = (fitted(tab, "#a"), fitted(tab, "#b"));
        assert!(first > second + 200.0, "the heights are {first} and {second}");
        tab.enter_frame("#a");
        assert_shows(tab, "0.90");
    }

    /// So does the tenth.
    fn fault_34_ten_frames_on_a_page_do_not_mix(tab) {
        let calculator = Host::new();
        let frames = (1..=10).map(|n| frame(&format!("id=\"f{n}\""), &embedded(&calculator, &state(900 + 180 * n))));
        tab.go(&wiki(&[&frames.collect::<String>()]).url("/wiki"));
        for n in 1..=10 {
            enter(tab, &format!("#f{n}"));
            assert_shows(tab, &format!("0.{}", 30 + 6 * n));
            tab.leave_frame();
        }
    }

    /// Tabs of wikis hide frames while they load; a hidden page has no height to tell.
    fn fault_35_a_frame_that_is_shown_late_gets_its_height(tab) {
        let calculator = Host::new();
        let hidden = format!("<div style=\"display: none\">{}</div>", frame("", &embedded(&calculator, STORY)));
        open(tab, &wiki(&[&hidden, &script(&calculator)]));
        tab.leave_frame();
        assert_eq!(tab.script("return document.querySelector('iframe').style.height", &[]), "", "0 was told");
        tab.script("document.querySelector('div').style.display = ''", &[]);
        assert!(fitted(tab, "iframe") > 500.0);
        tab.enter_frame("iframe");
        assert_shows(tab, "0.80");
    }

    /// A phone, and a wide screen.
    fn fault_36_frames_of_280_and_2000_pixels_hold_the_page(tab) {
        let calculator = Host::new();
        open(tab, &wiki(&[&frame("style=\"border: 0\"", &embedded(&calculator, STORY)), &script(&calculator)]));
        let mut heights = Vec::new();
        for width in [280, 2000] {
            tab.leave_frame();
            tab.script("document.querySelector('iframe').style.width = arguments[0] + 'px'", &[json!(width)]);
            heights.push(fitted(tab, "iframe"));
            tab.enter_frame("iframe");
            assert_shows(tab, "0.80");
            let beyond = "const outside = box => box.right > innerWidth || box.left < 0; \
                return [innerWidth, ...[...document.querySelectorAll('#app *')].filter(e => e.checkVisibility() && \
                !e.closest('.aside, .formula') && outside(e.getBoundingClientRect())) \
                .map(e => e.outerHTML.slice(0, 80)), document.documentElement.scrollWidth]";
            assert_eq!(tab.script(beyond, &[]), json!([width, width]), "something is cut off");
        }
        assert!(heights[0] > heights[1], "{heights:?}");
    }

    /// Most wikis fix the height: the answer is in sight, and the rest can be scrolled to.
    fn fault_37_a_frame_of_300_pixels_shows_the_answer_and_scrolls(tab) {
        let calculator = Host::new();
        open(tab, &wiki(&[&frame("height=\"300\"", &embedded(&calculator, STORY))]));
        assert_shows(tab, "0.80");
        let seen = "const box = document.querySelector('[data-testid=verdict]').getBoundingClientRect(); \
            return [innerHeight, box.top > 0, box.bottom < innerHeight]";
        assert_eq!(tab.script(seen, &[]), json!([300, true, true]));
        tab.find("[data-testid=figure]").click();
        tab.press(Key::End);
        tab.until("End does not scroll to the last line", || {
            tab.script("return document.querySelector('main > .foot').getBoundingClientRect().bottom <= innerHeight", &[]) == true
        });
    }

    /// A frame that keeps the wheel to itself is a trap on the way down the host page.
    #[not(webkit = "its driver turns the wheel once in a test, and not over a host page")]
    fn fault_37_the_wheel_goes_on_in_the_host(tab) {
        let calculator = Host::new();
        let low = frame("height=\"300\"", &embedded(&calculator, STORY));
        open(tab, &wiki(&[&low, "<div style=\"height: 3000px\"></div>"]));
        tab.leave_frame();
        let scrolled = || {
            let host = number(tab, "return scrollY");
            tab.enter_frame("iframe");
            let own = number(tab, "return scrollY");
            let left = number(tab, "return document.documentElement.scrollHeight - innerHeight - scrollY");
            tab.leave_frame();
            (host, own, left)
        };
        tab.wheel((300, 250), 100);
        tab.until("the wheel does not scroll the frame", || scrolled().1 > 0.0);
        assert!(scrolled().0 < 1.0, "the host scrolls before the frame");
        tab.until("the wheel is caught in the frame", || {
            tab.wheel((300, 250), 400);
            scrolled().0 > 0.0
        });
        assert!(scrolled().2 < 1.0, "the frame was not at its end: {:?}", scrolled());
    }

    /// The page may have told its height before the host listens, and two editors may have loaded the script.
    fn fault_38_embed_js_may_come_late_or_twice_or_never(tab) {
        let calculator = Host::new();
        let errors = "<script>errors = []; onerror = text => errors.push(text)</script>";
        let missing = format!("{errors}<script src=\"{}\"></script>", calculator.url("nothing/embed.js"));
        open(tab, &wiki(&[&missing, &frame("", &embedded(&calculator, STORY))]));
        assert_shows(tab, "0.80");
        tab.leave_frame();
        assert_eq!(tab.script("return document.querySelector('iframe').clientHeight", &[]), 500);
        let load = "const [src, done] = arguments, script = document.createElement('script'); \
            script.src = src; script.onload = () => done(true); document.head.append(script)";
        tab.script_async(load, &[json!(calculator.url("embed.js"))]);
        let first = fitted(tab, "iframe");
        assert!(first > 500.0, "{first}");
        tab.script_async(load, &[json!(calculator.url("embed.js?again"))]);
        tab.resize(1280, TALL);
        enter(tab, "iframe");
        edit(tab, "2700");
        tab.leave_frame();
        assert!(fitted(tab, "iframe") > first);
        assert_eq!(tab.script("return errors", &[]), json!([]));
    }

    /// A frame that grows with its host, which grows with the frame, never ends; one that only grows leaves a hole.
    fn fault_40_a_frame_grows_and_shrinks_and_comes_to_rest(tab) {
        let calculator = Host::new();
        let count = "<script>told = 0; \
            addEventListener('message', event => told += event.data.type === 'plimsoll:size')</script>";
        open(tab, &wiki(&[count, &script(&calculator), &frame("", &embedded(&calculator, STORY))]));
        tab.leave_frame();
        tab.resize(1280, TALL);
        let folded = fitted(tab, "iframe");
        for _ in 0..2 {
            tab.enter_frame("iframe");
            tab.find(".inputs > summary").click();
            tab.leave_frame();
            tab.until("the frame does not grow", || fitted(tab, "iframe") > folded);
            tab.enter_frame("iframe");
            tab.find(".inputs > summary").click();
            tab.leave_frame();
            tab.until("the frame does not shrink", || (fitted(tab, "iframe") - folded).abs() < 0.5);
        }
        let told = at_rest(tab, "told");
        assert!((4.0..20.0).contains(&told), "the height was told {told} times");
        // Whatever the host makes of the frame, the page is as high as before.
        for height in [150, 3000] {
            tab.script("document.querySelector('iframe').style.height = arguments[0] + 'px'", &[json!(height)]);
            at_rest(tab, "told");
            tab.enter_frame("iframe");
            assert!((number(tab, OWN_HEIGHT) - folded).abs() < 0.5, "at {height}");
            tab.leave_frame();
        }
    }

    /// Should a page ever grow with its window, it stops telling.
    fn fault_40_a_loop_of_growing_is_broken(tab) {
        let calculator = Host::new();
        open(tab, &wiki(&[&script(&calculator), &frame("", &embedded(&calculator, STORY))]));
        let before = number(tab, OWN_HEIGHT);
        tab.script("document.documentElement.style.minHeight = 'calc(100vh + 10px)'", &[]);
        tab.leave_frame();
        let after = at_rest(tab, "document.querySelector('iframe').clientHeight");
        assert!(after >= before + 10.0, "it did not grow: {before}, {after}");
        assert!(after < 4000.0, "it grew to the end: {after}");
    }

    /// Scrollbars that come and go with the height, and hosts that choose a layout by it, swap the width each time.
    fn fault_40_a_host_that_swaps_the_width_is_not_followed_for_ever(tab) {
        let calculator = Host::new();
        let swap = "<script>told = 0; addEventListener('message', ({ data }) => { \
            if (data.type !== 'plimsoll:size') return; told++; const { style } = document.querySelector('iframe'); \
            style.height = data.height + 'px'; style.width = style.width === '900px' ? '320px' : '900px' })</script>";
        open(tab, &wiki(&[swap, &frame("style=\"width: 900px\"", &embedded(&calculator, STORY))]));
        tab.leave_frame();
        let told = at_rest_for(tab, 180, "told");
        assert!((2.0..50.0).contains(&told), "the height was told {told} times");
        tab.enter_frame("iframe");
        assert_shows(tab, "0.80");
    }

    /// A reader who draws a window takes a frame through many widths; what counts is the last one.
    fn fault_40_a_frame_that_was_drawn_through_many_widths_has_its_height_in_the_end(tab) {
        let calculator = Host::new();
        open(tab, &wiki(&[&script(&calculator), &frame("", &embedded(&calculator, STORY))]));
        tab.leave_frame();
        let draw = "const done = arguments[0], { style } = document.querySelector('iframe'); let nth = 0; \
            (function draw() { style.width = 300 + 7 * (nth % 90) + 'px'; \
            if (++nth < 200) setTimeout(draw, 16); else done(nth) })()";
        assert_eq!(tab.script_async(draw, &[]), 200);
        assert!(fitted(tab, "iframe") > 500.0);
    }
}
