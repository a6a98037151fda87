//! The foot of a sheet: what the rows leave over, and all of it.

use super::{
    bar::BarCell,
    context::{SheetContext, column_class},
};
use crate::state::{ShownSheetStoreFields, ShownStoreFields, item};
use leptos::prelude::*;
use presentation::view::SumRow;

/// The foot.
#[component]
pub fn Foot() -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let shown = move || item(sheet.state.shown.sheets(), sheet.table as usize);
    let rest = Memo::new(move |_| shown().and_then(|shown| shown.rest().get()));
    let all = Memo::new(move |_| shown().and_then(|shown| shown.all().get()));
    view! {
        <tfoot>
            <Show when=move || rest.read().is_some()>
                <Line line=rest class="rest" />
            </Show>
            <Show when=move || all.read().is_some()>
                <Line line=all class="sum" />
            </Show>
        </tfoot>
    }
}

#[component]
fn Line(
    /// The line.
    line: Memo<Option<SumRow>>,
    /// Its class.
    class: &'static str,
) -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let text = move |part: fn(&SumRow) -> &Vec<String>, at: usize| {
        move || line.read().as_ref().and_then(|line| part(line).get(at).cloned())
    };
    let count = Memo::new(move |_| line.read().as_ref().map_or(0, |line| line.figures.len()));
    let last = sheet.columns().len().saturating_sub(1);
    let typed = sheet.columns().iter().enumerate().skip(1).map(|(at, typed)| {
        let column = typed.column;
        let last = if at == last { " last" } else { "" };
        let class = format!("n{last}{}", column_class(sheet.table, *typed));
        view! { <td class=class>{text(|line| &line.typed, column)}</td> }
    });
    let bar = Signal::derive(move || line.read().as_ref().and_then(|line| line.bar.clone()));
    view! {
        <tr class=class>
            <td class="no"></td>
            <th scope="row">{move || line.read().as_ref().map(|line| line.name.clone())}</th>
            {typed.collect_view()}
            <BarCell bar />
            {move || {
                (0..count.get())
                    .map(|at| view! { <td class="n out">{text(|line| &line.figures, at)}</td> })
                    .collect_view()
            }}
            <td class="do"></td>
        </tr>
    }
}
