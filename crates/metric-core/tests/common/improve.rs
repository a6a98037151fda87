//! Random levers and baselines, and what their tests compute with them.

#![allow(dead_code, reason = "each test uses some of them")]

use metric_core::savings::{Baseline, Lever, Levers, Outcome, Pool, Target};
use proptest::prelude::*;

/// 40,000 contacts at $10, an automated one at $0.99, all of them routed, none contained.
pub const TODAY: Baseline = Baseline {
    contacts: 40_000.0,
    routed: 1.0,
    contained: 0.0,
    returned: 0.0,
    longer: 0.0,
    cost: 10.0,
    automated: 0.99,
    floor: 0.0,
};

pub fn fewer(of: Target, share: f64) -> Lever {
    Lever::Fewer { of, share, work: None }
}

pub fn share() -> impl Strategy<Value = f64> {
    prop_oneof![8 => 0.0..=1.0, 1 => Just(0.0), 1 => Just(1.0)]
}

/// Issues 0 to 2 have 0.5, 0.3 and 0.2 of the contacts, channels 0 and 1 have 0.7 and 0.1.
pub fn targets() -> impl Strategy<Value = Target> {
    prop_oneof![
        Just(Target::All),
        Just(Target::People),
        (0..3_usize).prop_map(|row| Target::Issue(row, [0.5, 0.3, 0.2][row])),
        (0..2_usize).prop_map(|row| Target::Channel(row, [0.7, 0.1][row], 1.0)),
    ]
}

pub fn pools() -> impl Strategy<Value = Pool> {
    prop_oneof![
        Just(Pool::Routed),
        (0..3_usize).prop_map(|row| Pool::Issue(row, [0.5, 0.3, 0.2][row])),
    ]
}

pub fn levers() -> impl Strategy<Value = Vec<Lever>> {
    let one = prop_oneof![
        3 => (targets(), share(), prop::option::of(0.0..2.0)).prop_map(|(of, share, work)| Lever::Fewer { of, share, work }),
        2 => (pools(), share()).prop_map(|(of, share)| Lever::Contained { of, share }),
        2 => (targets(), share(), share())
            .prop_map(|(of, share, repeats)| Lever::Shorter { of, share, repeats }),
        1 => (targets(), share()).prop_map(|(of, share)| Lever::Cheaper { of, share }),
    ];
    prop::collection::vec(one, 0..=6)
}

pub fn baselines() -> impl Strategy<Value = Baseline> {
    let shares = (share(), share(), share(), share(), prop_oneof![Just(0.0), 0.0..0.8]);
    let amounts = (1.0..1e6, 0.0..100.0, 0.0..20.0);
    (shares, amounts).prop_map(|((routed, contained, returned, longer, floor), amounts)| {
        let (contacts, cost, automated) = amounts;
        Baseline { contacts, routed, contained, returned, longer, cost, automated, floor }
    })
}

/// What somebody may give: shares and amounts, and what is neither.
pub fn wild() -> impl Strategy<Value = f64> {
    let limits = prop::sample::select(vec![0.0, -0.0, 1.0, 1e15, f64::INFINITY, f64::NAN]);
    prop_oneof![3 => 0.0..=1.0, 2 => 0.0..1e6, 2 => limits, 1 => prop::num::f64::ANY]
}

pub fn at(levers: &[Lever], baseline: &Baseline, level: f64) -> Outcome {
    Levers::new(levers).unwrap().evaluate(baseline, |_| level).unwrap()
}

pub fn cost(outcome: &Outcome) -> f64 {
    outcome.cautious.cost
}

pub fn near(found: f64, expected: f64, size: f64) -> bool {
    (found - expected).abs() <= 1e-9 * size.abs().max(1.0)
}
