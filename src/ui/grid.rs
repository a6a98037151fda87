//! The rows of a section's results, the twin of its chart.

use super::{
    cards::find,
    kit::{El, el, same},
};
use crate::page::Page;
use calculator::{section::Section, view::GridView};

/// The table. There may be hundreds of cells, so that it stays as it is where nothing in it differs.
pub fn grid(page: Page, section: Section) -> El {
    let what = section.table().and_then(|table| table.columns().last());
    let what = what.map_or("What", |column| column.label);
    let mut last: Option<GridView> = None;
    let table = move || {
        page.part(|view| {
            let now = find(view, section).and_then(|card| card.grid.as_ref());
            if now == last.as_ref() {
                return Some(same());
            }
            last = now.cloned();
            now.map(|grid| made(what, grid))
        })
    };
    el("div").class("contents").block(table)
}

fn made(what: &str, grid: &GridView) -> El {
    let mut heads = el("tr");
    for head in &grid.heads {
        let head = if head.is_empty() { what } else { head };
        heads = heads.child(el("th").attr("scope", "col").text(head));
    }
    let mut body = el("tbody");
    for row in &grid.rows {
        let mut line = el("tr");
        for (index, (head, text)) in grid.heads.iter().zip(row).enumerate() {
            let cell = match index {
                0 => el("th").attr("scope", "row"),
                _ => el("td").class("n").attr("data-label", head),
            };
            line = line.child(cell.text(text));
        }
        body = body.child(line);
    }
    el("table").class("grid evidence").child(el("thead").child(heads)).child(body)
}
