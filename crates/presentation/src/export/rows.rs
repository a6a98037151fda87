//! What stands in the table for spreadsheets: title, inputs, results, published figures, link.

use super::{
    Export,
    csv::{Csv, Separator, is_one_text},
    inputs::Input,
    levers,
};
use crate::{
    view::{FormulaGroup, ROUNDED, TableRow, failure_of, published_unit},
    words,
};
use benchmarks::Entry;
use metric_core::{MetricError, band::Band, table::Metric};
use report::{Comparison, Measured, Outcome, Report, Results, Unit, evaluate, rate_in, row_name};
use scenario::{Job, Scenario, field::Table};

/// The names of the columns.
const COLUMNS: [&str; 10] =
    ["Kind", "Name", "Value", "Low", "High", "Unit", "Standing", "Source", "Grade", "Note"];

/// A row of the table.
#[derive(Default)]
struct Row<'a> {
    kind: &'a str,
    name: &'a str,
    /// Value, low and high.
    numbers: [Option<f64>; 3],
    is_exact: bool,
    unit: &'a str,
    standing: &'a str,
    source: &'a str,
    grade: &'a str,
    note: &'a str,
}

/// Everything that the rows are made of.
struct Rows<'a> {
    export: &'a Export<'a>,
    report: &'a Report,
    scenario: Scenario<'a>,
    formulas: Vec<FormulaGroup>,
    csv: Csv,
}

/// The whole table.
pub(super) fn csv(export: &Export<'_>, separator: Separator) -> String {
    let report = evaluate(export.draft);
    let sections = &report.breakdown.results;
    let scenario = Scenario::of(export.draft);
    let (formulas, csv) = (export.formulas(), Csv::new(separator));
    let mut rows = Rows { export, report: &report, scenario, formulas, csv };
    for column in COLUMNS {
        rows.csv.text(column);
    }
    rows.csv.end();
    if let Some(name) = export.name() {
        rows.note("Title", "Name of this scenario", &name);
    }
    for input in export.inputs() {
        let Input { name, value, ends, unit, note, .. } = &input;
        let [low, high] = ends.map_or([None; 2], |ends| ends.map(Some));
        let numbers = [*value, low, high];
        let row = Row { kind: "Input", name, numbers, unit, note, ..Row::default() };
        rows.row(&Row { is_exact: true, ..row });
    }
    for one in report.all() {
        rows.result(one);
    }
    rows.scenarios();
    rows.staffing();
    rows.periods();
    rows.findings();
    for section in sections {
        rows.lines(section);
    }
    rows.notes();
    for one in report.all() {
        rows.published(one);
    }
    for section in sections {
        rows.shares(section);
    }
    rows.note("Benchmarks", "Release", &format!("release {}", benchmarks::RELEASE));
    if let Some(link) = export.address() {
        rows.note("Link", "Link", &link);
    }
    rows.csv.into_text()
}

