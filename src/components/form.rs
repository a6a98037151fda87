//! The form: five inputs at first sight, the rest folded open on demand.

use super::{
    breakdown::BreakdownForm,
    field::{Choice, Options, SelectField, TextField, choices_of, or_none},
    fold::Fold,
};
use crate::{
    browser::frame,
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use metric_core::unit::{DenominatorKind, TimeBase};
use presentation::words;
use scenario::{
    field::{self, Field, Window},
    number::NumberStyle,
};

/// The form.
#[component]
pub fn Form() -> impl IntoView {
    view! {
        // Enter submits a form; there is nowhere to submit to.
        <form class="card" aria-label="Your figures" on:submit=|event| event.prevent_default()>
            <Measure />
            <Cost />
            <More />
            // A frame shows what others have broken down, and its inputs are few.
            {(!frame::is_embedded()).then(|| view! { <BreakdownForm /> })}
            <Settings />
        </form>
    }
}

/// What the rate is made of, and what it is compared with.
#[component]
fn Measure() -> impl IntoView {
    let state = use_state();
    let period = state.text(Field::Period);
    view! {
        <fieldset>
            <legend>"Measure"</legend>
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
        </fieldset>
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
        <Fold id="More" name="More" summary=shown.more_summary()>
            <TextField field=Field::ResolvedByAutomation />
            <p class="hint">"Ended without a person, and the customer did not come back."</p>
            <TextField field=Field::CustomersInContact />
            <TextField field=Field::Title />
        </Fold>
    }
}

/// How results are shown and numbers written.
#[component]
fn Settings() -> impl IntoView {
    let state = use_state();
    let restyle = move |id: String| {
        if let Some(style) = NumberStyle::from_id(&id) {
            state.restyle(style);
        }
    };
    let style = state.style_now();
    view! {
        <div class="pair settings">
            <SelectField field=Field::TimeBase>
                <Options field=Field::TimeBase choices=choices_of(TimeBase::name) />
            </SelectField>
            <div class="field">
                <label for="style">"Numbers written"</label>
                <select
                    id="style"
                    class="input"
                    prop:value=move || state.style().id()
                    on:change:target=move |event| restyle(event.target().value())
                >
                    {NumberStyle::ALL
                        .map(|one| view! { <option value=one.id() selected=one == style>{one.sample()}</option> })
                        .collect_view()}
                </select>
            </div>
        </div>
    }
}
