//! The promise of Improve on the series; unrounded.

use crate::{
    improve::ExpectedRate,
    promise::{Against, Kept, NotYet, Promised, Unpromised},
};
use scenario::moment;
use serde::Serialize;

/// The promise, or why there is none.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", untagged)]
pub(super) enum PromisePart {
    None {
        missing: &'static str,
    },
    Of {
        scenario: char,
        /// The first month of the levers, and that of their full effect.
        start: String,
        full: String,
        today: f64,
        #[serde(flatten)]
        rate: RatePart,
        /// By period, from the first of the series on; beyond its last one what lies ahead.
        periods: Vec<Option<RatePart>>,
        #[serde(flatten)]
        kept: KeptPart,
    },
}

#[derive(Serialize)]
pub(super) struct RatePart {
    rate: f64,
    low: f64,
    high: f64,
}

/// What came of it, or why that cannot be said yet.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub(super) enum KeptPart {
    NotYet(&'static str),
    Kept {
        before: f64,
        since: f64,
        periods: [usize; 2],
        /// Whether the periods since have the full effect.
        full: bool,
        promised: RatePart,
        p: f64,
        against: &'static str,
        /// Whether the periods before lie off the rate of Measure, from which it is promised.
        starts_elsewhere: bool,
    },
}

impl From<ExpectedRate> for RatePart {
    fn from(rate: ExpectedRate) -> Self {
        let [low, high] = rate.ends;
        Self { rate: rate.middle, low, high }
    }
}

impl PromisePart {
    pub(super) fn of(found: &Result<Promised, Unpromised>) -> Self {
        let promised = match found {
            Ok(promised) => promised,
            Err(Unpromised::NoFigures(_)) => return Self::None { missing: "figures" },
            Err(Unpromised::OtherUnit) => return Self::None { missing: "rate-of-measure" },
        };
        let [start, full] = promised.months.map(|month| moment::of_link(month.named()));
        Self::Of {
            scenario: promised.further.mark(),
            start,
            full,
            today: promised.promise.today,
            rate: promised.promise.full.into(),
            periods: promised.rates.iter().map(|rate| rate.map(RatePart::from)).collect(),
            kept: match &promised.kept {
                Ok(kept) => KeptPart::of(kept),
                Err(NotYet::NothingSince) => KeptPart::NotYet("nothing-since"),
                Err(NotYet::NothingBefore) => KeptPart::NotYet("nothing-before"),
                Err(NotYet::NoLimits) => KeptPart::NotYet("no-limits"),
            },
        }
    }
}

impl KeptPart {
    fn of(kept: &Kept) -> Self {
        let [before, since] = kept.rates;
        Self::Kept {
            before,
            since,
            periods: kept.periods,
            full: kept.is_full,
            promised: kept.promised.into(),
            p: kept.p,
            starts_elsewhere: kept.starts_elsewhere,
            against: match kept.against {
                Against::Above => "above",
                Against::Within => "within",
                Against::Below => "below",
            },
        }
    }
}
