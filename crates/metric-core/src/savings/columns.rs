//! The cost of many draws at once.

use super::{
    baseline::Baseline,
    factors::{Factors, Product},
    flow::Flow,
    lever::{Group, Levers, MOST_LEVERS, Row},
};
use crate::{
    MetricError,
    quantity::{amount, checked, share},
};

/// How many draws go through the formulas side by side: as many as keep all that is computed on the way
/// in the fastest cache.
const WIDTH: usize = 32;

/// What the draws of a chunk are written over.
const NO_DAY: Baseline = Baseline {
    contacts: 0.0,
    routed: 0.0,
    contained: 0.0,
    returned: 0.0,
    longer: 0.0,
    cost: 0.0,
    automated: 0.0,
    floor: 0.0,
    seconds: None,
};

/// A number, or its draws.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Column<'a> {
    /// The same number in every draw.
    Same(f64),
    /// Draws, in their order.
    Draws(&'a [f64]),
}

impl Column<'_> {
    fn is_drawn(self) -> bool {
        matches!(self, Self::Draws(_))
    }

    /// Errors: missing where there are fewer than `count` draws; those of `check`.
    fn check(
        self,
        count: usize,
        check: fn(f64) -> Result<f64, MetricError>,
    ) -> Result<(), MetricError> {
        match self {
            Self::Same(value) => check(value).map(|_| ()),
            Self::Draws(draws) => {
                let draws = draws.get(..count).ok_or(MetricError::Missing)?;
                draws.iter().try_for_each(|&draw| check(draw).map(|_| ()))
            }
        }
    }

    /// Gives each of its draws from a place on to one of `to`.
    #[inline]
    fn fill<T>(self, from: usize, to: &mut [T], give: impl Fn(&mut T, f64)) {
        match self {
            Self::Same(value) => to.iter_mut().for_each(|one| give(one, value)),
            Self::Draws(draws) => {
                to.iter_mut().zip(draws.iter().skip(from)).for_each(|(one, draw)| give(one, *draw));
            }
        }
    }
}

/// Today as [`Baseline`] has it, in draws.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Columns<'a> {
    /// Contacts.
    pub contacts: Column<'a>,
    /// Share that is routed to automation.
    pub routed: Column<'a>,
    /// Share that automation contains of those.
    pub contained: Column<'a>,
    /// Share of contained contacts that come back.
    pub returned: Column<'a>,
    /// Extra handle time of escalated contacts.
    pub longer: Column<'a>,
    /// Cost of a contact that people handle.
    pub cost: Column<'a>,
    /// Price of an automated contact.
    pub automated: Column<'a>,
    /// Share of the contacts that can never be avoided.
    pub floor: Column<'a>,
}

impl Columns<'_> {
    /// The same numbers in every draw.
    pub fn of(baseline: &Baseline) -> Self {
        Self {
            contacts: Column::Same(baseline.contacts),
            routed: Column::Same(baseline.routed),
            contained: Column::Same(baseline.contained),
            returned: Column::Same(baseline.returned),
            longer: Column::Same(baseline.longer),
            cost: Column::Same(baseline.cost),
            automated: Column::Same(baseline.automated),
            floor: Column::Same(baseline.floor),
        }
    }

    fn check(&self, count: usize) -> Result<(), MetricError> {
        for column in [self.contacts, self.longer, self.cost, self.automated] {
            column.check(count, amount)?;
        }
        for column in [self.routed, self.contained, self.returned, self.floor] {
            column.check(count, share)?;
        }
        Ok(())
    }

    /// The draws from a place on.
    fn fill(&self, from: usize, days: &mut [Baseline]) {
        self.contacts.fill(from, days, |day, contacts| day.contacts = contacts);
        self.routed.fill(from, days, |day, routed| day.routed = routed);
        self.contained.fill(from, days, |day, contained| day.contained = contained);
        self.returned.fill(from, days, |day, returned| day.returned = returned);
        self.longer.fill(from, days, |day, longer| day.longer = longer);
        self.cost.fill(from, days, |day, cost| day.cost = cost);
        self.automated.fill(from, days, |day, automated| day.automated = automated);
        self.floor.fill(from, days, |day, floor| day.floor = floor);
    }
}

