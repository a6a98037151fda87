//! The jobs of the page: what a person came to do with the one scenario.

/// A job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Job {
    /// How often do customers need support, is it good, what does it cost?
    #[default]
    Measure,
    /// Which issues, channels and segments cause it?
    Breakdown,
    /// What would change it, what is that worth, and when does it pay?
    Improve,
    /// How many people does it take?
    Staff,
    /// Is it really changing?
    Track,
}

impl Job {
    /// Every job, in the order of the navigation.
    pub const ALL: [Self; 5] =
        [Self::Measure, Self::Breakdown, Self::Improve, Self::Staff, Self::Track];

    /// Its word in links.
    pub fn word(self) -> &'static str {
        match self {
            Self::Measure => "measure",
            Self::Breakdown => "breakdown",
            Self::Improve => "improve",
            Self::Staff => "staff",
            Self::Track => "track",
        }
    }

    /// The job of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|job| job.word() == word)
    }
}
