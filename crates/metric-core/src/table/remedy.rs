//! What an entry of a contradiction would have to be, in numbers that can be typed and were tried.

use super::{
    conflict::{Form, Remedy, ShareWithin, System},
    inputs::Inputs,
    rows::{RULES, RuleRow},
};
use crate::{linear::range, names::Input};

/// Decimals of a share: as few of these as leave room between its bounds.
const SHARE_DECIMALS: [i32; 4] = [3, 4, 5, 6];

impl System<'_> {
    /// What entries that cannot all be right would have to be, given all contradictions of the section:
    /// preferably for whatever was given to hold, else for their own contradiction to be gone.
    pub(super) fn remedies(&self, entries: &[Input], all: &[Vec<Input>]) -> Vec<Remedy> {
        let others: Vec<&Vec<Input>> = all.iter().filter(|one| *one != entries).collect();
        let remedies_among = |given: &[Input]| -> Vec<Remedy> {
            entries.iter().filter_map(|entry| self.remedy(*entry, given, &others)).collect()
        };
        let of_all = remedies_among(&self.given);
        if of_all.is_empty() { remedies_among(entries) } else { of_all }
    }

    /// What an entry would have to be beside the others of these entries. Other shares count as they were
    /// typed, or within their rounding where that is not possible.
    fn remedy(&self, entry: Input, given: &[Input], others: &[&Vec<Input>]) -> Option<Remedy> {
        let (least, most) = self
            .range_of(entry, given, Inputs::share_as_typed)
            .or_else(|| self.range_of(entry, given, Inputs::share_within))?;
        let is_share = self.inputs.share(entry).is_some();
        // A share has no bound above all of it.
        let most = most.filter(|most| !is_share || *most < 1.0 - 1e-9);
        let decimals: &[i32] = if is_share { &SHARE_DECIMALS } else { &[0] };
        decimals.iter().find_map(|decimals| {
            let step = 0.1_f64.powi(*decimals);
            let least = self.tried(entry, inwards(least, step, f64::ceil), step, others)?;
            let most = match most {
                Some(most) => {
                    Some(self.tried(entry, inwards(most, step, f64::floor), -step, others)?)
                }
                None => None,
            };
            let is_range = most.is_none_or(|most| least <= most && most > 0.0);
            is_range.then_some(Remedy { entry, least, most })
        })
    }

    /// A bound if the entry can lie there, else the next step inwards if it can lie there.
    fn tried(&self, entry: Input, bound: f64, step: f64, others: &[&Vec<Input>]) -> Option<f64> {
        if bound == 0.0 && step > 0.0 {
            return Some(bound);
        }
        [bound, bound + step].into_iter().find(|value| self.mends(entry, *value, others))
    }

    /// Whether the section is without contradiction but for those that it has beside this one, with an
    /// entry that has another value. Rules that are no basic relations are checked where these hold.
    fn mends(&self, entry: Input, value: f64, others: &[&Vec<Input>]) -> bool {
        let Ok(inputs) = self.inputs.with(entry, value) else { return false };
        let left = System::of(&inputs, self.section).contradictions();
        let is_checked =
            |row: &&RuleRow| row.section == self.section && !row.is_basic() && !row.is_remark;
        let mut checked = RULES.iter().filter(is_checked);
        left.iter().all(|one| others.contains(&one))
            && (!left.is_empty() || checked.all(|row| row.broken(&inputs).is_none()))
    }

    /// Where an entry lies, by all relations and the others of these entries.
    fn range_of(
        &self,
        entry: Input,
        given: &[Input],
        within: ShareWithin,
    ) -> Option<(f64, Option<f64>)> {
        let others: Vec<Input> = given.iter().copied().filter(|own| *own != entry).collect();
        let column = self.columns.iter().position(|own| *own == entry)?;
        let relations = self.all_relations(&others, &self.relations, within);
        if self.inputs.share(entry).is_none() {
            return range(&relations, column, None);
        }
        let mut whole = Form::new();
        let is_linear = self.inputs.add_to(&mut whole, entry.row().share_of?, 1.0);
        let whole = is_linear.then(|| self.relation(&whole, true, &others))?;
        range(&relations, column, Some(&whole))
    }
}

/// A bound as a number of steps. What floating point adds to a whole number of steps is no step.
fn inwards(bound: f64, step: f64, round: fn(f64) -> f64) -> f64 {
    let steps = bound / step;
    let nearest = steps.round();
    let is_whole = (steps - nearest).abs() <= 1e-9 + 4.0 * f64::EPSILON * nearest;
    let steps = if is_whole { nearest } else { round(steps) };
    // A step of 0.001 is no binary number: 332 of them divided by 1,000 is.
    steps / (1.0 / step).round()
}
