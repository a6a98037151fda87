//! The table itself: its order, its names, its formulas in words, and what a share is a share of.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use std::collections::BTreeSet;

use common::{given, scenario};
use metric_core::table::{
    CELLS, COLUMNS, Expr, INPUTS, Input, Limits, METRICS, Metric, RULES, STAGES, Section, Term,
    Unit,
};

#[test]
fn rows_stand_in_the_order_of_their_variants() {
    for (index, row) in INPUTS.iter().enumerate() {
        assert_eq!((row.input as usize, row.input.row().name), (index, row.name));
    }
    for (index, row) in CELLS.iter().enumerate() {
        assert_eq!((row.cell as usize, row.cell.row().cell), (index, row.cell));
    }
    for (index, row) in METRICS.iter().enumerate() {
        assert_eq!((row.metric as usize, row.metric.row().id), (index, row.id));
    }
    for (index, row) in RULES.iter().enumerate() {
        assert_eq!((row.rule as usize, row.rule.row().id), (index, row.id));
    }
}

#[test]
fn ids_are_unique() {
    fn count<T: Ord>(ids: impl Iterator<Item = T>) -> usize {
        ids.collect::<BTreeSet<T>>().len()
    }
    assert_eq!(count(INPUTS.iter().map(|row| row.name)), INPUTS.len());
    assert_eq!(count(METRICS.iter().map(|row| row.id)), METRICS.len());
    assert_eq!(count(RULES.iter().map(|row| row.id)), RULES.len());
    assert_eq!(count(STAGES.iter().map(|row| row.name)), STAGES.len());
    assert_eq!(count(COLUMNS.iter().map(|row| (row.section as usize, row.id))), COLUMNS.len());
}

#[test]
fn what_a_row_names_stands_before_it() {
    for row in &INPUTS {
        let shares = row.share_of.iter().flat_map(|of| of.terms());
        let alternatives = row.first_of.iter().flat_map(|one| one.terms());
        for term in shares.chain(alternatives) {
            match term {
                Term::Input(other) => assert!(other < row.input, "{}: {other:?}", row.name),
                Term::Number(..) => {}
                other => panic!("{}: {other:?}", row.name),
            }
        }
        assert!(row.ask.is_none_or(|ask| ask < row.input), "{}", row.name);
    }
    for row in &METRICS {
        for term in row.formula.terms() {
            if let Term::Metric(other) = term {
                assert!(other < row.metric, "{}: {other:?}", row.id);
            }
        }
    }
}

#[test]
fn only_differences_are_signed_and_shares_and_ratios_say_of_what() {
    let signed: Vec<&str> = METRICS.iter().filter(|row| row.signed).map(|row| row.id).collect();
    assert_eq!(
        signed,
        [
            "rate-change",
            "rate-effect",
            "mix-effect",
            "volume-change",
            "growth-effect",
            "rate-effect-on-volume",
            "work-change"
        ]
    );
    let columns: Vec<&str> = COLUMNS.iter().filter(|row| row.signed).map(|row| row.id).collect();
    assert_eq!(columns, ["rate-effect", "mix-effect"]);
    let metrics = METRICS.iter().map(|row| (row.unit, row.of, row.id));
    for (unit, of, id) in metrics.chain(COLUMNS.iter().map(|row| (row.unit, row.of, row.id))) {
        assert!(!matches!(unit, Unit::Share | Unit::Ratio) || !of.is_empty(), "{id}");
    }
}

#[test]
fn these_figures_have_limits() {
    let of = |limits| {
        let rows = METRICS.iter().filter(move |row| row.interval == Some(limits));
        rows.map(|row| row.id).collect::<Vec<_>>()
    };
    let rates = ["contact-rate", "contact-rate-month", "contact-rate-quarter", "contact-rate-year"];
    assert_eq!(of(Limits::Poisson), [&rates[..], &["human-handled-rate"]].concat());
    assert_eq!(
        of(Limits::Wilson),
        [
            "automation-share",
            "incidence",
            "containment-of-bot",
            "containment-of-contacts",
            "true-containment",
            "escalation-rate",
            "bot-abandonment",
            "self-service-success",
            "deflection",
            "resolved-deflection",
            "repeat-rate",
            "one-touch",
        ]
    );
    assert_eq!(of(Limits::RateRatio), ["rate-ratio"]);
}

#[test]
fn formulas_read_as_they_are_computed() {
    for (metric, words) in [
        (Metric::ContactRate, "contacts ÷ base ÷ length of the period"),
        (Metric::ContactRateYear, "contacts ÷ base ÷ months of the period × 12 months a year"),
        (Metric::TimeBetweenContacts, "1 ÷ contact rate"),
        (Metric::TrueContainment, "(contained − came back) ÷ routed to automation"),
        (Metric::Deflection, "(attempts − handled by people) ÷ attempts"),
        (Metric::ReducibleFloor, "contact rate × (1 − avoidable ÷ contacts)"),
        (Metric::RateChange, "contact rate − contact rate then"),
        (
            Metric::CostFromHandleTime,
            "cost of a paid hour × handle time ÷ 3600 s an hour ÷ (occupancy × (1 − shrinkage) × \
             contacts at once) + other cost of a contact",
        ),
        (
            Metric::HumanCost,
            "(total cost − cost of automation) ÷ (contacts handled − handled by automation − \
             abandoned in automation)",
        ),
    ] {
        assert_eq!(metric.row().formula.words(), words);
    }
}

