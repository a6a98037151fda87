//! No input of the breakdown yields NaN, an infinity or a panic (metric model, section 16, item 21).

#![allow(clippy::unwrap_used)] // test helpers

use metric_core::{
    change::{Ratio, rate_ratio, smallest_change},
    cost::{
        Basis, Channel, HandleTime, average_cost_at, blended_cost, channel_costs,
        cost_from_handle_time, variable_cost,
    },
    decompose::{Segment, floor, kitagawa, largest_remainder, unclassified},
    funnel::{Funnel, contacts_from_attempts},
    quantity::{Amount, Count},
    repeats::{
        check_touches, complexity_index, contacts_per_case, cost_per_resolution, one_touch,
        repeat_rate, weighted,
    },
};
use proptest::prelude::*;

fn count(value: u64) -> Count {
    Count::new(value).unwrap()
}

/// Any float, and often one that is likely in a form.
fn numbers() -> impl Strategy<Value = f64> {
    prop_oneof![any::<f64>(), 0.0..1e15, 0.0..=1.0, -1.0..1e4, Just(0.0), Just(1e15), Just(1e-15)]
}

fn counts() -> impl Strategy<Value = u64> {
    prop_oneof![0..50_u64, 0..1_000_000_u64, 0..=1_000_000_000_000_000_u64]
}

proptest! {
    /// Item 21.
    #[test]
    fn no_input_yields_nan_infinity_or_a_panic(
        figures in prop::array::uniform12(numbers()), x in counts(), y in counts(), z in counts(),
    ) {
        for value in values(figures, x, y, z) {
            prop_assert!(value.is_finite() && value.abs() <= 1e15, "{}", value);
        }
    }
}

/// Every value of the breakdown for one set of raw inputs.
#[allow(clippy::many_single_char_names)] // they mean nothing: any figure goes anywhere
fn values(figures: [f64; 12], x: u64, y: u64, z: u64) -> Vec<f64> {
    let [a, b, c, d, e, f, g, h, i, j, k, l] = figures;
    let (x, y, z) = (count(x), count(y), count(z));
    let segments =
        [[a, b, c, d], [e, f, g, h], [i, j, k, l]].map(|[contacts, now, base, later]| Segment {
            contacts: [contacts, now],
            base: [base, later],
        });
    let mut values = Vec::new();
    for effect in kitagawa(&segments).into_iter().flatten() {
        values.extend([effect.rate, effect.mix]);
    }
    for rows in [largest_remainder(x, &[a, b, c]), largest_remainder(x, &figures)] {
        values.extend(rows.into_iter().flatten().map(Count::as_f64));
    }
    let some = |figure: f64| (figure > 0.5).then_some(figure);
    let funnel = Funnel {
        attempts: some(a),
        self_service: some(b),
        solved: some(c),
        gave_up: some(d),
        contacts: e,
        routed: some(f),
        contained: some(g),
        left: some(h),
        returned: some(i),
        escalated: some(j),
        human: some(k),
    };
    values.extend(funnel.broken(l).into_iter().map(|broken| broken.difference));
    let channels = [[a, b, c], [d, e, f], [g, h, i]].map(|[contacts, direct, seconds]| Channel {
        contacts,
        direct,
        seconds: some(seconds),
    });
    for basis in [Basis::HandleTime, Basis::Contacts] {
        values.extend(channel_costs(j, &channels, basis).into_iter().flatten());
    }
    if let Ok(Ratio { value, low, high, p }) = rate_ratio((x, a), (y, b)) {
        values.extend([value.unwrap_or(0.0), low, high.unwrap_or(0.0), p]);
    }
    if let Ok(changes) = smallest_change(a, [b, c]) {
        values.extend(changes.into_iter().flatten());
    }
    let people =
        HandleTime { hour: a, seconds: b, occupancy: c, shrinkage: d, concurrency: e, other: f };
    let money = |figure| Amount::new(figure);
    let results = [
        unclassified(x, &[y, z]).map(Count::as_f64),
        floor(a, b, &[(c, d), (e, f)]),
        contacts_from_attempts(a, b, c, d),
        funnel.people(),
        funnel.escalations(),
        funnel.containment_of_bot(),
        funnel.containment_of_contacts(),
        funnel.true_containment(),
        funnel.escalation_rate(),
        funnel.abandonment_rate(),
        funnel.deflection(),
        funnel.resolved_deflection(),
        funnel.self_service_success(),
        repeat_rate(x, y),
        contacts_per_case(x, y),
        one_touch(x, y).map(|share| share.value),
        check_touches(x, y, z).map(|()| 0.0),
        weighted(&[(a, b), (c, d)]),
        complexity_index(&[(a, b), (c, d)]),
        money(a).and_then(|money| cost_per_resolution(money, x)),
        cost_from_handle_time(people),
        money(a).and_then(|total| variable_cost(total, money(b)?, x)),
        money(a).and_then(|fixed| average_cost_at(fixed, b, c)),
        blended_cost(a, b, c, d),
    ];
    values.extend(results.into_iter().flatten());
    values
}
