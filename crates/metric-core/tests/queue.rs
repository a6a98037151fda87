//! Lines of contacts: published figures, an independent computation, limits of one model in the other, and laws.
#![allow(clippy::unwrap_used)] // test helpers

use metric_core::{
    MetricError,
    queue::{Answered, Queue, Service, Targets},
};
use proptest::prelude::*;

/// 100 calls in half an hour, 180 s each: 10 erlangs.
const CALLS: Queue = Queue {
    volume: 100.0,
    interval_seconds: 1_800.0,
    handle_seconds: 180.0,
    patience_seconds: None,
};

const PATIENT: Queue = Queue { patience_seconds: Some(300.0), ..CALLS };

fn targets(share: f64, within_seconds: f64) -> Targets {
    Targets { answered: Some(Answered { share, within_seconds }), ..Targets::default() }
}

#[track_caller]
fn near(actual: f64, expected: f64, tolerance: f64) {
    assert!((actual - expected).abs() <= tolerance, "{actual}, not {expected} ± {tolerance}");
}

/// Answered, waiting, wait, occupancy, abandoned.
fn figures(service: Service) -> [f64; 5] {
    [service.answered, service.waiting, service.wait_seconds, service.occupancy, service.abandoned]
}

#[track_caller]
fn is(service: Service, expected: [f64; 5]) {
    for (actual, expected) in figures(service).into_iter().zip(expected) {
        near(actual, expected, 1e-10 * expected.abs() + 1e-15);
    }
}

#[test]
fn lines_in_which_nobody_hangs_up_are_those_of_an_independent_program() {
    // mpmath with 40 digits, by the recursion of Erlang B
    for (agents, expected) in [
        (
            11,
            [0.389_613_811_729_153_4, 0.682_118_204_689_332_4, 122.781_276_844_079_8, 10.0 / 11.0],
        ),
        (
            12,
            [0.640_158_040_374_006_6, 0.449_388_224_298_270_9, 40.444_940_186_844_38, 10.0 / 12.0],
        ),
        (
            13,
            [0.795_594_788_417_783_1, 0.285_270_453_036_492_9, 17.116_227_182_189_58, 10.0 / 13.0],
        ),
        (
            14,
            [0.888_350_019_179_466_9, 0.174_131_933_595_049_8, 7.835_937_011_777_243, 10.0 / 14.0],
        ),
    ] {
        let [answered, waiting, wait, occupancy] = expected;
        is(CALLS.service(agents, 20.0).unwrap(), [answered, waiting, wait, occupancy, 0.0]);
    }
    // 350 calls an hour, 300 s, limit 30 s
    let queue = Queue {
        volume: 350.0,
        interval_seconds: 3_600.0,
        handle_seconds: 300.0,
        patience_seconds: None,
    };
    for (agents, wait, answered) in [
        (30, 298.1, 0.238),
        (31, 106.7, 0.457),
        (32, 53.7, 0.618),
        (33, 30.4, 0.735),
        (35, 11.2, 0.879),
    ] {
        let service = queue.service(agents, 30.0).unwrap();
        near(service.wait_seconds, wait, 0.05);
        near(service.answered, answered, 0.0005);
    }
}

