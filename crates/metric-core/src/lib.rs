//! Every metric of customer support that Plimsoll shows: its formula, unit, words and source.
//!
//! In come checked numbers by name ([`table::Inputs`]), out go figures with their 95 % limits
//! ([`table::Figure`]), the rules that do not hold ([`table::Broken`]), and the standing of a rate
//! among published bands ([`band`]). A metric is a row of `data/`; [`table`] says how.
//!
//! 2,400 contacts in a quarter from 1,000 customers are 0.80 a customer and month. Count publishes
//! 0.3 to 0.8 for B2B SaaS, per customer and month as well, so the rate stands inside, at the edge:
//! ```
//! use metric_core::{band::Position, bridge::Bridges, quantity::Amount, rate::*, table::*, unit::*};
//!
//! let customers = DenominatorKind::Customer;
//! let base = Base { size: Amount::new(1_000.0)?, kind: customers, period: Some(Period::Quarter) };
//! let mut inputs = Inputs::default();
//! inputs.give(Input::Contacts, 2_400.0)?;
//! inputs.give_base(base, TimeBase::Month)?;
//! inputs.work_out();
//! let rate = Metric::ContactRate.row().evaluate(&inputs)?;
//! assert!((rate.value - 0.8).abs() < 1e-12);
//! // Garwood: 0.768 to 0.833
//! let interval = rate.interval.unwrap();
//! assert_eq!([interval.low, interval.high].map(|limit| (limit * 1e3).round()), [768.0, 833.0]);
//!
//! let published = benchmarks::entry("count-saas-b2b").unwrap();
//! let benchmarks::Metric::Rate { denominator: Some(kind), time_base: Some(time) } = published.metric
//! else { panic!("a rate") };
//! // Units first: the time base converts, customers never turn into accounts without a bridge.
//! let unit = |kind, time| RateUnit::new(NumeratorKind::Offered, kind, time);
//! let factor = Bridges::default().factor(unit(kind, time), unit(customers, TimeBase::Month));
//! let band = published.band.scaled(factor.unwrap());
//! assert_eq!(band.position(rate.value), Position::Inside);
//! assert_eq!(band.position(interval.high), Position::Above); // so the verdict is not certain
//! # Ok::<(), metric_core::MetricError>(())
//! ```
//!
//! Conventions of this crate:
//! - A ratio is a plain number: 0.05 contacts per order, never 5. "Per 100" and "%" are display.
//! - What is not known is none, never zero and never NaN; an error names why there is no value.
//! - Rates meet only after [`bridge::Bridges::factor`] agreed: the time base converts, the kind of
//!   the denominator never does without a figure that the person supplies.
//! - Orders and transactions are a *flow*: a rate per order has no time base. Customers, users,
//!   subscribers, accounts and patients are a *stock*: a rate per customer always has one.
//! - A year is 12 months, 4 quarters, 365.25 days; a month is 30.4375 days.
//! - Everything is computed in `f64` and never rounded between steps. No function returns NaN or an
//!   infinity, and none panics: what cannot be computed is a [`MetricError`].
//! - Figures end at 10^15, and in one place: where an expression of the table is evaluated
//!   ([`table::Expr::value`]). What functions compute on the way may pass it.
//! - Ranges, the sample and the investment case take exp, ln and powers from libm, so that their digits
//!   are the same natively and on the page; what the standard library has for these is the platform's.
//! - English names, and nothing else for people: no number format, no locale, no input or output.
//!
//! Sources in the item documentation: S000 Decagon, contact rate; S001 Stealth Agents, contact rate
//! statistics 2026; S002 Count, customer contact frequency; S003 Corebee, contact ratio; S004
//! Decagon, cost per contact.

pub mod apportion;
pub mod band;
mod beta;
pub mod bridge;
pub mod case;
pub mod change;
pub mod control;
pub mod decompose;
pub mod deferred;
pub mod error;
pub mod growth;
pub mod interval;
mod linear;
mod names;
mod normal;
pub mod period;
pub mod quantity;
pub mod queue;
pub mod range;
pub mod rate;
pub mod sample;
pub mod savings;
pub mod shared_cost;
pub mod table;
pub mod unit;

pub use error::MetricError;
