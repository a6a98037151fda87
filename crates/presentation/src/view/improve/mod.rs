//! Improve in words: the levers with what each of them saves, the scenarios side by side, how sure that is, and when
//! it pays.

mod answer;
mod case;
mod charts;
mod facts;
mod figures;
mod levers;
mod model;
mod money;
mod notes;
mod quick;
mod ranged;
mod sentence;
mod sides;
mod sure;
mod table;

pub use case::CaseView;
pub use model::{Picture, Without};
pub use quick::QuickView;
pub(crate) use ranged::Ranged;
pub use sides::{SideCell, SideRow, Sides};

use super::{
    GridView, TableView,
    job_answer::{JobAnswer, JobFigure, Missing},
    source::Source,
};
use crate::words;
use facts::NINE_IN_TEN;
use metric_core::band::same;
use report::{Expected, Improve as Found, ScenarioFound};
use scenario::field::{Choice, Further};
use std::ops::Deref;

/// Improve.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Improve {
    /// The answer.
    pub answer: JobAnswer,
    /// The further scenarios, in their order.
    pub scenarios: Vec<ScenarioView>,
    /// What stands at the rows of the levers.
    pub table: TableView,
    /// The levers as text, where nothing is typed.
    pub levers: Option<GridView>,
    /// Levers for one click, before any is typed.
    pub quick: Vec<QuickView>,
    /// Today beside the scenarios.
    pub sides: Option<Sides>,
    /// Where the saving comes from.
    pub waterfall: Option<Picture>,
    /// How sure it is; none where nothing is a range.
    pub sure: Option<Picture>,
    /// Which range matters most; none where nothing is a range.
    pub matters: Option<Picture>,
    /// Whether the sample is still to be drawn.
    pub is_drawing: bool,
    /// The case.
    pub case: CaseView,
    /// What would come of the contact rate, in the words in which Track says what did; empty where it does not change.
    pub promise: String,
    /// The scenarios that lack figures, or those of the case.
    pub without: Vec<Without>,
}

/// A further scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioView {
    /// Which one.
    pub further: Further,
    /// What it is called: by its name, else by its letter.
    pub name: String,
    /// Where a copy of it can stand.
    pub has_room: bool,
}

impl Improve {
    /// The pictures, in the order of the page.
    pub fn pictures(&self) -> impl Iterator<Item = &Picture> {
        let own = [&self.waterfall, &self.sure, &self.matters, &self.case.picture];
        own.into_iter().flatten()
    }

    /// The scenarios whose promise can be picked, each with its word, and one that is picked and gone: what stands there stays
    /// to be seen. The first one stands for none picked, unless it is.
    pub fn promisable(&self, picked: &str) -> Vec<(&'static str, String)> {
        let name = |further: Further| {
            let known = self.scenarios.iter().find(|one| one.further == further);
            known.map(|one| one.name.clone())
        };
        let first = self.scenarios.first().map(|one| one.further);
        let of = |further: Further| {
            let is_picked = further.word() == picked;
            let name =
                name(further).or(is_picked.then(|| words::scenario_of(further).to_owned()))?;
            let is_default = Some(further) == first && !is_picked;
            Some((if is_default { "" } else { further.word() }, name))
        };
        Further::ALL.into_iter().filter_map(of).collect()
    }

    /// The answer for whoever hears it: the figure with its range, or what is missing.
    pub fn spoken(&self) -> String {
        let mut facts = self.figure().into_iter().flat_map(|one| &one.facts);
        let range = facts.find(|fact| fact.id == NINE_IN_TEN).filter(|_| !self.is_drawing);
        let range = range.map(|fact| {
            // A dash is heard by nobody: why there are no runs is.
            let has_runs = fact.detail != words::NO_RUNS;
            let said = if has_runs { &fact.figure } else { &fact.detail };
            format!(" {}: {said}.", fact.name)
        });
        format!("{}{}", self.answer.spoken(), range.unwrap_or_default())
    }

    /// The figure of the answer, where there is one.
    pub fn figure(&self) -> Option<&JobFigure> {
        self.answer.figure()
    }
}

/// What the parts of the view are made of.
#[derive(Clone, Copy)]
pub(super) struct Parts<'a> {
    pub source: &'a Source<'a>,
    pub found: &'a Found,
}

