//! The sheet: one grid for every table that one types in. A line a row, heads once, what is computed shaded
//! beside what is typed, and a bar in the row that it belongs to.
//!
//! Keys: typing replaces, F2 or a second click puts the caret, Enter goes down, Tab right, arrows where the caret
//! is at the end, Escape gives back; Alt with an arrow moves the row, Ctrl+D copies it, Ctrl+Delete empties it, Shift+F10 opens
//! its menu;
//! Shift with arrows marks a block, Ctrl+C copies it, Ctrl+V pastes one from the cell on.

mod acts_on;
mod bar;
mod cell;
mod context;
mod foot;
mod further;
mod head;
mod keys;
mod menu;
mod row;
mod span;
mod window;

pub use acts_on::names;
pub use bar::BarPatterns;
pub use cell::CHANNEL_NAMES;
pub use further::FurtherTools;

use crate::{
    components::chart::Chart,
    state::{InputRow, InputRowStoreFields, Inputs, StatusStoreFields, use_state},
};
use context::SheetContext;
use foot::Foot;
use head::Heads;
use leptos::{context::Provider, html, prelude::*};
use menu::RowMenu;
use presentation::{chart::ChartModel, view::Fold};
use reactive_stores::{AtKeyed, Field};
use row::SheetRow;
use scenario::field::Table;
use window::Space;

/// Provides the sheet of a table to what stands in it, and to nothing that stands beside it.
#[component]
pub fn SheetOf(
    /// The table.
    table: Table,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    view! { <Provider value=SheetContext::of(table)>{children()}</Provider> }
}

/// Provides the sheet of a breakdown to the section that is being made, which owns what stands in it.
pub fn provide_sheet(table: Table) {
    provide_context(SheetContext::of(table));
}

/// The sheet.
#[component]
pub fn Sheet(
    /// The bars as a chart, for screens on which the sheet has no room for them.
    #[prop(into)]
    chart: Signal<Option<ChartModel>>,
) -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let table = sheet.table;
    let rows = Inputs::rows(sheet.state.inputs, table);
    // The list of ids changes with the order of the rows only.
    let ids = Memo::new(move |_| rows.read().iter().map(|row| row.id).collect::<Vec<_>>());
    let shown = Memo::new(move |_| span::shown(ids.read().len(), sheet.first.get()));
    let in_sight = move || ids.read().get(shown.get()).unwrap_or_default().to_vec();
    let is_long = Memo::new(move |_| span::is_long(ids.read().len()));
    let element = NodeRef::<html::Div>::new();
    Effect::watch(
        move || (is_long.get(), element.get()),
        move |(is_long, element), _, _| {
            if let Some(element) = element.clone().filter(|_| *is_long) {
                window::begin(sheet, element.into());
            }
        },
        true,
    );
    // A block is marked by places, which mean other rows then.
    Effect::watch(move || ids.track(), move |(), _, _| sheet.marked.set(None), false);
    let is_full = Memo::new(move |_| rows.read().iter().all(|row| !row.is_next));
    let class = move || {
        let open = match sheet.unfolded() {
            Fold::Never => "",
            Fold::Narrow => " open-narrow",
            Fold::Always => " open",
        };
        let long = if is_long.get() { " long" } else { "" };
        format!("sheet rows {}{open}{long}{}", table.key(), sheet.further_class())
    };
    view! {
        <div
            class=class
            id=format!("{}-sheet", table.key())
            node_ref=element
            on:scroll=move |event| {
                if let Some(element) = window::element_of(&event) {
                    window::follow(sheet, &element);
                }
            }
        >
            <table
                aria-rowcount=move || is_long.get().then(|| (ids.read().len() + 1).to_string())
                on:copy=move |event| keys::copy(sheet, &event)>
                <caption class="aside">{table.plural()} ": a sheet to type in, with what follows"</caption>
                <Heads />
                <tbody id=format!("{}-rows", table.key()) on:focusout=move |_| sheet.state.seal()>
                    <Show when=move || is_long.get()>
                        <Space rows=Signal::derive(move || shown.get().start) />
                    </Show>
                    <For each=in_sight key=|id| *id let:id>
                        {
                            let row: Field<InputRow> = AtKeyed::new(rows, id).into();
                            view! { <SheetRow row /> }
                        }
                    </For>
                    <Show when=move || is_long.get()>
                        <Space rows=Signal::derive(move || ids.read().len() - shown.get().end) />
                    </Show>
                </tbody>
                <Foot />
            </table>
        </div>
        <p class="hint">
            {move || is_full.get().then(|| format!("{} rows are the most.", table.most_rows()))}
        </p>
        // Those of breakdowns say it below their legend.
        {table.section().is_none().then(|| view! { <PastedNote table /> })}
        <RowMenu />
        <NarrowChart table chart />
    }
}

