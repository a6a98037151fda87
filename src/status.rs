//! What the page shows beside the scenario.

use crate::share::Item;
use presentation::embed::{Part, Theme, Wiki};
use scenario::{
    field::Table,
    link::{Notice, Unwritable},
};

/// How the address bar stands to the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressState {
    /// It holds the scenario of the screen, or there is none.
    True,
    /// The scenario fits into no link; the address holds none.
    Unwritable(Unwritable),
    /// The browser refused; it will be tried again.
    Behind,
}

/// What the page shows beside the scenario. One signal holds it all: every type of signal costs as
/// much code as a component, and next to none of this changes while a person types.
#[derive(Debug)]
pub struct Status {
    /// What the last link had to tell.
    pub notices: Vec<Notice>,
    /// How the address bar stands to the screen.
    pub address: AddressState,
    /// Moves when colours, pixels or the medium change.
    pub looks: u32,
    /// The width of the chart, in CSS pixels.
    pub width: f64,
    /// What came of the last thing that was to be taken away.
    pub said: Option<(Item, &'static str)>,
    /// The text to be copied by hand, where the browser copied nothing.
    pub by_hand: Option<String>,
    /// What came of pasting rows.
    pub pasted: Option<(Table, String)>,
    /// Why the file that was to be opened was not.
    pub file: &'static str,
    /// Characters of the link, once it is long.
    pub length: usize,
    /// What was chosen in the dialog for embedding; none while it is closed.
    pub embedding: Option<Choices>,
    /// Whether the person has changed anything since the page or a link was opened.
    pub touched: bool,
}

impl Status {
    /// The status of a page that was just opened.
    pub fn after(notices: Vec<Notice>) -> Self {
        Self {
            notices,
            address: AddressState::True,
            looks: 0,
            width: 0.0,
            said: None,
            by_hand: None,
            pasted: None,
            file: "",
            length: 0,
            embedding: None,
            touched: false,
        }
    }

    /// Whether anything was said about the scenario as it is.
    pub fn has_said(&self) -> bool {
        self.said.is_some()
            || self.by_hand.is_some()
            || self.pasted.is_some()
            || !self.file.is_empty()
    }

    /// Takes back what was said.
    pub fn unsay(&mut self) {
        self.said = None;
        self.by_hand = None;
        self.pasted = None;
        self.file = "";
    }
}

/// What was chosen in the dialog for embedding, and what follows from it.
#[derive(Debug)]
pub struct Choices {
    /// Where the result goes.
    pub wiki: &'static Wiki,
    /// Light, dark, or as the reader has it.
    pub theme: Theme,
    /// What is ticked: every part to show, then [`Choices::GROWS`] and [`Choices::STRICT`].
    pub ticks: [bool; Part::ALL.len() + 2],
    /// The address of the folder in which the page stands; empty as long as nobody knows it.
    pub home: String,
    /// The height that the preview takes at its width.
    pub height: u32,
    /// What is pasted.
    pub snippet: String,
    /// What the administrator copies.
    pub setting: String,
    /// The address of the preview.
    pub preview: String,
}

/// What has a box or a list in the dialog for embedding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Where the result goes.
    Wiki,
    /// The address of the folder.
    Home,
    /// The colours.
    Theme,
    /// What is pasted.
    Snippet,
}

impl Choices {
    /// Whether the frame follows the height of its content.
    pub const GROWS: usize = Part::ALL.len();
    /// Whether the frame is locked in a sandbox.
    pub const STRICT: usize = Part::ALL.len() + 1;

    /// What stands in a box or list.
    pub fn text(&self, entry: Entry) -> &str {
        match entry {
            Entry::Wiki => self.wiki.id,
            Entry::Home => &self.home,
            Entry::Theme => self.theme.word(),
            Entry::Snippet => &self.snippet,
        }
    }

    /// Takes what stands in a box or list now.
    pub fn take(&mut self, entry: Entry, text: &str) {
        match entry {
            Entry::Wiki => self.wiki = Wiki::from_id(text).unwrap_or(self.wiki),
            Entry::Home => text.clone_into(&mut self.home),
            Entry::Theme => {
                for theme in &Theme::ALL {
                    if theme.word() == text {
                        self.theme = *theme;
                    }
                }
            }
            // What follows from the others is not typed.
            Entry::Snippet => {}
        }
    }
}
