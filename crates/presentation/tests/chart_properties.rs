//! Laws of every chart, whatever it shows and however wide it is: texts stay apart, inside, and clear of
//! bars and lead lines.

// Clippy takes the helpers of an integration test for code that could reach a person.
#![allow(clippy::unwrap_used)]

#[path = "chart_golden/sound.rs"]
#[allow(dead_code)] // its other helpers belong to the golden files
mod sound;

use presentation::{
    chart::{
        Bar, BarChart, BarRole, ChartModel, ChartRow, Funnel, FunnelPart, Scale, Tone, You, layout,
    },
    digits::{Digits, PlainDigits},
};
use proptest::{collection::vec, option, prelude::*};
use sound::assert_sound;

const TIERS: [BarRole; 5] = [
    BarRole::Typical,
    BarRole::TopQuartile,
    BarRole::BestInClass,
    BarRole::Median,
    BarRole::Target,
];

/// Words of any length, some of them long, and texts of no length.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-zA-Z0-9 ,%]{1,30}", "\\PC{0,80}"]
}

fn bar() -> impl Strategy<Value = Bar> {
    let edges = (option::of(0.0..1e4_f64), option::of(0.0..1e4_f64));
    (edges, proptest::sample::select(&TIERS[..]), option::of("[a-z ]{1,24}")).prop_map(
        |((low, size), role, label)| {
            let high = size.map(|size| low.unwrap_or(0.0) + size);
            Bar { low, high, role, label }
        },
    )
}

fn row(bars: impl Strategy<Value = Vec<Bar>>) -> impl Strategy<Value = ChartRow> {
    (text(), text(), text(), text(), any::<bool>(), bars).prop_map(
        |(name, detail, published, standing, is_bold, bars)| {
            let tone = if is_bold { Tone::Title } else { Tone::Ink };
            ChartRow { name, detail, bars, published, standing, tone }
        },
    )
}

/// The avoidable part and the rest of a share, and a published range.
fn shares() -> impl Strategy<Value = Vec<Bar>> {
    let own = |low, high, role| Bar { low: Some(low), high: Some(high), role, label: None };
    (0.0..60.0_f64, 0.0..40.0_f64, option::of((0.0..100.0_f64, 0.0..30.0_f64))).prop_map(
        move |(part, rest, published)| {
            let mut bars =
                vec![own(0.0, part, BarRole::Own), own(part, part + rest, BarRole::OwnSoft)];
            let range =
                |(low, size): (f64, f64)| own(low, (low + size).min(100.0), BarRole::Typical);
            bars.extend(published.map(range));
            bars
        },
    )
}

fn chart(scale: Scale) -> impl Strategy<Value = BarChart> {
    let rows = match scale {
        Scale::Fitted => vec(row(vec(bar(), 0..4)), 1..12).boxed(),
        Scale::Shares => vec(row(shares()), 1..12).boxed(),
    };
    let you = option::of((0.0..1e5_f64, 0.0..1e3_f64, "[a-z0-9.]{0,30}"));
    let heads = prop_oneof![Just(["", ""]), Just(["published", "you are"])];
    (rows, you, heads, text()).prop_map(move |(rows, you, heads, caption)| {
        let you = you.map(|(value, half, label)| You {
            value,
            low: (value - half).max(0.0),
            high: value + half,
            label,
        });
        let you = you.filter(|_| scale == Scale::Fitted);
        BarChart { rows, you, caption, heads, scale, words: &[] }
    })
}

/// A funnel of counts: attempts, what became of them, and of the contacts.
fn funnel(counts: [u64; 6]) -> ChartModel {
    let [solved, gave_up, unknown, contained, abandoned, people] = counts;
    let contacts = contained + abandoned + people;
    let whole = solved + gave_up + unknown + contacts;
    let digits = PlainDigits::default();
    #[allow(clippy::cast_precision_loss)] // far below 2^53
    let part = |from: u64, count: u64, role, words: &str| FunnelPart {
        from: from as f64,
        to: (from + count) as f64,
        role,
        count: digits.whole(count as f64),
        words: words.to_owned(),
        share: digits.number(100.0 * count as f64 / whole.max(1) as f64, 2) + " %",
        of: "of attempts",
    };
    let start = whole - contacts;
    let levels = vec![
        vec![part(0, whole, BarRole::Whole, "attempts to get help")],
        vec![
            part(0, solved, BarRole::Own, "solved by themselves"),
            part(solved, gave_up, BarRole::Lost, "gave up"),
            part(start, contacts, BarRole::Whole, "became contacts"),
        ],
        vec![
            part(start, contained, BarRole::Own, "contained"),
            part(start + contained, abandoned, BarRole::Lost, "abandoned in automation"),
            part(whole - people, people, BarRole::OwnSoft, "handled by people"),
        ],
    ];
    let title = format!("Where {whole} attempts to get help ended");
    ChartModel::Funnel(Funnel { title, levels, words: &[] })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rates_are_sound(chart in chart(Scale::Fitted), width in 240.0..1400.0_f64) {
        assert_sound(&layout(&ChartModel::Bars(chart), width, &PlainDigits::default()).unwrap());
    }

    #[test]
    fn shares_are_sound(chart in chart(Scale::Shares), width in 240.0..1400.0_f64) {
        assert_sound(&layout(&ChartModel::Bars(chart), width, &PlainDigits::default()).unwrap());
    }

    #[test]
    fn funnels_are_sound(
        counts in proptest::array::uniform6(prop_oneof![0..3_u64, 0..1_000_u64, 0..100_000_000_000_u64]),
        width in 240.0..1400.0_f64,
    ) {
        if let Some(layout) = layout(&funnel(counts), width, &PlainDigits::default()) {
            assert_sound(&layout);
        }
    }
}
