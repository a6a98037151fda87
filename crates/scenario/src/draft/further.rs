//! The further scenarios of a draft: which of them there are, and amounts that fit no levers.

use super::{BLANK, Draft};
use crate::{
    entry::Entry,
    field::{Further, Table},
    text::Text,
};

impl Draft {
    /// The further scenarios that there are: those with a name or with an amount, be it one that cannot be read.
    pub fn scenarios(&self) -> Vec<Further> {
        let has_amount = |further: Further| {
            // A dash gives no amount.
            let is_given = |row: usize| {
                let (table, column) = (Table::Levers, further.column());
                let is_blank = self.cell(table, row, column).is_blank();
                !is_blank && self.reading(table, row, column) != Entry::Blank
            };
            (0..self.rows(Table::Levers).len()).any(is_given)
        };
        let is_there = |further: &Further| {
            !self.is_blank(further.name())
                || has_amount(*further)
                || !self.unread_amounts(*further).is_blank()
        };
        Further::ALL.into_iter().filter(is_there).collect()
    }

    /// The amounts of a further scenario that are unread as a whole, since a link gives them for another number
    /// of levers than it has: nobody knows which amount is of which lever. Blank where there are none. They go
    /// with the first amount of the scenario that is typed.
    pub fn unread_amounts(&self, further: Further) -> &Text {
        self.unread_amounts.get(further as usize).unwrap_or(&BLANK)
    }

    /// Keeps amounts that are unread as a whole.
    pub(crate) fn put_unread_amounts(&mut self, further: Further, text: Text) {
        if let Some(place) = self.unread_amounts.get_mut(further as usize) {
            *place = text;
        }
    }
}
