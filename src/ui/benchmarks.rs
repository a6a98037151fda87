//! The benchmark card: the chart, its table twin, what was not compared, and the notes.

use super::{
    bridge, chart,
    kit::{El, el},
    table::table,
};
use crate::page::Page;
use calculator::{
    chart::BarRole,
    view::{Answer, View},
};

/// The card, and what belongs under it.
pub fn benchmarks(page: Page) -> El {
    let is_filled = move || page.part(|view| view.answer != Answer::Empty);
    el("div").class("stack").show(is_filled, move || {
        el("div").class("stack").child(card(page)).child(bridge::bridges(page)).child(notes(page))
    })
}

fn card(page: Page) -> El {
    let has_chart = move || page.part(|view| view.chart.is_some());
    let head = el("div")
        .class("head")
        .child(el("h2").attr("id", "against").text("Against published benchmarks"))
        .block(move || page.part(legend));
    let note = el("p").class("hint").live(move || page.part(|view| view.chart_note.clone()));
    el("section")
        .class("card")
        .attr("aria-labelledby", "against")
        .child(head)
        .show(has_chart, move || chart::chart(page))
        .child(note)
        .show(
            move || page.part(|view| !view.table.is_empty()),
            move || {
                el("details")
                    .class("twin")
                    .child(el("summary").text("The same as a table, with sources"))
                    .child(table(page, |view| &view.table, "In your unit"))
            },
        )
}

/// What the colours of the chart mean; only those that it has.
fn legend(view: &View) -> Option<El> {
    let chart = view.chart.as_ref()?;
    let all = [
        (BarRole::BestInClass, "swatch best", "best in class"),
        (BarRole::TopQuartile, "swatch top-quartile", "top quartile"),
        (BarRole::Typical, "swatch average", "typical range"),
        (BarRole::Median, "swatch median", "median"),
        (BarRole::Target, "swatch target", "target"),
    ];
    let has = |role| chart.rows.iter().any(|row| row.bars.iter().any(|bar| bar.role == role));
    let shown = all.into_iter().filter(|(role, ..)| has(*role));
    let items = shown.map(|(_, class, label)| (class, label));
    let item = |(class, label)| el("span").child(el("i").class(class)).text(label);
    let items = items.chain([("swatch you", "you, with 95 % interval")]).map(item);
    Some(el("div").class("legend").attr("aria-hidden", "true").children(items))
}

fn notes(page: Page) -> El {
    el("div").class("stack").block(move || {
        page.part(|view| {
            let notes = view.notes.iter().map(|note| el("p").class("note remark").text(note));
            Some(el("div").class("stack").attr("data-testid", "notes").children(notes))
        })
    })
}
