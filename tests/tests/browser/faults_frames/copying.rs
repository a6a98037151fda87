//! Faults 30 to 33: frames that may not copy, download or open windows.

use browser_tests::{Engine, Host, STORY, Tab, in_engines};
use serde_json::json;

use super::{assert_shows, edit, embedded, entry, frame, open, take, wiki};

/// What most sandboxes leave.
const STRICT: &str = "sandbox=\"allow-scripts\"";

/// A result in a frame that may not use the clipboard: Chromium refuses by itself, the others are made to.
fn refusing(tab: &Tab) -> (Host, Host) {
    let calculator = Host::new();
    let wiki = wiki(&[&frame(STRICT, &embedded(&calculator, STORY))]);
    open(tab, &wiki);
    if tab.engine() != Engine::Chromium {
        let refuse = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => \
            Promise.reject(new DOMException('no', 'NotAllowedError')) } })";
        tab.script(refuse, &[]);
    }
    let copy = "navigator.clipboard.writeText('x').then(() => 'copied', error => error.name).then(arguments[0])";
    assert_eq!(tab.script_async(copy, &[]), "NotAllowedError");
    (calculator, wiki)
}

/// The box with a text to copy by hand is there, has the focus, and all of it is marked.
#[track_caller]
fn assert_ready_to_copy(tab: &Tab) -> String {
    tab.until("the text is not marked", || {
        let marked = "const box = document.getElementById('by-hand'); return !!box && box === document.activeElement \
            && box.selectionStart === 0 && box.selectionEnd === box.value.length";
        tab.script(marked, &[]) == true
    });
    assert!(tab.find("#by-hand").is_shown(), "the box is not to be seen");
    tab.find("#by-hand").value()
}

in_engines! {
    /// "Copied" is said only where it was, by the older command.
    fn fault_30_with_the_clipboard_denied_the_older_command_copies(tab) {
        let (calculator, _wiki) = refusing(tab);
        edit(tab, "2700");
        take(tab, "Copy title, answer and link", "Copied");
        assert!(entry(tab, "Copy title, answer and link").text().contains("Copied"));
        assert!(tab.find_all("#by-hand").is_empty(), "nothing is left to be done by hand");
        let pasted = tab.clipboard();
        let link = calculator.url(&format!("#{}", STORY.replace("2400", "2700")));
        assert!(pasted.starts_with("Contact rate: 0.90 contacts per customer per month. "), "{pasted}");
        assert!(pasted.ends_with(&link), "{pasted} without {link}");
    }

    /// What no command copies stands ready, marked, for the reader's own copying.
    fn fault_31_with_both_ways_refused_the_text_stands_marked(tab) {
        let (calculator, _wiki) = refusing(tab);
        tab.script("document.execCommand = () => false", &[]);
        take(tab, "Copy title, answer and link", "Copy it from the box");
        let text = assert_ready_to_copy(tab);
        assert!(text.ends_with(&calculator.url(&format!("#{STORY}"))), "{text}");
        tab.press_with_control("c");
        assert_eq!(tab.clipboard(), text);
    }

    /// A download that is forbidden comes to nothing without a word, so none is offered.
    fn fault_32_without_downloads_the_table_can_be_taken_as_text(tab) {
        let (_calculator, _wiki) = refusing(tab);
        take(tab, "Copy table as CSV, commas", "Copied");
        let offered: Vec<String> = tab.find_all("#export li button").iter().map(browser_tests::Element::text).collect();
        assert!(offered.iter().all(|name| name.starts_with("Copy ")), "{offered:?}");
        tab.script("document.execCommand = () => false", &[]);
        take(tab, "Copy table as CSV, commas", "Copy it from the box");
        let shown = assert_ready_to_copy(tab);
        let pasted = tab.clipboard();
        assert!(pasted.lines().count() > 10 && pasted.contains("0.80"), "{pasted}");
        // Boxes and clipboards end lines in their own ways.
        assert_eq!(shown.lines().collect::<Vec<_>>(), pasted.lines().collect::<Vec<_>>());
    }

    /// The link opens nothing then, and throws nothing; its address can be taken as text.
    fn fault_33_without_popups_the_address_can_be_taken_as_text(tab) {
        let (calculator, _wiki) = refusing(tab);
        tab.script("window.errors = []; onerror = text => { errors.push(String(text)) }; \
            onunhandledrejection = event => errors.push(String(event.reason))", &[]);
        tab.click("open-full");
        take(tab, "Copy title, answer and link", "Copied");
        assert_eq!(tab.tabs().len(), 1);
        assert_eq!(tab.script("return errors", &[]), json!([]));
        assert_shows(tab, "0.80");
        let pasted = tab.clipboard();
        assert!(pasted.ends_with(&calculator.url(&format!("#{STORY}"))), "{pasted}");
    }
}
