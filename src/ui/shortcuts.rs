//! Undo and redo by keyboard, over everything typed and not box by box.

use crate::{
    browser::{self, values},
    page::Page,
};

/// Listens for Ctrl or Cmd with Z, Shift Z and Y.
pub fn listen(page: Page) {
    browser::listen(&browser::document(), "keydown", move |event| {
        // Browsers that fill in a form have been seen to give events without a key.
        let Some(key) = values::text(&event, "key") else {
            return;
        };
        let is = |key| values::is(&event, key);
        // While a dialog is open, the scenario behind it stays as it is.
        let is_dialog = page.status_now(|status| status.embedding.is_some());
        if is_dialog || !(is("ctrlKey") || is("metaKey")) || is("altKey") {
            return;
        }
        // Caps Lock turns the letter, not the shortcut.
        match (key.to_ascii_lowercase().as_str(), is("shiftKey")) {
            ("z", false) => page.undo(),
            ("z", true) | ("y", false) => page.redo(),
            _ => return,
        }
        event.prevent_default();
    });
}
