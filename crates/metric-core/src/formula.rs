//! Formulas as text: what is computed is what is shown.
//!
//! `(@C contacts − @U cases) ÷ @C contacts` names each figure by a letter behind `@`; numbers, `+`,
//! `−`, `×`, `÷` and brackets mean what they say, and words are for the reader. A figure that is not
//! known is not a number, and neither is what is computed from it.

use crate::{MetricError, quantity::checked};

/// The value of a formula.
///
/// Unit: that of its figures. Errors: missing where a figure is not known, zero denominator, overflow.
///
/// 2,400 contacts of 1,800 cases: a quarter of them repeats an earlier one [S002].
/// ```
/// use metric_core::{MetricError, formula::evaluate};
/// let figure = |letter| if letter == 'C' { 2_400.0 } else { 1_800.0 };
/// assert_eq!(evaluate("(@C contacts − @U cases) ÷ @C contacts", &figure), Ok(0.25));
/// assert_eq!(evaluate("@C", &|_| f64::NAN), Err(MetricError::Missing));
/// assert_eq!(evaluate("@C ÷ @U", &|_| 0.0), Err(MetricError::ZeroDenominator));
/// ```
pub fn evaluate(formula: &str, figure: &dyn Fn(char) -> f64) -> Result<f64, MetricError> {
    let value = unchecked(formula, figure).ok_or(MetricError::Missing)?;
    if value.is_finite() { checked(value) } else { Err(MetricError::ZeroDenominator) }
}

/// The value of a formula, however large; none where a figure is not known.
fn unchecked(formula: &str, figure: &dyn Fn(char) -> f64) -> Option<f64> {
    let mut reader = Reader { rest: formula.chars(), next: None, figure, is_missing: false };
    reader.step();
    let value = reader.sum();
    (!reader.is_missing).then_some(value)
}

/// A formula in words alone: without its letters, for whoever has no figures yet.
///
/// ```
/// use metric_core::formula::words;
/// assert_eq!(words("(@C contacts − @U cases) ÷ @N"), "(contacts − cases) ÷ base and time");
/// ```
pub fn words(formula: &str) -> String {
    let mut text = String::with_capacity(formula.len());
    let mut signs = formula.chars();
    while let Some(sign) = signs.next() {
        if sign != '@' {
            text.push(sign);
        } else if matches!(signs.next(), Some('N' | 'n')) {
            text.push_str("base and time");
        } else {
            signs.next(); // the blank behind the letter
        }
    }
    text
}

/// Left − right of a relation, `@K contained ≤ @B routed` or with `=`; none where a figure is not
/// known, but that one on the left of `≤` counts as zero: it can only be more. Above zero, `≤` is
/// broken; `=` is, away from it.
///
/// ```
/// use metric_core::formula::difference;
/// let figure = |letter| if letter == 'K' { 5.0 } else { 3.0 };
/// assert_eq!(difference("@K contained ≤ @B routed", &figure), Some((2.0, true)));
/// assert_eq!(difference("@B routed ≤ @K contained", &figure), Some((-2.0, false)));
/// assert_eq!(difference("@B routed = @K contained", &figure), Some((-2.0, true)));
/// let known = |letter| if letter == 'L' { f64::NAN } else { figure(letter) };
/// assert_eq!(difference("@K contained + @L left ≤ @B routed", &known), Some((2.0, true)));
/// assert_eq!(difference("@K contained + @L left = @B routed", &known), None);
/// assert_eq!(difference("@K + @K ≤ @B", &|letter| if letter == 'K' { 1e15 } else { 1.0 }).map(|it| it.1), Some(true));
/// ```
pub fn difference(relation: &str, figure: &dyn Fn(char) -> f64) -> Option<(f64, bool)> {
    let at = relation.find(['=', '≤'])?;
    let (left, right) = relation.split_at_checked(at)?;
    let is_equation = right.starts_with('=');
    let at_least = |letter| {
        let value = figure(letter);
        if value.is_nan() && !is_equation { 0.0 } else { value }
    };
    // A side may pass what a figure may be, and breaks the relation then.
    let difference = unchecked(left, &at_least)? - unchecked(right, figure)?;
    Some((difference, difference > 0.0 || is_equation && difference != 0.0))
}

struct Reader<'a> {
    rest: std::str::Chars<'a>,
    /// The sign at hand; words and blanks are passed over.
    next: Option<char>,
    figure: &'a dyn Fn(char) -> f64,
    is_missing: bool,
}

impl Reader<'_> {
    fn step(&mut self) {
        self.next = self.rest.find(|sign| "@0123456789+−×÷()".chars().any(|one| one == *sign));
    }

    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        while let Some(sign @ ('+' | '−')) = self.next {
            self.step();
            let other = self.product();
            value += if sign == '+' { other } else { -other };
        }
        value
    }

    fn product(&mut self) -> f64 {
        let mut value = self.factor();
        while let Some(sign @ ('×' | '÷')) = self.next {
            self.step();
            let other = self.factor();
            value = if sign == '×' { value * other } else { value / other };
        }
        value
    }

    fn factor(&mut self) -> f64 {
        let sign = self.next;
        match sign {
            Some('(') => {
                self.step();
                let value = self.sum();
                self.step();
                value
            }
            Some('@') => {
                let value = (self.figure)(self.rest.next().unwrap_or(' '));
                self.is_missing |= value.is_nan();
                self.step();
                value
            }
            _ => self.number(),
        }
    }

    /// Digits; a comma between them groups.
    fn number(&mut self) -> f64 {
        let mut value = 0.0;
        while let Some(digit) = self.next.and_then(|sign| sign.to_digit(10)) {
            value = value * 10.0 + f64::from(digit);
            self.step();
        }
        value
    }
}
