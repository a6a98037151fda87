//! What can be taken away: the menu of the header, the same list in a frame, and what came of it.

mod take;

pub use take::{NOTHING, copy, take, text};

use super::{
    medium::{Medium, use_medium},
    menu::{Menu, OpenMenu},
};
use crate::{
    browser::frame,
    state::{StatusStoreFields, use_state},
};
use leptos::{html, prelude::*};
use presentation::export::{ITEMS, Item, ItemRow, Way};

/// The menu.
#[component]
pub fn ExportMenu() -> impl IntoView {
    view! {
        <Menu id="export" name="Export ▾">
            <ExportList />
        </Menu>
    }
}

/// The same list in a frame, in the flow of the page.
#[component]
pub fn ExportPanel() -> impl IntoView {
    view! {
        <details class="card" id="export">
            <summary>"Copy this result"</summary>
            <ExportList />
            <Said />
        </details>
    }
}

/// The list of what can be taken away, and of what can be shown.
#[component]
pub fn ExportList() -> impl IntoView {
    let state = use_state();
    let menu = OpenMenu::around();
    let present = move |_| {
        if let Some(menu) = menu {
            menu.close();
        }
        state.status.is_presenting().set(true);
    };
    let has_page = use_medium() == Medium::Page;
    let can_save = frame::may_save();
    // A picture of points cannot be taken as text.
    let items = ITEMS
        .iter()
        .filter(|row| can_save || !matches!(row.item, Item::Png | Item::Slide | Item::Print));
    view! {
        <ul>
            {has_page
                .then(|| {
                    view! {
                        <li>
                            <button type="button" data-testid="present" on:click=present>
                                "Present"
                                <small>"The results in the whole window, ← → between jobs, Escape ends"</small>
                            </button>
                        </li>
                    }
                })}
            {items.map(|row| view! { <li><ItemEntry row can_save /></li> }).collect_view()}
        </ul>
    }
}

/// An item of the list.
#[component]
fn ItemEntry(
    /// Its row.
    row: &'static ItemRow,
    /// Whether files can be saved here; else their text is copied.
    can_save: bool,
) -> impl IntoView {
    let state = use_state();
    let menu = OpenMenu::around();
    let verb = match row.way {
        Way::Print => "",
        Way::Save(..) if can_save => "Save ",
        Way::Save(..) | Way::Copy => "Copy ",
    };
    let act = move |_| {
        if let (Way::Print, Some(menu)) = (row.way, menu) {
            menu.close();
        }
        take(state, row.item);
    };
    view! {
        <button type="button" on:click=act>
            {verb}
            {row.name}
            <small>
                <Saying item=row.item name=row.hint />
            </small>
        </button>
    }
}

/// What came of taking an item away, and something else until then.
#[component]
pub fn Saying(
    /// The item.
    item: Item,
    /// What is said until then.
    name: &'static str,
) -> impl IntoView {
    let said = use_state().status.said();
    move || said.get().filter(|(of, _)| *of == item).map_or(name, |(_, text)| text)
}

/// A button that takes an item away, and says in its place what came of it.
#[component]
pub fn TakeButton(
    /// The item.
    item: Item,
    /// What stands on it.
    name: &'static str,
    /// Its class.
    class: &'static str,
    /// By what a test finds it.
    #[prop(optional)]
    testid: Option<&'static str>,
) -> impl IntoView {
    let state = use_state();
    view! {
        <button type="button" class=class data-testid=testid on:click=move |_| take(state, item)>
            <Saying item name />
        </button>
    }
}

/// How long the link has become, once chat and mail programs may cut it.
#[component]
pub fn LinkMeter() -> impl IntoView {
    let length = use_state().status.link_length();
    view! {
        <Show when=move || length.get() != 0>
            <p class="hint wide" data-testid="length">
                <meter
                    max="2000"
                    high="1500"
                    value=move || length.get().to_string()
                    aria-label="Length of the link"
                ></meter>
                "The link has "
                {move || length.get()}
                " of 2,000 characters; chat and mail programs may cut it."
            </p>
        </Show>
    }
}

/// What came of the last item, for screen readers; and the text to copy by hand, where nothing else
/// copies it.
#[component]
pub fn Said() -> impl IntoView {
    let status = use_state().status;
    let spoken = move || status.said().get().map_or("", |(_, text)| text);
    view! {
        <div class="contents">
            <ByHand />
            <Show when=move || !status.file_error().read().is_empty()>
                <p class="error wide" role="alert">
                    {move || status.file_error().get()}
                </p>
            </Show>
            <span class="aside" role="status">
                {spoken}
            </span>
        </div>
    }
}

/// The text to copy by hand, marked.
#[component]
fn ByHand() -> impl IntoView {
    let by_hand = use_state().status.by_hand();
    let area = NodeRef::<html::Textarea>::new();
    // Once it stands in the page with its text. The box comes and goes with what is copied.
    Effect::new(move |_| {
        by_hand.track();
        area.track();
        request_animation_frame(move || {
            // It may be gone by then.
            if let Some(area) = area.try_get_untracked().flatten() {
                let _ = area.focus(); // where it cannot, the text is marked by the person
                area.select();
            }
        });
    });
    view! {
        <Show when=move || by_hand.read().is_some()>
            <textarea
                id="by-hand"
                class="input wide"
                readonly
                rows="4"
                aria-label="Copy this by hand"
                prop:value=move || by_hand.get().unwrap_or_default()
                node_ref=area
            ></textarea>
        </Show>
    }
}
