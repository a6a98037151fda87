//! What there is to say about a metric.

/// What there is to say about a metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Stable id of the report.
    pub id: &'static str,
    /// The field's name for it.
    pub name: &'static str,
    /// What it tells.
    pub definition: &'static str,
    /// The formula in words.
    pub formula: &'static str,
    /// Where the formula comes from.
    pub source: &'static str,
}

pub(super) const fn facts(
    id: &'static str,
    name: &'static str,
    definition: &'static str,
    formula: &'static str,
    source: &'static str,
) -> Facts {
    Facts { id, name, definition, formula, source }
}
