//! What of the page's style a drawing on a canvas depends on: colours, text size, device pixels. A canvas
//! has no style sheet, so that they are read from the page.

use leptos::prelude::{document, window};
use web_sys::Element;

/// Device pixels per CSS pixel, at most 3.
pub fn device_pixels() -> f64 {
    window().device_pixel_ratio().clamp(1.0, 3.0)
}

/// How much larger than 16 px the reader's text is.
pub fn text_zoom() -> f64 {
    let size = property("font-size").and_then(|size| {
        let digits: String = size.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u16>().ok()
    });
    size.map_or(1.0, |size| (f64::from(size) / 16.0).clamp(0.75, 4.0))
}

/// A computed property of the root element.
pub fn property(name: &str) -> Option<String> {
    property_of(&document().document_element()?, name)
}

/// A computed property of an element.
pub fn property_of(element: &Element, name: &str) -> Option<String> {
    let style = window().get_computed_style(element).ok().flatten()?;
    style.get_property_value(name).ok().map(|value| value.trim().to_owned())
}
