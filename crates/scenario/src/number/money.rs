//! Reading amounts of money, with the sign or code of a currency.

use super::{
    CurrencySign, Decimal, NumberProblem, NumberStyle, Reading, Written,
    affix::{CENTS, is_dash, multiple, sign, trim},
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
///
/// ```
/// use scenario::number::{NumberStyle, Written, read_money};
/// let reading = read_money("EUR 96.500", NumberStyle::EnUs)?;
/// assert_eq!(reading.value.to_link(), "96500");
/// assert!(matches!(reading.written, Written::Money(sign) if sign.likeliest().is_some()));
/// # Ok::<(), scenario::number::NumberProblem>(())
/// ```
pub fn read_money(text: &str, style: NumberStyle) -> Result<Reading, NumberProblem> {
    let trimmed = trim(text);
    let plain = read(text, style);
    // Of most amounts the currency stands in a box of its own.
    let Err(NumberProblem::NotANumber | NumberProblem::OtherDigits) = plain else {
        return plain;
    };
    let Some((negative, currency, body)) = taken_apart(trimmed) else {
        return plain;
    };
    let home = currency.style();
    let moved = multiple(body, if home.is_indian() { home } else { style });
    let (places, digits) = moved.unwrap_or((0, without_cents(body)));
    let shape = Shape::of(digits).filter(Shape::has_digits).ok_or_else(|| reason(body))?;
    let split = split(&shape, style, currency)?;
    let (value, echo) = value(&split, negative, places)?;
    let echo = echo || moved.is_some();
    Ok(Reading {
        value,
        echo,
        percent: false,
        written: Written::Money(currency),
        has_one_colon: false,
    })
}

/// An amount with its sign, the number written anew with this value; none where it has no sign.
///
/// A mark before three decimals would be read as one of thousands, so that these get a fourth one.
pub fn rewritten_money(text: &str, value: Decimal, style: NumberStyle) -> Option<String> {
    let (_, _, body) = taken_apart(trim(text))?;
    let (before, behind) = text.split_once(body)?;
    let number = write(if value.is_negative() { value.negated() } else { value }, style);
    let texts = ["", "0"].map(|zero| [before, number.as_str(), zero, behind].concat());
    let reads = |text: &String| read_money(text, style).is_ok_and(|read| read.value == value);
    texts.into_iter().find(reads)
}

/// Whether a word moves the decimal point of an amount, which so has a unit of its own: `48k`, `$48k`.
pub fn has_multiple(text: &str, style: NumberStyle) -> bool {
    let (style, body) = taken_apart(trim(text)).map_or_else(
        || (style, sign(trim(text)).1),
        |(_, currency, body)| {
            let home = currency.style();
            (if home.is_indian() { home } else { style }, body)
        },
    );
    multiple(body, style).is_some()
}

/// Whether the sign or code of a currency stands at an end of a text.
pub(crate) fn has_currency(text: &str) -> bool {
    taken_apart(trim(text)).is_some()
}

/// Whether an amount is negative, its currency, and the number; none where it has no currency. The sign
/// of the number stands before that of the currency, or behind it.
fn taken_apart(text: &str) -> Option<(bool, CurrencySign, &str)> {
    let (outside, unsigned) = sign(text);
    let before = CurrencySign::before(unsigned);
    let rest = trim(before.map_or(unsigned, |(_, rest)| rest));
    let behind = CurrencySign::behind(rest);
    let rest = trim(behind.map_or(rest, |(_, rest)| rest));
    let currency = match (before, behind) {
        (Some((before, _)), Some((behind, _))) => before.and(behind)?,
        (one, other) => one.or(other)?.0,
    };
    let (inside, body) = if outside { (false, rest) } else { sign(rest) };
    Some((outside || inside, currency, body))
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
) -> Result<Split, NumberProblem> {
    let home = currency.style();
    if let Some(mark) = shape.lone_mark_before_three().filter(|_| !currency.has_three_decimals()) {
        let groups = [style, home].map(|style| style.group() == mark);
        if groups.contains(&true) {
            return Ok(shape.grouped(groups.contains(&false)));
        }
    }
    shape.split(style).or_else(|problem| {
        shape.split(home).map(|split| Split { echo: true, ..split }).map_err(|_| problem)
    })
}
