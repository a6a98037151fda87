//! The cost of many draws at once.

use super::{
    baseline::Baseline,
    factors::{Factors, Product},
    flow::Flow,
    lever::{Group, Levels, Levers, Row, Step},
};
use crate::{
    MetricError,
    band::same,
    quantity::{LIMIT, amount, checked, share},
};

/// How many draws go through the formulas side by side: as many as keep all that is computed on the way
/// in the fastest cache.
const WIDTH: usize = 32;

/// A number, or its draws.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Column<'a> {
    /// The same number in every draw.
    Same(f64),
    /// Draws, in their order.
    Draws(&'a [f64]),
}

impl<'a> Column<'a> {
    /// Draws; the number alone where all of them are equal to it ([`crate::band::same`]), as what no range moves
    /// is but for floating point.
    ///
    /// ```
    /// use metric_core::savings::Column;
    /// assert_eq!(Column::of(&[0.3, 0.1 + 0.2], 0.3), Column::Same(0.3));
    /// assert_eq!(Column::of(&[0.3, 0.31], 0.3), Column::Draws(&[0.3, 0.31]));
    /// ```
    pub fn of(draws: &'a [f64], number: f64) -> Self {
        let is_same = draws.iter().all(|draw| *draw == number || same(*draw, number));
        if is_same { Self::Same(number) } else { Self::Draws(draws) }
    }
}

impl Column<'_> {
    fn is_drawn(self) -> bool {
        matches!(self, Self::Draws(_))
    }

    /// Errors: missing where there are fewer than `count` draws; those of `check`, which lets all numbers
    /// of 0 to `most` pass.
    fn check(
        self,
        count: usize,
        most: f64,
        check: impl Fn(f64) -> Result<f64, MetricError>,
    ) -> Result<(), MetricError> {
        let draws = match &self {
            Self::Same(value) => std::slice::from_ref(value),
            Self::Draws(draws) => draws.get(..count).ok_or(MetricError::Missing)?,
        };
        // Which error it is, is asked where there is one: this is all that most columns go through.
        if draws.iter().all(|draw| (0.0..=most).contains(draw)) {
            return Ok(());
        }
        draws.iter().try_for_each(|&draw| check(draw).map(|_| ()))
    }

    /// The number, where it is the same in every draw; else what the draws are written over.
    fn same(self) -> f64 {
        if let Self::Same(value) = self { value } else { 0.0 }
    }

    /// Gives each of its draws from a place on to one of `to`, which has had what is the same.
    #[inline]
    fn fill<T>(self, from: usize, to: &mut [T], give: impl Fn(&mut T, f64)) {
        if let Self::Draws(draws) = self {
            to.iter_mut().zip(draws.iter().skip(from)).for_each(|(one, draw)| give(one, *draw));
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
            column.check(count, LIMIT, amount)?;
        }
        for column in [self.routed, self.contained, self.returned, self.floor] {
            column.check(count, 1.0, share)?;
        }
        Ok(())
    }

    /// What is the same in every draw.
    fn same(&self) -> Baseline {
        Baseline {
            contacts: self.contacts.same(),
            routed: self.routed.same(),
            contained: self.contained.same(),
            returned: self.returned.same(),
            longer: self.longer.same(),
            cost: self.cost.same(),
            automated: self.automated.same(),
            floor: self.floor.same(),
        }
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
    /// `shares` has what each lever moves, by its place, and `works` the handle time of what it avoids over
    /// that of the average contact; a lever beyond has its own. A share above 1 counts as 1. All else as for [`Levers::evaluate`], whose formulas these are. Unit: money per
    /// period; a share. Errors: missing for a column that is shorter than `costs`, and where that is
    /// empty; those of [`Levers::evaluate`].
    ///
    /// 1,000 contacts at $8 or $12, 40 % fewer in the first draw, 120 % in the second, which is all:
    /// ```
    /// use metric_core::savings::{Baseline, Column::*, Columns, Lever::*, Levers, Target};
    /// let today = Baseline {
    ///     contacts: 1_000.0, routed: 0.0, contained: 0.0, returned: 0.0, longer: 0.0,
    ///     cost: 10.0, automated: 0.0, floor: 0.0,
    /// };
    /// let levers = Levers::new(&[Fewer { of: Target::All, share: 0.8, work: None }])?;
    /// let drawn = Columns { cost: Draws(&[8.0, 12.0]), ..Columns::of(&today) };
    /// let mut costs = [0.0; 2];
    /// let bounded = levers.costs(&drawn, &[Draws(&[0.4, 1.2])], &[], |_| 1.0, &mut costs)?;
    /// assert_eq!((costs, bounded), ([4_800.0, 0.0], 0.5));
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn costs(
        &self,
        today: &Columns<'_>,
        shares: &[Column<'_>],
        works: &[Column<'_>],
        level: impl Fn(usize) -> f64,
        costs: &mut [f64],
    ) -> Result<f64, MetricError> {
        let levels = self.levels(level)?;
        Drawn { rows: &self.rows, today, shares, works, levels }.costs(costs)
    }
}

/// Levers with what is drawn.
struct Drawn<'a> {
    rows: &'a [Row],
    today: &'a Columns<'a>,
    shares: &'a [Column<'a>],
    works: &'a [Column<'a>],
    levels: Levels,
}

