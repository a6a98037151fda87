//! Entries as distributions: a range is the 5th to the 95th percentile of one.

use metric_core::range::{Distribution, Shape};
use scenario::{field::FieldKind, number::Reading};

/// An entry that may be a range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Entered {
    /// What is known of it; a percentage as a share.
    pub distribution: Distribution,
    /// Its lower end, or the number.
    pub low: f64,
    /// Whether it is a share of another entry.
    pub is_share: bool,
}

/// The distribution of an entry of a kind; none where a range is none, which the entry has refused by then.
pub(crate) fn entered(reading: Reading, kind: FieldKind) -> Option<Entered> {
    let is_share = kind.is_share_with_sign() && reading.percent;
    let (shape, scale) = match kind {
        FieldKind::Percent => (Shape::Share, 100.0),
        _ if is_share => (Shape::Share, 1.0),
        _ => (Shape::Positive, 1.0),
    };
    let ends = reading.range.map_or([reading.value; 2], |range| [range.low, range.high]);
    let [low, high] = ends.map(|end| end.to_f64() / scale);
    let distribution = Distribution::of(shape, low, high).ok()?;
    Some(Entered { distribution, low, is_share })
}
