//! Entries that cannot all be right, whatever stands in the blank ones.
//!
//! The basic relations of a section are linear: conservation and bounds. An entry that was given is
//! what it is, one that was given as a share lies within the rounding of its last digit, and all
//! others are free from 0 on. Where the relations cannot hold together, the smallest set of entries
//! that is to blame is named, and the relations between them.

use super::{
    inputs::{Inputs, Origin},
    rows::{Expr, RULES, RuleRow, Section},
    smallest::smallest,
};
use crate::{
    linear::{Infeasibility, Relation, infeasibility},
    names::{Input, Rule},
};

/// Entries that contradict each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The smallest set of entries that cannot all be right, in the order of the table.
    pub entries: Vec<Input>,
    /// The relations between them, all of which are needed to tell.
    pub rules: Vec<Rule>,
    /// By how much they miss: left − right of the sides, else contacts or cases.
    pub difference: f64,
    /// What the relations come to; none where that is not a matter of adding up known amounts.
    pub sides: Option<Sides>,
    /// What entries would have to be, each with the others being right; without those that no value can
    /// mend by itself.
    pub remedies: Vec<Remedy>,
}

/// Two sums of which the left one is at most the right one, or equal to it, and is not.
#[derive(Debug, Clone, PartialEq)]
pub struct Sides {
    /// Entries of the left sum, with their factors.
    pub left: Vec<(f64, Input)>,
    /// Those of the right one.
    pub right: Vec<(f64, Input)>,
}

/// Where an entry would have to lie for its contradiction to be gone, and no other one to begin.
#[derive(Debug, Clone, PartialEq)]
pub struct Remedy {
    /// The entry.
    pub entry: Input,
    /// The least that it can be: a whole count, or a share of an entry that was given as one, in tenths
    /// of a percent or finer. Zero stands for no lower bound, and was not tried.
    pub least: f64,
    /// The most that it can be, likewise; none where it has no bound.
    pub most: Option<f64>,
}

/// How far counts may miss in all: half a contact.
const TOLERATED: f64 = 0.5;

/// A sum of inputs with their factors.
pub(super) type Form = Vec<(Input, f64)>;

/// Between which shares of its whole an input lies that was given as one.
pub(super) type ShareWithin = fn(&Inputs, Input) -> Option<[f64; 2]>;

/// The basic relations of a section, and the entries between which they have to hold.
pub(super) struct System<'a> {
    pub(super) inputs: &'a Inputs,
    pub(super) section: Section,
    pub(super) relations: Vec<(&'static RuleRow, Form)>,
    pub(super) columns: Vec<Input>,
    pub(super) given: Vec<Input>,
    tolerated: f64,
}

impl Inputs {
    /// Entries of a section that contradict each other, each set without those named before it.
    ///
    /// ```
    /// use metric_core::table::{Input, Inputs, Rule, Section};
    /// let mut inputs = Inputs::default();
    /// // 700 solved, 200 gave up and 1,000 contacts are 1,900 attempts: 2,000 cannot have tried.
    /// let values =
    ///     [(Input::Tried, 2e3), (Input::Solved, 7e2), (Input::GaveUp, 2e2), (Input::Contacts, 1e3)];
    /// for (input, value) in values {
    ///     inputs.give(input, value)?;
    /// }
    /// inputs.work_out();
    /// let conflicts = inputs.conflicts(Section::Funnel);
    /// assert_eq!(conflicts[0].difference, 100.0);
    /// assert_eq!(conflicts[0].rules, [Rule::OutcomesDifferFromAttempts, Rule::TriedAboveAttempts]);
    /// # Ok::<(), metric_core::MetricError>(())
    /// ```
    pub fn conflicts(&self, section: Section) -> Vec<Conflict> {
        let mut system = System::of(self, section);
        let all = system.contradictions();
        let conflict = |entries: &Vec<Input>| {
            let mut conflict = system.conflict(entries.clone());
            conflict.remedies = system.remedies(entries, &all);
            system.given.retain(|input| !entries.contains(input));
            conflict
        };
        all.iter().map(conflict).collect()
    }

    /// Whether an input was entered, and can be read.
    fn is_given(&self, input: Input) -> bool {
        matches!(self.origin(input), Origin::Given | Origin::Share | Origin::Computed)
    }

    /// The alternative that counts for an input that is worked out: the first that is not blank.
    fn counting(&self, input: Input) -> Option<&'static Expr> {
        let is_blank =
            |one: &Expr| matches!(one, Expr::Input(own) if self.origin(*own) == Origin::Blank);
        let alternatives = input.row().first_of;
        alternatives.iter().find(|one| !is_blank(one)).or(alternatives.last()).copied()
    }

    /// Adds an expression to a form, `times` so often; whether it is linear. What is worked out
    /// stands for the alternative that counts.
    pub(super) fn add_to(&self, form: &mut Form, expression: &Expr, times: f64) -> bool {
        match expression {
            Expr::Input(input) => {
                if let Some(alternative) = self.counting(*input) {
                    return self.add_to(form, alternative, times);
                }
                add(form, *input, times);
                true
            }
            Expr::Add(a, b) => self.add_to(form, a, times) && self.add_to(form, b, times),
            Expr::Subtract(a, b) => self.add_to(form, a, times) && self.add_to(form, b, -times),
            Expr::Multiply(Expr::Number(factor, _), other)
            | Expr::Multiply(other, Expr::Number(factor, _)) => {
                self.add_to(form, other, times * factor)
            }
            _ => false,
        }
    }
}

