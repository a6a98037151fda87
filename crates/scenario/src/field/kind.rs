//! What a field, or a cell of a table, takes.

/// What a field, or a cell of a table, takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// A whole number, 0 to 10^15.
    Whole,
    /// A number, 0 to 10^15.
    Amount,
    /// An amount of money, 0 to 10^15, with or without the sign of its currency.
    Money,
    /// A number as above, and a percentage makes sense as well.
    Ratio,
    /// A number of days, above 0 to 3,660.
    Days,
    /// A whole number of months, 0 to 600.
    Months,
    /// A whole number of months, 1 to 600.
    Horizon,
    /// A whole number of months, 1 to 60.
    Planned,
    /// Percent a year, -99 to 1,000, with or without its sign.
    Growth,
    /// Hours of a week, above 0 to 168.
    WeekHours,
    /// Days of a week, above 0 to 7.
    WeekDays,
    /// A number, -10^15 to 10^15, with or without the sign of a currency or of percent.
    Figure,
    /// Seconds, 0 to 10^9, or a duration with colons or units.
    Seconds,
    /// Percent, 0 to 100, with or without its sign.
    Percent,
    /// A whole number, or with a percent sign a share of another count.
    CountOrShare,
    /// An amount of money, or with a percent sign a share of another one.
    AmountOrShare,
    /// The contacts of a day by hour or half hour, each 0 to 10^15 or none: closed.
    Day,
    /// Twelve numbers, one for each month.
    Season,
    /// One to twelve parts in percent.
    Parts,
    /// A word of a list.
    List,
    /// A currency code of three letters.
    Currency,
    /// Text, up to 200 characters.
    Text,
    /// A name, up to 60 characters.
    Name,
    /// A day, week, month or quarter.
    Moment,
    /// A word of small letters, digits and hyphens, up to 60 characters.
    Word,
}

impl FieldKind {
    /// Whether the field takes a number.
    pub fn is_number(self) -> bool {
        let is_text = matches!(
            self,
            Self::List | Self::Currency | Self::Text | Self::Name | Self::Moment | Self::Word
        );
        !is_text && !self.is_numbers()
    }

    /// Whether the field takes several numbers.
    pub fn is_numbers(self) -> bool {
        matches!(self, Self::Day | Self::Season | Self::Parts)
    }

    /// How many of them it takes.
    pub(crate) fn counts(self) -> &'static [usize] {
        match self {
            Self::Day => &[24, 48],
            Self::Season => &[12],
            _ => &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
        }
    }

    /// Whether one of them may be none.
    pub(crate) fn takes_gaps(self) -> bool {
        self == Self::Day
    }

    /// What each of them is.
    #[must_use]
    pub fn of_numbers(self) -> Self {
        if self == Self::Parts { Self::Percent } else { Self::Amount }
    }

    /// Whether the field takes the sign of a currency.
    pub fn is_money(self) -> bool {
        matches!(self, Self::Money | Self::AmountOrShare)
    }

    /// Whether a percent sign turns the number into a share.
    pub fn is_share_with_sign(self) -> bool {
        matches!(self, Self::CountOrShare | Self::AmountOrShare)
    }
}
