//! The results of Break down: what the figures point to, and a card for every section that is filled.

use super::{
    chart::chart,
    grid::grid,
    kit::{El, el},
    table::{body, published},
    tiles::shown,
};
use crate::page::Page;
use presentation::view::{Card, View};
use scenario::field::Section;

/// The cards.
pub fn cards(page: Page) -> El {
    let cards = Section::ALL.map(|section| {
        el("div").class("contents").show(
            move || page.part(|view| find(view, section).is_some()),
            move || card(page, section),
        )
    });
    el("div").class("contents").block(move || page.part(pointers)).children(cards)
}

/// The card of a section.
pub fn find(view: &View, section: Section) -> Option<&Card> {
    view.breakdown.cards.iter().find(|card| card.section == section)
}

/// What the figures point to.
fn pointers(view: &View) -> Option<El> {
    let pointers = &view.breakdown.pointers;
    let items = pointers.iter().map(|pointer| {
        el("li").text(&pointer.text).text(" ").child(el("small").text(&pointer.source))
    });
    (!pointers.is_empty()).then(|| {
        el("section")
            .class("card")
            .attr("aria-labelledby", "pointers")
            .attr("data-testid", "pointers")
            .child(el("h2").attr("id", "pointers").text("What it points to"))
            .child(el("ol").children(items))
    })
}

/// A part of a card, which comes and goes.
fn part(page: Page, section: Section, part: fn(&Card) -> Option<El>) -> El {
    let part = move || page.part(|view| find(view, section).and_then(part));
    el("div").class("contents").block(part)
}

fn card(page: Page, section: Section) -> El {
    let part = |of| part(page, section, of);
    let heading = [section.id(), "-card"].concat();
    let has_chart =
        move || page.part(|view| find(view, section).is_some_and(|card| card.chart.is_some()));
    let has_grid =
        move || page.part(|view| find(view, section).is_some_and(|card| card.grid.is_some()));
    let title =
        move || page.part(|view| find(view, section).map_or("", |card| card.title).to_owned());
    el("section")
        .class("card stacked")
        .attr("aria-labelledby", &heading)
        .attr("data-testid", &heading)
        .child(el("h2").attr("id", &heading).live(title))
        .child(part(|card| (!card.sentence.is_empty()).then(|| el("p").text(&card.sentence))))
        .child(part(|card| {
            let tiles = card.tiles.iter().map(shown);
            (!card.tiles.is_empty()).then(|| el("dl").class("tiles").children(tiles))
        }))
        .show(has_chart, move || chart(page, Some(section)))
        .show(has_grid, move || grid(page, section))
        .child(part(|card| {
            let rows = &card.published;
            (!rows.is_empty()).then(|| published("You").child(body(rows, "You")))
        }))
        .child(part(|card| {
            let notes = card.notes.iter().map(|note| el("p").class("note remark").text(note));
            Some(el("div").class("contents").children(notes))
        }))
}