impl<'a> System<'a> {
    pub(super) fn of(inputs: &'a Inputs, section: Section) -> Self {
        let mut relations = Vec::new();
        for row in RULES.iter().filter(|row| row.section == section && row.is_basic()) {
            let mut form = Form::new();
            if inputs.add_to(&mut form, row.left, 1.0) && inputs.add_to(&mut form, row.right, -1.0)
            {
                relations.push((row, form));
            }
        }
        let mut columns: Vec<Input> =
            relations.iter().flat_map(|(_, form)| form.iter().map(|(input, _)| *input)).collect();
        columns.sort_unstable();
        columns.dedup();
        let given: Vec<Input> =
            columns.iter().copied().filter(|input| inputs.is_given(*input)).collect();
        let size = given.iter().filter_map(|input| inputs.get(*input)).fold(0.0, f64::max);
        let tolerated = TOLERATED.max(4.0 * f64::EPSILON * size);
        Self { inputs, section, relations, columns, given, tolerated }
    }

    /// The smallest sets of entries that cannot all be right, each without those named before it.
    pub(super) fn contradictions(&self) -> Vec<Vec<Input>> {
        let mut given = self.given.clone();
        let mut sets = Vec::new();
        while self.is_broken(&given, &self.relations) {
            let entries = smallest(&given, |given| self.is_broken(given, &self.relations));
            given.retain(|input| !entries.contains(input));
            sets.push(entries);
        }
        sets
    }

    /// Whether relations cannot hold together, of all entries only these being given.
    fn is_broken(&self, given: &[Input], relations: &[(&'static RuleRow, Form)]) -> bool {
        self.infeasibility(given, relations).least > self.tolerated
    }

    fn infeasibility(
        &self,
        given: &[Input],
        relations: &[(&'static RuleRow, Form)],
    ) -> Infeasibility {
        infeasibility(&self.all_relations(given, relations, Inputs::share_within))
    }

    /// The relations, and what shares are of their wholes.
    pub(super) fn all_relations(
        &self,
        given: &[Input],
        relations: &[(&'static RuleRow, Form)],
        within: ShareWithin,
    ) -> Vec<Relation> {
        let own = relations.iter().map(|(row, form)| self.relation(form, row.is_equation, given));
        let mut all: Vec<Relation> = own.collect();
        for input in given {
            if let (Some([low, high]), Some(of)) =
                (within(self.inputs, *input), input.row().share_of)
            {
                for (sign, share) in [(1.0, high), (-1.0, low)] {
                    let mut form = vec![(*input, sign)];
                    if self.inputs.add_to(&mut form, of, -sign * share) {
                        all.push(self.relation(&form, false, given));
                    }
                }
            }
        }
        all
    }

    /// A form at most 0, or equal to it, with the counts that are given.
    pub(super) fn relation(&self, form: &Form, is_equation: bool, given: &[Input]) -> Relation {
        let mut relation =
            Relation { factors: vec![0.0; self.columns.len()], bound: 0.0, is_equation };
        for (input, factor) in form {
            let is_share = self.inputs.origin(*input) == Origin::Share;
            let value = self.inputs.get(*input).filter(|_| given.contains(input) && !is_share);
            let column = self.columns.iter().position(|own| own == input);
            if let Some(value) = value {
                relation.bound -= factor * value;
            } else if let Some(place) = column.and_then(|at| relation.factors.get_mut(at)) {
                *place += factor;
            }
        }
        relation
    }

    /// What is to be said of entries that contradict each other.
    fn conflict(&self, entries: Vec<Input>) -> Conflict {
        let relations = smallest(&self.relations, |relations| self.is_broken(&entries, relations));
        let infeasibility = self.infeasibility(&entries, &relations);
        let found = self.sides(&entries, &relations, &infeasibility);
        Conflict {
            rules: relations.iter().map(|(row, _)| row.rule).collect(),
            difference: found.as_ref().map_or(infeasibility.least, |(difference, _)| *difference),
            sides: found.map(|(_, sides)| sides),
            remedies: Vec::new(),
            entries,
        }
    }

    /// The relations added up, each so often as it takes to leave nothing blank behind.
    fn sides(
        &self,
        entries: &[Input],
        relations: &[(&'static RuleRow, Form)],
        infeasibility: &Infeasibility,
    ) -> Option<(f64, Sides)> {
        let mut form = Form::new();
        for ((_, own), weight) in relations.iter().zip(&infeasibility.multipliers) {
            for (input, factor) in own {
                add(&mut form, *input, weight * factor);
            }
        }
        form.retain(|(_, factor)| factor.abs() > 1e-9);
        // What is blank could only add to the left side.
        form.retain(|(input, factor)| entries.contains(input) || *factor < 0.0);
        let unit = form.iter().map(|(_, factor)| factor.abs()).reduce(f64::min)?;
        // A single relation keeps its sides, also where the left one is the smaller one.
        let is_turned =
            relations.len() == 1 && infeasibility.multipliers.first().is_some_and(|one| *one < 0.0);
        let unit = if is_turned { -unit } else { unit };
        let mut sides = Sides { left: Vec::new(), right: Vec::new() };
        let mut difference = 0.0;
        for (input, factor) in form {
            let times = (factor / unit).round();
            if !entries.contains(&input) || (factor / unit - times).abs() > 1e-6 {
                return None;
            }
            difference += times * self.inputs.get(input)?;
            let side = if times > 0.0 { &mut sides.left } else { &mut sides.right };
            side.push((times.abs(), input));
        }
        let is_told = !sides.left.is_empty() && !sides.right.is_empty();
        (is_told && difference.abs() > self.tolerated).then_some((difference, sides))
    }
}

/// Adds an input with its factor to a form.
fn add(form: &mut Form, input: Input, factor: f64) {
    match form.iter_mut().find(|(own, _)| *own == input) {
        Some((_, sum)) => *sum += factor,
        None => form.push((input, factor)),
    }
}
