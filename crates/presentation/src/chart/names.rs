//! The room for names beside the bars of a wide chart.

use super::sizes::{NAME_SIZE, SMALL_SIZE};
use super::text::width;

/// The share of a wide chart that names take at most, and the bounds of that.
const NAMES: (f64, f64, f64) = (0.3, 150.0, 270.0);
/// The least that they take.
const NAMES_LEAST: f64 = 90.0;
/// The room beside the bars of a wide chart for names and details.
pub(super) fn names_room<'a>(
    rows: impl Iterator<Item = (&'a str, &'a str)>,
    width_css: f64,
) -> f64 {
    let of = |(name, detail)| width(name, NAME_SIZE).max(width(detail, SMALL_SIZE));
    let most = (width_css * NAMES.0).clamp(NAMES.1, NAMES.2);
    rows.map(of).fold(0.0, f64::max).ceil().clamp(NAMES_LEAST, most)
}
