//! One row says everything about a metric: whoever changes its formula changes the value, the words, the
//! formula with numbers and the document with it.

#[path = "../../../tests/common/metric_document.rs"]
mod metric_document;

use super::*;
use crate::{digits::PlainDigits, view::source::Source, view::worked::worked, words};
use metric_core::table::{Expr, Input, Metric, MetricRow};
use metric_document::document_row;
use report::evaluate;
use scenario::Scenario;

/// Contained ÷ contacts, where the table has contained ÷ routed.
static OF_CONTACTS: Expr =
    Expr::Divide(&Expr::Input(Input::Contained), &Expr::Input(Input::Contacts));

#[test]
fn a_changed_formula_changes_value_words_numbers_and_document_together() {
    let table = Metric::ContainmentOfBot.row();
    let altered = MetricRow { formula: &OF_CONTACTS, ..*table };
    let draft = link::open("v=1&vol=2400&routed=1440&contained=720&end", NumberStyle::EnUs).draft;
    let report = evaluate(&draft);
    let digits = PlainDigits { style: NumberStyle::EnUs };
    let source = Source { scenario: Scenario::of(&draft), report: &report, digits: &digits };
    let told = |row: &MetricRow| {
        let value = row.evaluate(&report.inputs).unwrap().value;
        let numbers = worked(&source, row, "x").unwrap();
        let formula = words::formula_words(row);
        let document = document_row(row, &formula, "share");
        (value, formula, numbers, document)
    };
    let (value, formula, numbers, document) = told(table);
    assert_eq!(value, 0.5); // 720 of 1,440
    assert_eq!(
        formula,
        "contained ÷ routed to automation; the interval is Wilson’s, if contacts were independent"
    );
    assert_eq!(numbers, "720 contained ÷ 1,440 routed = x");
    assert!(
        document.contains("| contained ÷ routed to automation; the interval is Wilson’s, if contacts were independent | share |"),
        "{document}"
    );
    let (value, formula, numbers, document) = told(&altered);
    assert_eq!(value, 0.3); // 720 of 2,400
    assert_eq!(
        formula,
        "contained ÷ contacts; the interval is Wilson’s, if contacts were independent"
    );
    assert_eq!(numbers, "720 contained ÷ 2,400 contacts = x");
    assert!(
        document.contains("| contained ÷ contacts; the interval is Wilson’s, if contacts were independent | share |"),
        "{document}"
    );
}
