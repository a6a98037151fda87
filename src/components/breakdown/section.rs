//! The card of a section: what is typed at the left or on top, what follows from it beside or below.

use super::{Opened, problem::ProblemNote};
use crate::{
    components::{
        chart::{Chart, Legend},
        field::{Options, Select},
        medium::{Medium, use_medium},
        published::PublishedTable,
        sheet::{PastedNote, Sheet, SheetTools, provide_sheet},
        sources::Sources,
        steps::Steps,
        tiles::Tiles,
    },
    state::{
        ShownCard, ShownCardStoreFields, ShownSheetStoreFields, ShownStoreFields, item, use_state,
    },
};
use leptos::prelude::*;
use presentation::{
    view::{FigureCard, FixedSheet, section_hint},
    words,
};
use reactive_stores::Field as StoreField;
use scenario::field::{BASIS_CONTACTS, BASIS_TIME, Field, Section, Table};

/// The card.
#[component]
pub fn SectionCard(
    /// The section.
    section: Section,
) -> impl IntoView {
    // There is a card for each section, and there always was.
    item(use_state().shown.cards(), section as usize).map(|card| {
        let card: StoreField<ShownCard> = card.into();
        view! { <Card section card /> }
    })
}

#[component]
fn Card(
    /// The section.
    section: Section,
    /// Its results.
    card: StoreField<ShownCard>,
) -> impl IntoView {
    let opened = expect_context::<Opened>();
    let heading = format!("{}-head", section.id());
    let labelled = heading.clone();
    if let Some(table) = section.table() {
        provide_sheet(table);
    }
    let body = match section.table() {
        Some(table) => view! {
            <Sheet chart=card.chart() />
            <TableNotes table card />
            <Results section card />
        }
        .into_any(),
        None => view! {
            <div class="split">
                <Steps sheet=FixedSheet::Section(section) />
                <div class="stack">
                    <Results section card />
                </div>
            </div>
        }
        .into_any(),
    };
    view! {
        <section
            class="card"
            id=section.id()
            tabindex="-1"
            on:focusin=move |_| opened.open(section)
            aria-labelledby=labelled
            data-testid=format!("{}-card", section.id())
        >
            <div class="head">
                <h2 id=heading>{section.name()}</h2>
                <p class="found">{move || card.sentence().get()}</p>
                {section.table().map(|_| view! { <SheetTools /> })}
            </div>
            {body}
        </section>
    }
}

/// What is said below a sheet of rows.
#[component]
fn TableNotes(
    /// The breakdown.
    table: Table,
    /// Its results.
    card: StoreField<ShownCard>,
) -> impl IntoView {
    let state = use_state();
    let has_chart = Memo::new(move |_| card.chart().read().is_some());
    let note = move || item(state.shown.sheets(), table as usize).map(|sheet| sheet.note().get());
    view! {
        <div class="foot">
            // The bars of the rows have the colours of the chart.
            <Show when=move || has_chart.get()>
                <Legend model=card.chart() />
            </Show>
            <p data-testid=format!("{}-hint", table.key())>{note}</p>
            {(table == Table::Channels).then(|| view! { <CostBasis /> })}
        </div>
        <PastedNote table />
    }
}

/// How shared cost is spread over channels.
#[component]
fn CostBasis() -> impl IntoView {
    let choices = [(BASIS_TIME, "handle time"), (BASIS_CONTACTS, "number of contacts")];
    view! {
        <label class="inline">
            {words::label(Field::CostBasis)} " "
            <Select field=Field::CostBasis>
                <Options field=Field::CostBasis choices />
            </Select>
        </label>
    }
}

/// What follows from a section.
#[component]
fn Results(
    /// The section.
    section: Section,
    /// Its results.
    card: StoreField<ShownCard>,
) -> impl IntoView {
    let sections = use_state().shown.sections();
    let has_error = Memo::new(move |_| {
        item(sections, section as usize).is_some_and(|section| section.read().problem.is_some())
    });
    // What is an error is the first of them, and stands there already.
    let notes = move || {
        let notes = card.notes().get().into_iter();
        notes.skip(usize::from(has_error.get())).collect::<Vec<_>>()
    };
    let hint = section_hint(section);
    view! {
        <ProblemNote section />
        {section.table().is_none().then(|| view! { <CardChart section card /> })}
        <Show when=move || !card.tiles().read().is_empty()>
            <Tiles tiles=card.tiles() />
        </Show>
        <For each=notes key=|note| note.clone() let:note>
            <p class="note">{note}</p>
        </For>
        <div class="foot">
            {(!hint.is_empty()).then(|| view! { <p>{hint}</p> })}
            <Show when=move || !card.published().read().is_empty()>
                <details class="sources">
                    <summary>"Published figures" <span class="aside">" beside " {section.name()}</span></summary>
                    <PublishedTable
                        rows=card.published()
                        own="You"
                        caption=format!("Published figures beside {}", section.name())
                    />
                </details>
            </Show>
            <Show when=move || card.is_shown().get()>
                <Sources card=FigureCard::Section(section) />
            </Show>
        </div>
    }
}

/// The picture of a section, where it has one.
#[component]
pub fn CardChart(
    /// The section.
    section: Section,
    /// Its results.
    card: StoreField<ShownCard>,
) -> impl IntoView {
    // On paper it stands in the picture.
    let has_legend = use_medium() != Medium::Paper;
    let label = move || {
        format!("{}. Chart; the table beside it holds the same numbers.", card.title().read())
    };
    view! {
        <Show when=move || card.chart().read().is_some()>
            {has_legend.then(|| view! { <Legend model=card.chart() /> })}
            <Chart id=format!("{}-chart", section.id()) model=card.chart() label=Signal::derive(label) />
        </Show>
    }
}
