//! The block as a table: what each column was taken for, and which lines become rows.

use super::Importing;
use leptos::prelude::*;
use presentation::view::import::{ColumnView, ImportLine};

/// The table.
#[component]
pub(super) fn Lines(
    /// What is being imported.
    importing: Importing,
) -> impl IntoView {
    let import = importing.import;
    let has_columns = Memo::new(move |_| !import.read().columns.is_empty());
    let head = move |column: ColumnView| view! { <Head importing column /> };
    let line = move |line: ImportLine| view! { <Line importing line /> };
    view! {
        <Show when=move || has_columns.get()>
            <div class="scroll" role="region" aria-label="The block as it was understood" tabindex="0">
                <table class="plain">
                    <caption class="aside">"What each column was taken for, and which lines become rows"</caption>
                    <thead>
                        <tr>
                            <th scope="col">"Row"</th>
                            {move || import.get().columns.into_iter().map(head).collect_view()}
                            <th scope="col">
                                <span class="aside">"Why not"</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>{move || import.get().lines.into_iter().map(line).collect_view()}</tbody>
                </table>
            </div>
            <p class="hint">{move || import.get().more_lines}</p>
        </Show>
    }
}

#[component]
fn Head(
    /// What is being imported.
    importing: Importing,
    /// The column.
    column: ColumnView,
) -> impl IntoView {
    let ColumnView { header, taken_for, why, chosen, choices } = column;
    let options = choices.iter().map(|choice| {
        let is_chosen = choice.id == chosen;
        view! {
            <option value=choice.id.clone() selected=is_chosen>
                {choice.label.clone()}
            </option>
        }
    });
    let options = options.collect_view();
    let label = format!("What {header} is");
    let list = if choices.is_empty() {
        taken_for.into_any()
    } else {
        view! {
            <select
                class="input"
                aria-label=label
                prop:value=chosen
                on:change:target=move |event| importing.choose(&choices, &event.target().value())
            >
                {options}
            </select>
        }
        .into_any()
    };
    view! {
        <th scope="col">
            {header.clone()}
            {list}
            <small>{why}</small>
        </th>
    }
}

#[component]
fn Line(
    /// What is being imported.
    importing: Importing,
    /// The line.
    line: ImportLine,
) -> impl IntoView {
    let ImportLine { number, cells, is_row, note, change } = line;
    let tick = change.map(|change| {
        view! {
            <input
                type="checkbox"
                aria-label=format!("Line {number} is a row")
                prop:checked=is_row
                on:change=move |_| importing.correct(&change)
            />
        }
    });
    let class = if is_row { "" } else { "out" };
    view! {
        <tr class=class>
            <th scope="row">{tick} " " {number}</th>
            {cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}
            <td>
                <small>{note}</small>
            </td>
        </tr>
    }
}
