//! The rows of a long sheet that are in sight. The others stand in no document: a space takes their place, and the keyboard
//! brings each of them into sight as it comes to it. No crate does this for the rows of a table that are typed in: those for
//! lists know no keys, those for tables only show.

use super::{
    context::SheetContext,
    span::{self, MARGIN, is_long, moved, shown},
};
use crate::browser::focus::keep_caret;
use leptos::prelude::*;
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Takes the height of a row, as the style sheet has it for this screen.
fn measure(sheet: SheetContext, element: &Element) {
    let row = element.query_selector("tbody tr:not(.space, .why)").ok().flatten();
    let height = row.map_or(0.0, |row| row.get_bounding_client_rect().height());
    if height > 0.0 && (height - sheet.row_height.get_untracked()).abs() > 0.5 {
        sheet.row_height.set(height);
    }
}

/// Brings the rows into the document that are in sight.
pub fn follow(sheet: SheetContext, element: &HtmlElement) {
    let count = sheet.count();
    if !is_long(count) {
        return;
    }
    measure(sheet, element);
    let now = shown(count, sheet.first.get_untracked());
    let seen = in_sight(element, &now).unwrap_or_else(|| {
        // None of the rows in the document is: the place of the scroll bar tells which would be.
        let part = f64::from(element.scroll_top()) / f64::from(element.scroll_height().max(1));
        let place = whole(part * f64::from(u32::try_from(count).unwrap_or_default()));
        place..(place + MARGIN).min(count)
    });
    if let Some(first) = moved(&now, &seen) {
        // A row that comes before the one with the focus moves that in the document.
        keep_caret();
        sheet.first.set(first);
    }
}

/// The rows of the document that are in sight; none where none is. Some have a message below them, so that their heights
/// differ.
fn in_sight(element: &HtmlElement, now: &Range<usize>) -> Option<Range<usize>> {
    let rows = element.query_selector_all("tbody tr:not(.space, .why)").ok()?;
    let frame = element.get_bounding_client_rect();
    let places = (0..rows.length()).zip(now.clone());
    let is_seen = |(index, _): &(u32, usize)| {
        let row = rows.item(*index).and_then(|row| row.dyn_into::<Element>().ok());
        row.is_some_and(|row| {
            let own = row.get_bounding_client_rect();
            own.bottom() > frame.top() && own.top() < frame.bottom()
        })
    };
    let mut seen = places.filter(is_seen).map(|(_, place)| place);
    let first = seen.next()?;
    Some(first..seen.next_back().unwrap_or(first) + 1)
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place on the screen, from 0 on"
)]
fn whole(rows: f64) -> usize {
    rows.max(0.0) as usize
}

/// Goes to the last rows of a sheet that has become long, which one goes on with; whoever types in it stays there.
pub fn begin(sheet: SheetContext, element: HtmlElement) {
    let active = document().active_element().filter(|active| element.contains(Some(active)));
    let place = active.and_then(|active| active.id().split('-').nth(1)?.parse::<usize>().ok());
    match place {
        Some(place) => _ = span::reveal(sheet.count(), sheet.first, place),
        None => sheet.first.set(usize::MAX),
    }
    // Once the rows stand there, and again once the space above them has their height.
    request_animation_frame(move || {
        measure(sheet, &element);
        if place.is_none() {
            request_animation_frame(move || element.set_scroll_top(element.scroll_height()));
        }
    });
}

/// Takes the place of rows that stand in no document.
#[component]
pub fn Space(
    /// How many.
    #[prop(into)]
    rows: Signal<usize>,
) -> impl IntoView {
    let sheet = expect_context::<SheetContext>();
    let height = move || {
        let count = f64::from(u32::try_from(rows.get()).unwrap_or_default());
        (count * sheet.row_height.get()).to_string()
    };
    let columns = move || (sheet.width() + 4).to_string();
    view! {
        <tr class="space" aria-hidden="true" hidden=move || rows.get() == 0>
            <td colspan=columns>
                <svg width="1" height=height></svg>
            </td>
        </tr>
    }
}

/// The element of an event.
pub fn element_of(event: &leptos::ev::Event) -> Option<HtmlElement> {
    event.current_target().and_then(|element| element.dyn_into().ok())
}
