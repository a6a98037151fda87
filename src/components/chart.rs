//! Charts on their canvases. The table below each holds the same numbers for whoever cannot see it.

use crate::{
    browser::canvas::{Look, paint},
    state::{StatusStoreFields, use_state},
};
use gloo_timers::callback::Timeout;
use leptos::{html, prelude::*};
use leptos_use_resize_observer::use_resize_observer;
use presentation::chart::ChartModel;
use std::sync::Arc;

/// A chart.
#[component]
pub fn Chart(
    /// The id of its canvas.
    #[prop(into)]
    id: String,
    /// What it shows; nothing is drawn where there is nothing.
    #[prop(into)]
    model: Signal<Option<ChartModel>>,
    /// Its accessible name.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let state = use_state();
    let (frame, canvas) = (NodeRef::<html::Div>::new(), NodeRef::<html::Canvas>::new());
    let width = use_width(frame);
    // What the chart takes over from the page costs a computation of its styles.
    let look = Memo::new_with_compare(
        move |_| {
            state.status.looks().track();
            width.track();
            Look::now().map(Arc::new)
        },
        |_, _| true,
    );
    Effect::new(move |_| {
        let (width, digits) = (width.get(), state.digits());
        if let (Some(canvas), Some(model), Some(look)) = (canvas.get(), &*model.read(), look.get())
            && width > 0.0
        {
            paint(canvas, model, width, &look, &digits);
        }
    });
    view! {
        <div class="frame" node_ref=frame>
            <canvas id=id.clone() data-testid=id role="img" aria-label=label node_ref=canvas></canvas>
        </div>
    }
}

/// The inner width of an element, in CSS pixels.
fn use_width(element: NodeRef<html::Div>) -> ReadSignal<f64> {
    let (width, set_width) = signal(0.0);
    let measure = move || {
        let now =
            element.try_get_untracked().flatten().map(|element| f64::from(element.client_width()));
        if let Some(now) = now.filter(|now| *now != width.get_untracked()) {
            set_width.set(now);
        }
    };
    // What follows changes the height; inside of the observer that would be a loop.
    let _ = use_resize_observer(element, move |_, _| {
        Timeout::new(0, measure).forget();
    });
    width
}
