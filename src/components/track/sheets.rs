//! The sheets of the series and of the events.

use crate::components::{
    sheet::{Sheet, SheetOf, SheetTools},
    steps::Steps,
};
use leptos::prelude::*;
use presentation::{view::FixedSheet, words};
use scenario::field::Table;

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
) -> impl IntoView {
    let [id, head] = ids;
    view! {
        <SheetOf table>
            <section class="card" id=id tabindex="-1" aria-labelledby=head data-testid=format!("{id}-card")>
                <div class="head">
                    <h2 id=head>{name}</h2>
                    <p class="found">{ask}</p>
                    <SheetTools />
                </div>
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
        />
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
