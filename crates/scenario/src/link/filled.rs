//! What the name of an entry stands for, and what its value fills.

use super::{key::Key, levers::By, table, value};
use crate::field::{Further, Row, Table};

/// What a name of a link stands for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Known {
    /// A row of the key table.
    Key(&'static Key),
    /// A table.
    Table(Table),
    /// The amounts of a further scenario.
    By(Further),
}

/// What the value of an entry fills.
pub(super) enum Filled {
    Fields(&'static Key, value::Filled),
    Rows(Table, Vec<Row>),
    By(By),
}

impl Filled {
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Fields(_, texts) => texts.is_empty(),
            Self::Rows(_, rows) => rows.is_empty(),
            Self::By(by) => by.is_blank(),
        }
    }

    pub(super) fn has_unread(&self) -> bool {
        match self {
            Self::Fields(_, texts) => texts.iter().any(|(_, text)| text.unread.is_some()),
            Self::Rows(_, rows) => table::has_unread(rows),
            // Whether they can be read is known once the levers are.
            Self::By(_) => false,
        }
    }
}
