//! Figures written by the browser's `Intl.NumberFormat`, which no crate wraps without throwing: a browser
//! may lack it, or have a broken one, and then digits are plain.

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::window;
use presentation::digits::{Digits, PlainDigits};
use scenario::number::NumberStyle;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};

/// How many values a formatter remembers, as a power of two.
const REMEMBERED_BITS: u32 = 10;

/// The formatters that were made: making one is slow.
#[derive(Clone, Default)]
pub struct Formatters(Rc<RefCell<Made>>);

#[derive(Default)]
struct Made {
    formatters: Vec<Formatter>,
    /// The decimals of each currency that was asked for.
    decimals: Vec<(String, u8)>,
}

/// A formatter of the browser, for one locale, currency and number of decimals.
struct Formatter {
    locale: &'static str,
    currency: String,
    decimals: u8,
    /// None where the browser has none.
    format: Option<Function>,
    /// What it has written, each value at its place: most of many rows stay as they are, and asking the
    /// browser takes longer than all that was computed.
    written: Vec<(f64, String)>,
}

impl Formatter {
    fn of(locale: &'static str, currency: &str, decimals: u8) -> Self {
        let options = options(currency);
        set(&options, "minimumFractionDigits", &decimals.into());
        set(&options, "maximumFractionDigits", &decimals.into());
        let format = number_format(&Array::of1(&locale.into()), &options);
        let format = format
            .and_then(|format| get(&format, "format")?.dyn_into().ok())
            .filter(|format| writes_numbers(format, decimals));
        // No value has the bits of this one: what is shown is a number.
        let written = vec![(f64::NAN, String::new()); 1 << REMEMBERED_BITS];
        Self { locale, currency: currency.to_owned(), decimals, format, written }
    }

    /// A value as text; none where the browser writes none.
    fn text(&mut self, value: f64) -> Option<String> {
        let format = self.format.as_ref()?;
        let place = value.to_bits().wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - REMEMBERED_BITS);
        let (of, known) = self.written.get_mut(usize::try_from(place).ok()?)?;
        if of.to_bits() != value.to_bits() {
            *known = format.call1(&JsValue::UNDEFINED, &value.into()).ok()?.as_string()?;
            *of = value;
        }
        Some(known.clone())
    }
}

/// Digits in a number style.
#[derive(Clone)]
pub struct IntlDigits {
    style: NumberStyle,
    formatters: Formatters,
}

impl Formatters {
    /// Digits in a number style.
    pub fn digits(&self, style: NumberStyle) -> IntlDigits {
        IntlDigits { style, formatters: self.clone() }
    }
}

impl Digits for IntlDigits {
    fn number(&self, value: f64, decimals: u8) -> String {
        self.written(value, None, decimals).unwrap_or_else(|| self.plain().number(value, decimals))
    }

    fn money(&self, value: f64, currency: Option<&str>, decimals: u8) -> String {
        self.written(value, currency, decimals)
            .unwrap_or_else(|| self.plain().money(value, currency, decimals))
    }

    /// The browser's own, since it knows more currencies than the list of the crates.
    fn money_decimals(&self, currency: Option<&str>) -> u8 {
        let known = &mut self.formatters.0.borrow_mut().decimals;
        let code = currency.unwrap_or_default();
        if let Some((_, decimals)) = known.iter().find(|(known, _)| known == code) {
            return *decimals;
        }
        let decimals = decimals_of_currency(self.style.locale(), code);
        let decimals = decimals.unwrap_or_else(|| self.plain().money_decimals(currency));
        known.push((code.to_owned(), decimals));
        decimals
    }
}

impl IntlDigits {
    fn plain(&self) -> PlainDigits {
        PlainDigits { style: self.style }
    }

