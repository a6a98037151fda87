//! What a component is shown in: the page, a frame of another page, a presentation, or paper.

use crate::browser::frame;
use leptos::prelude::*;

/// What a component is shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// The page in a window of its own, where everything can be changed.
    Page,
    /// A frame of another page: results first, in the parts that its host has chosen.
    Frame,
    /// The results in the whole window, to be looked at together.
    Present,
    /// Paper.
    Paper,
}

/// The medium that a component is shown in.
pub fn use_medium() -> Medium {
    expect_context()
}

impl Medium {
    /// That of the page as it was opened.
    pub fn of_page() -> Self {
        if frame::is_embedded() { Self::Frame } else { Self::Page }
    }

    /// Whether a part is shown, by its word in the address of a frame.
    pub fn shows(self, part: &str) -> bool {
        self != Self::Frame || frame::shows(part)
    }

    /// Whether results have tools beside them: to copy, to choose, to open.
    pub fn has_tools(self) -> bool {
        matches!(self, Self::Page | Self::Frame)
    }
}
