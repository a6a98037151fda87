//! Break down as JSON: the figures, rows, comparisons and findings of every section that was filled.

use super::{comparison, metric, names, unit};
use crate::{
    draft::Draft,
    figures::RULES,
    json::Writer,
    report::{Finding, Name, Odd, Pointer, Report, Results, Stand, unit_of},
    scenario::Scenario,
    table::Table,
    view::row_name,
};
use metric_core::formula::words;

/// Every section, and what the figures point to.
pub(super) fn all(json: &mut Writer, draft: &Draft, report: &Report) {
    json.list("sections", |list| {
        for results in &report.breakdown.results {
            list.object("", |json| section(json, results, draft, report));
        }
    });
    json.list("points-to", |list| {
        for one in &report.breakdown.pointers {
            list.object("", |json| pointer(json, draft, one));
        }
    });
}

fn section(json: &mut Writer, results: &Results, draft: &Draft, report: &Report) {
    json.text("id", results.section.id());
    json.list("metrics", |list| {
        for measured in &results.figures {
            list.object("", |json| metric(json, measured, report));
        }
    });
    if !results.lines.is_empty() {
        json.object("rows", |json| grid(json, results, draft, report));
    }
    json.list("published", |list| {
        for one in &results.published {
            list.object("", |json| {
                json.text("about", one.about);
                json.number("value", one.value);
                json.object("comparison", |json| {
                    comparison(json, &one.comparison, Some(one.value));
                });
            });
        }
    });
    json.list("findings", |list| {
        for one in &results.findings {
            list.object("", |json| finding(json, one));
        }
    });
}

/// Columns with their units, then every row with one value a column.
fn grid(json: &mut Writer, results: &Results, draft: &Draft, report: &Report) {
    json.list("columns", |list| {
        for head in results.heads {
            list.object("", |json| {
                json.text("id", head.id);
                json.text("unit", &unit(unit_of(Scenario::of(draft), head.kind), report));
            });
        }
    });
    let table = results.section.table().unwrap_or(Table::Issues);
    json.list("lines", |list| {
        for line in &results.lines {
            list.object("", |json| {
                // A row may be called whatever the rest is called; the rest has no name.
                let name = (line.name != Name::Rest).then(|| row_name(draft, table, line.name));
                json.text_or_null("name", name.as_deref());
                for (column, head) in results.heads.iter().enumerate() {
                    match line.value(column) {
                        Some(value) => json.number(head.id, value),
                        None => json.null(head.id),
                    }
                }
            });
        }
    });
}

fn finding(json: &mut Writer, finding: &Finding) {
    json.text("id", names::odd(finding.odd));
    if let Odd::Broken(rule) = finding.odd {
        let rule = RULES.get(rule).map_or("", |(_, rule)| rule);
        json.text("rule", &words(rule));
    }
    json.number("amount", finding.amount);
}

fn pointer(json: &mut Writer, draft: &Draft, pointer: &Pointer) {
    json.number("contacts-at-stake", pointer.at_stake);
    match &pointer.what {
        Stand::Issue(line) => {
            json.text("id", "largest-reducible-issue");
            json.text("name", &row_name(draft, Table::Issues, line.name));
        }
        Stand::Outside(published, _) => {
            json.text("id", "outside-published-range");
            json.text("about", published.about);
            json.number("value", published.value);
            json.text("published", published.comparison.row.id);
        }
        Stand::Apart(_) => json.text("id", "costs-moved-apart"),
    }
}
