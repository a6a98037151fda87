//! What paper needs and the screen has elsewhere: the inputs as a table, the sources, and the link.

use super::published::PublishedTable;
use crate::state::{ShownStoreFields, StatusStoreFields, provide_state, use_state};
use leptos::{ev, html, mount::mount_to, prelude::*};
use leptos_use_event_listener::use_event_listener;
use leptos_use_media_query::use_media_query;
use presentation::words;
use std::any::Any;
use wasm_bindgen::JsCast;

/// The sheet, mounted as the printing begins, and at once: some browsers print before anything that an
/// effect does.
#[component]
pub fn Paper() -> impl IntoView {
    let state = use_state();
    let looks = state.status.looks();
    let place = NodeRef::<html::Div>::new();
    // It goes as its handle is dropped: when the printing ends, and with this component.
    let mounted = StoredValue::new_local(None::<Box<dyn Any>>);
    let begins = move || {
        let place = place.try_get_untracked().flatten();
        if let (Some(place), true) = (place, mounted.with_value(Option::is_none)) {
            let sheet = move || {
                provide_state(state);
                view! { <Sheet /> }
            };
            mounted.set_value(Some(Box::new(mount_to(place.unchecked_into(), sheet))));
        }
        *looks.write() += 1;
    };
    let ends = move || {
        mounted.set_value(None);
        *looks.write() += 1;
    };
    // Browsers differ in which of the signs they give, and a frame gets those of its host.
    let sign = |name: &'static str| ev::Custom::<ev::Event>::new(name);
    let _ = use_event_listener(window(), sign("beforeprint"), move |_| begins());
    let _ = use_event_listener(window(), sign("afterprint"), move |_| ends());
    let is_paper = use_media_query("print".to_owned());
    Effect::watch(
        move || is_paper.get(),
        move |is_paper, _, _| if *is_paper { begins() } else { ends() },
        false,
    );
    view! { <div class="contents" node_ref=place></div> }
}

#[component]
fn Sheet() -> impl IntoView {
    let state = use_state();
    let inputs = move || {
        state.inputs.track();
        let rows = state.export(|export| export.inputs()).into_iter().map(|input| {
            let between = if input.unit.is_empty() || input.note.is_empty() { "" } else { "; " };
            let cell = format!("{} {}{between}{}", input.text, input.unit, input.note);
            view! {
                <tr>
                    <th scope="row">{input.name}</th>
                    <td>{cell.trim().to_owned()}</td>
                </tr>
            }
        });
        rows.collect_view()
    };
    let address = move || {
        state.inputs.track();
        state.link().ok().flatten().unwrap_or_else(|| "No link can hold this scenario.".to_owned())
    };
    view! {
        <section class="sheet">
            <h2>"Inputs"</h2>
            <table>
                <tbody>{inputs}</tbody>
            </table>
            <h2>"Published benchmarks"</h2>
            <PublishedTable rows=state.shown.table() own="In your unit" />
            <p class="address">{address}</p>
            <p class="hint">{words::FRAME_ORIGIN}</p>
        </section>
    }
}
