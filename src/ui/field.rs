//! The boxes and lists of the form: one function for every box, one for every list.

use super::kit::{El, button, el};
use crate::{browser::rows, page::Page};
use presentation::{view::Offer, words};
use scenario::{
    field::{BASIS_TIME, Field, FieldKind},
    history::Place,
};
use web_sys::Event;

/// The id of a field's control.
pub fn control_id(field: Field) -> &'static str {
    match field {
        Field::PeriodDays => "days",
        Field::BaseKind => "kind",
        Field::EarlierPeriodDays => "was-days",
        _ => scenario::link::key_of(field),
    }
}

fn note_id(field: Field) -> String {
    [control_id(field), "-note"].concat()
}

/// The message below a control: why it cannot be used, or how it was read.
pub fn note(page: Page, field: Field) -> El {
    let class = move || if page.error(field).is_some() { "error" } else { "echo" };
    el("p")
        .attr("id", &note_id(field))
        .bind("class", move || Some(class().to_owned()))
        .live(move || page.error(field).or_else(|| page.echo(field)).unwrap_or_default())
}

fn control(page: Page, field: Field, tag: &'static str) -> El {
    el(tag)
        .attr("data-testid", control_id(field))
        .attr("id", control_id(field))
        .attr("aria-describedby", &note_id(field))
        .bind("aria-invalid", move || page.error(field).map(|_| "true".to_owned()))
}

/// A box without its label, for sentences.
pub fn input(page: Page, field: Field) -> El {
    let mode = if field.kind().is_number() { "decimal" } else { "text" };
    let class = if field.kind() == FieldKind::Currency { "input short" } else { "input" };
    control(page, field, "input")
        .class(class)
        .attr("type", "text")
        .attr("inputmode", mode)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .value(move || page.text(field))
        .on_text("input", move |text| page.edit(field, &text))
        .on("change", move |_| page.seal())
        .on("paste", move |event| pasted(page, field, &event))
}

/// A box drops line ends, so that two cells below one another would become one number.
fn pasted(page: Page, field: Field, event: &Event) {
    let Some(text) = rows::pasted(event).filter(|_| field.kind().is_number()) else {
        return;
    };
    let cells = text.trim();
    if cells.contains(['\n', '\r']) {
        event.prevent_default();
        page.take(Place::Field(field), &cells.replace(['\n', '\r'], "\t"));
    }
}

/// The other reading of an entry, to be taken instead.
fn offer(page: Page, field: Field) -> Option<El> {
    let Offer { label, text } = page.offer(field)?;
    let take = move || {
        page.take(Place::Field(field), &text);
        rows::focus(control_id(field));
    };
    Some(
        button("link", take)
            .attr("data-testid", &[control_id(field), "-offer"].concat())
            .text(&label),
    )
}

/// The label of a control.
pub fn label(field: Field) -> El {
    el("label").attr("for", control_id(field))
}

/// A labelled box with its message.
pub fn text_field(page: Page, field: Field) -> El {
    labelled(page, field, label(field).text(words::label(field)))
}

/// A box with a label of its own and its message.
pub fn labelled(page: Page, field: Field, label: El) -> El {
    let of_field =
        el("div").class("field").child(label).child(input(page, field)).child(note(page, field));
    if matches!(field.kind(), FieldKind::Seconds | FieldKind::Percent) {
        of_field.block(move || offer(page, field))
    } else {
        of_field
    }
}

/// A labelled list with its message.
pub fn choose(page: Page, field: Field, options: Vec<El>) -> El {
    let list = control(page, field, "select")
        .class("input")
        .children(options)
        // An unread word of a link is on no list; it stands in the message.
        .value(move || match page.text(field) {
            _ if page.error(field).is_some() => String::new(),
            text if text.is_empty() && field == Field::CostBasis => BASIS_TIME.to_owned(),
            text => text,
        })
        .on_text("change", move |word| {
            page.edit(field, &word);
            page.seal();
        });
    let label = label(field).text(words::label(field));
    el("div").class("field").child(label).child(list).child(note(page, field))
}

/// An option of a list.
pub fn option(value: &str, label: &str) -> El {
    el("option").attr("value", value).text(label)
}
