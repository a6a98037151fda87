//! What the golden charts show.

use presentation::chart::{Bar, BarRole, ChartModel, ChartRow, You};

fn band(low: Option<f64>, high: Option<f64>, role: BarRole, label: &str) -> Bar {
    let label = (!label.is_empty()).then(|| label.to_owned());
    Bar { low, high, role, label }
}

fn typical(low: f64, high: f64) -> Bar {
    band(Some(low), Some(high), BarRole::Typical, "")
}

fn row(name: &str, detail: &str, bars: Vec<Bar>) -> ChartRow {
    ChartRow { name: name.to_owned(), detail: detail.to_owned(), bars, figure: None }
}

fn you(value: f64, low: f64, high: f64, figure: &str) -> You {
    You { value, low, high, label: format!("you: {figure}") }
}

/// The first chart of the mock.
pub fn saas() -> ChartModel {
    ChartModel {
        rows: vec![
            row(
                "B2B SaaS, enterprise customers",
                "Zendesk 2025, reported; yearly ÷ 12",
                vec![typical(4.0 / 12.0, 8.0 / 12.0)],
            ),
            row("SaaS (B2B)", "Count, undated estimate", vec![typical(0.3, 0.8)]),
            row("B2B SaaS, typical", "Corebee, undated, vendor", vec![typical(0.5, 1.5)]),
            row("B2B SaaS, whole range", "Corebee, undated, vendor", vec![typical(0.2, 2.0)]),
        ],
        you: Some(you(0.8, 0.768, 0.833, "0.80")),
        caption: "contacts per customer per month (lower is better)".to_owned(),
        ..ChartModel::default()
    }
}

/// The second chart of the mock, with a target, a median and a quartile of other sources.
pub fn commerce() -> ChartModel {
    ChartModel {
        rows: vec![
            row(
                "E-commerce, targets",
                "targets table, reported",
                vec![
                    band(None, Some(1.0), BarRole::BestInClass, "best in class"),
                    band(None, Some(2.0), BarRole::TopQuartile, "top quartile"),
                    band(Some(3.0), Some(5.0), BarRole::Typical, "average"),
                ],
            ),
            row("Complex fulfilment", "undated, reported", vec![typical(7.0, 10.0)]),
            row(
                "E-commerce",
                "Gartner, undated, reported",
                vec![
                    band(Some(3.2), Some(3.2), BarRole::Median, "median"),
                    band(Some(1.8), Some(1.8), BarRole::TopQuartile, "top quartile"),
                ],
            ),
            row(
                "E-commerce, goal",
                "illustrative",
                vec![band(None, Some(5.0), BarRole::Target, "target")],
            ),
        ],
        you: Some(you(5.0, 4.86, 5.14, "5.0")),
        caption: "contacts per 100 orders (lower is better)".to_owned(),
        ..ChartModel::default()
    }
}

/// Open bands, and a value beyond twice the reach.
pub fn complexity(value: f64, figure: &str) -> ChartModel {
    ChartModel {
        rows: vec![
            row("Simple product", "Corebee, undated, vendor", vec![typical(0.2, 0.5)]),
            row(
                "Highly complex product",
                "Corebee, undated, vendor",
                vec![band(Some(2.0), None, BarRole::Typical, "2.0 and more")],
            ),
        ],
        you: Some(you(value, value * 0.95, value * 1.05, figure)),
        caption: "contacts per customer per month (lower is better)".to_owned(),
        ..ChartModel::default()
    }
}

/// Names that are too long for any column.
pub fn wordy() -> ChartModel {
    let mut model = commerce();
    for row in &mut model.rows {
        row.name += " of medium-sized companies with seasonal business in three or more countries";
        row.detail += ", converted from contacts per hundred customers by 1.8 orders a month";
    }
    model.you = Some(you(9.9, 9.8, 10.0, "9.9"));
    model
}

/// An issue of a Pareto chart: its share in percent, and how much of it can be avoided.
fn issue(name: &str, share: f64, avoidable: Option<f64>) -> ChartRow {
    let own = |low, high| band(Some(low), Some(high), BarRole::Own, "");
    let (bars, detail) = match avoidable {
        None => (vec![own(0.0, share)], String::new()),
        Some(part) => {
            let rest = band(Some(part), Some(share), BarRole::OwnSoft, "");
            (vec![own(0.0, part), rest], format!("{part} points can be avoided"))
        }
    };
    ChartRow { figure: Some(format!("{share} %")), ..row(name, &detail, bars) }
}

/// Issues with the line of their cumulative shares.
pub fn issues(rows: Vec<ChartRow>) -> ChartModel {
    let mut sum = 0.0;
    let line = rows.iter().map(|row| {
        sum += row.bars.last().and_then(|bar| bar.high).unwrap_or(0.0);
        sum
    });
    ChartModel {
        line: line.collect(),
        rows,
        caption: "% of contacts (line: added up)".to_owned(),
        whole: Some(100.0),
        ..ChartModel::default()
    }
}

/// 4.0 contacts per 100 orders by issue.
pub fn pareto() -> ChartModel {
    issues(vec![
        issue("Order status", 62.5, Some(50.0)),
        issue("Returns", 20.0, None),
        issue("Billing", 12.5, None),
        issue("not classified", 5.0, None),
    ])
}

/// Twelve issues with long names, the rest of them together being the largest.
pub fn crowd() -> ChartModel {
    let name = "Where is my order: delayed, lost, damaged or delivered to a wrong address";
    let mut rows = vec![issue(name, 5.0, Some(2.5)); 12];
    rows.push(issue("52 other issues", 40.0, None));
    issues(rows)
}

/// A stage of a funnel, from where to where it reaches.
fn stage(name: &str, low: f64, high: f64, role: BarRole, figure: &str) -> ChartRow {
    let bars = vec![band(Some(low), Some(high), role, "")];
    ChartRow { figure: Some(figure.to_owned()), ..row(name, "", bars) }
}

/// 4,000 contacts, of which 2,400 meet the bot and 1,200 end there.
pub fn funnel() -> ChartModel {
    ChartModel {
        rows: vec![
            stage("Contacts", 0.0, 4000.0, BarRole::Own, "4,000"),
            stage("Routed to automation", 1600.0, 4000.0, BarRole::OwnSoft, "2,400"),
            stage("Contained", 2800.0, 4000.0, BarRole::OwnSoft, "1,200"),
            stage("Handled by people", 0.0, 2800.0, BarRole::Own, "2,800"),
        ],
        caption: "contacts a month".to_owned(),
        whole: Some(4000.0),
        ..ChartModel::default()
    }
}
