//! A table of published figures with their evidence.

use leptos::prelude::*;
use presentation::view::TableRow;

/// The table; on narrow screens its rows become blocks. A row is known by its entry, so that what was opened in
/// it stays open while figures change.
#[component]
pub fn PublishedTable(
    /// The figures.
    #[prop(into)]
    rows: Signal<Vec<TableRow>>,
    /// The head of the column with the person's own.
    own: &'static str,
    /// What the table holds, for whoever cannot see where it stands.
    #[prop(into)]
    caption: String,
) -> impl IntoView {
    let heads = ["What", "Published", own, "You stand", "Source and grade"];
    let ids = Memo::new(move |_| rows.read().iter().map(row_key).collect::<Vec<_>>());
    view! {
        <table class="evidence">
            <caption class="aside">{caption}</caption>
            <thead>
                <tr>{heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
            </thead>
            <tbody>
                <For each=move || ids.get() key=|key| key.clone() let:key>
                    <Row rows own row=key />
                </For>
            </tbody>
        </table>
    }
}

/// What tells a row from the others: two figures of a card may be compared with one entry.
type RowKey = (&'static str, String);

fn row_key(row: &TableRow) -> RowKey {
    (row.id, row.name.clone())
}

#[component]
fn Row(
    /// All rows.
    rows: Signal<Vec<TableRow>>,
    /// The head of the column with the person's own.
    own: &'static str,
    /// Which one.
    row: RowKey,
) -> impl IntoView {
    let id = row.0;
    let row = Memo::new(move |_| rows.read().iter().find(|other| row_key(other) == row).cloned());
    let text = move |part: fn(&TableRow) -> &String| {
        move || row.read().as_ref().map(part).cloned().unwrap_or_default()
    };
    let converted = move || match text(|row| &row.converted)() {
        blank if blank.is_empty() => "–".to_owned(),
        converted => converted,
    };
    view! {
        <tr data-testid=id>
            <th scope="row">{text(|row| &row.name)}</th>
            <td data-label="Published">{text(|row| &row.published)}</td>
            <td data-label=own>{converted}</td>
            <td data-label="You stand">{text(|row| &row.standing)}</td>
            <td data-label="Source">
                <details>
                    <summary>{text(|row| &row.source)}</summary>
                    <p>{text(|row| &row.evidence)}</p>
                </details>
            </td>
        </tr>
    }
}
