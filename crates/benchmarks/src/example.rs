//! Worked examples that open with one click.

/// An example: a scenario of one of the source documents, or of example sizes, as a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// Stable id.
    pub id: &'static str,
    /// Text of the menu, at most 60 characters.
    pub label: &'static str,
    /// Where its numbers come from.
    pub source: &'static str,
    /// What of it the source does not say.
    pub note: Option<&'static str>,
    /// The word of the job that it is about.
    pub job: &'static str,
    /// The state of a link, from `v=1` to `end`.
    pub state: &'static str,
}
