//! The menu: what each item copies, and what the page says where it cannot.

use browser_tests::{
    Host, Key, Page, STORY, Setup, Visit, browser_test, browser_test_as, in_engines,
};

use super::{NAMED, item, menu, take};
use serde_json::json;

/// The issues of an online shop: both jobs have an answer.
const ISSUES: &str = "v=1&vol=4000&base=100000:orders&vs=ecommerce&in=month&title=Shop\
    &iss=2500:status:80:Order%20status,980:billing::Billing&end";

/// Neither way of copying works, as in a frame that may do nothing.
const NO_COPYING: &str = "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }); \
    Document.prototype.execCommand = () => false;";

/// Takes an item and gives what is in the clipboard then.
#[track_caller]
fn copied(page: &Page, name: &str) -> String {
    take(page, name, "Copied");
    page.clipboard()
}

#[test]
fn a_message_holds_title_answer_and_link() {
    browser_test(|page| {
        page.open_state(NAMED);
        let message = copied(page, "Copy title, answer and link");
        assert!(
            message.starts_with(
                "EU chat: 0.80 contacts per customer per month. Above the 0.33 to 0.67"
            ),
            "{message}"
        );
        assert!(message.ends_with(&format!(" {}", page.url())), "{message}");
        assert!(!message.contains('\n'), "a chat may send at a line end: {message}");
    });
}

#[test]
fn a_mail_safe_link_opens_the_same_with_nothing_behind_a_number_sign() {
    browser_test(|page| {
        page.open_state(NAMED);
        let verdict = page.text("verdict");
        let link = copied(page, "Copy link for mail");
        assert!(!link.contains('#'), "{link}");
        let (base, state) = link.split_once('?').unwrap_or_default();
        assert_eq!((base, state), (page.url().split('#').next().unwrap_or_default(), NAMED));
        page.open(&format!("?{state}"));
        assert_eq!(page.text("verdict"), verdict);
        assert!(!page.has("notices") && !page.has("details"));
        // The item says what that costs.
        assert!(item(page, "Copy link for mail").text().contains("to the server"));
    });
}

#[test]
fn tables_and_formulas_are_copied_as_they_are_named() {
    browser_test(|page| {
        page.open_state(NAMED);
        let link = page.url();
        let markdown = copied(page, "Copy table as Markdown");
        assert!(markdown.starts_with("**EU chat**\n"), "{markdown}");
        assert!(
            markdown.contains("| Contact rate | 0.80 | contacts per customer per month |"),
            "{markdown}"
        );
        assert!(markdown.contains("| B2B SaaS, enterprise customers | 4 to 8 per customer per year | 0.33 to 0.67 | Above |"), "{markdown}");
        assert!(markdown.contains(&format!("<{link}>")), "{markdown}");
        let wiki = copied(page, "Copy table as wikitext");
        assert!(
            wiki.contains("{| class=\"wikitable\"\n! Result") && wiki.contains("\n|}"),
            "{wiki}"
        );
        assert!(wiki.contains("| 0.33 to 0.67\n| Above\n"), "{wiki}");
        let formulas = copied(page, "Copy formulas");
        for formula in [
            "2,400 contacts ÷ 1,000 customers ÷ 3 months = 0.80",
            "$48,000 ÷ 2,400 contacts = $20.00",
        ] {
            assert!(formulas.contains(formula), "{formulas}");
        }
        // The answer has a button for its own formula.
        page.press(Key::Escape);
        page.push("Copy formula");
        page.until("the formula is not copied", || {
            page.clipboard().starts_with("2,400 contacts ÷")
        });
        let one = page.clipboard();
        assert!(!one.contains("48,000"), "{one}");
    });
}

#[test]
fn the_answer_of_each_job_is_copied_as_a_sentence_with_its_source_and_its_link() {
    browser_test(|page| {
        page.open_state(ISSUES);
        let sentence = |page: &Page| {
            page.push("Copy as a sentence");
            page.until("it does not say that it was copied", || {
                !page.find_all(".under button").is_empty()
                    && page.find(".under button").text() == "Copied"
            });
            page.clipboard()
        };
        let measured = sentence(page);
        assert!(measured.starts_with("Shop: 4.0 contacts per 100 orders. "), "{measured}");
        assert!(measured.contains(". Source: "), "{measured}");
        assert!(measured.ends_with(&format!(". {}", page.url())), "{measured}");
        assert!(!measured.contains('\n') && !measured.contains("  "), "{measured}");
        page.job("breakdown");
        let finding = sentence(page);
        assert!(finding.starts_with("Shop: ") && finding.contains("Order status"), "{finding}");
        assert!(finding.contains("62.5\u{a0}%"), "{finding}");
        assert!(finding.contains(" Published: ") && !finding.contains("Source: "), "{finding}");
        assert!(finding.ends_with(&format!(" {}", page.url())), "{finding}");
        assert!(
            page.url().contains("#job=breakdown&v=1"),
            "the link does not open where it was taken"
        );
        assert!(!finding.contains('\n') && !finding.contains("  "), "{finding}");
        // An edit takes back that it was copied.
        page.find("#iss-0-0").retype("3000");
        page.settle();
        assert_eq!(page.find(".under button").text(), "Copy as a sentence");
    });
}

