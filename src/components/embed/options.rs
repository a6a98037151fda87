//! Which wiki, where the calculator stands, colours, parts, height and sandbox.

use super::choices::{Choices, use_chosen};
use leptos::prelude::*;
use presentation::embed::{Part, Theme, Wiki, is_home};

/// Which wiki, and where the calculator stands.
#[component]
pub fn Place() -> impl IntoView {
    let chosen = use_chosen();
    let wiki = chosen.choice(|choices| choices.wiki.id);
    let home = chosen.choice(|choices| choices.home.clone());
    let choose = move |id: String| {
        if let Some(wiki) = Wiki::from_id(&id) {
            chosen.change(|choices| choices.wiki = wiki);
        }
    };
    let first = wiki.get_untracked();
    view! {
        <div class="stacked">
            <div class="field">
                <label for="wiki">"Where it goes"</label>
                <select
                    id="wiki"
                    class="input"
                    data-testid="wiki"
                    prop:value=wiki
                    on:change:target=move |event| choose(event.target().value())
                >
                    {Wiki::ALL
                        .iter()
                        .map(|wiki| view! { <option value=wiki.id selected=wiki.id == first>{wiki.name}</option> })
                        .collect_view()}
                </select>
            </div>
            <div class="field">
                <label for="home">"Where the calculator stands"</label>
                <input
                    id="home"
                    class="input"
                    type="url"
                    autocomplete="off"
                    prop:value=home
                    on:input:target=move |event| chosen.change(|choices| choices.home = event.target().value())
                />
                {move || home_hint(&home.read())}
            </div>
        </div>
    }
}

fn home_hint(home: &str) -> Option<impl IntoView + use<>> {
    let (class, text) = match home {
        home if !is_home(home) => (
            "error",
            "Enter the address of the folder on a web server in which the calculator stands, from http to the slash at its end.",
        ),
        home if home.starts_with("http:") => ("hint", "A wiki on https shows no frame from http."),
        _ => return None,
    };
    Some(view! { <p class=class>{text}</p> })
}

/// Colours, parts, height and sandbox.
#[component]
pub fn FrameOptions() -> impl IntoView {
    let chosen = use_chosen();
    let theme = chosen.choice(|choices| choices.theme.word());
    let choose = move |word: String| {
        if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.word() == word) {
            chosen.change(|choices| choices.theme = theme);
        }
    };
    let first = theme.get_untracked();
    let shown = chosen.choice(|choices| choices.parts.clone());
    let parts = Part::ALL.into_iter().filter(|part| *part != Part::Answer).map(|part| {
        let set = move |choices: &mut Choices, is_ticked: bool| {
            choices.parts.retain(|shown| *shown != part);
            if is_ticked {
                choices.parts.push(part);
            }
        };
        let is_ticked = Signal::derive(move || shown.read().contains(&part));
        view! { <Tick label=part.label() is_ticked set=Callback::new(move |on| chosen.change(|to| set(to, on))) /> }
    });
    let grows = chosen.choice(|choices| choices.grows);
    let strict = chosen.choice(|choices| choices.strict);
    view! {
        <div class="stacked">
            <div class="field">
                <label for="theme">"Colours"</label>
                <select
                    id="theme"
                    class="input"
                    prop:value=theme
                    on:change:target=move |event| choose(event.target().value())
                >
                    {Theme::ALL
                        .map(|one| {
                            view! { <option value=one.word() selected=one.word() == first>{one.label()}</option> }
                        })
                        .collect_view()}
                </select>
            </div>
            <fieldset class="ticks">
                <legend>"Shown with the answer"</legend>
                {parts.collect_view()}
            </fieldset>
            <div class="ticks">
                <Tick
                    label="Follow the height of the result, where the wiki keeps scripts"
                    is_ticked=grows
                    set=Callback::new(move |on| chosen.change(|choices| choices.grows = on))
                />
                <Tick
                    label="Lock the frame in a sandbox"
                    is_ticked=strict
                    set=Callback::new(move |on| chosen.change(|choices| choices.strict = on))
                />
            </div>
        </div>
    }
}

/// A box to tick.
#[component]
fn Tick(
    /// What it says.
    label: &'static str,
    /// Whether it is ticked.
    #[prop(into)]
    is_ticked: Signal<bool>,
    /// Called with whether it is ticked now.
    set: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="tick">
            <input type="checkbox" prop:checked=is_ticked on:change:target=move |event| set.run(event.target().checked()) />
            {label}
        </label>
    }
}
