//! What levers change: contacts, the work of people, cost.
//!
//! Per period, with C contacts, e the share of them that is routed to automation, k what automation
//! contains of those, q the share of contained ones that come back to people, d the extra handle time
//! of escalated ones as a share, c the cost of a contact that people handle (its variable part) and
//! `c_a` the price of an automated one, cost without levers is
//!
//! T = C \[(1 − e k (1 − q)) c + e (1 − k) d c + e k `c_a`\].
//!
//! Where automation contains nothing today there is none: nobody is escalated, T = C c, and e is what
//! it could take. A lever that is half in effect then has half of e routed.
//!
//! Levers act in the order of the funnel, whatever the order they are given in: contacts that never
//! arrive, containment, then handle time and cost of the rest. Each acts on what the ones before it
//! leave. Levers of one step are multiplied, since 2, 1.75 and 1 points on a rate of 4 leave
//! 4 × 0.5 × 0.5625 × 0.75 = 0.84 and not −0.75.
//!
//! - **What remains** of the contacts is R = product over levers on all (1 − f) × (1 − sum over issues
//!   of weight × (1 − product (1 − f))) × the same over channels: issues and channels are taken as
//!   independent of one another. It ends at the floor. Avoided contacts with a handle time of their own,
//!   w average ones each, take that with them: f × w of what is left, after those without one, and the
//!   longest first, so that what two levers avoid counts once. What remains then takes longer each, or
//!   shorter, and a containment that is new takes contacts of that.
//! - **Automation** takes its part of what remains in one of two readings. Average: avoided contacts
//!   were routed like all others, e R C are routed. Cautious: they are those that automation would have
//!   taken, max(0, e C − avoided) are. Without a table of what is routed nobody knows which; the
//!   cautious one counts, and both are returned.
//! - **Levers on issues and channels** act on the part of them in what remains. What containment of an
//!   issue takes is taken from people, by issue, so that both readings treat it alike.
//!
//! Sources: S000, S001 (contact rate × containment × cost); the shares of levers are multiplied as
//! S001 multiplies its own; Shapley 1953 for the attribution.

mod attribution;
mod baseline;
mod columns;
mod details;
mod evaluate;
mod factors;
mod flow;
mod lever;
mod limits;
mod overlap;
mod points;

pub use attribution::Bar;
pub use baseline::Baseline;
pub use columns::{Column, Columns};
pub use evaluate::{Outcome, Reading};
pub use lever::{Lever, Levers, MOST_LEVERS, Pool, Step, Target};
pub use points::{end_at, share_of_points, shares_of_points};
