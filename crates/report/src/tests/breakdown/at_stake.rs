//! What the figures point to: contacts and attempts each in an order of their own, and nothing where
//! nothing is at stake.

use super::*;

/// What the report points to: counted, at stake.
fn stakes(state: &str) -> Vec<(bool, f64)> {
    let report = report(&format!("v=1&{state}&end"));
    let pointers = report.breakdown.pointers.iter();
    pointers.map(|pointer| (pointer.is_attempts(), pointer.at_stake.round())).collect()
}

#[test]
fn attempts_stand_behind_contacts_whatever_their_number() {
    // Self-service 30 % of 5,000 attempts: 65 % is 1,750 more. Phone 90 % of 2,400 is 600 above 65 %,
    // and 120 of 600 routed are 120 below 40 %.
    let all = "vol=2400&attempts=5000&tried=5000&solved=1500&routed=600&contained=120\
               &chan=2160:phone:::::P,240:self-service:::::S";
    assert_eq!(stakes(all), [(false, 600.0), (false, 120.0), (true, 1750.0)]);
    // 2 % of 400 contacts can be avoided: 8. Phone 90 % of 1,000 is 250 above 65 %.
    let few = "vol=400&attempts=1000&tried=1000&solved=600&iss=400::2:A";
    assert_eq!(stakes(few), [(false, 8.0), (true, 50.0)]);
    let many = "vol=1000&attempts=9000&tried=9000&solved=5000\
                &chan=900:phone:::::P,100:self-service:::::S";
    assert_eq!(stakes(many), [(false, 250.0), (true, 850.0)]);
    // Attempts alone, and fewer of them.
    assert_eq!(stakes("vol=400&attempts=1000&tried=1000&solved=600"), [(true, 50.0)]);
    let issue = "&iss=400::20:A";
    assert_eq!(
        stakes(&format!("vol=400&attempts=1000&tried=1000&solved=600{issue}")),
        [(false, 80.0), (true, 50.0)]
    );
}

/// Nothing contained or solved was taken for nothing known, and not set against what is published.
#[test]
fn nothing_contained_is_outside_of_what_is_published() {
    // 40 % of 600 routed, 65 % of 1,000 attempts at self-service.
    assert_eq!(stakes("vol=2400&routed=600&contained=0"), [(false, 240.0)]);
    assert_eq!(stakes("vol=400&attempts=1400&tried=1000&solved=0"), [(true, 650.0)]);
    assert_eq!(stakes("vol=2400&routed=25:percent&contained=0:percent"), [(false, 240.0)]);
    // Nobody was routed: there is no share.
    assert_eq!(stakes("vol=2400&routed=0&contained=0"), []);
}

#[test]
fn on_the_edge_of_what_is_published_nothing_is_at_stake() {
    // "Above 65 %" (MetricNet) and exactly 65 %, in numbers that floating point does not hold.
    for (tried, solved) in [(1000, 650), (55_200, 35_880), (29_220, 18_993), (28_500, 18_525)] {
        let attempts = tried + 4000;
        let state = format!("vol=4000&attempts={attempts}&tried={tried}&solved={solved}");
        assert_eq!(stakes(&state), [], "{solved} of {tried}");
    }
    // One less is something.
    assert_eq!(stakes("vol=4000&attempts=5000&tried=1000&solved=649"), [(true, 1.0)]);
    // As many cases resolved as contacts handled: costs moved apart, and no contact is at stake.
    let apart = "vol=2500&cost=40000&resolved=2500&was=2000&was-cost=36000&was-resolved=4000";
    assert_eq!(stakes(apart), []);
    assert_eq!(amount(apart, Section::Change, FindingKind::CostsApart), 7.0); // 16 - 9
}
