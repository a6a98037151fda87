//! Intervals of shares: of what was counted, and what they do to a comparison.

use super::*;
use crate::breakdown::Published;

#[track_caller]
fn assert_interval(state: &str, metric: Metric, expected: [f64; 2]) {
    let report = report(&format!("v=1&{state}&end"));
    let interval = report.get(metric).unwrap().interval.unwrap();
    for (limit, expected) in [interval.low, interval.high].into_iter().zip(expected) {
        assert!((limit - expected).abs() < 5e-6, "{metric:?} of {state}: {limit}, not {expected}");
    }
}

/// The limits come from scipy 1.17: `binomtest(part, whole).proportion_ci(0.95, method="wilson")`.
#[test]
fn a_share_of_a_count_has_wilsons_interval() {
    let bot = "vol=6000&routed=4200&contained=1974";
    assert_interval(bot, Metric::ContainmentOfBot, [0.45494, 0.48511]);
    let funnel = "vol=6000&attempts=7000&tried=1500&solved=700&gave-up=300&routed=4200&contained=1974\
                  &left=200&returned=74&escalated=2026";
    assert_interval(funnel, Metric::ContainmentOfBot, [0.45494, 0.48511]);
    assert_interval(funnel, Metric::ContainmentOfContacts, [0.31722, 0.34099]); // 1,974 / 6,000
    assert_interval(funnel, Metric::TrueContainment, [0.43738, 0.46747]); // 1,900 / 4,200
    assert_interval(funnel, Metric::EscalationRate, [0.46729, 0.49750]); // 2,026 / 4,200
    assert_interval(funnel, Metric::BotAbandonment, [0.04158, 0.05448]); // 200 / 4,200
    assert_interval(funnel, Metric::SelfServiceSuccess, [0.44154, 0.49197]); // 700 / 1,500
    assert_interval(funnel, Metric::Deflection, [0.44180, 0.46511]); // (7,000 - 3,826) / 7,000
    assert_interval(funnel, Metric::ResolvedDeflection, [0.36018, 0.38282]); // 2,600 / 7,000
    let repeats = "vol=2400&cases=1800";
    assert_interval(repeats, Metric::RepeatRate, [0.23308, 0.26771]); // 600 / 2,400
}

#[test]
fn what_was_worked_out_of_a_rounded_share_has_no_interval() {
    let interval = |state: &str, metric: Metric| {
        report(&format!("v=1&vol=6000&{state}&end")).get(metric).unwrap().interval
    };
    for state in ["routed=70:percent&contained=1974", "routed=4200&contained=47:percent"] {
        assert_eq!(interval(state, Metric::ContainmentOfBot), None, "{state}");
    }
    // 1,974 of 6,000 contacts were counted, whatever the share of those routed.
    assert!(interval("routed=70:percent&contained=1974", Metric::ContainmentOfContacts).is_some());
    assert_eq!(interval("cases=1800&one-touch=70:percent", Metric::OneTouch), None);
    assert!(interval("cases=1800&one-touch=1260", Metric::OneTouch).is_some());
    // Whether a share gives a whole number by chance makes no difference.
    let people = |state: &str| {
        let state = format!("base=900:orders&routed=4200&contained={state}");
        interval(&state, Metric::HumanHandledRate)
    };
    assert_eq!((people("50:percent"), people("33.3:percent")), (None, None));
    assert!(people("2100").is_some());
}

fn published(state: &str) -> Vec<Published> {
    let report = report(&format!("v=1&{state}&end"));
    report.breakdown.results.iter().flat_map(|results| results.published.clone()).collect()
}

#[test]
fn a_published_comparison_says_whether_it_holds_at_both_ends() {
    let holds = |state: &str| {
        let published = published(state);
        published[0].comparison.result.as_ref().unwrap().holds()
    };
    // Containment of 40 to 70 % is published: 1,974 of 4,200 is inside at both ends, 41 of 100 is not
    // (31.9 to 50.8 %).
    assert_eq!(holds("vol=6000&routed=4200&contained=1974"), Some(true));
    assert_eq!(holds("vol=6000&routed=100&contained=41"), Some(false));
    assert_eq!(holds("vol=6000&routed=100&contained=41:percent"), None);
    // Phone of 40 to 65 %: 60 of 100 are 50.2 to 69.1 %, 600 of 1,000 are 56.9 to 63.0 %.
    assert_eq!(holds("vol=100&chan=60:phone:::::A,40:self-service:::::B"), Some(false));
    assert_eq!(holds("vol=1000&chan=600:phone:::::A,400:self-service:::::B"), Some(true));
    // What has no interval holds nowhere: a cost.
    let cost = report("v=1&vol=3000&cur=usd&cost=30000&end");
    let comparisons = &cost.get(Metric::CostPerContact).unwrap().comparisons;
    assert!(!comparisons.is_empty());
    assert!(comparisons.iter().all(|one| one.result.as_ref().unwrap().holds().is_none()));
}

#[test]
fn where_counting_ends_a_rate_has_an_interval_and_holds_only_where_both_ends_agree() {
    let holds = |contacts: &str, orders: &str| {
        let state = format!("v=1&vol={contacts}&base={orders}:orders&vs=ecommerce&end");
        let report = report(&state);
        let rate = report.get(Metric::ContactRate).unwrap();
        let interval = rate.interval.unwrap();
        let compared = rate.comparisons.iter().filter_map(|one| one.result.as_ref().ok());
        (interval, compared.map(Compared::holds).collect::<Vec<_>>())
    };
    let most = "1000000000000000";
    // 1 ± 1.96 / √10^15: the upper limit of the count lies above 10^15, where figures end, and that of
    // the rate does not. All that is published lies far below.
    let (interval, of_one) = holds(most, most);
    for (limit, expected) in [(interval.low, 1.0 - 6.198e-8), (interval.high, 1.0 + 6.198e-8)] {
        assert!((limit - expected).abs() < 1e-11, "{limit}");
    }
    assert!(!of_one.is_empty() && of_one.iter().all(|one| *one == Some(true)), "{of_one:?}");
    // 0.05 is the end of a published band: half a width of 2.8 x 10^-7 of it tips the standing.
    let (_, of_edge) = holds("50000000000000", most);
    assert!(of_edge.contains(&Some(false)), "{of_edge:?}");
    assert!(of_edge.iter().all(Option::is_some), "{of_edge:?}");
}
