//! What floating point leaves of a difference is never a figure, a movement or a finding.

use super::*;

#[test]
fn residue_of_shares_that_add_up_is_nothing() {
    // 24.1 and 75.9 % of all contacts: nobody is left for people.
    let cost = "per=month&base=100000:customers&cur=usd&cost=50000&automated-cost=10";
    for (contacts, contained, left) in [
        (736_614, "24.1", "75.9"),
        (834_820, "70.8", "29.2"),
        (945_662, "16.1", "83.9"),
        (776_839, "66.8", "33.2"),
    ] {
        let report = report(&format!(
            "v=1&vol={contacts}&{cost}&routed=100:percent&contained={contained}:percent\
             &left={left}:percent&end"
        ));
        assert_eq!(error(&report, Metric::HumanCost), MetricError::ZeroDenominator, "{contacts}");
        assert_eq!(report.value(Metric::EscalationRate), Some(0.0), "{contacts}");
    }
    for (routed, contained, left) in
        [("60", "23.9", "76.1"), ("60", "16.1", "83.9"), ("70", "30.9", "69.1"), ("45", "42", "58")]
    {
        let report = report(&format!(
            "v=1&vol=2400&routed={routed}:percent&contained={contained}:percent\
             &left={left}:percent&end"
        ));
        assert_eq!(report.value(Metric::EscalationRate), Some(0.0), "{contained} of {routed}");
    }
}

#[test]
fn residue_of_amounts_that_add_up_is_nothing() {
    for (lines, fixed) in [
        ([100.1, 200.2, 0.3], 300.6),
        ([507.9, 582.3, 501.5], 1591.7),
        ([586.0, 662.4, 29.7], 1278.1),
        ([601.8, 484.8, 60.1], 1146.7),
    ] {
        let [agents, software, telephony] = lines;
        let report = report(&format!(
            "v=1&vol=10&cost-agents={agents}&cost-software={software}&cost-telephony={telephony}\
             &fixed={fixed}&end"
        ));
        assert_eq!(report.value(Metric::MarginalCost), Some(0.0), "{fixed}");
    }
}

#[test]
fn equal_costs_did_not_move() {
    // 27,237.60 ÷ 3,120 and 8,730 ÷ 1,000 are both 8.73; the cost of a resolution rose or fell.
    for (now, then, cases) in [
        ("27237.6:3120", "8730:1000", [(10, 1000), (100_000, 10)]),
        ("0.3:3", "0.1:1", [(10, 1000), (100_000, 10)]),
        // 8.96 and 62.77 each.
        ("5958.4:665", "22059.52:2462", [(2, 2462), (665, 3)]),
        ("273551.66:4358", "46198.72:736", [(14, 736), (4358, 2)]),
    ] {
        let ((cost, contacts), (was_cost, was)) =
            (now.split_once(':').unwrap(), then.split_once(':').unwrap());
        for (resolved, was_resolved) in cases {
            let state = format!(
                "vol={contacts}&cost={cost}&resolved={resolved}&was={was}&was-cost={was_cost}\
                 &was-resolved={was_resolved}"
            );
            assert_eq!(found(&state, Section::Change), [], "{state}");
            assert!(report(&format!("v=1&{state}&end")).breakdown.pointers.is_empty(), "{state}");
        }
    }
}

#[test]
fn periods_of_one_length_do_not_differ_however_they_are_written() {
    for (now, then, differ) in [
        ("week", "7:days", false),
        ("year", "365.25:days", false),
        ("30.4375:days", "month", false),
        ("91.3125:days", "quarter", false),
        ("day", "1:days", false),
        ("month", "30:days", true),
        ("year", "365:days", true),
    ] {
        let state = format!("vol=300&base=100:users&per={now}&was=200&was-base=100&was-per={then}");
        let findings = found(&state, Section::Change);
        let is_told = findings.iter().any(|finding| finding.kind == FindingKind::LengthsDiffer);
        assert_eq!(is_told, differ, "{now} and {then}");
    }
}

#[test]
fn growth_and_rate_add_up_also_for_one_contact() {
    for (contacts, base) in [(2_400_u64, 1_000), (2_000_000_000, 1_000), (999_999_999_999_998, 7)] {
        let state = format!(
            "v=1&vol={}&per=month&base={base}:users&was={contacts}&was-base={base}&end",
            contacts + 1
        );
        let report = report(&state);
        assert_eq!(report.value(Metric::VolumeChange), Some(1.0), "{contacts}");
        assert_eq!(report.value(Metric::GrowthEffect), Some(0.0), "{contacts}");
        assert_eq!(report.value(Metric::RateEffectOnVolume), Some(1.0), "{contacts}");
    }
}

#[test]
fn a_share_on_an_edge_that_does_not_belong_to_the_range_points_to_nothing() {
    // Self-service: above 65 % is published, and 65 % is not below it by anything.
    let pointers = |solved: &str| {
        let state = format!("v=1&vol=1000&attempts=2000&tried=1000&solved={solved}&end");
        let found = report(&state).breakdown.pointers;
        found.iter().map(|pointer| pointer.at_stake.round()).collect::<Vec<_>>()
    };
    assert_eq!(pointers("650"), [0.0; 0]);
    assert_eq!(pointers("65:percent"), [0.0; 0]);
    assert_eq!(pointers("640"), [10.0]);
}

#[test]
fn at_the_largest_counts_an_interval_is_there_and_what_passes_the_limit_says_so() {
    let most = "1000000000000000";
    let report = report(&format!("v=1&vol={most}&per=month&base=1:customers&in=month&end"));
    let interval = report.get(Metric::ContactRate).unwrap().interval.unwrap();
    assert!(interval.low < 1e15 && interval.high > 1e15, "{interval:?}");
    let rate = super::report(&format!("v=1&vol=1&per=month&base={most}:customers&in=month&end"));
    assert_value(&rate, Metric::ContactRate, 1e-15);
    // R then 10^15 and N now 10^15: growth is (10^15 − 1) × 5 × 10^14.
    let change = super::report(&format!("v=1&vol=1&base={most}:orders&was={most}&was-base=1&end"));
    assert_eq!(error(&change, Metric::GrowthEffect), MetricError::Overflow);
    assert_eq!(error(&change, Metric::RateEffectOnVolume), MetricError::Overflow);
}
