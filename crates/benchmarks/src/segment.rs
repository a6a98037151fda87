//! Segments: what a person can choose to be compared with.

/// The segment of figures that belong to none, such as shares of channels. No menu offers it.
pub const ANY_SEGMENT: &str = "any";

/// A segment of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Stable id; it stands in links.
    pub id: &'static str,
    /// Label in sentence case.
    pub label: &'static str,
    /// The group of the menu that it stands in.
    pub group: &'static str,
    /// What to know before believing one figure of it, where sources contradict one another.
    pub hint: Option<&'static str>,
}
