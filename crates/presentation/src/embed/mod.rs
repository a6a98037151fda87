//! Embedding: the address of a frame, and for each of fourteen hosts the text to paste, the steps,
//! and what its administrator has to allow. docs/embedding.md is checked against it.
//!
//! The title is text of a person: it ends in no snippet as markup, whatever it holds.

mod escape;
mod part;
mod snippet;
mod template;
mod way;
mod wiki;

pub use part::{Part, Theme};
pub use way::Way;
pub use wiki::{Wiki, Works};

use escape::address;
pub(crate) use escape::is_hidden;

/// The file that the build makes for frames.
pub const FOR_FRAMES: &str = "embed.html";

/// Whether a text can be the address of the folder of the page: on a web server, up to the slash.
pub fn is_home(text: &str) -> bool {
    let is_on_the_web =
        ["http://", "https://"].iter().any(|scheme| text.as_bytes().starts_with(scheme.as_bytes()));
    is_on_the_web
        && text.ends_with('/')
        && !text
            .chars()
            .any(|char| matches!(char, '?' | '#' | '"' | '<' | '>') || char.is_whitespace())
}

/// A result as it shall stand in a wiki.
#[derive(Debug, Clone, Copy)]
pub struct Embedding<'a> {
    /// The address of the folder of the page; it ends with `/`. That of a frozen release,
    /// `…/r/0.2.0/`, embeds that release.
    pub home: &'a str,
    /// The file in that folder that frames show: [`FOR_FRAMES`], or the single file under the name
    /// that somebody gave it.
    pub file: &'a str,
    /// The state of the link, as [`scenario::link::write`] gives it; may be empty.
    pub state: &'a str,
    /// The colours of the frame.
    pub theme: Theme,
    /// The parts to show; none for those that are shown by default.
    pub show: &'a [Part],
    /// The height of the frame in pixels.
    pub height: u32,
    /// What the frame shows, for screen readers and for the link below it.
    pub title: &'a str,
    /// Whether the host page loads embed.js, which fits the height; left out where a wiki would
    /// remove the script.
    pub grows: bool,
    /// Whether the frame gets a sandbox, for hosts that ask for one.
    pub strict: bool,
}

impl Embedding<'_> {
    /// The address of the frame.
    pub fn frame_address(&self) -> String {
        let mut to = address(self.home);
        to.push_str(&address(self.file));
        to.push_str("?embed=1");
        if self.theme != Theme::Auto {
            to.push_str("&theme=");
            to.push_str(self.theme.word());
        }
        if let Some(words) = part::words(self.show) {
            to.push_str("&show=");
            to.push_str(&words);
        }
        self.with_state(to)
    }

    /// The address of the whole page with the same figures.
    pub fn page_address(&self) -> String {
        let mut to = address(self.home);
        if self.file != FOR_FRAMES {
            // A single file under another name may be all there is.
            to.push_str(&address(self.file));
        }
        self.with_state(to)
    }

    fn with_state(&self, mut to: String) -> String {
        if !self.state.is_empty() {
            to.push('#');
            to.push_str(&address(self.state));
        }
        to
    }

    /// What the author pastes.
    pub fn snippet(&self, wiki: &Wiki) -> String {
        snippet::of(self, wiki)
    }

    /// What the administrator sets or makes, once, where there is such a text to copy.
    pub fn setting(&self, wiki: &Wiki) -> Option<String> {
        snippet::setting(self, wiki)
    }
}

#[cfg(test)]
mod tests;
