//! The pictures of Improve, each above the table that holds the same numbers.

use crate::{
    components::{
        chart::{Chart, Legend},
        grid::PlainGrid,
        medium::{Medium, use_medium},
    },
    state::{ShownStoreFields, State, use_state},
};
use leptos::{html, prelude::*};
use presentation::view::{GridView, Improve, Picture};

/// Where the saving comes from.
#[component]
pub fn Waterfall() -> impl IntoView {
    view! { <PictureCard part=|improve| improve.waterfall.as_ref() /> }
}

/// How sure it is, and which range matters most.
#[component]
pub fn HowSure() -> impl IntoView {
    let improve = use_state().shown.improve();
    let has_ranges = Memo::new(move |_| improve.read().sure.is_some());
    // On paper there is room for the answer and the case alone.
    let is_shown = use_medium() != Medium::Paper;
    view! {
        <Show when=move || is_shown && has_ranges.get()>
            <div class="halves">
                <PictureFold part=|improve| improve.sure.as_ref() />
                <PictureFold part=|improve| improve.matters.as_ref() />
            </div>
        </Show>
    }
}

/// A picture of Improve.
pub type Part = fn(&Improve) -> Option<&Picture>;

/// The picture. While its runs are still to be drawn it keeps the former chart and table, so that nothing jumps.
pub fn use_picture(part: Part) -> Memo<Option<Picture>> {
    let improve = use_state().shown.improve();
    Memo::new(move |former: Option<&Option<Picture>>| {
        let picture = part(&improve.read()).cloned()?;
        let former = former.and_then(Option::as_ref).filter(|_| picture.is_waiting);
        Some(match former {
            Some(former) => {
                Picture { chart: former.chart.clone(), grid: former.grid.clone(), ..picture }
            }
            None => picture,
        })
    })
}

#[component]
fn PictureCard(
    /// Which picture.
    part: Part,
) -> impl IntoView {
    let picture = use_picture(part);
    let is_there = Memo::new(move |_| picture.read().is_some());
    let title = move || picture.read().as_ref().map(|picture| picture.title);
    view! {
        <Show when=move || is_there.get()>
            <section class="card" data-testid="waterfall">
                <div class="head">
                    <h2>{title}</h2>
                </div>
                <PictureBody picture />
            </section>
        </Show>
    }
}

/// A picture that is closed until wanted.
#[component]
fn PictureFold(
    /// Which picture.
    part: Part,
) -> impl IntoView {
    let picture = use_picture(part);
    let id = Memo::new(move |_| picture.read().as_ref().map(|picture| picture.id));
    let title = move || picture.read().as_ref().map(|picture| picture.title);
    let (is_open, set_open) = signal(false);
    let details = NodeRef::<html::Details>::new();
    let toggle = move |_| {
        // The event comes late: the card may be gone by then.
        if let Some(Some(details)) = details.try_get_untracked() {
            set_open.set(details.open());
        }
    };
    let is_there = Memo::new(move |_| picture.read().is_some());
    view! {
        <Show when=move || is_there.get()>
            <section class="card">
                <details data-testid=move || id.get() node_ref=details on:toggle=toggle>
                    <summary>
                        <h2>{title}</h2>
                    </summary>
                    <Show when=move || is_open.get()>
                        <PictureBody picture />
                    </Show>
                </details>
            </section>
        </Show>
    }
}

/// The chart, what it says, and its table.
#[component]
pub fn PictureBody(
    /// The picture.
    #[prop(into)]
    picture: Signal<Option<Picture>>,
    /// Makes its table where that is too long to be made at every key press.
    #[prop(optional)]
    table: Option<fn(State) -> Option<GridView>>,
) -> impl IntoView {
    let state = use_state();
    let id = picture.read_untracked().as_ref().map_or("picture", |picture| picture.id);
    let model = Memo::new(move |_| picture.read().as_ref().and_then(|one| one.chart.clone()));
    // A table may have hundreds of rows: it is made once somebody opens it.
    let (is_open, set_open) = signal(false);
    let grid = Memo::new(move |_| {
        let picture = picture.read();
        match table {
            Some(table) if is_open.get() && picture.is_some() => table(state),
            Some(_) => None,
            None => picture.as_ref().and_then(|one| one.grid.clone()),
        }
    });
    let has_grid = Memo::new(move |_| table.is_some() || grid.read().is_some());
    let said = move || picture.read().as_ref().map(|picture| picture.said.clone());
    let title = move || picture.read().as_ref().map_or("", |picture| picture.title);
    let label = move || format!("{}. Chart; the table below it holds the same numbers.", title());
    let has_legend = use_medium() != Medium::Paper;
    let has_chart = Memo::new(move |_| model.read().is_some());
    let is_waiting =
        Memo::new(move |_| picture.read().as_ref().is_some_and(|picture| picture.is_waiting));
    let busy = move || is_waiting.get().then_some("true");
    let details = NodeRef::<html::Details>::new();
    let toggle = move |_| {
        // The event comes late: the card may be gone by then.
        if let Some(Some(details)) = details.try_get_untracked() {
            set_open.set(details.open());
        }
    };
    view! {
        <div class="runs" aria-busy=busy>
        <Show when=move || has_chart.get()>
            {has_legend.then(|| view! { <Legend model /> })}
            <Chart id=format!("{id}-chart") model label=Signal::derive(label) />
        </Show>
        </div>
        <p class="hint" data-testid=format!("{id}-said")>{said}</p>
        // On paper the table stands for a chart that there is none of.
        {(!has_legend)
            .then(|| {
                view! {
                    <Show when=move || !has_chart.get() && grid.read().is_some()>
                        <PlainGrid grid caption=title() />
                    </Show>
                }
            })}
        {has_legend
            .then(|| {
                view! {
                    <Show when=move || has_grid.get()>
                        <details class="sources runs" aria-busy=busy node_ref=details on:toggle=toggle>
                            <summary>"As a table" <span class="aside">": " {title}</span></summary>
                            <div class="across" role="group" tabindex="0" aria-label=title>
                                <Show when=move || is_open.get()>
                                    <PlainGrid grid caption=title() />
                                </Show>
                            </div>
                        </details>
                    </Show>
                }
            })}
    }
}
