//! A fixed sheet: a line for each of its entries, and beside it the same in other words.

use crate::{
    browser::focus::focus,
    components::field::{FieldMessage, Input, Options, OtherReading, Select, control_id, or_none},
    state::{FieldNoteStoreFields, ShownStoreFields, use_state},
};
use leptos::{ev, prelude::*};
use presentation::{
    view::{FixedSheet, Step, step_label},
    words,
};
use scenario::field::{Choice, Field, FieldKind, On, Open, Window};
use web_sys::Element;

/// The sheet.
#[component]
pub fn Steps(
    /// Which one.
    sheet: FixedSheet,
) -> impl IntoView {
    let [what, entry, beside] = sheet.heads();
    // Where nothing ever stands beside the entries, they have the room.
    let columns = if sheet.has_beside() { 3 } else { 2 };
    let class = if sheet.has_beside() { "sheet steps" } else { "sheet steps bare" };
    view! {
        <div class=class>
            <table>
                <caption class="aside">{sheet.name()} ": entries"</caption>
                <thead>
                    <tr>
                        <th scope="col" class="lab">
                            {what}
                        </th>
                        <th scope="col" class="in n last">
                            {entry}
                        </th>
                        // Where nothing stands beside the entries, the column has no head.
                        {match (columns, beside) {
                            (..=2, _) => ().into_any(),
                            (_, "") => view! { <td class="of"></td> }.into_any(),
                            (_, beside) => {
                                view! {
                                    <th scope="col" class="of">
                                        {beside}
                                    </th>
                                }
                                    .into_any()
                            }
                        }}
                    </tr>
                </thead>
                <tbody on:keydown=move |event| go_on(sheet, &event)>
                    {sheet
                        .steps()
                        .iter()
                        .map(|step| view! { <Line step=*step columns /> })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}

/// Enter goes on to the next entry, and with Shift to the one before, as in every sheet.
fn go_on(sheet: FixedSheet, event: &ev::KeyboardEvent) {
    let entry = event_target::<Element>(event);
    // A list is opened by Enter.
    if event.key() != "Enter" || event.is_composing() || entry.tag_name() != "INPUT" {
        return;
    }
    let is_there = |id: &&str| document().get_element_by_id(id).is_some();
    let entries = sheet.steps().iter().filter(|step| !step.is_given);
    let ids: Vec<&str> = entries.map(|step| control_id(step.field)).filter(is_there).collect();
    let place = ids.iter().position(|id| entry.id() == *id);
    let step = if event.shift_key() { -1 } else { 1 };
    if let Some(id) = place.and_then(|place| ids.get(place.checked_add_signed(step)?)) {
        event.prevent_default();
        focus(id);
    }
}

#[component]
fn Line(
    /// The line.
    step: Step,
    /// How many columns the sheet has.
    columns: u8,
) -> impl IntoView {
    let state = use_state();
    let period = state.text(Field::EarlierPeriod);
    let improve = state.shown.improve();
    // A list stays while nothing is picked in it any more.
    let is_shown = Memo::new(move |was: Option<&bool>| match step.field {
        Field::EarlierPeriodDays => *period.read() == Window::Days.word(),
        // Of one scenario there is nothing to pick.
        Field::Promised => {
            improve.read().scenarios.len() > 1
                || !state.text(Field::Promised).read().is_empty()
                || was.copied().unwrap_or_default()
        }
        _ => true,
    });
    view! {
        <Show when=move || is_shown.get()>
            <Entry step columns />
        </Show>
    }
}

#[component]
fn Entry(
    /// The line.
    step: Step,
    /// How many columns the sheet has.
    columns: u8,
) -> impl IntoView {
    let field = step.field;
    let note = use_state().note(field);
    let beside = move || note.beside().get();
    let label = step_label(step);
    let class = format!("lab level-{}", step.level);
    if step.is_given {
        return view! {
            <tr>
                <th scope="row" class=class>{label}</th>
                <td class="in n last given">{beside}</td>
                <td class="of"></td>
            </tr>
        }
        .into_any();
    }
    let is_bad = move || if note.error().read().is_some() { "in n last bad" } else { "in n last" };
    // What is long has a line of its own, below its label.
    let is_long = field.kind().is_numbers() || field == Field::ShrinkageOf;
    if is_long {
        let class = format!("{class} long");
        let is_bad =
            move || if note.error().read().is_some() { "in last long bad" } else { "in last long" };
        return view! {
            <tr>
                <th scope="row" colspan="3" class=class id=format!("{}-label", control_id(field))>
                    <label for=control_id(field)>{label}</label>
                </th>
            </tr>
            <tr>
                <td colspan="3" class=is_bad headers=format!("{}-label", control_id(field))>
                    <Control field />
                </td>
            </tr>
            <Why field columns />
        }
        .into_any();
    }
    view! {
        <tr>
            <th scope="row" class=class>
                <label for=control_id(field)>{label}</label>
            </th>
            <td class=is_bad>
                <Control field />
            </td>
            {(columns > 2).then(|| view! { <td class="of">{beside}</td> })}
        </tr>
        <Why field columns />
    }
    .into_any()
}

/// What is said of an entry: why it cannot be used, how it was read, what else may be meant.
#[component]
fn Why(
    /// Its field.
    field: Field,
    /// How many columns the sheet has.
    columns: u8,
) -> impl IntoView {
    let note = use_state().note(field);
    let has_message = move || note.error().read().is_some() || note.offer().read().is_some();
    // What a count is of its whole stands beside it, unless it waits for the whole.
    let stands_beside =
        move || field.kind().is_share_with_sign() && !note.beside().read().is_empty();
    let has_echo = move || note.echo().read().is_some() && !stands_beside();
    view! {
        <tr class="why" hidden=move || !(has_message() || has_echo())>
            <td colspan=columns.to_string()>
                <FieldMessage field />
                <OtherReading field />
            </td>
        </tr>
    }
}

/// The box or the list of an entry.
#[component]
fn Control(
    /// Its field.
    field: Field,
) -> impl IntoView {
    if field.kind() != FieldKind::List {
        return view! { <Input field /> }.into_any();
    }
    if field == Field::Promised {
        return view! { <ScenarioPromised /> }.into_any();
    }
    let choices = match field {
        Field::Slot => or_none("half an hour", words::slot_label),
        Field::Step => or_none("month", words::step_label),
        Field::LastPeriod => or_none("over", |_: Open| "not over yet"),
        Field::Seasonal => or_none("left in", |_: On| "taken out"),
        Field::NearRule => or_none("off", |_: On| "on: three of four near a limit"),
        Field::ShrinkageOf => or_none("pick one", words::shrinkage_base_label),
        _ => or_none("as now", words::window_label),
    };
    view! {
        <Select field>
            <Options field choices />
        </Select>
    }
    .into_any()
}

/// The list of the scenarios that there are, and of one that was picked and is gone.
#[component]
fn ScenarioPromised() -> impl IntoView {
    let state = use_state();
    let improve = state.shown.improve();
    let field = Field::Promised;
    let promisable =
        Memo::new(move |_| improve.read().promisable(state.text(field).read().as_str()));
    let options = move || {
        let picked = state.text(field).get_untracked();
        let option = |(word, name): (&'static str, String)| {
            view! { <option value=word selected=picked == word>{name}</option> }
        };
        promisable.get().into_iter().map(option).collect_view()
    };
    view! { <Select field>{options}</Select> }
}
