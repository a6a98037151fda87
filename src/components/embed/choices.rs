//! What was chosen in the dialog for embedding, and what is pasted for it.

use crate::{browser::address, state::State};
use leptos::prelude::*;
use presentation::embed::{Embedding, Part, Theme, Wiki, is_home};

/// The height until the preview has told its own.
const FIRST_HEIGHT: u32 = 520;

/// What was chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Choices {
    /// Where the result goes.
    pub wiki: &'static Wiki,
    /// Light, dark, or as the reader has it.
    pub theme: Theme,
    /// The parts to show.
    pub parts: Vec<Part>,
    /// Whether the frame follows the height of its content.
    pub grows: bool,
    /// Whether the frame is locked in a sandbox.
    pub strict: bool,
    /// The address of the folder in which the page stands; empty as long as nobody knows it.
    pub home: String,
    /// The height that the preview takes at its width.
    pub height: u32,
}

/// What is pasted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Embedded {
    /// By the author; empty as long as nobody knows where the calculator stands.
    pub snippet: String,
    /// By the administrator, where there is such a text.
    pub setting: String,
    /// The address of the preview.
    pub preview: String,
}

impl Choices {
    /// What is chosen as the dialog opens.
    fn at_first() -> Self {
        let home = address::for_frames().0;
        Self {
            wiki: &Wiki::ALL[0],
            theme: Theme::Auto,
            parts: Part::ALL.into_iter().filter(|part| part.is_default()).collect(),
            grows: false,
            strict: false,
            home: if is_home(&home) { home } else { String::new() },
            height: FIRST_HEIGHT,
        }
    }

    /// What is pasted, and the preview, which stands beside this page wherever the snippet will say that
    /// it is.
    fn embedded(&self, link: &str, title: &str) -> Embedded {
        let (here, file) = address::for_frames();
        // In the order of writing, whatever the order of ticking.
        let show: Vec<Part> =
            Part::ALL.into_iter().filter(|part| self.parts.contains(part)).collect();
        let mut embedding = Embedding {
            home: &here,
            file: &file,
            state: link,
            theme: self.theme,
            show: &show,
            height: self.height,
            title,
            grows: self.grows,
            strict: self.strict,
        };
        let preview = embedding.frame_address();
        if !is_home(&self.home) {
            return Embedded { preview, ..Embedded::default() };
        }
        embedding.home = &self.home;
        Embedded {
            snippet: embedding.snippet(self.wiki),
            setting: embedding.setting(self.wiki).unwrap_or_default(),
            preview,
        }
    }
}

/// The choices of the open dialog, and what follows from them.
#[derive(Clone, Copy)]
pub struct Chosen {
    choices: RwSignal<Choices>,
    embedded: Memo<Embedded>,
}

/// The choices of the dialog that a component stands in.
pub fn use_chosen() -> Chosen {
    expect_context()
}

impl Chosen {
    /// The choices of a dialog that opens. The scenario behind it stays as it is.
    pub fn of(state: State) -> Self {
        let choices = RwSignal::new(Choices::at_first());
        let link = state.link_state().unwrap_or_default();
        let title = state.export(|export| export.title());
        let embedded = Memo::new(move |_| choices.read().embedded(&link, &title));
        Self { choices, embedded }
    }

    /// A part of what was chosen.
    pub fn choice<T: PartialEq + Send + Sync + 'static>(self, part: fn(&Choices) -> T) -> Memo<T> {
        Memo::new(move |_| part(&self.choices.read()))
    }

    /// A part of what is pasted.
    pub fn text(self, part: fn(&Embedded) -> &String) -> Memo<String> {
        Memo::new(move |_| part(&self.embedded.read()).clone())
    }

    /// Changes what was chosen.
    pub fn change(self, change: impl FnOnce(&mut Choices)) {
        self.choices.update(change);
    }
}
