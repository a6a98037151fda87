//! The harness itself: the page opens in all three engines, from hosts that are set up as the test says.

use browser_tests::{Host, Key, STORY, Setup, Tab, copy_of_dist, file_url, in_engines, page_url};
use serde_json::json;

/// A page of a wiki that frames an address.
fn wiki(address: &str) -> String {
    format!(
        "<!DOCTYPE html><title>Wiki</title><p>Our figures:</p><iframe src=\"{address}\"></iframe>"
    )
}

in_engines! {
    /// From a link to the figure: the main job.
    fn the_story_opens_with_its_figure(tab) {
        let host = Host::under("/a/b/calc/");
        tab.go(&host.url(&format!("#{STORY}")));
        tab.wait_ready();
        assert!(tab.text("figure").starts_with("0.80 "), "{}", tab.text("figure"));
        assert_eq!(tab.fragment(), STORY);
        assert_eq!(tab.script("return [innerWidth, innerHeight]", &[]), json!([1280, 800]));
        tab.shot("story");
    }

    /// Keys reach boxes, and their order is that of the fingers.
    fn keys_typed_reach_the_page(tab) {
        let host = Host::new();
        tab.go(&host.url(&format!("#{STORY}")));
        tab.wait_ready();
        tab.fill("vol", "2700");
        assert!(tab.text("figure").starts_with("0.90 "), "{}", tab.text("figure"));
        let focus = "return document.activeElement.dataset.testid";
        assert_eq!(tab.script(focus, &[]), "vol");
        tab.press(Key::Tab);
        assert_eq!(tab.script(focus, &[]), "per");
        tab.pick("per", "a month");
        assert!(tab.text("figure").starts_with("2.7"), "{}", tab.text("figure"));
        tab.pick("per", "a quarter");
        tab.until("the address holds another state", || tab.fragment() == STORY.replace("2400", "2700"));
    }

    /// A frame on another origin is entered and left.
    fn a_frame_of_another_origin_can_be_used(tab) {
        let host = Host::new();
        let page = host.url(&format!("?embed=0#{STORY}"));
        let wiki = Host::new().page("/wiki", &wiki(&page));
        tab.go(&wiki.url("/wiki"));
        assert_eq!(tab.find("p").text(), "Our figures:");
        tab.enter_frame("iframe");
        tab.wait_ready();
        assert!(tab.text("figure").starts_with("0.80"), "{}", tab.text("figure"));
        tab.fill("vol", "2700");
        assert!(tab.text("figure").starts_with("0.90"), "{}", tab.text("figure"));
        tab.leave_frame();
        assert_eq!(tab.find("p").text(), "Our figures:");
        assert_ne!(wiki.origin(), host.origin());
    }

    /// Headers, types and gaps of a host take effect, and what was asked for is told.
    fn a_host_serves_what_the_test_says(tab) {
        let host = Host::under("/calc/")
            .header("x-everywhere", "1")
            .header_at(|path| path.ends_with("/gone.html"), "x-there", "2")
            .content_type("js", "text/plain")
            .missing("gone.html")
            .page("404.html", "<p>The house's own page</p>")
            .fallback_404("404.html");
        tab.go(&host.url_at("127.0.0.1", "/calc"));
        assert_eq!(tab.url(), host.url(""), "the last slash is added");
        let ask = "const [path, done] = arguments; fetch(path).then(async answer => \
            done([answer.status, ...['content-type', 'x-everywhere', 'x-there'].map(name => answer.headers.get(name)), \
                (await answer.text()).slice(0, 16)]))";
        assert_eq!(
            tab.script_async(ask, &[json!("gone.html")]),
            json!([404, "text/html; charset=utf-8", "1", "2", "<p>The house's o"])
        );
        assert_eq!(tab.script_async(ask, &[json!("index.html")])[3], json!(null));
        assert!(host.requests().contains(&"/calc/gone.html".to_owned()), "{:?}", host.requests());
        // Modules have to be scripts by their type.
        let ready = "return document.documentElement.hasAttribute('data-ready')";
        assert_eq!(tab.script(ready, &[]), false);
    }

    /// A host is as slow as the test says, and gone when the test drops it.
    fn a_host_can_be_slow_and_then_gone(tab) {
        let host = Host::new()
            .page("/", "<p>here</p>")
            .file("/late", "late", "text/plain")
            .delay("/late", 400)
            .file("/slow", vec![b'x'; 3000], "text/plain");
        let time = "const [path, done] = arguments; const start = performance.now(); fetch(path).then(async answer => \
            done([(await answer.text()).length, performance.now() - start]), () => done('refused'))";
        tab.go(&host.url("/"));
        let took = |path: &str| tab.script_async(time, &[json!(path)]);
        let late = took("/late");
        assert!(late[0] == 4 && late[1].as_f64() >= Some(400.0), "{late}");
        let quick = took("/slow");
        assert!(quick[0] == 3000 && quick[1].as_f64() < Some(400.0), "{quick}");
        let host = host.throttle(6000);
        let slow = took("/slow");
        assert!(slow[0] == 3000 && slow[1].as_f64() >= Some(450.0), "{slow}");
        assert_eq!(host.requests().iter().filter(|path| *path == "/slow").count(), 2);
        drop(host);
        assert_eq!(took("/slow"), "refused");
    }

    /// A browser that cannot be wiped is ended, and the next test waits for a new one: seconds, which
    /// no other test would notice.
    fn a_used_browser_can_be_wiped(tab) {
        tab.go(&page_url(""));
        tab.script("localStorage.left = 1", &[]);
        tab.wipe();
        tab.go(&page_url("nothing-stands-here"));
        assert_eq!(tab.script("return localStorage.length", &[]), 0);
    }

    /// What a test leaves behind does not reach the next one in the same browser.
    fn what_a_test_stores_is_gone_in_the_next(tab) {
        let stored = "const all = [localStorage.length, sessionStorage.length, document.cookie, history.length < 3]; \
            localStorage.left = sessionStorage.left = document.cookie = 'left=1'; return all";
        let store = |tab: &Tab| {
            tab.go(&page_url(""));
            assert_eq!(tab.script(stored, &[]), json!([0, 0, "", true]));
            assert_eq!(tab.script(stored, &[]), json!([1, 1, "left=1", true]));
        };
        store(tab);
        for _ in 0..2 {
            store(&Tab::take(tab.engine(), &Setup::new()));
        }
        // Files of the disk may share a storage of their own.
        let copy = copy_of_dist();
        std::fs::write(copy.path().join("plain.html"), "<p>from the disk</p>").unwrap();
        let stored = "const all = localStorage.length + sessionStorage.length; \
            localStorage.left = sessionStorage.left = 1; return all";
        for _ in 0..3 {
            let tab = Tab::take(tab.engine(), &Setup::new());
            tab.go(&file_url(copy.path(), "plain.html"));
            assert_eq!((tab.script(stored, &[]), tab.script(stored, &[])), (json!(0), json!(2)));
        }
    }

    /// Windows have the size that they are asked to have; where none is so narrow, frames are.
    #[not(webkit = "its window is never narrower than its buttons; frames in it are")]
    fn windows_can_be_narrow(tab) {
        for size in [(280, 600), (2000, 900), (1280, 800)] {
            tab.resize(size.0, size.1);
            assert_eq!(tab.script("return [innerWidth, innerHeight]", &[]), json!([size.0, size.1]));
        }
    }

    /// A tab that the page opens is entered, and closed again.
    fn a_tab_that_the_page_opens_can_be_used(tab) {
        let host = Host::new()
            .page("/one", "<title>one</title><a href='/two' target='_blank'>two</a>")
            .page("/two", "<title>two</title>");
        tab.go(&host.url("/one"));
        tab.find("a").click();
        let first = tab.enter_opened_tab();
        tab.until("the tab holds another page", || tab.script("return document.title", &[]) == "two");
        tab.close_for(&first);
        assert_eq!(tab.tabs().len(), 1);
        assert_eq!(tab.script("return document.title", &[]), "one");
    }

    /// What a click copies is what a paste gives.
    fn the_clipboard_holds_what_was_copied(tab) {
        let copy = "<input value='80 per 100'><button onclick=\"document.querySelector('input').select(); \
            document.execCommand('copy')\">Copy</button>";
        let host = Host::new().page("/copy", copy);
        tab.go(&host.url("/copy"));
        tab.find("button").click();
        assert_eq!(tab.clipboard(), "80 per 100");
        assert_eq!(tab.find("button").text(), "Copy", "back in the tab that it was");
    }

    /// Pages open from the disk; the built one may need a server.
    fn a_file_of_the_disk_can_be_opened(tab) {
        let copy = copy_of_dist();
        std::fs::write(copy.path().join("plain.html"), "<p>from the disk</p>").unwrap();
        tab.go(&file_url(copy.path(), "plain.html"));
        assert_eq!(tab.find("p").text(), "from the disk");
        assert!(copy.path().join("index.html").is_file());
    }

    /// The set-up of a browser takes effect.
    #[setup(Setup::new().dark().firefox("javascript.options.wasm", false))]
    fn a_browser_is_set_up_as_the_test_says(tab) {
        tab.go("about:blank");
        let seen = "return [matchMedia('(prefers-color-scheme: dark)').matches, typeof WebAssembly, navigator.language]";
        let wasm = if tab.engine() == browser_tests::Engine::Firefox { "undefined" } else { "object" };
        assert_eq!(tab.script(seen, &[]), json!([true, wasm, "en-US"]));
    }

    /// Without scripts, elements are found and read all the same.
    #[setup(Setup::new().without_scripts())]
    #[not(webkit = "WebKitGTK cannot be driven without scripts")]
    fn a_page_without_scripts_can_be_read(tab) {
        let page = "<p>static</p><noscript><b>no scripts here</b></noscript><script>document.body.textContent = 'on'</script>";
        let host = Host::new().page("/plain", page);
        tab.go(&host.url("/plain"));
        assert_eq!(tab.find("p").text(), "static");
        assert_eq!(tab.find("noscript b").text(), "no scripts here");
    }

    /// The limits on history calls that people have are in place.
    fn history_calls_are_limited(tab) {
        let host = Host::new();
        tab.go(&host.url("/nothing"));
        let fill = "let calls = 0; try { for (; calls < 400; calls++) history.replaceState(null, '', '#' + calls) } \
            catch (error) { return [calls, error.name] } return [calls, '']";
        let calls = tab.script(fill, &[]);
        let shown = tab.fragment();
        // Chromium throws nothing: it goes on with an address that is no longer true.
        assert_ne!(shown, "399", "{calls}");
        assert!(calls[0].as_u64() < Some(400) || shown.parse::<u32>().unwrap_or(0) < 399, "{calls} {shown}");
    }

    /// Paper is a medium that one engine shows.
    #[only(chromium = "the other drivers have no way to emulate paper")]
    fn paper_is_a_medium(tab) {
        tab.go("about:blank");
        tab.set_print(true);
        assert_eq!(tab.script("return matchMedia('print').matches", &[]), true);
    }
}