#[test]
fn lines_from_which_people_leave_are_those_of_an_independent_program() {
    // mpmath with 40 digits, by the chain of states and its incomplete beta function
    let busy = Queue {
        volume: 5_000.0,
        interval_seconds: 1_800.0,
        handle_seconds: 180.0,
        patience_seconds: Some(600.0),
    };
    let brief = Queue { patience_seconds: Some(0.5), ..CALLS };
    for (queue, agents, limit, expected) in [
        (
            PATIENT,
            10,
            20.0,
            [
                0.516_810_168_640_268_9,
                0.599_433_318_028_138_2,
                32.831_399_867_550_58,
                0.890_562_000_441_498_1,
                0.109_437_999_558_501_9,
            ],
        ),
        (
            PATIENT,
            12,
            20.0,
            [
                0.772_279_307_715_613_6,
                0.331_802_035_543_799_9,
                12.813_331_709_582_07,
                0.797_740_745_251_160_9,
                0.042_711_105_698_606_9,
            ],
        ),
        (
            PATIENT,
            13,
            20.0,
            [
                0.858_177_700_030_762_6,
                0.225_797_084_047_375_3,
                7.488_991_090_071_563,
                0.750_028_227_974_175_5,
                0.024_963_303_633_571_88,
            ],
        ),
        (
            PATIENT,
            4,
            20.0,
            [
                0.003_573_698_933_319_015,
                0.998_297_523_544_361_4,
                180.067_450_970_555_8,
                0.999_437_908_578_702,
                0.600_224_836_568_519_2,
            ],
        ),
        (
            PATIENT,
            4,
            2_000.0,
            [
                0.399_775_163_431_480_8,
                0.998_297_523_544_361_4,
                180.067_450_970_555_8,
                0.999_437_908_578_702,
                0.600_224_836_568_519_2,
            ],
        ),
        (
            busy,
            450,
            60.0,
            [
                0.381_975_147_728_312_1,
                0.999_985_629_467_781_9,
                60.000_135_598_778_73,
                0.999_999_748_891_150_5,
                0.100_000_225_997_964_5,
            ],
        ),
        (
            brief,
            13,
            20.0,
            [
                0.916_540_114_367_143,
                0.086_432_965_543_166_24,
                0.041_729_942_816_428_51,
                0.705_030_857_205_494_6,
                0.083_459_885_632_857_02,
            ],
        ),
    ] {
        is(queue.service(agents, limit).unwrap(), expected);
    }
}

#[test]
fn the_smallest_teams_are_the_published_ones() {
    let cap = |targets: Targets| Targets { occupancy: Some(0.85), ..targets };
    assert_eq!(CALLS.smallest_team(&cap(targets(0.8, 20.0))), Ok(14));
    // With patience 300 s at most 5 % abandonment alone needs 12, with 80 % in 20 s as well 13.
    let few = Targets { abandoned: Some(0.05), ..Targets::default() };
    assert_eq!(PATIENT.smallest_team(&few), Ok(12));
    assert_eq!(
        PATIENT.smallest_team(&Targets { abandoned: Some(0.05), ..targets(0.8, 20.0) }),
        Ok(13)
    );
    // 400 calls, 257 s: 57.111 erlangs, 68 people, 64 without the cap of occupancy
    let queue = Queue { volume: 400.0, handle_seconds: 257.0, ..CALLS };
    near(queue.load().unwrap(), 57.111, 0.0005);
    assert_eq!(queue.smallest_team(&cap(targets(0.8, 20.0))), Ok(68));
    assert_eq!(queue.smallest_team(&targets(0.8, 20.0)), Ok(64));
    // 10 % fewer calls of 300 s, 80 % in 20 s: 20, 50, 200 calls, and 1,000 with a cap of 85 %
    for (volume, targets, before, after) in [
        (20.0, targets(0.8, 20.0), 6, 6),
        (50.0, targets(0.8, 20.0), 12, 11),
        (200.0, targets(0.8, 20.0), 39, 36),
        (1_000.0, cap(targets(0.8, 20.0)), 197, 177),
    ] {
        let team = |volume| {
            Queue { volume, handle_seconds: 300.0, ..CALLS }.smallest_team(&targets).unwrap()
        };
        assert_eq!((team(volume), team(volume * 0.9)), (before, after), "{volume}");
    }
}

