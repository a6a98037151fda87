//! The form of Break down: a closed section for each part, which says how much of it is filled.

use super::rows::RowsEditor;
use crate::{
    components::{
        field::{Options, SelectField, TextField, or_none},
        fold::Fold,
    },
    state::{ShownStoreFields, item, use_state},
};
use leptos::prelude::*;
use presentation::words;
use reactive_stores::Field as StoreField;
use scenario::field::{BASIS_CONTACTS, BASIS_TIME, Choice, Field, Section, Window};

/// The form.
#[component]
pub fn BreakdownForm() -> impl IntoView {
    let shown = use_state().shown;
    let sections = Section::ALL.map(|section| view! { <SectionForm section /> });
    view! {
        <Fold id="breakdown" name="Break down" summary=shown.breakdown_summary()>
            <div class="parts">{sections.collect_view()}</div>
        </Fold>
    }
}

#[component]
fn SectionForm(
    /// The section.
    section: Section,
) -> impl IntoView {
    let shown = use_state().shown;
    let of_section = move |texts: StoreField<Vec<String>>| {
        Signal::derive(move || {
            item(texts, section as usize).map(|text| text.get()).unwrap_or_default()
        })
    };
    let (summary, error) =
        (of_section(shown.summaries().into()), of_section(shown.errors().into()));
    view! {
        <Fold id=section.id() name=section.name() summary>
            <p class="error" role="status" data-testid=format!("{}-error", section.id())>
                {error}
            </p>
            {section.table().map(|table| view! { <RowsEditor table /> })}
            {hint(section).map(|hint| view! { <p class="hint">{hint}</p> })}
            <div class="lines">
                {section.fields().iter().map(|field| view! { <Entry field=*field /> }).collect_view()}
            </div>
        </Fold>
    }
}

/// What a section asks for, in one sentence.
fn hint(section: Section) -> Option<&'static str> {
    Some(match section {
        Section::Issues | Section::Segments => return None,
        Section::Channels => {
            "Handle time and direct cost show what a contact costs on each channel."
        }
        Section::Funnel => "Each box takes a count, or a share such as 60 %.",
        Section::Repeats => "A case is one matter, however many contacts it takes.",
        Section::Cost => {
            "Occupancy is the share of logged-in time on contacts, shrinkage the share of paid time away."
        }
        Section::Change => {
            "The same figures for an earlier period; without one it is as long as now."
        }
    })
}

/// A box or list.
#[component]
fn Entry(
    /// Its field.
    field: Field,
) -> impl IntoView {
    let earlier = use_state().text(Field::EarlierPeriod);
    match field {
        Field::EarlierPeriod => view! {
            <SelectField field>
                <Options field choices=or_none("as now", words::window_label) />
            </SelectField>
        }
        .into_any(),
        Field::CostBasis => view! {
            <SelectField field>
                <Options
                    field
                    choices=[(BASIS_TIME, "handle time"), (BASIS_CONTACTS, "number of contacts")]
                />
            </SelectField>
        }
        .into_any(),
        Field::EarlierPeriodDays => view! {
            <Show when=move || *earlier.read() == Window::Days.word()>
                <TextField field />
            </Show>
        }
        .into_any(),
        _ => view! { <TextField field /> }.into_any(),
    }
}
