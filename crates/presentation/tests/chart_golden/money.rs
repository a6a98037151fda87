//! Charts of money that the golden files show: the mock's, and what goes wrong in a case.

use presentation::chart::{
    BarRole, ChartModel, Curve, CurveChart, CurvePoint, Histogram, HistogramSeries, Span,
    SpanChart, SpanMark, SpanRow,
};

const OF_WATERFALL: [(BarRole, &str); 3] = [
    (BarRole::Own, "saving of a lever"),
    (BarRole::Lost, "costs more"),
    (BarRole::OwnSoft, "together"),
];
const OF_TORNADO: [(BarRole, &str); 2] =
    [(BarRole::OwnSoft, "low end of your range"), (BarRole::Own, "high end")];
const OF_RUNS: [(BarRole, &str); 2] =
    [(BarRole::Own, "nine runs of ten"), (BarRole::OwnSoft, "the rest")];
const OF_CURVES: [(BarRole, &str); 1] = [(BarRole::OwnSoft, "nine runs of ten")];

fn dollars() -> String {
    "USD".to_owned()
}

fn step(name: &str, from: f64, to: f64, label: &str) -> SpanRow {
    let role = if to < from { BarRole::Lost } else { BarRole::Own };
    let (name, label) = (name.to_owned(), label.to_owned());
    SpanRow { name, spans: vec![Span { from, to, role }], label, ..SpanRow::default() }
}

/// The waterfall of the mock with a lever that costs more, a floor and a ceiling.
pub fn waterfall() -> ChartModel {
    let mut together = step("All in", 0.0, 952_958.0, "$953,000");
    together.spans[0].role = BarRole::OwnSoft;
    let mark =
        |at, rows, label: &str| SpanMark { at, rows, label: label.to_owned(), is_dashed: true };
    ChartModel::Spans(SpanChart {
        rows: vec![
            step("Proactive order tracking", 0.0, 422_000.0, "$422,000"),
            step("Clearer bills", 422_000.0, 744_000.0, "$322,000"),
            step("Second-level support by phone", 744_000.0, 624_000.0, "-$120,000"),
            step("Agent assist", 624_000.0, 813_958.0, "$190,000"),
            step("A bot that contains more", 813_958.0, 952_958.0, "$139,000"),
            together,
        ],
        marks: vec![
            mark(300_000.0, 0..2, "at least $300,000"),
            mark(1_050_000.0, 1..6, "at most $1.05M"),
        ],
        caption: "saving a year".to_owned(),
        currency: Some(dollars()),
        words: &OF_WATERFALL,
        is_stepped: true,
        from_zero: true,
    })
}

/// Levers that cost more than they save, and one of which nothing is known.
pub fn losses() -> ChartModel {
    let mut together = step("Together", 0.0, -6_500.0, "-€6,500");
    together.spans[0].role = BarRole::OwnSoft;
    let unknown = f64::NAN;
    ChartModel::Spans(SpanChart {
        rows: vec![
            step("Callbacks", 0.0, -9_000.0, "-€9,000"),
            step("A lever without figures", unknown, unknown, "unknown"),
            step("Clearer bills", -9_000.0, -6_500.0, "€2,500"),
            together,
        ],
        caption: "saving a year".to_owned(),
        currency: Some("EUR".to_owned()),
        words: &OF_WATERFALL,
        is_stepped: true,
        from_zero: true,
        ..SpanChart::default()
    })
}

/// The tornado of the mock.
pub fn tornado() -> ChartModel {
    let middle = 1_072_958.0;
    let row =
        |name: &str, detail: &str, [low, high]: [f64; 2], [left, right]: [&str; 2], is_turned| {
            let roles = [BarRole::OwnSoft, BarRole::Own];
            let [first, last] = if is_turned { [roles[1], roles[0]] } else { roles };
            SpanRow {
                name: name.to_owned(),
                detail: detail.to_owned(),
                spans: vec![
                    Span { from: low, to: middle, role: first },
                    Span { from: middle, to: high, role: last },
                ],
                ends: [left, right].map(str::to_owned),
                ..SpanRow::default()
            }
        };
    let label = "$1.07M".to_owned();
    ChartModel::Spans(SpanChart {
        rows: vec![
            row("Fixed part of the cost", "25..36 %", [0.98e6, 1.157e6], ["36 %", "25 %"], true),
            row(
                "Proactive order tracking",
                "35..50 %",
                [1.003e6, 1.146e6],
                ["35 %", "50 %"],
                false,
            ),
            row("Clearer bills", "20..30 %", [1.015e6, 1.139e6], ["20 %", "30 %"], false),
            row("Containment of the bot", "55..65 %", [1.012e6, 1.131e6], ["55 %", "65 %"], false),
            row("Handle time", "4..8 %", [1.024e6, 1.14e6], ["4 %", "8 %"], false),
        ],
        marks: vec![SpanMark { at: middle, rows: 0..5, label, is_dashed: false }],
        caption: "saving a year; the axis does not start at 0".to_owned(),
        currency: Some(dollars()),
        words: &OF_TORNADO,
        is_stepped: false,
        from_zero: false,
    })
}

