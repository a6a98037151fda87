//! Figures written by the browser's `Intl.NumberFormat`.

use super::{values::text, window};
use calculator::{figure::Digits, number::NumberStyle, text::length};
use js_sys::{Array, Function, Intl, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// Locale, currency and decimals of a formatter.
type Key = (&'static str, String, u8);

thread_local! {
    /// Making a formatter is slow, so each kind is made once.
    static FORMATTERS: RefCell<Vec<(Key, Function)>> = const { RefCell::new(Vec::new()) };
}

/// Digits in a number style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IntlDigits(pub NumberStyle);

impl Digits for IntlDigits {
    fn number(&self, value: f64, decimals: u8) -> String {
        self.write(value, None, decimals)
    }

    fn money(&self, value: f64, currency: Option<&str>, decimals: u8) -> String {
        self.write(value, currency, decimals)
    }
}

impl IntlDigits {
    fn write(self, value: f64, currency: Option<&str>, decimals: u8) -> String {
        let key = (self.0.locale(), currency.unwrap_or_default().to_owned(), decimals);
        FORMATTERS.with_borrow_mut(|formatters| {
            let known = formatters.iter().find(|(made, _)| *made == key);
            let formatter = known.map_or_else(|| formatter(&key), |(_, made)| made.clone());
            if known.is_none() {
                formatters.push((key, formatter.clone()));
            }
            let text = formatter.call1(&JsValue::UNDEFINED, &value.into());
            text.ok().and_then(|text| text.as_string()).unwrap_or_default()
        })
    }
}

fn formatter((locale, currency, decimals): &Key) -> Function {
    let options = Object::new();
    let set = |name: &str, value: JsValue| {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value);
    };
    set("minimumFractionDigits", (*decimals).into());
    set("maximumFractionDigits", (*decimals).into());
    set("numberingSystem", "latn".into());
    if !currency.is_empty() {
        set("style", "currency".into());
        set("currency", currency.as_str().into());
        set("currencyDisplay", "narrowSymbol".into());
    }
    Intl::NumberFormat::new(&Array::of1(&(*locale).into()), &options).format()
}

/// The number style nearest to what the browser's own locale writes.
pub fn browser_style() -> NumberStyle {
    let language = text(&window().navigator(), "language");
    let locales = Array::new();
    if let Some(language) = language.filter(|language| is_locale(language)) {
        locales.push(&language.into());
    }
    let parts = Intl::NumberFormat::new(&locales, &Object::new()).format_to_parts(-1_234_567.8);
    let (mut decimal, mut group, mut whole) = ('.', None, Vec::new());
    for part in parts.iter() {
        let value = text(&part, "value").unwrap_or_default();
        match text(&part, "type").as_deref() {
            Some("decimal") => decimal = value.chars().next().unwrap_or('.'),
            Some("group") => group = value.chars().next(),
            Some("integer") => whole.push(length(&value)),
            _ => {}
        }
    }
    NumberStyle::from_separators(decimal, group, whole == [2, 2, 3])
}

/// A malformed tag would throw; browsers have been seen to give `C` and the like.
fn is_locale(language: &str) -> bool {
    let supported = Intl::NumberFormat::supported_locales_of;
    language.len() >= 2
        && language.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && supported(&Array::of1(&language.into()), &Object::new()).dyn_into::<Array>().is_ok()
}
