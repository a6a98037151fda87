//! The compiled-in catalogue and the ways into it.

use metric_core::band::{Band, Edge};
use metric_core::unit::{DenominatorKind, TimeBase};

use crate::effect::{Action, Base, Design, Effect, IssueType, Printed};
use crate::{Entry, Example, Grade, Metric, Publication, Segment, Tier};

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// Every figure, by publication and in the order of its text.
pub fn entries() -> &'static [Entry] {
    ENTRIES
}

/// The figure with this id.
pub fn entry(id: &str) -> Option<&'static Entry> {
    ENTRIES.iter().find(|entry| entry.id == id)
}

/// The segments that can be chosen, in the order of the menu.
pub fn segments() -> &'static [Segment] {
    SEGMENTS
}

/// The segment with this id, if it can be chosen.
pub fn segment(id: &str) -> Option<&'static Segment> {
    SEGMENTS.iter().find(|segment| segment.id == id)
}

/// The figures of one segment, in the order of [`entries`].
pub fn in_segment(id: &str) -> impl Iterator<Item = &'static Entry> {
    ENTRIES.iter().filter(move |entry| entry.segment == id)
}

/// The worked examples, in the order of the menu.
pub fn examples() -> &'static [Example] {
    EXAMPLES
}

/// The published effects, in the order of their list.
pub fn effects() -> &'static [Effect] {
    EFFECTS
}

/// The effect with this id.
pub fn effect(id: &str) -> Option<&'static Effect> {
    EFFECTS.iter().find(|effect| effect.id == id)
}
