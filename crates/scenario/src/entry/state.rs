//! One entry after reading: blank, a value, or a problem.

use super::Problem;

/// An entry after reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry<T> {
    /// The entry is blank.
    Blank,
    /// A value.
    Valid(T),
    /// Something was given that cannot be used.
    Invalid(Problem),
}

impl<T> Entry<T> {
    /// The value, if there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }

    /// The problem, if there is one.
    pub fn problem(&self) -> Option<Problem> {
        match self {
            Self::Invalid(problem) => Some(*problem),
            _ => None,
        }
    }

    pub(crate) fn and_then<U>(self, f: impl FnOnce(T) -> Entry<U>) -> Entry<U> {
        match self {
            Self::Blank => Entry::Blank,
            Self::Valid(value) => f(value),
            Self::Invalid(problem) => Entry::Invalid(problem),
        }
    }
}

/// A checked value, or the problem that the check found.
pub(crate) fn entry<T, E>(checked: Result<T, E>, problem: Problem) -> Entry<T> {
    checked.map_or(Entry::Invalid(problem), Entry::Valid)
}
