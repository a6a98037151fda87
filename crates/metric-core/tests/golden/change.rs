//! Then and now: what changed since an earlier period.

use metric_core::{
    change::smallest_change,
    decompose::{Segment, kitagawa, volume_effects},
    table::{Input, Metric},
};

use crate::example::{Example, example};

pub fn examples() -> Vec<Example> {
    let mut examples = rates();
    examples.extend(effects());
    examples.extend(costs());
    examples
}

/// 240 contacts of 10,000 orders after 290 of 10,000.
fn rates() -> Vec<Example> {
    let now = (Input::Contacts, 240.0);
    let then = [(Input::EarlierContacts, 290.0), (Input::EarlierExposure, 10_000.0)];
    let both = [now, then[0], then[1]];
    vec![
        // 290 / 10,000; also as the sum of the segments
        example(Metric::RateThen, &then, 0.029),
        example(
            Metric::RateThen,
            &[(Input::EarlierContactsOfSegments, 290.0), (Input::EarlierExposure, 10_000.0)],
            0.029,
        ),
        // 0.024 - 0.029
        example(Metric::RateChange, &both, -0.005).of_orders(10_000.0),
        // 24 / 29; limits by scipy's beta.ppf, see tests/change.rs
        example(Metric::RateRatio, &both, 24.0 / 29.0)
            .of_orders(10_000.0)
            .within(0.694_555_190_468_518_5, 0.985_365_895_556_147_5),
        // 240 - 290
        example(Metric::VolumeChange, &[now, then[0]], -50.0),
    ]
}

fn effects() -> Vec<Example> {
    // Simpson: simple 100 of 1,000, then 45 of 500; complex 30 of 100, then 168 of 600. Rate effects
    // -0.075/11 and -0.07/11; mix effects (0.095 - 343/2,200) x -5/11 and (0.29 - 343/2,200) x 5/11
    let simple = Segment { contacts: [100.0, 45.0], base: [1_000.0, 500.0] };
    let complex = Segment { contacts: [30.0, 168.0], base: [100.0, 600.0] };
    let effects = kitagawa(&[simple, complex]).unwrap();
    let rate = effects.iter().map(|effect| effect.rate).sum();
    let mix = effects.iter().map(|effect| effect.mix).sum();
    // 10,000 orders at 5 per 100, then 13,000 at 4: 3,000 x 0.045 and -0.01 x 11,500
    let [growth, by_rate] = volume_effects([500.0, 520.0], [10_000.0, 13_000.0]).unwrap();
    // 4 per 100 of 10,000 orders, twice; brentq on the power of 80 %, see tests/change.rs
    let [fall, rise] = smallest_change(0.04, [10_000.0, 10_000.0], 1.0).unwrap();
    vec![
        example(Metric::RateEffect, &[(Input::RateEffect, rate)], -0.145 / 11.0),
        example(Metric::MixEffect, &[(Input::MixEffect, mix)], 0.975 / 11.0),
        example(Metric::GrowthEffect, &[(Input::GrowthEffect, growth)], 135.0),
        example(Metric::RateEffectOnVolume, &[(Input::RateEffectOnVolume, by_rate)], -115.0),
        example(
            Metric::SmallestFall,
            &[(Input::SmallestFall, fall.unwrap())],
            0.007_541_347_676_636_417,
        ),
        example(
            Metric::SmallestRise,
            &[(Input::SmallestRise, rise.unwrap())],
            0.008_326_235_650_075_717,
        ),
    ]
}

/// $40,000 for 4,000 contacts after $44,000 for 4,500, 3,500 of whose cases were resolved.
fn costs() -> Vec<Example> {
    let then = (Input::EarlierCost, 44_000.0);
    vec![
        // 40,000 / 4,000, where there is something to compare it with
        example(
            Metric::CostPerContactNow,
            &[(Input::TotalCost, 40_000.0), (Input::Contacts, 4_000.0), then],
            10.0,
        ),
        // 44,000 / 4,500 = 9 7/9
        example(
            Metric::CostPerContactThen,
            &[then, (Input::EarlierContacts, 4_500.0)],
            9.0 + 7.0 / 9.0,
        ),
        // 44,000 / 3,500 = 12 4/7
        example(
            Metric::CostPerResolutionThen,
            &[then, (Input::EarlierCasesResolved, 3_500.0)],
            12.0 + 4.0 / 7.0,
        ),
    ]
}
