//! What the page says and offers beside the scenario.

use super::saved::name_of;
use presentation::export::Item;
use reactive_stores::Store;
use scenario::{
    field::Table,
    link::{Notice, Unwritable},
    saved::Saved,
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

/// Work of the person's own that is kept while a link is on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWork {
    /// The saved scenario.
    pub id: u64,
    /// What it is called.
    pub name: String,
}

impl OwnWork {
    /// The offer to open it.
    pub(super) fn offer(item: &Saved) -> Self {
        Self { id: item.id, name: name_of(item) }
    }
}

/// A table that is brought along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// Its text; empty until it is pasted.
    pub text: String,
    /// The breakdown that it is for; none where its text decides.
    pub table: Option<Table>,
}

/// What the page says and offers beside the scenario.
#[derive(Debug, Clone, Store)]
pub struct Status {
    /// What the last link had to tell.
    pub notices: Vec<Notice>,
    /// Work of the person's own that a link stands in the place of.
    pub own: Option<OwnWork>,
    /// The name of the saved scenario that had to go for a newer one.
    pub dropped: Option<String>,
    /// How the address bar stands to the screen.
    pub address: AddressState,
    /// Moves when colours, device pixels or the medium change.
    pub looks: u32,
    /// What came of the last thing that was to be taken away.
    pub said: Option<(Item, &'static str)>,
    /// The text to be copied by hand, where the browser copied nothing.
    pub by_hand: Option<String>,
    /// What came of pasting rows.
    pub pasted: Option<(Table, String)>,
    /// A table that is brought along, until it is used.
    pub importing: Option<Brought>,
    /// Why the file that was to be opened was not.
    pub file_error: &'static str,
    /// Characters of the link, once it is long.
    pub link_length: usize,
    /// Whether the dialog for embedding is open.
    pub is_embedding: bool,
    /// Whether the results are presented, in the place of the page.
    pub is_presenting: bool,
    /// Whether the person has changed anything since the page or a link was opened.
    pub touched: bool,
}

impl Status {
    /// The status of a page that was just opened.
    pub fn after(notices: Vec<Notice>) -> Self {
        Self {
            notices,
            own: None,
            dropped: None,
            address: AddressState::True,
            looks: 0,
            said: None,
            by_hand: None,
            pasted: None,
            importing: None,
            file_error: "",
            link_length: 0,
            is_embedding: false,
            is_presenting: false,
            touched: false,
        }
    }

    /// Whether a dialog is open.
    pub fn has_dialog(&self) -> bool {
        self.is_embedding || self.importing.is_some()
    }

    /// Whether anything was said about the scenario as it is.
    pub fn has_said(&self) -> bool {
        self.said.is_some()
            || self.by_hand.is_some()
            || self.pasted.is_some()
            || !self.file_error.is_empty()
    }

    /// Takes back what was said.
    pub fn unsay(&mut self) {
        (self.said, self.by_hand, self.pasted, self.file_error) = (None, None, None, "");
    }
}
