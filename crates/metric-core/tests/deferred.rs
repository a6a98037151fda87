//! Work that can wait: laws of its backlog, edges, and refusals.
#![allow(clippy::unwrap_used)] // helpers of tests may fail like the tests themselves

use metric_core::{MetricError, deferred::Deferred, growth::growth_factor};
use proptest::prelude::*;

prop_compose! {
    fn work()(
        waiting in prop_oneof![Just(0.0), 0.0..1e6],
        arriving in prop_oneof![Just(0.0), 0.0..1e5],
        answered in prop_oneof![Just(0.0), 0.0..1e5],
        worked in 0.01..7.0,
    ) -> Deferred {
        Deferred { waiting, arriving, answered, worked }
    }
}

proptest! {
    /// Nobody is answered before coming, nobody is lost, and no more are answered than can be.
    #[test]
    fn a_backlog_holds_what_came_and_was_not_answered(work in work(), days in 1_u32..60) {
        let path = work.path(days).unwrap();
        prop_assert_eq!(path.len(), usize::try_from(days).unwrap() + 1);
        for pair in path.windows(2) {
            prop_assert!(pair[1] >= 0.0);
            let done = pair[0] + work.arriving - pair[1];
            prop_assert!(done >= -1e-6 && done <= work.answered + 1e-6, "{}", done);
        }
    }

    /// Who promises more days keeps it more often; more hands and a shorter backlog never keep less.
    #[test]
    fn a_longer_promise_is_kept_more_often(work in work(), days in 0_u32..20) {
        if work.arriving > 0.0 {
            let kept = work.within_promise(days).unwrap();
            prop_assert!((0.0..=1.0).contains(&kept));
            prop_assert!(work.within_promise(days + 1).unwrap() >= kept - 1e-12);
            let more = Deferred { answered: work.answered * 1.5 + 1.0, ..work };
            prop_assert!(more.within_promise(days).unwrap() >= kept - 1e-12);
            let fewer = Deferred { waiting: work.waiting / 2.0, ..work };
            prop_assert!(fewer.within_promise(days).unwrap() >= kept - 1e-12);
        }
    }

    /// On days alike the backlog is cleared after waiting ÷ (answered − arriving), and the path says so too.
    #[test]
    fn days_alike_clear_as_the_formula_says(
        waiting in 1.0..1e4_f64, arriving in 0.0..1e3_f64, more in 100.0..1e3_f64,
    ) {
        let work = Deferred { waiting, arriving, answered: arriving + more, worked: 7.0 };
        let days = work.days_to_clear().unwrap();
        prop_assert!((days - waiting / more).abs() < 1e-9 * days.max(1.0), "{} {}", days, waiting / more);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // at most 100
        let after = days.ceil() as u32;
        prop_assert_eq!(work.path(after).unwrap().last().copied(), Some(0.0));
    }

    /// No number makes it panic or loop.
    #[test]
    fn any_numbers_have_an_answer(
        waiting in any::<f64>(), arriving in any::<f64>(), answered in any::<f64>(), worked in any::<f64>(), days in any::<u32>(),
    ) {
        let work = Deferred { waiting, arriving, answered, worked };
        let _ = (work.path(days), work.days_to_clear(), work.within_promise(days));
    }

    /// Twelve months of growth are the growth of a year, whatever stands between.
    #[test]
    fn a_year_of_growth_is_that_of_its_months(growth in -0.9..10.0_f64, month in 0_u32..60) {
        let of = |month| growth_factor(growth, None, month).unwrap();
        prop_assert!((of(month + 12) / of(month) / (1.0 + growth) - 1.0).abs() < 1e-9);
    }
}

#[test]
fn what_cannot_be_is_refused() {
    let work = Deferred { waiting: 1.0, arriving: 1.0, answered: 2.0, worked: 7.0 };
    for (wrong, error) in [
        (Deferred { worked: 0.0, ..work }, MetricError::OutOfRange),
        (Deferred { worked: 7.1, ..work }, MetricError::OutOfRange),
        (Deferred { waiting: -1.0, ..work }, MetricError::Negative),
        (Deferred { arriving: f64::NAN, ..work }, MetricError::NotFinite),
    ] {
        assert_eq!(wrong.path(1), Err(error));
        assert_eq!(wrong.days_to_clear(), Err(error));
        assert_eq!(wrong.within_promise(1), Err(error));
    }
    assert_eq!(
        Deferred { arriving: 0.0, ..work }.within_promise(1),
        Err(MetricError::ZeroDenominator)
    );
    assert_eq!(growth_factor(-1.0, None, 1), Err(MetricError::OutOfRange));
    assert_eq!(growth_factor(0.0, Some(&[0.0; 12]), 1), Err(MetricError::ZeroDenominator));
}

#[test]
fn nothing_waits_where_nothing_waits_and_balance_never_clears_a_backlog_on_days_alike() {
    let work = Deferred { waiting: 0.0, arriving: 5.0, answered: 5.0, worked: 7.0 };
    assert_eq!(work.days_to_clear(), Ok(0.0));
    let balanced = Deferred { waiting: 10.0, ..work };
    assert_eq!(balanced.days_to_clear(), Err(MetricError::NoSolution));
    // Five days of 7 a day and 10 waiting: 10 + 5 - 7 = 8, 6, 4, 2, and none on Friday.
    let weekly = Deferred { waiting: 10.0, answered: 7.0, worked: 5.0, ..work };
    assert_eq!(weekly.days_to_clear(), Ok(5.0));
}
