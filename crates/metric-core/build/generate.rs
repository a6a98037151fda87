//! Writes the checked table as Rust: enums of its names, and statics of its rows.

use std::fmt::Write as _;

use super::{
    check::{Input, Metric, Rule, Table},
    expression::{Expr, Name, Operator},
    rows::Counts,
    sentence::Part,
};

const HEAD: &str = "// Written by build.rs from the files in data/.\n";

/// The text that `src/names.rs` includes: an enum for the names of each kind of row.
pub(crate) fn names(table: &Table) -> String {
    let mut code = String::from(HEAD);
    let of = |input: &Input| (input.row.name.clone(), input.row.noun.clone());
    variants(&mut code, "Input", "A named quantity of the scenario.", table.inputs.iter().map(of));
    let doc = "A named quantity of a row of a breakdown.";
    variants(&mut code, "Cell", doc, table.cells.iter().map(of));
    let of = |metric: &Metric| (metric.row.id.clone(), metric.row.tells.clone());
    variants(&mut code, "Metric", "A figure of the report.", table.metrics.iter().map(of));
    let of = |rule: &Rule| (rule.row.id.clone(), format!("`{}`", rule.row.holds));
    let doc = "A relation that must hold between inputs.";
    variants(&mut code, "Rule", doc, table.rules.iter().map(of));
    code
}

/// The text that `src/table/rows.rs` includes: a static for the rows of each kind.
pub(crate) fn rows(table: &Table) -> String {
    let mut code = String::from(HEAD);
    inputs(&mut code, table);
    cells(&mut code, table);
    metrics(&mut code, table);
    rules(&mut code, table);
    columns(&mut code, table);
    stages(&mut code, table);
    code
}

fn inputs(code: &mut String, table: &Table) {
    list(code, "INPUTS", "InputRow", table.inputs.iter().map(|input| {
        let row = &input.row;
        let optional = |name: &Option<String>| {
            name.as_ref().map_or("None".to_owned(), |name| format!("Some(Input::{})", camel(name)))
        };
        format!(
            "InputRow {{ input: Input::{}, name: {:?}, noun: {:?}, counted: {:?}, unit: Unit::{}, \
             share_of: {}, first_of: {}, default_unless: {}, ask: {}, function: {:?} }}",
            camel(&row.name),
            row.name,
            row.noun,
            row.counted.as_ref().unwrap_or(&row.noun),
            input.unit.1,
            input.share_of.as_ref().map_or("None".to_owned(), |of| format!("Some({})", tree(of))),
            trees(&input.first_of),
            optional(&row.default_unless),
            optional(&row.ask),
            row.function.as_deref().unwrap_or_default(),
        )
    }));
}

fn cells(code: &mut String, table: &Table) {
    list(
        code,
        "CELLS",
        "CellRow",
        table.cells.iter().map(|cell| {
            format!(
                "CellRow {{ cell: Cell::{}, noun: {:?}, counted: {:?}, unit: Unit::{}, first_of: {} }}",
                camel(&cell.row.name),
                cell.row.noun,
                cell.row.counted.as_ref().unwrap_or(&cell.row.noun),
                cell.unit.1,
                trees(&cell.first_of),
            )
        }),
    );
}

fn metrics(code: &mut String, table: &Table) {
    list(
        code,
        "METRICS",
        "MetricRow",
        table.metrics.iter().map(|metric| {
            let row = &metric.row;
            let interval = row
                .interval
                .map_or("None".to_owned(), |interval| format!("Some(Limits::{interval:?})"));
            let also: Vec<_> =
                row.also.iter().map(|name| format!("Input::{}", camel(name))).collect();
            let rules: Vec<_> = row.rules.iter().map(|id| format!("Rule::{}", camel(id))).collect();
            format!(
                "MetricRow {{ metric: Metric::{}, id: {:?}, name: {:?}, tells: {:?}, \
             section: Section::{:?}, unit: Unit::{}, of: {:?}, formula: {}, interval: {interval}, \
             signed: {}, stock_only: {}, also: &[{}], rules: &[{}], source: {:?}, url: {:?} }}",
                camel(&row.id),
                row.id,
                row.name,
                row.tells,
                metric.section,
                metric.unit.1,
                row.of,
                tree(&metric.formula),
                row.signed,
                row.stock_only,
                also.join(", "),
                rules.join(", "),
                row.source,
                row.url,
            )
        }),
    );
}

