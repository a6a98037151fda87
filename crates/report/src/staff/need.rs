//! What a line, or work that can wait, lacks, and where it would be given.

use scenario::field::Field;

/// What a line lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineNeed {
    /// Where it would be given.
    pub at: Place,
    /// Whether something stands there that cannot be used.
    pub unreadable: bool,
}

/// Where a line looks for an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a column of its row.
    Cell(usize),
    /// In a field.
    Field(Field),
    /// In a column of the channels of Break down.
    OfChannels(usize),
}
