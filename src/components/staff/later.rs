//! Work that can wait: its sheet, and what waits in the days to come.

use super::cards::PictureCard;
use crate::{
    components::{
        grid::PlainGrid,
        sheet::{Sheet, SheetOf, SheetTools},
    },
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use presentation::words;
use scenario::field::Table;

/// The sheet, and what waits.
#[component]
pub fn LaterCards() -> impl IntoView {
    view! {
        <LaterCard />
        <Backlog />
    }
}

#[component]
fn LaterCard() -> impl IntoView {
    view! {
        <SheetOf table=Table::Later>
            <section class="card" id="later" tabindex="-1" aria-labelledby="later-head" data-testid="later-card">
                <div class="head">
                    <h2 id="later-head">"Work that can wait"</h2>
                    <p class="found">{words::LATER_ASK}</p>
                    <SheetTools />
                </div>
                <Sheet chart=Signal::derive(|| None) />
                <div class="foot">
                    <p>{words::LATER_FROM}</p>
                </div>
            </section>
        </SheetOf>
    }
}

/// What waits in the days to come.
#[component]
pub fn Backlog() -> impl IntoView {
    view! { <PictureCard part=|staff| staff.backlog.as_ref() /> }
}

/// The sheet as text, where nothing is typed.
#[component]
pub fn LaterAsText() -> impl IntoView {
    let staff = use_state().shown.staff();
    let grid = Memo::new(move |_| staff.read().later.clone());
    view! {
        <Show when=move || grid.read().is_some()>
            <section class="card lines-text" aria-label="Work that can wait">
                <div class="head">
                    <h2>"Work that can wait"</h2>
                </div>
                <PlainGrid grid caption="Work that can wait" />
            </section>
        </Show>
    }
}
