//! The stories of the product: a B2B SaaS by the quarter, an online shop by the order.

use super::*;
use metric_core::{band::Side, bridge::Bridge, bridge::Mismatch, unit::DenominatorKind};

const STORY: &str =
    "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&cur=usd&cost=48000&in=month&end";

#[test]
fn a_quarter_of_2400_contacts_from_1000_customers_is_0_80_a_month_and_not_2_40() {
    let report = report(STORY);
    assert_value(&report, Metric::ContactRate, 0.8); // 2,400 / 1,000 / 3
    assert_value(&report, Metric::ContactRateMonth, 0.8);
    assert_value(&report, Metric::ContactRateQuarter, 2.4);
    assert_value(&report, Metric::ContactRateYear, 9.6);
    assert_value(&report, Metric::TimeBetweenContacts, 1.25); // 1 / 0.8 months
    let interval = report.get(Metric::ContactRate).unwrap().interval.unwrap();
    // scipy: chi2.ppf(.025, 4800)/2/3000 and chi2.ppf(.975, 4802)/2/3000: 0.77 to 0.83
    assert!((interval.low - 0.768_311).abs() < 1e-6, "{}", interval.low);
    assert!((interval.high - 0.832_661).abs() < 1e-6, "{}", interval.high);
}

#[test]
fn the_story_stands_above_zendesk_at_the_upper_edge_of_count_and_inside_corebee() {
    let report = report(STORY);
    assert_eq!(position(&report, "zendesk-saas-b2b"), Position::Above); // 8 / 12 = 0.67
    let count = compared(&report, "count-saas-b2b");
    assert_eq!(count.standing, Standing::Position(Position::Inside)); // 0.3 to 0.8, closed
    assert_eq!(count.touched, Some(Side::High));
    assert_eq!(count.holds(), Some(false), "0.83 is above 0.8, 0.77 is not");
    assert_eq!(position(&report, "corebee-saas-typical"), Position::Inside);
    assert_eq!(compared(&report, "corebee-saas-typical").holds(), Some(true));
    // What can be compared comes first.
    let rows = &report.get(Metric::ContactRate).unwrap().comparisons;
    assert!(
        rows.is_sorted_by_key(|row| row.result.is_err()) && rows.last().unwrap().result.is_err()
    );
    // Accounts are no customers without a bridge.
    let why = Mismatch::Needs(Bridge::CustomersPerAccount);
    let obstacle = Obstacle::Mismatch { kind: DenominatorKind::Account, why };
    assert_eq!(row(&report, "table-saas-b2b").result, Err(obstacle));
}

#[test]
fn the_answer_speaks_of_the_best_evidence_of_the_same_kind_or_of_the_row_that_was_chosen() {
    let of = |chosen| {
        let report = report(STORY);
        lead(&report.get(Metric::ContactRate).unwrap().comparisons, chosen).unwrap().row.id
    };
    assert_eq!(of(None), "zendesk-saas-b2b"); // reported, before estimate and vendor
    assert_eq!(of(Some("count-saas-b2b")), "count-saas-b2b");
    assert_eq!(of(Some("table-saas-b2b")), "zendesk-saas-b2b"); // not comparable
    let chosen = report(&STORY.replace("&cur", "&band=table-saas-b2b&cur"));
    assert!(chosen.remarks.contains(&Remark::ChosenRowUnusable));
    let chosen = report(&STORY.replace("&cur", "&band=count-saas-b2b&cur"));
    assert!(!chosen.remarks.contains(&Remark::ChosenRowUnusable));
}

