//! Bad input: named where it belongs, and everything that does not depend on it still computes.

use super::*;
use metric_core::table::Rule::{AutomatedAboveContacts, UniqueAboveBase, UniqueAboveContacts};
use scenario::{draft::Draft, entry::Problem, number::NumberProblem};

fn typed(field: Field, text: &str) -> Draft {
    let state = "v=1&vol=2400&per=quarter&base=1000:customers&cur=usd&cost=48000&ai=600&who=610&in=month&end";
    let mut draft = link::open(state, NumberStyle::EnUs).draft;
    draft.set(field, text);
    draft
}

#[test]
fn a_base_of_zero_is_an_error_even_without_contacts_and_a_missing_one_is_missing() {
    for vol in [0, 5] {
        let zero =
            report(&format!("v=1&vol={vol}&per=month&base=0:customers&vs=saas-b2b&who=0&end"));
        assert_eq!(error(&zero, Metric::ContactRate), MetricError::ZeroDenominator);
        assert_eq!(error(&zero, Metric::Incidence), MetricError::ZeroDenominator);
        assert!(zero.get(Metric::ContactRate).unwrap().comparisons.is_empty());
    }
    let missing = report("v=1&vol=5&per=month&base=:customers&end");
    assert_eq!(needs(&missing, Metric::ContactRate), [(Field::Base, false)]);
    let kind = report("v=1&vol=5&per=month&base=10&end");
    assert_eq!(needs(&kind, Metric::ContactRate), [(Field::BaseKind, false)]);
    let period = report("v=1&vol=5&base=10:users&end");
    assert_eq!(needs(&period, Metric::ContactRate), [(Field::Period, false)]);
    let days = report("v=1&vol=5&per=0:days&base=10:users&end");
    assert_eq!(needs(&days, Metric::ContactRate), [(Field::PeriodDays, true)]);
}

#[test]
fn zero_contacts_are_a_rate_of_zero_with_a_remark_and_no_time_between() {
    let report = report("v=1&vol=0&per=month&base=1000:customers&vs=saas-b2b&cost=100&ai=0&end");
    assert_eq!(report.value(Metric::ContactRate), Some(0.0));
    assert_eq!(report.remarks, [Remark::ZeroContacts]);
    assert_eq!(position(&report, "count-saas-b2b"), Position::Below);
    for metric in [
        Metric::TimeBetweenContacts,
        Metric::AutomationShare,
        Metric::CostPerContact,
        Metric::CostToServe,
    ] {
        assert_eq!(error(&report, metric), MetricError::ZeroDenominator, "{metric:?}");
    }
    assert_value(&report, Metric::CostTotal, 100.0);
}

#[test]
fn more_automated_than_contacts_is_inconsistent_and_harms_nothing_else() {
    let report = report("v=1&vol=600&per=month&base=1000:users&ai=700&end");
    let expected = MetricError::Inconsistent(AutomatedAboveContacts);
    assert_eq!(error(&report, Metric::AutomationShare), expected);
    assert_eq!(error(&report, Metric::HumanHandledRate), expected);
    assert_value(&report, Metric::ContactRate, 0.6);
}

#[test]
fn automation_lowers_the_rate_of_people_and_not_the_contact_rate() {
    let report = evaluate(&typed(Field::ResolvedByAutomation, "600"));
    assert_value(&report, Metric::ContactRate, 0.8);
    assert_value(&report, Metric::HumanHandledRate, 0.6); // (2,400 - 600) / 1,000 / 3
    assert_value(&report, Metric::AutomationShare, 0.25);
    assert!(report.get(Metric::HumanHandledRate).unwrap().comparisons.is_empty());
    assert_value(&report, Metric::Incidence, 0.61); // 610 / 1,000, in the quarter
    assert!(report.remarks.contains(&Remark::UniqueAgainstAll));
}

#[test]
fn unique_customers_above_the_base_or_the_contacts_are_inconsistent() {
    let of = |state: &str| error(&report(state), Metric::Incidence);
    assert_eq!(
        of("v=1&vol=2400&base=1000:customers&who=1001&end"),
        MetricError::Inconsistent(UniqueAboveBase)
    );
    assert_eq!(
        of("v=1&vol=600&base=1000:customers&who=601&end"),
        MetricError::Inconsistent(UniqueAboveContacts)
    );
    assert_eq!(of("v=1&vol=600&base=1000:orders&who=6&end"), MetricError::UnitMismatch);
    // Without contacts it still computes.
    assert_value(&report("v=1&base=1000:customers&who=61&end"), Metric::Incidence, 0.061);
}