#[test]
fn with_nothing_typed_every_item_says_so_and_copies_nothing() {
    browser_test(|page| {
        page.open("");
        for name in [
            "Copy title",
            "Copy link for mail",
            "Save chart as PNG",
            "Save table as CSV, commas",
            "Save scenario",
            "Print",
        ] {
            take(page, name, "Nothing to share yet");
        }
        page.press(Key::Escape);
        page.push("Embed");
        assert!(page.text("embed-open").contains("Nothing to share yet"));
        assert!(!page.has("embed-dialog"));
        assert!(page.find_all("#by-hand").is_empty());
    });
}

#[test]
fn copied_is_said_only_where_it_is_true_and_goes_with_the_next_edit() {
    browser_test(|page| {
        page.before_load(NO_COPYING);
        page.open_state(NAMED);
        item(page, "Copy title, answer and link").click();
        let by_hand = page.by_role("textbox", "Copy this by hand");
        assert!(by_hand.value().starts_with("EU chat: 0.80"), "{}", by_hand.value());
        let marked = "const e = document.activeElement; \
            return e.id === 'by-hand' && e.selectionEnd === e.value.length && e.selectionStart === 0";
        page.until("the text is not marked", || page.script(marked, &[]) == true);
        assert!(!page.everything_said().contains("Copied"));
        assert!(item(page, "Copy title").text().contains("Copy it from the box"));
        page.fill("vol", "2500");
        assert!(page.find_all("#by-hand").is_empty(), "the text of the former scenario stays");
    });
}

#[test]
fn the_menu_is_used_by_keys_alone_and_is_accessible() {
    browser_test_as(&Visit::new().in_the_whole_chromium(), |page| {
        page.open_state(NAMED);
        let is_open = || page.script("return document.getElementById('export').open", &[]) == true;
        let summary = page.find("#export > summary");
        summary.press(Key::Enter);
        assert!(is_open(), "Enter does not open it");
        page.press(Key::Tab);
        assert!(page.focused().1.starts_with("Present"), "{:?}", page.focused());
        page.press(Key::Tab);
        assert!(
            page.focused().1.starts_with("Copy title, answer and link"),
            "{:?}",
            page.focused()
        );
        page.press(Key::Enter);
        page.until("nothing is copied", || page.clipboard().starts_with("EU chat"));
        assert!(is_open(), "whoever wants two things opens it twice");
        page.press(Key::Escape);
        assert!(!is_open(), "Escape does not close it");
        assert_eq!(
            page.script(
                "return document.activeElement === document.querySelector('#export > summary')",
                &[]
            ),
            true
        );
        for width in [1280, 320] {
            page.resize(width, 800);
            item(page, "Copy title");
            let menu = menu(page);
            page.assert_accessible_in(&format!("#{menu}"));
            let wide = page.script("return document.documentElement.scrollWidth", &[]);
            assert!(wide.as_u64() <= Some(u64::from(width)), "{wide} in {width}");
            page.shot(&format!("export-menu-{width}"));
            page.script("document.getElementById(arguments[0]).open = false", &[json!(menu)]);
        }
    });
}

#[test]
fn from_1500_characters_on_the_page_tells_how_long_the_link_is() {
    browser_test(|page| {
        // Each é takes six characters: 200 in the title, and some more in a box.
        page.open_state(&STORY.replace("&end", &format!("&title={}&end", "%C3%A9".repeat(200))));
        assert!(!page.has("length"), "{}", page.url().len());
        // "&who=.." is seven characters.
        let most = 1510 - 7 - page.url().len();
        page.unfold("More");
        page.by_test_id("who").type_keys(&"x".repeat(most));
        page.until("the length is not told", || page.has("length"));
        page.wait_for_address(&page.fragment());
        page.until("the address is not written", || page.url().len() > 1500);
        let length = page.url().len();
        assert_eq!(length, 1510);
        let said = page.text("length");
        assert!(said.contains(&format!("{length} of 2,000 characters")), "{said}");
        let meter =
            page.script("const e = document.querySelector('meter'); return [e.value, e.max]", &[]);
        assert_eq!(meter, json!([length, 2000]));
        page.assert_accessible();
        page.by_test_id("who").clear_by_keys();
        page.by_test_id("who").type_keys(&"x".repeat(most - 11));
        page.settle();
        page.until("the length stays", || !page.has("length"));
        page.until("the address is not written", || page.url().len() == 1499);
    });
}

in_engines! {
    /// The main ways out, in each engine: the clipboard holds what the menu says.
    #[setup(Setup::new().whole_chromium())]
    fn the_clipboard_holds_the_link_and_the_message(tab) {
        let host = Host::under("/a/b/calc/");
        tab.go(&host.url(&format!("#{NAMED}")));
        tab.wait_ready();
        tab.click("copy-link");
        tab.until("the link is not copied", || tab.by_test_id("copy-link").text() == "Copied");
        assert_eq!(tab.clipboard(), host.url(&format!("#{NAMED}")));
        tab.find("#export > summary").click();
        let items = tab.find_all("#export li button");
        let message = items.iter().find(|item| item.text().starts_with("Copy title, answer and link"));
        let message = message.unwrap_or_else(|| panic!("there is no such item"));
        message.click();
        tab.until("the message is not copied", || message.text().contains("Copied"));
        let message = tab.clipboard();
        assert!(message.starts_with("EU chat: 0.80 contacts per customer per month."), "{message}");
        assert!(message.ends_with(&host.url(&format!("#{NAMED}"))), "{message}");
    }
}
