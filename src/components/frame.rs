//! What stands below the result in a frame: the figures behind it, the way to the full calculator, and
//! what can be copied.

use super::{export::ExportPanel, form::Form};
use crate::state::use_state;
use leptos::prelude::*;
use presentation::words;

/// The figures behind the result, folded.
#[component]
pub fn FrameInputs() -> impl IntoView {
    view! {
        <details class="card inputs">
            <summary>"The figures behind it"</summary>
            <Form />
        </details>
    }
}

/// The way to the full calculator with the figures as they are now.
#[component]
pub fn FrameFoot() -> impl IntoView {
    let state = use_state();
    let address = Memo::new(move |_| {
        state.inputs.track();
        state.link().ok().flatten()
    });
    view! {
        <div class="foot stacked">
            <ExportPanel />
            <Show when=move || address.read().is_some()>
                <a class="button" href=move || address.get() target="_blank" rel="noopener" data-testid="open-full">
                    "Open the full calculator ↗"
                </a>
            </Show>
            // Where no window may be opened, the address can still be taken.
            <input
                class="input"
                readonly
                aria-label="Address of the full calculator"
                prop:value=move || address.get().unwrap_or_default()
            />
            <p class="hint">{words::FRAME_ORIGIN}</p>
        </div>
    }
}
