//! What support costs, by hand.

use super::*;

const DEMAND: &str = "v=1&vol=2400&per=quarter&base=1000:customers&cur=usd";
const LINES: &str = "&cost-agents=31000&cost-software=6000&cost-telephony=2000\
                     &cost-management=5000&cost-outsourced=3000&cost-other=1000";

#[test]
fn a_total_of_48000_is_20_per_contact_and_16_per_customer_per_month() {
    let report = report(&format!("{DEMAND}&cost=48000&end"));
    assert_value(&report, Metric::CostTotal, 48_000.0);
    assert_value(&report, Metric::CostYear, 192_000.0); // x 4 quarters
    assert_value(&report, Metric::CostPerContact, 20.0); // 48,000 / 2,400
    assert_value(&report, Metric::CostToServe, 16.0); // 0.8 a month x 20
    assert_eq!(
        report.get(Metric::CostToServe).unwrap().unit,
        Unit::MoneyPerBase(DenominatorKind::Customer, TimeBase::Month)
    );
    assert_eq!(report.remarks, []);
}

#[test]
fn six_lines_give_the_total_each_per_contact_and_as_a_share() {
    let report = report(&format!("{DEMAND}{LINES}&end"));
    assert_value(&report, Metric::CostTotal, 48_000.0); // 31 + 6 + 2 + 5 + 3 + 1 thousand
    assert_value(&report, Metric::CostPerContact, 20.0);
    for (field, amount) in Field::COST_LINES.into_iter().zip([31e3, 6e3, 2e3, 5e3, 3e3, 1e3]) {
        let line = COST_LINES.iter().find(|line| line.field == field).unwrap();
        assert_value(&report, line.per_contact, amount / 2_400.0);
        assert_value(&report, line.share, amount / 48_000.0);
    }
    assert_eq!(report.remarks, []);
}

#[test]
fn lines_that_differ_from_the_total_count_and_the_difference_is_named() {
    let report = report(&format!("{DEMAND}{LINES}&cost=50000&end"));
    assert_value(&report, Metric::CostTotal, 48_000.0);
    let [Remark::Contradiction(lines)] = report.remarks[..] else { panic!("{:?}", report.remarks) };
    assert_eq!((lines.rule, lines.difference()), (Rule::CostLinesDifferFromTotal, -2_000.0));
    let equal = super::report(&format!("{DEMAND}{LINES}&cost=48000.00&end"));
    assert_eq!(equal.remarks, []);
}

#[test]
fn contacts_handled_divide_the_cost_and_break_the_identity() {
    let fewer = report(&format!("{DEMAND}&cost=48000&handled=2310&end"));
    assert_value(&fewer, Metric::CostPerContact, 48_000.0 / 2_310.0);
    assert_value(&fewer, Metric::ContactRate, 0.8); // the rate stays one of offered contacts
    // 2,400 x 48,000 / 2,310 - 48,000 = 1,870.13
    let identity = |report: &Report| match report.remarks[..] {
        [Remark::Contradiction(broken)] => (broken.rule, broken.difference()),
        _ => panic!("{:?}", report.remarks),
    };
    let (rule, difference) = identity(&fewer);
    assert_eq!(rule, Rule::RateAndCostCountDifferentContacts);
    assert!((difference - 1_870.129_87).abs() < 1e-4, "{difference}");
    let more = report(&format!("{DEMAND}&cost=48000&handled=2500&end"));
    // 2,400 x 48,000 / 2,500 - 48,000 = -1,920
    let (_, difference) = identity(&more);
    assert!((difference + 1_920.0).abs() < 1e-9, "{difference}");
    let same = report(&format!("{DEMAND}&cost=48000&handled=2400&end"));
    assert_eq!(same.remarks, []);
}

#[test]
fn orders_without_a_period_have_a_cost_per_order_but_none_a_year() {
    let report = report("v=1&vol=5000&base=100000:orders&cost=40000&end");
    assert_value(&report, Metric::CostPerContact, 8.0); // 40,000 / 5,000
    assert_value(&report, Metric::CostToServe, 0.4); // 0.05 x 8 per order
    assert_eq!(needs(&report, Metric::CostYear), [(Field::Period, false)]);
    let unit = report.get(Metric::CostToServe).unwrap().unit;
    assert_eq!(unit, Unit::MoneyPerBase(DenominatorKind::Order, TimeBase::Month));
}

#[test]
fn money_is_compared_in_its_own_currency_only() {
    let of = |currency: &str| {
        let report = report(&format!(
            "v=1&vol=2400&per=quarter&base=1000:customers{currency}&cost=48000&end"
        ));
        report.get(Metric::CostPerContact).unwrap().comparisons.clone()
    };
    assert!(!of("&cur=usd").is_empty());
    assert!(of("&cur=usd").iter().all(|comparison| comparison.result.is_ok()));
    assert!(of("&cur=eur").iter().all(|row| row.result == Err(Obstacle::OtherCurrency)));
    assert!(of("").iter().all(|row| row.result == Err(Obstacle::NoCurrency)));
}

#[test]
fn scaling_money_scales_costs_and_no_rate() {
    let [once, tenfold] =
        ["48000", "480000"].map(|cost| report(&format!("{DEMAND}&cost={cost}&end")));
    assert_eq!(once.measured.len(), tenfold.measured.len());
    for (one, ten) in once.measured.iter().zip(&tenfold.measured) {
        let is_money = !matches!(one.unit, Unit::Rate(_) | Unit::Time(_) | Unit::Share);
        let (Some(before), Some(after)) = (one.outcome.value(), ten.outcome.value()) else {
            continue;
        };
        assert!((after - before * if is_money { 10.0 } else { 1.0 }).abs() <= 1e-9 * after);
    }
}

#[test]
fn without_anything_about_cost_there_is_no_metric_of_cost() {
    assert_eq!(report(&format!("{DEMAND}&end")).get(Metric::CostTotal), None);
}