    fn written(&self, value: f64, currency: Option<&str>, decimals: u8) -> Option<String> {
        let (locale, currency) = (self.style.locale(), currency.unwrap_or_default());
        let formatters = &mut self.formatters.0.borrow_mut().formatters;
        let is_meant = |one: &Formatter| {
            one.decimals == decimals && one.currency == currency && one.locale == locale
        };
        let place = formatters.iter().position(is_meant).unwrap_or_else(|| {
            formatters.push(Formatter::of(locale, currency, decimals));
            formatters.len() - 1
        });
        formatters.get_mut(place)?.text(value)
    }
}

/// A value by which a formatter is tried: one that every double holds exactly, and no tie at any number of decimals
/// that is rounded in two ways.
const TRIED: f64 = 12_345.687_5;

/// Whether a formatter writes the digits of a number, whatever it puts around and between them; what a page or an
/// extension puts in its place may write something else.
fn writes_numbers(format: &Function, decimals: u8) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let written = format.call1(&JsValue::UNDEFINED, &TRIED.into()).ok();
    let written = written.and_then(|written| written.as_string());
    let plain = PlainDigits::default().number(TRIED, decimals);
    written.is_some_and(|written| digits(&written) == digits(&plain))
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

/// A property that is there; reading one may throw.
fn get(value: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(value, &name.into()).ok().filter(|found| !found.is_undefined() && !found.is_null())
}

/// The result of a method; none where there is no such method, or it throws.
fn call(of: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    get(of, method)?.dyn_ref::<Function>()?.call1(of, argument).ok()
}

fn constructor() -> Option<Function> {
    get(&get(&window(), "Intl")?, "NumberFormat")?.dyn_into().ok()
}

/// A new `Intl.NumberFormat`.
fn number_format(locales: &Array, options: &Object) -> Option<JsValue> {
    Reflect::construct(&constructor()?, &Array::of2(locales, options)).ok()
}

/// Most decimals that ISO 4217 gives a currency.
const MOST_DECIMALS_OF_MONEY: u8 = 4;

/// How many decimals `Intl` gives a currency; none without one.
fn decimals_of_currency(locale: &str, currency: &str) -> Option<u8> {
    let format = number_format(&Array::of1(&locale.into()), &options(currency))
        .filter(|_| !currency.is_empty())?;
    let resolved = call(&format, "resolvedOptions", &JsValue::UNDEFINED)?;
    let decimals = get(&resolved, "maximumFractionDigits")?.as_f64()?;
    // No currency has more; anything else is nonsense.
    (0..=MOST_DECIMALS_OF_MONEY).find(|most| f64::from(*most).to_bits() == decimals.to_bits())
}

/// The number style nearest to what the browser's own locale writes.
pub fn browser_style() -> NumberStyle {
    let locales = Array::new();
    if let Some(language) = window().navigator().language().filter(|language| is_locale(language)) {
        locales.push(&language.into());
    }
    let parts = number_format(&locales, &Object::new())
        .and_then(|format| call(&format, "formatToParts", &(-1_234_567.8).into()))
        .and_then(|parts| parts.dyn_into::<Array>().ok());
    let (mut decimal, mut group, mut whole) = ('.', None, Vec::new());
    for part in parts.iter().flat_map(Array::iter) {
        let text =
            |name: &str| get(&part, name).and_then(|text| text.as_string()).unwrap_or_default();
        let value = text("value");
        match text("type").as_str() {
            "decimal" => decimal = value.chars().next().unwrap_or('.'),
            "group" => group = value.chars().next(),
            "integer" => whole.push(value.chars().count()),
            _ => {}
        }
    }
    if whole.is_empty() {
        return NumberStyle::default();
    }
    NumberStyle::from_separators(decimal, group, whole == [2, 2, 3])
}

/// A malformed tag would throw; browsers have been seen to give `C` and the like.
fn is_locale(language: &str) -> bool {
    language.len() >= 2
        && language.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && constructor()
            .and_then(|format| call(&format, "supportedLocalesOf", &language.into()))
            .is_some_and(|locales| Array::is_array(&locales))
}
