//! The form: five inputs at first sight, the rest folded open on demand.

use super::{
    breakdown,
    field::{choose, field, label, labelled, option},
    kit::{El, el},
};
use crate::{browser::frame, page::Page};
use calculator::{
    choice::{Choice, Window},
    draft::Slot,
    number::NumberStyle,
    words,
};
use metric_core::unit::{DenominatorKind, TimeBase};

/// The form.
pub fn form(page: Page) -> El {
    let needs_days = move || page.text(Slot::Per) == Window::Days.word();
    let windows = options(Some("choose …"), words::window_label);
    let kinds = options(Some("choose …"), |kind: DenominatorKind| words::kind_words(kind).many);
    let measure = el("fieldset")
        .child(el("legend").text("Measure"))
        .child(pair(field(page, Slot::Vol), choose(page, Slot::Per, windows)))
        .show(needs_days, move || field(page, Slot::Days))
        .child(pair(field(page, Slot::Base), choose(page, Slot::Kind, kinds)))
        .child(el("p").class("hint").live(move || page.part(|view| view.base_hint.clone())))
        .child(choose(page, Slot::Vs, segments()));
    el("form")
        .class("card")
        .attr("aria-label", "Your figures")
        // Enter submits a form; there is nowhere to submit to.
        .on("submit", |event| event.prevent_default())
        .child(measure)
        .child(cost(page))
        .child(more(page))
        // A frame shows what others have broken down, and its inputs are few.
        .children((!frame::is_embedded()).then(|| breakdown::form(page)))
        .child(settings(page))
}

fn pair(left: El, right: El) -> El {
    el("div").class("pair").child(left).child(right)
}

fn hint(text: &str) -> El {
    el("p").class("hint").text(text)
}

/// The options of a closed list, with a first one that means nothing was chosen.
pub fn options<T: Choice>(none: Option<&str>, label: impl Fn(T) -> &'static str) -> Vec<El> {
    let first = none.map(|none| option("", none));
    let rest = T::OPTIONS.iter().map(|(word, choice)| option(word, label(*choice)));
    first.into_iter().chain(rest).collect()
}

/// The segments of the catalogue, by group.
fn segments() -> Vec<El> {
    let mut list = vec![option("", "choose …")];
    let mut segments = benchmarks::segments().iter().peekable();
    while let Some(first) = segments.peek() {
        let name = first.group;
        let mut group = el("optgroup").attr("label", name);
        while let Some(segment) = segments.next_if(|segment| segment.group == name) {
            group = group.child(option(segment.id, segment.label));
        }
        list.push(group);
    }
    list
}

/// The cost section: a total, or its lines.
fn cost(page: Page) -> El {
    let total = label(Slot::Cost).live(move || page.part(|view| view.cost_label.clone()));
    let lines = Slot::COST_LINES.map(|slot| field(page, slot));
    breakdown::fold("Cost", "Cost", move || page.part(|view| view.cost_summary.clone()))
        .child(pair(labelled(page, Slot::Cost, total), field(page, Slot::Cur)))
        .child(hint("Or line by line; where lines are given, they count:"))
        .child(el("div").class("lines").children(lines))
        .child(field(page, Slot::Handled))
        .child(hint("Leave it blank where every contact offered was handled."))
}

/// What fewer people have at hand.
fn more(page: Page) -> El {
    breakdown::fold("More", "More", move || page.part(|view| view.more_summary.clone()))
        .child(field(page, Slot::Ai))
        .child(hint("Ended without a person, and the customer did not come back."))
        .child(field(page, Slot::Who))
        .child(field(page, Slot::Title))
}

/// How results are shown and numbers written.
fn settings(page: Page) -> El {
    let style = el("select")
        .attr("id", "style")
        .class("input")
        .children(NumberStyle::ALL.map(|style| option(style.id(), style.sample())))
        .value(move || page.style().id().to_owned())
        .on_text("change", move |id| {
            if let Some(style) = NumberStyle::from_id(&id) {
                page.restyle(style);
            }
        });
    let label = el("label").attr("for", "style").text("Numbers written");
    el("div")
        .class("pair settings")
        .child(choose(
            page,
            Slot::In,
            options(None, |time_base: TimeBase| words::time_word(time_base)),
        ))
        .child(el("div").class("field").child(label).child(style))
}
