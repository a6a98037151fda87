//! The words of the JSON for what the core tells apart.

use crate::breakdown::Odd;
use metric_core::{
    Inconsistency, MetricError,
    band::{Percentile, Position, Side, TierStanding},
};

pub(super) fn position(position: Position) -> &'static str {
    match position {
        Position::Below => "below",
        Position::Inside => "inside",
        Position::Above => "above",
    }
}

pub(super) fn side(side: Side) -> &'static str {
    match side {
        Side::Low => "low",
        Side::High => "high",
    }
}

pub(super) fn tier_standing(standing: TierStanding) -> &'static str {
    match standing {
        TierStanding::BestInClass => "best-in-class",
        TierStanding::TopQuartile => "top-quartile",
        TierStanding::BetweenTopQuartileAndAverage => "between-top-quartile-and-average",
        TierStanding::Average => "average",
        TierStanding::WorseThanAverage => "worse-than-average",
    }
}

pub(super) fn percentile(percentile: Percentile) -> &'static str {
    match percentile {
        Percentile::AtMost25 => "at-most25",
        Percentile::Between(_) => "between",
        Percentile::Above50 => "above50",
    }
}

pub(super) fn error(error: MetricError) -> &'static str {
    match error {
        MetricError::Missing => "missing",
        MetricError::NotFinite => "not-finite",
        MetricError::NotInteger => "not-integer",
        MetricError::Negative => "negative",
        MetricError::ZeroDenominator => "zero-denominator",
        MetricError::OutOfRange => "out-of-range",
        MetricError::Overflow => "overflow",
        MetricError::UnitMismatch => "unit-mismatch",
        MetricError::Inconsistent(_) => "inconsistent",
    }
}

pub(super) fn inconsistency(what: Inconsistency) -> &'static str {
    match what {
        Inconsistency::AutomatedAboveContacts => "automated-above-contacts",
        Inconsistency::UniqueAboveContacts => "unique-above-contacts",
        Inconsistency::UniqueAboveBase => "unique-above-base",
        Inconsistency::SuccessesAboveTrials => "successes-above-trials",
        Inconsistency::RowsAboveTotal => "rows-above-total",
        Inconsistency::SharesAboveWhole => "shares-above-whole",
        Inconsistency::ContactsWithoutBase => "contacts-without-base",
        Inconsistency::FunnelDisagrees => "funnel-disagrees",
        Inconsistency::CasesAboveContacts => "cases-above-contacts",
        Inconsistency::OneTouchAboveCases => "one-touch-above-cases",
        Inconsistency::TouchesDisagree => "touches-disagree",
        Inconsistency::FixedAboveTotal => "fixed-above-total",
    }
}

/// The word of what is odd.
pub(super) fn odd(odd: Odd) -> &'static str {
    match odd {
        Odd::NeedsContacts => "needs-contacts",
        Odd::RowsAboveTotal => "rows-above-total",
        Odd::RowsAboveBase => "rows-above-base",
        Odd::NoBase | Odd::ThenNoBase | Odd::RestNoBase => "contacts-without-base",
        Odd::DirectAbove => "direct-cost-above-total",
        Odd::ResolvedDiffers => "resolved-differs",
        Odd::CostNeedsTime => "shared-cost-needs-handle-time",
        Odd::HandledDiffers => "handled-differs",
        Odd::CostOrder => "order-of-cost",
        Odd::CostsApart => "cost-per-resolution-rose",
        Odd::CostsApartUp => "cost-per-resolution-fell",
        Odd::NoChance => "more-than-chance",
        Odd::Chance => "chance",
        Odd::LengthsDiffer => "periods-differ-in-length",
        Odd::ThenAbove | Odd::ThenBaseAbove => "earlier-segments-above-total",
        Odd::ThenIncomplete => "earlier-segments-incomplete",
        Odd::Wanting(_) => "entry-wanting",
        Odd::SimpsonUp | Odd::SimpsonDown => "simpson",
        Odd::Broken(_) => "rule-broken",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    /// The names that serde derives for the core's types are the ones written here.
    #[test]
    fn names_are_those_of_the_core() {
        use super::*;
        use MetricError::*;
        for one in [Position::Below, Position::Inside, Position::Above] {
            assert_eq!(json!(position(one)), json!(one));
        }
        for one in [Side::Low, Side::High] {
            assert_eq!(json!(side(one)), json!(one));
        }
        for one in [
            TierStanding::BestInClass,
            TierStanding::TopQuartile,
            TierStanding::BetweenTopQuartileAndAverage,
            TierStanding::Average,
            TierStanding::WorseThanAverage,
        ] {
            assert_eq!(json!(tier_standing(one)), json!(one));
        }
        for one in [Percentile::AtMost25, Percentile::Between(37.5), Percentile::Above50] {
            assert_eq!(json!(percentile(one)), json!(one)["kind"]);
        }
        for one in [Missing, NotFinite, NotInteger, Negative, ZeroDenominator, OutOfRange, Overflow]
        {
            assert_eq!(json!(error(one)), json!(one));
        }
        assert_eq!(json!(error(UnitMismatch)), json!(UnitMismatch));
        for one in [
            Inconsistency::AutomatedAboveContacts,
            Inconsistency::UniqueAboveContacts,
            Inconsistency::UniqueAboveBase,
            Inconsistency::SuccessesAboveTrials,
            Inconsistency::RowsAboveTotal,
            Inconsistency::SharesAboveWhole,
            Inconsistency::ContactsWithoutBase,
            Inconsistency::FunnelDisagrees,
            Inconsistency::CasesAboveContacts,
            Inconsistency::OneTouchAboveCases,
            Inconsistency::TouchesDisagree,
            Inconsistency::FixedAboveTotal,
        ] {
            let expected = json!({ error(Inconsistent(one)): inconsistency(one) });
            assert_eq!(expected, json!(Inconsistent(one)));
        }
    }
}
