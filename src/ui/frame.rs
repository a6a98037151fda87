//! What stands below the result in a frame: the figures behind it, the way to the full calculator,
//! and what can be copied.

use super::{
    export::panel,
    form::form,
    kit::{El, el},
};
use crate::page::Page;
use presentation::words;

/// The figures behind the result, folded.
pub fn inputs(page: Page) -> El {
    el("details")
        .class("card inputs")
        .child(el("summary").text("The figures behind it"))
        .child(form(page))
}

/// The way to the full calculator with the figures as they are now.
pub fn foot(page: Page) -> El {
    let address = move || {
        page.track();
        page.link().ok().flatten()
    };
    let full = move || {
        address().map(|address| {
            el("a")
                .class("button")
                .attr("href", &address)
                .attr("target", "_blank")
                .attr("rel", "noopener")
                .attr("data-testid", "open-full")
                .text("Open the full calculator ↗")
        })
    };
    // Where no window may be opened, the address can still be taken.
    let text = el("input")
        .class("input")
        .attr("readonly", "")
        .attr("aria-label", "Address of the full calculator")
        .value(move || address().unwrap_or_default());
    let origin = el("p").class("hint").text(words::FRAME_ORIGIN);
    el("div").class("foot stacked").child(panel(page)).block(full).child(text).child(origin)
}
