//! What the golden charts show.

use presentation::chart::{
    Bar, BarChart, BarRole, ChartModel, ChartRow, Funnel, FunnelPart, Scale, Tone, You,
};

/// What legends call the roles of rates, of issues and of the funnel.
const OF_RATES: [(BarRole, &str); 7] = [
    (BarRole::BestInClass, "best in class"),
    (BarRole::TopQuartile, "top quartile"),
    (BarRole::Typical, "published range"),
    (BarRole::Median, "median"),
    (BarRole::Target, "target"),
    (BarRole::You, "you"),
    (BarRole::Interval, "your 95 % interval"),
];
const OF_ISSUES: [(BarRole, &str); 3] = [
    (BarRole::Own, "can be avoided"),
    (BarRole::OwnSoft, "the rest"),
    (BarRole::Typical, "published share of contacts"),
];
const OF_FUNNEL: [(BarRole, &str); 3] = [
    (BarRole::Own, "ended without a person"),
    (BarRole::Lost, "lost"),
    (BarRole::OwnSoft, "reached people"),
];

fn band(low: Option<f64>, high: Option<f64>, role: BarRole, label: &str) -> Bar {
    let label = (!label.is_empty()).then(|| label.to_owned());
    Bar { low, high, role, label }
}

fn typical(low: f64, high: f64) -> Bar {
    band(Some(low), Some(high), BarRole::Typical, "")
}

fn row(name: &str, detail: &str, bars: Vec<Bar>) -> ChartRow {
    let (name, detail) = (name.to_owned(), detail.to_owned());
    ChartRow { name, detail, bars, ..ChartRow::default() }
}

/// The same with its range in figures, and where the user stands.
fn compared(row: ChartRow, published: &str, standing: &str) -> ChartRow {
    ChartRow { published: published.to_owned(), standing: standing.to_owned(), ..row }
}

/// Rates on one axis.
fn rates(rows: Vec<ChartRow>, you: You, caption: &str) -> BarChart {
    BarChart {
        rows,
        you: Some(you),
        caption: caption.to_owned(),
        heads: ["published", "you are"],
        words: &OF_RATES,
        ..BarChart::default()
    }
}

fn you(value: f64, low: f64, high: f64, figure: &str) -> You {
    You { value, low, high, label: format!("you {figure}") }
}

/// The chart of the mock.
pub fn saas() -> BarChart {
    let row = |name, detail, low, high, published, standing| {
        compared(row(name, detail, vec![typical(low, high)]), published, standing)
    };
    let mut rows = vec![
        row(
            "B2B SaaS, enterprise customers",
            "Zendesk 2025, reported; yearly ÷ 12",
            4.0 / 12.0,
            8.0 / 12.0,
            "0.33 to 0.67",
            "above",
        ),
        row("B2B SaaS", "Count, undated, estimate", 0.3, 0.8, "0.30 to 0.80", "at the upper edge"),
        row("B2B SaaS, typical", "Corebee, undated, vendor", 0.5, 1.5, "0.50 to 1.50", "inside"),
        row(
            "B2B SaaS, whole range",
            "Corebee, undated, vendor",
            0.2,
            2.0,
            "0.20 to 2.00",
            "inside",
        ),
    ];
    rows[0].tone = Tone::Mark;
    let caption = "contacts per customer per month; lower is better";
    rates(rows, you(0.8, 0.768, 0.833, "0.80"), caption)
}

/// Targets, a median and a quartile of other sources.
pub fn commerce() -> BarChart {
    let rows = vec![
        compared(
            row(
                "E-commerce, targets",
                "targets table, reported",
                vec![
                    band(None, Some(1.0), BarRole::BestInClass, "best in class"),
                    band(None, Some(2.0), BarRole::TopQuartile, "top quartile"),
                    band(Some(3.0), Some(5.0), BarRole::Typical, "average"),
                ],
            ),
            "3.0 to 5.0",
            "average",
        ),
        compared(
            row("Complex fulfilment", "undated, reported", vec![typical(7.0, 10.0)]),
            "7.0 to 10.0",
            "below",
        ),
        compared(
            row(
                "E-commerce",
                "Gartner, undated, reported",
                vec![
                    band(Some(3.2), Some(3.2), BarRole::Median, "median"),
                    band(Some(1.8), Some(1.8), BarRole::TopQuartile, "top quartile"),
                ],
            ),
            "3.2",
            "above",
        ),
        compared(
            row(
                "E-commerce, goal",
                "illustrative",
                vec![band(None, Some(5.0), BarRole::Target, "target")],
            ),
            "below 5.0",
            "at the edge, and so not inside",
        ),
    ];
    rates(rows, you(5.0, 4.86, 5.14, "5.0"), "contacts per 100 orders; lower is better")
}

/// Open bands, and a value beyond twice the reach.
pub fn complexity(value: f64, figure: &str) -> BarChart {
    let rows = vec![
        compared(
            row("Simple product", "Corebee, undated, vendor", vec![typical(0.2, 0.5)]),
            "0.20 to 0.50",
            "above",
        ),
        compared(
            row(
                "Highly complex product",
                "Corebee, undated, vendor",
                vec![band(Some(2.0), None, BarRole::Typical, "2.0 and more")],
            ),
            "2.0 or more",
            "below",
        ),
    ];
    let caption = "contacts per customer per month; lower is better";
    rates(rows, you(value, value * 0.95, value * 1.05, figure), caption)
}

