//! The story of a new user: from the empty page, by keyboard alone, to a sentence in a mail, the finding of a pasted
//! table, and a link that opens on the same job.

use std::cell::{Cell, RefCell};

use browser_tests::{Key, Page, Visit, browser_test_as};
use serde_json::json;

/// Six channels as they come out of a spreadsheet; the contacts add up to 2,400.
const CHANNELS: &str = "Channel\tContacts\tAvg. handle time\nEmail\t1280\t6:10\nPhone\t640\t7:05\nChat\t300\t4:30\n\
    Social media\t100\t3:20\nMessenger\t50\t2:40\nWeb form\t30\t5:00\n";

/// What a person does, counted: steps, and key presses that only move the focus.
struct Hands<'a> {
    page: &'a Page,
    steps: RefCell<Vec<String>>,
    tabs: Cell<u32>,
}

impl Hands<'_> {
    /// Goes by Tab to what is called so.
    #[track_caller]
    fn go_to(&self, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..60 {
            let (role, heard) = self.page.focused();
            if heard == name && role != "heading" {
                return;
            }
            passed.push(heard);
            self.page.press(Key::Tab);
            self.tabs.set(self.tabs.get() + 1);
        }
        panic!("Tab never comes to {name}, but to {passed:?}");
    }

    /// One step: at what is called so, keys.
    #[track_caller]
    fn step(&self, name: &str, act: impl FnOnce()) {
        self.go_to(name);
        act();
        self.page.settle();
        self.steps.borrow_mut().push(name.to_owned());
    }

    #[track_caller]
    fn types(&self, name: &str, keys: &str) {
        self.step(name, || self.page.find(":focus").type_keys(keys));
    }

    #[track_caller]
    fn presses(&self, name: &str) {
        self.step(name, || self.page.press(Key::Enter));
    }
}

/// Puts a text on the clipboard, as a spreadsheet does.
#[track_caller]
fn copy_elsewhere(page: &Page, text: &str) {
    let copy = "const was = document.activeElement, area = document.body.appendChild(document.createElement('textarea')); \
        area.value = arguments[0]; area.select(); document.execCommand('copy'); area.remove(); was.focus()";
    page.script(copy, &[json!(text)]);
}

#[test]
fn from_the_empty_page_to_a_sentence_a_finding_and_a_link_by_keyboard() {
    browser_test_as(&Visit::new().in_the_whole_chromium(), |page| {
        page.open("");
        let hands = Hands { page, steps: RefCell::default(), tabs: Cell::default() };
        hands.presses("To the figures");
        hands.types("Support contacts", "2,400");
        hands.types("counted over", "a quarter");
        hands.types("Customer base", "1,000");
        hands.types("made up of", "customers");
        hands.types("Compare with", "SaaS, B2B");
        assert_eq!(page.figure(), "0.80 contacts per customer per month");
        hands.presses("Copy as a sentence");
        page.until("nothing is copied", || page.clipboard().contains("0.80"));
        let sentence = page.clipboard();
        assert!(
            sentence.contains("0.80 contacts per customer per month. Above the 0.33 to 0.67"),
            "{sentence}"
        );
        assert!(sentence.ends_with(&page.url()), "{sentence}");
        let (measured, tabs) = (hands.steps.borrow().len(), hands.tabs.get());
        println!("a figure and its sentence: {measured} steps, {tabs} times Tab");
        assert!(measured <= 7, "{:?}", hands.steps.borrow());

        page.by_test_id("job-breakdown").press(Key::Enter);
        page.settle();
        assert_eq!(page.focus(), "job-title");
        hands.presses("+ Channels");
        copy_elsewhere(page, CHANNELS);
        hands.step("Channel, row 1", || page.chord(&[Key::Control], "v"));
        page.until("the table is not understood", || {
            page.find_all("#chan-rows > tr[data-id], #chan-rows > tr").len() > 6
        });
        let finding = page.text("pointers");
        assert!(finding.contains("Email") && finding.contains("53.3 %"), "no finding: {finding}");
        page.shot("new-user-finding-1280");
        let name = |row: u32| page.find(&format!("#chan-{row}-6")).value();
        assert_eq!((name(0), name(5)), ("Email".to_owned(), "Web form".to_owned()));
        page.by_test_id("copy-link").press(Key::Enter);
        page.until("no link is copied", || page.clipboard().starts_with("http"));
        let link = page.clipboard();
        let steps = measured + 4;
        println!("with a finding and its link: {steps} steps, {} times Tab", hands.tabs.get());

        page.open(
            link.split_once('#').map(|(_, state)| format!("#{state}")).unwrap_or_default().as_str(),
        );
        assert_eq!(page.text("pointers"), finding);
        page.job("measure");
        assert_eq!(page.figure(), "0.80 contacts per customer per month");
    });
}
