//! Sizes that several parts of a chart go by, in CSS pixels.

/// From this width on, names are beside their bars.
pub(super) const WIDE_FROM: f64 = 560.0;
/// Between names and plot, for the label of the first tick.
pub(super) const NAMES_GAP: f64 = 14.0;
/// Text of the names of a wide chart.
pub(super) const NAME_SIZE: f64 = 13.0;
/// Text of everything else.
pub(super) const SMALL_SIZE: f64 = 12.0;
/// Most lines of a name, a detail or a caption.
pub(super) const MOST_LINES: usize = 2;
/// Most lines of a published range and of a standing, of which no word may be missing.
pub(super) const MOST_LINES_BESIDE: usize = 3;
/// The height of a line of text.
pub(super) const LINE: f64 = 16.0;
/// The least width of a band.
pub(super) const THINNEST: f64 = 2.0;

/// The height of a number of lines.
pub(super) fn lines_height(lines: usize) -> f64 {
    u32::try_from(lines).map_or(0.0, f64::from) * LINE
}
