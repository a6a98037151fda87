//! A table of published figures with their evidence.

use super::kit::{El, el};
use crate::page::Page;
use presentation::view::{TableRow, View};

/// The table; on narrow screens its rows become blocks.
pub fn table(page: Page, rows: fn(&View) -> &[TableRow], own: &'static str) -> El {
    published(own).block(move || page.part(|view| Some(body(rows(view), own))))
}

/// The table without its body.
pub fn published(own: &'static str) -> El {
    let heads = ["What", "Published", own, "You stand", "Source and grade"];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    el("table").class("evidence").child(el("thead").child(el("tr").children(heads)))
}

/// The body of the table.
pub fn body(rows: &[TableRow], own: &'static str) -> El {
    el("tbody").children(rows.iter().map(|row| line(row, own)))
}

fn line(row: &TableRow, own: &'static str) -> El {
    let cell = |label: &'static str| el("td").attr("data-label", label);
    let converted = if row.converted.is_empty() { "–" } else { row.converted.as_str() };
    let source =
        el("details").child(el("summary").text(&row.source)).child(el("p").text(&row.evidence));
    el("tr")
        .attr("data-testid", row.id)
        .child(el("th").attr("scope", "row").text(&row.name))
        .child(cell("Published").text(&row.published))
        .child(cell(own).text(converted))
        .child(cell("You stand").text(&row.standing))
        .child(cell("Source").child(source))
}
