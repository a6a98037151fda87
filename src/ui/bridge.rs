//! What was not compared: one line for each missing bridge, with its box in the line.

use super::{
    field::{input, label, note},
    kit::{El, el},
};
use crate::page::Page;
use calculator::{
    draft::Slot,
    view::{BridgeLine, View},
    words,
};

/// The lines. Each box stays in the page while it is typed into, so that focus is never lost.
pub fn bridges(page: Page) -> El {
    let mut list = el("div").class("contents").attr("data-testid", "bridges");
    for &slot in &[Slot::Opc, Slot::Upc, Slot::Cpa, Slot::Seats] {
        list = list
            .show(move || page.part(|view| find(view, slot).is_some()), move || line(page, slot));
    }
    list.block(move || {
        page.part(|view| {
            let lines = view.apart.iter().map(|apart| el("p").class("note").text(&apart.text));
            Some(el("div").class("contents").children(lines))
        })
    })
}

fn find(view: &View, slot: Slot) -> Option<&BridgeLine> {
    view.bridges.iter().find(|line| line.slot == slot)
}

fn line(page: Page, slot: Slot) -> El {
    let before = move || page.part(|view| find(view, slot).map(|line| line.before.clone()));
    let after = move || page.part(|view| find(view, slot).map(|line| line.after.to_owned()));
    let sentence = el("p")
        .live(move || before().unwrap_or_default())
        .text(" ")
        .child(label(slot).text(words::label(slot)))
        .text(" ")
        .child(input(page, slot))
        .text(" ")
        .live(move || after().unwrap_or_default());
    el("div").class("note bridge").child(sentence).child(note(page, slot))
}
