//! Today beside the scenarios.

use crate::{
    components::{medium::use_medium, sources::Sources},
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use presentation::view::{FigureCard, SideCell, Sides};

/// The card.
#[component]
pub fn SideBySide() -> impl IntoView {
    let improve = use_state().shown.improve();
    let sides = Memo::new(move |_| improve.read().sides.clone().unwrap_or_default());
    let has_tools = use_medium().has_tools();
    view! {
        <section class="card" aria-labelledby="sides-head" data-testid="sides">
            <div class="head">
                <h2 id="sides-head">"Side by side"</h2>
            </div>
            <div class="across" role="region" aria-label="Figures side by side" tabindex="0">
                <table class="beside">
                    <thead>
                        <tr>
                            {move || {
                                let heads = sides.get().heads.into_iter();
                                heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()
                            }}
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || sides.get().rows key=|row| row.id let:row>
                            <Row sides id=row.id />
                        </For>
                    </tbody>
                </table>
            </div>
            {has_tools
                .then(|| {
                    view! {
                        <div class="foot">
                            <Sources card=FigureCard::Levers />
                        </div>
                    }
                })}
        </section>
    }
}

#[component]
fn Row(
    /// The table.
    sides: Memo<Sides>,
    /// The figure.
    id: &'static str,
) -> impl IntoView {
    let row = Memo::new(move |_| {
        sides.read().rows.iter().find(|row| row.id == id).cloned().unwrap_or_default()
    });
    let count = Memo::new(move |_| row.read().with.len());
    let cell = move |at: usize, text: fn(&SideCell) -> &String| {
        move || row.read().with.get(at).map(text).cloned().unwrap_or_default()
    };
    view! {
        <tr data-testid=id>
            <th scope="row">
                {move || row.read().name.clone()} <small>{move || row.read().unit.clone()}</small>
            </th>
            <td class="n">{move || row.read().today.clone()}</td>
            <For each=move || 0..count.get() key=|at| *at let:at>
                <td class="n">
                    {cell(at, |cell| &cell.figure)} <small>{cell(at, |cell| &cell.change)}</small>
                </td>
            </For>
        </tr>
    }
}
