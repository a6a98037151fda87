//! The head of the page: its name, and what a person does with the scenario as a whole.

use super::{
    embed::{EmbedButton, EmbedDialog},
    export::{ExportMenu, LinkMeter, Said, TakeButton},
    menu::{Menu, OpenMenu},
};
use crate::{
    browser::file,
    state::{InputsStoreFields, use_state},
};
use benchmarks::Example;
use leptos::prelude::*;
use presentation::export::Item;

/// The head of the page.
#[component]
pub fn Header() -> impl IntoView {
    view! {
        <header class="top">
            <h1>
                <svg class="mark" width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
                    <circle cx="16" cy="16" r="9" fill="none" stroke="currentColor" stroke-width="3" />
                    <path d="M1 16H31" stroke="currentColor" stroke-width="3" />
                </svg>
                "Plimsoll "
                <span>"How often customers need help, what it costs, how you compare"</span>
            </h1>
            <div id="actions">
                <Actions />
            </div>
        </header>
    }
}

/// Undo and redo, examples, export, embed, copy link.
#[component]
fn Actions() -> impl IntoView {
    let state = use_state();
    view! {
        <nav class="actions" aria-label="Scenario">
            <button
                type="button"
                class="button"
                prop:disabled=move || !state.inputs.can_undo().get()
                on:click=move |_| state.undo()
            >
                "Undo"
            </button>
            <button
                type="button"
                class="button"
                prop:disabled=move || !state.inputs.can_redo().get()
                on:click=move |_| state.redo()
            >
                "Redo"
            </button>
            <Menu id="examples" name="Examples ▾">
                <Examples />
            </Menu>
            <ExportMenu />
            <EmbedButton />
            <TakeButton item=Item::Link name="Copy link" class="button primary" testid="copy-link" />
            <LinkMeter />
            <Said />
            <EmbedDialog />
        </nav>
    }
}

/// The examples: worked figures of the sources; and what else a scenario can begin with.
#[component]
fn Examples() -> impl IntoView {
    let state = use_state();
    let close = OpenMenu::around();
    let close = move || close.iter().for_each(|menu| menu.close());
    let example = move |example: &'static Example| {
        let stop = if example.note.is_some() { ". " } else { "" };
        let source = format!("{}{stop}{}", example.source, example.note.unwrap_or_default());
        let load = move |_| {
            state.load(example.state);
            close();
        };
        view! {
            <li>
                <button type="button" data-testid=example.id on:click=load>
                    {example.label}
                    <small>{source}</small>
                </button>
            </li>
        }
    };
    let clear = move |_| {
        state.clear();
        close();
    };
    let open = move |_| {
        file::pick(move |text| state.open_file(&text));
        close();
    };
    view! {
        <ul>
            {benchmarks::examples().iter().map(example).collect_view()}
            <li>
                <button type="button" on:click=clear>
                    "Empty form"
                </button>
            </li>
            <li>
                <button type="button" data-testid="open-file" on:click=open>
                    "Open a saved file …"
                </button>
            </li>
        </ul>
    }
}