#[test]
fn a_formula_with_numbers_computes_what_it_shows() {
    // (2,400 - 1,800) / 2,400
    let inputs = scenario(&[(Input::Contacts, 2_400.0), (Input::Cases, 1_800.0)]);
    let text = Metric::RepeatRate.row().formula.render(&|term| match term {
        Term::Input(input) => format!("{} {}", inputs.get(input).unwrap(), input.row().counted),
        other => format!("{other:?}"),
    });
    assert_eq!(text, "(2400 contacts − 1800 cases) ÷ 2400 contacts");
}

#[test]
fn brackets_stand_where_the_order_needs_them_and_nowhere_else() {
    const A: &Expr = &Expr::Input(Input::Contacts);
    const B: &Expr = &Expr::Number(1_234_567.0, "");
    const C: &Expr = &Expr::Number(0.5, "");
    for (expression, words) in [
        (Expr::Subtract(A, &Expr::Subtract(B, C)), "contacts − (1234567 − 0.5)"),
        (Expr::Subtract(&Expr::Subtract(A, B), C), "contacts − 1234567 − 0.5"),
        (Expr::Add(A, &Expr::Subtract(B, C)), "contacts + 1234567 − 0.5"),
        (Expr::Divide(A, &Expr::Multiply(B, C)), "contacts ÷ (1234567 × 0.5)"),
        (Expr::Multiply(&Expr::Divide(A, B), C), "contacts ÷ 1234567 × 0.5"),
        (Expr::Multiply(A, &Expr::Add(B, C)), "contacts × (1234567 + 0.5)"),
        (Expr::Add(&Expr::Multiply(A, B), C), "contacts × 1234567 + 0.5"),
    ] {
        assert_eq!(expression.words(), words);
    }
}

#[test]
fn a_difference_within_floating_point_is_none() {
    let less = |a: f64, b: f64| {
        let inputs = given(&[(Input::RateEffect, a), (Input::MixEffect, b)]);
        Expr::Subtract(&Expr::Input(Input::RateEffect), &Expr::Input(Input::MixEffect))
            .value(&inputs)
    };
    assert_eq!(less(0.1 + 0.2, 0.3), Ok(0.0));
    assert_eq!(less(0.04, 0.03).map(|it| (it * 1e9).round()), Ok(1e7));
    assert_eq!(less(0.04, 0.04 * (1.0 + 1e-8)).map(|it| it < 0.0), Ok(true));
    // what is whole was counted
    assert_eq!(less(1e15, 1e15 - 1.0), Ok(1.0));
}

#[test]
fn residue_is_relative_to_all_parts_and_not_to_what_the_last_two_of_them_left() {
    const CONTACTS: &Expr = &Expr::Input(Input::Contacts);
    const CONTAINED: &Expr = &Expr::Input(Input::Contained);
    const ABANDONED: &Expr = &Expr::Input(Input::Abandoned);
    let left = Expr::Subtract(&Expr::Subtract(CONTACTS, CONTAINED), ABANDONED);
    // 24.1 and 75.9 % of 736,614; 10^9 less a tenth, and a tenth; 100.1 + 200.2 + 0.3 of 300.6
    for (contacts, contained, abandoned) in [
        (736_614.0, 0.241 * 736_614.0, 0.759 * 736_614.0),
        (1e9, 999_999_999.9, 0.1),
        (0.3 + 100.1 + 200.2, 300.6, 0.0),
    ] {
        let inputs = given(&[
            (Input::Contacts, contacts),
            (Input::Contained, contained),
            (Input::Abandoned, abandoned),
        ]);
        assert_eq!(left.value(&inputs), Ok(0.0), "{contacts}");
    }
}

#[test]
fn an_input_is_found_in_a_formula_also_where_another_is_worked_out_of_it() {
    let floor = Metric::ReducibleFloor.row().formula; // contact rate x (1 - avoidable / contacts)
    for (input, is_in) in
        [(Input::Avoidable, true), (Input::Contacts, true), (Input::Exposure, false)]
    {
        assert_eq!(floor.names(input), is_in, "{input:?}");
    }
    let handle_time = Metric::CostFromHandleTime.row().formula;
    assert!(handle_time.names(Input::Concurrency) && !handle_time.names(Input::Contacts));
    assert!(Metric::RateThen.row().formula.names(Input::EarlierBase)); // its exposure
    let terms = Metric::TimeBetweenContacts.row().formula.terms();
    assert_eq!(terms, [Term::Number(1.0, ""), Term::Metric(Metric::ContactRate)]);
}

#[test]
fn every_section_has_a_figure_or_a_column() {
    for section in [
        Section::Measure,
        Section::Cost,
        Section::Funnel,
        Section::Repeats,
        Section::Issues,
        Section::Channels,
        Section::Segments,
        Section::HandleTime,
        Section::Change,
    ] {
        let has_metric = METRICS.iter().any(|row| row.section == section);
        assert!(has_metric || COLUMNS.iter().any(|row| row.section == section), "{section:?}");
    }
}
