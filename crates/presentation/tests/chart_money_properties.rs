//! Laws of the charts of money, whatever they show and however wide they are: nothing leaves the picture, no
//! text runs into another, and what is no amount is left out.

// Clippy takes the helpers of an integration test for code that could reach a person.
#![allow(clippy::unwrap_used)]

#[path = "chart_golden/sound.rs"]
#[allow(dead_code)] // its other helpers belong to the golden files
mod sound;

use presentation::{
    chart::{
        BarRole, ChartModel, Curve, CurveChart, CurvePoint, Histogram, HistogramSeries, Level,
        Span, SpanChart, SpanMark, SpanRow, layout, legend,
    },
    digits::PlainDigits,
};
use proptest::{collection::vec, option, prelude::*};
use sound::assert_sound;

const WORDS: [(BarRole, &str); 3] =
    [(BarRole::Own, "own"), (BarRole::OwnSoft, "the rest"), (BarRole::Lost, "lost")];

/// Words of any length, some of them long, and texts of no length.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-zA-Z0-9 ,%$]{1,20}", "\\PC{0,80}"]
}

/// Amounts of any size, and what is none.
fn amount() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => -1e6..1e6_f64,
        2 => -1e15..1e15_f64,
        1 => -1e-6..1e-6_f64,
        1 => -1e300..1e300_f64,
        1 => proptest::sample::select(vec![
            0.0, -0.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN, 1e100, -1e100,
            f64::MIN_POSITIVE, 5e-324,
        ]),
    ]
}

fn currency() -> impl Strategy<Value = Option<String>> {
    option::of(proptest::sample::select(vec!["USD", "JPY", "KWD"]).prop_map(str::to_owned))
}

fn role() -> impl Strategy<Value = BarRole> {
    proptest::sample::select(vec![BarRole::Own, BarRole::OwnSoft, BarRole::Lost])
}

fn span_row() -> impl Strategy<Value = SpanRow> {
    let span = (amount(), amount(), role()).prop_map(|(from, to, role)| Span { from, to, role });
    (text(), text(), vec(span, 0..3), text(), [text(), text()])
        .prop_map(|(name, detail, spans, label, ends)| SpanRow { name, detail, spans, label, ends })
}

fn spans() -> impl Strategy<Value = ChartModel> {
    let mark = (amount(), 0..9_usize, 0..9_usize, text(), any::<bool>()).prop_map(
        |(at, start, end, label, is_dashed)| SpanMark { at, rows: start..end, label, is_dashed },
    );
    (vec(span_row(), 0..8), vec(mark, 0..4), text(), currency(), any::<[bool; 2]>()).prop_map(
        |(rows, marks, caption, currency, [is_stepped, from_zero])| {
            let words = &WORDS;
            ChartModel::Spans(SpanChart {
                rows,
                marks,
                caption,
                currency,
                words,
                is_stepped,
                from_zero,
            })
        },
    )
}

/// Months, most of them in the case.
fn month() -> impl Strategy<Value = f64> {
    prop_oneof![9 => 0.0..40.0_f64, 1 => amount()]
}

fn curves() -> impl Strategy<Value = ChartModel> {
    let curve = (text(), text(), vec((month(), amount()), 0..40), any::<bool>())
        .prop_map(|(name, label, points, is_dashed)| Curve { name, label, points, is_dashed });
    let point = ((month(), amount()), text(), any::<bool>())
        .prop_map(|(at, label, is_hollow)| CurvePoint { at, label, is_hollow });
    let band = vec((month(), [amount(), amount()]), 0..20);
    let end = prop_oneof![9 => 0.5..700.0_f64, 1 => amount()];
    let start = prop_oneof![3 => Just(0.0), 3 => 0.0..90.0_f64, 1 => amount()];
    let level = proptest::option::of((amount(), text()));
    let level = level.prop_map(|level| level.map(|(amount, label)| Level { amount, label }));
    let reach = prop_oneof![Just(0.0), 0.0..1e6_f64];
    let ends = (start, end, level, reach);
    (vec(curve, 0..6), band, vec(point, 0..5), currency(), text(), ends).prop_map(
        |(curves, band, points, currency, caption, (start, end, level, reach))| {
            let words = &WORDS;
            ChartModel::Curves(CurveChart {
                curves,
                band,
                points,
                level,
                reach,
                currency,
                caption,
                start,
                end,
                words,
            })
        },
    )
}

fn histogram() -> impl Strategy<Value = ChartModel> {
    let width = prop_oneof![4 => 1.0..1e5_f64, 1 => amount()];
    let count = prop_oneof![3 => Just(0.0), 9 => 0.0..3e3_f64, 1 => amount()];
    let series = (
        text(),
        vec(text(), 0..3),
        (amount(), width),
        vec(count, 0..50),
        [amount(), amount()],
        amount(),
    );
    let series = series.prop_map(|(name, labels, (from, width), counts, inner, middle)| {
        HistogramSeries { name, labels, from, width, counts, inner, middle }
    });
    (vec(series, 0..4), currency(), text()).prop_map(|(series, currency, caption)| {
        ChartModel::Histogram(Histogram { series, currency, caption, words: &WORDS })
    })
}

/// The model in a width, and its legend.
#[track_caller]
fn assert_sound_in(model: &ChartModel, width: f64) {
    if let Some(layout) = layout(model, width, &PlainDigits::default()) {
        assert_sound(&layout);
    }
    assert_sound(&legend(&model.legend(), width));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn waterfalls_and_tornados_are_sound(model in spans(), width in 240.0..1400.0_f64) {
        assert_sound_in(&model, width);
    }

    #[test]
    fn curves_are_sound(model in curves(), width in 240.0..1400.0_f64) {
        assert_sound_in(&model, width);
    }

    #[test]
    fn histograms_are_sound(model in histogram(), width in 240.0..1400.0_f64) {
        assert_sound_in(&model, width);
    }

    #[test]
    fn no_width_makes_a_chart_panic(
        model in prop_oneof![spans(), curves(), histogram()],
        width in prop_oneof![
            8 => -1.0..240.0_f64,
            1 => 1400.0..9000.0_f64,
            1 => proptest::sample::select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY]),
        ],
    ) {
        let placed = layout(&model, width, &PlainDigits::default());
        prop_assert!(placed.is_none_or(|placed| placed.height.is_finite()));
    }
}
