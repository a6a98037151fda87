//! Every figure of the page with its definition, its formula in words and with the person's numbers, and
//! its source: for the panel "Formulas and sources" of a card, for the export, and for paper.

mod at_stake;
mod column;
mod improve;
mod staff;
mod track;

use super::{
    format::{amount, shown},
    function::by_chance,
    source::Source,
    tile,
    worked::worked,
};
use crate::{digits::Digits, words};
use metric_core::table::{ColumnRow, Metric, MetricRow};
use metric_core::unit::TimeBase;
use report::{COST_LINES, FindingKind, Results, Unit, evaluate, rate_in};
use scenario::{Scenario, draft::Draft, field::Section};

/// A figure and how it comes about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// What it is called on the page.
    pub name: &'static str,
    /// What it tells.
    pub tells: &'static str,
    /// The formula in words.
    pub formula: String,
    /// The formula with the person's numbers; of a column those of its first row. Empty where the
    /// figure waits for an entry.
    pub worked: String,
    /// Where the formula comes from.
    pub source: &'static str,
    /// The address of that source, where it is a public page whose address is known.
    pub url: Option<&'static str>,
}

/// A card of the page with figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureCard {
    /// The answer of Measure and the tiles beside it.
    Answer,
    /// What support costs.
    Cost,
    /// What the figures of Break down point to.
    Pointers,
    /// A section of Break down.
    Section(Section),
    /// The answer of Improve.
    Saving,
    /// The levers, and what differs with them.
    Levers,
    /// The case.
    Case,
    /// The lines of contacts, and what each needs.
    Staff,
    /// The chart of a series.
    Track,
}

/// The figures of a card, each once, in the order of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormulaGroup {
    /// The card.
    pub card: FigureCard,
    /// Its figures; at least one.
    pub figures: Vec<Explained>,
}

impl FigureCard {
    /// What it is called above its formulas.
    pub fn name(self) -> &'static str {
        match self {
            Self::Answer => "Contact rate",
            Self::Cost => "Support cost",
            Self::Pointers => "What the figures point to",
            Self::Section(section) => section.name(),
            Self::Saving => "Saving",
            Self::Levers => "Levers",
            Self::Case => "The case",
            Self::Staff => "Staff",
            Self::Track => "Track",
        }
    }
}

/// A figure that a function of the core gives: name, what it tells, formula, source.
type Function = (&'static str, &'static str, &'static str, &'static str);

fn function((name, tells, formula, source): Function) -> Explained {
    Explained { name, tells, formula: formula.to_owned(), worked: String::new(), source, url: None }
}

/// The figures of all cards that a draft has.
pub fn formulas(draft: &Draft, digits: &dyn Digits) -> Vec<FormulaGroup> {
    let report = evaluate(draft);
    let source = &Source { scenario: Scenario::of(draft), report: &report, digits };
    let sections = report.breakdown.results.iter();
    let sections =
        sections.map(|results| (FigureCard::Section(results.section), section(source, results)));
    let first = [
        (FigureCard::Answer, answer_figures(source)),
        (FigureCard::Cost, cost_figures(source)),
        (FigureCard::Pointers, at_stake::figures(source)),
    ];
    let mut groups = Vec::new();
    let improve = improve::groups(draft, &report, digits);
    let staff = (FigureCard::Staff, staff::figures(source));
    let track = (FigureCard::Track, track::figures(source));
    for (card, found) in first.into_iter().chain(sections).chain(improve).chain([staff, track]) {
        let mut figures: Vec<Explained> = Vec::new();
        for figure in found {
            if !figures.iter().any(|known| known.name == figure.name) {
                figures.push(figure);
            }
        }
        if !figures.is_empty() {
            groups.push(FormulaGroup { card, figures });
        }
    }
    groups
}

/// A row of the metric table.
fn explained(source: &Source<'_>, row: &MetricRow) -> Explained {
    let unit = Unit::of(source.scenario, row.unit);
    let figure = shown(source, row.metric).map(|figure| match unit {
        Unit::Time(_) => amount(unit, &figure),
        _ => figure,
    });
    let worked = figure.and_then(|figure| worked(source, row, &figure));
    Explained {
        name: row.name,
        tells: row.tells,
        formula: words::formula_words(row),
        worked: worked.unwrap_or_default(),
        source: row.source,
        url: row.url,
    }
}

/// The rate, the same in other time bases, and the tiles.
fn answer_figures(source: &Source<'_>) -> Vec<Explained> {
    let mut metrics = Vec::new();
    if source.report.value(Metric::ContactRate).is_some() {
        metrics.push(Metric::ContactRate);
        let others = TimeBase::ALL.into_iter().filter(|base| *base != source.scenario.shown());
        metrics.extend(others.map(rate_in));
        metrics.push(Metric::TimeBetweenContacts);
    }
    for tile in tile::tiles(source) {
        metrics.push(tile.metric.metric);
        // What automation resolved stands beside what people handle.
        if tile.metric.metric == Metric::HumanHandledRate {
            metrics.push(Metric::AutomationShare);
        }
    }
    of_report(source, metrics)
}

/// The total, the year, and the lines that were given.
fn cost_figures(source: &Source<'_>) -> Vec<Explained> {
    if source.report.value(Metric::CostTotal).is_none() {
        return Vec::new();
    }
    let mut metrics = vec![Metric::CostTotal, Metric::CostYear];
    for line in COST_LINES {
        metrics.extend([line.per_contact, line.share]);
    }
    metrics.push(Metric::CostPerContact);
    of_report(source, metrics)
}

/// Those of some metrics that the report has.
fn of_report(source: &Source<'_>, metrics: Vec<Metric>) -> Vec<Explained> {
    let known = metrics.into_iter().filter(|metric| source.report.get(*metric).is_some());
    known.map(|metric| explained(source, metric.row())).collect()
}

/// The figures of a section, the columns of its table, and what its findings and its published
/// figures say in numbers.
fn section(source: &Source<'_>, results: &Results) -> Vec<Explained> {
    let mut figures = Vec::new();
    for measured in &results.figures {
        figures.push(explained(source, measured.metric.row()));
    }
    for (index, row) in results.columns.iter().enumerate() {
        if is_shown(results, row, index) {
            figures.push(column::explained(source, results, (index, row)));
        }
    }
    for finding in &results.findings {
        if matches!(finding.kind, FindingKind::Chance | FindingKind::NoChance) {
            figures.push(chance(source, finding.amount));
        }
    }
    if results.section.table().is_some()
        && let Some(published) = results.published.first()
    {
        figures.push(column::beside_published(source, published));
    }
    figures
}

/// Whether the table of a section has a column; one without a label is for the chart alone.
fn is_shown(results: &Results, row: &ColumnRow, index: usize) -> bool {
    let has = |line: &report::Line| line.value(index).is_some() || line.is_overflow(index);
    !row.label.is_empty() && results.lines.iter().any(has)
}

/// How often chance alone makes such a difference: p of the test that the ratio of the rates is of.
fn chance(source: &Source<'_>, p: f64) -> Explained {
    let row = Metric::RateRatio.row();
    Explained {
        name: "Chance of such a difference",
        tells: "The p-value: how many of a hundred comparisons would differ as much by chance alone, \
                had nothing changed and if contacts were independent; with a series under Track, as far \
                as its periods lie apart anyway.",
        formula: "the exact conditional test of two counts, given their sum".to_owned(),
        worked: by_chance(source, p).unwrap_or_default(),
        source: row.source,
        url: row.url,
    }
}
