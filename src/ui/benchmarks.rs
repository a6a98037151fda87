//! The benchmark card: the chart, its table twin, what was not compared, and the notes.

use super::{
    bridge, chart,
    kit::{El, el},
    table::table,
};
use crate::{browser::frame, page::Page};
use presentation::{
    chart::BarRole,
    view::{Answer, View},
};

fn is_filled(page: Page) -> bool {
    page.part(|view| view.answer != Answer::Empty)
}

/// The chart and its table twin.
pub fn card(page: Page) -> El {
    el("div").class("contents").show(move || is_filled(page), move || filled(page))
}

/// What was not compared, with the boxes that would change that, and the notes.
pub fn apart(page: Page) -> El {
    el("div").class("contents").show(
        move || is_filled(page),
        move || el("div").class("contents").child(bridge::bridges(page)).child(notes(page)),
    )
}

fn filled(page: Page) -> El {
    let has_chart = move || frame::shows("chart") && page.part(|view| view.chart.is_some());
    let head = el("div")
        .class("head")
        .child(el("h2").attr("id", "against").text("Against published benchmarks"))
        .block(move || page.part(legend).filter(|_| frame::shows("chart")));
    let note = el("p").class("hint").live(move || page.part(|view| view.chart_note.clone()));
    el("section")
        .class("card")
        .attr("aria-labelledby", "against")
        .child(head)
        .show(has_chart, move || chart::chart(page, None))
        .child(note)
        .show(move || page.part(|view| !view.table.is_empty()), move || twin(page))
}

/// The table twin; open where a host asked for it.
fn twin(page: Page) -> El {
    let twin = el("details")
        .class("twin")
        .child(el("summary").text("The same as a table, with sources"))
        .child(table(page, |view| &view.table, "In your unit"));
    if frame::is_embedded() && frame::shows("table") { twin.attr("open", "") } else { twin }
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
    el("div").class("contents").block(move || {
        page.part(|view| {
            let notes = view.notes.iter().map(|note| el("p").class("note remark").text(note));
            Some(el("div").class("contents").attr("data-testid", "notes").children(notes))
        })
    })
}
