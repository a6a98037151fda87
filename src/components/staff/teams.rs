//! Fewer and more people on the first line, and both models of it side by side.

use super::cards::{GridCard, PictureCard};
use leptos::prelude::*;

/// What fewer and more people would make of the line.
#[component]
pub fn Teams() -> impl IntoView {
    view! { <PictureCard part=|staff| staff.teams.as_ref() /> }
}

/// The line if nobody hangs up, and as people hang up.
#[component]
pub fn Models() -> impl IntoView {
    view! {
        <GridCard
            part=|staff| staff.models.as_ref()
            id="models"
            title="With and without patience"
            note=""
        />
    }
}
