//! The job Break down: the finding of most contacts, then a card for each section with its inputs and results.

mod cards;
mod chips;
mod grid;
mod problem;
mod section;

pub use cards::Cards;

use super::{answer::BreakdownAnswer, sheet::BarPatterns};
use crate::state::{ShownStoreFields, State, use_state};
use chips::Chips;
use leptos::prelude::*;
use presentation::view::SectionView;
use scenario::field::Section;
use section::SectionCard;

/// The sections that were opened without an entry in them.
#[derive(Clone, Copy)]
pub struct Opened {
    sections: RwSignal<Vec<Section>>,
    state: State,
}

impl Opened {
    /// Opens a section, or keeps one open that is being typed in: its last entry may be taken out of it, to be
    /// typed anew.
    pub fn open(self, section: Section) {
        if !self.sections.read_untracked().contains(&section) {
            self.sections.update(|opened| opened.push(section));
        }
    }

    /// Whether a section stands on the page: once something was entered in it, or it was opened. Where there is
    /// nothing at all, the issues stand there to begin with.
    pub fn has(self, section: Section) -> bool {
        let sections = self.state.shown.sections();
        let sections = sections.read();
        let is_filled = |section: &SectionView| section.is_filled;
        self.sections.read().contains(&section)
            || self.state.wanted.get() == Some(section)
            || sections.get(section as usize).is_some_and(is_filled)
            || section == Section::Issues && !sections.iter().any(is_filled)
    }
}

/// The job.
#[component]
pub fn BreakdownJob() -> impl IntoView {
    let opened = Opened { sections: RwSignal::new(Vec::new()), state: use_state() };
    provide_context(opened);
    let card = move |section: Section| {
        let is_shown = Memo::new(move |_| opened.has(section));
        view! {
            <Show when=move || is_shown.get()>
                <SectionCard section />
            </Show>
        }
    };
    view! {
        <BarPatterns />
        <div class="stack">
            <BreakdownAnswer />
            <Chips />
            {Section::ALL.map(card).collect_view()}
        </div>
    }
}
