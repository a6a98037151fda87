//! Copying text: the clipboard where it is allowed, else the old command. "Copied" is said only when
//! one of them reports success.

use super::{
    document,
    values::{get, made},
    when, window,
};
use wasm_bindgen::JsCast;

/// Copies a text and tells whether that worked.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    // Plain http has no clipboard at all.
    let clipboard = get(&window().navigator(), "clipboard");
    let promise = clipboard
        .map(|clipboard| clipboard.unchecked_into::<web_sys::Clipboard>().write_text(&text));
    when(promise, Box::new(move |copied| done(copied.is_some() || by_command(&text))));
}

/// The old way, which also works in frames that may not use the clipboard.
fn by_command(text: &str) -> bool {
    let copy = || -> Option<bool> {
        let document = document().unchecked_into::<web_sys::HtmlDocument>();
        let focused = document.active_element();
        // While a dialog is open, nothing outside of it can be marked.
        let dialog = document.query_selector("dialog[open]").ok().flatten();
        let place = dialog.or_else(|| document.body().map(Into::into))?;
        let area: web_sys::HtmlTextAreaElement = made("textarea")?;
        area.set_value(text);
        area.set_class_name("aside");
        place.append_child(&area).ok()?;
        area.select();
        let copied = document.exec_command("copy").unwrap_or(false);
        area.remove();
        if let Some(focused) = focused {
            let focused: web_sys::HtmlElement = focused.unchecked_into();
            let _ = focused.focus(); // where it cannot, focus is where the browser puts it
        }
        Some(copied)
    };
    copy().unwrap_or(false)
}
