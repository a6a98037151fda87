//! The head of the page: its name, the name of the scenario, and what a person does with it as a whole.

use super::{
    embed::{EmbedButton, EmbedDialog},
    export::{ExportList, ExportMenu, LinkMeter, Said, TakeButton},
    field::Input,
    menu::{Menu, OpenMenu},
    saved::SavedScenarios,
};
use crate::{
    browser::file,
    state::{InputsStoreFields, use_state},
};
use benchmarks::Example;
use leptos::prelude::*;
use presentation::{export::Item, words};
use scenario::{Job, field::Field};

/// The head of the page.
#[component]
pub fn Header() -> impl IntoView {
    view! {
        <header class="top">
            <div>
                <p class="brand">
                    <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
                        <circle cx="16" cy="16" r="9" fill="none" stroke="currentColor" stroke-width="3" />
                        <path d="M1 16H31" stroke="currentColor" stroke-width="3" />
                    </svg>
                    <span>"Plimsoll"</span>
                </p>
                <label class="name">
                    <span class="aside">{words::label(Field::Title)}</span>
                    <Input field=Field::Title placeholder="Untitled scenario" />
                </label>
                <Actions />
            </div>
            <div class="told">
                <LinkMeter />
                <Said />
            </div>
        </header>
        <EmbedDialog />
    }
}

/// Undo and redo, examples, export, embed, copy link; on narrow screens all but the last in one menu.
#[component]
fn Actions() -> impl IntoView {
    view! {
        <div class="actions" role="group" aria-label="Scenario">
            <div class="often">
                <Steps />
                <Menu id="examples" name="Examples ▾">
                    <ul>
                        <Examples />
                    </ul>
                </Menu>
                <ExportMenu />
                <EmbedButton />
            </div>
            <Menu id="more" name="⋯" label="Undo, redo, examples, export, embed" class="menu more">
                <div class="drop">
                    <div class="actions">
                        <Steps />
                        <EmbedButton />
                    </div>
                    <h3>"Export"</h3>
                    <ExportList />
                    <h3>"Examples"</h3>
                    <ul>
                        <Examples />
                    </ul>
                </div>
            </Menu>
            <TakeButton item=Item::Link name="Copy link" class="button primary" testid="copy-link" />
        </div>
    }
}

/// Undo and redo.
#[component]
fn Steps() -> impl IntoView {
    let state = use_state();
    view! {
        <button
            type="button"
            class="button icon"
            title="Undo"
            aria-label="Undo"
            // A button that is off loses the focus.
            aria-disabled=move || (!state.inputs.can_undo().get()).then_some("true")
            on:click=move |_| state.undo()
        >
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M5.5 3 2.5 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6" class="stroke" />
            </svg>
        </button>
        <button
            type="button"
            class="button icon"
            title="Redo"
            aria-label="Redo"
            aria-disabled=move || (!state.inputs.can_redo().get()).then_some("true")
            on:click=move |_| state.redo()
        >
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                <path d="m10.5 3 3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H10" class="stroke" />
            </svg>
        </button>
    }
}

/// The scenarios that are kept, the examples (worked figures of the sources), and what else one can begin with.
#[component]
fn Examples() -> impl IntoView {
    let state = use_state();
    let close = OpenMenu::around();
    let close = move || close.iter().for_each(|menu| menu.close());
    let example = move |example: &'static Example| {
        let stop = if example.note.is_some() { ". " } else { "" };
        let source = format!("{}{stop}{}", example.source, example.note.unwrap_or_default());
        let load = move |_| {
            state.load(example.state, Job::from_word(example.job).unwrap_or_default());
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
        file::pick(move |text| state.open_text(&text));
        close();
    };
    view! {
        <li>
            <button type="button" on:click=clear>
                "Empty form"
            </button>
        </li>
        <li>
            <button type="button" data-testid="open-file" on:click=open>
                "Open a file: saved scenario or table …"
            </button>
        </li>
        <SavedScenarios />
        {benchmarks::examples().iter().map(example).collect_view()}
    }
}