/// Names that are too long for any column.
pub fn wordy() -> BarChart {
    let mut chart = commerce();
    for row in &mut chart.rows {
        row.name += " of medium-sized companies with seasonal business in three or more countries";
        row.detail += ", converted from contacts per hundred customers by 1.8 orders a month";
        row.published = String::from("1,234,567,890.12 to 9,876,543,210.98");
        row.standing = String::from("between top quartile and average");
    }
    chart.you = Some(you(9.9, 9.8, 10.0, "1,234,567,890,123.45"));
    chart
}

/// One row of extreme values.
pub fn extreme(value: f64) -> BarChart {
    let one = compared(row("A", "", vec![typical(value / 2.0, value)]), "a to b", "inside");
    rates(vec![one], you(value, value, value, "x"), "contacts; lower is better")
}

/// An issue: its share in percent, how much of it can be avoided, and what is published.
fn issue(
    name: &str,
    share: f64,
    avoidable: Option<f64>,
    published: Option<(f64, f64)>,
) -> ChartRow {
    let part = avoidable.unwrap_or(0.0);
    let mut bars = vec![band(Some(part), Some(share), BarRole::OwnSoft, "")];
    if avoidable.is_some() {
        bars.insert(0, band(Some(0.0), Some(part), BarRole::Own, ""));
    }
    bars.extend(published.map(|(low, high)| typical(low, high)));
    let figures = published.map_or_else(String::new, |(low, high)| format!("{low} to {high} %"));
    let row = compared(row(name, "", bars), &figures, &format!("{share:.1} %"));
    ChartRow { tone: Tone::Title, ..row }
}

/// Issues by their share of all contacts.
pub fn shares(rows: Vec<ChartRow>) -> BarChart {
    BarChart {
        rows,
        caption: "% of all contacts".to_owned(),
        heads: ["published", "share"],
        scale: Scale::Shares,
        words: &OF_ISSUES,
        ..BarChart::default()
    }
}

/// The issues of the mock.
pub fn issues() -> BarChart {
    shares(vec![
        issue("Billing and payouts", 34.0, Some(8.5), Some((30.0, 45.0))),
        issue("Order status", 26.0, Some(15.6), Some((25.0, 40.0))),
        issue("Account access", 18.0, Some(9.0), None),
        issue("Device faults", 14.0, None, None),
        issue("Not classified", 8.0, None, None),
    ])
}

/// Twelve issues with long names.
pub fn crowd() -> BarChart {
    let name = "Where is my order: delayed, lost, damaged or delivered to a wrong address";
    let mut rows = vec![issue(name, 5.0, Some(2.5), Some((4.0, 60.0))); 11];
    rows.push(issue("52 more", 45.0, None, None));
    shares(rows)
}

fn part(
    from: f64,
    to: f64,
    role: BarRole,
    (count, words): (&str, &str),
    share: &str,
) -> FunnelPart {
    let [count, words, share] = [count, words, share].map(str::to_owned);
    FunnelPart { from, to, role, count, words, share, of: "of attempts" }
}

/// A funnel of levels.
fn levels(title: &str, levels: Vec<Vec<FunnelPart>>) -> ChartModel {
    ChartModel::Funnel(Funnel { title: title.to_owned(), levels, words: &OF_FUNNEL })
}

/// The funnel of the mock: 312,000 attempts.
pub fn funnel() -> ChartModel {
    use BarRole::{Lost, Own, OwnSoft, Whole};
    let all = vec![part(0.0, 312.0, Whole, ("312,000", "attempts to get help"), "")];
    let attempts = vec![
        part(0.0, 60.0, Own, ("60,000", "solved by themselves"), "19.2 %"),
        part(60.0, 72.0, Lost, ("12,000", "gave up"), "3.85 %"),
        part(72.0, 312.0, Whole, ("240,000", "became contacts"), "76.9 %"),
    ];
    let contacts = vec![
        part(72.0, 120.0, Own, ("48,000", "contained"), "15.4 %"),
        part(120.0, 126.0, Lost, ("6,000", "abandoned in automation"), "1.92 %"),
        part(126.0, 312.0, OwnSoft, ("186,000", "handled by people"), "59.6 %"),
    ];
    levels("Where 312,000 attempts to get help ended", vec![all, attempts, contacts])
}

/// A funnel of which nearly nothing is known, all of it tiny, with the longest counts.
pub fn slivers(at: f64) -> ChartModel {
    use BarRole::{Lost, Own, Whole};
    let huge = "999,999,999,999,999";
    let all = vec![part(0.0, 1000.0, Whole, (huge, "attempts to get help"), "")];
    let rest = vec![
        part(at, at + 1.0, Own, (huge, "solved by themselves"), "0.10 %"),
        part(at + 1.0, at + 2.0, Lost, (huge, "gave up"), "0.10 %"),
        part(at + 2.0, at + 2.0, Whole, ("0", "became contacts"), "0 %"),
    ];
    levels("Where 999,999,999,999,999 attempts to get help ended", vec![all, rest])
}
