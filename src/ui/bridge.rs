//! What was not compared: one line for each missing bridge, with its box in the line.

use super::{
    field::{input, label, note},
    kit::{El, el},
};
use crate::page::Page;
use presentation::{
    view::{BridgeLine, View},
    words,
};
use scenario::field::Field;

/// The lines. Each box stays in the page while it is typed into, so that focus is never lost.
pub fn bridges(page: Page) -> El {
    let mut list = el("div").class("contents").attr("data-testid", "bridges");
    for &field in &[
        Field::OrdersPerCustomer,
        Field::UsersPerCustomer,
        Field::CustomersPerAccount,
        Field::UsersPerAccount,
    ] {
        list = list
            .show(move || page.part(|view| find(view, field).is_some()), move || line(page, field));
    }
    list.block(move || {
        page.part(|view| {
            let lines = view.apart.iter().map(|apart| el("p").class("note").text(&apart.text));
            Some(el("div").class("contents").children(lines))
        })
    })
}

fn find(view: &View, field: Field) -> Option<&BridgeLine> {
    view.bridges.iter().find(|line| line.field == field)
}

fn line(page: Page, field: Field) -> El {
    let before = move || page.part(|view| find(view, field).map(|line| line.before.clone()));
    let after = move || page.part(|view| find(view, field).map(|line| line.after.to_owned()));
    let sentence = el("p")
        .live(move || before().unwrap_or_default())
        .text(" ")
        .child(label(field).text(words::label(field)))
        .text(" ")
        .child(input(page, field))
        .text(" ")
        .live(move || after().unwrap_or_default());
    el("div").class("note bridge").child(sentence).child(note(page, field))
}
