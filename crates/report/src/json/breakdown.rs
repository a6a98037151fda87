//! Break down: the figures, rows, comparisons and findings of every section that was filled.

use super::{
    comparison::ComparisonPart,
    figure::{FigurePart, unit},
};
use crate::{
    breakdown::{Finding, FindingKind, Name, Pointer, PointerKind, Published, Results, row_name},
    evaluation::Report,
    unit::Unit,
};
use metric_core::{
    MetricError,
    interval::Interval,
    table::{self, Rule},
};
use scenario::{
    Scenario,
    draft::Draft,
    field::{Section, Table},
};
use serde::Serialize;
use serde_json::{Map, Value, json};

#[derive(Serialize)]
pub(super) struct SectionPart {
    id: &'static str,
    metrics: Vec<FigurePart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<GridPart>,
    published: Vec<PublishedPart>,
    findings: Vec<FindingPart>,
}

/// Columns with their units, then every row with one value a column: a number, null, or `error`.
#[derive(Serialize)]
struct GridPart {
    columns: Vec<ColumnPart>,
    lines: Vec<Map<String, Value>>,
}

#[derive(Serialize)]
struct ColumnPart {
    id: &'static str,
    unit: String,
}

#[derive(Serialize)]
struct PublishedPart {
    about: &'static str,
    value: f64,
    interval: Option<Interval>,
    comparison: ComparisonPart,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct FindingPart {
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_id: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rules: Vec<Rule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    figure: Option<&'static str>,
    amount: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct PointerPart {
    at_stake: f64,
    counted: &'static str,
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(flatten)]
    outside: Option<OutsidePart>,
}

#[derive(Serialize)]
struct OutsidePart {
    about: &'static str,
    value: f64,
    published: &'static str,
}

const ATTEMPTS: &str = "attempts";
const CONTACTS: &str = "contacts";

/// Every section that was filled.
pub(super) fn sections(draft: &Draft, report: &Report) -> Vec<SectionPart> {
    let section = |results: &Results| SectionPart {
        id: results.section.id(),
        metrics: results.figures.iter().map(|one| FigurePart::of(one, report)).collect(),
        rows: (!results.lines.is_empty()).then(|| grid(results, draft, report)),
        published: results.published.iter().map(published).collect(),
        findings: results.findings.iter().map(|one| finding(results, one)).collect(),
    };
    report.breakdown.results.iter().map(section).collect()
}

/// What the figures point to.
pub(super) fn pointers(draft: &Draft, report: &Report) -> Vec<PointerPart> {
    report.breakdown.pointers.iter().map(|one| pointer(draft, one)).collect()
}

fn grid(results: &Results, draft: &Draft, report: &Report) -> GridPart {
    let scenario = Scenario::of(draft);
    let column = |column: &&'static table::ColumnRow| {
        // Attempts and contacts stand in one column of the funnel; each line tells which.
        let is_of_line = results.section == Section::Funnel && column.unit == table::Unit::Contacts;
        let own = || unit(Unit::of(scenario, column.unit), report);
        ColumnPart { id: column.id, unit: if is_of_line { "counted".to_owned() } else { own() } }
    };
    let table = results.section.table().unwrap_or(Table::Issues);
    let line = |line: &crate::breakdown::Line| {
        let mut members = Map::new();
        // A row may be called whatever the rest is called; the rest has no name.
        let name = (line.name != Name::Rest).then(|| row_name(draft, table, line.name));
        members.insert("name".to_owned(), name.into());
        if let Name::Stage(stage) = line.name {
            let counted = if stage.is_attempts { ATTEMPTS } else { CONTACTS };
            members.insert("counted".to_owned(), counted.into());
        }
        for (index, column) in results.columns.iter().enumerate() {
            // As a figure says it; what is not known, or not divided, is null.
            let value = if line.is_overflow(index) {
                json!({ "error": MetricError::Overflow })
            } else {
                line.value(index).into()
            };
            members.insert(column.id.to_owned(), value);
        }
        members
    };
    GridPart {
        columns: results.columns.iter().map(column).collect(),
        lines: results.lines.iter().map(line).collect(),
    }
}

fn published(one: &Published) -> PublishedPart {
    let comparison = ComparisonPart::of(&one.comparison, Some(one.value));
    PublishedPart { about: one.about, value: one.value, interval: one.interval, comparison }
}

fn finding(results: &Results, finding: &Finding) -> FindingPart {
    let rules = match finding.kind {
        FindingKind::Broken(broken) => vec![broken.rule],
        FindingKind::Conflict(index) => {
            results.conflicts.get(index).map(|conflict| conflict.rules.clone()).unwrap_or_default()
        }
        _ => Vec::new(),
    };
    let words = rules.iter().map(|rule| rule.row().words()).reduce(|all, one| all + "; " + &one);
    let figure = match finding.kind {
        FindingKind::NeedsEntry(metric) => Some(metric.row().id),
        _ => None,
    };
    FindingPart {
        id: finding.kind.id(),
        rule: words,
        rule_id: if let [rule] = rules[..] { Some(rule.row().id) } else { None },
        rules: if rules.len() > 1 { rules } else { Vec::new() },
        figure,
        amount: finding.amount,
    }
}

fn pointer(draft: &Draft, pointer: &Pointer) -> PointerPart {
    let (id, name, outside) = match &pointer.kind {
        PointerKind::Issue { row, .. } => {
            let name = row_name(draft, Table::Issues, Name::Row(*row));
            ("largest-reducible-issue", Some(name), None)
        }
        PointerKind::Outside(published, _) => {
            let outside = OutsidePart {
                about: published.about,
                value: published.value,
                published: published.comparison.row.id,
            };
            ("outside-published-range", None, Some(outside))
        }
        PointerKind::Apart(_) => ("costs-moved-apart", None, None),
    };
    let counted = if pointer.is_attempts() { ATTEMPTS } else { CONTACTS };
    PointerPart { at_stake: pointer.at_stake, counted, id, name, outside }
}
