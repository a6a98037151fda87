//! Repeats, cases and weights.

use crate::{
    Inconsistency::{CasesAboveContacts, OneTouchAboveCases, TouchesDisagree},
    MetricError::{self, Inconsistent},
    interval::wilson,
    quantity::{Amount, Count, amount, checked, ratio},
    rate::Proportion,
};

/// Repeat contact rate = (contacts − cases) ÷ contacts [S002, S004]: the share of contacts that follow
/// another one about the same issue.
///
/// Errors: zero denominator at no contacts; cases above contacts, or contacts without a case, are
/// inconsistent. Example: 2,400 contacts in 2,000 cases, 400 ÷ 2,400 = 1 in 6.
/// ```
/// use metric_core::{quantity::Count, repeats::repeat_rate};
/// assert_eq!(repeat_rate(Count::new(2_400)?, Count::new(2_000)?), Ok(1.0 / 6.0));
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn repeat_rate(contacts: Count, cases: Count) -> Result<f64, MetricError> {
    let repeated = repeated(contacts, cases)?;
    if cases < contacts && cases.get() == 0 {
        return Err(Inconsistent(TouchesDisagree));
    }
    ratio(repeated, contacts.as_f64())
}

/// Contacts per case = contacts ÷ cases = 1 ÷ (1 − repeat contact rate) [S002].
///
/// Errors: zero denominator at no case; cases above contacts are inconsistent. Example: 2,400 contacts
/// in 2,000 cases are 1.2 a case.
pub fn contacts_per_case(contacts: Count, cases: Count) -> Result<f64, MetricError> {
    repeated(contacts, cases)?;
    ratio(contacts.as_f64(), cases.as_f64())
}

/// Contacts beyond the first one of each case.
fn repeated(contacts: Count, cases: Count) -> Result<f64, MetricError> {
    if cases > contacts {
        return Err(Inconsistent(CasesAboveContacts));
    }
    Ok(contacts.as_f64() - cases.as_f64())
}

/// One-touch share = cases with exactly one contact ÷ cases, with Wilson's interval [S002, S004]: what
/// stands for resolution at first contact.
///
/// Errors: zero denominator at no case; one-touch cases above cases are inconsistent. Example: 1,700 of
/// 2,000 cases are 85 %, 83.4 to 86.5 %.
pub fn one_touch(single: Count, cases: Count) -> Result<Proportion, MetricError> {
    if single > cases {
        return Err(Inconsistent(OneTouchAboveCases));
    }
    Ok(Proportion {
        value: ratio(single.as_f64(), cases.as_f64())?,
        interval: wilson(single, cases.as_f64())?,
    })
}

/// Whether contacts, cases and cases with one contact can be right together.
///
/// A case of more than one contact has at least two: contacts ≥ single + 2 (cases − single), and
/// contacts = cases where every case has one. Errors: cases above contacts, one-touch cases above
/// cases, and where the three disagree, each inconsistent. Example: 2,000 cases, 1,700 of them with one
/// contact, need 1,700 + 2 × 300 = 2,300 contacts or more.
pub fn check_touches(contacts: Count, cases: Count, single: Count) -> Result<(), MetricError> {
    let beyond_first = repeated(contacts, cases)?;
    if single > cases {
        return Err(Inconsistent(OneTouchAboveCases));
    }
    let several = cases.as_f64() - single.as_f64();
    if beyond_first < several || (several == 0.0 && beyond_first > 0.0) {
        return Err(Inconsistent(TouchesDisagree));
    }
    Ok(())
}

/// Weighted contacts = sum of weight × contacts; `rows` are (weight, contacts) [S002: more weight for
/// complex issues].
///
/// Unit: contacts of weight 1. Never compared with a benchmark. Domain: both from 0 on. Errors:
/// negative, not finite, out of range, overflow. Example: 1,000 at weight 1 and 200 at 3 are 1,600.
pub fn weighted(rows: &[(f64, f64)]) -> Result<f64, MetricError> {
    let mut sum = 0.0;
    for &(weight, contacts) in rows {
        sum += amount(weight)? * amount(contacts)?;
    }
    checked(sum)
}

