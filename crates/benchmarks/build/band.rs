//! The notation of bands: `3..5`, `<2`, `<=1.8`, `>70`, `>=2.0`, and `3.2` for a single point.

/// One end of a band, as printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Edge {
    pub(crate) value: f64,
    pub(crate) inclusive: bool,
}

/// A band, as printed; an absent end is open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Band {
    pub(crate) low: Option<Edge>,
    pub(crate) high: Option<Edge>,
}

impl Band {
    /// Whether the band is a single value, as a median is.
    pub(crate) fn is_point(self) -> bool {
        self.low.is_some() && self.low == self.high
    }

    /// The largest number printed.
    pub(crate) fn largest(self) -> f64 {
        self.high.or(self.low).map_or(0.0, |edge| edge.value)
    }
}

/// Reads the notation. "A to B" is closed, "below" strict, "at or below" inclusive.
pub(crate) fn parse(text: &str) -> Result<Band, String> {
    let end = |rest: &str, inclusive| number(rest).map(|value| Some(Edge { value, inclusive }));
    if let Some(rest) = text.strip_prefix("<=") {
        return Ok(Band { low: None, high: end(rest, true)? });
    }
    if let Some(rest) = text.strip_prefix('<') {
        return Ok(Band { low: None, high: end(rest, false)? });
    }
    if let Some(rest) = text.strip_prefix(">=") {
        return Ok(Band { low: end(rest, true)?, high: None });
    }
    if let Some(rest) = text.strip_prefix('>') {
        return Ok(Band { low: end(rest, false)?, high: None });
    }
    let (low, high) = text.split_once("..").unwrap_or((text, text));
    let (low, high) = (number(low)?, number(high)?);
    if low > high {
        return Err(format!("low {low} is above high {high}"));
    }
    Ok(Band {
        low: Some(Edge { value: low, inclusive: true }),
        high: Some(Edge { value: high, inclusive: true }),
    })
}

/// Digits with at most one point; `f64::from_str` alone would take `inf`, `NaN` and `1e5`.
fn number(text: &str) -> Result<f64, String> {
    let plain = text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || c == '.');
    match text.parse::<f64>() {
        Ok(value) if plain && value.is_finite() => Ok(value),
        _ => Err(format!("`{text}` is no number of a band")),
    }
}
