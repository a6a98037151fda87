//! The colour and weight of texts.

use super::text::BOLDER;

/// The colour and weight of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Names.
    #[default]
    Ink,
    /// Everything secondary.
    Muted,
    /// The user's own value, bold.
    Mark,
    /// Titles and figures, bold.
    Title,
    /// On a solid bar.
    Paper,
    /// The figure on a solid bar, bold.
    PaperTitle,
}

impl Tone {
    /// Whether it is bold.
    pub(super) fn is_bold(self) -> bool {
        matches!(self, Self::Mark | Self::Title | Self::PaperTitle)
    }

    /// How much wider its weight makes a text, as a factor.
    pub(super) fn weight(self) -> f64 {
        if self.is_bold() { BOLDER } else { 1.0 }
    }
}
