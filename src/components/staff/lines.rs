//! The sheet of the lines, and the way from the month to the busiest interval.

use crate::{
    components::{
        grid::PlainGrid,
        sheet::{Sheet, SheetOf, SheetTools},
        sources::Sources,
        steps::Steps,
    },
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use presentation::{
    view::{FigureCard, FixedSheet},
    words,
};
use scenario::field::Table;

/// The lines.
#[component]
pub fn LinesCard() -> impl IntoView {
    let staff = use_state().shown.staff();
    let note = Memo::new(move |_| staff.read().table.note.clone());
    view! {
        <SheetOf table=Table::Lines>
            <section class="card" id="lines" tabindex="-1" aria-labelledby="lines-head" data-testid="lines-card">
                <div class="head">
                    <h2 id="lines-head">"Phone and chat"</h2>
                    <p class="found">{words::LINES_ASK}</p>
                    <SheetTools />
                </div>
                <Sheet chart=Signal::derive(|| None) />
                <div class="foot">
                    <p data-testid="lines-note">{words::FROM_BREAK_DOWN} " " {note}</p>
                    <Sources card=FigureCard::Staff />
                </div>
            </section>
        </SheetOf>
    }
}

/// From the month to the busiest interval.
#[component]
pub fn BusiestCard() -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="busiest-head" data-testid="busiest-card">
            <div class="head">
                <h2 id="busiest-head">{FixedSheet::Busiest.name()}</h2>
                <p class="found">{words::BUSIEST_ASK}</p>
            </div>
            <Steps sheet=FixedSheet::Busiest />
            <p class="hint">{words::BUSIEST_FORMULA}</p>
        </section>
    }
}

/// The lines as text, where nothing is typed.
#[component]
pub fn LinesAsText() -> impl IntoView {
    let staff = use_state().shown.staff();
    let grid = Memo::new(move |_| staff.read().lines.clone());
    view! {
        <Show when=move || grid.read().is_some()>
            <section class="card lines-text" aria-label="Lines">
                <div class="head">
                    <h2>"Phone and chat"</h2>
                </div>
                <PlainGrid grid caption="Lines" />
            </section>
        </Show>
    }
}
