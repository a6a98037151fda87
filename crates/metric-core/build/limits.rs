//! What an expression has to look like where more than its unit counts: limits, defaults, cells.

use super::{
    expression::{Expr, Name, Names, Operator},
    rows::{Input, Interval, Rule, Tolerance},
    unit::Unit,
    words::Tell,
};

/// The formula of a figure with limits has the form that they are found by.
pub(super) fn check_interval(
    interval: Interval,
    unit: &str,
    formula: &Expr,
    names: &dyn Names,
) -> Result<(), String> {
    let is_quotient = matches!(formula, Expr::Binary(Operator::Divide, ..));
    let (is_sound, what) = match interval {
        Interval::Poisson => (
            begins_with_contacts(formula, names),
            "Garwood's interval is of contacts × or ÷ what has none",
        ),
        Interval::Wilson => {
            (is_quotient && unit == "Share", "Wilson's interval is of a part ÷ its whole")
        }
        Interval::RateRatio => {
            let is_ratio = matches!(formula, Expr::Binary(Operator::Ratio, ..));
            (is_ratio && unit == "Ratio", "the interval of two periods is of ratio(rate, rate)")
        }
    };
    if is_sound { Ok(()) } else { Err(what.to_owned()) }
}

/// Whether the first factor is a count of contacts by name.
fn begins_with_contacts(formula: &Expr, names: &dyn Names) -> bool {
    match formula {
        Expr::Binary(Operator::Multiply | Operator::Divide, first, _) => {
            begins_with_contacts(first, names)
        }
        Expr::Name(Name::Input(name)) => {
            let is_count = |own: Unit| {
                let counts = ["contacts", "people-contacts"].map(Unit::named);
                counts.into_iter().flatten().any(|(count, _)| own.is(count))
            };
            names.find(name).is_some_and(|(_, own)| is_count(own))
        }
        _ => false,
    }
}

/// A default stands behind all that could be worked out, and what hangs on it needs one.
pub(super) fn check_defaults(row: &Input, first_of: &[Expr], name: &str, tell: Tell<'_>) {
    let is_default = |one: &Expr| matches!(one, Expr::Number(..));
    let before_last = first_of.split_last().map_or(&[][..], |(_, before)| before);
    if before_last.iter().any(is_default) {
        tell(name, "a number is known always, and what stands behind it never counts".to_owned());
    }
    if row.default_unless.is_some() && !first_of.last().is_some_and(is_default) {
        tell(name, "default_unless, and no default".to_owned());
    }
    if row.ask.is_some() && row.first_of.is_empty() && row.function.is_none() {
        tell(
            name,
            "ask is for what is worked out or computed; this one is asked for itself".to_owned(),
        );
    }
}

/// A cell is read from its row, never asked for nor given as a share.
pub(super) fn check_cell(row: &Input, tell: Tell<'_>) {
    let fields =
        [("share_of", &row.share_of), ("default_unless", &row.default_unless), ("ask", &row.ask)];
    for (field, _) in fields.iter().filter(|(_, value)| value.is_some()) {
        tell(&format!("cell `{}`", row.name), format!("a cell has no {field}"));
    }
}

/// A rule says why it holds, for a basic relation, or what to say where it does not.
pub(super) fn check_relation(row: &Rule, left: &Expr, right: &Expr, name: &str, tell: Tell<'_>) {
    let [because, broken] = [&row.because, &row.broken].map(|text| !text.trim().is_empty());
    if because == broken {
        let what =
            "either `because`, of a basic relation, or `broken`, of a rule checked by itself";
        tell(name, what.to_owned());
    }
    let is_linear = is_linear(left) && is_linear(right);
    let is_counted = matches!(row.tolerance, Tolerance::Counts) && row.unless_zero.is_none();
    if because && !(is_linear && is_counted) {
        tell(name, "a basic relation is a sum of inputs, and of counts".to_owned());
    }
}

/// Whether an expression is a sum of inputs, each times a number.
fn is_linear(expression: &Expr) -> bool {
    match expression {
        Expr::Name(name) => matches!(name, Name::Input(_)),
        Expr::Binary(Operator::Add | Operator::Subtract, a, b) => is_linear(a) && is_linear(b),
        Expr::Binary(Operator::Multiply, a, b) => match (&**a, &**b) {
            (Expr::Number(..), other) | (other, Expr::Number(..)) => is_linear(other),
            _ => false,
        },
        Expr::Number(..) | Expr::Binary(..) => false,
    }
}
