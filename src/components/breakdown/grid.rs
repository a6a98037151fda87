//! The rows of a section's results, the twin of its chart. A key press may change every figure of hundreds
//! of cells: each cell follows its own text.

use crate::state::{ShownCard, ShownCardStoreFields, item};
use leptos::prelude::*;
use reactive_stores::Field;
use scenario::field::Section;

/// Most columns that any screen has room for.
const MANY: usize = 6;

/// The table.
#[component]
pub fn Grid(
    /// The section.
    section: Section,
    /// Its results.
    card: Field<ShownCard>,
) -> impl IntoView {
    let what = section
        .table()
        .and_then(|table| table.columns().last())
        .map_or("What", |column| column.label);
    let rows: Field<Vec<Vec<String>>> = card.rows().into();
    let count = Memo::new(move |_| rows.read().len());
    // Its columns may want more room than the screen gives to the results.
    let class = move || if card.heads().read().len() > MANY { "many" } else { "contents" };
    let table = move || {
        let heads = card.heads().get();
        let head = |(column, head): (usize, &String)| {
            let text = if column == 0 { what.to_owned() } else { head.clone() };
            view! { <th scope="col">{text}</th> }
        };
        let row = |row: usize| {
            let cells = heads
                .iter()
                .enumerate()
                .map(|(column, head)| view! { <Cell rows row column head=head.clone() /> });
            view! { <tr>{cells.collect_view()}</tr> }
        };
        view! {
            <table class="grid evidence">
                <thead>
                    <tr>{heads.iter().enumerate().map(head).collect_view()}</tr>
                </thead>
                <tbody>{(0..count.get()).map(row).collect_view()}</tbody>
            </table>
        }
    };
    let id = format!("{}-grid", section.id());
    view! {
        <div id=id class=class>
            {table}
        </div>
    }
}

#[component]
fn Cell(
    /// All rows.
    rows: Field<Vec<Vec<String>>>,
    /// The row.
    row: usize,
    /// The column; the first one names the row.
    column: usize,
    /// The head of the column.
    head: String,
) -> impl IntoView {
    let text = move || item(item(rows, row)?, column).map(|text| text.get());
    if column == 0 {
        view! { <th scope="row">{text}</th> }.into_any()
    } else {
        view! {
            <td class="n" data-label=head>
                {text}
            </td>
        }
        .into_any()
    }
}
