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
    let body = move || {
        let grid = grid.get().unwrap_or_default();
        let class = |column: usize| if grid.words.contains(&column) { "words" } else { "n" };
        let head = |(column, head): (usize, &String)| {
            view! { <th scope="col" class=class(column)>{head.clone()}</th> }
        };
        let row = |cells: Vec<String>| {
            let cells = cells.into_iter().zip(&grid.heads).enumerate();
            let cell = |(column, (cell, head)): (usize, (String, &String))| match column {
                0 => view! { <th scope="row">{cell}</th> }.into_any(),
                _ => view! {
                    <td class=class(column) data-label=head.clone()>
                        {cell}
                    </td>
                }
                .into_any(),
            };
            view! { <tr>{cells.map(cell).collect_view()}</tr> }
        };
        view! {
            <thead>
                <tr>{grid.heads.iter().enumerate().map(head).collect_view()}</tr>
            </thead>
            <tbody>{grid.rows.iter().cloned().map(row).collect_view()}</tbody>
        }
    };
    view! {
        <table class="grid evidence">
            <caption class="aside">{caption}</caption>
            {body}
        </table>
    }
}
