//! Charts on their canvases. The table below each holds the same numbers for whoever cannot see it.

use super::{
    medium::{Medium, use_medium},
    print::PAPER,
};
use crate::{
    browser::canvas::{Look, on_paper, paint, paint_swatch, put_pictures},
    state::{StatusStoreFields, use_state},
};
use gloo_timers::callback::Timeout;
use leptos::{html, prelude::*};
use leptos_use_resize_observer::use_resize_observer;
use presentation::chart::{ChartModel, Swatch};
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
    if use_medium() == Medium::Paper {
        return view! { <PaperChart model /> }.into_any();
    }
    let state = use_state();
    let (frame, canvas) = (NodeRef::<html::Div>::new(), NodeRef::<html::Canvas>::new());
    let width = use_width(frame);
    let look = use_look(move || width.track());
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
    .into_any()
}

/// A chart on paper: drawn at once, as some browsers print before anything that an effect does, and sharp.
#[component]
fn PaperChart(
    /// What it shows.
    model: Signal<Option<ChartModel>>,
) -> impl IntoView {
    let digits = use_state().digits();
    let colours = document().query_selector(PAPER).ok().flatten();
    let model = model.get_untracked();
    let picture =
        model.zip(colours).and_then(|(model, colours)| on_paper(&model, &colours, &digits));
    view! { <div class="frame" use:put_pictures=picture.unwrap_or_default()></div> }
}

/// What the colours and patterns of a chart mean. The table below it needs none of them.
#[component]
pub fn Legend(
    /// The chart; no legend without one.
    #[prop(into)]
    model: Signal<Option<ChartModel>>,
) -> impl IntoView {
    let swatches = move || model.read().as_ref().map(ChartModel::legend).unwrap_or_default();
    let look = use_look(|| ());
    view! {
        <div class="legend" aria-hidden="true">
            <For each=swatches key=|swatch| *swatch let:swatch>
                <Entry swatch look />
            </For>
        </div>
    }
}

/// An entry of a legend.
#[component]
fn Entry(
    /// The entry.
    swatch: Swatch,
    /// What its drawing takes over from the page.
    look: Memo<Option<Arc<Look>>>,
) -> impl IntoView {
    let canvas = NodeRef::<html::Canvas>::new();
    Effect::new(move |_| {
        if let (Some(canvas), Some(look)) = (canvas.get(), look.get()) {
            paint_swatch(canvas, swatch, &look);
        }
    });
    view! {
        <span>
            <canvas class="swatch" node_ref=canvas></canvas>
            {swatch.label}
        </span>
    }
}

/// What a drawing takes over from the page, which costs a computation of its styles: read when they
/// may have changed, or when `changed` says so.
fn use_look(changed: impl Fn() + Send + Sync + 'static) -> Memo<Option<Arc<Look>>> {
    let state = use_state();
    Memo::new_with_compare(
        move |_| {
            state.status.looks().track();
            changed();
            Look::now().map(Arc::new)
        },
        |_, _| true,
    )
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
