//! Number styles: which marks a reader uses for decimals and for groups of digits.

/// How a reader writes numbers. The ids are kept with saved work and never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum NumberStyle {
    /// `1,234.5`
    #[default]
    EnUs,
    /// `1.234,5`
    DeDe,
    /// `1 234,5` with a narrow no-break space
    FrFr,
    /// `1’234.5`
    DeCh,
    /// `12,34,567.5`
    EnIn,
}

/// What one style is made of.
struct Facts {
    id: &'static str,
    locale: &'static str,
    sample: &'static str,
    decimal: char,
    group: char,
    indian: bool,
}

impl NumberStyle {
    /// Every style, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::EnUs, Self::DeDe, Self::FrFr, Self::DeCh, Self::EnIn];

    /// The table of styles. The marks are those that `Intl.NumberFormat` writes for the locale.
    fn facts(self) -> Facts {
        let (id, locale, sample, decimal, group, indian) = match self {
            Self::EnUs => ("en", "en-US", "1,234.5", '.', ',', false),
            Self::DeDe => ("de", "de-DE", "1.234,5", ',', '.', false),
            Self::FrFr => ("fr", "fr-FR", "1\u{202f}234,5", ',', '\u{202f}', false),
            Self::DeCh => ("ch", "de-CH", "1’234.5", '.', '’', false),
            Self::EnIn => ("in", "en-IN", "12,34,567.5", '.', ',', true),
        };
        Facts { id, locale, sample, decimal, group, indian }
    }

    /// The name under which the style is saved.
    pub fn id(self) -> &'static str {
        self.facts().id
    }

    /// The style saved under a name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|style| style.id() == id).copied()
    }

    /// A number that shows the style at work.
    pub fn sample(self) -> &'static str {
        self.facts().sample
    }

    /// The locale whose `Intl.NumberFormat` writes this style.
    pub fn locale(self) -> &'static str {
        self.facts().locale
    }

    /// The mark before the decimals.
    pub fn decimal(self) -> char {
        self.facts().decimal
    }

    /// The mark between groups of digits.
    pub fn group(self) -> char {
        self.facts().group
    }

    /// Whether groups are 3, 2, 2 from the right instead of 3, 3, 3.
    pub fn is_indian(self) -> bool {
        self.facts().indian
    }

    /// The style nearest to what a browser's locale writes.
    ///
    /// A decimal mark that no style has (Arabic writes `٫`) gives the English one.
    pub fn from_separators(decimal: char, group: Option<char>, indian: bool) -> Self {
        match (decimal, group) {
            (',', None | Some('.')) => Self::DeDe,
            (',', _) => Self::FrFr,
            ('.', Some('\'' | '’')) => Self::DeCh,
            _ if indian => Self::EnIn,
            _ => Self::EnUs,
        }
    }
}
