//! What follows the page, each going on as long as it is held.

use crate::{browser::values::write_value, effect::Effect, ui::kit::Reader};
use std::sync::Arc;

/// An effect that is held.
pub type Held = Arc<Effect>;

/// Keeps the value of a box or list at what it should be.
pub fn follow_value(element: web_sys::Element, mut value: Reader<String>) -> Held {
    Effect::now(Box::new(move || write_value(&element, &value())))
}
