//! The jobs of the page: what a person came to do with the one scenario.

/// A job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Job {
    /// How often do customers need support, is it good, what does it cost?
    #[default]
    Measure,
    /// Which issues, channels and segments cause it?
    Breakdown,
}

impl Job {
    /// Every job, in the order of the navigation.
    pub const ALL: [Self; 2] = [Self::Measure, Self::Breakdown];

    /// Its word in links.
    pub fn word(self) -> &'static str {
        match self {
            Self::Measure => "measure",
            Self::Breakdown => "breakdown",
        }
    }

    /// The job of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|job| job.word() == word)
    }
}
