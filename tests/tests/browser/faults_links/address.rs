//! The address bar: history limits, Back and Forward, empty fragments, the query, paths that mail made.

use std::thread::sleep;
use std::time::{Duration, Instant};

use browser_tests::{Host, STORY, in_engines};
use serde_json::json;

use super::{fresh, look};

/// Three hundred edits in five seconds, as a held key makes them; gives their number, how often the address was
/// written, and how many milliseconds they took: a busy machine needs more than five seconds for them.
const EDITS: &str = "
    const done = arguments[0], box = document.querySelector('[data-testid=vol]');
    const write = history.replaceState;
    let edits = 0, writes = 0;
    const start = performance.now();
    history.replaceState = function (...all) { writes++; return write.apply(history, all) };
    const edit = setInterval(() => {
        box.value = String(2400 + ++edits);
        box.dispatchEvent(new Event('input', { bubbles: true }));
        if (edits % 30 === 0) document.querySelector('[data-testid=copy-link]').click();
        if (edits === 300) { clearInterval(edit); done([edits, writes, performance.now() - start]) }
    }, 16);";

/// Uses up what the browser allows of history calls; the last address is a lie in Chromium.
const EXHAUST: &str = "let calls = 0; \
    try { for (; calls < 400; calls++) history.replaceState(null, '', location.href) } catch (limited) {} return calls";

