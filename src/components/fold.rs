//! A section that is closed until wanted.

use leptos::prelude::*;

/// A section that is closed until wanted, and says how much of it is filled.
#[component]
pub fn Fold(
    /// Its id.
    id: &'static str,
    /// Its name.
    name: &'static str,
    /// How much of it is filled.
    #[prop(into)]
    summary: Signal<String>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <details id=id>
            <summary>{name} " " <small>{summary}</small></summary>
            {children()}
        </details>
    }
}
