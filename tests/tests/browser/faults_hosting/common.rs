//! What the tests share: the page at work, the page that says why it is not, and files of the page with a change.

use std::cell::RefCell;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

use browser_tests::{Host, STORY, Tab, copy_of_dist};
use serde_json::{Value, json};

/// The page that is one file.
pub const SINGLE: &str = "calculator.html";

/// The story stands on the page, with the figure that its link gives, and no word of trouble.
#[track_caller]
pub fn assert_works(tab: &Tab) {
    tab.wait_ready();
    assert!(tab.text("figure").starts_with("0.80 "), "{}", tab.text("figure"));
    assert_eq!(tab.value("vol"), "2,400");
    assert!(!tab.find("#trouble").is_shown(), "{}", tab.find("#trouble").text());
}

/// A key press makes another figure, and the address holds it in the end.
#[track_caller]
pub fn assert_typing_counts(tab: &Tab) {
    tab.fill("vol", "2700");
    assert!(tab.text("figure").starts_with("0.90 "), "{}", tab.text("figure"));
    let state = STORY.replace("2400", "2700");
    tab.until("the address holds another state", || tab.fragment() == state);
}

/// Opens an address, and waits until nothing is left of the page before: Firefox may say too early that it is there.
#[track_caller]
pub fn open(tab: &Tab, url: &str) {
    tab.try_script("window.isLeft = true", &[]).ok();
    tab.go(url);
    let there = "return !window.isLeft && location.protocol !== 'about:' && document.readyState === 'complete'";
    tab.until("the page does not load", || {
        tab.try_script(there, &[]).is_ok_and(|there| there == true)
    });
}

/// What the bar of trouble says; nothing where it is not shown, or the page is not there yet.
#[must_use]
pub fn said(tab: &Tab) -> String {
    let bar = "const bar = document.getElementById('trouble'); return bar.offsetHeight ? bar.innerText : ''";
    tab.try_script(bar, &[])
        .ok()
        .and_then(|said| Some(said.as_str()?.to_owned()))
        .unwrap_or_default()
}

/// Waits until the bar says something.
#[track_caller]
pub fn assert_said(tab: &Tab, what: &str) {
    let before = RefCell::new(String::new());
    let says = || {
        before.replace(said(tab));
        before.borrow().contains(what)
    };
    // The message tells what was said instead.
    let waited = catch_unwind(AssertUnwindSafe(|| tab.until("", says)));
    assert!(waited.is_ok(), "the page does not say: {what}, but: {}", before.borrow());
}

/// The page cannot start: it says why, and shows no figure.
#[track_caller]
pub fn assert_says(tab: &Tab, why: &str) {
    assert_said(tab, why);
    assert!(said(tab).starts_with("Something went wrong."), "{}", said(tab));
    assert!(tab.find("#trouble-reload").is_shown());
    assert!(!tab.has("figure") && !tab.has("vol"));
}

/// The same for a page that was opened by the link of the story: what the link holds is there to be read.
#[track_caller]
pub fn assert_says_with_pairs(tab: &Tab, why: &str) {
    assert_says(tab, why);
    assert!(tab.find("h1").text().starts_with("Plimsoll"), "{}", tab.find("h1").text());
    let pairs = [
        ["v", "1"],
        ["vol", "2400"],
        ["per", "quarter"],
        ["base", "1000:customers"],
        ["vs", "saas-b2b"],
        ["in", "month"],
    ];
    assert!(tab.find("#trouble-pairs").is_shown());
    assert_eq!(pairs_shown(tab), json!(pairs));
}

/// The keys and texts of the link, as the page lists them.
#[track_caller]
pub fn pairs_shown(tab: &Tab) -> Value {
    let rows = "return [...document.querySelectorAll('#trouble-pairs tr')]\
        .map(row => [...row.cells].map(cell => cell.innerText))";
    tab.script(rows, &[])
}

/// The story at a path of a host.
pub fn story_at(host: &Host, path: &str) -> String {
    host.url(&format!("{path}#{STORY}"))
}

/// A file of the built page.
pub fn built(name: &str) -> Vec<u8> {
    fs::read(copy_of_dist().path().join(name)).unwrap()
}

/// A page of the built page, as text.
pub fn built_text(name: &str) -> String {
    String::from_utf8(built(name)).unwrap()
}

/// The name of the built file that ends so; they bear hashes.
pub fn name_of(ending: &str) -> String {
    let copy = copy_of_dist();
    let names = fs::read_dir(copy.path()).unwrap().flatten();
    let mut names: Vec<String> = names
        .filter_map(|file| file.file_name().into_string().ok())
        .filter(|name| name.ends_with(ending) && name.contains('-'))
        .collect();
    assert_eq!(names.len(), 1, "{ending}: {names:?}");
    names.remove(0)
}

/// A built page, "" or [`SINGLE`], with a script of the test before its first, and the host that serves both: how a
/// browser that lacks something is played in all engines. The page's own policy holds, with this host let in.
pub fn with_script_before(host: Host, name: &str, script: &str) -> Host {
    let page = built_text(if name.is_empty() { "index.html" } else { name });
    let own = if page.contains("script-src 'self'") { "script-src " } else { "script-src 'self' " };
    let page = page.replacen("script-src ", own, 1).replacen(
        "<script>",
        "<script src=before.js></script><script>",
        1,
    );
    assert_eq!(page.matches("before.js").count(), 1);
    host.page(name, &page).file("before.js", script.to_owned(), "text/javascript")
}
