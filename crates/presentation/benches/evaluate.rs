//! One full evaluation of the story: parse, evaluate, view, link. `cargo xtask bench` reads the
//! median; the budget is 50 microseconds.
#![allow(missing_docs)] // the macro makes a public function

use criterion::{Criterion, criterion_group, criterion_main};
use presentation::{digits::PlainDigits, view::View};
use scenario::{field::Field, link, number::NumberStyle};
use std::hint::black_box;

const STORY: &str = "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&in=month&end";

fn evaluate_story(criterion: &mut Criterion) {
    let style = NumberStyle::EnUs;
    let digits = PlainDigits { style };
    let mut draft = link::open(STORY, style).draft;
    criterion.bench_function("evaluate_story", |bencher| {
        bencher.iter(|| {
            draft.set(Field::Contacts, black_box("2,400"));
            let view = View::of(black_box(&draft), &digits);
            (view, link::write(&draft))
        });
    });
}

criterion_group!(benches, evaluate_story);
criterion_main!(benches);
