//! A picture of Staff with its table.

use crate::{
    components::improve::PictureBody,
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use presentation::view::{Picture, Staff};

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
