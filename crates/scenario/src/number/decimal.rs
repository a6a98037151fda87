//! An exact decimal number, as the link holds it.

use super::NumberProblem;
use std::cmp::Ordering;

/// Most significant digits: every such number is told apart by a double.
const MOST_DIGITS: usize = 15;
/// Most digits behind the decimal mark.
const MOST_DECIMALS: u8 = 12;
/// Most digits before the decimal mark: 1e15, the largest legal input, has sixteen.
const MOST_WHOLE_DIGITS: usize = 16;

/// An exact decimal: `mantissa × 10^-scale`, in lowest terms, so that equal values are equal.
///
/// At most 15 significant digits, 12 decimals and 16 digits before the decimal mark. Never `-0`.
///
/// ```
/// use scenario::number::Decimal;
/// let half = Decimal::from_link("00.50")?;
/// assert_eq!(half.to_link(), "0.5");
/// assert_eq!(half.to_f64(), 0.5);
/// # Ok::<(), scenario::number::NumberProblem>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Decimal {
    mantissa: i64,
    scale: u8,
}

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self { mantissa: 0, scale: 0 };

    /// Reads `[ "-" ] 1*16DIGIT [ "." 1*12DIGIT ]`, the number of the link, and nothing else.
    ///
    /// `-0` is legal to read (it is zero) though it is never written.
    pub fn from_link(text: &str) -> Result<Self, NumberProblem> {
        if text.is_empty() {
            return Err(NumberProblem::Empty);
        }
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, decimals) = match unsigned.split_once('.') {
            Some((_, "")) => return Err(NumberProblem::NotANumber),
            Some((whole, decimals)) => (whole, decimals),
            None => (unsigned, ""),
        };
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(decimals) {
            return Err(NumberProblem::NotANumber);
        }
        if decimals.len() > usize::from(MOST_DECIMALS) {
            return Err(NumberProblem::TooManyDecimals);
        }
        if whole.len() > MOST_WHOLE_DIGITS {
            return Err(NumberProblem::TooLarge);
        }
        Self::from_digits(negative, whole, decimals, 0)
    }

    /// The canonical text of the link: no needless zeros, no grouping, no exponent.
    pub fn to_link(self) -> String {
        if self.scale == 0 {
            // Most numbers of a link are whole, and a series has thousands.
            return self.mantissa.to_string();
        }
        let (whole, decimals) = self.parts();
        let sign = if self.is_negative() { "-" } else { "" };
        format!("{sign}{whole}.{decimals}")
    }

    /// The nearest double. Both parts are exact doubles, so the one division rounds correctly.
    #[allow(clippy::cast_precision_loss)] // at most 15 significant digits and 10^12: both exact
    pub fn to_f64(self) -> f64 {
        self.mantissa as f64 / 10_u64.pow(u32::from(self.scale)) as f64
    }

    /// The value as a count, if it is one: whole and not negative.
    pub fn to_whole(self) -> Option<u64> {
        if self.scale == 0 { u64::try_from(self.mantissa).ok() } else { None }
    }

    /// Moves the decimal point: by 2 turns 0.05 into 5, by -2 turns 5 into 0.05.
    pub fn shifted(self, places: i8) -> Result<Self, NumberProblem> {
        let scale = i64::from(self.scale) - i64::from(places);
        let digits = self.mantissa.unsigned_abs().to_string();
        Self::assembled(self.is_negative(), &digits, scale)
    }

    /// The nearest decimal to a double, with at most 15 significant digits and 12 decimals.
    ///
    /// ```
    /// use scenario::number::Decimal;
    /// assert_eq!(Decimal::nearest(96.0_f64.sqrt())?.to_link(), "9.797958971133");
    /// assert_eq!(Decimal::nearest(6e6_f64.sqrt())?.to_link(), "2449.48974278318");
    /// # Ok::<(), scenario::number::NumberProblem>(())
    /// ```
    pub fn nearest(value: f64) -> Result<Self, NumberProblem> {
        let exponential = format!("{value:e}");
        let exponent = exponential.split_once('e').and_then(|(_, power)| power.parse().ok());
        let exponent: i64 = exponent.ok_or(NumberProblem::NotFinite)?;
        let decimals = (length_of(MOST_DIGITS) - 1 - exponent).clamp(0, i64::from(MOST_DECIMALS));
        let decimals = usize::try_from(decimals).unwrap_or_default();
        Self::from_link(&format!("{value:.decimals$}"))
    }

    /// The digits behind the decimal point.
    pub fn decimals(self) -> u8 {
        self.scale
    }

    /// So many times the value.
    pub(crate) fn times(self, factor: u32) -> Result<Self, NumberProblem> {
        Self::exact(i128::from(self.mantissa) * i128::from(factor), self.scale)
    }

    /// The sum of two values.
    pub(crate) fn plus(self, other: Self) -> Result<Self, NumberProblem> {
        let scale = self.scale.max(other.scale);
        Self::exact(self.scaled(scale) + other.scaled(scale), scale)
    }

    /// The mantissa at a scale that is no smaller than its own.
    fn scaled(self, scale: u8) -> i128 {
        i128::from(self.mantissa) * 10_i128.pow(u32::from(scale.saturating_sub(self.scale)))
    }

    fn exact(mantissa: i128, scale: u8) -> Result<Self, NumberProblem> {
        Self::assembled(mantissa < 0, &mantissa.unsigned_abs().to_string(), i64::from(scale))
    }

    /// The value with the other sign.
    pub(crate) fn negated(self) -> Self {
        Self { mantissa: -self.mantissa, ..self }
    }

    /// Whether nothing stands behind the decimal point.
    pub fn is_whole(self) -> bool {
        self.scale == 0
    }

    /// Whether the value is below zero.
    pub fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// Whether the value is zero.
    pub fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// The digits before and behind the decimal mark, without the sign.
    pub(super) fn parts(self) -> (String, String) {
        let scale = usize::from(self.scale);
        // A digit always stands before the decimal mark: 5 with scale 2 is 0.05.
        let mut whole = format!("{:0width$}", self.mantissa.unsigned_abs(), width = scale + 1);
        let decimals = whole.split_off(whole.len() - scale);
        (whole, decimals)
    }

    /// The value of ASCII digits around a decimal mark, moved `places` to the right.
    pub(super) fn from_digits(
        negative: bool,
        whole: &str,
        decimals: &str,
        places: i64,
    ) -> Result<Self, NumberProblem> {
        let scale = length(decimals) - places;
        Self::assembled(negative, &format!("{whole}{decimals}"), scale)
    }

    /// Brings digits into lowest terms and checks the limits of the link.
    fn assembled(negative: bool, digits: &str, scale: i64) -> Result<Self, NumberProblem> {
        let leading = digits.trim_start_matches('0');
        let significant = leading.trim_end_matches('0');
        if significant.is_empty() {
            return Ok(Self::ZERO);
        }
        if significant.len() > MOST_DIGITS {
            return Err(NumberProblem::TooManyDigits);
        }
        let scale = scale - (length(leading) - length(significant));
        if scale > i64::from(MOST_DECIMALS) {
            return Err(NumberProblem::TooManyDecimals);
        }
        let zeros = usize::try_from(-scale).unwrap_or(0);
        if significant.len().saturating_add(zeros) > MOST_WHOLE_DIGITS {
            return Err(NumberProblem::TooLarge);
        }
        let shown = format!("{significant}{}", "0".repeat(zeros));
        let magnitude: i64 = shown.parse().map_err(|_| NumberProblem::NotANumber)?;
        Ok(Self {
            mantissa: if negative { -magnitude } else { magnitude },
            scale: u8::try_from(scale).unwrap_or(0),
        })
    }
}

/// A length for arithmetic with signs; no text in memory is longer than `i64::MAX`.
fn length(text: &str) -> i64 {
    length_of(text.len())
}

fn length_of(characters: usize) -> i64 {
    i64::try_from(characters).unwrap_or(i64::MAX)
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        self.scaled(scale).cmp(&other.scaled(scale))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
