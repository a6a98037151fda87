//! The head of a sheet: the columns that are typed, the axis of the bars, the columns that are computed.

use super::{
    bar::Axis,
    context::{SheetContext, fold_class},
};
use crate::state::{ShownSheetStoreFields, ShownStoreFields, item};
use leptos::prelude::*;
use presentation::view::{SheetHead, TypedColumn};

/// The heads.
#[component]
pub fn Heads() -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let shown = move || item(sheet.state.shown.sheets(), sheet.table as usize);
    let last = sheet.columns().len() - 1;
    let typed = move |(place, typed): (usize, &TypedColumn)| {
        let column = typed.column;
        let head = Memo::new(move |_| {
            shown().and_then(|shown| shown.typed().read().get(column).cloned()).unwrap_or_default()
        });
        let class = format!(
            "in{}{}{}",
            match sheet.table.columns().get(column) {
                _ if place == 0 => " first",
                Some(of) if !of.options.is_empty() => " pick",
                _ => " n",
            },
            if place == last { " last" } else { "" },
            fold_class(typed.fold)
        );
        view! {
            <th scope="col" class=class>
                {move || head.get().label}
                <small>{move || head.get().unit}</small>
            </th>
        }
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
                {sheet.columns().iter().enumerate().map(typed).collect_view()}
                <Axis />
                <For each=move || computed.get() key=|head| (head.label.clone(), head.unit.clone()) children=head />
                <th scope="col" class="do">
                    <span class="aside">"Menu"</span>
                </th>
            </tr>
        </thead>
    }
}
