//! Sizes that several parts of a chart go by, in CSS pixels.

/// Between names and plot, for the label of the first tick.
pub(super) const NAMES_GAP: f64 = 14.0;
/// Text of names.
pub(super) const NAME_SIZE: f64 = 12.5;
/// Text of everything else.
pub(super) const SMALL_SIZE: f64 = 12.0;
/// Most lines of a name, a detail or a caption.
pub(super) const MOST_LINES: usize = 2;
/// Half of a dot with the rim of paper around it.
pub(super) const DOT: f64 = 5.0;
