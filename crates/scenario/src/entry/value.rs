//! Values of entries that are more than a number: parts of a whole.

/// A count or an amount, or a share of another one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    /// As many.
    Amount(f64),
    /// This fraction of them.
    Share(f64),
}

impl Part {
    /// As many, of a whole; none where the whole is needed and not known.
    pub fn of(self, whole: Option<f64>) -> Option<f64> {
        match self {
            Self::Amount(amount) => Some(amount),
            Self::Share(share) => whole.map(|whole| whole * share),
        }
    }
}
