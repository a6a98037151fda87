//! Undo and redo by keyboard, over everything typed and not box by box.

use crate::{browser, page::Page};
use wasm_bindgen::JsCast;

/// Listens for Ctrl or Cmd with Z, Shift Z and Y.
pub fn listen(page: Page) {
    browser::listen(&browser::document(), "keydown", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
            return;
        };
        // While a dialog is open, the scenario behind it stays as it is.
        let is_dialog = page.status_now(|status| status.embedding.is_some());
        if is_dialog || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        // Caps Lock turns the letter, not the shortcut.
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => page.undo(),
            ("z", true) | ("y", false) => page.redo(),
            _ => return,
        }
        event.prevent_default();
    });
}
