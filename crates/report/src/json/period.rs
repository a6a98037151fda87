//! What is written of a period of a series wherever it stands.

use crate::track::Track;
use metric_core::control::Judged;
use scenario::moment;

/// The name of a period of a series; nothing beyond it.
pub(super) fn named(track: &Track, place: usize) -> String {
    let own = track.observed.get(place);
    own.map(|own| moment::of_link(own.period.named())).unwrap_or_default()
}

/// The rules that a period breaks.
pub(super) fn signals(judged: &Judged) -> Vec<&'static str> {
    let rules = [
        (judged.outside, "outside"),
        (judged.run, "eight-in-a-row"),
        (judged.near, "near-a-limit"),
    ];
    rules.into_iter().filter_map(|(side, name)| side.map(|_| name)).collect()
}
