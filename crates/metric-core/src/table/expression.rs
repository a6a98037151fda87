//! Expressions over named quantities, as trees: their leaves, and their text.

use super::rows::Expr;
use crate::{
    MetricError,
    names::{Cell, Input, Metric},
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

    /// The share of its whole that an input was given as; none where it was not.
    fn share(&self, _input: Input) -> Option<f64> {
        None
    }
}

impl Expr {
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

fn bracketed(part: &Expr, has_brackets: bool, text: &dyn Fn(Term) -> String) -> String {
    let inner = part.render(text);
    if has_brackets { format!("({inner})") } else { inner }
}
