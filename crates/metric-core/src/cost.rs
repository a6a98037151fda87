//! What contacts cost. Money has no unit here: one currency a scenario, no conversion.

mod channel;

pub use channel::{
    Basis, Channel, HandleTime, average_cost_at, blended_cost, channel_costs,
    cost_from_handle_time, variable_cost,
};

use crate::{
    MetricError,
    band::same,
    quantity::{Amount, Count, checked, ratio},
};
use serde::Serialize;

/// Total support cost = the sum of its lines [S004: agent compensation, software, telephony,
/// management and quality assurance, outsourced; others where a person has them].
///
/// Unit: money per period. Error: overflow beyond 10^15.
pub fn total_cost(lines: impl IntoIterator<Item = Amount>) -> Result<Amount, MetricError> {
    let sum = lines.into_iter().map(Amount::get).sum::<f64>();
    checked(sum).and_then(Amount::new)
}

/// Cost per contact = total support cost ÷ contacts *handled* in the same period [S004].
///
/// Counts every contact, also a repeated one. Unit: money per contact. Error: zero denominator.
///
/// ```
/// use metric_core::{cost::cost_per_contact, quantity::{Amount, Count}};
/// assert_eq!(cost_per_contact(Amount::new(48_000.0)?, Count::new(2_400)?), Ok(20.0));
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn cost_per_contact(total: Amount, handled: Count) -> Result<f64, MetricError> {
    ratio(total.get(), handled.as_f64())
}

/// A line's share of the total, 0 to 1. Error: zero denominator when nothing was spent.
pub fn cost_share(line: Amount, total: Amount) -> Result<f64, MetricError> {
    ratio(line.get(), total.get())
}

/// Cost to serve = contacts per customer and time × cost per contact [S003: 1.0 a month × $20 = $20
/// per customer and month; 0.5 gives $10]; per order for a flow.
///
/// Unit: money per customer and time base, or per order. Error: overflow.
pub fn cost_to_serve(rate: f64, cost_per_contact: f64) -> Result<f64, MetricError> {
    checked(rate * cost_per_contact)
}

/// The identity total = contacts offered × cost per contact [S000, S001: 1,000,000 orders × 4 % ×
/// $8 = $320,000]. It holds only when rate and cost count the same contacts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct CostIdentity {
    /// Contacts offered × cost per contact handled.
    pub product: f64,
    /// Product − total.
    pub difference: f64,
    /// Whether the two are equal.
    pub holds: bool,
}

/// Checks [`CostIdentity`] for the contacts that the rate counts. Error: overflow.
pub fn cost_identity(
    contacts: Count,
    cost_per_contact: f64,
    total: Amount,
) -> Result<CostIdentity, MetricError> {
    let product = checked(contacts.as_f64() * cost_per_contact)?;
    let difference = checked(product - total.get())?;
    Ok(CostIdentity { product, difference, holds: same(product, total.get()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(value: f64) -> Amount {
        Amount::new(value).unwrap()
    }

    fn count(value: u64) -> Count {
        Count::new(value).unwrap()
    }

    #[test]
    fn the_sources_examples_of_cost_hold() {
        // S003: 1.0 a month x $20 = $20; 0.5 gives $10
        assert_eq!(cost_to_serve(1.0, 20.0), Ok(20.0));
        assert_eq!(cost_to_serve(0.5, 20.0), Ok(10.0));
        // S000: 1 point of 500,000 users is 5,000 contacts, at $10 $50,000 a month
        let identity = cost_identity(count(5_000), 10.0, amount(50_000.0)).unwrap();
        assert!(identity.holds);
        // S001: 1,000,000 orders x 4 % = 40,000 contacts; x $8 = $320,000 and x $12 = $480,000
        assert_eq!(cost_per_contact(amount(320_000.0), count(40_000)), Ok(8.0));
        assert_eq!(cost_per_contact(amount(480_000.0), count(40_000)), Ok(12.0));
    }

    #[test]
    fn the_identity_breaks_when_fewer_contacts_were_handled_than_offered() {
        // 2,310 of 2,400 handled at $48,000: 20.779 a contact x 2,400 = 49,870.13
        let per_contact = cost_per_contact(amount(48_000.0), count(2_310)).unwrap();
        let identity = cost_identity(count(2_400), per_contact, amount(48_000.0)).unwrap();
        assert!(!identity.holds);
        assert!((identity.difference - 1_870.13).abs() < 0.005);
    }

    #[test]
    fn nothing_handled_and_nothing_spent_have_no_quotient() {
        assert_eq!(cost_per_contact(amount(1.0), count(0)), Err(MetricError::ZeroDenominator));
        assert_eq!(cost_share(amount(0.0), amount(0.0)), Err(MetricError::ZeroDenominator));
        assert_eq!(total_cost([amount(9e14), amount(9e14)]), Err(MetricError::Overflow));
    }
}
