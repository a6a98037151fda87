//! Where things stand: whether they do, and where a menu stands that must not be cut off by what it belongs to,
//! set by properties, since the policy of the
//! page allows no style attributes, and no crate positions without them.

use leptos::prelude::{document, window};
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Puts an element below another one, or above it where there is no room below; their right edges agree.
pub fn put_below(element: &HtmlElement, id: &str) {
    let Some(anchor) = document().get_element_by_id(id) else { return };
    let (at, own) = (anchor.get_bounding_client_rect(), element.get_bounding_client_rect());
    let height =
        window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let below = at.bottom() + own.height() <= height;
    let top = if below { at.bottom() } else { (at.top() - own.height()).max(0.0) };
    let left = (at.right() - own.width()).max(0.0);
    for (name, value) in [("top", top), ("left", left)] {
        // Where it is refused, the menu stands where the style sheet puts it.
        let _ = HtmlElement::style(element).set_property(name, &format!("{value}px"));
    }
}

/// Whether an element is laid out, which one is not that the style sheet has put away.
pub fn is_on_screen(id: &str) -> bool {
    document()
        .get_element_by_id(id)
        .is_some_and(|element| element.get_bounding_client_rect().width() > 0.0)
}

/// Scrolls so that all of an element is in sight, which browsers do for one that gets the focus only where nothing
/// of it is.
pub fn show_all_of(element: &HtmlElement) {
    let options = ScrollIntoViewOptions::new();
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
