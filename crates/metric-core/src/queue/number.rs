//! A number from 0 to 1 that may be far smaller than a float can hold, while a product goes on.

/// A product whose value is `value` × 10^(−200 × `steps`).
#[derive(Debug, Clone, Copy)]
pub(super) struct Tiny {
    value: f64,
    steps: u32,
}

/// What a step is.
const STEP: f64 = 1e-200;
/// Its natural logarithm.
const LN_STEP: f64 = -460.517_018_598_809_14;

impl Tiny {
    /// e^ln. Domain: ln from −10^11 to 0.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 to 3 × 10^8
    pub(super) fn exp(ln: f64) -> Self {
        let steps = (ln / LN_STEP).floor();
        Self { value: libm::exp(ln - steps * LN_STEP), steps: steps as u32 }
    }

    /// The inverse of `value` × 10^(200 × `steps`).
    pub(super) fn inverse(value: f64, steps: u32) -> Self {
        Self { value: 1.0 / value, steps }
    }

    /// The number times a factor.
    pub(super) fn times(self, factor: f64) -> Self {
        let value = self.value * factor;
        if value > 1.0 && self.steps > 0 {
            Self { value: value * STEP, steps: self.steps - 1 }
        } else {
            Self { value, ..self }
        }
    }

    /// The number; 0 where it is below 10^−200, beside which no other counts.
    pub(super) fn get(self) -> f64 {
        if self.steps == 0 { self.value } else { 0.0 }
    }
}
