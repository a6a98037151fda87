//! What prevention and automation can save at most: the lines that no bar passes.

use super::{
    attribution::Bar,
    baseline::Baseline,
    evaluate::Reading,
    lever::{Group, Levers, ONE_MORE, Row, Step},
};
use crate::{MetricError, band::below, quantity::checked};

impl Levers {
    /// What would be saved if all contacts were avoided that can be, with today's automation: the saving that
    /// levers of prevention cannot pass.
    ///
    /// T(none) − T(the levers of prevention, and one more that avoids what they leave above the floor). That one
    /// acts on all contacts alike, at their average handle time; where a lever avoids contacts that people
    /// handle, which cost more, on those. So it is the same for every set of levers on all contacts, issues and
    /// channels whose avoided contacts take as long as others. Where a lever reaches the floor and one after it
    /// avoids contacts of less work in place of some of its own, it is what the first one saves. Unit: money per period. Errors: those of
    /// [`Levers::evaluate`].
    ///
    /// 1,000 contacts at $10, of which 60 % cannot be avoided: 400 × 10, also where a lever avoids 300 of them.
    /// Of contacts that take half the handle time 300 save 1,500 and leave 8,500 in 700; 100 of these are 1,214.29.
    /// ```
    /// use metric_core::savings::{Baseline, Lever::*, Levers, Target};
    /// let today = Baseline {
    ///     contacts: 1_000.0, routed: 0.0, contained: 0.0, returned: 0.0, longer: 0.0,
    ///     cost: 10.0, automated: 0.0, floor: 0.6,
    /// };
    /// let most = |work| {
    ///     let lever = Fewer { of: Target::All, share: 0.3, work };
    ///     Levers::new(&[lever])?.most_avoided(&today).map(|saving| (saving * 100.0).round())
    /// };
    /// assert_eq!([most(None)?, most(Some(0.5))?], [400_000.0, 271_429.0]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn most_avoided(&self, baseline: &Baseline) -> Result<f64, MetricError> {
        let mut levers = self.of(&[Step::Fewer]);
        let left = levers.reading(baseline)?;
        let is_of_people = levers.rows.iter().any(|row| row.group == Group::People);
        let (group, pool) =
            if is_of_people { (Group::People, left.people) } else { (Group::All, left.contacts) };
        let above = left.contacts - baseline.floor * baseline.contacts;
        let share = if above < pool { (above / pool).max(0.0) } else { 1.0 };
        let (place, step) = (ONE_MORE, Step::Fewer);
        levers.rows.push(Row {
            place,
            step,
            group,
            weight: 1.0,
            time: 1.0,
            share,
            side: 1.0,
            has_own_time: false,
        });
        levers.rows.sort_by(|one, other| one.order(other));
        Ok(levers.saving(baseline)?.max(self.of(&[Step::Fewer]).highest_bar(baseline)?))
    }

    /// What would be saved if automation contained all that is routed to it, besides what the levers of
    /// prevention avoid and what automation takes by issue: the saving that prevention and containment cannot
    /// pass. None where a contact that is contained saves too little for that: more containment is no way up
    /// then.
    ///
    /// T(none) − T(these levers, and a containment of 100 %). Unit: money per period. Errors: those of
    /// [`Levers::evaluate`].
    ///
    /// 1,000 contacts at $10, 60 % routed, half of them contained at $1: all of them save 600 × 9, and nothing
    /// at $12, where half of them cost 600 more.
    /// ```
    /// use metric_core::savings::{Baseline, Lever::*, Levers, Pool};
    /// let today = |automated| Baseline {
    ///     contacts: 1_000.0, routed: 0.6, contained: 0.0, returned: 0.0, longer: 0.0,
    ///     cost: 10.0, automated, floor: 0.0,
    /// };
    /// let levers = Levers::new(&[Contained { of: Pool::Routed, share: 0.5 }])?;
    /// assert_eq!(levers.most_contained(&today(1.0))?, Some(5_400.0));
    /// assert_eq!(levers.most_contained(&today(12.0))?, None);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn most_contained(&self, baseline: &Baseline) -> Result<Option<f64>, MetricError> {
        let own = self.of(&[Step::Fewer, Step::Contained]);
        let mut all = own.clone();
        all.rows.retain(|row| row.group != Group::Routed);
        let (place, step, group) = (ONE_MORE, Step::Contained, Group::Routed);
        all.rows.push(Row {
            place,
            step,
            group,
            weight: 1.0,
            time: 1.0,
            share: 1.0,
            side: 0.0,
            has_own_time: false,
        });
        all.rows.sort_by(|one, other| one.order(other));
        let most = all.saving(baseline)?;
        let others = own.saving(baseline)?.max(self.of(&[Step::Fewer]).saving(baseline)?);
        if below(most, others) {
            return Ok(None);
        }
        Ok(Some(most.max(own.highest_bar(baseline)?)))
    }

    /// How far the bars of the levers reach at most, the ones before each counted.
    fn highest_bar(&self, baseline: &Baseline) -> Result<f64, MetricError> {
        let (mut reached, mut highest) = (0.0, 0.0);
        for Bar { saving, .. } in self.funnel_bars(baseline, &|outcome| outcome.cautious.cost)? {
            reached += saving;
            highest = f64::max(highest, reached);
        }
        Ok(highest)
    }

    /// The levers of some steps.
    fn of(&self, steps: &[Step]) -> Self {
        let rows = self.rows.iter().filter(|row| steps.contains(&row.step));
        Self { rows: rows.copied().collect() }
    }

    fn reading(&self, baseline: &Baseline) -> Result<Reading, MetricError> {
        Ok(self.evaluate(baseline, |_| 1.0)?.cautious)
    }

    /// What all of them save.
    fn saving(&self, baseline: &Baseline) -> Result<f64, MetricError> {
        let before = self.evaluate(baseline, |_| 0.0)?.cautious.cost;
        checked(before - self.reading(baseline)?.cost)
    }
}
