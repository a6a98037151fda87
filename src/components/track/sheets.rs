//! The sheets of the series and of the events.

use crate::{
    browser::clock,
    components::{
        sheet::{FurtherTools, Sheet, SheetOf, SheetTools},
        steps::Steps,
    },
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use presentation::{view::FixedSheet, words};
use scenario::{
    field::Table,
    paste::{set_open, with_dates},
};

/// A card around a sheet: what to type above it, and what comes of it below.
#[component]
fn SheetCard(
    /// Its table.
    table: Table,
    /// The id of the card, which entries lead to, and of its heading.
    ids: [&'static str; 2],
    /// Its heading.
    name: &'static str,
    /// What it asks for.
    ask: &'static str,
    /// What stands below it.
    note: &'static str,
    /// What is asked above it, and what stands below it besides.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let [id, head] = ids;
    view! {
        <SheetOf table>
            <section class="card" id=id tabindex="-1" aria-labelledby=head data-testid=format!("{id}-card")>
                <div class="head">
                    <h2 id=head>{name}</h2>
                    <p class="found">{ask}</p>
                    <SheetTools />
                    {(table == Table::Series).then(|| view! { <FurtherTools /> })}
                </div>
                {children.map(|children| children())}
                <Sheet chart=Signal::derive(|| None) />
                <div class="foot">
                    <p>{note}</p>
                </div>
            </section>
        </SheetOf>
    }
}

/// The series, a period a row.
#[component]
pub fn SeriesCard() -> impl IntoView {
    view! {
        <SheetCard
            table=Table::Series
            ids=["series", "periods-head"]
            name="Periods"
            ask=words::SERIES_ASK
            note=words::SERIES_NOTE
        >
            <OpenDates />
            <ColumnNotes />
        </SheetCard>
    }
}

/// Asks whether dates have the day or the month first, where both can be; the answer is one step of undo.
#[component]
fn OpenDates() -> impl IntoView {
    let state = use_state();
    let open = Memo::new(move |_| state.shown.track().read().open_date.clone());
    let question = move || open.get().map(|open| open.question);
    let answer = move |place: usize| {
        let label = move || open.get().and_then(|open| open.answers.get(place).cloned());
        let read = move |_| {
            state.change_draft(|draft| {
                *draft = with_dates(draft, place == 0);
                set_open(draft, clock::today());
            });
        };
        view! {
            <button type="button" class="button small" on:click=read>
                {label}
            </button>
        }
    };
    view! {
        <Show when=move || open.read().is_some()>
            <p class="note" role="status" data-testid="open-dates">
                {question}
                " "
                {answer(0)}
                " "
                {answer(1)}
            </p>
        </Show>
    }
}

/// What is to be done about further columns.
#[component]
fn ColumnNotes() -> impl IntoView {
    let state = use_state();
    let notes = Memo::new(move |_| state.shown.track().read().columns.clone());
    let note = |note: String| view! { <li>{note}</li> };
    view! {
        <Show when=move || !notes.read().is_empty()>
            <ul class="hint" data-testid="column-notes">
                {move || notes.get().into_iter().map(note).collect_view()}
            </ul>
        </Show>
    }
}

/// What the chart goes by.
#[component]
pub fn RulesCard() -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="rules-head" data-testid="rules-card">
            <div class="head">
                <h2 id="rules-head">{FixedSheet::Series.name()}</h2>
            </div>
            <Steps sheet=FixedSheet::Series />
        </section>
    }
}

/// What happened when.
#[component]
pub fn EventsCard() -> impl IntoView {
    view! {
        <SheetCard
            table=Table::Events
            ids=["events", "events-head"]
            name="Events and phases"
            ask=words::EVENTS_ASK
            note=words::EVENTS_NOTE
        />
    }
}
