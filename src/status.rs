//! What the page shows beside the scenario.

use calculator::link::{Notice, Unwritable};

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
/// much code as a component, and none of this changes while a person types.
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
    /// What the button of the link says, if not its name.
    pub link_said: &'static str,
    /// The link to be copied by hand.
    pub by_hand: Option<String>,
    /// What the button of the formula says, if not its name.
    pub formula_said: &'static str,
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
            link_said: "",
            by_hand: None,
            formula_said: "",
            touched: false,
        }
    }

    /// Whether anything was said about the scenario as it is.
    pub fn has_said(&self) -> bool {
        !self.link_said.is_empty() || !self.formula_said.is_empty() || self.by_hand.is_some()
    }

    /// Takes back what was said.
    pub fn unsay(&mut self) {
        self.link_said = "";
        self.formula_said = "";
        self.by_hand = None;
    }
}
