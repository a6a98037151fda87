//! One full evaluation: parse, evaluate, view, link. `cargo xtask bench` reads the medians; the budget of the story is 50
//! microseconds, and that of the first chart of the longest series 50 milliseconds.
#![allow(missing_docs)] // the macro makes a public function

use criterion::{Criterion, criterion_group, criterion_main};
use presentation::{chart::layout, digits::PlainDigits, view::View};
use scenario::{
    draft::Draft,
    field::{Field, Table, at},
    link,
    number::NumberStyle,
};
use std::{fmt::Write, hint::black_box};

const STORY: &str = "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&in=month&end";
const STYLE: NumberStyle = NumberStyle::EnUs;

/// 600 months with 20 issues, of contacts that go up and down.
fn longest_series() -> Draft {
    let cells = |level: usize| (0..600).map(move |month| level + (month * 7_919) % (level / 10));
    let mut state = "v=1&base=:orders&step=month&series=1970-01".to_owned();
    for contacts in cells(4_000) {
        write!(state, ":{contacts}:100000").unwrap_or_default();
    }
    state.push_str("&column=");
    for issue in 0..20 {
        let comma = if issue == 0 { "" } else { "," };
        write!(state, "{comma}issue:Issue%20{issue}").unwrap_or_default();
        for contacts in cells(100 + issue) {
            write!(state, ":{contacts}").unwrap_or_default();
        }
    }
    link::open_file(&format!("{state}&end"), STYLE).draft
}

fn evaluate_story(criterion: &mut Criterion) {
    let digits = PlainDigits { style: STYLE };
    let mut draft = link::open(STORY, STYLE).draft;
    criterion.bench_function("evaluate_story", |bencher| {
        bencher.iter(|| {
            draft.set(Field::Contacts, black_box("2,400"));
            let view = View::of(black_box(&draft), &digits);
            (view, link::write(&draft))
        });
    });
}

fn type_into_longest_series(criterion: &mut Criterion) {
    let digits = PlainDigits { style: STYLE };
    let draft = longest_series();
    // What was read before is not read anew.
    let _ = View::of(&draft, &digits);
    criterion.bench_function("type_into_longest_series", |bencher| {
        bencher.iter(|| {
            // As the page does, which keeps the draft of before for undo.
            let mut draft = black_box(&draft).clone();
            draft.set_cell(Table::Series, 599, at::COUNT, "4,321");
            let view = View::of(&draft, &digits);
            (view, link::write(&draft))
        });
    });
}

fn place_chart_of_longest_series(criterion: &mut Criterion) {
    let digits = PlainDigits { style: STYLE };
    let view = View::of(&longest_series(), &digits);
    let chart = view.track.chart.and_then(|picture| picture.chart);
    criterion.bench_function("place_chart_of_longest_series", |bencher| {
        bencher
            .iter(|| chart.as_ref().and_then(|chart| layout(black_box(chart), 1_300.0, &digits)));
    });
}

criterion_group!(benches, evaluate_story, type_into_longest_series, place_chart_of_longest_series);
criterion_main!(benches);
