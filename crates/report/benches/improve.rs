//! Improve of three scenarios with ten levers: the central case, which a key press computes, and the sample of
//! six ranged inputs, which follows once typing rests. Elements are draws of a scenario: 20,000 in each of three.
#![allow(missing_docs)] // the macro makes a public function

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use metric_core::sample::{SAMPLES, Sampler};
use report::{Draw, evaluate, improve};
use scenario::{draft::Draft, link, number::NumberStyle};
use std::hint::black_box;

/// Six inputs that are ranges, and what the levers stand on.
const TODAY: &str = "v=1&vol=220000..260000&per=quarter&base=100000:customers&cur=usd&in=month\
    &cost=1300000..1500000&aht=400..460&fixed=25..36:percent&routed=35..45:percent&contained=45..55:percent\
    &auto-each=0.99&returned=8:percent&longer=20&iss=81600:billing:60:Billing,62400:status:70:Order%20status\
    &chan=90000:phone:::::Phone,140000:email:::::Email";

/// Ten levers of every kind.
const LEVERS: &str = "&lever=fewer:issue:Order%20status:0:6::::A,fewer:issue:Billing:2:6::::B,\
    points:all::0:3::::C,fewer:people:::2::::D,solved:channel:Email:1:4::::E,\
    contained:automation::3:9::::F,contained:issue:Billing:0:12::::G,shorter:people::1:3::2::H,\
    shorter:channel:Phone:0:6::::I,cheaper:people::6:6::::J";

const AMOUNTS: &str =
    "&b.by=35:20:1:2:5:55:10:4:5:3&c.by=40:25:2:3:6:60:15:6:4:5&d.by=30:15:1:1:3:50:5:2:2:1";

const RANGED: &str = "&b.by=35..50:20..30:1:2:5:55..65:10:4..8:5:3&c.by=40:25:2:3:6:60:15:6:4:5\
    &d.by=30:15:1:1:3:50:5:2:2:1";

const CASE: &str = "&once=60000&run-licence=2000&horizon=36&discount=10";

/// As long as the first lever takes to its full effect where it is [`SLOW`].
const LONG: &str = "&once=60000&run-licence=2000&horizon=120&discount=10";

/// The ramp of the first lever, and one of ten years.
const SLOW: [&str; 2] = ["Order%20status:0:6:", "Order%20status:0:120:"];

fn draft(parts: &[&str]) -> Draft {
    let mut levers = LEVERS.to_owned();
    if parts.contains(&LONG) {
        let [quick, slow] = SLOW;
        levers = levers.replace(quick, slow);
    }
    let opened = link::open(&[TODAY, &levers, &parts.concat(), "&end"].concat(), NumberStyle::EnUs);
    assert!(opened.notices.is_empty(), "{:?}", opened.notices);
    opened.draft
}

fn benches(criterion: &mut Criterion) {
    let plain = draft(&[AMOUNTS]);
    let report = evaluate(&plain);
    let found = improve(&plain, &report, Draw::Later);
    let scenarios = found.iter().flat_map(|improve| &improve.scenarios);
    assert_eq!(scenarios.filter(|scenario| scenario.found.is_ok()).count(), 3, "{found:?}");
    criterion.bench_function("central_case", |bencher| {
        bencher.iter(|| improve(black_box(&plain), &report, Draw::Later));
    });
    let mut group = criterion.benchmark_group("sample");
    group.throughput(Throughput::Elements(3 * SAMPLES as u64));
    let mut sampler = Sampler::default();
    for (name, parts) in [
        ("six_ranged_inputs", vec![AMOUNTS]),
        ("and_four_ranged_levers", vec![RANGED]),
        ("with_the_case", vec![AMOUNTS, CASE]),
        ("with_a_ramp_of_ten_years", vec![RANGED, LONG]),
    ] {
        let draft = draft(&parts);
        let report = evaluate(&draft);
        group.bench_function(name, |bencher| {
            bencher.iter(|| improve(black_box(&draft), &report, Draw::Now(&mut sampler)));
        });
    }
    group.bench_function("first_time", |bencher| {
        bencher.iter(|| improve(black_box(&plain), &report, Draw::Now(&mut Sampler::default())));
    });
    group.finish();
}

criterion_group!(improve_benches, benches);
criterion_main!(improve_benches);
