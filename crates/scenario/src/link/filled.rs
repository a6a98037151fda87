//! What the name of an entry stands for, and what its value fills.

use super::{key::Key, table, value};
use crate::field::{Row, Table};

/// What a name of a link stands for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Known {
    /// A row of the key table.
    Key(&'static Key),
    /// A breakdown.
    Table(Table),
}

/// What the value of an entry fills.
pub(super) enum Filled {
    Fields(&'static Key, value::Filled),
    Rows(Table, Vec<Row>),
}

impl Filled {
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Fields(_, texts) => texts.is_empty(),
            Self::Rows(_, rows) => rows.is_empty(),
        }
    }

    pub(super) fn has_unread(&self) -> bool {
        match self {
            Self::Fields(_, texts) => texts.iter().any(|(_, text)| text.unread.is_some()),
            Self::Rows(_, rows) => table::has_unread(rows),
        }
    }
}
