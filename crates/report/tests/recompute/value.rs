//! What is known of a quantity, and arithmetic that says why there is no result.

/// Why a quantity has no value. The first in this order is the one that is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// The specification does not say: a difference that is neither a residue of rounding nor clearly more.
    Unclear,
    /// Something stands there that cannot be read.
    Unread,
    /// A share whose whole is not known.
    Waits,
    /// The entry is blank.
    Blank,
    /// Division by zero.
    Zero,
    /// Beyond 10^15 (docs/metrics.md, "Rounding on the page").
    Over,
}

impl Lack {
    /// Whether an entry is missing, and not that the entries give no value.
    pub fn is_missing(self) -> bool {
        matches!(self, Self::Unread | Self::Waits | Self::Blank)
    }
}

/// A value, or why there is none.
pub type Value = Result<f64, Lack>;

/// The largest magnitude of an input and of a result (docs/metrics.md, "Rounding on the page").
pub const MOST: f64 = 1e15;

/// Two values; of two lacks the weightier one.
pub fn both(one: Value, other: Value) -> Result<(f64, f64), Lack> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(one), Err(other)) => Err(one.min(other)),
        (Err(lack), Ok(_)) | (Ok(_), Err(lack)) => Err(lack),
    }
}

pub fn add(one: Value, other: Value) -> Value {
    both(one, other).map(|(one, other)| one + other)
}

pub fn times(one: Value, other: Value) -> Value {
    both(one, other).map(|(one, other)| one * other)
}

pub fn per(one: Value, other: Value) -> Value {
    let (one, other) = both(one, other)?;
    if other == 0.0 { Err(Lack::Zero) } else { Ok(one / other) }
}

/// What parts leave of a whole. Counts are exact; of shares and amounts of money a rest below 10^-12 of
/// the whole is a residue of floating point, and from there to 10^-8 nothing is said.
pub fn left(whole: Value, parts: &[Value]) -> Value {
    let sum = parts.iter().copied().reduce(add).unwrap_or(Ok(0.0));
    let (whole, _) = both(whole, sum)?;
    let mut rest = whole;
    let mut is_whole = whole.fract() == 0.0;
    let mut size = whole.abs();
    for part in parts.iter().flatten() {
        rest -= part;
        is_whole &= part.fract() == 0.0;
        size = size.max(part.abs());
    }
    if is_whole || rest.abs() > 1e-8 * size {
        Ok(rest)
    } else if rest.abs() <= 1e-12 * size {
        Ok(0.0)
    } else {
        Err(Lack::Unclear)
    }
}

/// A figure, which ends at 10^15.
pub fn figure(value: Value) -> Value {
    value.and_then(|value| if value.abs() <= MOST { Ok(value) } else { Err(Lack::Over) })
}

/// The first of several that is known: blank ones are passed over, an entry that cannot be read is not
/// (docs/metrics.md, "Break down": what stands for an input that is not given).
pub fn first(alternatives: &[Value]) -> Value {
    for (place, alternative) in alternatives.iter().enumerate() {
        match alternative {
            Err(Lack::Blank) => {}
            // A share without its whole was given, and nothing stands in for it; as a part of another
            // alternative it only leaves that one out.
            Err(Lack::Waits) if place > 0 => {}
            known => return *known,
        }
    }
    Err(Lack::Blank)
}
