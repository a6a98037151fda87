//! The investment case: what is spent and saved, month by month, and when it pays.

mod run;

pub use run::{Month, Runs};

use run::Run;

use crate::{
    MetricError,
    band::below,
    quantity::{amount, checked, finite, ratio},
    savings::{Baseline, Lever, Levers, Target},
};

/// The longest horizon: fifty years.
const MOST_MONTHS: u32 = 600;

/// What part of its full effect a lever has in a month.
///
/// clamp((t − s) / ramp, 0, 1), t the month from 1 on, s the months after which it starts; without a
/// ramp it is full from month s + 1 on. No unit.
///
/// Two months late and over six: in month 5 it is (5 − 2) / 6 = 0.5.
/// ```
/// use metric_core::case::effect;
/// assert_eq!([2, 5, 8, 36].map(|month| effect(month, 2, 6)), [0.0, 0.5, 1.0, 1.0]);
/// assert_eq!([2, 3].map(|month| effect(month, 2, 0)), [0.0, 1.0]);
/// ```
pub fn effect(month: u32, start: u32, ramp: u32) -> f64 {
    let run = month.saturating_sub(start);
    if run >= ramp { f64::from(run.min(1)) } else { f64::from(run) / f64::from(ramp) }
}

/// The discount rate of a month from that of a year: (1 + a)^(1/12) − 1, and not a / 12.
///
/// By `expm1(log1p(a) / 12)`, which keeps the digits of small rates. No unit. Domain: above −1. Errors:
/// not finite; out of range.
///
/// 10 % a year is 0.797 % a month.
/// ```
/// assert_eq!((metric_core::case::monthly_rate(0.1)? * 1e5).round(), 797.0);
/// # Ok::<(), metric_core::MetricError>(())
/// ```
pub fn monthly_rate(a_year: f64) -> Result<f64, MetricError> {
    if !a_year.is_finite() {
        Err(MetricError::NotFinite)
    } else if a_year <= -1.0 {
        Err(MetricError::OutOfRange)
    } else {
        Ok(libm::expm1(libm::log1p(a_year) / 12.0))
    }
}

/// What is spent, and over how long it is looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Case {
    /// Spent at once, before month 1.
    pub once: f64,
    /// Spent every month from 1 on.
    pub monthly: f64,
    /// Discount rate of a year, as a share.
    pub discount_a_year: f64,
    /// Months, 1 to 600.
    pub horizon_months: u32,
}

/// What a case returns within its horizon.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Returns {
    /// Net present value.
    pub npv: f64,
    /// Months until the money is back, undiscounted; none where it is not within the horizon.
    pub payback: Option<f64>,
    /// (Benefits − costs) / costs, undiscounted; without costs it is a zero denominator.
    pub roi: Result<f64, MetricError>,
}

