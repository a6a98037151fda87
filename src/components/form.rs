//! The form of Measure: five inputs at first sight, the rest folded open on demand.

use super::{
    field::{Choice, Options, SelectField, TextField, or_none},
    fold::Fold,
};
use crate::state::{ShownStoreFields, use_state};
use leptos::prelude::*;
use metric_core::unit::DenominatorKind;
use presentation::words;
use scenario::field::{self, Field, Window};

/// The form.
#[component]
pub fn Form() -> impl IntoView {
    view! {
        // Enter submits a form; there is nowhere to submit to.
        <form class="card" aria-label="Your figures" on:submit=|event| event.prevent_default()>
            <h2>"Your figures"</h2>
            <Measure />
            <Cost />
            <More />
        </form>
    }
}

/// What the rate is made of, and what it is compared with.
#[component]
fn Measure() -> impl IntoView {
    let state = use_state();
    let period = state.text(Field::Period);
    view! {
        <div class="fields">
            <div class="pair">
                <TextField field=Field::Contacts />
                <SelectField field=Field::Period>
                    <Options field=Field::Period choices=or_none("choose …", words::window_label) />
                </SelectField>
            </div>
            <Show when=move || *period.read() == field::Choice::word(Window::Days)>
                <TextField field=Field::PeriodDays />
            </Show>
            <div class="pair">
                <TextField field=Field::Base />
                <SelectField field=Field::BaseKind>
                    <Options field=Field::BaseKind choices=or_none("choose …", DenominatorKind::plural) />
                </SelectField>
            </div>
            <p class="hint">{move || state.shown.base_hint().get()}</p>
            <SelectField field=Field::Segment>
                <Segments />
            </SelectField>
        </div>
    }
}

/// The segments of the catalogue, by group.
#[component]
fn Segments() -> impl IntoView {
    let groups =
        benchmarks::segments().chunk_by(|one, next| one.group == next.group).map(|segments| {
            let choices: Vec<Choice> =
                segments.iter().map(|segment| (segment.id, segment.label)).collect();
            let group = segments.first().map_or("", |first| first.group);
            view! {
                <optgroup label=group>
                    <Options field=Field::Segment choices />
                </optgroup>
            }
        });
    view! {
        <option value="">"choose …"</option>
        {groups.collect_view()}
    }
}

/// The cost section: a total, or its lines.
#[component]
fn Cost() -> impl IntoView {
    let shown = use_state().shown;
    view! {
        <Fold id="Cost" name="Cost" summary=shown.cost_summary()>
            <div class="pair">
                <TextField field=Field::TotalCost label=shown.cost_label() />
                <TextField field=Field::Currency />
            </div>
            <p class="hint">"Or line by line; where lines are given, they count:"</p>
            <div class="lines">
                {Field::COST_LINES.map(|field| view! { <TextField field /> }).collect_view()}
            </div>
            <TextField field=Field::Handled />
            <p class="hint">"Leave it blank where every contact offered was handled."</p>
        </Fold>
    }
}

/// What fewer people have at hand.
#[component]
fn More() -> impl IntoView {
    let shown = use_state().shown;
    view! {
        <Fold id="More" name="More about these contacts" summary=shown.more_summary()>
            <TextField field=Field::ResolvedByAutomation />
            <p class="hint">"Ended without a person, and the customer did not come back."</p>
            <TextField field=Field::CustomersInContact />
        </Fold>
    }
}
