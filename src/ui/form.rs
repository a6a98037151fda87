//! The form: five inputs at first sight, the rest folded open on demand.

use super::{
    breakdown,
    field::{choose, label, labelled, option, text_field},
    kit::{El, el},
};
use crate::{browser::frame, page::Page};
use metric_core::unit::{DenominatorKind, TimeBase};
use presentation::words;
use scenario::{
    field::{Choice, Field, Window},
    number::NumberStyle,
};

/// The form.
pub fn form(page: Page) -> El {
    let needs_days = move || page.text(Field::Period) == Window::Days.word();
    let windows = options(Some("choose …"), words::window_label);
    let kinds = options(Some("choose …"), |kind: DenominatorKind| kind.plural());
    let measure = el("fieldset")
        .child(el("legend").text("Measure"))
        .child(pair(text_field(page, Field::Contacts), choose(page, Field::Period, windows)))
        .show(needs_days, move || text_field(page, Field::PeriodDays))
        .child(pair(text_field(page, Field::Base), choose(page, Field::BaseKind, kinds)))
        .child(el("p").class("hint").live(move || page.part(|view| view.base_hint.clone())))
        .child(choose(page, Field::Segment, segments()));
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
    let total = label(Field::TotalCost).live(move || page.part(|view| view.cost_label.clone()));
    let lines = Field::COST_LINES.map(|field| text_field(page, field));
    breakdown::fold("Cost", "Cost", move || page.part(|view| view.cost_summary.clone()))
        .child(pair(labelled(page, Field::TotalCost, total), text_field(page, Field::Currency)))
        .child(hint("Or line by line; where lines are given, they count:"))
        .child(el("div").class("lines").children(lines))
        .child(text_field(page, Field::Handled))
        .child(hint("Leave it blank where every contact offered was handled."))
}

/// What fewer people have at hand.
fn more(page: Page) -> El {
    breakdown::fold("More", "More", move || page.part(|view| view.more_summary.clone()))
        .child(text_field(page, Field::ResolvedByAutomation))
        .child(hint("Ended without a person, and the customer did not come back."))
        .child(text_field(page, Field::CustomersInContact))
        .child(text_field(page, Field::Title))
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
        .child(choose(page, Field::TimeBase, options(None, |time_base: TimeBase| time_base.name())))
        .child(el("div").class("field").child(label).child(style))
}
