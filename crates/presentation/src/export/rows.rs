//! What stands in the table for spreadsheets: title, inputs, results, published figures, link.

use super::{
    Export,
    csv::{Csv, Separator},
    inputs::Input,
};
use crate::{
    text::filled,
    view::{TableRow, of_what, published_unit},
    words,
};
use benchmarks::Entry;
use metric_core::band::Band;
use report::{
    Comparison, FROM, Measured, Outcome, Results, Unit, evaluate, metrics::Metric, row_name,
    unit_of,
};
use scenario::{Scenario, field::Table};

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
    scenario: Scenario<'a>,
    csv: Csv,
}

/// The whole table.
pub(super) fn csv(export: &Export<'_>, separator: Separator) -> String {
    let report = evaluate(export.draft);
    let sections = &report.breakdown.results;
    let scenario = Scenario::of(export.draft);
    let mut rows = Rows { export, scenario, csv: Csv::new(separator) };
    for column in COLUMNS {
        rows.csv.text(column);
    }
    rows.csv.end();
    if let Some(name) = export.name() {
        rows.note("Title", "Name of this scenario", &name);
    }
    for input in export.inputs() {
        let Input { name, value, unit, note, .. } = &input;
        let numbers = [*value, None, None];
        let row = Row { kind: "Input", name, numbers, unit, note, ..Row::default() };
        rows.row(&Row { is_exact: true, ..row });
    }
    for one in report.all() {
        rows.result(one);
    }
    for section in sections {
        rows.lines(section);
    }
    for one in report.all() {
        rows.published(one);
    }
    for section in sections {
        rows.shares(section);
    }
    rows.note("Benchmarks", "Release", &["release ", benchmarks::RELEASE].concat());
    if let Some(link) = export.address() {
        rows.note("Link", "Link", &link);
    }
    rows.csv.into_text()
}

impl Rows<'_> {
    fn row(&mut self, row: &Row<'_>) {
        self.csv.text(row.kind);
        self.csv.text(row.name);
        for number in row.numbers {
            self.csv.number(number, row.is_exact);
        }
        for &text in &[row.unit, row.standing, row.source, row.grade, row.note] {
            self.csv.text(text);
        }
        self.csv.end();
    }

    fn note(&mut self, kind: &str, name: &str, note: &str) {
        self.row(&Row { kind, name, note, ..Row::default() });
    }

    /// How many of the unit shown a value is, and that unit.
    fn unit(&self, unit: Unit, metric: Metric) -> (f64, String) {
        match (unit, metric) {
            (Unit::Rate(unit), _) => words::rate_unit(unit),
            (Unit::Share, Metric::Incidence) => (100.0, "% of the base".to_owned()),
            (Unit::Share, Metric::LineShare(_)) => (100.0, "% of the support cost".to_owned()),
            (Unit::Share, metric) => (100.0, ["% ", of_what(metric)].concat()),
            (Unit::Contacts, _) => (1.0, ["contacts in ", &self.export.period()].concat()),
            (Unit::Money, _) => {
                (1.0, [&self.export.money(), " in ", &self.export.period()].concat())
            }
            (unit, _) => (1.0, unit.name(&self.export.money())),
        }
    }

    /// A figure, or what it needs.
    fn result(&mut self, measured: &Measured) {
        if measured.metric == Metric::ContactRatePer(self.scenario.shown()) {
            return; // the contact rate itself
        }
        let facts = measured.metric.facts();
        let (scale, unit) = self.unit(measured.unit, measured.metric);
        let note = match &measured.outcome {
            Outcome::Value(_) => {
                let formulas = self.export.formulas();
                let own = formulas.iter().find(|(name, _)| *name == facts.name);
                own.map_or("", |(_, formula)| formula).to_owned()
            }
            Outcome::Needs(needs) => {
                let mut names = Vec::new();
                for need in needs {
                    names.push(words::need(need.field));
                }
                ["needs ", &words::list(&names)].concat()
            }
            Outcome::Failed(error) => words::error_text(*error).to_owned(),
        };
        let interval = measured.interval.filter(|_| measured.outcome.value().is_some());
        let numbers = [
            measured.outcome.value(),
            interval.map(|interval| interval.low),
            interval.map(|interval| interval.high),
        ];
        let (kind, name) = ("Result", facts.name);
        let numbers = numbers.map(|number| number.map(|number| number * scale));
        self.row(&Row { kind, name, numbers, unit: &unit, note: &note, ..Row::default() });
    }

    /// The rows of a section, one figure a row of the table.
    fn lines(&mut self, section: &Results) {
        let kind = section.section.name();
        let table = section.section.table().unwrap_or(Table::Issues);
        for line in &section.lines {
            for (column, head) in section.heads.iter().enumerate() {
                let value = line.value(column).filter(|_| head.label != FROM);
                let (scale, unit) = match unit_of(self.scenario, head.kind) {
                    Unit::Share => {
                        let of = match head.id {
                            "weight" => "% of the base",
                            "of-attempts" => "% of attempts",
                            _ => "% of contacts",
                        };
                        (100.0, of.to_owned())
                    }
                    Unit::Contacts if line.is_attempts() => {
                        (1.0, ["attempts in ", &self.export.period()].concat())
                    }
                    unit => self.unit(unit, Metric::ContactRate),
                };
                if let Some(value) = value {
                    let name = row_name(self.scenario.draft(), table, line.name);
                    let name = [&name, ": ", head.label].concat();
                    let numbers = [Some(value * scale), None, None];
                    self.row(&Row { kind, name: &name, numbers, unit: &unit, ..Row::default() });
                }
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
                    let unit = ["% of ", of(entry)].concat();
                    self.entry(&one.comparison, (index, entry), (&row.name, row), (100.0, &unit));
                }
            }
        }
    }

    /// Every published figure that the result was, or could not be, compared with.
    fn published(&mut self, measured: &Measured) {
        let view = self.export.view;
        let (scale, unit) = self.unit(measured.unit, measured.metric);
        let about = match measured.metric {
            Metric::ContactRate => "",
            metric => metric.facts().name,
        };
        for comparison in &measured.comparisons {
            for (index, entry) in comparison.row.entries.iter().enumerate() {
                let mut rows = view.table.iter().chain(&view.costs);
                if let Some(row) = rows.find(|row| row.id == entry.id) {
                    let colon = if about.is_empty() { "" } else { ": " };
                    let name = [about, colon, &row.name].concat();
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
        let note = filled("As published: {}. {}", &[&row.published, &row.evidence]);
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
        benchmarks::Metric::Rate { .. } => ["contacts ", &unit].concat(),
        _ => unit,
    }
}

/// The value of a point, or the ends of a band.
fn numbers(band: &Band, scale: f64) -> [Option<f64>; 3] {
    let [low, high] = [band.low, band.high].map(|edge| edge.map(|edge| edge.value * scale));
    if low == high { [low, None, None] } else { [None, low, high] }
}

/// What a published share is a share of.
fn of(entry: &Entry) -> &'static str {
    match entry.metric {
        benchmarks::Metric::Share { of } => of,
        _ => "",
    }
}