/// What came of pasting into a table.
#[component]
pub fn PastedNote(
    /// The table.
    table: Table,
) -> impl IntoView {
    let pasted = use_state().status.pasted();
    let said = move || match &*pasted.read() {
        Some((of, said)) if *of == table => said.clone(),
        _ => String::new(),
    };
    view! {
        <p class="echo" role="status" data-testid=format!("{}-pasted", table.key())>
            {said}
        </p>
    }
}

/// The bars as a chart, where the sheet has no room for them.
#[component]
fn NarrowChart(
    /// The breakdown.
    table: Table,
    /// The chart.
    chart: Signal<Option<ChartModel>>,
) -> impl IntoView {
    let label = move || {
        format!(
            "{} by their share of all contacts. Chart; the sheet above it holds the same numbers.",
            table.plural()
        )
    };
    view! {
        <Show when=move || chart.read().is_some()>
            <div class="only-narrow">
                <Chart
                    id=format!("{}-chart", table.id())
                    model=chart
                    label=Signal::derive(label)
                />
            </div>
        </Show>
    }
}

/// What can be done with the sheet as a whole.
#[component]
pub fn SheetTools() -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let table = sheet.table;
    let can_fold = sheet.folded(Fold::Narrow).count() > 0;
    view! {
        <div class="tools">
            {can_fold.then(|| view! { <Unfold /> })}
            {table
                .section()
                .map(|_| {
                    view! {
                        <button
                            type="button"
                            class="button small"
                            data-testid=format!("{}-bring", table.key())
                            aria-label=format!("Paste {} …", table.plural().to_lowercase())
                            on:click=move |_| sheet.state.ask_for_rows(table)
                        >
                            "Paste rows …"
                        </button>
                    }
                })}
        </div>
    }
}

/// The button that unfolds the columns that are rarely needed, and says what is inside.
#[component]
fn Unfold() -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let rare = sheet.folded(Fold::Always).count();
    // What there is to fold depends on the width of the screen.
    let needed = if rare > 0 { Fold::Always } else { Fold::Narrow };
    let is_unfolded = Memo::new(move |_| sheet.unfolded() >= needed);
    let is_held = Memo::new(move |_| sheet.held_open() >= needed);
    let class = if rare > 0 { "button small" } else { "button small only-narrow" };
    view! {
        <Show when=move || !is_held.get()>
            <button
                type="button"
                class=class
                data-testid=format!("{}-unfold", sheet.table.key())
                aria-expanded=move || is_unfolded.get().to_string()
                on:click=move |_| sheet.toggle()
            >
                <Show when=move || is_unfolded.get() fallback=Folded>
                    "Fewer columns"
                </Show>
            </button>
        </Show>
    }
}

/// How many columns are folded away, on a wide screen and on a narrow one.
#[component]
fn Folded() -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let rows = Inputs::rows(sheet.state.inputs, sheet.table);
    let text = move |fold: Fold| {
        let rows = rows.read();
        let is_filled =
            |column: &usize| rows.iter().any(|row| !row.typed.text(*column).trim().is_empty());
        let columns = match sheet.folded(fold).count() {
            1 => "1 more column".to_owned(),
            count => format!("{count} more columns"),
        };
        match sheet.folded(fold).filter(is_filled).count() {
            0 => columns,
            filled => format!("{columns}, {filled} filled"),
        }
    };
    view! {
        <span class="only-wide">{move || text(Fold::Always)}</span>
        <span class="only-narrow">{move || text(Fold::Narrow)}</span>
    }
}

/// A part of a row; nothing of one that was removed, whose element goes a moment later.
fn still<T: Default>(part: &impl Get<Value = T>) -> T {
    part.try_get().unwrap_or_default()
}

/// The text of a cell; nothing of a row that was removed.
fn text_of(row: Field<InputRow>, column: usize) -> String {
    row.typed().try_read().map_or_else(String::new, |typed| typed.text(column).to_owned())
}

/// What a row is called: by its name, else by its number.
fn name_of(row: Field<InputRow>, table: Table) -> String {
    match text_of(row, table.name_column()).trim() {
        "" => format!("row {}", still(&row.place()) + 1),
        name => name.to_owned(),
    }
}
