//! What others report: the tiers of one source for every segment that it names; a row chooses the segment.

use crate::state::use_state;
use leptos::prelude::*;
use presentation::view::{ReportedRow, reported};
use scenario::{field::Field, history::Place};

const HEADS: [&str; 5] = ["Industry", "Contacts", "Average", "Top quartile", "Best in class"];

/// The table.
#[component]
pub fn OthersReport() -> impl IntoView {
    let state = use_state();
    let reported = reported(&state.digits());
    let found = format!(
        "{} industries, out of {} published figures in this page. Choose a row to compare with it.",
        reported.rows.len(),
        reported.of
    );
    view! {
        <section class="card" aria-labelledby="others">
            <div class="head">
                <h2 id="others">"What others report"</h2>
                <p class="found">{found}</p>
            </div>
            <table class="plain">
                <caption class="aside">"Published contact rates by industry"</caption>
                <thead>
                    <tr>
                        {HEADS
                            .into_iter()
                            .enumerate()
                            .map(|(place, head)| {
                                view! { <th scope="col" class=class_of(place)>{head}</th> }
                            })
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>{reported.rows.into_iter().map(|row| view! { <Reported row /> }).collect_view()}</tbody>
            </table>
            <p class="hint">
                {reported.source}
                "; lower is better. The units differ, so the rows cannot be compared with one another."
            </p>
        </section>
    }
}

/// The class of a column: on narrow screens the average alone has room.
fn class_of(place: usize) -> &'static str {
    match place {
        0 | 1 => "",
        2 => "n",
        _ => "n drop-narrow",
    }
}

#[component]
fn Reported(
    /// The row.
    row: ReportedRow,
) -> impl IntoView {
    let state = use_state();
    let choose = move |_| {
        state.edit(Place::Field(Field::Segment), row.segment);
        state.seal();
    };
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="link" on:click=choose>
                    {row.label}
                </button>
            </th>
            <td>{row.unit}</td>
            {row
                .tiers
                .into_iter()
                .enumerate()
                .map(|(place, text)| view! { <td class=class_of(place + 2)>{text}</td> })
                .collect_view()}
        </tr>
    }
}
