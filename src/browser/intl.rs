//! Figures written by the browser's `Intl.NumberFormat`.

use super::{values::text, window};
use js_sys::{Array, Function, Intl, Object, Reflect};
use presentation::digits::{Digits, MOST_DECIMALS};
use scenario::number::NumberStyle;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// A formatter of the browser, for one locale, currency and number of decimals.
struct Formatter {
    locale: &'static str,
    currency: String,
    decimals: u8,
    format: Function,
    /// What it has written, each value at its place: most of many rows stay as they are, and asking the
    /// browser takes longer than all that was computed.
    written: Vec<(f64, String)>,
}

/// How many values a formatter remembers, as a power of two.
const REMEMBERED_BITS: u32 = 10;

impl Formatter {
    fn text(&mut self, value: f64) -> String {
        let place = value.to_bits().wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - REMEMBERED_BITS);
        let Some((of, known)) = self.written.get_mut(place as usize) else {
            return String::new();
        };
        if of.to_bits() != value.to_bits() {
            let text = self.format.call1(&JsValue::UNDEFINED, &value.into());
            *known = text.ok().and_then(|text| text.as_string()).unwrap_or_default();
            *of = value;
        }
        known.clone()
    }
}

thread_local! {
    /// Making a formatter is slow, so each kind is made once.
    static FORMATTERS: RefCell<Vec<Formatter>> = const { RefCell::new(Vec::new()) };
    /// The decimals of each currency that was asked for.
    static DECIMALS: RefCell<Vec<(String, u8)>> = const { RefCell::new(Vec::new()) };
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

    /// The browser's own, since it knows more currencies than the list of the crates.
    fn money_decimals(&self, currency: Option<&str>) -> u8 {
        DECIMALS.with_borrow_mut(|known| {
            let currency = currency.unwrap_or_default();
            if let Some((_, decimals)) = known.iter().find(|(code, _)| code == currency) {
                return *decimals;
            }
            let decimals = decimals_of_currency(self.0.locale(), currency).unwrap_or(2);
            known.push((currency.to_owned(), decimals));
            decimals
        })
    }
}

impl IntlDigits {
    #[inline(never)]
    fn write(self, value: f64, currency: Option<&str>, decimals: u8) -> String {
        let (locale, currency) = (self.0.locale(), currency.unwrap_or_default());
        FORMATTERS.with_borrow_mut(|formatters| {
            let known = formatters.iter().position(|one| {
                one.decimals == decimals && one.currency == currency && one.locale == locale
            });
            let place = known.unwrap_or(formatters.len());
            if known.is_none() {
                formatters.push(formatter(locale, currency, decimals));
            }
            formatters.get_mut(place).map(|formatter| formatter.text(value)).unwrap_or_default()
        })
    }
}

/// Options of a formatter; those of a currency set its own number of decimals.
fn options(currency: &str) -> Object {
    let options = Object::new();
    set(&options, "numberingSystem", &"latn".into());
    if !currency.is_empty() {
        set(&options, "style", &"currency".into());
        set(&options, "currency", &currency.into());
        set(&options, "currencyDisplay", &"narrowSymbol".into());
    }
    options
}

fn set(options: &Object, name: &str, value: &JsValue) {
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(options, &name.into(), value);
}

/// How many decimals `Intl` gives a currency; none without one.
fn decimals_of_currency(locale: &str, currency: &str) -> Option<u8> {
    if currency.is_empty() {
        return None;
    }
    let format = Intl::NumberFormat::new(&Array::of1(&locale.into()), &options(currency));
    let decimals =
        Reflect::get(&format.resolved_options(), &"maximumFractionDigits".into()).ok()?;
    // A number of decimals is small and whole.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    decimals.as_f64().map(|decimals| decimals.clamp(0.0, f64::from(MOST_DECIMALS)) as u8)
}

fn formatter(locale: &'static str, currency: &str, decimals: u8) -> Formatter {
    let options = options(currency);
    set(&options, "minimumFractionDigits", &decimals.into());
    set(&options, "maximumFractionDigits", &decimals.into());
    let format = Intl::NumberFormat::new(&Array::of1(&locale.into()), &options).format();
    // No value has the bits of this one: what is shown is a number.
    let written = vec![(f64::NAN, String::new()); 1 << REMEMBERED_BITS];
    Formatter { locale, currency: currency.to_owned(), decimals, format, written }
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
            Some("integer") => whole.push(value.chars().count()),
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
