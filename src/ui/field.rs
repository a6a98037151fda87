//! The boxes and lists of the form: one function for every box, one for every list.

use super::kit::{El, el};
use crate::page::Page;
use calculator::{
    choice::BASIS_TIME,
    draft::{Slot, SlotKind},
    words,
};

/// The id of a slot's control.
pub fn control_id(slot: Slot) -> &'static str {
    match slot {
        Slot::Days => "days",
        Slot::Kind => "kind",
        Slot::WasDays => "was-days",
        _ => words::slot_id(slot),
    }
}

fn note_id(slot: Slot) -> String {
    [control_id(slot), "-note"].concat()
}

/// The message below a control: why it cannot be used, or how it was read.
pub fn note(page: Page, slot: Slot) -> El {
    let class = move || if page.error(slot).is_some() { "error" } else { "echo" };
    el("p")
        .attr("id", &note_id(slot))
        .bind("class", move || Some(class().to_owned()))
        .live(move || page.error(slot).or_else(|| page.echo(slot)).unwrap_or_default())
}

fn control(page: Page, slot: Slot, tag: &'static str) -> El {
    el(tag)
        .attr("data-testid", control_id(slot))
        .attr("id", control_id(slot))
        .attr("aria-describedby", &note_id(slot))
        .bind("aria-invalid", move || page.error(slot).map(|_| "true".to_owned()))
}

/// A box without its label, for sentences.
pub fn input(page: Page, slot: Slot) -> El {
    let mode = if slot.kind().is_number() { "decimal" } else { "text" };
    let class = if slot.kind() == SlotKind::Currency { "input short" } else { "input" };
    control(page, slot, "input")
        .class(class)
        .attr("type", "text")
        .attr("inputmode", mode)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .value(move || page.text(slot))
        .on_text("input", move |text| page.edit(slot, &text))
        .on("change", move |_| page.seal())
}

/// The label of a control.
pub fn label(slot: Slot) -> El {
    el("label").attr("for", control_id(slot))
}

/// A labelled box with its message.
pub fn field(page: Page, slot: Slot) -> El {
    labelled(page, slot, label(slot).text(words::label(slot)))
}

/// A box with a label of its own and its message.
pub fn labelled(page: Page, slot: Slot, label: El) -> El {
    el("div").class("field").child(label).child(input(page, slot)).child(note(page, slot))
}

/// A labelled list with its message.
pub fn choose(page: Page, slot: Slot, options: Vec<El>) -> El {
    let list = control(page, slot, "select")
        .class("input")
        .children(options)
        // An unread word of a link is on no list; it stands in the message.
        .value(move || match page.text(slot) {
            _ if page.error(slot).is_some() => String::new(),
            text if text.is_empty() && slot == Slot::Basis => BASIS_TIME.to_owned(),
            text => text,
        })
        .on_text("change", move |word| {
            page.edit(slot, &word);
            page.seal();
        });
    let label = label(slot).text(words::label(slot));
    el("div").class("field").child(label).child(list).child(note(page, slot))
}

/// An option of a list.
pub fn option(value: &str, label: &str) -> El {
    el("option").attr("value", value).text(label)
}
