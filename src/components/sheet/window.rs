//! The rows of a long sheet that are in sight. The others stand in no document: a space takes their place, and the keyboard
//! brings each of them into sight as it comes to it. No crate does this for the rows of a table that are typed in: those for
//! lists know no keys, those for tables only show.

use super::context::SheetContext;
use crate::browser::focus::keep;
use leptos::prelude::*;
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A sheet of more rows scrolls in itself.
const LONG: usize = 80;
/// How many rows stand in the document.
const ROWS: usize = 60;
/// How many of them lie at least beyond those in sight, so that Tab finds the next one.
const MARGIN: usize = 10;

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
fn moved(now: &Range<usize>, seen: &Range<usize>) -> Option<usize> {
    let has_above = now.start == 0 || now.start + MARGIN <= seen.start;
    let has_below = seen.end + MARGIN <= now.end;
    let room = ROWS.saturating_sub(seen.len()) / 2;
    (!(has_above && has_below)).then(|| seen.start.saturating_sub(room))
}

/// The height of a row, as the style sheet has it for this screen.
fn height_of_row(sheet: &Element) -> f64 {
    let row = sheet.query_selector("tbody tr:not(.space, .why)").ok().flatten();
    row.map_or(0.0, |row| row.get_bounding_client_rect().height())
}

/// Brings the rows into the document that are in sight.
pub fn follow(sheet: SheetContext, element: &HtmlElement) {
    let count = sheet.count();
    let height = height_of_row(element);
    if !is_long(count) || height <= 0.0 {
        return;
    }
    let row = |pixels: i32| whole(f64::from(pixels) / height);
    let seen = row(element.scroll_top())..row(element.scroll_top() + element.client_height()) + 1;
    let seen = seen.start.min(count)..seen.end.min(count);
    if let Some(first) = moved(&shown(count, sheet.first.get_untracked()), &seen) {
        // A row that comes before the one with the focus moves that in the document.
        keep();
        sheet.first.set(first);
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place on the screen, from 0 on"
)]
fn whole(rows: f64) -> usize {
    rows.max(0.0) as usize
}

/// Brings a row into the document; whether it was not there.
pub fn reveal(sheet: SheetContext, place: usize) -> bool {
    let now = shown(sheet.count(), sheet.first.get_untracked());
    let is_missing = !now.contains(&place);
    if is_missing {
        sheet.first.set(place.saturating_sub(ROWS / 2));
    }
    is_missing
}

/// Takes the place of rows that stand in no document.
#[component]
pub fn Space(
    /// How many.
    #[prop(into)]
    rows: Signal<usize>,
) -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let element = NodeRef::<leptos::html::Tr>::new();
    // All rows have the height that those in the document have.
    let height = Memo::new(move |_| {
        let count = rows.get();
        let own = element.get().and_then(|row| row.closest(".sheet").ok().flatten());
        let of_row = own.as_ref().map_or(0.0, height_of_row);
        (f64::from(u32::try_from(count).unwrap_or_default()) * of_row).to_string()
    });
    let columns = move || (sheet.width() + 4).to_string();
    view! {
        <tr class="space" aria-hidden="true" hidden=move || rows.get() == 0 node_ref=element>
            <td colspan=columns>
                <svg width="1" height=move || height.get()></svg>
            </td>
        </tr>
    }
}

/// The element of an event.
pub fn element_of(event: &leptos::ev::Event) -> Option<HtmlElement> {
    event.current_target().and_then(|element| element.dyn_into().ok())
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