#[test]
fn a_day_of_hourly_counts_needs_the_published_people() {
    // 240 s, 80 % in 20 s, occupancy 85 %; scheduled with a shrinkage of 30 %, each hour rounded up
    let counts =
        [12, 8, 6, 5, 5, 8, 20, 45, 70, 85, 90, 88, 80, 78, 82, 80, 70, 60, 48, 40, 32, 26, 20, 15];
    let scheduled =
        [5, 3, 3, 3, 3, 3, 5, 8, 12, 13, 13, 13, 12, 12, 12, 12, 12, 10, 9, 8, 6, 6, 5, 5];
    let team = |count: i32, patience_seconds| {
        let queue = Queue {
            volume: f64::from(count),
            interval_seconds: 3_600.0,
            handle_seconds: 240.0,
            patience_seconds,
        };
        queue.smallest_team(&Targets { occupancy: Some(0.85), ..targets(0.8, 20.0) }).unwrap()
    };
    let heads = |agents: u32| (f64::from(agents) / 0.7 - 1e-9).ceil();
    for (count, scheduled) in counts.into_iter().zip(scheduled) {
        assert_eq!(heads(team(count, None)), f64::from(scheduled), "{count}");
    }
    let seats: u32 = counts.iter().map(|count| team(*count, None)).sum();
    assert_eq!(seats, 128);
    let patient: f64 = counts.iter().map(|count| heads(team(*count, Some(480.0)))).sum();
    assert_eq!(patient, 184.0);
}

#[test]
fn what_cannot_be_is_refused() {
    let out = Err(MetricError::OutOfRange);
    assert_eq!(CALLS.service(10, 20.0), Err(MetricError::Unstable));
    assert_eq!(PATIENT.service(0, 20.0), Err(MetricError::OutOfRange));
    assert_eq!(Queue { handle_seconds: 0.0, ..CALLS }.load(), out);
    assert_eq!(Queue { interval_seconds: 0.0, ..CALLS }.load(), out);
    assert_eq!(Queue { patience_seconds: Some(0.0), ..CALLS }.load(), out);
    assert_eq!(Queue { volume: -1.0, ..CALLS }.load(), Err(MetricError::Negative));
    assert_eq!(Queue { volume: 1e12, ..CALLS }.load(), out);
    assert_eq!(CALLS.smallest_team(&Targets::default()), Err(MetricError::Missing));
    assert_eq!(CALLS.smallest_team(&targets(1.0, 20.0)), Err(MetricError::NoSolution));
    assert_eq!(CALLS.smallest_team(&targets(1.1, 20.0)), Err(MetricError::OutOfRange));
    let idle = Targets { occupancy: Some(0.0), ..Targets::default() };
    assert_eq!(CALLS.smallest_team(&idle), Err(MetricError::NoSolution));
    // 100,000 erlangs on one person with a patience of 10^9 s, refused before anything is summed
    let endless = Queue {
        volume: 1e6,
        interval_seconds: 1_000.0,
        handle_seconds: 100.0,
        patience_seconds: Some(1e9),
    };
    assert_eq!(endless.service(1, 20.0).map(figures), Err(MetricError::OutOfRange));
    // Nothing arrives: nobody waits, and nobody is needed.
    let none = Queue { volume: 0.0, ..PATIENT };
    assert_eq!(none.smallest_team(&targets(0.8, 20.0)), Ok(0));
    is(none.service(3, 20.0).unwrap(), [1.0, 0.0, 0.0, 0.0, 0.0]);
}

#[test]
fn very_large_loads_neither_vanish_nor_overflow() {
    // 100,000 erlangs: waiting by mpmath, where N people are 100,100; with 101,000 next to nobody waits
    let queue = Queue {
        volume: 1e6,
        interval_seconds: 1_000.0,
        handle_seconds: 100.0,
        patience_seconds: None,
    };
    near(queue.service(100_100, 20.0).unwrap().waiting, 0.658_138_805_462_116, 1e-9);
    let many = queue.service(200_000, 20.0).unwrap();
    assert_eq!((many.answered, many.waiting, many.occupancy), (1.0, 0.0, 0.5));
    let team = queue.smallest_team(&targets(0.8, 20.0)).unwrap();
    assert!(queue.service(team, 20.0).unwrap().answered >= 0.8);
    assert!(queue.service(team - 1, 20.0).map_or(true, |service| service.answered < 0.8));
}

/// What is lost where nobody can wait (Erlang B), by its recursion.
fn blocked(load: f64, agents: u32) -> f64 {
    (1..=agents).fold(1.0, |blocked, n| load * blocked / (f64::from(n) + load * blocked))
}