/// Complexity index = weighted contacts ÷ contacts; `rows` are (weight, contacts).
///
/// The mean weight of a contact. Errors: those of [`weighted`], zero denominator at no contacts.
/// Example: 1,000 at weight 1 and 200 at 3: 1,600 ÷ 1,200 = 1.33.
pub fn complexity_index(rows: &[(f64, f64)]) -> Result<f64, MetricError> {
    ratio(weighted(rows)?, rows.iter().map(|row| row.1).sum())
}

/// Cost per resolution = total support cost ÷ resolved cases [S004].
///
/// It may rise while cost per contact falls: the two belong together. Unit: money per case. Error: zero
/// denominator. Example: $48,000 for 2,400 contacts is $20 a contact; for 1,920 resolved cases $25.
pub fn cost_per_resolution(total: Amount, resolved: Count) -> Result<f64, MetricError> {
    ratio(total.get(), resolved.as_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(value: u64) -> Count {
        Count::new(value).unwrap()
    }

    #[test]
    fn the_worked_examples_of_the_documentation_hold() {
        assert_eq!(contacts_per_case(count(2_400), count(2_000)), Ok(1.2));
        // scipy: binomtest(1700, 2000).proportion_ci(method="wilson")
        let share = one_touch(count(1_700), count(2_000)).unwrap();
        assert_eq!(share.value, 0.85);
        assert!((share.interval.low - 0.833_680_591_852_831_3).abs() < 1e-12, "{share:?}");
        assert!((share.interval.high - 0.864_977_475_050_291_8).abs() < 1e-12, "{share:?}");
        let rows = [(1.0, 1_000.0), (3.0, 200.0)];
        assert_eq!(weighted(&rows), Ok(1_600.0));
        assert!((complexity_index(&rows).unwrap() - 4.0 / 3.0).abs() < 1e-15);
        assert_eq!(cost_per_resolution(Amount::new(48_000.0).unwrap(), count(1_920)), Ok(25.0));
    }

    #[test]
    fn a_case_of_several_contacts_has_at_least_two() {
        let check = |contacts, single| check_touches(count(contacts), count(2_000), count(single));
        assert_eq!(check(2_300, 1_700), Ok(()));
        assert_eq!(check(2_299, 1_700), Err(Inconsistent(TouchesDisagree)));
        assert_eq!(check(2_000, 2_000), Ok(()));
        assert_eq!(check(2_001, 2_000), Err(Inconsistent(TouchesDisagree)));
        assert_eq!(check(1_999, 1_000), Err(Inconsistent(CasesAboveContacts)));
        assert_eq!(check(2_400, 2_001), Err(Inconsistent(OneTouchAboveCases)));
        assert_eq!(check_touches(count(0), count(0), count(0)), Ok(()));
    }

    #[test]
    fn what_cannot_be_a_case_has_no_rate() {
        assert_eq!(repeat_rate(count(0), count(0)), Err(MetricError::ZeroDenominator));
        assert_eq!(repeat_rate(count(1), count(2)), Err(Inconsistent(CasesAboveContacts)));
        assert_eq!(repeat_rate(count(1), count(0)), Err(Inconsistent(TouchesDisagree)));
        assert_eq!(contacts_per_case(count(1), count(0)), Err(MetricError::ZeroDenominator));
        assert_eq!(one_touch(count(2), count(1)), Err(Inconsistent(OneTouchAboveCases)));
        assert_eq!(complexity_index(&[(2.0, 0.0)]), Err(MetricError::ZeroDenominator));
        assert_eq!(weighted(&[(f64::NAN, 1.0)]), Err(MetricError::NotFinite));
        assert_eq!(weighted(&[(1e15, 2.0)]), Err(MetricError::Overflow));
    }
}
