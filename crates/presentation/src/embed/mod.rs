//! Embedding: the address of a frame, and for each of fourteen hosts the text to paste, the steps,
//! and what its administrator has to allow. docs/embedding.md is checked against it.
//!
//! The title is text of a person: it ends in no snippet as markup, whatever it holds.

mod escape;
mod iframe;
mod part;
mod snippet;
mod way;
mod wiki;

pub use part::{Part, Theme};
pub use way::Way;
pub use wiki::{Setting, Wiki, Works};

use escape::address;

/// The file that the build makes for frames.
pub const FOR_FRAMES: &str = "embed.html";

/// Whether a text can be the address of the folder of the page: on a web server, up to the slash.
pub fn is_home(text: &str) -> bool {
    let ends_it = |char: char| matches!(char, '?' | '#' | '"' | '<' | '>') || char.is_whitespace();
    (text.starts_with("http://") || text.starts_with("https://"))
        && text.ends_with('/')
        && !text.contains(ends_it)
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
    /// What stands behind the `#` of the link: the state, as [`scenario::link::write`] gives it, and before it the
    /// job that the frame shows, where it is not the first one; may be empty.
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
        let theme = match self.theme {
            Theme::Auto => String::new(),
            theme => format!("&theme={}", theme.word()),
        };
        let show =
            part::words(self.show).map_or_else(String::new, |words| format!("&show={words}"));
        let (home, file) = (address(self.home), address(self.file));
        format!("{home}{file}?embed=1{theme}{show}{}", self.fragment())
    }

    /// The address of the whole page with the same figures.
    pub fn page_address(&self) -> String {
        // A single file under another name may be all there is.
        let file = if self.file == FOR_FRAMES { String::new() } else { address(self.file) };
        format!("{}{file}{}", address(self.home), self.fragment())
    }

    fn fragment(&self) -> String {
        if self.state.is_empty() { String::new() } else { format!("#{}", address(self.state)) }
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