#[test]
fn what_is_no_usable_number_is_named_and_the_rest_computes() {
    let digits = "9".repeat(400);
    for (text, problem) in [
        ("-5", Problem::Negative),
        ("NaN", Problem::Number(NumberProblem::NotFinite)),
        ("∞", Problem::Number(NumberProblem::NotFinite)),
        ("1e308", Problem::Number(NumberProblem::Exponent)),
        ("１２", Problem::Number(NumberProblem::FullWidthDigits)),
        ("2e15", Problem::Number(NumberProblem::Exponent)),
        ("2,000,000,000,000,000", Problem::TooLarge),
        (&digits, Problem::Number(NumberProblem::TooManyDigits)),
        ("lots", Problem::Number(NumberProblem::NotANumber)),
    ] {
        for field in [Field::Base, Field::TotalCost, Field::Contacts] {
            let draft = typed(field, text);
            let report = evaluate(&draft);
            assert_eq!(Scenario::of(&draft).problem(field), Some(problem), "{field:?} {text}");
            assert_eq!(draft.text(field), text);
            let (broken, sound) = match field {
                Field::Base => (Metric::ContactRate, Metric::CostPerContact),
                Field::TotalCost => (Metric::CostPerContact, Metric::ContactRate),
                _ => (Metric::ContactRate, Metric::CostTotal),
            };
            assert_eq!(needs(&report, broken), [(field, true)], "{field:?} {text}");
            assert!(report.value(sound).is_some(), "{field:?} {text}");
        }
    }
    assert_eq!(
        Scenario::of(&typed(Field::Contacts, "2.5")).problem(Field::Contacts),
        Some(Problem::NotWhole)
    );
}

#[test]
fn a_currency_is_three_letters_and_nothing_else_suffers_from_another() {
    for text in ["us", "usdd", "12€", "€", "u s", "ＵＳＤ"] {
        let draft = typed(Field::Currency, text);
        assert_eq!(
            Scenario::of(&draft).problem(Field::Currency),
            Some(Problem::NotACurrency),
            "{text}"
        );
        let report = evaluate(&draft);
        assert_eq!(report.currency, None);
        assert_value(&report, Metric::CostPerContact, 20.0);
    }
    let code = evaluate(&typed(Field::Currency, "Xyz")).currency.map(|currency| currency.code());
    assert_eq!(code.as_deref(), Some("XYZ"));
}

#[test]
fn an_unreadable_cost_line_takes_the_total_with_it_and_no_other_line() {
    let mut draft = typed(Field::CostAgents, "lots");
    draft.set(Field::CostSoftware, "2400");
    let report = evaluate(&draft);
    // Falling back to the total of 48,000 would hide the line.
    assert_eq!(needs(&report, Metric::CostTotal), [(Field::CostAgents, true)]);
    assert_eq!(needs(&report, Metric::CostSoftwareShare), [(Field::CostAgents, true)]);
    assert_value(&report, Metric::CostSoftwarePerContact, 1.0);
}

#[test]
fn the_cost_to_serve_names_all_that_it_lacks_once() {
    let report = report("v=1&base=10:users&cost=..lots&handled=5&end");
    let expected = [(Field::Contacts, false), (Field::Period, false), (Field::TotalCost, true)];
    assert_eq!(needs(&report, Metric::CostToServe), expected);
}

#[test]
fn results_beyond_the_limit_are_errors_and_never_infinite() {
    let report = report(
        "v=1&vol=1000000000000000&per=day&base=0.000000000001:users&cost=1000000000000000&end",
    );
    assert_eq!(error(&report, Metric::ContactRate), MetricError::Overflow);
    assert_eq!(error(&report, Metric::CostYear), MetricError::Overflow);
    assert_value(&report, Metric::CostPerContact, 1.0);
}

#[test]
fn bridges_that_disagree_are_told_and_the_direct_one_counts() {
    let state =
        "v=1&vol=100&per=month&base=1000:users&vs=saas-b2b&upc=10&cpa=2&seats=25&in=year&end";
    let report = report(state);
    assert!(report.remarks.contains(&Remark::BridgesDisagree)); // 10 x 2 is not 25
    // accounts to users: 1 / 25, not 1 / 20
    assert!((compared(&report, "table-saas-b2b").factor - 0.04).abs() < 1e-12);
    let agree = super::report(&state.replace("seats=25", "seats=20"));
    assert!(!agree.remarks.contains(&Remark::BridgesDisagree));
}

#[test]
fn few_contacts_and_rates_outside_every_range_are_remarked() {
    let of = |vol: u32| {
        report(&format!("v=1&vol={vol}&per=month&base=1000:customers&vs=saas-b2b&end")).remarks
    };
    assert_eq!(of(9), [Remark::VeryLow, Remark::FewContacts]);
    assert_eq!(of(10), [Remark::VeryLow]);
    assert_eq!(of(500), []); // 0.33 to 0.67 by Zendesk
    assert_eq!(of(900), [Remark::AboveRange]);
}

#[test]
fn an_unread_time_base_leaves_the_month_and_says_so() {
    let report = report("v=1&vol=2400&per=quarter&base=1000:customers&in=..week&end");
    assert_value(&report, Metric::ContactRate, 0.8);
    assert_eq!(report.remarks, [Remark::TimeBaseUnread]);
}
