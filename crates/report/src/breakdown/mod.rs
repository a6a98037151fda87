//! Break down: rows of one total, the funnel, repeats, costs, and the change since an earlier period.
//! Inside of this module a figure that is not known is not a number; none of these leaves it.

mod book;
mod change;
mod finding;
mod funnel;
mod grid;
mod input;
mod pointers;
mod results;
mod rows;
mod stages;

pub use book::{Book, whole_of};
pub use finding::{Finding, Odd};
pub use funnel::{FROM, PEOPLE};
pub use grid::{Head, Line, Name, row_name};
pub use input::{rows_of, unit_of};
pub use pointers::{Pointer, Stand};
pub use results::{Published, Results};

use crate::{
    comparison,
    measured::{Measured, Outcome},
    metrics::{FIGURES, Figure, Kind, Metric, RULES},
};
use input::Input;
use metric_core::{
    MetricError::Missing,
    formula::difference,
    interval::wilson,
    quantity::{Count, LIMIT},
};
use scenario::{
    Scenario,
    field::{Field, Section, Table, at},
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

/// Break down of a scenario.
pub(crate) fn of(scenario: Scenario<'_>, measured: &[Measured]) -> Breakdown {
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
}