in_engines! {
    /// A held key writes at most two addresses a second, where browsers refuse more than about six, beside those
    /// of the ten links that are copied on the way; the last one is that of the screen.
    fn fault_47_three_hundred_edits_in_five_seconds_end_in_the_right_address(tab) {
        let host = Host::new();
        fresh(tab, &host.url(&format!("#{STORY}")));
        let counts = tab.script_async(EDITS, &[]);
        assert_eq!(counts[0], 300);
        let (writes, milliseconds) = (counts[1].as_f64().unwrap(), counts[2].as_f64().unwrap());
        assert!(writes <= milliseconds / 500.0 + 12.0, "{writes} writes of the address in {milliseconds} ms");
        let last = STORY.replace("2400", "2700");
        tab.until("the address is not that of the last edit", || tab.fragment() == last);
        let seen = look(tab, "after 300 edits");
        assert!(seen.figure().starts_with("0.90 "), "{}", seen.figure());
        assert_eq!(seen.text("address"), "");
    }

    /// Where the browser refuses to write, the page says so, goes on, and writes later.
    fn fault_47_a_refused_address_is_told_and_written_once_the_browser_allows_it(tab) {
        let host = Host::new();
        fresh(tab, &host.url(&format!("#{STORY}")));
        tab.script(EXHAUST, &[]);
        tab.fill("vol", "2700");
        tab.until("nothing is said of the address", || {
            look(tab, "refused").text("address").contains("refuses to update the address")
        });
        assert_eq!(tab.fragment(), STORY, "the former address");
        assert!(look(tab, "refused").figure().starts_with("0.90 "), "the page goes on");
        let (start, last) = (Instant::now(), STORY.replace("2400", "2700"));
        while tab.fragment() != last {
            assert!(start.elapsed() < Duration::from_secs(30), "it is never written");
            sleep(Duration::from_millis(100));
        }
        tab.until("the page still says that it is behind", || look(tab, "later").text("address").is_empty());
    }

    /// Each loaded example is a step of the browser's history, with its address and its figures.
    fn fault_48_back_and_forward_lead_across_loaded_examples(tab) {
        let host = Host::under("/a/b/calc/");
        let start = fresh(tab, &host.url(&format!("#{STORY}")));
        let mut steps = vec![(STORY.to_owned(), start.figure().to_owned())];
        for id in ["orders-5-percent", "it-median"] {
            let (before, _) = steps[steps.len() - 1].clone();
            tab.find("#examples > summary").click();
            tab.click(id);
            tab.until("an example has no address of its own", || tab.fragment() != before);
            tab.settle();
            steps.push((tab.fragment(), look(tab, id).figure().to_owned()));
        }
        let is_at = |at: usize| {
            let (address, figure) = &steps[at];
            tab.until("history leads elsewhere", || tab.fragment() == *address);
            tab.settle();
            assert_eq!(look(tab, address).figure(), figure);
        };
        tab.back();
        is_at(1);
        tab.back();
        is_at(0);
        tab.forward();
        is_at(1);
        tab.forward();
        is_at(2);
        // What is typed belongs to the step at which it was typed.
        tab.back();
        is_at(1);
        tab.fill("vol", "4321");
        tab.until("the edit is not written", || tab.fragment().contains("vol=4321"));
        tab.back();
        is_at(0);
    }

    /// An address without a scenario gives the empty form; where it looks like one, the page says so.
    fn fault_49_fragments_without_a_scenario_give_the_empty_form(tab) {
        let host = Host::new();
        for (fragment, notice) in
            [("#", ""), ("#end", ""), ("#section", ""), ("#v=1", "cut off"), ("#v=1&end", "no scenario")]
        {
            let seen = fresh(tab, &host.url(fragment));
            assert!(seen.is_empty() && seen.figure().is_empty(), "{fragment}");
            assert!(seen.text("answer").contains("How often do your customers need support?"), "{fragment}");
            assert!(seen.notices().contains(notice), "{fragment}: {}", seen.notices());
            assert_eq!(seen.notices().is_empty(), notice.is_empty(), "{fragment}: {}", seen.notices());
        }
    }

    /// Mail filters and Excel turn the state into a path; the page for lost addresses repairs it in one step.
    fn fault_51_a_state_that_became_a_path_is_repaired_without_a_loop(tab) {
        let host = Host::under("/a/b/calc/").fallback_404("404.html");
        let twice = STORY.replace('%', "%25");
        let titled = STORY.replace("&end", "&title=%231&end");
        for (path, repaired, state) in [
            (format!("%23{STORY}"), "", STORY),
            (format!("%2523{twice}"), "", STORY),
            (format!("index.html%23{STORY}"), "index.html", STORY),
            (format!("%23{titled}"), "", titled.as_str()),
            (format!("%23{STORY}?embed=0"), "?embed=0", STORY),
            (format!("%20-%20{STORY}"), "", STORY),
            (format!("index.html%20-%20{STORY}"), "index.html", STORY),
        ] {
            let before = host.requests().len();
            let seen = fresh(tab, &host.url(&path));
            assert!(seen.figure().starts_with("0.80 "), "{path}: {}", seen.figure());
            assert_eq!(tab.url(), host.url(&format!("{repaired}#{state}")), "{path}");
            let asked = host.requests().split_off(before);
            let marked = asked.iter().filter(|path| path.contains("v=1")).count();
            assert_eq!(marked, 1, "{path}: {asked:?}");
        }
    }

    /// Whatever the path begins with, the repair never leaves the host and never goes in circles.
    fn fault_51_the_repair_never_leaves_the_host(tab) {
        let elsewhere = Host::new();
        let foreign = elsewhere.origin().replace("http:", "");
        let host = Host::under("/a/b/calc/").fallback_404("404.html");
        for path in [
            format!("{foreign}/%23{STORY}"),
            format!("/{foreign}/%23{STORY}"),
            format!("/%5C{}/%23{STORY}", foreign.trim_start_matches('/')),
            format!("/a/b/calc/%23%23{STORY}"),
            "/a/b/calc/nothing".to_owned(),
            "/a/b/calc/%23".to_owned(),
        ] {
            let before = host.requests().len();
            tab.go("about:blank");
            tab.go(&format!("{}{path}", host.origin()));
            tab.until("no page comes of it", || {
                tab.try_script("return document.readyState === 'complete' && !!document.querySelector('h1')", &[])
                    .is_ok_and(|there| there == true)
            });
            assert!(tab.url().starts_with(&format!("{}/", host.origin())), "{path} led to {}", tab.url());
            let pages = host.requests().split_off(before);
            let pages = pages.iter().filter(|path| !path.contains('.')).count();
            assert!(pages <= 2, "{path} was asked for {pages} times");
        }
        assert_eq!(elsewhere.requests(), Vec::<String>::new());
    }

    /// A state in the fragment counts as a whole before one in the query, which goes with the first edit.
    fn fault_67_the_fragment_goes_before_the_query_and_never_mixes_with_it(tab) {
        let host = Host::new();
        let other = "v=1&vol=9&ai=3&cost=7&end";
        let seen = fresh(tab, &host.url(&format!("?embed=0&{other}#{STORY}")));
        assert!(seen.figure().starts_with("0.80 "), "{}", seen.figure());
        assert_eq!((seen.value("ai"), seen.value("cost")), ("", ""));
        tab.fill("vol", "2700");
        tab.until("the edit is not written", || tab.fragment() == STORY.replace("2400", "2700"));
        assert_eq!(tab.url(), host.url(&format!("?embed=0#{}", STORY.replace("2400", "2700"))));
        // Without a state of its own, a fragment leaves the word to the query.
        for fragment in ["", "#section", "#a=b"] {
            let seen = fresh(tab, &host.url(&format!("?{STORY}{fragment}")));
            assert!(seen.figure().starts_with("0.80 "), "{fragment}: {}", seen.figure());
        }
        // One that was refused does not: whose figures would these be? Nor to the work that was saved before.
        let long = fresh(tab, &host.url(&format!("?{STORY}#v=1&title={}&end", "a".repeat(9000))));
        assert!(long.is_empty() && long.notices().contains("8,192"), "{}", long.notices());
        let query = tab.script("return location.search", &[]);
        assert_eq!(query, json!(format!("?{STORY}")), "opening writes nothing");
    }
}
