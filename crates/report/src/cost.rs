//! What support costs.

use crate::metrics::Metric;
use crate::{
    comparison,
    measured::{Measured, Needs, Outcome, base, period, row_of},
    unit::Unit,
};
use metric_core::{
    MetricError,
    cost::{cost_per_contact, cost_share, cost_to_serve, total_cost},
    quantity::{Amount, Count, checked},
    rate::contact_rate,
    unit::{NumeratorKind, TimeBase},
};
use scenario::{Scenario, entry::Entry, field::Field};

/// Every metric of cost; nothing before something was typed about cost.
pub(crate) fn measure(scenario: Scenario<'_>, measured: &mut Vec<Measured>) {
    let is_blank = |field: &Field| scenario.is_blank(*field);
    if Field::COST_LINES.iter().all(is_blank) && is_blank(&Field::TotalCost) {
        return;
    }
    let total = total(scenario);
    let value = outcome(&total, &|total| Ok(total.get()));
    let per_year = per_year(scenario, &total);
    let per_contact = per_contact(scenario, &total);
    let serve = to_serve(scenario, &per_contact, measured);
    measured.push(Measured::new(Metric::CostTotal, value, Unit::Money));
    measured.push(per_year);
    measured.push(per_contact);
    measured.push(serve);
    for &field in &Field::COST_LINES {
        if !scenario.is_blank(field) {
            line(scenario, field, &total, measured);
        }
    }
}

/// A total, or the outcome that says why there is none.
pub(crate) type Total = Result<Amount, Outcome>;

/// The total: the lines count where any is given, else the total as typed.
pub(crate) fn total(scenario: Scenario<'_>) -> Total {
    let mut needs = Needs::default();
    if let Some(lines) = lines(scenario, &mut needs) {
        return total_cost(lines).map_err(Outcome::Failed);
    }
    if !needs.0.is_empty() {
        return Err(needs.outcome());
    }
    needs.take(Field::TotalCost, scenario.amount(Field::TotalCost)).ok_or_else(|| needs.outcome())
}

/// The lines that were given; none where there is no line, or one cannot be read.
pub(crate) fn lines(scenario: Scenario<'_>, needs: &mut Needs) -> Option<Vec<Amount>> {
    let (mut lines, mut given) = (Vec::new(), 0);
    for &field in &Field::COST_LINES {
        let amount = scenario.amount(field);
        if !matches!(amount, Entry::Blank) {
            given += 1;
            lines.extend(needs.take(field, amount));
        }
    }
    (given > 0 && lines.len() == given).then_some(lines)
}

/// Contacts handled: as given, else all that were offered.
pub(crate) fn handled(scenario: Scenario<'_>, needs: &mut Needs) -> Option<Count> {
    let field = if scenario.is_blank(Field::Handled) { Field::Contacts } else { Field::Handled };
    needs.take(field, scenario.count(field))
}

fn outcome(total: &Total, f: &dyn Fn(Amount) -> Result<f64, MetricError>) -> Outcome {
    match total {
        Ok(total) => f(*total).into(),
        Err(outcome) => outcome.clone(),
    }
}

fn per_year(scenario: Scenario<'_>, total: &Total) -> Measured {
    let mut needs = Needs::default();
    let value = match period(scenario, &mut needs) {
        None => needs.outcome(),
        Some(period) => {
            let years = TimeBase::Year.months() / period.months();
            outcome(total, &|total| checked(total.get() * years))
        }
    };
    Measured::new(Metric::CostPerYear, value, Unit::MoneyPerYear)
}

fn per_contact(scenario: Scenario<'_>, total: &Total) -> Measured {
    let mut needs = Needs::default();
    let value = match handled(scenario, &mut needs) {
        None => needs.outcome(),
        Some(handled) => outcome(total, &|total| cost_per_contact(total, handled)),
    };
    let comparisons =
        value.value().map_or_else(Vec::new, |value| comparison::of_cost(scenario, value));
    let row = Measured::new(Metric::CostPerContact, value, Unit::MoneyPerContact);
    Measured { comparisons, ..row }
}

fn to_serve(scenario: Scenario<'_>, per_contact: &Measured, demand: &[Measured]) -> Measured {
    let kind = scenario.kind().value();
    let unit =
        kind.map_or(Unit::MoneyPerUnknownBase, |kind| Unit::MoneyPerBase(kind, scenario.shown()));
    let rate = row_of(demand, Metric::ContactRate);
    let value = match (rate.map(|rate| &rate.outcome), &per_contact.outcome) {
        (Some(Outcome::Value(_)), Outcome::Value(cost)) => {
            handled_rate(scenario).and_then(|rate| cost_to_serve(rate, *cost)).into()
        }
        (Some(Outcome::Needs(rate)), Outcome::Needs(cost)) => {
            let mut needs = rate.clone();
            for need in cost {
                if !rate.contains(need) {
                    needs.push(*need);
                }
            }
            Outcome::Needs(needs)
        }
        (Some(missing @ (Outcome::Needs(_) | Outcome::Failed(_))), _) | (_, missing) => {
            missing.clone()
        }
    };
    Measured::new(Metric::CostToServe, value, unit)
}

/// Contacts handled per unit of the base: the count that the cost per contact divides by, so that
/// base × time × cost to serve is the total also where fewer were handled than offered (X18).
fn handled_rate(scenario: Scenario<'_>) -> Result<f64, MetricError> {
    let mut needs = Needs::default();
    let handled = handled(scenario, &mut needs).ok_or(MetricError::Missing)?;
    let base = base(scenario, &mut needs).ok_or(MetricError::Missing)?;
    contact_rate(handled, base, scenario.shown(), NumeratorKind::Offered).map(|rate| rate.value)
}

fn line(scenario: Scenario<'_>, field: Field, total: &Total, measured: &mut Vec<Measured>) {
    let mut needs = Needs::default();
    let amount = needs.take(field, scenario.amount(field));
    let share = match amount {
        None => needs.outcome(),
        Some(amount) => outcome(total, &|total| cost_share(amount, total)),
    };
    let mut needs = Needs::default();
    let handled = handled(scenario, &mut needs);
    let amount = needs.take(field, scenario.amount(field));
    let each = match (amount, handled) {
        (Some(amount), Some(handled)) => cost_per_contact(amount, handled).into(),
        _ => needs.outcome(),
    };
    measured.push(Measured::new(Metric::LinePerContact(field), each, Unit::MoneyPerContact));
    measured.push(Measured::new(Metric::LineShare(field), share, Unit::Share));
}
