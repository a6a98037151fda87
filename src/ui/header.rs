//! What a person does with the scenario as a whole: undo and redo, examples, copy link.

use super::kit::{El, el};
use crate::{browser, page::Page};
use wasm_bindgen::JsCast;

const MENU: &str = "examples";

/// The actions of the header.
pub fn actions(page: Page) -> El {
    let step = |name: &'static str, can: fn(Page) -> bool, act: fn(Page)| {
        button("button", move || act(page))
            .bind("disabled", move || (!can(page)).then(String::new))
            .text(name)
    };
    el("nav")
        .class("actions")
        .attr("aria-label", "Scenario")
        .child(step("Undo", Page::can_undo, Page::undo))
        .child(step("Redo", Page::can_redo, Page::redo))
        .child(examples(page))
        .child(copy_link(page))
}

fn button(class: &'static str, act: impl Fn() + 'static) -> El {
    el("button").class(class).attr("type", "button").on("click", move |_| act())
}

/// The examples: worked figures of the sources.
fn examples(page: Page) -> El {
    let item = |act: Box<dyn Fn()>| {
        button("", move || {
            act();
            browser::screen::close(MENU);
        })
    };
    let mut list = el("ul");
    for example in benchmarks::examples() {
        let note = example.note.map_or_else(String::new, |note| format!(". {note}"));
        let entry = item(Box::new(move || page.load(example.state)))
            .attr("data-testid", example.id)
            .text(example.label)
            .child(el("small").text(&format!("{}{note}", example.source)));
        list = list.child(el("li").child(entry));
    }
    browser::screen::on_press_outside(MENU, || browser::screen::close(MENU));
    let empty = item(Box::new(move || page.clear())).text("Empty form");
    el("details")
        .class("menu")
        .attr("id", MENU)
        .on("keydown", |event| {
            let key = event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key);
            if key.as_deref() == Some("Escape") {
                browser::screen::close(MENU);
            }
        })
        .on("focusout", |event| {
            if browser::screen::goes_outside(MENU, &event) {
                browser::screen::close(MENU);
            }
        })
        .child(el("summary").class("button").text("Examples ▾"))
        .child(list.child(el("li").child(empty)))
}

/// Copies the link of the scenario; where nothing can be copied, the link stands there to be taken.
fn copy_link(page: Page) -> El {
    let say = move |said| page.tell(|status| status.link_said = said);
    let copy = move || {
        page.write_address();
        match page.url() {
            Ok(Some(url)) => browser::clipboard::copy(url.clone(), move |copied| {
                page.tell(|status| {
                    status.link_said = if copied { "Copied" } else { "Copy it from the box" };
                    status.by_hand = (!copied).then_some(url);
                });
            }),
            Ok(None) => say("Nothing to share yet"),
            Err(_) => say("Too long for a link"),
        }
    };
    let said = move || page.status(|status| status.link_said);
    let label = move || if said().is_empty() { "Copy link" } else { said() };
    el("div")
        .class("copy")
        .child(
            button("button primary", copy)
                .attr("data-testid", "copy-link")
                .live(move || label().to_owned()),
        )
        .block(move || {
            page.status(|status| status.by_hand.clone()).map(|url| {
                el("input")
                    .class("input by-hand")
                    .attr("type", "text")
                    .attr("readonly", "")
                    .attr("aria-label", "Link of this scenario")
                    .attr("value", &url)
            })
        })
        .child(el("span").class("aside").attr("role", "status").live(move || said().to_owned()))
}
