//! The texts of a row, which clones share until one of them changes.

use crate::text::Text;
use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
};

/// The texts of a row. A series has up to 600 rows of 27 cells, and each step of undo is a clone of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells(Arc<Vec<Text>>);

impl Cells {
    /// Whether both are the same ones, so that nothing has changed.
    pub fn are(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl From<Vec<Text>> for Cells {
    fn from(cells: Vec<Text>) -> Self {
        Self(Arc::new(cells))
    }
}

impl Deref for Cells {
    type Target = Vec<Text>;

    fn deref(&self) -> &Vec<Text> {
        &self.0
    }
}

impl DerefMut for Cells {
    fn deref_mut(&mut self) -> &mut Vec<Text> {
        Arc::make_mut(&mut self.0)
    }
}

impl<'a> IntoIterator for &'a Cells {
    type Item = &'a Text;
    type IntoIter = std::slice::Iter<'a, Text>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a mut Cells {
    type Item = &'a mut Text;
    type IntoIter = std::slice::IterMut<'a, Text>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}
