//! What comes of ranges: the middle that each counts as, how sure the saving is, and which range matters most.

use super::row::{ScenarioRows, YEAR};
use crate::{export::units::RowUnit, view::Ranged, words};
use metric_core::range::Distribution;
use report::{Amount, LeverRow, Sampled, Swing};
use scenario::{
    Scenario,
    field::{Effect, Table},
    number::{Decimal, Reading, write},
};

/// What percentiles are of.
pub(super) fn of_percentiles() -> String {
    format!("median, 5th and 95th percentile of {} runs", words::RUNS)
}

impl ScenarioRows<'_> {
    /// What each amount that is a range counts as.
    pub fn middles(&mut self) {
        let found = self.found;
        for lever in &found.levers {
            let amount = lever.amounts.get(self.further as usize);
            if let Some(Amount::Of(distribution)) = amount
                && !matches!(distribution, Distribution::Point(_))
            {
                self.middle(lever, distribution.middle());
            }
        }
    }

    fn middle(&mut self, lever: &LeverRow, middle: f64) {
        let ends = self.amount(lever.place).and_then(|reading| reading.range);
        let ends = ends.map(|range| [range.low, range.high].map(|end| end.to_f64() / 100.0));
        let [low, high] = ends.map_or([None; 2], |ends| ends.map(Some));
        // Points are per 100 units of the base, and percent are of what the lever acts on.
        let (unit, middle) = if is_points(lever) {
            (RowUnit::Points, middle / 100.0)
        } else {
            (RowUnit::Share("of what it acts on"), middle)
        };
        let name = format!("{}: amount that counts", self.lever(lever.place));
        self.noted(name, [Some(middle), low, high], unit, "the middle of the range as entered");
    }

    /// How sure the saving is.
    pub fn sample(&mut self, sampled: &Sampled) {
        let saving = &sampled.saving;
        let percentiles = [saving.p50, saving.p5, saving.p95].map(Some);
        self.noted("Saving a year, runs", percentiles, YEAR, of_percentiles());
        self.one("Saving a year, mean of the runs", saving.mean, YEAR);
        self.one("Saving a year below zero", saving.below_zero, RowUnit::Runs);
        self.one("Levers together end at a bound", sampled.at_bound, RowUnit::Runs);
        for (place, share) in &sampled.levers_at_bound {
            let name = format!("{}: counts at its bound", self.lever(*place));
            self.one(name, *share, RowUnit::Runs);
        }
        for swing in &sampled.swings {
            self.swing(swing);
        }
    }

    /// The saving with a range at its low end, and at its high end.
    fn swing(&mut self, swing: &Swing) {
        let name = self.range_name(&swing.key);
        let scenario = Scenario::of(self.export.draft);
        let money = |end: Decimal| {
            format!("{} {}", write(end, self.export.draft.style), self.export.money())
        };
        let texts = Ranged::named(self.found, &swing.key)
            .and_then(|ranged| ranged.ends(scenario, self.further, &money))
            .unwrap_or_default();
        for ((saving, text), which) in swing.ends.into_iter().zip(texts).zip(["low", "high"]) {
            let name = format!("Saving a year, {name} at its {which} end");
            let note = format!("{text} as entered; the other ranges at their middle");
            self.noted(name, [Some(saving), None, None], YEAR, note);
        }
    }

    /// What a range is called: an entry by its label, a lever by its name.
    fn range_name(&self, key: &str) -> String {
        match Ranged::named(self.found, key) {
            Some(Ranged::Entry(field)) => words::without_unit(words::label(field)).to_owned(),
            Some(Ranged::Lever(lever)) => self.lever(lever.place),
            None => key.to_owned(),
        }
    }

    /// The amount of a lever as it was read.
    fn amount(&self, place: usize) -> Option<Reading> {
        let scenario = Scenario::of(self.export.draft);
        scenario.cell(Table::Levers, place, self.further.column()).value()
    }
}

fn is_points(lever: &LeverRow) -> bool {
    lever.kind.is_ok_and(|kind| kind.effect == Effect::Points)
}
