//! Reading amounts of money, with the sign or code of a currency.

use super::{
    Currency, CurrencySign, Decimal, NumberProblem, NumberStyle, Reading, Written,
    affix::{CENTS, is_dash, multiple_of_money, sign, trim},
    read,
    read::value,
    reason::reason,
    shape::{Shape, Split},
    write,
};

/// Reads an amount of money: a number, or one with the sign or code of a currency before or behind it.
///
/// Where a mark and three digits can be read in two ways, the sign decides: money seldom has three
/// decimals, so that they are thousands where the reader, or the country of the currency, groups by that
/// mark; where only one of them does, that is echoed. Beside a sign of rupees lakh and crore are read in every style.
///
/// | entry | en | de | in |
/// |---|---|---|---|
/// | `$48,000` | 48000 | 48000, echo | 48000 |
/// | `48.000 €` | 48000, echo | 48000 | 48000, echo |
/// | `₹ 42,00,000` | 4200000, echo | 4200000, echo | 4200000 |
/// | `$1.125` | 1.125, echo | 1125, echo | 1.125, echo |
/// | `48 TEUR` | 48000, echo | 48000, echo | 48000, echo |
/// | `1,2 Mio. €` | 1200000, echo | 1200000, echo | 1200000, echo |
///
/// ```
/// use scenario::number::{NumberStyle, Written, read_money};
/// let reading = read_money("EUR 96.500", NumberStyle::EnUs)?;
/// assert_eq!(reading.value.to_link(), "96500");
/// assert!(matches!(reading.written, Written::Money(sign) if sign.likeliest().is_some()));
/// # Ok::<(), scenario::number::NumberProblem>(())
/// ```
pub fn read_money(text: &str, style: NumberStyle) -> Result<Reading, NumberProblem> {
    let plain = read(text, style);
    // Of most amounts the currency stands in a box of its own.
    let Err(NumberProblem::NotANumber | NumberProblem::OtherDigits) = plain else {
        return plain;
    };
    let Some(amount) = Amount::of(trim(text)) else {
        return millions(trim(text), style).unwrap_or(plain);
    };
    let moved = amount.multiple(style);
    let (own, digits) = moved.unwrap_or((0, without_cents(amount.body)));
    // "48k TEUR" says it twice.
    let ((places, 0) | (0, places)) = (amount.places?, own) else { return plain };
    let shape = Shape::of(digits).filter(Shape::has_digits).ok_or_else(|| reason(amount.body))?;
    let split = split(&shape, style, amount.currency, places)?;
    let (value, echo) = value(&split, amount.is_negative, places)?;
    let plain = Reading::plain(value, Written::Money(amount.currency));
    Ok(Reading { echo: echo || places != 0, ..plain })
}

/// An amount in "mn" without a currency: of money these are millions.
fn millions(text: &str, style: NumberStyle) -> Option<Result<Reading, NumberProblem>> {
    let (is_negative, body) = sign(text);
    let (places, digits) = multiple_of_money(body, style)?;
    let shape = Shape::of(digits).filter(Shape::has_digits)?;
    let reading = |split: Split| {
        let (value, _) = value(&split, is_negative, places)?;
        Ok(Reading { echo: true, ..Reading::plain(value, Written::Multiple) })
    };
    Some(shape.split(style).and_then(reading))
}

/// An amount with its sign, the number written anew with this value; none where it has no sign.
///
/// A mark before three decimals would be read as one of thousands, so that these get a fourth one; thousands
/// of a currency that writes them otherwise have no marks.
pub fn rewritten_money(text: &str, value: Decimal, style: NumberStyle) -> Option<String> {
    let amount = Amount::of(trim(text))?;
    let (before, behind) = text.split_once(amount.body)?;
    // "48 TEUR" keeps its thousands.
    let number = value.shifted(-i8::try_from(amount.places.ok()?).ok()?).ok()?;
    let number = write(if number.is_negative() { number.negated() } else { number }, style);
    let bare = number.replace(style.group(), "");
    let numbers = [number.clone(), format!("{number}0"), bare];
    let texts = numbers.map(|number| [before, &number, behind].concat());
    let reads = |text: &String| read_money(text, style).is_ok_and(|read| read.value == value);
    texts.into_iter().find(reads)
}

/// Whether a word moves the decimal point of an amount, which so has a unit of its own: `48k`, `$48k`,
/// `48 TEUR`.
pub fn has_multiple(text: &str, style: NumberStyle) -> bool {
    places(text, style) != Some(0)
}

/// By how many places words beside a number move its decimal point; none where nobody can say.
pub(super) fn places(text: &str, style: NumberStyle) -> Option<i64> {
    let of_word = |word: Option<(i64, &str)>| word.map_or(0, |(places, _)| places);
    match Amount::of(trim(text)) {
        Some(amount) => Some(amount.places.ok()? + of_word(amount.multiple(style))),
        None => Some(of_word(multiple_of_money(sign(trim(text)).1, style))),
    }
}

