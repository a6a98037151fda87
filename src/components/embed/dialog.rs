//! The dialog and the button that opens it.

use super::{
    advice::Advice,
    choices::{Chosen, use_chosen},
    options::{FrameOptions, Place},
    preview::Preview,
};
use crate::{
    components::export::{NOTHING, Saying, copy, text},
    state::{StatusStoreFields, use_state},
};
use leptos::{context::Provider, html, prelude::*};
use presentation::{embed::Works, export::Item};

/// The button that opens the dialog.
#[component]
pub fn EmbedButton() -> impl IntoView {
    let state = use_state();
    let open = move |_| match text(state, Item::Embed) {
        _ if state.is_empty() => state.say(Item::Embed, NOTHING),
        Err(why) => state.say(Item::Embed, why),
        Ok(_) => state.status.is_embedding().set(true),
    };
    view! {
        <button type="button" class="button" data-testid="embed-open" on:click=open>
            <Saying item=Item::Embed name="Embed" />
        </button>
    }
}

/// The dialog, while it is open.
#[component]
pub fn EmbedDialog() -> impl IntoView {
    let is_embedding = use_state().status.is_embedding();
    view! {
        <Show when=move || is_embedding.get()>
            <Dialog />
        </Show>
    }
}

#[component]
fn Dialog() -> impl IntoView {
    let state = use_state();
    let chosen = Chosen::of(state);
    let dialog = NodeRef::<html::Dialog>::new();
    // It stands above the page, which is out of reach until it closes; it refuses where it is open already.
    dialog.on_load(|dialog| drop(dialog.show_modal()));
    let close = Callback::new(move |()| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    });
    // Whether the wiki that was chosen shows frames at all.
    let has_frame = chosen.choice(|choices| choices.wiki.works != Works::LinkOnly);
    view! {
        <dialog
            id="embed"
            aria-labelledby="embed-title"
            data-testid="embed-dialog"
            node_ref=dialog
            on:close=move |_| state.status.is_embedding().set(false)
        >
            <div class="head">
                <h2 id="embed-title">"Embed this result"</h2>
                <button type="button" class="button" on:click=move |_| close.run(())>
                    "Close"
                </button>
            </div>
            <Provider value=chosen><div class="sides">
                <div class="stacked">
                    <Place />
                    <Advice />
                    <Show when=move || has_frame.get()>
                        <FrameOptions />
                    </Show>
                    <Snippet />
                </div>
                <Show when=move || has_frame.get()>
                    <Preview close />
                </Show>
            </div></Provider>
        </dialog>
    }
}

/// What is pasted.
#[component]
fn Snippet() -> impl IntoView {
    let state = use_state();
    let snippet = use_chosen().text(|embedded| &embedded.snippet);
    let said = state.status.said();
    let area = NodeRef::<html::Textarea>::new();
    // Where the browser copies nothing, the text is marked for the person.
    Effect::new(move |_| {
        let is_refused =
            said.get().is_some_and(|(item, text)| item == Item::Snippet && text != "Copied");
        if let (true, Some(area)) = (is_refused, area.get_untracked()) {
            let _ = area.focus();
            area.select();
        }
    });
    view! {
        <div class="field">
            <label for="snippet">"Paste this"</label>
            <textarea
                id="snippet"
                class="input"
                readonly
                rows="7"
                data-testid="snippet"
                prop:value=move || snippet.get()
                node_ref=area
            ></textarea>
            <button
                type="button"
                class="button primary"
                data-testid="copy-snippet"
                on:click=move |_| copy(state, Item::Snippet, snippet.get_untracked())
            >
                <Saying item=Item::Snippet name="Copy" />
            </button>
        </div>
    }
}
