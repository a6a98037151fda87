//! A menu that drops down from its button, and closes as menus do.

use super::kit::{El, el};
use crate::browser::{screen, values};

pub use crate::browser::screen::close;

/// A menu; `list` is what drops down.
pub fn menu(id: &'static str, name: &str, list: El) -> El {
    screen::on_press_outside(id, move || close(id));
    el("details")
        .class("menu")
        .attr("id", id)
        .on("keydown", move |event| {
            if values::text(&event, "key").as_deref() == Some("Escape") {
                close(id);
            }
        })
        .on("focusout", move |event| {
            if screen::goes_outside(id, &event) {
                close(id);
            }
        })
        .child(el("summary").class("button").text(name))
        .child(list)
}
