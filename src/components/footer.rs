//! The foot of the page: where the figures are computed, and how numbers are written.

use crate::state::use_state;
use leptos::prelude::*;
use scenario::number::NumberStyle;

/// The foot of the page.
#[component]
pub fn Footer() -> impl IntoView {
    view! {
        <footer>
            <span>
                "Everything is computed in this page. Nothing you type is sent anywhere; the link itself holds the figures."
            </span>
            <span>"Benchmarks " {benchmarks::RELEASE}</span>
            <NumbersWritten />
        </footer>
    }
}

/// The list of number styles.
#[component]
pub fn NumbersWritten() -> impl IntoView {
    let state = use_state();
    let restyle = move |id: String| {
        if let Some(style) = NumberStyle::from_id(&id) {
            state.restyle(style);
        }
    };
    let style = state.style_now();
    view! {
        <label>
            "Numbers written "
            <select
                id="style"
                class="link"
                prop:value=move || state.style().id()
                on:change:target=move |event| restyle(event.target().value())
            >
                {NumberStyle::ALL
                    .map(|one| view! { <option value=one.id() selected=one == style>{one.sample()}</option> })
                    .collect_view()}
            </select>
        </label>
    }
}
