//! Steps of axes: multiples of powers of ten.

/// The value times a power of ten. Negative powers divide: the nearest double to 0.1 is not exact,
/// and multiplying by it would add a second rounding error.
pub(super) fn scaled(value: f64, exponent: i32) -> f64 {
    if exponent < 0 { value / 10_f64.powi(-exponent) } else { value * 10_f64.powi(exponent) }
}
