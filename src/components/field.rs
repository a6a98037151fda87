//! The boxes and lists of the form: one component for every box, one for every list.

use crate::{
    browser::{clipboard, focus::focus},
    state::{FieldNoteStoreFields, use_state},
};
use leptos::{ev, prelude::*};
use presentation::{view::Offer, words};
use scenario::{
    field::{self, BASIS_TIME, Field, FieldKind},
    history::Place,
    link::key_of,
};

/// An option of a list: its word in links, and its label.
pub type Choice = (&'static str, &'static str);

/// The id of a field's control.
pub fn control_id(field: Field) -> &'static str {
    match field {
        Field::PeriodDays => "days",
        Field::BaseKind => "kind",
        Field::EarlierPeriodDays => "was-days",
        _ => key_of(field),
    }
}

fn note_id(field: Field) -> String {
    format!("{}-note", control_id(field))
}

/// The message below a control: why it cannot be used, or how it was read.
#[component]
pub fn FieldMessage(
    /// The field.
    field: Field,
) -> impl IntoView {
    let note = use_state().note(field);
    let text = move || note.error().get().or_else(|| note.echo().get()).unwrap_or_default();
    let class = move || if note.error().read().is_some() { "error" } else { "echo" };
    view! {
        <p id=note_id(field) class=class>
            {text}
        </p>
    }
}

/// The other reading of an entry, to be taken instead.
#[component]
pub fn OtherReading(
    /// The field.
    field: Field,
) -> impl IntoView {
    let state = use_state();
    let offer = state.note(field).offer();
    let take = move |_| {
        if let Some(Offer { text, .. }) = offer.get_untracked() {
            state.take(Place::Field(field), &text);
            focus(control_id(field));
        }
    };
    let label = move || offer.get().map(|offer| offer.label).unwrap_or_default();
    view! {
        <Show when=move || offer.read().is_some()>
            <button type="button" class="link" data-testid=format!("{}-offer", control_id(field)) on:click=take>
                {label}
            </button>
        </Show>
    }
}

/// A box without its label, for sentences and sheets.
#[component]
pub fn Input(
    /// The field.
    field: Field,
    /// What stands in it as long as it is blank.
    #[prop(optional)]
    placeholder: Option<&'static str>,
) -> impl IntoView {
    let state = use_state();
    let (text, note) = (state.text(field), state.note(field));
    let is_number = field.kind().is_number();
    // A box drops line ends, so that two cells below one another would become one number.
    let paste = move |event: ev::ClipboardEvent| {
        let pasted = clipboard::pasted(&event);
        let cells = pasted.trim();
        let is_several = field.kind().is_numbers();
        // A cell of several numbers may be empty, also the first and the last one.
        let cells = if is_several { pasted.strip_suffix('\n').unwrap_or(&pasted) } else { cells };
        if (is_number || is_several) && cells.contains(['\n', '\r']) {
            event.prevent_default();
            let cells =
                cells.replace("\r\n", "\n").trim_end_matches('\r').replace(['\n', '\r'], "\t");
            state.take(Place::Field(field), &cells);
        }
    };
    view! {
        <input
            id=control_id(field)
            data-testid=control_id(field)
            class=if field.kind() == FieldKind::Currency { "input short" } else { "input" }
            type="text"
            inputmode=if is_number { "decimal" } else { "text" }
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            placeholder=placeholder
            aria-describedby=note_id(field)
            aria-invalid=move || note.error().read().is_some().then_some("true")
            prop:value=move || text.get()
            on:input:target=move |event| state.edit(Place::Field(field), &event.target().value())
            on:change=move |_| state.seal()
            on:paste=paste
        />
    }
}

/// A labelled box with its message.
#[component]
pub fn TextField(
    /// The field.
    field: Field,
    /// What stands there instead of the name of the field.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
) -> impl IntoView {
    let label = label.unwrap_or_else(|| words::label(field).to_owned().into());
    view! {
        <div class="field">
            <label for=control_id(field)>{label}</label>
            <Input field />
            <FieldMessage field />
            <OtherReading field />
        </div>
    }
}

/// A list without its label.
#[component]
pub fn Select(
    /// The field.
    field: Field,
    /// Its options.
    children: Children,
) -> impl IntoView {
    let state = use_state();
    let (text, note) = (state.text(field), state.note(field));
    let value = move || match text.get() {
        // An unread word of a link is on no list; it stands in the message.
        _ if note.error().read().is_some() => String::new(),
        text if text.is_empty() && field == Field::CostBasis => BASIS_TIME.to_owned(),
        text => text,
    };
    view! {
        <select
            id=control_id(field)
            data-testid=control_id(field)
            class="input"
            aria-describedby=note_id(field)
            aria-invalid=move || note.error().read().is_some().then_some("true")
            prop:value=value
            on:change:target=move |event| {
                // A step ends as the list is left: letters typed into it run through several options.
                state.edit(Place::Field(field), &event.target().value());
            }
            on:blur=move |_| state.seal()
        >
            {children()}
        </select>
    }
}

/// A labelled list with its message.
#[component]
pub fn SelectField(
    /// The field.
    field: Field,
    /// Its options.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=control_id(field)>{words::label(field)}</label>
            <Select field children />
            <FieldMessage field />
        </div>
    }
}

/// The options of a list, of which the one that is picked at first is marked: a list has its value before
/// it has its options.
#[component]
pub fn Options(
    /// The field.
    field: Field,
    /// The options.
    #[prop(into)]
    choices: Vec<Choice>,
) -> impl IntoView {
    let picked = use_state().text(field).get_untracked();
    choices
        .into_iter()
        .map(|(word, label)| view! { <option value=word selected=picked == word>{label}</option> })
        .collect_view()
}

/// The words of a closed list with their labels.
pub fn choices_of<T: field::Choice>(label: impl Fn(T) -> &'static str) -> Vec<Choice> {
    T::OPTIONS.iter().map(|(word, choice)| (*word, label(*choice))).collect()
}

/// The same, with a first option that means nothing was chosen.
pub fn or_none<T: field::Choice>(
    none: &'static str,
    label: impl Fn(T) -> &'static str,
) -> Vec<Choice> {
    std::iter::once(("", none)).chain(choices_of(label)).collect()
}
