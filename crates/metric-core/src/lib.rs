//! The arithmetic of customer support metrics, and nothing else.
//!
//! Conventions of this crate:
//! - A ratio is a plain number: 0.05 contacts per order, never 5. "Per 100" and "%" are display.
//! - A [`rate::Rate`] is a value with its unit: numerator kind, denominator kind and, for stock
//!   denominators, a time base. Two rates meet only after [`bridge::Bridges::factor`] agreed.
//! - Orders and transactions are a *flow*: a rate per order has no time base. Customers, users,
//!   subscribers, accounts and patients are a *stock*: a rate per customer always has one.
//! - A year is 12 months, 4 quarters, 365.25 days; a month is 30.4375 days.
//! - Everything is computed in `f64` and never rounded between steps. No function returns NaN or an
//!   infinity, and none panics: what cannot be computed is an [`error::MetricError`].
//! - No input or output, no text for people, no locale, no URL.
//!
//! Sources in the item documentation: S000 Decagon, contact rate; S001 Stealth Agents, contact rate
//! statistics 2026; S002 Count, customer contact frequency; S003 Corebee, contact ratio; S004
//! Decagon, cost per contact.

pub mod band;
mod beta;
pub mod bridge;
pub mod change;
pub mod cost;
pub mod decompose;
pub mod error;
pub mod formula;
pub mod funnel;
pub mod interval;
pub mod quantity;
pub mod rate;
pub mod repeats;
pub mod unit;

pub use error::{Inconsistency, MetricError};
