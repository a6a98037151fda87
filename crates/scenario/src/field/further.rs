//! The further scenarios b, c and d: what is expected of the levers, each with a name and with an amount of
//! every lever that it uses.

use super::{Field, at};

/// A further scenario. The one without a mark is today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Further {
    /// The first one.
    B,
    /// The second one.
    C,
    /// The third one.
    D,
}

impl Further {
    /// All of them, in the order of links and of columns.
    pub const ALL: [Self; 3] = [Self::B, Self::C, Self::D];

    /// The letter that marks its entries in links.
    pub fn mark(self) -> char {
        match self {
            Self::B => 'b',
            Self::C => 'c',
            Self::D => 'd',
        }
    }

    /// The letter that stands on the page.
    pub fn letter(self) -> char {
        self.mark().to_ascii_uppercase()
    }

    /// The scenario of a letter.
    pub fn of_mark(mark: char) -> Option<Self> {
        Self::ALL.into_iter().find(|further| further.mark() == mark)
    }

    /// The one before it; none before the first.
    pub fn before(self) -> Option<Self> {
        (self as usize).checked_sub(1).and_then(|place| Self::ALL.get(place)).copied()
    }

    /// The field of its name.
    pub fn name(self) -> Field {
        match self {
            Self::B => Field::NameOfB,
            Self::C => Field::NameOfC,
            Self::D => Field::NameOfD,
        }
    }

    /// The column of the levers that holds its amounts.
    pub fn column(self) -> usize {
        at::AMOUNT_OF_B + self as usize
    }

    /// The scenario whose amounts stand in a column of the levers.
    pub fn of_column(column: usize) -> Option<Self> {
        Self::ALL.into_iter().find(|further| further.column() == column)
    }
}
