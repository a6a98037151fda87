//! The list of what a lever acts on: contacts of a kind, or an issue or a channel of Break down by its name.

use super::{
    cell::{CellContext, label_of},
    keys, text_of,
};
use crate::state::{InputRow, Inputs, State};
use leptos::{html, leptos_dom::helpers::queue_microtask, prelude::*};
use presentation::words::{NO_TARGET, target_gone};
use reactive_stores::AtKeyed;
use scenario::field::{REACHES, Reach, Table, at};

/// What stands between the word of an issue or a channel and its name.
const BEFORE_NAME: char = ':';

/// The list.
#[component]
pub fn ActsOn(
    /// The cell of its word; the name stands in a cell of its own.
    cell: CellContext,
) -> impl IntoView {
    let text = move |column: usize| text_of(cell.row, column);
    let picked = Memo::new(move |_| {
        let word = text(at::REACH);
        let Some(table) = table_of(&word) else { return word };
        // Names count whatever their case.
        let name = text(at::TARGET).trim().to_owned();
        let known = names(cell.sheet.state, table)
            .into_iter()
            .find(|known| known.to_lowercase() == name.to_lowercase());
        format!("{word}{BEFORE_NAME}{}", known.unwrap_or(name))
    });
    let choices = Memo::new(move |_| choices(cell, &picked.get()));
    let pick = move |value: String| {
        let (word, name) = value.split_once(BEFORE_NAME).unwrap_or((&value, ""));
        cell.edit_both([(at::REACH, word), (at::TARGET, name)]);
    };
    let select = NodeRef::<html::Select>::new();
    // A list has its value once it has its options, which change with the rows of Break down.
    Effect::new(move |_| {
        choices.track();
        let value = picked.get();
        queue_microtask(move || {
            if let Some(Some(select)) = select.try_get_untracked() {
                select.set_value(&value);
            }
        });
    });
    let option = |(value, label): (String, String)| view! { <option value=value>{label}</option> };
    let group = move |table: Table| {
        move || {
            let named = choices.get().named.into_iter().filter(move |(of, ..)| *of == table);
            let own: Vec<_> = named.map(|(_, value, label)| option((value, label))).collect();
            let is_there = !own.is_empty();
            is_there.then(|| view! { <optgroup label=table.plural()>{own}</optgroup> })
        }
    };
    view! {
        <select
            id=cell.id()
            node_ref=select
            aria-label=label_of(cell)
            aria-describedby=cell.note_id()
            aria-invalid=move || cell.is_wrong().then_some("true")
            on:change:target=move |event| pick(event.target().value())
            on:focus=move |_| cell.come_to()
            on:blur=move |_| keys::leave(cell)
            on:keydown=move |event| keys::in_list(cell, &event)
        >
            {move || choices.get().plain.into_iter().map(option).collect_view()}
            {group(Table::Issues)}
            {group(Table::Channels)}
        </select>
    }
}

/// The breakdown that a word is of.
fn table_of(word: &str) -> Option<Table> {
    use scenario::field::Choice;
    match Reach::from_word(word)? {
        Reach::Issue => Some(Table::Issues),
        Reach::Channel => Some(Table::Channels),
        Reach::All | Reach::Automation | Reach::People => None,
    }
}

/// What can be picked: each a value with its label.
#[derive(Clone, PartialEq, Default)]
struct Choices {
    plain: Vec<(String, String)>,
    named: Vec<(Table, String, String)>,
}

fn choices(cell: CellContext, picked: &str) -> Choices {
    let mut choices =
        Choices { plain: vec![(String::new(), "–".to_owned())], ..Choices::default() };
    for (word, label) in REACHES {
        match table_of(word) {
            None => choices.plain.push((word.to_owned(), label.to_owned())),
            Some(table) => {
                for name in names(cell.sheet.state, table) {
                    let value = format!("{word}{BEFORE_NAME}{name}");
                    if !choices.named.iter().any(|(_, known, _)| *known == value) {
                        choices.named.push((table, value, name));
                    }
                }
            }
        }
    }
    // What stands there stays to be seen, also where no row has that name any more.
    let is_known = choices.plain.iter().any(|(value, _)| value == picked)
        || choices.named.iter().any(|(_, value, _)| value == picked);
    if !is_known {
        let name = picked.split_once(BEFORE_NAME).map_or(picked, |(_, name)| name);
        let label = if name.is_empty() { NO_TARGET.to_owned() } else { target_gone(name) };
        choices.plain.push((picked.to_owned(), label));
    }
    choices
}

/// The names of the rows of a breakdown.
pub fn names(state: State, table: Table) -> Vec<String> {
    let rows = Inputs::rows(state.inputs, table);
    let ids: Vec<u32> = rows.read().iter().map(|row| row.id).collect();
    let name = |id: u32| {
        let row: reactive_stores::Field<InputRow> = AtKeyed::new(rows, id).into();
        let name = text_of(row, table.name_column());
        Some(name.trim().to_owned()).filter(|name| !name.is_empty())
    };
    ids.into_iter().filter_map(name).collect()
}
