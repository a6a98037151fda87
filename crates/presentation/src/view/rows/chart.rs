//! The chart of the published rows in the person's unit, or why there is none.

use super::origin;
use crate::{
    chart::{Bar, BarChart, BarRole, ChartModel, ChartRow, Tone, You},
    view::{rate::ShownRate, source::Source, verdict},
    words,
};
use benchmarks::{Entry, Tier};
use metric_core::{
    band::{Position, TierStanding},
    unit::TimeBase,
};
use report::{Compared, Comparison, Standing};

/// What the legend calls each role.
const WORDS: [(BarRole, &str); 7] = [
    (BarRole::BestInClass, "best in class"),
    (BarRole::TopQuartile, "top quartile"),
    (BarRole::Typical, "published range"),
    (BarRole::Median, "median"),
    (BarRole::Target, "target"),
    (BarRole::You, "you"),
    (BarRole::Interval, "your 95\u{a0}% interval"),
];

/// The chart; none where nothing is compared.
pub(in crate::view) fn chart(source: &Source<'_>) -> Option<ChartModel> {
    let rate = ShownRate::of(source)?;
    let comparisons = source.comparisons().iter();
    let rows: Vec<_> = comparisons.filter_map(|row| chart_row(source, row, &rate)).collect();
    if rows.is_empty() {
        return None;
    }
    let interval = rate.interval?;
    let you = You {
        value: rate.value * rate.scale,
        low: interval.low * rate.scale,
        high: interval.high * rate.scale,
        label: format!("you {}", rate.figure()),
    };
    Some(ChartModel::Bars(BarChart {
        rows,
        you: Some(you),
        caption: format!("{}; lower is better", rate.unit_text),
        heads: ["published", "you are"],
        words: &WORDS,
        ..BarChart::default()
    }))
}

/// Why there is no chart.
pub(in crate::view) fn chart_note(source: &Source<'_>) -> String {
    match source.scenario.segment().value() {
        None => "Choose what to compare with.".to_owned(),
        Some(_) if ShownRate::of(source).is_none() => {
            "Published benchmarks stand here as soon as there is a rate to compare.".to_owned()
        }
        Some(segment) => segment.hint.map_or_else(String::new, str::to_owned),
    }
}

fn chart_row(
    source: &Source<'_>,
    comparison: &Comparison,
    rate: &ShownRate<'_>,
) -> Option<ChartRow> {
    let compared = comparison.result.as_ref().ok()?;
    let main = comparison.row.main()?;
    let several = comparison.row.entries.len() > 1;
    let entries = comparison.row.entries.iter().zip(&compared.bands);
    let bars = entries.map(|(entry, band)| {
        let is_named = several || entry.tier != Tier::Typical;
        Bar {
            low: band.low.map(|edge| edge.value * rate.scale),
            high: band.high.map(|edge| edge.value * rate.scale),
            role: role(entry.tier),
            label: is_named.then(|| words::tier(entry.tier).to_owned()),
        }
    });
    let bars = bars.collect();
    let conversion = conversion(main, compared, rate.unit.time_base());
    let detail = format!("{}{conversion}", origin(main));
    let band = verdict::main_band(comparison, compared, main);
    let standing = verdict::standing_words(compared, &band);
    // The answer speaks of one row; where that is high, it stands out here as well.
    let is_lead = source.report.lead == Some(comparison.row.id);
    let tone = if is_lead && is_high(compared) { Tone::Mark } else { Tone::Ink };
    let (name, published) = (main.name.to_owned(), rate.band(&band));
    Some(ChartRow { name, detail, bars, published, standing, tone })
}

/// Whether the person's own value is higher than the published one.
fn is_high(compared: &Compared) -> bool {
    match compared.standing {
        Standing::Tier(standing) => standing == TierStanding::WorseThanAverage,
        Standing::Position(position) => position == Position::Above && compared.touched.is_none(),
    }
}

fn role(tier: Tier) -> BarRole {
    match tier {
        Tier::Typical => BarRole::Typical,
        Tier::TopQuartile | Tier::Quartile => BarRole::TopQuartile,
        Tier::BestInClass => BarRole::BestInClass,
        Tier::Median => BarRole::Median,
        Tier::Target => BarRole::Target,
    }
}

/// "; yearly ÷ 12": what was done to the published figure.
fn conversion(entry: &Entry, compared: &Compared, own: Option<TimeBase>) -> &'static str {
    use TimeBase::{Month, Quarter, Year};
    let benchmarks::Metric::Rate { time_base: published, .. } = entry.metric else {
        return "";
    };
    match (compared.bridged, published, own) {
        (true, ..) => "; via your bridge",
        (false, Some(Year), Some(Month)) => "; yearly ÷ 12",
        (false, Some(Year), Some(Quarter)) => "; yearly ÷ 4",
        (false, Some(Month), Some(Year)) => "; monthly × 12",
        (false, Some(Month), Some(Quarter)) => "; monthly × 3",
        (false, Some(Quarter), Some(Month)) => "; quarterly ÷ 3",
        (false, Some(Quarter), Some(Year)) => "; quarterly × 4",
        (false, ..) => "",
    }
}
