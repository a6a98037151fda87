//! Reading numbers as people write them.

use super::{
    Currency, CurrencySign, Decimal, NumberProblem, NumberStyle,
    affix::{gives_no_number, multiple, sign, trim},
    reason::reason,
    several::several,
    shape::{Shape, Split},
};

/// What a number was written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// Digits, marks and a sign.
    Plain,
    /// A word that moves the decimal point: `k`, `M`, `Mio.`, lakh, crore.
    Multiple,
    /// A percent sign.
    Percent,
    /// The sign or code of a currency.
    Money(CurrencySign),
    /// Units of time, or colons between them; the value is in seconds.
    Time,
}

/// What a number as it was written may be mistaken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// A time with one colon and no unit, as `0:07`: minutes and seconds here, and hours and minutes in many
    /// spreadsheets.
    OneColon,
    /// A decimal mark before three digits, as in `48.000`, where it may part thousands.
    Group,
}

/// A number that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The value; `5 %` is 0.05, `7:00` is 420.
    pub value: Decimal,
    /// Whether the page should show how the entry was read: it held `k`, `M`, `%` or a time, was
    /// written in another style, or could be read in two ways of which the style chose one.
    pub echo: bool,
    /// Whether the value is a fraction of which the entry gave the percentage; a box that counts in
    /// percent takes the value times 100.
    pub percent: bool,
    /// What it was written with.
    pub written: Written,
    /// What it may be mistaken for.
    pub doubt: Option<Doubt>,
    /// The ends where a range was given, in the unit of the value, which then is its middle.
    pub range: Option<Range>,
}

/// A range as it was given: the 5th and the 95th percentile of a quantity, exact, the lower one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The lower end.
    pub low: Decimal,
    /// The upper end, above the lower one.
    pub high: Decimal,
}

impl Reading {
    /// One number without more to it: not shown, no share, no time.
    pub(super) fn plain(value: Decimal, written: Written) -> Self {
        Self { value, echo: false, percent: false, written, doubt: None, range: None }
    }

    /// The currency whose sign most probably stands beside the number.
    pub fn currency(self) -> Option<Currency> {
        match self.written {
            Written::Money(sign) => sign.likeliest(),
            _ => None,
        }
    }
}

/// Reads a number as the reader of `style` writes it.
///
/// White space around it, what makes it negative (a minus before or behind it, parentheses), and one
/// of `k`, `K`, `Tsd.` (thousand), `M`, `MM`, `Mio.`, `mln` (million), `bn`, `Mrd.` (billion), `%`, and in
/// the Indian style lakh and crore, are part of a number. Lower-case `m` is refused: it is thousand to some and million to others. White space and
/// apostrophes are groups in every style. A dash alone is no number, as blank text is.
///
/// | entry | en | de | fr | ch |
/// |---|---|---|---|---|
/// | `2,400` | 2400 | 2.4, echo | 2.4, echo | two readings, refused |
/// | `2.400` | 2.4, echo | 2400, echo | two readings, refused | 2.4, echo |
/// | `2.400,5` | 2400.5, echo | 2400.5 | 2400.5, echo | 2400.5, echo |
/// | `1,5` | 1.5, echo | 1.5 | 1.5 | 1.5, echo |
/// | `2 400` | 2400, echo | 2400, echo | 2400 | 2400, echo |
///
/// ```
/// use scenario::number::{NumberStyle, read};
/// let reading = read("1.2M", NumberStyle::EnUs)?;
/// assert_eq!(reading.value.to_link(), "1200000");
/// assert!(reading.echo);
/// # Ok::<(), scenario::number::NumberProblem>(())
/// ```
pub fn read(text: &str, style: NumberStyle) -> Result<Reading, NumberProblem> {
    let trimmed = trim(text);
    if gives_no_number(trimmed) {
        return Err(NumberProblem::Empty);
    }
    if several(trimmed).len() > 1 {
        return Err(NumberProblem::SeveralNumbers);
    }
    let (negative, unsigned) = sign(trimmed);
    let read_body = |body: &str, places: i64| {
        let shape = Shape::of(body).filter(Shape::has_digits).ok_or_else(|| reason(unsigned))?;
        let (value, echo) = value(&shape.split(style)?, negative, places)?;
        Ok((value, echo, shape.lone_mark_before_three() == Some(style.decimal())))
    };
    if let Some(body) = unsigned.strip_suffix('%') {
        let (value, ..) = read_body(trim(body), -2)?;
        Ok(Reading { echo: true, percent: true, ..Reading::plain(value, Written::Percent) })
    } else if let Some((places, body)) = multiple(unsigned, style) {
        let (value, ..) = read_body(body, places)?;
        Ok(Reading { echo: true, ..Reading::plain(value, Written::Multiple) })
    } else {
        let (value, echo, may_group) = read_body(unsigned, 0)?;
        let doubt = may_group.then_some(Doubt::Group);
        Ok(Reading { echo, doubt, ..Reading::plain(value, Written::Plain) })
    }
}

/// The value of split digits, moved by so many places, and whether the reading has to be shown.
pub(super) fn value(
    split: &Split,
    negative: bool,
    places: i64,
) -> Result<(Decimal, bool), NumberProblem> {
    let value = Decimal::from_digits(negative, &split.whole, &split.decimals, places)?;
    Ok((value, split.echo))
}
