//! Today beside the scenarios.

use crate::{
    components::{medium::use_medium, sources::Sources},
    state::{ShownStoreFields, use_state},
};
use leptos::prelude::*;
use presentation::view::{FigureCard, SideCell, SideRow};

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
                        <For each=move || sides.get().rows key=|row| row.clone() let:row>
                            <Row row />
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
    /// The figure.
    row: SideRow,
) -> impl IntoView {
    let cell = |cell: SideCell| {
        view! {
            <td class="n">
                {cell.figure}
                <small>{cell.change}</small>
            </td>
        }
    };
    view! {
        <tr data-testid=row.id>
            <th scope="row">
                {row.name}
                <small>{row.unit}</small>
            </th>
            <td class="n">{row.today}</td>
            {row.with.into_iter().map(cell).collect_view()}
        </tr>
    }
}
