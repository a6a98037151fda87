//! Links: what the button copies, what a fresh browser shows, and the law of the address bar.

use browser_tests::{Page, STORY, STORY_WITH_COST, Visit, browser_test};

/// What a person sees of a scenario.
fn seen(page: &Page) -> Vec<String> {
    page.settle();
    let ids = ["figure", "verdict", "interval", "formula", "bridges", "cost-per-contact"];
    ids.iter().map(|id| page.by_test_id(id).text()).collect()
}

#[test]
fn a_copied_link_shows_the_same_in_a_fresh_profile_and_goes_on_from_there() {
    browser_test(|page| {
        page.open_state(STORY_WITH_COST);
        page.fill("vol", "2,700");
        page.by_test_id("copy-link").click();
        assert!(page.by_role("button", "Copied").is_shown());
        let link = page.clipboard();
        assert_eq!(link, page.url(), "the address is the link at once");
        let (_, state) = link.split_once('#').unwrap_or_default();
        assert_eq!(state, STORY_WITH_COST.replace("vol=2400", "vol=2700"));
        let expected = seen(page);
        assert!(expected[0].starts_with("0.90 "), "{expected:?}");

        let fresh = Page::take(&Visit::new().in_a_new_browser());
        fresh.open_state(state);
        assert_eq!(seen(&fresh), expected);
        fresh.fill("vol", "2400");
        assert!(fresh.text("figure").starts_with("0.80 "));
        fresh.wait_for_address(STORY_WITH_COST);
        fresh.assert_no_console_errors();
    });
}

#[test]
fn with_nothing_typed_there_is_nothing_to_share() {
    browser_test(|page| {
        page.open("");
        page.by_test_id("copy-link").click();
        assert!(page.by_role("button", "Nothing to share yet").is_shown());
        assert_eq!(page.fragment(), "");
    });
}

#[test]
fn opening_writes_nothing_and_the_first_edit_writes_the_link_of_the_screen() {
    browser_test(|page| {
        // Not canonical, and with a key that nobody knows: written at once, it would look otherwise.
        let odd = "v=1&base=1000:customers&vol=2400&per=quarter&zzz=1&end";
        page.open_state(odd);
        std::thread::sleep(std::time::Duration::from_millis(800));
        assert_eq!(page.fragment(), odd);
        page.fill("vol", "2401");
        page.wait_for_address("v=1&vol=2401&per=quarter&base=1000:customers&in=month&end");
    });
}

#[test]
fn while_a_person_types_the_address_follows_in_pauses_and_then_holds_the_screen() {
    browser_test(|page| {
        page.open("");
        let history = page.script("return history.length", &[]);
        // When the first key came, and when the address was written.
        let watch = "window.times = []; const own = history.replaceState; \
            history.replaceState = (...all) => { times.push(performance.now()); own.apply(history, all) }; \
            addEventListener('input', () => times.push(performance.now()), { once: true, capture: true })";
        page.script(watch, &[]);
        for key in ["2", "4", "0", "0", "0", "0"] {
            page.by_test_id("vol").type_keys(key);
        }
        page.wait_for_address("v=1&vol=240000&in=month&end");
        let times = page.script("return times", &[]);
        let times: Vec<f64> =
            times.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect();
        let pauses: Vec<f64> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(pauses[0] < 250.0, "a reload would find nothing for {} ms", pauses[0]);
        assert!(pauses[1..].iter().all(|pause| *pause > 490.0), "{pauses:?}");
        page.fill("vol", "about 300");
        page.wait_for_address("v=1&vol=..about%20300&in=month&end");
        page.by_test_id("vol").clear_by_keys();
        page.wait_for_address("");
        assert_eq!(page.script("return history.length", &[]), history, "typing is no history");
    });
}

#[test]
fn an_entry_beyond_a_cap_takes_the_state_out_of_the_address_and_says_so() {
    browser_test(|page| {
        page.open_state(STORY);
        page.unfold("More");
        let long = "x".repeat(201);
        page.by_test_id("title").type_keys(&long);
        page.until("the address still holds a scenario", || page.fragment().is_empty());
        page.until("nothing tells why", || page.has("address"));
        assert!(page.text("address").contains("too long"), "{}", page.text("address"));
        assert_eq!(page.value("title"), long, "nothing is cut off or lost");
        assert!(page.text("figure").starts_with("0.80 "));
        page.by_test_id("copy-link").click();
        assert!(page.by_role("button", "An entry is too long").is_shown());
        page.fill("title", "short");
        page.wait_for_address(&STORY.replace("&end", "&title=short&end"));
        assert!(!page.has("address"));
    });
}

#[test]
fn other_pairs_of_the_query_stay_and_a_state_in_the_query_moves_to_the_fragment() {
    browser_test(|page| {
        page.open(&format!("?theme=light&{STORY}"));
        assert!(page.text("figure").starts_with("0.80 "));
        page.fill("vol", "2700");
        page.wait_for_address(&STORY.replace("2400", "2700"));
        let url = page.url();
        assert!(url.contains("?theme=light#v=1"), "{url}");
    });
}

#[test]
fn an_unread_entry_stands_in_its_box_until_it_is_edited() {
    browser_test(|page| {
        page.open_state("v=1&vol=..2400&per=fortnight&base=1000:customers&in=month&end");
        assert_eq!(page.value("vol"), "2400");
        assert!(page.error_at("vol").contains("could not be read"), "{}", page.error_at("vol"));
        assert_eq!(page.value("per"), "");
        assert!(page.error_at("per").contains("fortnight"), "{}", page.error_at("per"));
        assert!(!page.has("figure"), "an unread entry became a number");
        page.by_test_id("vol").type_keys("0");
        page.pick("per", "a month");
        assert_eq!((page.error_at("vol"), page.error_at("per")), (String::new(), String::new()));
        assert!(page.text("figure").starts_with("24"), "{}", page.text("figure"));
    });
}

#[test]
fn a_key_press_writes_the_link_once() {
    browser_test(|page| {
        page.open_state(STORY);
        page.wait_for_address(STORY);
        // What the page leaves for the watchdog is the link of each key press; the address follows later.
        let count = "window.written = []; \
            for (const [of, name, what] of [[Element.prototype, 'setAttribute', 'data-rescue'], [History.prototype, 'replaceState', null]]) { \
                const own = of[name]; \
                of[name] = function (...all) { if (!what || all[0] === what) written.push(name); return own.apply(this, all); }; \
            }";
        page.script(count, &[]);
        page.by_test_id("vol").type_keys("k");
        page.wait_for_address(&STORY.replace("2400", "2400000"));
        let written = page.script("return written", &[]);
        assert_eq!(written, serde_json::json!(["setAttribute", "replaceState"]));
    });
}
