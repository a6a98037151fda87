//! What a link had to tell, and how the address bar stands to the screen.

use super::{
    export::taker,
    kit::{El, el},
};
use crate::{browser::frame, page::Page, share::Item, status::AddressState};
use presentation::words;
use scenario::link::Unwritable;

/// The notices: grave ones at the answer, the others in the details.
pub fn notices(page: Page) -> El {
    let list = move |grave: bool| {
        page.status(|status| {
            let chosen = status.notices.iter().filter(|notice| notice.id.is_grave() == grave);
            let mut items =
                chosen.map(|notice| el("li").text(&words::notice_text(notice))).peekable();
            items.peek().is_some().then(|| el("ul").children(items))
        })
    };
    let grave = move || {
        list(true).map(|list| {
            el("div")
                .class("note grave")
                .attr("role", "alert")
                .attr("data-testid", "notices")
                .child(list)
        })
    };
    let details = move || {
        list(false).map(|list| {
            el("details")
                .class("note")
                .attr("data-testid", "details")
                .child(el("summary").text("About the link that was opened"))
                .child(list)
        })
    };
    let address = move || {
        let (text, is_long) = page.status(|status| {
            let is_long = matches!(status.address, AddressState::Unwritable(Unwritable::Length(_)));
            (address_text(&status.address), is_long)
        });
        // A file takes more than a link.
        let file = (is_long && frame::may_save())
            .then(|| taker(page, Item::Json, "Save it as a file", "link"));
        (!text.is_empty()).then(|| {
            let note = el("p").class("note").attr("role", "status").attr("data-testid", "address");
            note.text(&text).text(" ").children(file)
        })
    };
    el("div").class("contents").block(grave).block(details).block(address)
}

fn address_text(state: &AddressState) -> String {
    match state {
        AddressState::True => String::new(),
        AddressState::Behind => {
            "The browser refuses to update the address just now; it is tried again.".to_owned()
        }
        AddressState::Unwritable(Unwritable::Entry(field)) => format!(
            "No link can hold this scenario: the entry “{}” is too long.",
            words::label(*field)
        ),
        AddressState::Unwritable(Unwritable::Row(table)) => format!(
            "No link can hold this scenario: an entry of the {}s is too long.",
            table.item()
        ),
        AddressState::Unwritable(Unwritable::Further(_)) => {
            "No link can hold this scenario: an entry of a further scenario is too long.".to_owned()
        }
        AddressState::Unwritable(Unwritable::Length(_)) => {
            "No link can hold this scenario: it would be longer than 2,000 characters.".to_owned()
        }
    }
}
