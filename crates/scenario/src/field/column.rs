//! A column of a table.

use super::FieldKind;

/// A column of a table. The last one names the row; of a breakdown the first one counts contacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name in the report.
    pub id: &'static str,
    /// The header of the column, and the label of its boxes.
    pub label: &'static str,
    /// What its boxes take.
    pub kind: FieldKind,
    /// The words of a list with their labels; none for boxes.
    pub options: &'static [(&'static str, &'static str)],
    /// Whether its boxes take a range as well as a number.
    pub takes_range: bool,
}

pub(super) const fn column(id: &'static str, label: &'static str, kind: FieldKind) -> Column {
    Column { id, label, kind, options: &[], takes_range: false }
}

pub(super) const fn list(
    id: &'static str,
    label: &'static str,
    options: &'static [(&'static str, &'static str)],
) -> Column {
    Column { id, label, kind: FieldKind::List, options, takes_range: false }
}

impl Column {
    /// The label of a word of the list.
    pub fn label_of(&self, word: &str) -> Option<&'static str> {
        self.options.iter().find(|(known, _)| *known == word).map(|(_, label)| *label)
    }
}
