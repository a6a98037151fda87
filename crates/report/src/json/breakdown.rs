//! Break down as JSON: the figures, rows, comparisons and findings of every section that was filled.

use super::{Writer, comparison, metric, names, unit};
use crate::{
    breakdown::{Finding, Name, Odd, Pointer, Results, Stand, row_name, unit_of},
    evaluation::Report,
    metrics::{Kind, RULES},
};
use metric_core::formula::words;
use scenario::{
    Scenario,
    draft::Draft,
    field::{Section, Table},
};

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
                // Attempts and contacts stand in one column of the funnel; each line tells which.
                let is_of_line = results.section == Section::Funnel && head.kind == Kind::Contacts;
                let own = || unit(unit_of(Scenario::of(draft), head.kind), report);
                json.text("unit", &if is_of_line { "counted".to_owned() } else { own() });
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
                if let Name::Stage(_) = line.name {
                    json.text("counted", if line.is_attempts() { ATTEMPTS } else { CONTACTS });
                }
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

const ATTEMPTS: &str = "attempts";
const CONTACTS: &str = "contacts";

fn finding(json: &mut Writer, finding: &Finding) {
    json.text("id", names::odd(finding.odd));
    if let Odd::Broken(rule) = finding.odd {
        let rule = RULES.get(rule).map_or("", |(_, rule)| rule);
        json.text("rule", &words(rule));
    }
    if let Odd::Wanting(figure) = finding.odd {
        json.text("figure", figure.row().facts.id);
    }
    json.number("amount", finding.amount);
}

fn pointer(json: &mut Writer, draft: &Draft, pointer: &Pointer) {
    json.number("at-stake", pointer.at_stake);
    json.text("counted", if pointer.is_attempts() { ATTEMPTS } else { CONTACTS });
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
