//! What comes of ranges: the middle that each counts as, how sure the saving is, and which range matters most.

use super::row::{ScenarioRows, YEAR};
use crate::{export::units::RowUnit, words};
use metric_core::range::Distribution;
use report::{Amount, LeverRow, Sampled, Swing};
use scenario::{
    Scenario,
    field::{Effect, Field, Table},
    link::key_of,
    number::{Reading, write},
};

/// What percentiles are of.
pub(super) const PERCENTILES: &str = "median, 5th and 95th percentile of 20,000 runs";

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
        self.noted("Saving a year, runs", percentiles, YEAR, PERCENTILES);
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
        let (name, reading, is_percent) = self.range_of(&swing.key);
        let sign = if is_percent { words::PERCENT } else { "" };
        let style = self.export.draft.style;
        let range = reading.and_then(|reading| reading.range);
        let entered = range.map(|range| [range.low, range.high].map(|end| write(end, style)));
        let texts = entered.unwrap_or_default();
        for ((saving, text), which) in swing.ends.into_iter().zip(texts).zip(["low", "high"]) {
            let name = format!("Saving a year, {name} at its {which} end");
            let note = format!("{text}{sign} as entered; the other ranges at their middle");
            self.noted(name, [Some(saving), None, None], YEAR, note);
        }
    }

    /// What a range is called, how it was read, and whether that is in percent: an entry by its key, or a lever by that
    /// of its draws.
    fn range_of(&self, key: &str) -> (String, Option<Reading>, bool) {
        if let Some(field) = Field::ALL.into_iter().find(|field| key_of(*field) == key) {
            let name = words::without_unit(words::label(field)).to_owned();
            let reading = Scenario::of(self.export.draft).reading(field).value();
            return (name, reading, reading.is_some_and(|reading| reading.percent));
        }
        let lever = self.found.levers.iter().find(|lever| lever.key == key);
        lever.map_or_else(
            || (key.to_owned(), None, false),
            |lever| (self.lever(lever.place), self.amount(lever.place), !is_points(lever)),
        )
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
