//! What the screen is like, and when that changes: width, device pixels, text size, colours.

use super::{document, element, listen, soon, window};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

/// Calls back with an element's inner width, now and whenever it changes, as long as the element is
/// part of the page.
pub fn on_width(id: &str, callback: impl Fn(f64) + 'static) {
    let Some(target) = document().get_element_by_id(id) else {
        return;
    };
    let (element, callback) = (target.clone(), Rc::new(callback));
    let closure = Closure::<dyn Fn(JsValue, web_sys::ResizeObserver)>::new(
        move |_, observer: web_sys::ResizeObserver| {
            if !target.is_connected() {
                return observer.disconnect();
            }
            // What follows changes the height; inside of the observer that would be a loop.
            let (target, callback) = (target.clone(), Rc::clone(&callback));
            soon(move || callback(f64::from(target.client_width())));
        },
    );
    if let Ok(observer) = web_sys::ResizeObserver::new(closure.into_js_value().unchecked_ref()) {
        observer.observe(&element);
    }
}

/// Calls back when the page is left or closed, since typing may not have rested; but not when the
/// person left it by "Start empty".
pub fn on_leave(callback: impl Fn() + 'static) {
    listen(&window(), "pagehide", move |_| {
        let root = document().document_element();
        if !root.is_some_and(|root| root.has_attribute("data-emptied")) {
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
    for query in ["(forced-colors: active)", "(prefers-contrast: more)"] {
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
    window().device_pixel_ratio().clamp(1.0, 3.0)
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
    let root = document().document_element()?;
    let style = window().get_computed_style(&root).ok().flatten()?;
    style.get_property_value(name).ok().map(|value| value.trim().to_owned())
}

/// Closes a `<details>`; focus that was inside goes to its summary, where the person came from.
pub fn close(id: &str) {
    let Some(details) = document().get_element_by_id(id) else {
        return;
    };
    let inside =
        document().active_element().is_some_and(|focused| details.contains(Some(&focused)));
    // An attribute that is not there cannot fail to go.
    let _ = details.remove_attribute("open");
    if let (true, Some(summary)) = (inside, details.first_element_child()) {
        let _ = summary.unchecked_into::<web_sys::HtmlElement>().focus();
    }
}

/// Whether focus goes from inside an element to another place of the page. Safari focuses no button
/// that is clicked, so focus that goes nowhere tells nothing.
pub fn goes_outside(id: &str, event: &web_sys::Event) -> bool {
    let focus = event.dyn_ref::<web_sys::FocusEvent>();
    focus.and_then(web_sys::FocusEvent::related_target).is_some_and(|target| is_outside(id, target))
}

/// Calls back when something outside of an element is pressed.
pub fn on_press_outside(id: &'static str, callback: impl Fn() + 'static) {
    listen(&document(), "pointerdown", move |event| {
        if event.target().is_some_and(|target| is_outside(id, target)) {
            callback();
        }
    });
}

fn is_outside(id: &str, target: web_sys::EventTarget) -> bool {
    let target = target.dyn_into::<web_sys::Node>().ok();
    document().get_element_by_id(id).is_some_and(|element| !element.contains(target.as_ref()))
}

/// Puts a text into an element.
pub fn write(id: &str, text: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.set_text_content(Some(text));
    }
}

/// Calls back when printing begins and ends. Browsers differ in which of the signs they give, and a
/// frame gets those of its host.
pub fn on_print(callback: impl FnMut(bool) + 'static) {
    let callback = Rc::new(RefCell::new(callback));
    for (event, begins) in [("beforeprint", true), ("afterprint", false)] {
        let callback = Rc::clone(&callback);
        let tell = move |_: web_sys::Event| callback.borrow_mut()(begins);
        listen(&window(), event, tell);
    }
    if let Ok(Some(list)) = window().match_media("print") {
        let print = list.clone();
        let tell = move |_: web_sys::Event| callback.borrow_mut()(print.matches());
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
        let _ = element.style().set_property("width", &format!("{width}px"));
    }
}

/// Closes a dialog; focus goes back to where the person came from.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = element::<web_sys::HtmlDialogElement>(id) {
        dialog.close();
    }
}
