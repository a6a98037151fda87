//! The smallest team of a line: of a hundred calls, and of 10,000 erlangs, where nobody hangs up and where people do.
#![allow(missing_docs)] // the macro makes a public function

use criterion::{Criterion, criterion_group, criterion_main};
use metric_core::queue::{Answered, Queue, Targets};
use std::hint::black_box;

fn benches(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("smallest_team");
    let targets = Targets {
        answered: Some(Answered { share: 0.8, within_seconds: 20.0 }),
        occupancy: Some(0.99),
        abandoned: None,
    };
    for (name, volume, patience_seconds) in [
        ("ten_erlangs", 100.0, None),
        ("ten_thousand_erlangs", 100_000.0, None),
        ("ten_erlangs_and_people_hang_up", 100.0, Some(300.0)),
        ("ten_thousand_erlangs_and_people_hang_up", 100_000.0, Some(300.0)),
    ] {
        let queue =
            Queue { volume, interval_seconds: 1_800.0, handle_seconds: 180.0, patience_seconds };
        assert!(queue.smallest_team(&targets).is_ok(), "{name}");
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(&queue).smallest_team(&targets));
        });
    }
    group.finish();
}

criterion_group!(staff_benches, benches);
criterion_main!(staff_benches);