impl Drawn<'_> {
    /// As [`Levers::costs`].
    fn costs(&self, costs: &mut [f64]) -> Result<f64, MetricError> {
        let today = self.today;
        today.check(costs.len())?;
        for column in self.shares.iter().chain(self.works) {
            column.check(costs.len(), LIMIT, amount)?;
        }
        let mut days = [today.same(); WIDTH];
        let same = self.same(&today.same());
        let mut draws = [same; WIDTH];
        let (mut from, mut bounded, mut count) = (0, 0.0, 0.0);
        for chunk in costs.chunks_mut(WIDTH) {
            today.fill(from, &mut days);
            self.start(&same, &days, &mut draws);
            for group in self.groups().filter(|group| self.is_drawn(group)) {
                self.take(group, from, &days, &mut draws);
            }
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

    fn groups(&self) -> impl Iterator<Item = &[Row]> {
        self.rows.chunk_by(|a, b| a.group == b.group)
    }

    /// Whether what a group of levers leaves differs from draw to draw.
    fn is_drawn(&self, group: &[Row]) -> bool {
        group.iter().any(|row| {
            let is_own = match (row.group, row.step) {
                (Group::Routed, _) => self.today.contained.is_drawn(),
                // What automation takes of an issue comes back as well.
                (_, Step::Contained) => self.today.returned.is_drawn(),
                _ => false,
            };
            is_own || self.share(row).is_drawn() || self.side(row).is_drawn()
        })
    }

    /// What a lever moves: one beyond `shares` has its own.
    fn share(&self, row: &Row) -> Column<'_> {
        self.shares.get(row.place).copied().unwrap_or(Column::Same(row.share))
    }

    /// The handle time of what a lever avoids, else what comes again because of it.
    fn side(&self, row: &Row) -> Column<'_> {
        let drawn = self.works.get(row.place).filter(|_| row.step == Step::Fewer);
        drawn.copied().unwrap_or(Column::Same(row.side))
    }

    /// The levers that are the same in every draw, once for all.
    fn same(&self, day: &Baseline) -> Factors {
        let mut none = Factors::NONE;
        none.start(day.contained);
        let mut same = [none];
        for group in self.groups().filter(|group| !self.is_drawn(group)) {
            self.take(group, 0, std::slice::from_ref(day), &mut same);
        }
        let [same] = same;
        same
    }

    /// Draws before their own levers.
    fn start(&self, same: &Factors, days: &[Baseline], draws: &mut [Factors]) {
        let is_contained_drawn = self.today.contained.is_drawn();
        if is_contained_drawn || self.groups().any(|group| self.is_drawn(group)) {
            draws.fill(*same);
        }
        if is_contained_drawn {
            // Not while they are copied: a copy waits for a part that was written a moment before.
            for (draw, day) in draws.iter_mut().zip(days) {
                draw.start(day.contained);
            }
        }
    }

    /// A group of levers, one after the other for many draws: which lever it is is asked once.
    fn take(&self, group: &[Row], from: usize, days: &[Baseline], draws: &mut [Factors]) {
        let mut products = [Product::NOTHING; WIDTH];
        for row in group {
            let level = self.levels.get(row.place).copied().unwrap_or_default();
            let (share, side) = (self.share(row), self.side(row));
            let mut moves = [[share.same(), side.same()]; WIDTH];
            share.fill(from, &mut moves, |[one, _], share| *one = share);
            side.fill(from, &mut moves, |[_, one], side| *one = side);
            let of_draws = draws.iter_mut().zip(&mut products).zip(days).zip(&moves);
            for (((factors, product), day), moved) in of_draws {
                factors.multiply(product, row, *moved, level, day.contained);
            }
        }
        let Some(first) = group.first() else { return };
        for ((factors, product), day) in draws.iter_mut().zip(&products).zip(days) {
            factors.take(first, product, day.returned);
        }
    }
}
