//! Moving the focus to what a change has just made, and keeping it where a change takes it away, as browsers do with
//! an element that is moved in the document; no crate does either.

use leptos::{
    prelude::document,
    task::{spawn_local, tick},
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

/// Moves the focus to the element with an id. Where that stands in something closed, it is opened.
pub fn focus(id: &str) {
    let element =
        document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        if let Ok(Some(closed)) = element.closest("details:not([open])") {
            let _ = closed.set_attribute("open", ""); // the name is a valid one
        }
        let _ = element.focus(); // where it cannot, focus is where the browser puts it
    }
}

/// Moves the focus once the page has followed, and before the next key press.
pub fn focus_next(id: String) {
    spawn_local(async move {
        tick().await;
        focus(&id);
    });
}

/// The same, should the change that is under way take the focus from what has it.
pub fn focus_if_lost(id: &'static str) {
    spawn_local(async move {
        tick().await;
        if is_lost() {
            focus(id);
        }
    });
}

/// Marks the text of the box that has the focus, once the page has followed: what is typed next takes the place of
/// what was given back.
pub fn mark_next() {
    spawn_local(async move {
        tick().await;
        mark();
    });
}

fn mark() {
    let active = document().active_element();
    if let Some(input) = active.and_then(|active| active.dyn_into::<HtmlInputElement>().ok()) {
        input.select();
    }
}

/// Gives the focus back to what has it now, should the change that is under way move it in the document. In a sheet
/// its text is marked, as it is on coming to a cell.
pub fn keep() {
    let focused =
        document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let Some(focused) = focused else { return };
    spawn_local(async move {
        tick().await;
        if is_lost() && focused.is_connected() {
            let _ = focused.focus(); // where it cannot, focus is where the browser puts it
        }
        if focused.closest(".sheet").is_ok_and(|sheet| sheet.is_some()) {
            mark();
        }
    });
}

/// Gives the focus back with its caret, should the change that is under way move it in the document: somebody may be
/// typing.
pub fn keep_caret() {
    let active = document().active_element();
    let Some(input) = active.and_then(|active| active.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    let place = |end: Option<u32>| end.unwrap_or_default();
    let caret = [input.selection_start(), input.selection_end()];
    let caret = caret.map(|end| place(end.ok().flatten()));
    spawn_local(async move {
        tick().await;
        if is_lost() && input.is_connected() {
            let _ = input.focus(); // where it cannot, focus is where the browser puts it
            let _ = input.set_selection_range(caret[0], caret[1]); // a box that has none stays as it is
        }
    });
}

fn is_lost() -> bool {
    document().active_element().is_none_or(|now| now.tag_name() == "BODY")
}