/// A number with the sign or code, and its letter for thousands, that stands with an amount; none where the
/// amount has none.
pub(super) fn with_currency_of(amount: &str, number: &str) -> Option<String> {
    let (before, behind) = amount.split_once(Amount::of(trim(amount))?.body)?;
    Some([before, number, behind].concat())
}

/// Whether the sign or code of a currency stands at an end of a text.
pub(crate) fn has_currency(text: &str) -> bool {
    Amount::of(trim(text)).is_some()
}

/// An amount with its currency, taken apart.
struct Amount<'a> {
    is_negative: bool,
    currency: CurrencySign,
    /// By how many places the letter before the currency moves the decimal point: three for `TEUR`.
    places: Result<i64, NumberProblem>,
    /// The number.
    body: &'a str,
}

/// A sign or code with what its letter says, and the rest of the text.
type Beside<'a> = (CurrencySign, Result<i64, NumberProblem>, &'a str);

impl<'a> Amount<'a> {
    /// None where the text has no currency. The sign of the number stands before that of the currency, or
    /// behind it.
    fn of(text: &'a str) -> Option<Self> {
        let (outside, unsigned) = sign(text);
        let before = scaled_before(unsigned)
            .or_else(|| CurrencySign::before(unsigned).map(|(sign, rest)| (sign, Ok(0), rest)));
        let rest = trim(before.map_or(unsigned, |(.., rest)| rest));
        let behind = scaled_behind(rest)
            .or_else(|| CurrencySign::behind(rest).map(|(sign, rest)| (sign, Ok(0), rest)));
        let rest = trim(behind.map_or(rest, |(.., rest)| rest));
        let (currency, places) = match (before, behind) {
            (Some((before, Ok(0), _)), Some((behind, places, _)))
            | (Some((before, places, _)), Some((behind, Ok(0), _))) => {
                (before.and(behind)?, places)
            }
            (Some(_), Some(_)) => return None,
            (one, other) => one.or(other).map(|(sign, places, _)| (sign, places))?,
        };
        let (inside, body) = if outside { (false, rest) } else { sign(rest) };
        Some(Self { is_negative: outside || inside, currency, places, body })
    }

    /// The word behind its number that moves the decimal point.
    fn multiple(&self, style: NumberStyle) -> Option<(i64, &'a str)> {
        let home = self.currency.style();
        multiple_of_money(self.body, if home.is_indian() { home } else { style })
    }
}

/// What a letter before a currency says: `TEUR`, `k€`, `MUSD`.
fn places_of(letter: char) -> Option<Result<i64, NumberProblem>> {
    match letter {
        'T' | 't' | 'K' | 'k' => Some(Ok(3)),
        'M' => Some(Ok(6)),
        'm' => Some(Err(NumberProblem::AmbiguousSuffix)),
        _ => None,
    }
}

/// Whether a currency is written as a code of three letters, or as a sign without any.
fn is_clear(sign: &str) -> bool {
    let letters = sign.chars().filter(|char| char.is_alphabetic()).count();
    letters == 0 || letters == sign.len() && Currency::is_code(sign)
}

/// A currency and its letter at the beginning of a text.
fn scaled_before(text: &str) -> Option<Beside<'_>> {
    let places = places_of(text.chars().next()?)?;
    let behind = text.get(1..)?;
    let (currency, rest) = CurrencySign::before(behind)?;
    let sign = behind.strip_suffix(rest)?;
    is_clear(sign).then_some((currency, places, rest))
}

/// A currency and its letter at the end of a text.
fn scaled_behind(text: &str) -> Option<Beside<'_>> {
    let is_of_number = |char: char| char.is_whitespace() || char.is_ascii_digit() || char == '.';
    let start = text.char_indices().rfind(|(_, char)| is_of_number(*char))?;
    let (rest, word) = text.split_at_checked(start.0 + start.1.len_utf8())?;
    let places = places_of(word.chars().next()?)?;
    let sign = word.get(1..).filter(|sign| is_clear(sign))?;
    let (currency, _) = CurrencySign::behind(sign).filter(|(_, rest)| rest.is_empty())?;
    Some((currency, places, rest))
}

/// The number without the dash that stands for no cents: `500,-`.
fn without_cents(body: &str) -> &str {
    let whole = body.trim_end_matches(is_dash);
    let marked = whole.strip_suffix(CENTS).filter(|_| whole.len() < body.len());
    marked.unwrap_or(body)
}

/// The digits around the decimal mark.
fn split(
    shape: &Shape<'_>,
    style: NumberStyle,
    currency: CurrencySign,
    places: i64,
) -> Result<Split, NumberProblem> {
    let home = currency.style();
    if let Some(mark) = shape.lone_mark_before_three().filter(|_| !currency.has_three_decimals()) {
        let groups = [style, home].map(|style| style.group() == mark);
        // Thousands and millions often have three decimals.
        if places > 0 && groups.contains(&true) && groups.contains(&false) {
            return Err(NumberProblem::AmbiguousMark);
        }
        if groups.contains(&true) {
            return Ok(shape.grouped(groups.contains(&false)));
        }
    }
    shape.split(style).or_else(|problem| {
        shape.split(home).map(|split| Split { echo: true, ..split }).map_err(|_| problem)
    })
}
