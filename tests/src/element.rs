//! One element of the page, used as a person would: by keys and clicks.

use std::fmt;

use thirtyfour::{By, Key, WebElement};

use crate::driver::wait;

/// An element of the page.
#[derive(Clone)]
pub struct Element(pub(crate) WebElement);

impl fmt::Debug for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Element").field(&self.0.element_id()).finish()
    }
}

impl Element {
    /// The text that a person sees, with every kind of space read as a plain one.
    #[track_caller]
    #[must_use]
    pub fn text(&self) -> String {
        plain_spaces(&wait("a text", self.0.text()))
    }

    /// What stands in a box.
    #[track_caller]
    #[must_use]
    pub fn value(&self) -> String {
        plain_spaces(&wait("a value", self.0.value()).unwrap_or_default())
    }

    /// An attribute, where the element has it.
    #[track_caller]
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<String> {
        wait("an attribute", self.0.attr(name))
    }

    /// Whether a person sees it.
    #[track_caller]
    #[must_use]
    pub fn is_shown(&self) -> bool {
        wait("visibility", self.0.is_displayed())
    }

    /// Left, top, width and height in CSS pixels, relative to the document.
    #[track_caller]
    #[must_use]
    pub fn rectangle(&self) -> (f64, f64, f64, f64) {
        let r = wait("a rectangle", self.0.rect());
        (r.x, r.y, r.width, r.height)
    }

    /// Clicks.
    #[track_caller]
    pub fn click(&self) {
        wait("a click", self.0.click());
    }

    /// Types by key presses, behind what stands there.
    #[track_caller]
    pub fn type_keys(&self, keys: &str) {
        wait("typing", self.0.send_keys(keys));
    }

    /// Presses one key in the element.
    #[track_caller]
    pub fn press(&self, key: Key) {
        wait("a key", self.0.send_keys(key));
    }

    /// Empties a box by keys: selects all, then deletes.
    #[track_caller]
    pub fn clear_by_keys(&self) {
        wait("selecting all", self.0.send_keys(Key::Control + "a"));
        self.press(Key::Backspace);
    }

    /// Replaces what stands in a box by key presses: selects all, then types over it.
    #[track_caller]
    pub fn retype(&self, keys: &str) {
        wait("selecting all", self.0.send_keys(Key::Control + "a"));
        self.type_keys(keys);
    }

    /// Chooses an option of a `<select>` by its text.
    #[track_caller]
    pub fn choose(&self, option: &str) {
        let options = wait("options", self.0.find_all(By::Tag("option")));
        let texts: Vec<String> = options
            .iter()
            .map(|o| plain_spaces(&wait("an option", o.text())).trim().to_owned())
            .collect();
        match texts.iter().position(|text| text == option) {
            Some(at) => wait("choosing", options[at].click()),
            None => panic!("no option `{option}` among {texts:?}"),
        }
    }
}

/// Grouping and units use spaces that differ between browsers and years.
pub(crate) fn plain_spaces(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ")
}
