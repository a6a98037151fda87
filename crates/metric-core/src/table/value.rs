//! The value of an expression: of one scope, or of many draws side by side.

use super::{expression::Scope, rows::Expr};
use crate::{
    MetricError,
    band::{same, snapped},
    names::{Cell, Input},
    quantity::checked,
};

impl Expr {
    /// The value. Errors: missing where a name is not known, zero denominator, overflow.
    ///
    /// ```
    /// use metric_core::{MetricError, table::{Inputs, Metric, Input}};
    /// let contained = Metric::ContainmentOfBot.row().formula; // contained ÷ routed
    /// let mut inputs = Inputs::default();
    /// inputs.give(Input::Contained, 720.0)?;
    /// assert_eq!(contained.value(&inputs), Err(MetricError::Missing));
    /// inputs.give(Input::Routed, 1_440.0)?;
    /// assert_eq!(contained.value(&inputs), Ok(0.5));
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn value(&self, scope: &dyn Scope) -> Result<f64, MetricError> {
        self.unbounded(scope).and_then(checked)
    }

    /// The value, which may lie beyond what a figure may be: a side of a rule that is broken does.
    pub(super) fn unbounded(&self, scope: &dyn Scope) -> Result<f64, MetricError> {
        let mut sums = Sums::NOTHING;
        self.sums(&One(scope), &mut sums)?;
        let Sums { value: [value], .. } = sums;
        Ok(value)
    }

    /// The values of draws side by side. Errors: those of [`Expr::value`], of any of them.
    pub(super) fn values<const W: usize>(
        &self,
        scope: &dyn Lanes<W>,
        values: &mut [f64; W],
    ) -> Result<(), MetricError> {
        let mut sums = Sums::NOTHING;
        self.sums(scope, &mut sums)?;
        for (value, sum) in values.iter_mut().zip(&sums.value) {
            *value = checked(*sum)?;
        }
        Ok(())
    }

    fn sums<const W: usize>(
        &self,
        scope: &dyn Lanes<W>,
        sums: &mut Sums<W>,
    ) -> Result<(), MetricError> {
        match self {
            Self::Add(a, b) => {
                return binary(scope, [a, b], sums, |a, b| Ok(Sum::of(a.value + b.value, &[a, b])));
            }
            Self::Subtract(a, b) => {
                return binary(scope, [a, b], sums, |a, b| {
                    let sum = Sum::of(a.value - b.value, &[a, b]);
                    Ok(Sum { value: snapped(sum.value, sum.size), ..sum })
                });
            }
            Self::Multiply(a, b) => {
                return binary(scope, [a, b], sums, |a, b| Ok(Sum::part(a.value * b.value)));
            }
            Self::Divide(a, b) => return binary(scope, [a, b], sums, quotient),
            Self::Ratio(a, b) => {
                return binary(scope, [a, b], sums, |a, b| {
                    let is_one = a.value != 0.0 && same(a.value, b.value);
                    if is_one { Ok(Sum::part(1.0)) } else { quotient(a, b) }
                });
            }
            Self::Number(value, _) => sums.value = [*value; W],
            Self::Input(input) => scope.input(*input, &mut sums.value)?,
            Self::Cell(cell) => scope.cell(*cell, &mut sums.value)?,
            // What passes the limit as a figure is no part of another one.
            Self::Metric(metric) => metric.row().formula.values(scope, &mut sums.value)?,
        }
        for (size, value) in sums.size.iter_mut().zip(&sums.value) {
            *size = value.abs();
        }
        Ok(())
    }

    /// The value of the first factor of a product or quotient, and that of all others together.
    pub(super) fn first_factor(&self, scope: &dyn Scope) -> Result<(f64, f64), MetricError> {
        match self {
            Self::Multiply(a, b) => {
                let (first, rest) = a.first_factor(scope)?;
                Ok((first, rest * b.unbounded(scope)?))
            }
            Self::Divide(a, b) => {
                let (first, rest) = a.first_factor(scope)?;
                let divisor = b.unbounded(scope)?;
                if divisor == 0.0 {
                    Err(MetricError::ZeroDenominator)
                } else {
                    Ok((first, rest / divisor))
                }
            }
            other => other.unbounded(scope).map(|first| (first, 1.0)),
        }
    }
}

/// The value of an expression, and how much its parts add up to: what floating point leaves of a
/// difference is relative to these, not to what is left.
#[derive(Clone, Copy)]
struct Sum {
    value: f64,
    size: f64,
}

impl Sum {
    /// What is no sum.
    fn part(value: f64) -> Self {
        Self { value, size: value.abs() }
    }

    fn of(value: f64, parts: &[Self]) -> Self {
        Self { value, size: parts.iter().map(|part| part.size).sum() }
    }
}

/// The same of draws side by side.
struct Sums<const W: usize> {
    value: [f64; W],
    size: [f64; W],
}

impl<const W: usize> Sums<W> {
    const NOTHING: Self = Self { value: [0.0; W], size: [0.0; W] };
}

/// Where the values of names come from, for draws side by side: they are written over `values`.
pub(crate) trait Lanes<const W: usize> {
    /// As [`Scope::input`], of each draw.
    fn input(&self, input: Input, values: &mut [f64; W]) -> Result<(), MetricError>;

    /// As [`Scope::cell`], of each draw.
    fn cell(&self, _cell: Cell, _values: &mut [f64; W]) -> Result<(), MetricError> {
        Err(MetricError::Missing)
    }

    /// As [`Scope::share`], of an input that is the same in every draw.
    fn share(&self, input: Input) -> Option<f64>;
}

/// A scope as one draw.
pub(crate) struct One<'a>(pub &'a dyn Scope);

impl Lanes<1> for One<'_> {
    fn input(&self, input: Input, values: &mut [f64; 1]) -> Result<(), MetricError> {
        *values = [self.0.input(input)?];
        Ok(())
    }

    fn cell(&self, cell: Cell, values: &mut [f64; 1]) -> Result<(), MetricError> {
        *values = [self.0.cell(cell)?];
        Ok(())
    }

    fn share(&self, input: Input) -> Option<f64> {
        self.0.share(input)
    }
}

fn binary<const W: usize>(
    scope: &dyn Lanes<W>,
    [a, b]: [&Expr; 2],
    sums: &mut Sums<W>,
    f: impl Fn(Sum, Sum) -> Result<Sum, MetricError>,
) -> Result<(), MetricError> {
    // The sums of the left side are those of the result in the end.
    let mut others = Sums::NOTHING;
    match (a.sums(scope, sums), b.sums(scope, &mut others)) {
        (Ok(()), Ok(())) => {
            let own = sums.value.iter_mut().zip(&mut sums.size);
            for ((value, size), (other, size_of_other)) in
                own.zip(others.value.iter().zip(&others.size))
            {
                let a = Sum { value: *value, size: *size };
                let sum = f(a, Sum { value: *other, size: *size_of_other })?;
                // An infinity would turn into a number again below a division bar.
                if !sum.value.is_finite() {
                    return Err(MetricError::Overflow);
                }
                (*value, *size) = (sum.value, sum.size);
            }
            Ok(())
        }
        // What is missing is named before what cannot be divided.
        (Err(MetricError::Missing), _) | (_, Err(MetricError::Missing)) => {
            Err(MetricError::Missing)
        }
        (Err(error), _) | (_, Err(error)) => Err(error),
    }
}

fn quotient(a: Sum, b: Sum) -> Result<Sum, MetricError> {
    if b.value == 0.0 {
        Err(MetricError::ZeroDenominator)
    } else {
        Ok(Sum::part(a.value / b.value))
    }
}
