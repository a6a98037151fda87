//! Cards of Staff: a picture with its table, and a table with what it means.

use crate::{
    components::{grid::PlainGrid, improve::PictureBody},
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use presentation::view::{GridView, Picture, Staff};

/// The picture; nothing while there is none.
#[component]
pub fn PictureCard(
    /// Which picture.
    part: fn(&Staff) -> Option<&Picture>,
) -> impl IntoView {
    let staff = use_state().shown.staff();
    let picture = Memo::new(move |_| part(&staff.read()).cloned());
    let title = move || picture.read().as_ref().map(|picture| picture.title);
    let id = move || picture.read().as_ref().map(|picture| picture.id);
    let head = move || picture.read().as_ref().map(|picture| format!("{}-head", picture.id));
    view! {
        <Show when=move || picture.read().is_some()>
            <section class="card" aria-labelledby=head data-testid=id>
                <div class="head">
                    <h2 id=head>{title}</h2>
                </div>
                <PictureBody picture />
            </section>
        </Show>
    }
}

/// A table with what it means.
#[component]
pub fn GridCard(
    /// Which table.
    part: fn(&Staff) -> Option<&GridView>,
    /// The word of its ids.
    id: &'static str,
    /// The heading.
    title: &'static str,
    /// What it means; empty where the table says it.
    note: &'static str,
) -> impl IntoView {
    let staff = use_state().shown.staff();
    let grid = Memo::new(move |_| part(&staff.read()).cloned());
    let head = format!("{id}-head");
    view! {
        <Show when=move || grid.read().is_some()>
            <section class="card" aria-labelledby=head.clone() data-testid=id>
                <div class="head">
                    <h2 id=head.clone()>{title}</h2>
                </div>
                <PlainGrid grid caption=title />
                {(!note.is_empty()).then(|| view! { <p class="hint">{note}</p> })}
            </section>
        </Show>
    }
}
