//! Work that can wait (email, tickets, social): its backlog, when that is cleared, and what of a promise is kept.
//!
//! Contacts arrive on every day of the week and are answered on days that are worked, the oldest first. What could be
//! answered and is not there is not banked. Contacts, days and shares are plain numbers. Never by Erlang: nobody waits
//! for a free person.

use crate::{
    MetricError,
    band::{below, same},
    quantity::{amount, share},
};

/// The days of a week.
const WEEK: f64 = 7.0;

/// The longest time that is looked at: ten years.
const MOST_DAYS: u32 = 3_660;

/// The days over which a promise is looked at: four weeks.
const PROMISED: u32 = 28;

/// Where those who wait go from week to week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// More are answered than arrive, or nobody waits.
    Falls,
    /// As many are answered as arrive, and those who wait go on waiting.
    Stays,
    /// More arrive than are answered.
    Grows,
}

/// Work that can wait.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deferred {
    /// Contacts that wait now.
    pub waiting: f64,
    /// Contacts that arrive on each day of the week.
    pub arriving: f64,
    /// Contacts that can be answered on a day that is worked.
    pub answered: f64,
    /// Days worked a week, above 0 to 7; a part of a day comes last. The first day is the first one worked.
    pub worked: f64,
}

impl Deferred {
    /// Where those who wait go from week to week: what arrives on seven days against what is answered on those worked.
    ///
    /// 140 on five days are as many as 100 on seven:
    /// ```
    /// use metric_core::deferred::{Deferred, Trend};
    /// let five = Deferred { waiting: 50.0, arriving: 100.0, answered: 140.0, worked: 5.0 };
    /// assert_eq!(five.trend(), Trend::Stays);
    /// assert_eq!(Deferred { waiting: 0.0, ..five }.trend(), Trend::Falls);
    /// assert_eq!(Deferred { answered: 139.0, ..five }.trend(), Trend::Grows);
    /// ```
    pub fn trend(&self) -> Trend {
        let (answered, arriving) = (self.answered * self.worked, self.arriving * WEEK);
        if below(answered, arriving) {
            Trend::Grows
        } else if self.waiting > 0.0 && same(answered, arriving) {
            Trend::Stays
        } else {
            Trend::Falls
        }
    }

    /// Contacts that wait at the end of each day, so many days from now on, today first.
    ///
    /// b(t + 1) = max(0, b(t) + arriving − answered on that day). Unit: contacts. Domain: amounts; days worked above 0
    /// to 7. Errors: those of an amount; out of range. Source: turnella (back office staffing).
    ///
    /// 200 wait, 80 arrive and 132 are answered a day: 148, 96, 44, and none on the fourth day.
    /// ```
    /// use metric_core::deferred::Deferred;
    /// let work = Deferred { waiting: 200.0, arriving: 80.0, answered: 132.0, worked: 7.0 };
    /// assert_eq!(work.path(4)?, [200.0, 148.0, 96.0, 44.0, 0.0]);
    /// // As many on seven days as on five: balanced, and yet 200 wait on Monday.
    /// let five = Deferred { waiting: 0.0, arriving: 100.0, answered: 140.0, worked: 5.0 };
    /// assert_eq!(five.path(7)?, [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 100.0, 200.0]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn path(&self, days: u32) -> Result<Vec<f64>, MetricError> {
        self.check()?;
        let mut waiting = self.waiting;
        let mut path = vec![waiting];
        for day in 0..days.min(MOST_DAYS) {
            waiting = self.after(waiting, day);
            path.push(waiting);
        }
        Ok(path)
    }

    /// Days until nobody waits for the first time, a part of the last day by how much of it is needed.
    ///
    /// On days alike: waiting ÷ (answered − arriving). Unit: days. Errors: those of [`Deferred::path`]; no solution
    /// where more arrive in a week than are answered, and where it takes more than ten years. Source: turnella.
    ///
    /// 200 ÷ (132 − 80) = 3.85 days.
    /// ```
    /// use metric_core::{MetricError, deferred::Deferred};
    /// let work = Deferred { waiting: 200.0, arriving: 80.0, answered: 132.0, worked: 7.0 };
    /// assert_eq!((work.days_to_clear()? * 100.0).round(), 385.0);
    /// let growing = Deferred { answered: 80.0, ..work };
    /// assert_eq!(growing.days_to_clear(), Err(MetricError::NoSolution));
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn days_to_clear(&self) -> Result<f64, MetricError> {
        self.check()?;
        let mut waiting = self.waiting;
        // On a good day it may be cleared, and ever more wait all the same.
        if waiting > 0.0 && self.trend() == Trend::Grows {
            return Err(MetricError::NoSolution);
        }
        for day in 0..MOST_DAYS {
            if waiting == 0.0 {
                return Ok(f64::from(day));
            }
            let after = self.after(waiting, day);
            if after == 0.0 {
                let fewer = self.answered_on(day) - self.arriving;
                // What arrives on the day itself may take all that is answered.
                let part = if fewer > 0.0 { (waiting / fewer).min(1.0) } else { 1.0 };
                return Ok(f64::from(day) + part);
            }
            waiting = after;
        }
        Err(MetricError::NoSolution)
    }

    /// The share of the contacts of the next four weeks that is answered within so many whole days after the one on
    /// which they arrive, the oldest first; 0 days are the same day. What waits now is answered before them, and what was
    /// promised of it is not counted.
    ///
    /// Of a day, what can be answered until then less what waited before it, at most all of it. No unit. Domain: whole
    /// days. Errors: those of [`Deferred::path`]; zero denominator where nothing arrives. Source: first in, first out.
    ///
    /// 100 a day on seven days and 140 on five: those of Saturday and of Sunday are not answered on their day.
    /// ```
    /// use metric_core::deferred::Deferred;
    /// let five = Deferred { waiting: 0.0, arriving: 100.0, answered: 140.0, worked: 5.0 };
    /// // In the first week 500 of 700; then Monday begins with 200 and ends with 160, Friday with none.
    /// assert_eq!(five.within_promise(0)?, (500.0 + 3.0 * (0.0 + 0.0 + 20.0 + 60.0 + 100.0)) / 2_800.0);
    /// assert_eq!(five.within_promise(2)?, 1.0);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn within_promise(&self, days: u32) -> Result<f64, MetricError> {
        self.check()?;
        if self.arriving == 0.0 {
            return Err(MetricError::ZeroDenominator);
        }
        let (mut waiting, mut kept) = (self.waiting, 0.0);
        for day in 0..PROMISED {
            let until = day..=day + days.min(MOST_DAYS);
            let can_be: f64 = until.map(|day| self.answered_on(day)).sum();
            kept += (can_be - waiting).clamp(0.0, self.arriving);
            waiting = self.after(waiting, day);
        }
        // A sum of as many equal parts may pass their product by floating point.
        share((kept / (self.arriving * f64::from(PROMISED))).min(1.0))
    }

    /// What waits after a day.
    fn after(&self, waiting: f64, day: u32) -> f64 {
        (waiting + self.arriving - self.answered_on(day)).max(0.0)
    }

    /// What can be answered on a day.
    fn answered_on(&self, day: u32) -> f64 {
        self.answered * (self.worked - f64::from(day) % WEEK).clamp(0.0, 1.0)
    }

    fn check(&self) -> Result<(), MetricError> {
        for value in [self.waiting, self.arriving, self.answered, self.worked] {
            amount(value)?;
        }
        if self.worked == 0.0 || self.worked > WEEK { Err(MetricError::OutOfRange) } else { Ok(()) }
    }
}
