//! The rules of comparison at the edges themselves, and across a conversion of the period.

use super::*;
use metric_core::band::{Percentile, Side};

#[test]
fn three_hundred_contacts_of_1000_it_users_a_quarter_are_exactly_0_10_a_month() {
    // 300 / 1,000 / 3 computes to 0.0999...
    let report = report("v=1&vol=300&per=quarter&base=1000:it-users&vs=it&in=month&end");
    assert_eq!(tier(&report, "table-it"), TierStanding::TopQuartile); // best is "below 0.10"
    assert_eq!(position(&report, "stealth-it-best"), Position::Inside); // here 0.10 counts
    assert_eq!(compared(&report, "stealth-it-best").touched, Some(Side::High));
}

#[test]
fn four_contacts_per_saas_account_a_year_are_average_since_below_four_is_strict() {
    let report = report("v=1&vol=800&per=year&base=200:accounts&vs=saas-b2b&in=year&end");
    assert_value(&report, Metric::ContactRate, 4.0);
    assert_eq!(tier(&report, "table-saas-b2b"), TierStanding::Average);
    // The same by the month: 4 / 12
    let monthly = "v=1&vol=800&per=year&base=200:accounts&vs=saas-b2b&in=month&end";
    assert_eq!(tier(&super::report(monthly), "table-saas-b2b"), TierStanding::Average);
}

#[test]
fn a_hundred_of_1000_users_a_month_are_1_2_a_year_at_the_lower_edge_of_average() {
    for time_base in ["month", "quarter", "year"] {
        let state = format!("v=1&vol=100&per=month&base=1000:users&vs=saas-b2c&in={time_base}&end");
        let report = report(&state);
        assert_value(&report, Metric::ContactRateYear, 1.2);
        assert_eq!(tier(&report, "table-saas-b2c"), TierStanding::Average, "{time_base}");
        assert_eq!(compared(&report, "table-saas-b2c").touched, Some(Side::Low), "{time_base}");
    }
}

#[test]
fn the_tiers_of_e_commerce_and_the_gap_between_two_and_three() {
    use TierStanding::*;
    for (contacts, expected) in [
        (0, BestInClass),
        (500, BestInClass),
        (999, BestInClass),
        (1_000, TopQuartile), // "below 1" is strict
        (1_500, TopQuartile),
        (1_999, TopQuartile),
        (2_000, BetweenTopQuartileAndAverage), // "below 2" is strict
        (2_500, BetweenTopQuartileAndAverage),
        (2_999, BetweenTopQuartileAndAverage),
        (3_000, Average), // 3 to 5 is closed
        (4_000, Average),
        (5_000, Average),
        (5_001, WorseThanAverage),
        (60_000, WorseThanAverage),
    ] {
        let state = format!("v=1&vol={contacts}&base=100000:orders&vs=ecommerce&end");
        assert_eq!(tier(&report(&state), "table-ecommerce"), expected, "{contacts}");
    }
}

#[test]
fn a_better_value_never_gets_a_worse_label() {
    let rank = |standing| match standing {
        Standing::Tier(tier) => tier as u8,
        Standing::Position(position) => position as u8,
    };
    for (kind, segment) in [
        ("orders", "ecommerce"),
        ("it-users", "it"),
        ("accounts", "saas-b2b"),
        ("patients", "healthcare"),
    ] {
        let mut last: Vec<u8> = Vec::new();
        for contacts in (0..900).map(|step| step * step) {
            let state = format!("v=1&vol={contacts}&per=year&base=100000:{kind}&vs={segment}&end");
            let report = report(&state);
            let mut comparisons: Vec<_> =
                report.get(Metric::ContactRate).unwrap().comparisons.iter().collect();
            comparisons.sort_by_key(|comparison| comparison.row.id);
            let ranks = comparisons.iter().filter_map(|comparison| comparison.result.as_ref().ok());
            let ranks: Vec<u8> = ranks.map(|compared| rank(compared.standing)).collect();
            assert!(last.iter().zip(&ranks).all(|(before, now)| before <= now), "{state}");
            last = ranks;
        }
        assert!(!last.is_empty());
    }
}

#[test]
fn percentiles_lie_between_two_published_quantiles_and_nowhere_else() {
    let percentile = |contacts: u32| {
        let state = format!("v=1&vol={contacts}&base=100000:orders&vs=ecommerce&end");
        compared(&report(&state), "gartner-ecommerce").percentile
    };
    assert_eq!(percentile(1_000), Some(Percentile::AtMost25)); // top quartile at 1.8
    assert_eq!(percentile(1_800), Some(Percentile::AtMost25));
    assert_eq!(percentile(4_000), Some(Percentile::Above50)); // median at 3.2
    // 25 + 25 x (2.5 - 1.8) / (3.2 - 1.8) = 37.5
    let Some(Percentile::Between(between)) = percentile(2_500) else { panic!("no percentile") };
    assert!((between - 37.5).abs() < 1e-9, "{between}");
    let table = report("v=1&vol=4000&base=100000:orders&vs=ecommerce&end");
    assert_eq!(compared(&table, "table-ecommerce").percentile, None);
}

#[test]
fn a_year_of_365_25_days_and_twelve_months_are_one_window() {
    let by_year = report("v=1&vol=2400&per=year&base=1000:customers&end");
    let by_days = report("v=1&vol=2400&per=365.25:days&base=1000:customers&end");
    assert_value(&by_days, Metric::ContactRate, by_year.value(Metric::ContactRate).unwrap());
    // 2,400 / 1,000 in a week of 7 / 30.4375 months
    let week = report("v=1&vol=2400&per=week&base=1000:customers&end");
    assert_value(&week, Metric::ContactRate, 2.4 * 30.4375 / 7.0);
    let day = report("v=1&vol=24&per=day&base=1000:customers&end");
    assert_value(&day, Metric::ContactRate, 0.024 * 30.4375);
}

#[test]
fn a_source_that_does_not_say_per_what_it_counts_is_shown_and_not_compared() {
    let report = report("v=1&vol=10&base=100:orders&vs=marketplace&end");
    let rate = report.get(Metric::ContactRate).unwrap();
    let unstated = rate.comparisons.iter().filter(|row| row.result == Err(Obstacle::Unstated));
    assert_eq!(unstated.count(), 1); // Decagon's 8 to 15 per 100 of something
}
