//! The menu of a row: to move, to copy, to empty and to remove it.

use super::{context::SheetContext, keys::step_row};
use crate::browser::{
    focus::{focus, focus_next},
    position::put_below,
};
use leptos::{ev, html, prelude::*};
use leptos_use_event_listener::{UseEventListenerOptions, use_event_listener_with_options};
use leptos_use_on_click_outside::{OnClickOutsideOptions, on_click_outside_with_options};

/// What the menu does to a row, with the key that does the same.
#[derive(Clone, Copy)]
enum Act {
    Up,
    Down,
    Copy,
    Empty,
    Remove,
}

const ACTS: [(Act, &str, &str); 5] = [
    (Act::Up, "Move up", "Alt+↑"),
    (Act::Down, "Move down", "Alt+↓"),
    (Act::Copy, "Duplicate", "Ctrl+D"),
    (Act::Empty, "Empty", "Ctrl+Delete"),
    (Act::Remove, "Remove", ""),
];

/// The menu, below the button of the row that it was opened for.
#[component]
pub fn RowMenu() -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let is_open = Memo::new(move |_| sheet.place_of_menu().is_some());
    view! {
        <Show when=move || is_open.get()>
            <Menu />
        </Show>
    }
}

#[component]
fn Menu() -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let list = NodeRef::<html::Div>::new();
    let place = Memo::new(move |_| sheet.place_of_menu());
    // It may go from the button of one row to that of another.
    Effect::new(move |_| {
        if let (Some(list), Some(place)) = (list.get(), place.get()) {
            put_below(&list, &sheet.id(place, "menu"));
            focus(&id_of_item(sheet, 0));
        }
    });
    // It stands beside its button as long as nothing moves.
    let capture = UseEventListenerOptions::default().capture(true);
    let close = move || {
        let _ = sheet.menu.try_set(None); // the sheet may be gone with it
    };
    let _ = use_event_listener_with_options(document(), ev::scroll, move |_| close(), capture);
    let _ = use_event_listener_with_options(window(), ev::resize, move |_| close(), capture);
    // The press on a button of this sheet opens, moves or closes it, and is no click outside.
    let buttons = format!("#{}-rows button[aria-haspopup=menu]", sheet.table.key());
    let buttons = OnClickOutsideOptions::default().ignore([buttons]);
    let _ = on_click_outside_with_options(list, move |_| close(), buttons);
    // Its row may be gone, by an undo.
    on_cleanup(close);
    let item = |(at, (act, name, key)): (usize, (Act, &'static str, &'static str))| {
        view! {
            <button
                type="button"
                role="menuitem"
                tabindex="-1"
                id=id_of_item(sheet, at)
                on:click=move |_| do_to_row(sheet, act)
            >
                {name}
                <small>{key}</small>
            </button>
        }
    };
    view! {
        <div
            class="rowmenu"
            role="menu"
            tabindex="-1"
            node_ref=list
            on:keydown=move |event| keydown(sheet, &event)
        >
            {ACTS.into_iter().enumerate().map(item).collect_view()}
        </div>
    }
}

fn id_of_item(sheet: SheetContext, at: usize) -> String {
    format!("{}-menu-{at}", sheet.table.key())
}

/// The keys of the menu.
fn keydown(sheet: SheetContext, event: &ev::KeyboardEvent) {
    let go = |step: isize| {
        let focused = document().active_element().map(|element| element.id()).unwrap_or_default();
        let place = (0..ACTS.len()).find(|at| id_of_item(sheet, *at) == focused);
        let next = place.unwrap_or_default().checked_add_signed(step).unwrap_or(ACTS.len() - 1);
        focus(&id_of_item(sheet, next % ACTS.len()));
    };
    match event.key().as_str() {
        "Escape" | "Tab" => {
            if let Some((place, part)) = take_menu(sheet) {
                focus(&sheet.id(place, &part));
            }
        }
        "ArrowDown" => go(1),
        "ArrowUp" => go(-1),
        "Home" => focus(&id_of_item(sheet, 0)),
        "End" => focus(&id_of_item(sheet, ACTS.len() - 1)),
        _ => return,
    }
    event.prevent_default();
}

/// Closes the menu, and gives where its row stands and what part of it gets the focus back.
fn take_menu(sheet: SheetContext) -> Option<(usize, String)> {
    let place = untrack(|| sheet.place_of_menu())?;
    let column = sheet.menu.get_untracked()?.column;
    sheet.menu.set(None);
    Some((place, column.map_or_else(|| "menu".to_owned(), |column| column.to_string())))
}

/// The next row takes the place of one that goes, and the focus stays there.
fn do_to_row(sheet: SheetContext, act: Act) {
    let Some((place, part)) = take_menu(sheet) else { return };
    let name = sheet.table.name_column().to_string();
    match act {
        Act::Up => step_row(sheet, place, false, &part),
        Act::Down => step_row(sheet, place, true, &part),
        Act::Copy => {
            let next = place + usize::from(sheet.state.duplicate_row(sheet.table, place));
            focus_next(sheet.id(next, &name));
        }
        Act::Empty => {
            sheet.empty_row(place);
            focus_next(sheet.id(place, &name));
        }
        Act::Remove => {
            sheet.state.remove_row(sheet.table, place);
            focus_next(sheet.id(place, &name));
        }
    }
}