impl Rows<'_> {
    fn row(&mut self, row: &Row<'_>) {
        self.csv.text(row.kind);
        self.csv.text(row.name);
        let [value, low, high] = row.numbers;
        self.csv.number(value, row.is_exact);
        // Ends that differ are told apart, whatever digits that takes.
        let is_exact = row.is_exact || is_one_text(low, high);
        self.csv.number(low, is_exact);
        self.csv.number(high, is_exact);
        for text in [row.unit, row.standing, row.source, row.grade, row.note] {
            self.csv.text(text);
        }
        self.csv.end();
    }

    fn note(&mut self, kind: &str, name: &str, note: &str) {
        self.row(&Row { kind, name, note, ..Row::default() });
    }

    /// Why a figure has no value.
    fn failure(&self, error: MetricError) -> String {
        failure_of(self.export.draft, self.report, self.export.digits, error)
    }

    /// The figures of the further scenarios.
    fn scenarios(&mut self) {
        for one in levers::rows(self.export) {
            let (scale, unit) = self.export.row_unit(one.unit);
            let numbers = one.numbers.map(|number| number.map(|number| number * scale));
            let (kind, name, note) = (one.kind.as_str(), one.name.as_str(), one.note.as_str());
            self.row(&Row { kind, name, numbers, unit: &unit, note, ..Row::default() });
        }
    }

    /// The figures of the lines of contacts.
    fn staffing(&mut self) {
        for one in self.export.staff_rows(self.report) {
            let (value, unit) = match one.figure {
                // No count of the period, as all other contacts are, and "erlangs" says what a plain number is.
                Some((value, (Unit::Contacts | Unit::Times, of))) if !of.is_empty() => {
                    (Some(value), of.to_owned())
                }
                Some((value, (unit, of))) => {
                    let (scale, unit) = self.export.unit(unit, of);
                    (Some(value * scale), unit)
                }
                None => (None, String::new()),
            };
            let numbers = [value, None, None];
            let (kind, name, note) = (words::job_name(Job::Staff), &one.name, &one.note);
            self.row(&Row { kind, name, numbers, unit: &unit, note, ..Row::default() });
        }
    }

    /// The periods of the series with their limits, and what follows from them.
    fn periods(&mut self) {
        for one in self.export.track_rows() {
            let unit = one.unit.map(|unit| self.export.unit(unit, ""));
            let (scale, unit) = unit.unwrap_or_else(|| (1.0, String::new()));
            let numbers = one.numbers.map(|number| number.map(|number| number * scale));
            let (kind, name, note) = (words::job_name(Job::Track), &one.name, &one.note);
            self.row(&Row { kind, name, numbers, unit: &unit, note, ..Row::default() });
        }
    }

    /// A figure, or what it needs.
    fn result(&mut self, measured: &Measured) {
        if measured.metric == rate_in(self.scenario.shown()) {
            return; // the contact rate itself
        }
        let metric = measured.metric.row();
        let (scale, unit) = self.export.unit(measured.unit, measured.metric.row().of);
        let note = match &measured.outcome {
            Outcome::Value(_) => {
                let mut figures = self.formulas.iter().flat_map(|group| &group.figures);
                let own = figures.find(|figure| figure.name == metric.name);
                own.map_or_else(String::new, |figure| figure.worked.clone())
            }
            Outcome::Needs(needs) => {
                let names: Vec<_> = needs.iter().map(|need| words::need(need.field)).collect();
                format!("needs {}", words::list(&names))
            }
            Outcome::Failed(error) => self.failure(*error),
        };
        let interval = measured.interval.filter(|_| measured.outcome.value().is_some());
        let numbers = [
            measured.outcome.value(),
            interval.map(|interval| interval.low),
            interval.map(|interval| interval.high),
        ];
        let (kind, name) = ("Result", metric.name);
        let numbers = numbers.map(|number| number.map(|number| number * scale));
        self.row(&Row { kind, name, numbers, unit: &unit, note: &note, ..Row::default() });
    }

    /// What the figures point to: contacts or attempts at stake, and the sentence.
    fn findings(&mut self) {
        let (view, report) = (self.export.view, self.report);
        for (pointer, found) in view.breakdown.pointers.iter().zip(&report.breakdown.pointers) {
            let noun = if found.is_attempts() { "attempts" } else { "contacts" };
            let unit = format!("{noun} in {}", self.export.period());
            let numbers = [Some(found.at_stake), None, None];
            let (kind, name, note) = ("Finding", pointer.section.name(), pointer.text());
            let row = Row { kind, name, numbers, unit: &unit, note: &note, ..Row::default() };
            self.row(&Row { source: &pointer.source, ..row });
        }
    }

    /// What a reader of the sections should know; what is said of figures as they are shown is not, where
    /// they have all their digits.
    fn notes(&mut self) {
        for card in &self.export.view.breakdown.cards {
            let is_of_display =
                |note: &&String| [ROUNDED, words::OVERFLOW_NOTE].contains(&note.as_str());
            for note in card.notes.iter().filter(|note| !is_of_display(note)) {
                self.note(card.section.name(), "Note", note);
            }
        }
    }

    /// The rows of a section, one figure a row of the table.
    fn lines(&mut self, section: &Results) {
        let kind = section.section.name();
        let table = section.section.table().unwrap_or(Table::Issues);
        let overflow = self.failure(MetricError::Overflow);
        for line in &section.lines {
            for (index, column) in section.columns.iter().enumerate() {
                let (value, is_overflow) = (line.value(index), line.is_overflow(index));
                // A column without a header is for the chart alone.
                if column.label.is_empty() || (value.is_none() && !is_overflow) {
                    continue;
                }
                let (scale, unit) = match Unit::of(self.scenario, column.unit) {
                    Unit::Contacts if line.is_attempts() => {
                        (1.0, format!("attempts in {}", self.export.period()))
                    }
                    unit => self.export.unit(unit, column.of),
                };
                let name = row_name(self.scenario.draft(), table, line.name);
                let name = format!("{name}: {}", column.label);
                let numbers = [value.map(|value| value * scale), None, None];
                let note = if is_overflow { overflow.as_str() } else { "" };
                self.row(&Row { kind, name: &name, numbers, unit: &unit, note, ..Row::default() });
            }
        }
    }

    /// What is published about shares of a section.
    fn shares(&mut self, section: &Results) {
        let cards = &self.export.view.breakdown.cards;
        let Some(card) = cards.iter().find(|card| card.section == section.section) else {
            return;
        };
        let mut rows = card.published.iter();
        for one in &section.published {
            for (index, entry) in one.comparison.row.entries.iter().enumerate() {
                if let Some(row) = rows.next() {
                    let unit = published_unit(entry);
                    self.entry(&one.comparison, (index, entry), (&row.name, row), (100.0, &unit));
                }
            }
        }
    }

    /// Every published figure that the result was, or could not be, compared with.
    fn published(&mut self, measured: &Measured) {
        let view = self.export.view;
        let (scale, unit) = self.export.unit(measured.unit, measured.metric.row().of);
        for comparison in &measured.comparisons {
            for (index, entry) in comparison.row.entries.iter().enumerate() {
                let mut rows = view.table.iter().chain(&view.costs);
                if let Some(row) = rows.find(|row| row.id == entry.id) {
                    let name = match measured.metric {
                        Metric::ContactRate => row.name.clone(),
                        metric => format!("{}: {}", metric.row().name, row.name),
                    };
                    self.entry(comparison, (index, entry), (&name, row), (scale, &unit));
                }
            }
        }
    }

    /// A published figure as printed, and in the person's unit where that can be said.
    fn entry(
        &mut self,
        comparison: &Comparison,
        (index, entry): (usize, &Entry),
        (name, row): (&str, &TableRow),
        (scale, unit): (f64, &str),
    ) {
        let compared = comparison.result.as_ref().ok();
        let (source, grade) = (words::source(entry), words::grade(entry.grade));
        let note = format!("As published: {}. {}", row.published, row.evidence);
        let published = Row {
            kind: "Published",
            name,
            numbers: numbers(&entry.band, f64::from(entry.per)),
            unit: &contacts(entry),
            standing: if compared.is_some() { "" } else { &row.standing },
            source: &source,
            grade,
            note: &note,
            ..Row::default()
        };
        self.row(&published);
        if let Some(band) = compared.and_then(|compared| compared.bands.get(index)) {
            let (numbers, standing) = (numbers(band, scale), row.standing.as_str());
            let kind = "In your unit";
            self.row(&Row { kind, numbers, unit, standing, note: "", ..published });
        }
    }
}

/// The unit of a published figure, as a column names it.
fn contacts(entry: &Entry) -> String {
    let unit = published_unit(entry);
    match entry.metric {
        benchmarks::Metric::Rate { .. } => format!("contacts {unit}"),
        _ => unit,
    }
}

/// The value of a point, or the ends of a band.
fn numbers(band: &Band, scale: f64) -> [Option<f64>; 3] {
    let [low, high] = [band.low, band.high].map(|edge| edge.map(|edge| edge.value * scale));
    if low == high { [low, None, None] } else { [None, low, high] }
}
