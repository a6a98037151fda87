//! What the screen is like, and when that changes: width, device pixels, text size, colours.

use super::{
    by_id,
    calls::Call,
    document, listen, root, soon,
    values::{element, get, is, number},
    window,
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};

/// Calls back with an element's inner width, now and whenever it changes, as long as the element is
/// part of the page.
pub fn on_width(id: &str, callback: impl Fn(f64) + 'static) {
    let Some(target) = by_id(id) else {
        return;
    };
    let (id, callback) = (id.to_owned(), Rc::new(callback));
    let tell = Call::new(move |_| {
        // What follows changes the height; inside of the observer that would be a loop.
        let (id, callback) = (id.clone(), Rc::clone(&callback));
        soon(move || {
            let target = by_id(&id);
            target.and_then(|target| number(&target, "clientWidth")).map(&*callback);
        });
    });
    // It goes with the element, which nothing here holds on to.
    if let Ok(observer) = web_sys::ResizeObserver::new(&tell.left()) {
        observer.observe(&target);
    }
}

/// Calls back when the page is left or closed, since typing may not have rested; but not when the
/// person left it by "Start empty".
pub fn on_leave(callback: impl Fn() + 'static) {
    listen(&window(), "pagehide", move |_| {
        if super::frame::mark("data-emptied").is_none() {
            callback();
        }
    });
}

/// Calls back when colours, device pixels or the medium change.
pub fn on_looks(callback: impl Fn() + Clone + 'static) {
    let told = || {
        let callback = callback.clone();
        move |_| callback()
    };
    for &query in &["(forced-colors: active)", "(prefers-contrast: more)"] {
        let Ok(Some(list)) = window().match_media(query) else {
            continue;
        };
        listen(&list, "change", told());
        // The list stops telling once it is collected.
        std::mem::forget(list);
    }
    // Light or dark is found out at the head of the page, since the host may have a say in it.
    listen(&document(), "plimsoll:looks", told());
    // A change of zoom changes the device pixels, and always resizes the window.
    listen(&window(), "resize", told());
}

/// Device pixels per CSS pixel, at most 3.
pub fn device_pixels() -> f64 {
    number(&window(), "devicePixelRatio").unwrap_or(1.0).clamp(1.0, 3.0)
}

/// How much larger than 16 px the reader's text is.
pub fn text_zoom() -> f64 {
    let size = property("font-size").and_then(|size| {
        let digits: String = size.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u16>().ok()
    });
    size.map_or(1.0, |size| (f64::from(size) / 16.0).clamp(0.75, 4.0))
}

/// A computed property of the root element.
pub fn property(name: &str) -> Option<String> {
    let root = root()?;
    let style = window().get_computed_style(&root).ok().flatten()?;
    style.get_property_value(name).ok().map(|value| value.trim().to_owned())
}

/// Closes a `<details>`; focus that was inside goes to its summary, where the person came from.
pub fn close(id: &str) {
    let Some(details) = by_id(id) else {
        return;
    };
    let inside =
        document().active_element().is_some_and(|focused| details.contains(Some(&focused)));
    // An attribute that is not there cannot fail to go.
    let _ = details.remove_attribute("open");
    if let (true, Some(summary)) = (inside, get(&details, "firstElementChild")) {
        let _ = summary.unchecked_into::<web_sys::HtmlElement>().focus();
    }
}

/// Whether focus goes from inside an element to another place of the page. Safari focuses no button
/// that is clicked, so focus that goes nowhere tells nothing.
pub fn goes_outside(id: &str, event: &web_sys::Event) -> bool {
    get(event, "relatedTarget").is_some_and(|target| is_outside(id, &target))
}

/// Calls back when something outside of an element is pressed.
pub fn on_press_outside(id: &'static str, callback: impl Fn() + 'static) {
    listen(&document(), "pointerdown", move |event| {
        if event.target().is_some_and(|target| is_outside(id, &target)) {
            callback();
        }
    });
}

fn is_outside(id: &str, target: &JsValue) -> bool {
    let element = by_id(id);
    element.is_some_and(|element| !element.contains(Some(target.unchecked_ref())))
}

/// Puts a text into an element.
pub fn write(id: &str, text: &str) {
    if let Some(element) = by_id(id) {
        element.set_text_content(Some(text));
    }
}

/// Calls back when printing begins and ends. Browsers differ in which of the signs they give, and a
/// frame gets those of its host.
pub fn on_print(callback: impl FnMut(bool) + 'static) {
    let callback = Rc::new(RefCell::new(callback));
    for &(event, begins) in &[("beforeprint", true), ("afterprint", false)] {
        let callback = Rc::clone(&callback);
        let tell = move |_: web_sys::Event| callback.borrow_mut()(begins);
        listen(&window(), event, tell);
    }
    if let Ok(Some(list)) = window().match_media("print") {
        let print = list.clone();
        let tell = move |_: web_sys::Event| callback.borrow_mut()(is(&print, "matches"));
        listen(&list, "change", tell);
        std::mem::forget(list);
    }
}

/// Has the browser print the page, once it has been made ready for paper: from inside of a click, the
/// browser's own sign would come too late for that.
pub fn print() {
    if let Ok(sign) = web_sys::Event::new("beforeprint") {
        let _ = window().dispatch_event(&sign);
    }
    // A browser that refuses shows no dialog; there is nothing to tell beyond that.
    soon(|| drop(window().print()));
}

/// Marks the whole text of a box, ready for the person's own copying.
pub fn select(id: &str) {
    if let Some(area) = element::<web_sys::HtmlTextAreaElement>(id) {
        let _ = area.focus();
        area.select();
    }
}

/// Gives an element a width in CSS pixels.
pub fn set_width(id: &str, width: u32) {
    if let Some(element) = element::<web_sys::HtmlElement>(id) {
        let _ = element.style().set_property("width", &[&width.to_string(), "px"].concat());
    }
}

/// Closes a dialog; focus goes back to where the person came from.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = element::<web_sys::HtmlDialogElement>(id) {
        dialog.close();
    }
}