fn queues() -> impl Strategy<Value = Queue> {
    (0.1..2_000.0, 10.0..1_200.0, prop::option::of(5.0..3_600.0)).prop_map(
        |(volume, handle_seconds, patience_seconds)| Queue {
            volume,
            interval_seconds: 1_800.0,
            handle_seconds,
            patience_seconds,
        },
    )
}

proptest! {
    /// Item 10: B <= C, also at large loads, and one more person makes nothing worse.
    #[test]
    fn more_people_serve_better(queue in queues(), extra in 1_u32..40, limit in 0.0..120.0) {
        let load = queue.load().unwrap();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let agents = load as u32 + extra;
        let [few, more] = [agents, agents + 1].map(|agents| queue.service(agents, limit).unwrap());
        prop_assert!(figures(few).iter().all(|value| value.is_finite() && *value >= 0.0));
        for share in [few.answered, few.waiting, few.occupancy, few.abandoned] {
            prop_assert!(share <= 1.0 + 1e-12, "{share}");
        }
        prop_assert!(more.answered >= few.answered - 1e-12);
        prop_assert!(more.waiting <= few.waiting + 1e-12);
        prop_assert!(more.wait_seconds <= few.wait_seconds * (1.0 + 1e-12) + 1e-12);
        prop_assert!(more.abandoned <= few.abandoned + 1e-12);
        if queue.patience_seconds.is_none() {
            prop_assert!(blocked(load, agents) <= few.waiting + 1e-12);
        }
    }

    /// Who hangs up helps the others: fewer wait than where nobody does, and never fewer are lost than there is no
    /// room for.
    #[test]
    fn patience_lies_between_none_and_endless(queue in queues(), extra in 1_u32..20) {
        let load = queue.load().unwrap();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let agents = load as u32 + extra;
        let with = |patience_seconds| {
            Queue { patience_seconds, ..queue }.service(agents, 20.0).unwrap()
        };
        let (endless, patient) = (with(None), with(Some(60.0)));
        prop_assert!(patient.waiting <= endless.waiting + 1e-12);
        let brief = with(Some(queue.handle_seconds * 1e-7));
        let lost = blocked(load, agents);
        prop_assert!((brief.abandoned - lost).abs() <= 1e-4 * lost + 1e-12, "{} {lost}", brief.abandoned);
        let long = with(Some(1e9));
        if f64::from(agents) > load * 1.05 {
            prop_assert!((long.waiting - endless.waiting).abs() <= 1e-4, "{} {}", long.waiting, endless.waiting);
            prop_assert!((long.answered - endless.answered).abs() <= 1e-4);
        }
    }

    /// The smallest team meets the targets, and one fewer does not.
    #[test]
    fn a_smallest_team_is_one(
        queue in queues(), share in 0.05..0.99, limit in 1.0..120.0,
        occupancy in prop::option::of(0.3..1.0), abandoned in prop::option::of(0.01..0.5),
    ) {
        let targets = Targets { occupancy, abandoned, ..targets(share, limit) };
        let team = queue.smallest_team(&targets).unwrap();
        let meets = |agents| queue.service(agents, limit).is_ok_and(|service| {
            service.answered >= share
                && occupancy.is_none_or(|most| service.occupancy <= most)
                && abandoned.is_none_or(|most| service.abandoned <= most)
        });
        prop_assert!(meets(team), "{team}");
        prop_assert!(team == 1 || !meets(team - 1), "{team}");
    }

    /// No input panics, loops or gives what is no number.
    #[test]
    fn whatever_is_asked_ends(
        volume in prop::num::f64::ANY, interval_seconds in prop::num::f64::ANY,
        handle_seconds in prop::num::f64::ANY, patience in prop::option::of(prop::num::f64::ANY),
        agents in any::<u32>(), limit in prop::num::f64::ANY, share in prop::num::f64::ANY,
    ) {
        let queue = Queue { volume, interval_seconds, handle_seconds, patience_seconds: patience };
        if let Ok(service) = queue.service(agents, limit) {
            prop_assert!(figures(service).iter().all(|value| value.is_finite()));
        }
        let _ = queue.smallest_team(&targets(share, limit));
    }
}
