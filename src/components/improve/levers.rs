//! The sheet of the levers, the scenarios, and the library of published effects.

use super::{effects::Effects, quick::Quick};
use crate::{
    browser::focus::{focus_if_lost, focus_next},
    components::{
        field::FieldMessage,
        grid::PlainGrid,
        menu::{Menu, OpenMenu},
        sheet::{Sheet, SheetTools, provide_sheet},
        sources::Sources,
    },
    state::{ShownStoreFields, State, use_state},
};
use leptos::prelude::*;
use presentation::view::{FigureCard, ScenarioView};
use scenario::field::{Further, Table};

/// The card.
#[component]
pub fn LeversCard() -> impl IntoView {
    let state = use_state();
    provide_sheet(Table::Levers);
    let improve = state.shown.improve();
    // What is said of the runs comes with them.
    let note = Memo::new(move |_| improve.read().table.note.clone());
    view! {
        <section class="card" id="levers" tabindex="-1" aria-labelledby="levers-head" data-testid="levers-card">
            <div class="head">
                <h2 id="levers-head">"Levers"</h2>
                <p class="found">"What would change it, by how much: a number, or a range such as 8 to 12."</p>
                <div class="tools">
                    <Scenarios />
                </div>
                <SheetTools />
            </div>
            <Sheet chart=Signal::derive(|| None) />
            {Further::ALL.map(|further| view! { <FieldMessage field=further.name() /> }).collect_view()}
            <div class="foot">
                <p data-testid="lever-hint">{note}</p>
                <Sources card=FigureCard::Levers />
            </div>
            <Quick />
            <Effects />
        </section>
    }
}

/// What can be done with the scenarios: to compare with another one, to rename, copy, move and remove them.
#[component]
fn Scenarios() -> impl IntoView {
    let state = use_state();
    let improve = state.shown.improve();
    let scenarios = Memo::new(move |_| improve.read().scenarios.clone());
    let last = move || scenarios.get().last().cloned().filter(|last| last.has_room);
    let has_several = Memo::new(move |_| scenarios.read().len() > 1);
    let compare = move |_| {
        if let Some(last) = last() {
            state.change_draft(|draft| draft.duplicate_scenario(last.further));
            // The button goes with the last free place.
            focus_next(amount_id(state));
        }
    };
    view! {
        <Show when=move || last().is_some()>
            <button type="button" class="button small" data-testid="compare" on:click=compare>
                "Compare with another"
            </button>
        </Show>
        <Show when=move || has_several.get()>
            <Menu id="scenarios" name="Scenarios ▾" class="menu small">
                <ul>
                    <For each=move || scenarios.get() key=|one| (one.further, one.name.clone(), one.has_room) let:one>
                        <Scenario scenario=one />
                    </For>
                </ul>
            </Menu>
        </Show>
    }
}

/// The id of the first amount of the last scenario.
fn amount_id(state: State) -> String {
    let column = state.last_scenario().column();
    format!("{}-0-{column}", Table::Levers.key())
}

/// What can be done with one of them.
#[component]
fn Scenario(
    /// The scenario.
    scenario: ScenarioView,
) -> impl IntoView {
    let (state, menu) = (use_state(), OpenMenu::around());
    let further = scenario.further;
    // One without a name is called by its letter already.
    let letter = further.letter();
    let has_name = !state.text(further.name()).get_untracked().trim().is_empty();
    let title =
        if has_name { format!("{letter} {}", scenario.name) } else { scenario.name.clone() };
    let act = move |name: &'static str, label: String, change: Callback<()>| {
        let run = move |_| {
            change.run(());
            focus_if_lost("levers");
            if let Some(menu) = menu {
                menu.close();
            }
        };
        view! {
            <li>
                <button type="button" data-testid=format!("{name}-{}", further.mark()) on:click=run>
                    {label}
                </button>
            </li>
        }
    };
    let copy = scenario.has_room.then(|| {
        let change = move |()| state.change_draft(|draft| draft.duplicate_scenario(further));
        act("copy", format!("Duplicate {title}"), Callback::new(change))
    });
    let swap = further.before().map(|before| {
        let change = move |()| state.change_draft(|draft| draft.swap_scenarios(before, further));
        act("swap", format!("Move {title} to the left"), Callback::new(change))
    });
    let remove = {
        let change = move |()| state.change_draft(|draft| draft.remove_scenario(further));
        act("remove", format!("Remove {title}"), Callback::new(change))
    };
    (copy, swap, remove)
}

/// The levers as text, where nothing is typed.
#[component]
pub fn LeversAsText() -> impl IntoView {
    let improve = use_state().shown.improve();
    let grid = Memo::new(move |_| improve.read().levers.clone());
    let note = move || improve.read().table.note.clone();
    view! {
        <Show when=move || grid.read().is_some()>
            <section class="card levers-text" aria-label="Levers">
                <div class="head">
                    <h2>"Levers"</h2>
                </div>
                <PlainGrid grid caption="Levers" />
                <p class="hint">{note}</p>
            </section>
        </Show>
    }
}
