//! What can be taken away: the menu of the header, the same list in a frame, and what came of it.

use super::{
    kit::{El, button, el},
    menu::{close, menu},
};
use crate::{
    browser::frame,
    page::Page,
    share::{BY_HAND, Item, ROWS, Row, Way, take},
};

const MENU: &str = "export";

/// The menu.
pub fn export_menu(page: Page) -> El {
    menu(MENU, "Export ▾", list(page))
}

/// The same list in a frame, in the flow of the page.
pub fn panel(page: Page) -> El {
    el("details")
        .class("card")
        .attr("id", MENU)
        .child(el("summary").text("Copy this result"))
        .child(list(page))
        .child(said(page))
}

fn list(page: Page) -> El {
    let can_save = frame::may_save();
    // A picture of points cannot be taken as text.
    let rows = ROWS.iter().filter(|row| can_save || !matches!(row.item, Item::Png | Item::Print));
    el("ul").children(rows.map(|row| el("li").child(entry(page, row, can_save))))
}

fn entry(page: Page, row: &'static Row, can_save: bool) -> El {
    let verb = match row.way {
        Way::Print => "",
        Way::Save(..) if can_save => "Save ",
        Way::Save(..) | Way::Copy => "Copy ",
    };
    let act = move || {
        if row.way == Way::Print {
            close(MENU);
        }
        take(page, row.item);
    };
    button("", act).text(verb).text(row.name).child(telling(el("small"), page, row.item, row.hint))
}

/// An element that says what came of taking an item away, and something else until then.
pub fn telling(element: El, page: Page, item: Item, name: &'static str) -> El {
    element.live(move || {
        let said = page.status(|status| status.said.filter(|(said, _)| *said == item));
        said.map_or(name, |(_, text)| text).to_owned()
    })
}

/// A button that takes an item away, and says in its place what came of it.
pub fn taker(page: Page, item: Item, name: &'static str, class: &'static str) -> El {
    telling(button(class, move || take(page, item)), page, item, name)
}

/// How long the link has become, once chat and mail programs may cut it.
pub fn meter(page: Page) -> El {
    let place = el("div").class("contents");
    place.block(move || {
        let length = page.status(|status| status.length);
        (length > 0).then(|| {
            let said = [
                "The link has ",
                &length.to_string(),
                " of 2,000 characters; chat and mail programs may cut it.",
            ]
            .concat();
            let meter = el("meter")
                .attr("max", "2000")
                .attr("high", "1500")
                .attr("value", &length.to_string())
                .attr("aria-label", "Length of the link");
            el("p").class("hint wide").attr("data-testid", "length").child(meter).text(&said)
        })
    })
}

/// What came of the last item, for screen readers; and the text to copy by hand, where nothing else
/// copies it.
pub fn said(page: Page) -> El {
    let spoken = move || page.status(|status| status.said.map_or("", |(_, text)| text)).to_owned();
    let by_hand = move || {
        page.status(|status| status.by_hand.clone()).map(|text| {
            el("textarea")
                .class("input wide")
                .attr("id", BY_HAND)
                .attr("readonly", "")
                .attr("rows", "4")
                .attr("aria-label", "Copy this by hand")
                .text(&text)
        })
    };
    let file = move || {
        let why = page.status(|status| status.file);
        (!why.is_empty()).then(|| el("p").class("error wide").attr("role", "alert").text(why))
    };
    el("div")
        .class("contents")
        .block(by_hand)
        .block(file)
        .child(el("span").class("aside").attr("role", "status").live(spoken))
}
