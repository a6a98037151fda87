//! A table of published figures with their evidence.

use leptos::prelude::*;
use presentation::view::TableRow;

/// The table; on narrow screens its rows become blocks.
#[component]
pub fn PublishedTable(
    /// The figures.
    #[prop(into)]
    rows: Signal<Vec<TableRow>>,
    /// The head of the column with the person's own.
    own: &'static str,
) -> impl IntoView {
    let heads = ["What", "Published", own, "You stand", "Source and grade"];
    view! {
        <table class="evidence">
            <thead>
                <tr>{heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
            </thead>
            <tbody>{move || rows.get().into_iter().map(|row| row_view(row, own)).collect_view()}</tbody>
        </table>
    }
}

fn row_view(row: TableRow, own: &'static str) -> impl IntoView {
    let converted = if row.converted.is_empty() { "–".to_owned() } else { row.converted };
    view! {
        <tr data-testid=row.id>
            <th scope="row">{row.name}</th>
            <td data-label="Published">{row.published}</td>
            <td data-label=own>{converted}</td>
            <td data-label="You stand">{row.standing}</td>
            <td data-label="Source">
                <details>
                    <summary>{row.source}</summary>
                    <p>{row.evidence}</p>
                </details>
            </td>
        </tr>
    }
}
