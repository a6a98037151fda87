//! The frame as its readers will see it.

use super::choices::use_chosen;
use crate::browser::frame;
use leptos::{ev, html, prelude::*};
use leptos_use_event_listener::use_event_listener;
use web_sys::HtmlElement;

/// Widths that the preview is offered in: a phone, a column of a wiki, a wide page.
const WIDTHS: [u32; 3] = [320, 640, 900];
/// What hosts take as the height of a frame, in pixels.
const LEAST_HEIGHT: u32 = 120;
const MOST_HEIGHT: u32 = 4_000;

/// What is said of a result that is longer than the frame may be.
const LONGER: &str = " px, the most that hosts take: the rest is scrolled to inside of the frame.";

/// The preview, which tells the height of the snippet.
#[component]
pub fn Preview(
    /// Closes the dialog that it stands in.
    close: Callback<()>,
) -> impl IntoView {
    let chosen = use_chosen();
    let (address, height) =
        (chosen.text(|embedded| &embedded.preview), chosen.choice(|choices| choices.height));
    let (stage, frame) = (NodeRef::<html::Div>::new(), NodeRef::<html::Iframe>::new());
    // A new address would be a step of Back, so that it replaces the former one.
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            frame::load(&frame, &address.read());
        }
    });
    // The keys of a frame go to its own page.
    let escape = StoredValue::new_local(None);
    let loaded = move |_| {
        let frame = frame.get_untracked();
        escape.set_value(frame.and_then(|frame| frame::on_escape(&frame, move || close.run(()))));
    };
    let _ = use_event_listener(window(), ev::message, move |event| {
        let told = frame.get_untracked().and_then(|frame| frame::height_told(&frame, &event));
        if let Some(height) = told {
            chosen.change(|choices| choices.height = pixels(height));
        }
    });
    // The person may draw the stage wider by its corner, so that its width is set once for each press.
    let set_width = move |width: u32| {
        if let Some(stage) = stage.get_untracked() {
            let _ = HtmlElement::style(&stage).set_property("width", &format!("{width}px"));
        }
    };
    stage.on_load(move |_| set_width(WIDTHS[1]));
    let button = move |width: u32| {
        view! {
            <button type="button" class="button" on:click=move |_| set_width(width)>
                {width}
                " px"
            </button>
        }
    };
    view! {
        <div class="stacked preview">
            <div class="actions">{WIDTHS.map(button).collect_view()}</div>
            <p class="hint" data-testid="preview-height">
                "Height in the snippet: "
                {height}
                {move || if height.get() < MOST_HEIGHT { " px, as at this width." } else { LONGER }}
            </p>
            <div id="stage" node_ref=stage>
                <iframe
                    id="preview"
                    title="Preview of the embedded result"
                    height=move || height.get().to_string()
                    on:load=loaded
                    node_ref=frame
                ></iframe>
            </div>
        </div>
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // in between what hosts take
fn pixels(height: f64) -> u32 {
    height.ceil().clamp(f64::from(LEAST_HEIGHT), f64::from(MOST_HEIGHT)) as u32
}
