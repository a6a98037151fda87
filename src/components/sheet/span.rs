//! Which rows of a long sheet stand in the document.

use leptos::prelude::*;
use std::ops::Range;

/// A sheet of more rows scrolls in itself.
const LONG: usize = 80;
/// How many rows stand in the document.
const ROWS: usize = 60;
/// How many of them lie at least beyond those in sight, so that Tab finds the next one.
pub const MARGIN: usize = 10;

/// Whether a sheet of so many rows scrolls in itself.
pub fn is_long(count: usize) -> bool {
    count > LONG
}

/// The rows that stand in the document, from a wanted one on.
pub fn shown(count: usize, first: usize) -> Range<usize> {
    if !is_long(count) {
        return 0..count;
    }
    let first = first.min(count.saturating_sub(ROWS));
    first..first + ROWS
}

/// The first row that is to stand in the document so that the rows in sight have others on both sides; none where they
/// have.
pub fn moved(now: &Range<usize>, seen: &Range<usize>) -> Option<usize> {
    let has_above = now.start == 0 || now.start + MARGIN <= seen.start;
    let has_below = seen.end + MARGIN <= now.end;
    let room = ROWS.saturating_sub(seen.len()) / 2;
    (!(has_above && has_below)).then(|| seen.start.saturating_sub(room))
}

/// Brings a row into the document; whether it was not there.
pub fn reveal(count: usize, first: RwSignal<usize>, place: usize) -> bool {
    let is_missing = !shown(count, first.get_untracked()).contains(&place);
    if is_missing {
        first.set(place.saturating_sub(ROWS / 2));
    }
    is_missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_sheets_stand_whole_in_the_document() {
        assert_eq!(shown(80, 40), 0..80);
        assert_eq!(shown(601, 0), 0..60);
        assert_eq!(shown(601, 600), 541..601);
    }

    #[test]
    fn the_rows_in_sight_have_others_on_both_sides() {
        assert_eq!(moved(&(0..60), &(0..14)), None);
        assert_eq!(moved(&(0..60), &(36..50)), None);
        assert_eq!(moved(&(0..60), &(37..51)), Some(14));
        assert_eq!(moved(&(100..160), &(109..123)), Some(86));
    }
}