impl Case {
    /// Net present value, payback and return on investment, given the saving of each month from 1 on.
    ///
    /// The flow of month t is saving(t) − monthly, at its end; before month 1 it is −once, undiscounted.
    /// NPV = −once + sum of flow(t) / (1 + i)^t, i of [`monthly_rate`]. Payback = (t − 1) + (what is
    /// still missing after t − 1) / flow(t), t the first month in which nothing is missing any more; 0
    /// where nothing is spent at once. ROI = (sum of savings − costs) / costs, costs = once + horizon ×
    /// monthly. Units: money, months, none. Domain: money 0 to 10^15, a saving may be negative; horizon
    /// 1 to 600 months. Errors: those of an amount and of [`monthly_rate`]; out of range for the horizon;
    /// overflow. Source: numpy-financial; a spreadsheet's `NPV()` discounts its first value once as well.
    ///
    /// $60,000 at once, $2,000 a month, $12,500 saved a month after a ramp of six, 36 months, 10 % a
    /// year. Cumulative after 8 months: −60,000 + 43,750 + 25,000 − 16,000 = −7,250, and 7,250 / 10,500
    /// = 0.690. ROI: (43,750 + 30 × 12,500) / (60,000 + 72,000) − 1 = 217.2 %.
    /// ```
    /// use metric_core::case::{Case, effect};
    /// let case = Case { once: 6e4, monthly: 2e3, discount_a_year: 0.1, horizon_months: 36 };
    /// let returns = case.returns(|month| 12_500.0 * effect(month, 0, 6))?;
    /// assert_eq!((returns.npv * 100.0).round(), 23_678_012.0);
    /// assert_eq!(returns.payback.map(|months| (months * 1e3).round()), Some(8_690.0));
    /// assert_eq!((returns.roi? * 1e3).round(), 2_172.0);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn returns(&self, saving: impl Fn(u32) -> f64) -> Result<Returns, MetricError> {
        let mut run = Run::of(self);
        for month in self.months()? {
            run.add(self, &month, saving(month.number))?;
        }
        run.returns(self)
    }

    /// The money that has come back by each month less what was spent, from month 0 on, undiscounted.
    ///
    /// −once + sum of saving − monthly. Unit: money. Domain and errors: those of [`Case::returns`].
    ///
    /// $1,000 at once and $100 a month, $600 saved: −1,000, −500, 0, 500.
    /// ```
    /// use metric_core::case::Case;
    /// let case = Case { once: 1e3, monthly: 1e2, discount_a_year: 0.0, horizon_months: 3 };
    /// assert_eq!(case.cumulative(|_| 600.0)?, [-1e3, -500.0, 0.0, 500.0]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn cumulative(&self, saving: impl Fn(u32) -> f64) -> Result<Vec<f64>, MetricError> {
        self.check()?;
        let mut sum = checked(-self.once)?;
        let mut sums = vec![sum];
        for month in 1..=self.horizon_months {
            sum = checked(sum + checked(saving(month))? - self.monthly)?;
            sums.push(sum);
        }
        Ok(sums)
    }

    /// What is spent a month when what was spent at once is spread over the horizon: monthly + once /
    /// horizon. Unit: money a month. Errors: those of [`Case::returns`].
    ///
    /// $60,000 over 36 months and $2,000 a month are $3,666.67 a month.
    /// ```
    /// use metric_core::case::Case;
    /// let case = Case { once: 6e4, monthly: 2e3, discount_a_year: 0.1, horizon_months: 36 };
    /// assert_eq!((case.spread()? * 100.0).round(), 366_667.0);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn spread(&self) -> Result<f64, MetricError> {
        self.check()?;
        checked(self.monthly + self.once / f64::from(self.horizon_months))
    }

    fn check(&self) -> Result<(), MetricError> {
        amount(self.once)?;
        amount(self.monthly)?;
        if (1..=MOST_MONTHS).contains(&self.horizon_months) {
            Ok(())
        } else {
            Err(MetricError::OutOfRange)
        }
    }
}

/// How much has to change for a month to pay for itself; none where no change of it would.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BreakEven {
    /// Contacts of people avoided a month.
    pub contacts: Option<f64>,
    /// Containment of what is routed.
    pub containment: Option<f64>,
}

impl BreakEven {
    /// What a monthly cost needs, given the contacts of a month and what they cost.
    ///
    /// Contacts are those that a lever on all of them has to avoid, in the reading that counts: where automation is
    /// in use they are those that it would have taken until none of these is left, which saves less than c each.
    /// Containment = k + cost / (C e (c (1 − q) + d c − `c_a`)), in the names of
    /// [`crate::savings`]: what one contact saves that automation contains and does not pass on. Where
    /// there is no automation yet (k = 0), all that it would escalate costs C e d c more from then on.
    /// None where more contacts or more containment would be needed than there are. Units: contacts a
    /// month; a share. Errors: those of an amount; out of range for a share outside of 0 to 1.
    ///
    /// $2,000 a month, 10,000 contacts at $10, 60 % routed, an automated one at $0.99: 200 contacts, or
    /// 2,000 / (6,000 × 9.01) = 3.7 % contained.
    /// ```
    /// use metric_core::{case::BreakEven, savings::Baseline};
    /// let month = Baseline {
    ///     contacts: 10_000.0, routed: 0.6, contained: 0.0, returned: 0.0, longer: 0.0,
    ///     cost: 10.0, automated: 0.99, floor: 0.0,
    /// };
    /// let need = BreakEven::of(2_000.0, &month)?;
    /// assert_eq!(need.contacts, Some(200.0));
    /// assert_eq!(need.containment.map(|share| (share * 1e3).round()), Some(37.0));
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn of(cost: f64, month: &Baseline) -> Result<Self, MetricError> {
        month.check()?;
        let cost = amount(cost)?;
        let Baseline { contacts, routed, contained, returned, longer, automated, .. } = *month;
        let saved = month.cost * (1.0 - returned + longer) - automated;
        let avoided = avoided(cost, month)?;
        let longer = if contained > 0.0 { 0.0 } else { contacts * routed * longer * month.cost };
        let more = needed(cost + longer, contacts * routed * saved);
        let containment = more.map(|more| contained + more).filter(|&share| !below(1.0, share));
        Ok(Self { contacts: avoided, containment: containment.map(|share| share.min(1.0)) })
    }