#[test]
fn five_per_hundred_orders_need_no_period_and_are_average_but_not_below_five() {
    let report = report("v=1&vol=5000&base=100000:orders&vs=ecommerce&in=month&end");
    assert_value(&report, Metric::ContactRate, 0.05);
    assert_eq!(report.get(Metric::ContactRateYear), None);
    let interval = report.get(Metric::ContactRate).unwrap().interval.unwrap();
    // scipy: chi2.ppf(.025, 10000)/2/1e5 and chi2.ppf(.975, 10002)/2/1e5: 4.86 to 5.14
    assert!((interval.low - 0.048_623_6).abs() < 1e-7, "{}", interval.low);
    assert!((interval.high - 0.051_405_5).abs() < 1e-7, "{}", interval.high);
    assert_eq!(tier(&report, "table-ecommerce"), TierStanding::Average); // 3 to 5, closed
    assert_eq!(position(&report, "decagon-ecommerce"), Position::Above); // "below 5"
    assert_eq!(compared(&report, "decagon-ecommerce").touched, Some(Side::High));
    // Tiers before everything else: Gartner 2024 is newer, and of no worse grade.
    let rows = &report.get(Metric::ContactRate).unwrap().comparisons;
    assert_eq!(lead(rows, None).unwrap().row.id, "table-ecommerce");
    let why = Mismatch::Needs(Bridge::OrdersPerCustomer);
    let obstacle = Obstacle::Mismatch { kind: DenominatorKind::Customer, why };
    assert_eq!(row(&report, "count-ecommerce").result, Err(obstacle));
}

const SHOP: &str = "v=1&vol=5000&per=month&base=40000:customers&vs=ecommerce&in=month&end";

#[test]
fn the_same_contacts_on_customers_are_compared_with_orders_only_by_orders_per_customer() {
    let without = report(SHOP);
    assert_value(&without, Metric::ContactRate, 0.125); // 5,000 / 40,000
    let why = Mismatch::Needs(Bridge::OrdersPerCustomer);
    let obstacle = Err(Obstacle::Mismatch { kind: DenominatorKind::Order, why });
    let rate = without.get(Metric::ContactRate).unwrap();
    let missing = rate.comparisons.iter().filter(|comparison| comparison.result == obstacle);
    assert_eq!(missing.count(), 10, "every per-order row");
    assert_eq!(position(&without, "count-ecommerce"), Position::Inside); // 0.1 to 0.4

    // 2.5 orders a month each are 100,000 orders: the shop above. 0.05 x 2.5 = 0.125
    let with = report(&SHOP.replace("&in", "&opc=2.5&in"));
    assert_eq!(tier(&with, "table-ecommerce"), TierStanding::Average);
    assert_eq!(position(&with, "decagon-ecommerce"), Position::Above);
    let table = compared(&with, "table-ecommerce");
    assert!(table.bridged);
    assert_eq!(table.factor, 2.5);
    let average = table.bands.iter().find(|band| band.low.is_some()).unwrap();
    let edges: Vec<f64> = average.edges().collect();
    assert!((edges[0] - 0.075).abs() < 1e-12 && (edges[1] - 0.125).abs() < 1e-12, "{edges:?}");
    // The row of the same kind still speaks.
    let comparisons = &with.get(Metric::ContactRate).unwrap().comparisons;
    assert_eq!(lead(comparisons, None).unwrap().row.id, "count-ecommerce");
}

#[test]
fn a_bridge_per_month_meets_results_per_quarter() {
    // 15,000 contacts a quarter; 0.375 a quarter = 0.05 x 2.5 a month x 3
    let quarter = SHOP
        .replace("vol=5000&per=month", "vol=15000&per=quarter")
        .replace("in=month", "opc=2.5&in=quarter");
    let report = report(&quarter);
    assert_value(&report, Metric::ContactRate, 0.375);
    assert_eq!(compared(&report, "table-ecommerce").factor, 7.5);
    assert_eq!(tier(&report, "table-ecommerce"), TierStanding::Average);
    assert_eq!(position(&report, "decagon-ecommerce"), Position::Above);
}

#[test]
fn a_bridge_of_zero_is_no_bridge() {
    let report = report(&SHOP.replace("&in", "&opc=0&in"));
    let why = Mismatch::ZeroBridge(Bridge::OrdersPerCustomer);
    let obstacle = Obstacle::Mismatch { kind: DenominatorKind::Order, why };
    assert_eq!(row(&report, "table-ecommerce").result, Err(obstacle));
}
