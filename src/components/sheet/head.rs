//! The head of a sheet: the columns that are typed, the axis of the bars, the columns that are computed.

use super::{
    bar::Axis,
    context::{SheetContext, column_class},
    further::FurtherHead,
};
use crate::components::field::{Input, control_id};
use crate::state::{ShownSheetStoreFields, ShownStoreFields, item};
use leptos::prelude::*;
use presentation::{
    view::{SheetHead, TypedColumn},
    words,
};
use scenario::field::{Further, Table, at};

/// The heads.
#[component]
pub fn Heads() -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let shown = move || item(sheet.state.shown.sheets(), sheet.table as usize);
    let typed = move |(place, typed): (usize, &TypedColumn)| {
        let last = sheet.columns().len().saturating_sub(1);
        let column = typed.column;
        let head = Memo::new(move |_| {
            shown().and_then(|shown| shown.typed().read().get(column).cloned()).unwrap_or_default()
        });
        let class = format!(
            "in{}{}{}",
            match sheet.table.column(column) {
                _ if place == 0 => " first",
                Some(of) if !of.options.is_empty() => " pick",
                _ => " n",
            },
            if place == last { " last" } else { "" },
            column_class(sheet.table, *typed)
        );
        if let Some(place) =
            column.checked_sub(at::FURTHER).filter(|_| sheet.table == Table::Series)
        {
            return view! {
                <th scope="col" class=class>
                    <FurtherHead place />
                </th>
            }
            .into_any();
        }
        let further = Further::of_column(column).filter(|_| sheet.table == Table::Levers);
        let has_several = Memo::new(move |_| further.is_some() && sheet.has_several());
        let plain = move || {
            view! {
                {move || head.get().label}
                <small>{move || head.get().unit}</small>
            }
        };
        view! {
            <th scope="col" class=class>
                {move || match further {
                    Some(further) if has_several.get() => view! { <ScenarioName further /> }.into_any(),
                    _ => plain().into_any(),
                }}
            </th>
        }
        .into_any()
    };
    let computed =
        Memo::new(move |_| shown().map(|shown| shown.computed().get()).unwrap_or_default());
    let head = |head: SheetHead| {
        view! {
            <th scope="col" class="n out">
                {head.label}
                <small>{head.unit}</small>
            </th>
        }
    };
    view! {
        <thead>
            <tr>
                <th scope="col" class="no">
                    <span class="aside">"Row"</span>
                </th>
                {move || sheet.columns_now().iter().enumerate().map(typed).collect_view()}
                <Axis />
                <For each=move || computed.get() key=|head| (head.label.clone(), head.unit.clone()) children=head />
                <th scope="col" class="do">
                    <span class="aside">"Menu"</span>
                </th>
            </tr>
        </thead>
    }
}

/// The head of the amounts of a scenario: its letter, and a box for its name.
#[component]
fn ScenarioName(
    /// The scenario.
    further: Further,
) -> impl IntoView {
    let field = further.name();
    view! {
        <label for=control_id(field)>
            <small>{further.letter()}</small>
            <span class="aside">{words::label(field)}</span>
        </label>
        <Input field placeholder="Name" />
    }
}