    /// The points of the contact rate that avoided contacts are: contacts / base, a plain number.
    ///
    /// None where no number of contacts is enough. Unit: contacts per unit of the base. Errors: zero
    /// denominator; overflow; those of an amount.
    ///
    /// 200 contacts a month of 250,000 orders a month are 0.08 points per 100 orders.
    /// ```
    /// use metric_core::case::BreakEven;
    /// let need = BreakEven { contacts: Some(200.0), containment: None };
    /// assert_eq!(need.rate(250_000.0)?, Some(0.0008));
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn rate(&self, base: f64) -> Result<Option<f64>, MetricError> {
        let Some(contacts) = self.contacts else { return Ok(None) };
        ratio(amount(contacts)?, amount(base)?).and_then(checked).map(Some)
    }
}

/// How many contacts of a month have to be avoided to save so much, of all that can be; none where that is too few.
///
/// What they save is linear as far as automation has any left to take, and from there on.
fn avoided(cost: f64, month: &Baseline) -> Result<Option<f64>, MetricError> {
    let saved = |share: f64| {
        let fewer = Lever::Fewer { of: Target::All, share, work: None };
        let levers = Levers::new(&[fewer])?;
        let at =
            |level: f64| Ok::<_, MetricError>(levers.evaluate(month, |_| level)?.cautious.cost);
        Ok::<_, MetricError>(at(0.0)? - at(1.0)?)
    };
    let most = 1.0 - month.floor;
    let mut from = (0.0, 0.0);
    for to in [month.routed.min(most), most] {
        let to = (to, saved(to)?);
        if !below(to.1, cost) {
            let part = if to.1 > from.1 { (cost - from.1) / (to.1 - from.1) } else { 0.0 };
            let share = from.0 + (to.0 - from.0) * part.clamp(0.0, 1.0);
            return Ok(Some(share * month.contacts));
        }
        from = to;
    }
    Ok(None)
}

/// How many units that save `each` make up for a cost: none where they save nothing.
fn needed(cost: f64, each: f64) -> Option<f64> {
    if cost == 0.0 {
        return Some(0.0);
    }
    if each > 0.0 { finite(cost / each).ok() } else { None }
}

/// The part of a saving that leaves the budget: posts that are not refilled, and invoices that end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cash {
    at_full: f64,
}

impl Cash {
    /// Cash a month at full effect: posts not refilled × yearly cost of a post / 12 + invoices that end,
    /// a month. All else is capacity: hours that somebody is paid for as before.
    ///
    /// Unit: money a month. Errors: part above whole for more posts than are freed; those of an amount;
    /// overflow.
    ///
    /// One of 1.7 freed posts at $48,000 a year and $500 of invoices are $4,500 a month; in a month at
    /// half effect $2,250.
    /// ```
    /// use metric_core::case::Cash;
    /// let cash = Cash::of([1.0, 1.7], 48_000.0, 500.0)?;
    /// assert_eq!(cash.in_month(6_250.0, 12_500.0)?, 2_250.0);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn of(
        [posts, freed]: [f64; 2],
        post_a_year: f64,
        invoices_a_month: f64,
    ) -> Result<Self, MetricError> {
        if below(amount(freed)?, amount(posts)?) {
            return Err(MetricError::PartAboveWhole);
        }
        let at_full = posts * amount(post_a_year)? / 12.0 + amount(invoices_a_month)?;
        checked(at_full).map(|at_full| Self { at_full })
    }

    /// Cash in a month: that at full effect × saving of the month / saving at full effect.
    ///
    /// Unit: money a month. Errors: zero denominator; overflow.
    pub fn in_month(&self, saving: f64, saving_at_full: f64) -> Result<f64, MetricError> {
        checked(self.at_full * ratio(saving, saving_at_full)?)
    }
}
