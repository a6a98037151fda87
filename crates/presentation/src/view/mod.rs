//! Everything that the page shows, in words and figures already chosen. Page, chart and table read
//! the same view, so they cannot disagree.

mod answer;
mod breakdown;
mod bridges;
mod effects;
mod field;
mod format;
mod formula;
mod formulas;
mod function;
pub mod import;
mod improve;
mod job;
mod job_answer;
mod lines;
mod notes;
mod promise;
mod rate;
mod reported;
mod rows;
mod rule;
mod source;
mod staff;
mod steps;
mod sums;
mod tile;
mod track;
mod verdict;
mod worked;

pub use answer::{Answer, Figure, Invitation};
pub use breakdown::{
    Breakdown, Card, Fold, GridView, Pointer, Problem, ProblemKind, Remedy, RowBar, RowView,
    SectionView, SheetHead, SumRow, TableView, TypedColumn, nothing_found, typed_columns,
};
pub use bridges::{Apart, BridgeLine};
pub use effects::{EffectView, Fills};
pub use field::{FieldView, Offer};
pub use formulas::{Explained, FigureCard, FormulaGroup, formulas};
pub(crate) use improve::Ranged;
pub use improve::{
    CaseView, Improve, Picture, QuickView, ScenarioView, SideCell, SideRow, Sides, Without,
};
pub use job::{JobView, job_of};
pub use job_answer::{Fact, JobAnswer, JobFigure, Missing};
pub use lines::{LineRow, line_heads};
pub use reported::{Reported, ReportedRow, reported};
pub(crate) use rows::published_unit;
pub use rows::{Choice as RowChoice, TableRow};
pub(crate) use rule::failure_of;
pub use staff::Staff;
pub use steps::{FixedSheet, Step, section_hint, step_label};
pub(crate) use sums::ROUNDED;
pub use tile::Tile;
pub use track::{Fill, Track};
pub(crate) use track::{part_name, part_unit, said_of_period};

use crate::{chart::ChartModel, digits::Digits};
use metric_core::sample::Sampler;
use report::{Draw, Report, evaluate};
use scenario::{
    Scenario,
    draft::Draft,
    field::{Field, Table},
};
use source::Source;

/// The page, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// Every field with its message, in the order of [`Field::ALL`].
    pub fields: Vec<FieldView>,
    /// How much of the cost section is filled.
    pub cost_summary: String,
    /// How much of the section "More" is filled.
    pub more_summary: String,
    /// Label of the total cost, naming the period.
    pub cost_label: String,
    /// What to enter as the base.
    pub base_hint: String,
    /// The jobs in the navigation, in the order of [`scenario::Job::ALL`].
    pub jobs: Vec<JobView>,
    /// The answer.
    pub answer: Answer,
    /// At most four figures beside it.
    pub tiles: Vec<Tile>,
    /// The total cost, in the period and a year.
    pub cost_total: String,
    /// The cost lines.
    pub lines: Vec<LineRow>,
    /// Published costs per contact.
    pub costs: Vec<TableRow>,
    /// The chart; none where nothing can be compared.
    pub chart: Option<ChartModel>,
    /// What the chart's axis cannot show, or why there is no chart.
    pub chart_note: String,
    /// The table twin of the chart.
    pub table: Vec<TableRow>,
    /// The rows that the sentence may speak of.
    pub choices: Vec<RowChoice>,
    /// Bridges that are missing or in use.
    pub bridges: Vec<BridgeLine>,
    /// What cannot be compared whatever is given.
    pub apart: Vec<Apart>,
    /// Break down.
    pub breakdown: Breakdown,
    /// Improve.
    pub improve: Improve,
    /// Staff.
    pub staff: Staff,
    /// Track.
    pub track: Track,
    /// At most two notes.
    pub notes: Vec<String>,
    /// The answer in one sentence for screen readers, and for the slim bar of narrow screens.
    pub summary: String,
}

impl View {
    /// The view of a draft, with every range of Improve at its middle: what comes of ranges takes longer than a key
    /// press may, and is made by [`improve`].
    pub fn of(draft: &Draft, digits: &dyn Digits) -> Self {
        let report = evaluate(draft);
        let source = &Source { scenario: Scenario::of(draft), report: &report, digits };
        let answer = answer::of(source);
        let (mut fields, breakdown) = (field::of(source), breakdown::of(source));
        let found = report::improve(draft, &report, Draw::Later);
        let improve = improve::of(source, found.as_ref());
        let (staff, track) = (staff::of(source), track::of(source));
        if let Some(posts) = fields.get_mut(Field::PostsNotRefilled as usize) {
            posts.beside.clone_from(&improve.case.beside_posts);
        }
        Self {
            jobs: job::of(&answer, &breakdown, (&improve, &staff, &track), &fields),
            fields,
            cost_summary: field::summary(source, &field::COST_FIELDS),
            more_summary: field::summary(source, &field::MORE_FIELDS),
            cost_label: field::cost_label(source),
            base_hint: field::base_hint(source),
            tiles: tile::tiles(source),
            cost_total: lines::total(source),
            lines: lines::lines(source),
            costs: rows::costs(source),
            chart: rows::chart(source),
            chart_note: rows::chart_note(source),
            table: rows::table(source),
            choices: rows::choices(source),
            bridges: bridges::lines(source),
            apart: bridges::apart(source),
            breakdown,
            improve,
            staff,
            track,
            notes: notes::of(source),
            summary: answer.summary(),
            answer,
        }
    }

    /// Takes what stands at the rows of a table; nothing the second time.
    pub fn take_rows(&mut self, table: Table) -> Vec<RowView> {
        let view = match table {
            Table::Levers => Some(&mut self.improve.table),
            Table::Lines => Some(&mut self.staff.table),
            Table::Later => Some(&mut self.staff.later_table),
            Table::Series => Some(&mut self.track.table),
            Table::Events => Some(&mut self.track.events_table),
            Table::Columns => Some(&mut self.track.columns_table),
            _ => self.breakdown.tables.get_mut(table as usize),
        };
        view.map(|view| std::mem::take(&mut view.rows)).unwrap_or_default()
    }

    /// The message and reading of a field.
    pub fn field(&self, field: Field) -> Option<&FieldView> {
        Field::ALL.iter().position(|other| *other == field).and_then(|index| self.fields.get(index))
    }
}

/// Every period of the series with the figures of its chart, as a table; none where there is no chart.
pub fn periods(draft: &Draft, digits: &dyn Digits) -> Option<GridView> {
    let report = evaluate(draft);
    track::periods(&Source { scenario: Scenario::of(draft), report: &report, digits })
}

/// How many effects are published.
pub fn effect_count() -> usize {
    benchmarks::effects().len()
}

/// The published effects, those of the person's own issues first.
pub fn effects(draft: &Draft) -> Vec<EffectView> {
    effects::of(Scenario::of(draft))
}

/// Improve of a draft, with what comes of its ranges.
pub fn improve(draft: &Draft, digits: &dyn Digits, sampler: &mut Sampler) -> Improve {
    let report = evaluate(draft);
    let found = report::improve(draft, &report, Draw::Now(sampler));
    improve_found(draft, digits, &report, found.as_ref())
}

/// Improve of a draft in words, given its report and what was found.
pub(crate) fn improve_found(
    draft: &Draft,
    digits: &dyn Digits,
    report: &Report,
    found: Option<&report::Improve>,
) -> Improve {
    improve::of(&Source { scenario: Scenario::of(draft), report, digits }, found)
}

#[cfg(test)]
mod tests;
