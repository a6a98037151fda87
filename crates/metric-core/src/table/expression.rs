//! Expressions over named quantities, as trees: their value, and their text.

use super::rows::Expr;
use crate::{
    MetricError,
    band::{same, snapped},
    names::{Cell, Input, Metric},
    quantity::checked,
};

/// A leaf of an expression.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Term {
    /// A number, and what stands behind it.
    Number(f64, &'static str),
    /// An input of the scenario.
    Input(Input),
    /// A cell of a row.
    Cell(Cell),
    /// A metric.
    Metric(Metric),
}

/// Where the values of an expression's names come from.
pub trait Scope {
    /// The value of an input, or why it has none: missing where it is not known.
    fn input(&self, input: Input) -> Result<f64, MetricError>;

    /// The value of a cell of the row at hand, or why it has none: missing where it is not known or
    /// there is no row.
    fn cell(&self, _cell: Cell) -> Result<f64, MetricError> {
        Err(MetricError::Missing)
    }
}

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
        self.sum(scope).map(|sum| sum.value)
    }

    fn sum(&self, scope: &dyn Scope) -> Result<Sum, MetricError> {
        let value = match self {
            Self::Add(a, b) => {
                return binary(scope, a, b, |a, b| Ok(Sum::of(a.value + b.value, &[a, b])));
            }
            Self::Subtract(a, b) => {
                return binary(scope, a, b, |a, b| {
                    let sum = Sum::of(a.value - b.value, &[a, b]);
                    Ok(Sum { value: snapped(sum.value, sum.size), ..sum })
                });
            }
            Self::Number(value, _) => Ok(*value),
            Self::Input(input) => scope.input(*input),
            Self::Cell(cell) => scope.cell(*cell),
            // What passes the limit as a figure is no part of another one.
            Self::Metric(metric) => metric.row().formula.value(scope),
            Self::Multiply(a, b) => {
                return binary(scope, a, b, |a, b| Ok(Sum::part(a.value * b.value)));
            }
            Self::Divide(a, b) => return binary(scope, a, b, quotient),
            Self::Ratio(a, b) => {
                return binary(scope, a, b, |a, b| {
                    let is_one = a.value != 0.0 && same(a.value, b.value);
                    if is_one { Ok(Sum::part(1.0)) } else { quotient(a, b) }
                });
            }
        };
        value.map(Sum::part)
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

    /// The leaves, from left to right.
    pub fn terms(&self) -> Vec<Term> {
        let mut terms = Vec::new();
        self.collect(&mut terms);
        terms
    }

    fn collect(&self, terms: &mut Vec<Term>) {
        match self {
            Self::Add(a, b)
            | Self::Subtract(a, b)
            | Self::Multiply(a, b)
            | Self::Divide(a, b)
            | Self::Ratio(a, b) => {
                a.collect(terms);
                b.collect(terms);
            }
            Self::Number(value, label) => terms.push(Term::Number(*value, label)),
            Self::Input(input) => terms.push(Term::Input(*input)),
            Self::Cell(cell) => terms.push(Term::Cell(*cell)),
            Self::Metric(metric) => terms.push(Term::Metric(*metric)),
        }
    }

    /// Whether an input is named in it, by itself or by what is worked out of it.
    pub fn names(&self, input: Input) -> bool {
        self.terms().into_iter().any(|term| match term {
            Term::Input(own) => {
                let row = own.row();
                let is_meant = own == input || row.ask == Some(input);
                is_meant || row.first_of.iter().any(|one| one.names(input))
            }
            Term::Number(..) | Term::Cell(_) | Term::Metric(_) => false,
        })
    }

    /// The expression as text, with a text for each leaf.
    ///
    /// ```
    /// use metric_core::table::{Metric, Term};
    /// let formula = Metric::RepeatRate.row().formula;
    /// assert_eq!(formula.words(), "(contacts − cases) ÷ contacts");
    /// let letter = |term| if let Term::Input(input) = term { format!("{input:?}") } else { "?".into() };
    /// assert_eq!(formula.render(&letter), "(Contacts − Cases) ÷ Contacts");
    /// ```
    pub fn render(&self, text: &dyn Fn(Term) -> String) -> String {
        let (sign, a, b) = match self {
            Self::Number(value, label) => return text(Term::Number(*value, label)),
            Self::Input(input) => return text(Term::Input(*input)),
            Self::Cell(cell) => return text(Term::Cell(*cell)),
            Self::Metric(metric) => return text(Term::Metric(*metric)),
            Self::Add(a, b) => ('+', a, b),
            Self::Subtract(a, b) => ('−', a, b),
            Self::Multiply(a, b) => ('×', a, b),
            Self::Divide(a, b) | Self::Ratio(a, b) => ('÷', a, b),
        };
        let left = bracketed(a, a.rank() < self.rank(), text);
        let is_ordered = matches!(sign, '−' | '÷');
        let right = bracketed(b, b.rank() < self.rank() + u8::from(is_ordered), text);
        format!("{left} {sign} {right}")
    }

    /// The formula in words. Its own numbers stand without separators, which every number style reads.
    pub fn words(&self) -> String {
        self.render(&|term| match term {
            Term::Number(value, "") => value.to_string(),
            Term::Number(value, label) => format!("{value} {label}"),
            Term::Input(input) => input.row().noun.to_owned(),
            Term::Cell(cell) => cell.row().noun.to_owned(),
            Term::Metric(metric) => metric.row().name.to_lowercase(),
        })
    }

    /// How tightly it binds: sums least, leaves most.
    fn rank(&self) -> u8 {
        match self {
            Self::Add(..) | Self::Subtract(..) => 1,
            Self::Multiply(..) | Self::Divide(..) | Self::Ratio(..) => 2,
            _ => 4,
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

fn binary(
    scope: &dyn Scope,
    a: &Expr,
    b: &Expr,
    f: impl Fn(Sum, Sum) -> Result<Sum, MetricError>,
) -> Result<Sum, MetricError> {
    match (a.sum(scope), b.sum(scope)) {
        (Ok(a), Ok(b)) => f(a, b).and_then(|sum| {
            // An infinity would turn into a number again below a division bar.
            if sum.value.is_finite() { Ok(sum) } else { Err(MetricError::Overflow) }
        }),
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

fn bracketed(part: &Expr, has_brackets: bool, text: &dyn Fn(Term) -> String) -> String {
    let inner = part.render(text);
    if has_brackets { format!("({inner})") } else { inner }
}
