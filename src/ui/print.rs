//! What paper needs and the screen has elsewhere: the inputs as a table, the sources, and the link.

use super::{
    kit::{El, el},
    table::table,
};
use crate::page::Page;
use calculator::words;

/// The sheet; only while the page is being printed.
pub fn sheet(page: Page) -> El {
    let printing = move || page.status(|status| status.printing) && !page.is_empty();
    el("div").class("contents").show(printing, move || {
        el("section")
            .class("sheet")
            .child(el("h2").text("Inputs"))
            .child(inputs(page))
            .show(move || page.part(|view| !view.table.is_empty()), move || sources(page))
            .child(el("p").class("address").text(&link(page)))
            .child(el("p").class("hint").text(words::FRAME_ORIGIN))
    })
}

fn inputs(page: Page) -> El {
    let rows = page.export(|export| export.inputs()).into_iter().map(|input| {
        let texts = [input.text, input.unit, input.note];
        let cell = el("td").text(texts.join(" ").trim());
        el("tr").child(el("th").attr("scope", "row").text(&input.name)).child(cell)
    });
    el("table").child(el("tbody").children(rows))
}

fn sources(page: Page) -> El {
    el("div").child(el("h2").text("Published benchmarks")).child(table(
        page,
        |view| &view.table,
        "In your unit",
    ))
}

fn link(page: Page) -> String {
    page.link().ok().flatten().unwrap_or_else(|| "No link can hold this scenario.".to_owned())
}
