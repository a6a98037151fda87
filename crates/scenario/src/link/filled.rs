//! What the name of an entry stands for, and what its value fills.

use super::{columns::Columns, key::Key, levers::By, series, table, value};
use crate::{
    field::{Further, Row, Table},
    number::NumberStyle,
};

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
    Columns(Columns),
}

impl Filled {
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Fields(_, texts) => texts.is_empty(),
            Self::Rows(_, rows) => rows.is_empty(),
            Self::By(by) => by.is_blank(),
            Self::Columns(columns) => columns.is_blank(),
        }
    }

    pub(super) fn has_unread(&self) -> bool {
        match self {
            Self::Fields(_, texts) => texts.iter().any(|(_, text)| text.unread.is_some()),
            Self::Rows(_, rows) => table::has_unread(rows),
            // Whether they can be read is known once the levers, or the series, are.
            Self::By(_) | Self::Columns(_) => false,
        }
    }
}

/// Reads the value of an entry; of one that a link was cut off in nothing counts that may be longer.
pub(super) fn read(known: Known, value: &str, is_cut: bool, style: NumberStyle) -> Filled {
    match known {
        Known::By(further) => Filled::By(By { further, value: value.to_owned(), is_cut }),
        Known::Table(Table::Columns) => {
            Filled::Columns(Columns { value: value.to_owned(), is_cut })
        }
        Known::Table(table @ Table::Series) => {
            Filled::Rows(table, series::read(value, style, is_cut))
        }
        Known::Table(table) => Filled::Rows(table, table::read(table, value, style, is_cut)),
        Known::Key(key) if is_cut => Filled::Fields(key, value::cut_off(key, value)),
        Known::Key(key) => Filled::Fields(key, value::read(key, value, style)),
    }
}
