//! Break down: rows of one total, the funnel, repeats, costs, and the change since an earlier period.
//! Inside of this module a figure that is not known is not a number; none of these leaves it.

mod book;
mod change;
mod finding;
mod funnel;
mod input;
mod pointers;
mod rows;

pub use book::{Book, whole_of};
pub use finding::{Finding, Odd};
pub use funnel::{FROM, PEOPLE};
pub use input::{rows_of, unit_of};
pub use pointers::{Pointer, Stand};

use super::{Comparison, Measured, Outcome, comparison};
use crate::{
    draft::Field,
    figures::{FIGURES, Figure, Kind, RULES},
    metric::Metric,
    scenario::Scenario,
    section::Section,
    table::{Table, at},
};
use input::Input;
use metric_core::{
    MetricError::Missing,
    formula::difference,
    interval::wilson,
    quantity::{Count, LIMIT},
};

/// Everything that Break down finds.
#[derive(Debug, Clone)]
pub struct Breakdown {
    /// The figures by letter.
    pub book: Book,
    /// The results of every section that was filled, in the order of the form.
    pub results: Vec<Results>,
    /// What the figures point to, most contacts at stake first.
    pub pointers: Vec<Pointer>,
}

/// The results of a section.
#[derive(Debug, Clone)]
pub struct Results {
    /// The section.
    pub section: Section,
    /// Its figures.
    pub figures: Vec<Measured>,
    /// Its columns; none where there are no rows, or they contradict the total.
    pub heads: &'static [Head],
    /// Its rows, in the order shown.
    pub lines: Vec<Line>,
    /// What is published about its figures and rows.
    pub published: Vec<Published>,
    /// What is odd, or cannot be.
    pub findings: Vec<Finding>,
}

/// A column of figures.
#[derive(Debug, PartialEq)]
pub struct Head {
    /// Stable id of the report.
    pub id: &'static str,
    /// Its head on the page.
    pub label: &'static str,
    /// What its figures are counted in.
    pub kind: Kind,
    /// How they are computed.
    formula: &'static str,
}

/// What a row of figures stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Name {
    /// A row of the person's table.
    Row(usize),
    /// What the rows leave over.
    Rest,
    /// A stage of the funnel.
    Stage(&'static str),
}

/// A row of figures.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// What it stands for.
    pub name: Name,
    values: [f64; MOST_COLUMNS],
}

/// Most columns of figures.
const MOST_COLUMNS: usize = 8;

impl Line {
    /// A figure of the row, where there is one.
    pub fn value(&self, column: usize) -> Option<f64> {
        self.values.get(column).copied().filter(|value| value.abs() <= LIMIT)
    }

    /// Whether it counts attempts, which are no contacts yet.
    pub fn is_attempts(&self) -> bool {
        matches!(self.name, Name::Stage(stage) if funnel::is_attempts(stage))
    }
}

/// A figure of the person's against a published one.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// What it is the figure of.
    pub about: &'static str,
    /// The person's figure, a share.
    pub value: f64,
    /// How many contacts (or attempts) one hundred percent are.
    pub whole: f64,
    /// The comparison.
    pub comparison: Comparison,
}

/// Break down of a scenario.
pub(super) fn of(scenario: Scenario<'_>, measured: &[Measured]) -> Breakdown {
    let mut input = Input::of(scenario, measured);
    let mut results = Vec::new();
    for &section in &Section::ALL {
        if is_filled(scenario, section) {
            let mut found = Results {
                section,
                figures: Vec::new(),
                heads: &[],
                lines: Vec::new(),
                published: Vec::new(),
                findings: Vec::new(),
            };
            found.check_rules(&input);
            if found.findings.is_empty() {
                match section {
                    Section::Change => change::of(&mut input, &mut found),
                    _ => rows::of(&mut input, &mut found),
                }
                found.measure(&input);
            } else if section == Section::Funnel && found.findings.iter().any(Finding::is_broken) {
                input.broken = book::letters(OF_FUNNEL);
            }
            if !(found.findings.is_empty() && found.figures.is_empty() && found.lines.is_empty()) {
                results.push(found);
            }
        }
    }
    let pointers = pointers::of(&input, &results);
    Breakdown { book: input.book, results, pointers }
}

/// What the funnel hands on to other sections, where its own figures agree.
const OF_FUNNEL: &str = "@k @l";

