//! The smallest team of a line: of a hundred calls, and of 10,000 erlangs, where nobody hangs up and where people do.
//! And the whole of Staff: six lines with a day of half hours, three years with a season and three scenarios.
#![allow(missing_docs)] // the macro makes a public function

use criterion::{Criterion, criterion_group, criterion_main};
use metric_core::queue::{Answered, Queue, Targets};
use report::{evaluate, staff};
use scenario::{link, number::NumberStyle};
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
    let lines = |row: &dyn Fn(u32) -> String| (0..6).map(row).collect::<Vec<_>>().join(",");
    let channels = lines(&|line| format!("100000:phone::{}:::{line}", 180 + 10 * line));
    for (name, patience) in [("months_of_six_lines", ""), ("months_where_people_hang_up", "300")] {
        let rows = lines(&|line| format!("::80:20:{patience}:85::::{line}"));
        let day = format!("{}{}", ",".repeat(14), "10,".repeat(26)) + &",".repeat(7);
        let state = format!(
            "v=1&vol=600000&per=month&base=100000:orders&cur=usd&cost=100000&aht=180&shrinkage=30&each=5\
         &open-days=5&paid-hours=40&peak-day=1.2&peak-hour=12&growth=20&months=36\
         &season=90,90,95,95,100,100,100,100,105,110,115,100&day={day}&chan={channels}\
         &lever=fewer:all:::6::::x&line={rows}&b.by=10&c.by=20&d.by=30&end"
        );
        let draft = link::open(&state, NumberStyle::EnUs).draft;
        let report = evaluate(&draft);
        let months = staff(&draft, &report).and_then(|staff| staff.outlook);
        assert_eq!(
            months.map(|outlook| (outlook.months.len(), outlook.with_levers.len())),
            Some((37, 3))
        );
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| staff(black_box(&draft), &report));
        });
    }
}

criterion_group!(staff_benches, benches);
criterion_main!(staff_benches);
