//! Values of entries that are more than a number: parts of a whole, and currencies.

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

/// A currency code of three letters, as written in links and understood by `Intl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Reads three ASCII letters of either case.
    pub fn new(text: &str) -> Option<Self> {
        let bytes: [u8; 3] = text.as_bytes().try_into().ok()?;
        bytes
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(bytes.map(|byte| byte.to_ascii_lowercase())))
    }

    /// The word of the link, in lower case.
    pub fn word(&self) -> String {
        self.0.map(char::from).iter().collect()
    }

    /// The code in upper case.
    pub fn code(&self) -> String {
        self.word().to_ascii_uppercase()
    }
}
