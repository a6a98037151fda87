//! What a link had to tell, and how the address bar stands to the screen.

use super::{export::TakeButton, saved::OwnWorkNote};
use crate::{
    browser::frame,
    state::{AddressState, StatusStoreFields, use_state},
};
use leptos::prelude::*;
use presentation::{export::Item, words};
use scenario::link::Unwritable;

/// The notices: grave ones at the answer, the others in the details.
#[component]
pub fn Notices() -> impl IntoView {
    let status = use_state().status;
    let chosen = move |is_grave: bool| {
        let notices = status.notices();
        Memo::new(move |_| {
            let notices = notices.read();
            let chosen = notices.iter().filter(|notice| notice.id.is_grave() == is_grave);
            chosen.map(words::notice_text).collect::<Vec<_>>()
        })
    };
    let (grave, others) = (chosen(true), chosen(false));
    view! {
        <Show when=move || !grave.read().is_empty()>
            <div class="note grave" role="alert" data-testid="notices">
                <Lines lines=grave />
            </div>
        </Show>
        <Show when=move || !others.read().is_empty()>
            <details class="note" data-testid="details">
                <summary>"About the link that was opened"</summary>
                <Lines lines=others />
            </details>
        </Show>
        <OwnWorkNote />
        <AddressNote />
    }
}

#[component]
fn Lines(
    /// One item each.
    #[prop(into)]
    lines: Signal<Vec<String>>,
) -> impl IntoView {
    view! { <ul>{move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
}

/// How the address bar stands to the screen, where it does not hold the scenario.
#[component]
fn AddressNote() -> impl IntoView {
    let address = use_state().status.address();
    let is_long =
        move || matches!(*address.read(), AddressState::Unwritable(why) if why.fits_file());
    view! {
        <Show when=move || *address.read() != AddressState::True>
            <p class="note" role="status" data-testid="address">
                {move || address_text(&address.read())} " "
                // A file takes more than a link.
                <Show when=move || is_long() && frame::may_save()>
                    <TakeButton item=Item::Json name="Save it as a file" class="link" />
                </Show>
            </p>
        </Show>
    }
}

fn address_text(state: &AddressState) -> String {
    let unwritable = match state {
        AddressState::True => return String::new(),
        AddressState::Behind => {
            return "The browser refuses to update the address just now; it is tried again."
                .to_owned();
        }
        AddressState::Unwritable(unwritable) => unwritable,
    };
    let why = match unwritable {
        Unwritable::Entry(field) => format!("the entry “{}” is too long", words::label(*field)),
        Unwritable::Row(table) => format!("an entry of the {}s is too long", table.item()),
        Unwritable::Further(_) => "an entry of a further scenario is too long".to_owned(),
        Unwritable::Length(_) => "it would be longer than 2,000 characters".to_owned(),
        Unwritable::Columns => "further columns of the series go into the file".to_owned(),
    };
    format!("No link can hold this scenario: {why}.")
}
