//! Elements by their ids, and properties by their names. What is asked for once or twice weighs less so
//! than by functions of its own, of which each is one in module and glue.

use super::{by_id, document};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

/// The element with an id, which is of the kind that the page has made it.
pub fn element<T: JsCast>(id: &str) -> Option<T> {
    by_id(id).map(JsCast::unchecked_into)
}

/// A new element, of the kind that goes with its tag.
pub fn made<T: JsCast>(tag: &str) -> Option<T> {
    document().create_element(tag).ok().map(JsCast::unchecked_into)
}

/// A property, whatever the value is.
#[inline(never)]
pub fn get(value: &JsValue, name: &str) -> Option<JsValue> {
    // Reading from anything but an object throws.
    Reflect::get(value, &name.into()).ok().filter(|found| !found.is_undefined() && !found.is_null())
}

/// A property that is a text.
#[inline(never)]
pub fn text(value: &JsValue, name: &str) -> Option<String> {
    get(value, name)?.as_string()
}

/// A property that is a number.
pub fn number(value: &JsValue, name: &str) -> Option<f64> {
    get(value, name)?.as_f64()
}

/// Whether a property holds.
#[inline(never)]
pub fn is(value: &JsValue, name: &str) -> bool {
    get(value, name).is_some_and(|found| found == JsValue::TRUE)
}

/// Gives a box or list its value; one that it has already is left alone, and with it the place of the
/// cursor.
#[inline(never)]
pub fn write_value(element: &JsValue, value: &str) {
    let (name, value) = (JsValue::from("value"), JsValue::from(value));
    if Reflect::get(element, &name).is_ok_and(|former| former != value) {
        // Setting the value of a box cannot fail.
        let _ = Reflect::set(element, &name, &value);
    }
}
