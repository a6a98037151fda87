//! The bars of a sheet: parts of a cell, drawn as rectangles, since a canvas for each row would be too many.

use super::context::SheetContext;
use crate::state::{ShownSheetStoreFields, ShownStoreFields, item};
use leptos::prelude::*;
use presentation::{
    chart::{BarRole, BarSpan},
    view::RowBar,
};
use scenario::field::Table;

/// Whether a sheet has bars.
pub fn has_bars(sheet: SheetContext) -> bool {
    !matches!(
        sheet.table,
        Table::Segments
            | Table::Lines
            | Table::Later
            | Table::Series
            | Table::Events
            | Table::Columns
    )
}

/// The patterns of bars where the system gives the colours, as those of the legend; once for all sheets.
#[component]
pub fn BarPatterns() -> impl IntoView {
    view! {
        <svg class="aside" aria-hidden="true" focusable="false">
            <pattern id="bar-rest" width="5" height="5" patternUnits="userSpaceOnUse">
                <path d="M-1 -1 L6 6 M-1 4 L1 6 M4 -1 L6 1"></path>
            </pattern>
            <pattern id="bar-published" width="5" height="5" patternUnits="userSpaceOnUse">
                <circle cx="2.5" cy="2.5" r="0.9"></circle>
            </pattern>
        </svg>
    }
}

/// The head of the bars, with their axis.
#[component]
pub fn Axis() -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let ticks = move || {
        item(sheet.state.shown.sheets(), sheet.table as usize)
            .map(|shown| shown.ticks().get())
            .unwrap_or_default()
    };
    let axis = if sheet.table == Table::Levers { "Saving a year" } else { "Share of all contacts" };
    has_bars(sheet).then(|| {
        view! {
            <th scope="col" class="bar out">
                {axis}
                <svg width="100%" height="16" aria-hidden="true">
                    <For each=ticks key=|(place, label)| (place.to_bits(), label.clone()) let:tick>
                        <text x=format!("{}%", tick.0) y="12">
                            {tick.1}
                        </text>
                    </For>
                </svg>
            </th>
        }
    })
}

/// The bar of a row, with its share as text.
#[component]
pub fn BarCell(
    /// The bar.
    #[prop(into)]
    bar: Signal<Option<RowBar>>,
) -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let spans = move || bar.get().map(|bar| bar.spans).unwrap_or_default();
    let label = move || bar.read().as_ref().map(|bar| bar.label.clone()).unwrap_or_default();
    let end = move || bar.read().as_ref().map_or(0.0, |bar| bar.end);
    let span = |span: BarSpan| {
        // What is published lies thin below the own bar.
        let (class, y, height) = match span.role {
            BarRole::Own => ("own", "9", "12"),
            BarRole::OwnSoft => ("soft", "9", "12"),
            BarRole::Lost => ("lost", "9", "12"),
            _ => ("published", "23", "5"),
        };
        view! {
            <rect
                class=class
                x=format!("{}%", span.from)
                y=y
                width=format!("{}%", span.to - span.from)
                height=height
            />
        }
    };
    has_bars(sheet).then(|| {
        view! {
            <td class="bar out">
                <svg width="100%" height="34">
                    {move || spans().into_iter().map(span).collect_view()}
                    <text x=move || format!("{}%", end()) dx="6" y="20">
                        {label}
                    </text>
                </svg>
            </td>
        }
    })
}
