//! Whether a result works in a wiki, what the author does, what the administrator has to allow.

use super::choices::use_chosen;
use leptos::prelude::*;

/// The advice for the wiki that was chosen.
#[component]
pub fn Advice() -> impl IntoView {
    let chosen = use_chosen();
    let works = chosen.choice(|choices| choices.wiki.works.text());
    let steps = chosen.choice(|choices| choices.wiki.steps);
    let needs = chosen.choice(|choices| choices.wiki.needs);
    let setting = chosen.text(|embedded| &embedded.setting);
    view! {
        <div class="note remark" data-testid="advice">
            <p>
                <strong>{works}</strong>
            </p>
            <p>{steps}</p>
            <p>"The administrator: " {needs}</p>
            <Show when=move || !setting.read().is_empty()>
                <pre tabindex="0">{setting}</pre>
            </Show>
        </div>
    }
}
