//! Many draws at once.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

#[path = "common/improve.rs"]
mod improve;

use improve::{TODAY, at, baselines, fewer, levers, near, share};
use metric_core::{
    MetricError,
    savings::{Baseline, Column::*, Columns, Lever, Levers, Pool, Target},
};
use proptest::prelude::*;

#[track_caller]
fn is(found: f64, expected: f64) {
    assert!(near(found, expected, expected), "{found} is not {expected}");
}

#[test]
fn a_draw_beyond_the_rate_counts_at_the_rate() {
    let levers =
        Levers::new(&[fewer(Target::All, 0.9), Lever::Contained { of: Pool::Routed, share: 0.3 }])
            .unwrap();
    let today = Columns::of(&TODAY);
    let shares = [Draws(&[0.5, 1.25])];
    let mut costs = [0.0; 2];
    assert_eq!(levers.costs(&today, &shares, &[], |_| 1.0, &mut costs), Ok(0.5));
    // 20,000 × (0.7 × 10 + 0.3 × 0.99)
    is(costs[0], 145_940.0);
    is(costs[1], 0.0);
    // and not where the lever has no part
    let second = |place| if place == 0 { 0.0 } else { 1.0 };
    assert_eq!(levers.costs(&today, &shares, &[], second, &mut costs), Ok(0.0));
    is(costs[1], 40_000.0 * (0.7 * 10.0 + 0.3 * 0.99));
}

#[test]
fn columns_that_are_no_draws_are_refused() {
    let levers = Levers::new(&[fewer(Target::All, 0.9)]).unwrap();
    let today = Columns::of(&TODAY);
    let mut costs = [0.0; 2];
    let mut refused = |today, shares: &[metric_core::savings::Column]| {
        levers.costs(&today, shares, &[], |_| 1.0, &mut costs)
    };
    let short = Draws(&[0.5]);
    assert_eq!(refused(today, &[short]), Err(MetricError::Missing));
    assert_eq!(refused(Columns { cost: short, ..today }, &[]), Err(MetricError::Missing));
    let bad = Draws(&[0.5, f64::NAN]);
    assert_eq!(refused(today, &[bad]), Err(MetricError::NotFinite));
    assert_eq!(refused(Columns { routed: bad, ..today }, &[]), Err(MetricError::OutOfRange));
    assert_eq!(levers.costs(&today, &[], &[], |_| 1.0, &mut []), Err(MetricError::Missing));
    let mut of_works = |works: &[metric_core::savings::Column]| {
        levers.costs(&today, &[], works, |_| 1.0, &mut costs)
    };
    assert_eq!(of_works(&[short]), Err(MetricError::Missing));
    assert_eq!(of_works(&[bad]), Err(MetricError::NotFinite));
}

/// The levers, the first of which moves another share; every handle time of avoided contacts is so many times longer.
fn with_first(levers: &[Lever], other: f64, longer: f64) -> Vec<Lever> {
    let mut levers = levers.to_vec();
    for lever in &mut levers {
        if let Lever::Fewer { work: Some(work), .. } = lever {
            *work *= longer;
        }
    }
    match levers.first_mut() {
        Some(
            Lever::Fewer { share, .. }
            | Lever::Contained { share, .. }
            | Lever::Shorter { share, .. }
            | Lever::Cheaper { share, .. },
        ) => *share = other,
        None => {}
    }
    levers
}

proptest! {
    /// Many draws at once are what each of them is alone.
    #[test]
    fn the_costs_of_draws_are_those_of_each(
        today in prop::array::uniform3(baselines()), levers in levers(), level in share(),
        others in prop::array::uniform3(share()), works in prop::array::uniform3(0.1..2.0),
        is_drawn in prop::array::uniform4(any::<bool>()),
    ) {
        // Some are drawn, some the same: levers whose groups are the same in all draws go another way.
        let first = today[0];
        let today = today.map(|day| Baseline {
            contained: if is_drawn[0] { day.contained } else { first.contained },
            returned: if is_drawn[1] { day.returned } else { first.returned },
            longer: first.longer,
            automated: first.automated,
            ..day
        });
        let column = |of: fn(&Baseline) -> f64| today.iter().map(of).collect::<Vec<_>>();
        let (contacts, contained) = (column(|day| day.contacts), column(|day| day.contained));
        let (cost, returned) = (column(|day| day.cost), column(|day| day.returned));
        let (routed, floor) = (column(|day| day.routed), column(|day| day.floor));
        let drawn = Columns {
            contacts: Draws(&contacts), cost: Draws(&cost), routed: Draws(&routed), floor: Draws(&floor),
            contained: if is_drawn[0] { Draws(&contained) } else { Same(first.contained) },
            returned: if is_drawn[1] { Draws(&returned) } else { Same(first.returned) },
            ..Columns::of(&first)
        };
        let mut costs = [0.0; 3];
        let set = Levers::new(&levers).unwrap();
        let others = if is_drawn[2] { others } else { [others[0]; 3] };
        let moved = if is_drawn[2] { Draws(&others) } else { Same(others[0]) };
        // The handle time of all contacts is drawn: those of the levers are longer or shorter of it together.
        let longer = if is_drawn[3] { works } else { [works[0]; 3] };
        let own = |lever: &Lever| match *lever {
            Lever::Fewer { work: Some(work), .. } => longer.map(|longer| work * longer),
            _ => [0.0; 3],
        };
        let of_works: Vec<[f64; 3]> = levers.iter().map(own).collect();
        let of_works: Vec<_> = of_works.iter().map(|draws| Draws(draws)).collect();
        let bounded = set.costs(&drawn, &[moved], &of_works, |_| level, &mut costs).unwrap();
        let mut count = 0.0;
        for (((day, other), work), found) in today.iter().zip(others).zip(longer).zip(costs) {
            let alone = at(&with_first(&levers, other, work), day, level).cautious;
            prop_assert!(near(alone.cost, found, found), "{found} is not {}", alone.cost);
            count += f64::from(u8::from(alone.is_bounded));
        }
        prop_assert!(near(bounded * 3.0, count, 1.0));
    }
}
