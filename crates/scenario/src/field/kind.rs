//! What a field, or a cell of a table, takes.

/// What a field, or a cell of a table, takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// A whole number, 0 to 10^15.
    Whole,
    /// A number, 0 to 10^15.
    Amount,
    /// The same, and a percentage makes sense as well.
    Ratio,
    /// A number of days, above 0 to 3,660.
    Days,
    /// Seconds, 0 to 10^9.
    Seconds,
    /// Percent, 0 to 100, with or without its sign.
    Percent,
    /// A whole number, or with a percent sign a share of another count.
    CountOrShare,
    /// An amount, or with a percent sign a share of another amount.
    AmountOrShare,
    /// A word of a list.
    List,
    /// A currency code of three letters.
    Currency,
    /// Text, up to 200 characters.
    Text,
    /// A name, up to 60 characters.
    Name,
}

impl FieldKind {
    /// Whether the field takes a number.
    pub fn is_number(self) -> bool {
        !matches!(self, Self::List | Self::Currency | Self::Text | Self::Name)
    }

    /// Whether a percent sign turns the number into a share.
    pub fn is_share_with_sign(self) -> bool {
        matches!(self, Self::CountOrShare | Self::AmountOrShare)
    }
}
