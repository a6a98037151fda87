//! No input yields NaN, an infinity or a panic (docs/metrics.md, "What is not
//! a number").

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

mod common;

use common::count;
use metric_core::{
    apportion::largest_remainder,
    change::{Ratio, rate_ratio, smallest_change},
    decompose::{Segment, kitagawa, volume_effects},
    quantity::{Amount, Count},
    rate::Base,
    shared_cost::{Basis, Channel, channel_costs},
    table::{
        CELLS, COLUMNS, INPUTS, Inputs, METRICS, Origin, RULES, RowInputs, STAGES, Section, Unit,
    },
    unit::{Days, DenominatorKind, Period, TimeBase},
};
use proptest::prelude::*;

/// Any float, and often one that is likely in a form.
fn numbers() -> impl Strategy<Value = f64> {
    let edges = [0.0, 1e15, 1e-15, 1e17, 1e30, 1e-27];
    prop_oneof![any::<f64>(), 0.0..1e15, 0.0..=1.0, -1.0..1e4, prop::sample::select(edges.to_vec())]
}

fn counts() -> impl Strategy<Value = u64> {
    prop_oneof![0..50_u64, 0..1_000_000_u64, 0..=1_000_000_000_000_000_u64]
}

/// What happens to an input: nothing, a value, a share, something unread, something computed.
fn entries() -> impl Strategy<Value = Vec<(u8, f64)>> {
    let entry = (0..6_u8, numbers());
    prop::collection::vec(entry, INPUTS.len())
}

fn bases() -> impl Strategy<Value = Option<Base>> {
    let kind = prop::sample::select(DenominatorKind::ALL.to_vec());
    let base = (numbers(), kind, prop::option::of(numbers()));
    base.prop_map(|(size, kind, days)| {
        let period = days.and_then(|days| Days::new(days).ok()).map(Period::Days);
        Some(Base { size: Amount::new(size).ok()?, kind, period })
    })
}

fn scenario(entries: &[(u8, f64)], base: Option<Base>, per: TimeBase) -> Inputs {
    let mut inputs = Inputs::default();
    for (row, &(what, value)) in INPUTS.iter().zip(entries) {
        if !row.first_of.is_empty() {
            continue; // worked out, and never entered
        }
        // What cannot be an input is refused, and leaves it blank.
        match what {
            0 => {}
            1 => inputs.mark_unread(row.input),
            // An effect may be below zero; a length of time, and what it multiplies, is not.
            2 if matches!(row.unit, Unit::Exposure | Unit::Months) => {
                inputs.set(row.input, Some(value.abs()));
            }
            2 if !row.function.is_empty() => inputs.set(row.input, Some(value)),
            3 => {
                let _ = inputs.give_share(row.input, value, 9);
            }
            _ => {
                let _ = inputs.give(row.input, value);
            }
        }
    }
    if let Some(base) = base {
        let _ = inputs.give_base(base, per);
    }
    inputs.work_out();
    inputs
}

fn is_figure(value: f64) -> bool {
    value.is_finite() && value.abs() <= 1e15
}

proptest! {
    #[test]
    fn no_input_yields_nan_infinity_or_a_panic_in_the_table(
        entries in entries(), base in bases(), cells in prop::collection::vec(numbers(), CELLS.len()),
    ) {
        for per in TimeBase::ALL {
            let inputs = scenario(&entries, base, per);
            for row in &METRICS {
                let Ok(figure) = row.evaluate(&inputs) else { continue };
                prop_assert!(is_figure(figure.value), "{}: {:?}", row.id, figure);
                if let Some(interval) = figure.interval {
                    prop_assert!(interval.low.is_finite() && interval.high.is_finite(), "{}", row.id);
                    prop_assert!(interval.low <= interval.high, "{}: {:?}", row.id, interval);
                }
            }
            for section in [Section::Funnel, Section::Repeats] {
                let conflicts = inputs.conflicts(section);
                prop_assert!(conflicts.iter().all(|found| found.difference.is_finite()));
            }
            for row in &RULES {
                let broken = row.broken(&inputs);
                prop_assert!(broken.is_none_or(|broken| broken.difference().is_finite()), "{}", row.id);
            }
            for stage in &STAGES {
                prop_assert!(stage.count.value(&inputs).is_ok_and(is_figure) || stage.count.value(&inputs).is_err());
                prop_assert!(stage.start.value(&inputs).is_ok_and(is_figure) || stage.start.value(&inputs).is_err());
            }
            let mut row = RowInputs::new(&inputs);
            for (cell, value) in CELLS.iter().zip(&cells) {
                row.set(cell.cell, Some(*value));
            }
            for column in &COLUMNS {
                let value = column.formula.value(&row);
                prop_assert!(value.is_err() || value.is_ok_and(is_figure), "{}", column.id);
            }
        }
    }

    /// A figure that waits says what for, and asks only for what is not there.
    #[test]
    fn what_is_missing_is_always_named(entries in entries(), base in bases()) {
        let inputs = scenario(&entries, base, TimeBase::Month);
        for row in &METRICS {
            let missing = row.missing(&inputs);
            if row.evaluate(&inputs).is_err_and(|error| error == metric_core::MetricError::Missing) {
                prop_assert!(!missing.is_empty(), "{} waits for nothing", row.id);
            }
            for input in missing {
                prop_assert!(inputs.get(input).is_none(), "{}: {:?} is known", row.id, input);
                prop_assert!(inputs.origin(input) != Origin::Share, "{}: {:?} waits", row.id, input);
                prop_assert!(input.row().first_of.is_empty(), "{}: {:?} is worked out", row.id, input);
            }
        }
    }

    #[test]
    fn no_input_yields_nan_infinity_or_a_panic_in_the_functions(
        figures in prop::array::uniform12(numbers()), x in counts(), y in counts(),
    ) {
        // What a function computes may pass the limit, where a figure says so.
        for value in values(figures, count(x), count(y)) {
            prop_assert!(value.is_finite(), "{}", value);
        }
    }
}

/// Every value of the functions for one set of raw inputs.
#[allow(clippy::many_single_char_names, reason = "they mean nothing: any figure goes anywhere")]
fn values(figures: [f64; 12], x: Count, y: Count) -> Vec<f64> {
    let [a, b, c, d, e, f, g, h, i, j, k, l] = figures;
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
    let channels = [[a, b, c], [d, e, f], [g, h, i]].map(|[contacts, direct, seconds]| Channel {
        contacts,
        direct,
        seconds: (seconds > 0.5).then_some(seconds),
    });
    for basis in [Basis::HandleTime, Basis::Contacts] {
        values.extend(channel_costs(j, &channels, basis).into_iter().flatten());
    }
    if let Ok(Ratio { value, low, high, p }) = rate_ratio((x, a), (y, b), 1.0) {
        values.extend([value.unwrap_or(0.0), low, high.unwrap_or(0.0), p]);
    }
    values.extend(volume_effects([a, b], [c, d]).into_iter().flatten());
    if let Ok(changes) = smallest_change(a, [b, c], 1.0) {
        values.extend(changes.into_iter().flatten());
    }
    values
}
