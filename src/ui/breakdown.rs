//! The form of Break down: a closed section for each part, which says how much of it is filled.

use super::{
    field::{choose, option, text_field},
    form::options,
    kit::{El, el},
    rows,
};
use crate::page::Page;
use presentation::words;
use scenario::field::{BASIS_CONTACTS, BASIS_TIME, Choice, Field, Section, Window};

/// The form.
pub fn form(page: Page) -> El {
    let sections = Section::ALL.iter().enumerate().map(|(index, section)| {
        let summary = move || {
            page.part(|view| view.breakdown.summaries.get(index).cloned()).unwrap_or_default()
        };
        let table = section.table().map(|table| rows::editor(page, table));
        let fields = section.fields().iter().map(|field| entry(page, *field));
        fold(section.id(), section.name(), summary)
            .child(error(page, index, *section))
            .children(table)
            .children(hint(*section).map(|hint| el("p").class("hint").text(hint)))
            .child(el("div").class("lines").children(fields))
    });
    fold("breakdown", "Break down", move || page.part(|view| view.breakdown.summary.clone()))
        .child(el("div").class("parts").children(sections))
}

/// Why nothing is computed from a section.
fn error(page: Page, index: usize, section: Section) -> El {
    let error = move || page.part(|view| view.breakdown.errors.get(index).cloned());
    el("p")
        .class("error")
        .attr("data-testid", &[section.id(), "-error"].concat())
        .attr("role", "status")
        .live(move || error().unwrap_or_default())
}

/// A section that is closed until wanted.
pub fn fold(id: &str, name: &str, summary: impl FnMut() -> String + 'static) -> El {
    let small = el("small").live(summary);
    el("details").attr("id", id).child(el("summary").text(name).text(" ").child(small))
}

/// What a section asks for, in one sentence.
fn hint(section: Section) -> Option<&'static str> {
    Some(match section {
        Section::Issues | Section::Segments => return None,
        Section::Channels => {
            "Handle time and direct cost show what a contact costs on each channel."
        }
        Section::Funnel => "Each box takes a count, or a share such as 60 %.",
        Section::Repeats => "A case is one matter, however many contacts it takes.",
        Section::Cost => {
            "Occupancy is the share of logged-in time on contacts, shrinkage the share of paid time away."
        }
        Section::Change => {
            "The same figures for an earlier period; without one it is as long as now."
        }
    })
}

/// A box or list.
fn entry(page: Page, field: Field) -> El {
    match field {
        Field::EarlierPeriod => choose(page, field, options(Some("as now"), words::window_label)),
        Field::CostBasis => {
            let list = [(BASIS_TIME, "handle time"), (BASIS_CONTACTS, "number of contacts")];
            choose(page, field, list.map(|(word, label)| option(word, label)).into())
        }
        Field::EarlierPeriodDays => {
            let is_days = move || page.text(Field::EarlierPeriod) == Window::Days.word();
            el("div").class("contents").show(is_days, move || text_field(page, field))
        }
        _ => text_field(page, field),
    }
}
