//! What a person does with the scenario as a whole: undo and redo, examples, export, embed, copy link.

use super::{
    embed, export,
    kit::{El, button, el},
    menu::{close, menu},
};
use crate::{browser, page::Page, share::Item};

/// The menu of examples.
const EXAMPLES: &str = "examples";

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
        .child(export::export_menu(page))
        .child(embed::opener(page))
        .child(
            export::taker(page, Item::Link, "Copy link", "button primary")
                .attr("data-testid", "copy-link"),
        )
        .child(export::meter(page))
        .child(export::said(page))
        .child(embed::dialog(page))
}

/// The examples: worked figures of the sources; and what else a scenario can begin with.
fn examples(page: Page) -> El {
    let item = |act: Box<dyn Fn()>| {
        button("", move || {
            act();
            close(EXAMPLES);
        })
    };
    let mut list = el("ul");
    for example in benchmarks::examples() {
        let stop = if example.note.is_some() { ". " } else { "" };
        let source = [example.source, stop, example.note.unwrap_or_default()].concat();
        let entry = item(Box::new(move || page.load(example.state)))
            .attr("data-testid", example.id)
            .text(example.label)
            .child(el("small").text(&source));
        list = list.child(el("li").child(entry));
    }
    let empty = item(Box::new(move || page.clear())).text("Empty form");
    let open = move || browser::file::pick(move |text| page.open_file(&text));
    let file = item(Box::new(open)).attr("data-testid", "open-file").text("Open a saved file …");
    menu(EXAMPLES, "Examples ▾", list.child(el("li").child(empty)).child(el("li").child(file)))
}
