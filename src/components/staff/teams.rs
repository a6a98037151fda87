//! Fewer and more people on the first line, and both models of it side by side.

use crate::{
    components::{grid::PlainGrid, improve::PictureBody},
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;

/// The cards.
#[component]
pub fn Teams() -> impl IntoView {
    let staff = use_state().shown.staff();
    let picture = Memo::new(move |_| staff.read().teams.clone());
    let models = Memo::new(move |_| staff.read().models.clone());
    let title = move || picture.read().as_ref().map(|picture| picture.title);
    view! {
        <Show when=move || picture.read().is_some()>
            <section class="card" aria-labelledby="teams-head" data-testid="teams">
                <div class="head">
                    <h2 id="teams-head">{title}</h2>
                </div>
                <PictureBody picture />
            </section>
        </Show>
        <Show when=move || models.read().is_some()>
            <section class="card" aria-labelledby="models-head" data-testid="models">
                <div class="head">
                    <h2 id="models-head">"With and without patience"</h2>
                </div>
                <PlainGrid grid=models caption="The line if nobody hangs up, and as people hang up" />
            </section>
        </Show>
    }
}