impl Levers {
    /// Writes the cost of every draw, in the reading that counts, and returns the share of the draws in
    /// which something ended at its bound.
    ///
    /// `shares` has what each lever moves, by its place; a lever beyond has its own. A share above 1
    /// counts as 1. All else as for [`Levers::evaluate`], whose formulas these are. Unit: money per
    /// period; a share. Errors: missing for a column that is shorter than `costs`, and where that is
    /// empty; those of [`Levers::evaluate`].
    ///
    /// 1,000 contacts at $8 or $12, 40 % fewer in the first draw, 120 % in the second, which is all:
    /// ```
    /// use metric_core::savings::{Baseline, Column::*, Columns, Lever::*, Levers, Target};
    /// let today = Baseline {
    ///     contacts: 1_000.0, routed: 0.0, contained: 0.0, returned: 0.0, longer: 0.0,
    ///     cost: 10.0, automated: 0.0, floor: 0.0, seconds: None,
    /// };
    /// let levers = Levers::new(&[Fewer { of: Target::All, share: 0.8, work: 1.0 }])?;
    /// let drawn = Columns { cost: Draws(&[8.0, 12.0]), ..Columns::of(&today) };
    /// let mut costs = [0.0; 2];
    /// let bounded = levers.costs(&drawn, &[Draws(&[0.4, 1.2])], |_| 1.0, &mut costs)?;
    /// assert_eq!((costs, bounded), ([4_800.0, 0.0], 0.5));
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn costs(
        &self,
        today: &Columns<'_>,
        shares: &[Column<'_>],
        level: impl Fn(usize) -> f64,
        costs: &mut [f64],
    ) -> Result<f64, MetricError> {
        today.check(costs.len())?;
        for column in shares {
            column.check(costs.len(), amount)?;
        }
        let mut levels = [0.0; MOST_LEVERS];
        for (place, one) in levels.iter_mut().enumerate().take(self.rows.len()) {
            *one = share(level(place))?;
        }
        let set = Drawn { rows: &self.rows, today, shares, levels };
        let fixed = set.fixed();
        let (mut from, mut bounded, mut count) = (0, 0.0, 0.0);
        let mut days = [NO_DAY; WIDTH];
        for chunk in costs.chunks_mut(WIDTH) {
            today.fill(from, &mut days);
            let mut draws = days.map(|day| set.start(&fixed, &day));
            set.multiply(from, &days, &mut draws, false);
            for ((cost, day), factors) in chunk.iter_mut().zip(&days).zip(&draws) {
                let flow = Flow::of(day, factors);
                let split = flow.split(flow.eligible());
                *cost = checked(flow.cost(&split))?;
                bounded += f64::from(u8::from(split.is_bounded));
                count += 1.0;
            }
            from += WIDTH;
        }
        if count > 0.0 { Ok(bounded / count) } else { Err(MetricError::Missing) }
    }
}

/// Levers with what is drawn.
struct Drawn<'a> {
    rows: &'a [Row],
    today: &'a Columns<'a>,
    shares: &'a [Column<'a>],
    levels: [f64; MOST_LEVERS],
}

impl Drawn<'_> {
    /// The levers that are the same in every draw, multiplied once.
    fn fixed(&self) -> Factors {
        let mut day = [NO_DAY];
        self.today.fill(0, &mut day);
        let mut fixed = day.map(|day| Factors::NONE.start(day.contained));
        self.multiply(0, &day, &mut fixed, true);
        let [fixed] = fixed;
        fixed
    }

    /// A draw before its own levers.
    fn start(&self, fixed: &Factors, day: &Baseline) -> Factors {
        if self.today.contained.is_drawn() { fixed.start(day.contained) } else { *fixed }
    }

    /// What the levers on one group move: a lever beyond `shares` has its own.
    fn column(&self, row: &Row) -> Column<'_> {
        self.shares.get(row.place).copied().unwrap_or(Column::Same(row.share))
    }

    fn is_fixed(&self, group: &[Row]) -> bool {
        let is_drawn = group.iter().any(|row| match row.group {
            Group::All | Group::People => false,
            Group::Routed => self.today.contained.is_drawn(),
            Group::Issue(_) | Group::Channel(_) => self.today.returned.is_drawn(),
        });
        !is_drawn && !group.iter().any(|row| self.column(row).is_drawn())
    }

    /// The levers that are fixed, or those that are not, one after the other for many draws: which
    /// lever it is is asked once for all of them.
    fn multiply(&self, from: usize, days: &[Baseline], draws: &mut [Factors], fixed: bool) {
        let mut shares = [0.0; WIDTH];
        for group in self.rows.chunk_by(|a, b| a.group == b.group) {
            if self.is_fixed(group) != fixed {
                continue;
            }
            let mut products = [Product::NOTHING; WIDTH];
            for row in group {
                let level = self.levels.get(row.place).copied().unwrap_or_default();
                self.column(row).fill(from, &mut shares, |one, share| *one = share);
                let of_draws = draws.iter_mut().zip(&mut products).zip(days).zip(&shares);
                for (((factors, product), day), share) in of_draws {
                    factors.multiply(product, row, *share, level, day.contained);
                }
            }
            let Some(first) = group.first() else { continue };
            for ((factors, product), day) in draws.iter_mut().zip(&products).zip(days) {
                factors.take(first, product, day.returned);
            }
        }
    }
}