/// Money of a case by month: costs once, and savings that grow until they are full.
fn money(once: f64, full: f64, grown: f64, months: u32) -> Vec<(f64, f64)> {
    let mut sum = -once;
    let month = |month: u32| {
        let month = f64::from(month);
        if month > 0.0 {
            sum += full * (month / grown).min(1.0);
        }
        (month, sum)
    };
    (0..=months).map(month).collect()
}

fn curve(name: &str, label: &str, points: Vec<(f64, f64)>, is_dashed: bool) -> Curve {
    Curve { name: name.to_owned(), label: label.to_owned(), points, is_dashed }
}

/// The case of the mock: back after 6.5 months, and after 9.5 in cash.
pub fn payback() -> ChartModel {
    let savings = money(260_000.0, 74_000.0, 6.0, 36);
    let cash = money(260_000.0, 42_000.0, 6.0, 36);
    let around =
        |(month, amount): &(f64, f64)| (*month, [amount - 9e3 * month, amount + 8e3 * month]);
    let point = |at: f64, label: &str, is_hollow| CurvePoint {
        at: (at, 0.0),
        label: label.to_owned(),
        is_hollow,
    };
    ChartModel::Curves(CurveChart {
        band: savings.iter().map(around).collect(),
        curves: vec![
            curve("all savings", "$2.22M", savings, false),
            curve("cash only", "$1.15M", cash, true),
        ],
        points: vec![point(6.0135, "6.5 months", false), point(8.69, "9.5 months", true)],
        currency: Some(dollars()),
        caption: "months after the start".to_owned(),
        end: 36.0,
        words: &OF_CURVES,
        ..CurveChart::default()
    })
}

/// A case that costs more each month than it saves, and whose curves end close together.
pub fn never_back() -> ChartModel {
    ChartModel::Curves(CurveChart {
        curves: vec![
            curve("all savings", "-$41,600", money(20_000.0, -1_000.0, 6.0, 24), false),
            curve("cash only", "-$44,000", money(20_000.0, -1_120.0, 6.0, 24), true),
        ],
        currency: Some(dollars()),
        caption: "months after the start".to_owned(),
        end: 24.0,
        words: &OF_CURVES,
        ..CurveChart::default()
    })
}

/// A bell of columns around a middle.
fn runs(name: &str, labels: [&str; 2], from: f64, middle: f64, deviation: f64) -> HistogramSeries {
    let width = 25_000.0;
    let count = |index: u32| {
        let off = (from + (f64::from(index) + 0.5) * width - middle) / deviation;
        (20_000.0 * (-off * off / 2.0).exp() * width / deviation * 0.4).round()
    };
    HistogramSeries {
        name: name.to_owned(),
        labels: labels.map(str::to_owned).to_vec(),
        from,
        width,
        counts: (0..40).map(count).collect(),
        inner: [middle - 1.64 * deviation, middle + 1.64 * deviation],
        middle,
    }
}

/// The distributions of the mock.
pub fn distributions() -> ChartModel {
    ChartModel::Histogram(Histogram {
        series: vec![
            runs(
                "B Tell them first",
                ["median $0.78M", "$0.66M to $0.90M"],
                4e5,
                777_000.0,
                74_000.0,
            ),
            runs("C All in", ["median $1.07M", "$0.92M to $1.23M"], 6e5, 1_073_000.0, 95_000.0),
        ],
        currency: Some(dollars()),
        caption: "saving a year; the axis does not start at 0".to_owned(),
        words: &OF_RUNS,
    })
}

/// A saving that may be a loss: columns on both sides of zero over the whole width.
pub fn doubts() -> ChartModel {
    let mut series = runs(
        "A name that is longer than it need be",
        ["median $31,000", ""],
        -4e5,
        31_000.0,
        180_000.0,
    );
    series.labels.push("-$260,000 to $330,000; 43 of 100 runs lose money".to_owned());
    ChartModel::Histogram(Histogram {
        series: vec![series],
        currency: Some(dollars()),
        caption: "saving a year".to_owned(),
        words: &OF_RUNS,
    })
}

/// The waterfall with names, labels and amounts that are too long for any column.
pub fn wordy_waterfall() -> ChartModel {
    let mut model = waterfall();
    let ChartModel::Spans(chart) = &mut model else { return model };
    for row in &mut chart.rows {
        row.name += " of medium-sized companies with seasonal business in three or more countries";
        row.detail += "of which half is an estimate of nobody in particular";
        row.spans
            .iter_mut()
            .for_each(|span| (span.from, span.to) = (span.from * 1e9, span.to * 1e9));
        row.label += ",000,000,000 and some cents";
    }
    for mark in &mut chart.marks {
        mark.at *= 1e9;
        mark.label += " because the rest of the cost is fixed for the time of the contract";
    }
    model
}

/// The curves of the mock with names that are too long, and in amounts that no case has.
pub fn wordy_curves() -> ChartModel {
    let mut model = payback();
    let ChartModel::Curves(chart) = &mut model else { return model };
    for curve in &mut chart.curves {
        curve.name += " of the levers that act on what the ones before them leave";
        curve.points.iter_mut().for_each(|(_, amount)| *amount *= 1e9);
    }
    chart.band.clear();
    chart.points.iter_mut().for_each(|point| point.label += " after the start of the whole case");
    model
}
