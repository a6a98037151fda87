//! Copying text: the clipboard where it is allowed, else the old command. "Copied" is said only when
//! one of them reports success.

use super::{document, when, window};
use wasm_bindgen::{JsCast, JsValue};

/// Copies a text and tells whether that worked.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    let navigator = JsValue::from(window().navigator());
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    // Plain http has no clipboard at all.
    let clipboard = clipboard.ok().filter(JsValue::is_object);
    let promise = clipboard
        .map(|clipboard| clipboard.unchecked_into::<web_sys::Clipboard>().write_text(&text));
    when(promise, Box::new(move |copied| done(copied.is_some() || by_command(&text))));
}

/// The old way, which also works in frames that may not use the clipboard.
fn by_command(text: &str) -> bool {
    let copy = || -> Option<bool> {
        let document = document().dyn_into::<web_sys::HtmlDocument>().ok()?;
        let focused = document.active_element();
        // While a dialog is open, nothing outside of it can be marked.
        let dialog = document.query_selector("dialog[open]").ok().flatten();
        let place = dialog.or_else(|| document.body().map(Into::into))?;
        let area: web_sys::HtmlTextAreaElement =
            document.create_element("textarea").ok()?.dyn_into().ok()?;
        area.set_value(text);
        area.set_class_name("aside");
        place.append_child(&area).ok()?;
        area.select();
        let copied = document.exec_command("copy").unwrap_or(false);
        area.remove();
        if let Some(focused) = focused.and_then(|focused| focused.dyn_into().ok()) {
            let focused: web_sys::HtmlElement = focused;
            let _ = focused.focus(); // where it cannot, focus is where the browser puts it
        }
        Some(copied)
    };
    copy().unwrap_or(false)
}