/// Whether something was entered in a section; how shared cost is spread is a setting.
fn is_filled(scenario: Scenario<'_>, section: Section) -> bool {
    let rows = section.table().map_or(&[][..], |table| scenario.draft().rows(table));
    let fields = section.fields().iter();
    let has_then = section == Section::Change
        && scenario.draft().rows(Table::Segments).iter().any(|row| !row.text(at::WAS).is_empty());
    has_then
        || rows.iter().any(|row| !row.is_blank())
        || fields.into_iter().any(|field| *field != Field::CostBasis && !scenario.is_blank(*field))
}

impl Results {
    fn find(&mut self, odd: Odd, amount: f64) {
        self.findings.push(Finding::of(odd, amount));
    }

    /// Names the rules that do not hold.
    fn check_rules(&mut self, input: &Input<'_>) {
        let all = input.get('C');
        for (index, (section, rule)) in RULES.iter().enumerate() {
            // Money is exact; what people work out of shares is not, by its whole.
            let whole = rule.rsplit(['=', '≤']).next().map(|whole| input.book.evaluate(whole));
            let tolerance = match (self.section, whole) {
                (Section::Cost, _) => 1e-6,
                (_, Some(Ok(whole))) => input.book.tolerance(rule, whole),
                _ => 0.5,
            };
            let found = difference(rule, &|letter| input.get(letter));
            if let (true, Some((difference, true))) = (*section == self.section, found)
                && difference.abs() > tolerance
                // The same excess breaks every rule that counts it: the shortest one names it.
                && self.findings.iter().all(|finding| finding.amount != difference)
            {
                self.find(Odd::Broken(index), difference);
            }
        }
        let has_cases = !input.get('U').is_nan();
        let needs =
            self.section == Section::Funnel || self.section == Section::Repeats && has_cases;
        if all.is_nan() && (needs || self.section.table().is_some()) {
            self.find(Odd::NeedsContacts, 0.0);
        }
    }

    /// Computes the figures of the section.
    fn measure(&mut self, input: &Input<'_>) {
        // There an entry is a stage, or says itself what it is a share of.
        let is_funnel = self.section == Section::Funnel;
        let entered = if is_funnel { 0 } else { book::entered(input.scenario, self.section) };
        let mut used = 0;
        let section = self.section;
        for row in FIGURES.iter().filter(|row| row.section == section) {
            let (formula, letters) = (row.facts.formula, book::letters(row.facts.formula));
            if letters & input.broken != 0 {
                continue;
            }
            let found = match row.letter {
                ' ' => input.book.evaluate(formula),
                // What is not known, or could not be worked out, is not shown.
                letter => Some(input.get(letter)).filter(|it| it.abs() <= LIMIT).ok_or(Missing),
            };
            // The rules hold, so a part above its whole is a matter of rounding.
            let is_share = row.kind == Kind::Share;
            let found = found.map(|it| if is_share { it.clamp(0.0, 1.0) } else { it });
            if found == Err(Missing) {
                // An entry that no figure above has used: it waits for others.
                let is_missed = letters & entered & !used != 0;
                // Without a base now no rate is asked for.
                let has_use = input.base.is_some() || row.figure != Figure::RateThen;
                if is_missed && has_use && !input.book.wanting(formula).is_empty() {
                    used |= letters;
                    self.find(Odd::Wanting(row.figure), 0.0);
                }
                continue;
            }
            used |= letters;
            let unit = unit_of(input.scenario, row.kind);
            let mut measured = Measured::new(Metric::Of(row.figure), Outcome::from(found), unit);
            if row.figure == Figure::OneTouch {
                let single = Count::from_f64(input.get('O').round());
                measured.interval = single.and_then(|single| wilson(single, input.get('U'))).ok();
            }
            if row.figure == Figure::HumanCost
                && let Some(value) = measured.outcome.value()
            {
                measured.comparisons = comparison::of_cost(input.scenario, value);
                measured.comparisons.retain(comparison::is_of_people);
            }
            if row.figure == Figure::RateRatio {
                measured.interval = change::interval(input);
            }
            self.figures.push(measured);
        }
    }

    /// Sets a share against published ones.
    fn against(
        &mut self,
        input: &Input<'_>,
        ids: &[&str],
        about: &'static str,
        part: f64,
        whole: f64,
    ) {
        let value = part / whole;
        if !(part > 0.0 && value.is_finite()) {
            return;
        }
        for comparison in comparison::of_share(input.scenario, ids, value) {
            self.published.push(Published { about, value, whole, comparison });
        }
    }
}
