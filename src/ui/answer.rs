//! The answer card, the slim bar of narrow screens, and the live summary.

use super::{
    export::taker,
    field::{control_id, note, option},
    kit::{El, el},
    tiles::definition,
};
use crate::{browser, page::Page, share::Item};
use metric_core::table::Metric;
use presentation::{
    view::{Answer, Figure},
    words,
};
use scenario::field::Field;
use std::cell::RefCell;

/// How long the answer rests before it is spoken.
const SPEAK_DEBOUNCE_MS: u32 = 900;

/// What is spoken stands outside of the signals: nothing on the page follows from it.
const SPOKEN: &str = "spoken";

/// The example that an empty page offers.
const FIRST_EXAMPLE: &str = "quarter-frequency";

/// The answer card.
pub fn card(page: Page) -> El {
    let title = move || page.text(Field::Title).trim().to_owned();
    el("div")
        .class("card answer")
        .attr("id", "answer")
        .attr("data-testid", "answer")
        .block(move || {
            Some(title())
                .filter(|title| !title.is_empty())
                .map(|title| el("p").class("title").text(&title))
        })
        .show(move || page.part(|view| view.answer == Answer::Empty), move || invitation(page))
        .block(move || page.part(|view| waiting(&view.answer)))
        .block(move || {
            page.part(|view| match &view.answer {
                Answer::Figure(figure) => Some(shown(figure)),
                _ => None,
            })
        })
        .show(
            move || page.part(|view| matches!(view.answer, Answer::Figure(_))),
            move || under(page),
        )
        .child(spoken(page))
}

/// With nothing filled in, the page invites with one example.
fn invitation(page: Page) -> El {
    let example = benchmarks::examples().iter().find(|example| example.id == FIRST_EXAMPLE);
    let offer = example.map(|example| {
        el("button")
            .class("button primary")
            .attr("type", "button")
            .on("click", move |_| page.load(example.state))
            .text("Try it: ")
            .text(example.label)
    });
    el("div")
        .child(el("h2").text("How often do your customers need support?"))
        .child(el("p").class("verdict").text(
            "Enter contacts, a period and a base. You get the contact rate with its interval, what \
             a contact costs, and where you stand among published benchmarks in the same unit.",
        ))
        .child(el("p").children(offer))
}

/// What is missing, or why there is no rate.
fn waiting(answer: &Answer) -> Option<El> {
    let (class, text) = match answer {
        Answer::Waiting(invitation) => ("verdict", &invitation.text),
        Answer::Failed(text) => ("verdict error", text),
        Answer::Empty | Answer::Figure(_) => return None,
    };
    let name = el("p").class("hint").text("Contact rate");
    Some(el("div").child(name).child(el("p").class(class).text(text)))
}

fn shown(figure: &Figure) -> El {
    let number = el("p")
        .class("figure")
        .attr("data-testid", "figure")
        .text(&figure.figure)
        .text(" ")
        .child(el("small").text(&figure.unit));
    let verdict = el("p")
        .class("verdict")
        .attr("data-testid", "verdict")
        .child(el("strong").class(if figure.is_high { "high" } else { "" }).text(&figure.strong))
        .text(&figure.lead)
        .text(&figure.rest);
    let formula = el("div")
        .class("formula")
        .attr("data-testid", "formula")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", "Formula")
        .text(&figure.formula);
    el("div")
        .child(el("p").class("hint").text(figure.metric.name))
        .child(number)
        .child(verdict)
        .child(
            el("p")
                .class("hint")
                .attr("data-testid", "interval")
                .text(&[&figure.interval, " ", &figure.same].concat()),
        )
        .child(formula)
}

/// What stands under the formula: its explanation, a way to copy it, and the choice of a benchmark.
fn under(page: Page) -> El {
    let explained = el("details")
        .child(el("summary").text("Definition and source"))
        .child(definition(Metric::ContactRate.row()));
    el("div")
        .class("under")
        .child(explained)
        .child(taker(page, Item::Formula, "Copy formula", "link"))
        .show(
            move || {
                page.part(|view| view.choices.len() > 1) || page.error(Field::Benchmark).is_some()
            },
            move || against(page),
        )
}

/// The list of rows that the sentence may speak of.
fn against(page: Page) -> El {
    let options = move || {
        page.part(|view| {
            let chosen = view.choices.iter().map(|choice| option(choice.id, &choice.label));
            let best = option("", "the best evidence");
            std::iter::once(best).chain(chosen).collect::<Vec<El>>()
        })
    };
    // A row that is not on the list is named by a note; the sentence then speaks of the best.
    let picked = move || {
        let band = page.text(Field::Benchmark);
        let listed = page.part(|view| view.choices.iter().any(|choice| choice.id == band));
        if listed { band } else { String::new() }
    };
    // The list is made anew with its options, so that its value is one of them.
    let list = move || {
        Some(
            el("select")
                .attr("id", control_id(Field::Benchmark))
                .attr("data-testid", control_id(Field::Benchmark))
                .children(options())
                .value(picked)
                .on_text("change", move |word| {
                    page.edit(Field::Benchmark, &word);
                    page.seal();
                }),
        )
    };
    let label = el("label").text(words::label(Field::Benchmark)).text(" ").block(list);
    el("div").class("against").child(label).child(note(page, Field::Benchmark))
}

/// The answer for screen readers, once typing rests.
fn spoken(page: Page) -> El {
    let timer = RefCell::new(None);
    let speak = move || {
        let summary = page.part(|view| view.summary.clone());
        // The former timer goes as it is replaced.
        let write = move || browser::screen::write(SPOKEN, &summary);
        timer.replace(Some(browser::timer(SPEAK_DEBOUNCE_MS, write)));
    };
    el("p")
        .class("aside")
        .attr("id", SPOKEN)
        .attr("role", "status")
        .attr("data-testid", SPOKEN)
        .act(speak)
}

/// Keeps the answer in sight on narrow screens while a person types. The same words are spoken and
/// shown in the answer card.
pub fn slim_bar(page: Page) -> El {
    let line = move || {
        page.part(|view| match &view.answer {
            Answer::Figure(figure) => Some(
                el("div")
                    .class("slim")
                    .child(el("strong").text(&figure.figure))
                    .text(&[" ", &figure.unit, " "].concat())
                    .child(
                        el("em")
                            .class(if figure.is_high { "high" } else { "" })
                            .text(&figure.strong),
                    ),
            ),
            _ => None,
        })
    };
    el("div").class("contents").attr("aria-hidden", "true").block(line)
}
