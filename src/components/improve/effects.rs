//! The library of published effects.

use crate::{
    browser::focus::focus_next,
    components::field::control_id,
    state::{InputsStoreFields, use_state},
};
use leptos::{html, prelude::*};
use presentation::view::{EffectView, Fills, effect_count};
use scenario::{
    field::{Field, Table},
    history::Place,
};

/// The library, closed until wanted: what stands in it is made as it opens.
#[component]
pub fn Effects() -> impl IntoView {
    let state = use_state();
    let (is_open, set_open) = signal(false);
    let details = NodeRef::<html::Details>::new();
    let toggle = move |_| {
        // The event comes late: the card may be gone by then.
        if let Some(Some(details)) = details.try_get_untracked() {
            set_open.set(details.open());
        }
    };
    let base_kind = state.text(Field::BaseKind);
    let effects = Memo::new(move |_| {
        // An amount is written in the style of the page, an issue goes by its name, and points are of one base.
        base_kind.track();
        state.inputs.style().track();
        state.inputs.issues().track();
        if is_open.get() { state.effects() } else { Vec::new() }
    });
    // Behind the rows stands the line of the next one, where there may be one more.
    let is_full = Memo::new(move |_| state.inputs.levers().read().iter().all(|row| !row.is_next));
    let own = move || match effects.read().iter().filter(|effect| effect.is_own).count() {
        0 => "None of them is of a type of your own issues.".to_owned(),
        count => format!("The first {count} are of your own issues."),
    };
    view! {
        <details class="sources effects" id="effects" node_ref=details on:toggle=toggle>
            <summary>"Published effects: " {effect_count()}</summary>
            <p class="hint">
                "What others report. An amount from here is no promise: look at what it is a share of, and at how it was found. "
                {own}
            </p>
            <ul>
                <For each=move || effects.get() key=|effect| (effect.id, effect.of.clone(), effect.fills.clone()) let:effect>
                    <Effect effect is_full />
                </For>
            </ul>
        </details>
    }
}

#[component]
fn Effect(
    /// The effect.
    effect: EffectView,
    /// Whether there is no room for one more lever.
    is_full: Memo<bool>,
) -> impl IntoView {
    let EffectView { id, name, figure, of, definition, design, source, contradicts, fills, .. } =
        effect;
    view! {
        <li data-testid=id>
            <div>
                <p>
                    <b>{name}</b>
                    ": "
                    {figure}
                    {(!of.is_empty()).then(|| format!(" {of}"))}
                </p>
                <p class="hint">
                    {definition}
                    " "
                    {source}
                    "; how it was found: "
                    {design}
                    "."
                    {(!contradicts.is_empty()).then(|| format!(" Contradicts: {contradicts}."))}
                </p>
            </div>
            <Fill fills name is_full />
        </li>
    }
}

/// The button that fills in what was published.
#[component]
fn Fill(
    /// What it fills in.
    fills: Fills,
    /// The effect, for whoever hears the button alone.
    name: &'static str,
    /// Whether there is no room for one more lever.
    is_full: Memo<bool>,
) -> impl IntoView {
    let state = use_state();
    match fills {
        Fills::Nothing => ().into_any(),
        Fills::Longer(amount) => {
            let take = move |_| {
                state.take(Place::Field(Field::EscalatedLonger), &amount);
                focus_next(control_id(Field::EscalatedLonger).to_owned());
            };
            view! {
                <button type="button" class="button small" aria-label=format!("Use for escalated contacts: {name}") on:click=take>
                    "Use for escalated contacts"
                </button>
            }
            .into_any()
        }
        Fills::Lever(lever) => {
            let add = move |_| {
                if let Some((row, _)) = state.add_lever(&lever) {
                    let name = Table::Levers.name_column();
                    focus_next(format!("{}-{row}-{name}", Table::Levers.key()));
                }
            };
            view! {
                <Show
                    when=move || !is_full.get()
                    fallback=|| view! { <small>{Table::Levers.most_rows()} " levers are the most."</small> }
                >
                    <button type="button" class="button small" aria-label=format!("Add as a lever: {name}") on:click=add.clone()>
                        "Add as a lever"
                    </button>
                </Show>
            }
            .into_any()
        }
    }
}
