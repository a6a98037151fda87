//! Copying and pasting text. leptos-use copies by `navigator.clipboard` alone, which plain http and many frames do not
//! have; the old command works there. "Copied" is said only when one of them reports success.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, ClipboardEvent, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// The text that is being pasted.
pub fn pasted(event: &ClipboardEvent) -> String {
    let data = event.clipboard_data();
    data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default()
}

/// Puts a text into the clipboard in the place of what a person copies; whether the browser took it.
pub fn put(event: &ClipboardEvent, text: &str) -> bool {
    event.clipboard_data().is_some_and(|data| data.set_data("text/plain", text).is_ok())
}

/// Copies a text, and tells whether that worked.
pub async fn copy(text: &str) -> bool {
    let copied = match clipboard() {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    };
    copied || by_command(text).unwrap_or(false)
}

/// Plain http has no clipboard at all, and the typed getter would hand on `undefined`.
fn clipboard() -> Option<Clipboard> {
    let found = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    found.is_object().then(|| found.unchecked_into())
}

/// The old way, which also works in frames that may not use the clipboard.
fn by_command(text: &str) -> Option<bool> {
    let document = document();
    let focused = document.active_element();
    // While a dialog is open, nothing outside of it can be marked.
    let dialog = document.query_selector("dialog[open]").ok().flatten();
    let place = dialog.or_else(|| document.body().map(Into::into))?;
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    area.set_value(text);
    area.set_class_name("aside");
    place.append_child(&area).ok()?;
    area.select();
    let copied = document.unchecked_into::<HtmlDocument>().exec_command("copy").unwrap_or(false);
    area.remove();
    if let Some(focused) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = focused.focus(); // where it cannot, focus is where the browser puts it
    }
    Some(copied)
}
