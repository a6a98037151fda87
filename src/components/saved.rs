//! The scenarios that this browser keeps: to open, or to delete.

use super::menu::OpenMenu;
use crate::{
    browser::clock,
    state::{StatusStoreFields, name_of, use_state},
};
use leptos::prelude::*;
use scenario::saved::{Origin, Saved, SavedList};

/// The list, read anew each time that the menu opens.
#[component]
pub fn SavedScenarios() -> impl IntoView {
    let state = use_state();
    let list = RwSignal::new(SavedList::default());
    let deleted = RwSignal::new(None::<Saved>);
    let menu = OpenMenu::around();
    if let Some(menu) = menu {
        menu.on_toggle(Callback::new(move |is_open| {
            if is_open {
                list.set(state.saved_list());
            }
            deleted.set(None);
        }));
    }
    // The button that has the focus goes.
    let focus_menu = move || {
        if let Some(menu) = menu {
            menu.focus();
        }
    };
    let open = Callback::new(move |id| {
        state.open_saved(id);
        if let Some(menu) = menu {
            menu.close();
        }
    });
    let delete = Callback::new(move |id| {
        focus_menu();
        deleted.set(list.with_untracked(|list| list.get(id).cloned()));
        list.set(state.delete_saved(id));
    });
    let undo = Callback::new(move |item: Saved| {
        focus_menu();
        deleted.set(None);
        list.set(state.undelete(&item));
    });
    view! {
        <Show when=move || !list.read().items().is_empty()>
            <li>
                <h3>"Kept in this browser"</h3>
                <ul data-testid="saved">
                    <For each=move || list.get().items().to_vec() key=|item| (item.id, item.revision) let:item>
                        <SavedEntry item open delete />
                    </For>
                </ul>
            </li>
        </Show>
        {move || deleted.get().map(|item| view! { <Deleted item undo /> })}
    }
}

/// What was deleted last, as long as it can be brought back.
#[component]
fn Deleted(
    /// The scenario.
    item: Saved,
    /// Brings it back.
    undo: Callback<Saved>,
) -> impl IntoView {
    let name = name_of(&item);
    view! {
        <li data-testid="deleted">
            <p class="hint" role="status">
                {format!("Deleted “{name}”.")}
            </p>
            <button
                type="button"
                aria-label=format!("Undo deleting {name}")
                on:click=move |_| undo.run(item.clone())
            >
                "Undo"
            </button>
        </li>
    }
}

#[component]
fn SavedEntry(
    /// The scenario.
    item: Saved,
    /// Opens one by its id.
    open: Callback<u64>,
    /// Deletes one by its id.
    delete: Callback<u64>,
) -> impl IntoView {
    let (id, name) = (item.id, name_of(&item));
    let origin = match item.origin {
        Origin::Own => "",
        Origin::Received => "received, ",
    };
    let when = format!("{origin}{}, {}", clock::day(item.time_ms), clock::time(item.time_ms));
    view! {
        <li class="saved">
            <button type="button" on:click=move |_| open.run(id)>
                {name.clone()}
                <small>{when}</small>
            </button>
            <button type="button" class="delete" aria-label=format!("Delete {name}") on:click=move |_| delete.run(id)>
                "×"
            </button>
        </li>
    }
}

/// What became of other work: the person's own that a link stands in the place of, and one that had to go.
#[component]
pub fn OwnWorkNote() -> impl IntoView {
    let state = use_state();
    let (own, dropped) = (state.status.own(), state.status.dropped());
    let open = move |_| {
        if let Some(own) = own.get_untracked() {
            state.open_saved(own.id);
        }
    };
    view! {
        <Show when=move || own.read().is_some()>
            <p class="note" data-testid="own-work">
                "A link is on the screen. Your own work is kept: “"
                {move || own.get().map(|own| own.name)} "”. "
                <button type="button" class="link" on:click=open>
                    "Open it"
                </button>
            </p>
        </Show>
        <Show when=move || dropped.read().is_some()>
            <p class="note" role="status" data-testid="dropped">
                "This browser keeps ten scenarios. The one that was edited longest ago, “" {move || dropped.get()}
                "”, is gone from the list."
            </p>
        </Show>
    }
}