fn rules(code: &mut String, table: &Table) {
    list(code, "RULES", "RuleRow", table.rules.iter().map(|rule| {
        let row = &rule.row;
        let unless_zero = row.unless_zero.as_ref();
        format!(
            "RuleRow {{ rule: Rule::{}, id: {:?}, section: Section::{:?}, left: {}, right: {}, \
             is_equation: {}, tolerance: Tolerance::{:?}, because: {:?}, is_money: {}, unless_zero: {}, \
             is_remark: {}, sentence: &[{}] }}",
            camel(&row.id),
            row.id,
            rule.section,
            tree(&rule.left),
            tree(&rule.right),
            rule.is_equation,
            row.tolerance,
            row.because,
            rule.is_money,
            unless_zero.map_or("None".to_owned(), |name| format!("Some(Input::{})", camel(name))),
            row.is_remark,
            rule.sentence.iter().map(part).collect::<Vec<_>>().join(", "),
        )
    }));
}

fn columns(code: &mut String, table: &Table) {
    list(code, "COLUMNS", "ColumnRow", table.columns.iter().map(|column| {
        format!(
            "ColumnRow {{ section: Section::{:?}, id: {:?}, label: {:?}, tells: {:?}, unit: Unit::{}, \
             of: {:?}, signed: {}, formula: {}, source: {:?}, url: {:?} }}",
            column.section,
            column.row.id,
            column.row.label,
            column.row.tells,
            column.unit.1,
            column.row.of,
            column.row.signed,
            tree(&column.formula),
            column.row.source,
            column.row.url,
        )
    }));
}

fn stages(code: &mut String, table: &Table) {
    list(
        code,
        "STAGES",
        "StageRow",
        table.stages.iter().map(|stage| {
            format!(
                "StageRow {{ name: {:?}, is_attempts: {}, is_lost: {}, count: {}, start: {} }}",
                stage.row.name,
                stage.row.counts == Counts::Attempts,
                stage.row.is_lost,
                tree(&stage.count),
                tree(&stage.start),
            )
        }),
    );
}

fn part(part: &Part) -> String {
    match part {
        Part::Text(text) => format!("Part::Text({text:?})"),
        Part::Left => "Part::Left".to_owned(),
        Part::Right => "Part::Right".to_owned(),
        Part::Difference => "Part::Difference".to_owned(),
        Part::More => "Part::More".to_owned(),
        Part::Input(name) => format!("Part::Input(Input::{})", camel(name)),
    }
}

fn trees(expressions: &[Expr]) -> String {
    let trees: Vec<String> = expressions.iter().map(tree).collect();
    format!("&[{}]", trees.join(", "))
}

/// A reference to the tree of an expression.
fn tree(expression: &Expr) -> String {
    match expression {
        Expr::Number(value, label) => format!("&Expr::Number({value:?}, {label:?})"),
        Expr::Name(Name::Input(name)) => format!("&Expr::Input(Input::{})", camel(name)),
        Expr::Name(Name::Cell(name)) => format!("&Expr::Cell(Cell::{})", camel(name)),
        Expr::Name(Name::Metric(id)) => format!("&Expr::Metric(Metric::{})", camel(id)),
        Expr::Binary(operator, left, right) => {
            let name = match operator {
                Operator::Add => "Add",
                Operator::Subtract => "Subtract",
                Operator::Multiply => "Multiply",
                Operator::Divide => "Divide",
                Operator::Ratio => "Ratio",
            };
            format!("&Expr::{name}({}, {})", tree(left), tree(right))
        }
    }
}

/// An enum with a variant for each row, in their order.
fn variants(
    code: &mut String,
    name: &str,
    doc: &str,
    rows: impl Iterator<Item = (String, String)>,
) {
    line(code, &format!("/// {doc}"));
    line(code, "#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]");
    line(code, &format!("pub enum {name} {{"));
    for (id, doc) in rows {
        line(code, &format!("    #[doc = {doc:?}]\n    {},", camel(&id)));
    }
    line(code, "}");
}

fn list(code: &mut String, name: &str, kind: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.collect();
    line(code, "/// Every row, in the order of the table.");
    line(code, &format!("pub static {name}: [{kind}; {}] = [", items.len()));
    for item in items {
        line(code, &format!("    {item},"));
    }
    line(code, "];");
}

/// `contact-rate` and `contact_rate` as `ContactRate`.
fn camel(name: &str) -> String {
    let mut camel = String::new();
    for word in name.split(['-', '_']) {
        let mut letters = word.chars();
        camel.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        camel.push_str(letters.as_str());
    }
    camel
}

fn line(code: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(code, "{text}");
}
