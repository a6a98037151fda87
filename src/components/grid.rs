//! A table of results as text.

use leptos::prelude::*;
use presentation::view::GridView;

/// The table; on narrow screens its rows become blocks.
#[component]
pub fn PlainGrid(
    /// What stands in it.
    #[prop(into)]
    grid: Signal<Option<GridView>>,
    /// What it holds.
    #[prop(into)]
    caption: String,
) -> impl IntoView {
    let head = |head: String| view! { <th scope="col">{head}</th> };
    let row = |heads: &[String], row: Vec<String>| {
        let cells = row.into_iter().zip(heads).enumerate().map(|(at, (cell, head))| match at {
            0 => view! { <th scope="row">{cell}</th> }.into_any(),
            _ => view! {
                <td class="n" data-label=head.clone()>
                    {cell}
                </td>
            }
            .into_any(),
        });
        view! { <tr>{cells.collect_view()}</tr> }
    };
    let body = move || {
        let GridView { heads, rows } =
            grid.get().unwrap_or(GridView { heads: Vec::new(), rows: Vec::new() });
        view! {
            <thead>
                <tr>{heads.iter().cloned().map(head).collect_view()}</tr>
            </thead>
            <tbody>{rows.into_iter().map(|cells| row(&heads, cells)).collect_view()}</tbody>
        }
    };
    view! {
        <table class="grid evidence">
            <caption class="aside">{caption}</caption>
            {body}
        </table>
    }
}