impl<'a> Parts<'a> {
    /// The scenarios that have figures.
    pub fn expected(self) -> impl Iterator<Item = Shown<'a>> {
        self.found.scenarios.iter().filter_map(Shown::of)
    }

    /// The scenario that the answer speaks of: the last one, where it has figures.
    pub fn lead(self) -> Option<Shown<'a>> {
        self.found.scenarios.last().and_then(Shown::of)
    }

    /// The scenario that the answer would speak of.
    pub fn last(self) -> Further {
        self.source.scenario.draft().last_scenario()
    }

    /// Whether there are several scenarios, so that figures name theirs.
    pub fn has_several(self) -> bool {
        self.found.scenarios.len() > 1
    }

    /// What a scenario is called where there is but one as well, whose letter nobody has seen.
    pub fn title(self, further: Further) -> String {
        if self.has_several() { self.name(further) } else { "The levers".to_owned() }
    }

    /// What a scenario is called inside of a sentence.
    pub fn name(self, further: Further) -> String {
        words::scenario_name(self.source.scenario, further)
    }
}

/// A scenario with figures.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    pub further: Further,
    pub expected: &'a Expected,
}

impl<'a> Shown<'a> {
    fn of(found: &'a ScenarioFound) -> Option<Self> {
        let expected = found.found.as_ref().ok()?;
        Some(Self { further: found.further, expected })
    }
}

impl Deref for Shown<'_> {
    type Target = Expected;

    fn deref(&self) -> &Expected {
        self.expected
    }
}

/// Whether the runs of a scenario are still to be drawn. Those that cannot be drawn are none.
fn is_drawn_later(shown: Shown<'_>) -> bool {
    shown.is_ranged && shown.sampled.is_none() && shown.undrawn.is_none()
}

/// The scenarios that lack figures, or those of the case, each with the reason.
fn without(parts: Parts<'_>) -> Vec<Without> {
    let mut without = Vec::new();
    for one in &parts.found.scenarios {
        let further = one.further;
        match &one.found {
            Err(unfound) => {
                let why = answer::why_unfound(parts, unfound).text;
                without.push(Without { further, what: "No figures", why });
            }
            Ok(expected) => {
                let problem = expected.case.as_ref().and_then(|case| case::problem(parts, case));
                let of_case = |why: Missing| Without { further, what: "No case", why: why.text };
                without.extend(problem.map(of_case));
            }
        }
    }
    without
}

/// What would come of the contact rate with the scenario that Track holds the series against.
fn promise(parts: Parts<'_>) -> Option<String> {
    let scenario = parts.source.scenario;
    let further = scenario.promised()?;
    let shown = parts.expected().find(|shown| shown.further == further)?;
    let promise = shown.promise.filter(|promise| !same(promise.full.middle, promise.today))?;
    let start = scenario.levers_since().value();
    Some(super::promise::would(parts.source, further, &promise, start))
}

/// Improve of a draft, given what was found; without any lever none was.
pub(super) fn of(source: &Source<'_>, found: Option<&Found>) -> Improve {
    let draft = source.scenario.draft();
    let scenarios = draft.scenarios().into_iter().map(|further| ScenarioView {
        further,
        name: words::scenario_name(source.scenario, further),
        has_room: draft.has_room_behind(further),
    });
    let mut improve = Improve {
        scenarios: scenarios.collect(),
        table: table::of(source, found),
        // They stand there before any lever is typed.
        quick: if found.is_none() { quick::of(source) } else { Vec::new() },
        ..Improve::default()
    };
    improve.case.is_blank = case::is_blank(source);
    let Some(found) = found else { return improve };
    let parts = Parts { source, found };
    improve.answer = answer::of(parts);
    improve.levers = levers::grid(parts);
    improve.sides = sides::of(parts);
    improve.waterfall = charts::waterfall(parts);
    improve.sure = sure::histogram(parts);
    improve.matters = sure::tornado(parts);
    improve.is_drawing = parts.expected().any(is_drawn_later);
    improve.case = case::of(parts);
    improve.promise = promise(parts).unwrap_or_default();
    improve.without = without(parts);
    improve
}
