//! The steps that tests share, in the words of the page: filling a box, picking from a list, reading
//! what stands there.

use serde_json::json;

use crate::element::plain_spaces;
use crate::{Key, Page};

/// The story of the product, as its link holds it.
pub const STORY: &str = "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&in=month&end";

/// The story with what support costs.
pub const STORY_WITH_COST: &str =
    "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&cur=usd&cost=48000&in=month&end";

/// A formatter that changes a box while it formats: the program is entered anew where it must not be, and dies, once
/// `window.enterAgain` is set.
pub const RE_ENTER: &str = r"
    const getter = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format').get;
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', { get() {
        const format = getter.call(this);
        return value => {
            if (window.enterAgain) {
                window.enterAgain = false;
                const field = document.querySelector('[data-testid=base]');
                field.value = '999';
                field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }
            return format(value);
        };
    } });";

impl Page {
    /// Opens a state as a link.
    #[track_caller]
    pub fn open_state(&self, state: &str) {
        self.open(&format!("#{state}"));
    }

    /// Opens a job by its link in the navigation: "measure" or "breakdown".
    #[track_caller]
    pub fn job(&self, word: &str) {
        let link = self.by_test_id(&format!("job-{word}"));
        link.click();
        self.until("the job does not open", || {
            link.attribute("aria-current").as_deref() == Some("page")
        });
        self.settle();
    }

    /// The figure of Measure with its unit, in the time base that is picked.
    #[track_caller]
    #[must_use]
    pub fn figure(&self) -> String {
        self.settle();
        let text = "const figure = document.querySelector('[data-testid=figure]'); \
            const text = (text, list) => text.replace(list.textContent, list.selectedOptions[0].textContent); \
            return [...figure.querySelectorAll('select')].reduce(text, figure.textContent)";
        let text = self.script(text, &[]);
        plain_spaces(text.as_str().unwrap_or_default())
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Replaces what stands in a box, by key presses.
    #[track_caller]
    pub fn fill(&self, id: &str, keys: &str) {
        self.by_test_id(id).retype(keys);
        self.settle();
    }

    /// Picks from a list.
    #[track_caller]
    pub fn pick(&self, id: &str, option: &str) {
        self.by_test_id(id).choose(option);
        self.settle();
    }

    /// Types the story: the five inputs that are there at first sight.
    #[track_caller]
    pub fn type_story(&self) {
        self.by_label("Support contacts").type_keys("2,400");
        self.by_label("counted over").type_keys("a quarter");
        self.by_label("Customer base").type_keys("1,000");
        self.by_label("made up of").type_keys("customers");
        self.by_label("Compare with").type_keys("SaaS, B2B");
        self.settle();
    }

    /// Folds a section of the form open by the keyboard: "Cost" or "More".
    #[track_caller]
    pub fn unfold(&self, section: &str) {
        let open = format!("return document.getElementById('{section}').open");
        if self.script(&open, &[]) != true {
            self.find(&format!("#{section} > summary")).press(Key::Enter);
            self.until("a section does not open by Enter", || self.script(&open, &[]) == true);
        }
    }

    /// Folds everything open that can be, the menus included where `menu` says so.
    #[track_caller]
    pub fn unfold_all(&self, menu: bool) {
        let open = "for (const details of document.querySelectorAll('details')) \
                    if (arguments[0] || !details.matches('.menu')) details.open = true";
        self.script(open, &[json!(menu)]);
        self.settle();
    }

    /// What stands in a box.
    #[track_caller]
    #[must_use]
    pub fn value(&self, id: &str) -> String {
        self.by_test_id(id).value()
    }

    /// Whether something with this test id is there.
    #[track_caller]
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        !self.find_all(&format!("[data-testid=\"{id}\"]")).is_empty()
    }

    /// The message of a box that is marked invalid and described by it; empty where it is not.
    #[track_caller]
    #[must_use]
    pub fn error_at(&self, id: &str) -> String {
        self.settle();
        let input = self.by_test_id(id);
        if input.attribute("aria-invalid").as_deref() != Some("true") {
            return String::new();
        }
        let note = input.attribute("aria-describedby").unwrap_or_default();
        let text = "return document.getElementById(arguments[0])?.textContent ?? ''";
        self.script(text, &[json!(note)]).as_str().unwrap_or_default().to_owned()
    }

    /// The text of the whole page, folded parts and labels included, without what people typed.
    #[track_caller]
    #[must_use]
    pub fn everything_said(&self) -> String {
        let text = "const body = document.body.cloneNode(true); \
            body.querySelectorAll('script, noscript').forEach(code => code.remove()); \
            const labels = [...body.querySelectorAll('[aria-label]')].map(e => e.getAttribute('aria-label')); \
            return [body.textContent, ...labels].join(' ').replace(/“[^”]*”/g, '“”')";
        self.script(text, &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Fails where a number that is none reaches the page.
    #[track_caller]
    pub fn assert_says_no_nonsense(&self) {
        let said = self.everything_said();
        for word in ["NaN", "Infinity", "infinity", "∞", "undefined", "null", "[object"] {
            let before = said.split_once(word).map(|(before, _)| before);
            let near = before.map(|before| before.chars().rev().take(60).collect::<String>());
            let near = near.map(|near| near.chars().rev().collect::<String>());
            assert!(near.is_none(), "the page says {word} behind: {near:?}");
        }
    }

    /// Waits until the address holds this state; it is written once typing rests.
    #[track_caller]
    pub fn wait_for_address(&self, state: &str) {
        let start = std::time::Instant::now();
        while self.fragment() != state {
            assert!(
                start.elapsed() < crate::page::PATIENCE,
                "the address holds {} and not {state}",
                self.fragment()
            );
            crate::times::pause(std::time::Duration::from_millis(20));
        }
        self.settle();
    }

    /// The test id of what has the focus, else its id, else its tag.
    #[track_caller]
    #[must_use]
    pub fn focus(&self) -> String {
        let name = "const e = document.activeElement; return e.dataset.testid || e.id || e.tagName.toLowerCase()";
        self.script(name, &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Opens the menu of examples and takes one.
    #[track_caller]
    pub fn load_example(&self, id: &str) {
        self.find("#examples > summary").click();
        self.by_test_id(id).click();
        self.settle();
    }

    /// Presses a button by its name.
    #[track_caller]
    pub fn push(&self, name: &str) {
        self.by_role("button", name).click();
        self.settle();
    }
}
