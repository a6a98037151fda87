//! The cost card: each line per contact and as a share, and published costs of a contact.

use super::{
    kit::{El, el},
    table::table,
};
use crate::page::Page;
use presentation::view::LineRow;

/// The card; only where something about cost was given.
pub fn card(page: Page) -> El {
    let has_lines = move || page.part(|view| !view.lines.is_empty());
    let has_costs = move || page.part(|view| !view.costs.is_empty());
    let published = move || {
        el("details")
            .class("twin")
            .child(el("summary").text("Published costs of a contact"))
            .child(table(page, |view| &view.costs, "Figure"))
    };
    el("div").class("contents").show(
        move || has_lines() || has_costs(),
        move || {
            let head = el("div")
                .class("head")
                .child(el("h2").attr("id", "costs").text("What support costs"));
            el("section")
                .class("card")
                .attr("aria-labelledby", "costs")
                .child(head)
                .child(el("p").live(move || page.part(|view| view.cost_total.clone())))
                .show(has_lines, move || lines(page))
                .show(has_costs, published)
        },
    )
}

fn lines(page: Page) -> El {
    let columns = ["In the period", "Per contact handled", "Share"];
    let heads = ["Line"].into_iter().chain(columns);
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    let row = move |row: &LineRow| {
        let texts = [&row.amount, &row.per_contact, &row.share];
        let cells = columns.into_iter().zip(texts);
        let cells =
            cells.map(|(label, text)| el("td").class("n").attr("data-label", label).text(text));
        el("tr").child(el("th").attr("scope", "row").text(row.name)).children(cells)
    };
    let body = move || page.part(|view| Some(el("tbody").children(view.lines.iter().map(row))));
    el("table")
        .class("money evidence")
        .child(el("thead").child(el("tr").children(heads)))
        .block(body)
}
