//! Faults 20 to 46: the page in frames of other pages, which forbid, resize, print and forge.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod copying;
mod documents;
mod encoding;
mod host_page;
mod jobs;
mod looks;
mod messages;
mod pictures;
mod sandbox;
mod size;
mod storage;
mod wikis;

use browser_tests::{Element, Host, Tab};

/// What every engine makes of an address in an attribute, and of text.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// The address of a result in a frame.
fn embedded(calculator: &Host, state: &str) -> String {
    calculator.url(&format!("embed.html?embed=1#{state}"))
}

/// A frame with the attributes that a host gives it.
fn frame(attributes: &str, address: &str) -> String {
    format!(
        "<iframe {attributes} width=\"700\" height=\"500\" src=\"{}\"></iframe>",
        escaped(address)
    )
}

/// The tag that loads embed.js.
fn script(calculator: &Host) -> String {
    format!("<script src=\"{}\"></script>", calculator.url("embed.js"))
}

/// A host page on an origin of its own, at /wiki.
fn wiki(content: &[&str]) -> Host {
    let content = content.concat();
    let page = format!(
        "<!DOCTYPE html><title>Wiki</title><h1>Our figures</h1>{content}<p id=\"end\">The end.</p>"
    );
    Host::new().page("/wiki", &page)
}

/// Opens a host page and goes on in its first frame, once the page in it is ready.
#[track_caller]
fn open(tab: &Tab, wiki: &Host) {
    tab.go(&wiki.url("/wiki"));
    enter(tab, "iframe");
}

/// Goes on in a frame, once the page in it is ready.
#[track_caller]
fn enter(tab: &Tab, css: &str) {
    tab.enter_frame(css);
    tab.wait_ready();
}

/// The page in the current frame shows a rate and no trouble.
#[track_caller]
fn assert_shows(tab: &Tab, rate: &str) {
    let figure = tab.text("figure");
    assert_eq!(figure.split_whitespace().next(), Some(rate), "{figure}");
    assert!(tab.find("[data-testid=figure]").is_shown(), "the figure is not to be seen");
    assert!(!tab.find("#trouble").is_shown(), "{}", tab.find("#trouble").text());
}

/// Unfolds a part of the page in the current frame. A click on what is being scrolled to may miss it.
#[track_caller]
fn unfold(tab: &Tab, css: &str) {
    let open = format!("return document.querySelector('{css}').open");
    tab.until(&format!("{css} does not open"), || {
        if tab.script(&open, &[]) != true {
            tab.find(&format!("{css} > summary")).click();
        }
        tab.script(&open, &[]) == true
    });
}

/// Changes the contacts in the current frame as a reader does.
#[track_caller]
fn edit(tab: &Tab, contacts: &str) {
    unfold(tab, ".inputs");
    tab.fill("vol", contacts);
}

/// An entry of the list "Copy this result" in the current frame, which is unfolded.
#[track_caller]
fn entry(tab: &Tab, name: &str) -> Element {
    unfold(tab, "#export");
    let all = tab.find_all("#export li button");
    let found = all.iter().find(|button| button.text().starts_with(name)).cloned();
    found.unwrap_or_else(|| {
        panic!("no `{name}`: {:?}", all.iter().map(Element::text).collect::<Vec<_>>())
    })
}

/// Takes an entry of the list and waits for what the page says of it.
#[track_caller]
fn take(tab: &Tab, name: &str, said: &str) {
    entry(tab, name).click();
    let status = "return document.querySelector('#export [role=status]').textContent";
    tab.until(&format!("{name}: the page does not say “{said}”"), || {
        tab.script(status, &[]) == said
    });
}

/// A number that a script gives.
#[track_caller]
fn number(tab: &Tab, script: &str) -> f64 {
    let value = tab.script(script, &[]);
    value.as_f64().unwrap_or_else(|| panic!("{script}: {value}"))
}

/// The height of the document in the current frame.
const OWN_HEIGHT: &str =
    "return Math.ceil(document.documentElement.getBoundingClientRect().height)";

/// Waits until a frame of the current page is exactly as high as the document in it, and gives the height.
#[track_caller]
fn fitted(tab: &Tab, css: &str) -> f64 {
    let heights = || {
        tab.enter_frame(css);
        let own = number(tab, OWN_HEIGHT);
        tab.leave_frame();
        (own, number(tab, &format!("return document.querySelector('{css}').clientHeight")))
    };
    tab.until(&format!("{css} is not as high as its page"), || {
        let (own, given) = heights();
        own.to_bits() == given.to_bits()
    });
    heights().1
}
