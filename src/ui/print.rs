//! What paper needs and the screen has elsewhere: the inputs as a table, the sources, and the link.

use super::{
    kit::{El, el},
    node::mount,
    table::table,
};
use crate::page::Page;
use presentation::words;

/// Where the sheet goes.
const PAPER: &str = "paper";

/// The place of the sheet, which is made when it is first wanted.
pub fn place() -> El {
    el("div").class("contents").attr("id", PAPER)
}

/// Makes the sheet, at once: some browsers print before anything that follows later. From then on it
/// follows the page, and only paper shows it.
pub fn make(page: Page) {
    mount(PAPER, move || sheet(page));
}

fn sheet(page: Page) -> El {
    let inputs = move || {
        page.track();
        Some(inputs(page))
    };
    let address = move || {
        page.track();
        page.link().ok().flatten().unwrap_or_else(|| "No link can hold this scenario.".to_owned())
    };
    el("section")
        .class("sheet")
        .child(el("h2").text("Inputs"))
        .child(el("table").block(inputs))
        .child(el("h2").text("Published benchmarks"))
        .child(table(page, |view| &view.table, "In your unit"))
        .child(el("p").class("address").live(address))
        .child(el("p").class("hint").text(words::FRAME_ORIGIN))
}

fn inputs(page: Page) -> El {
    let rows = page.export(|export| export.inputs()).into_iter().map(|input| {
        let between = if input.unit.is_empty() || input.note.is_empty() { "" } else { "; " };
        let cell = [&input.text, " ", &input.unit, between, &input.note].concat();
        let name = el("th").attr("scope", "row").text(&input.name);
        el("tr").child(name).child(el("td").text(cell.trim()))
    });
    el("tbody").children(rows)
}
