//! The published rows: the chart, its table twin, and the list of what the sentence may speak of.

use super::{Source, money::money, rate::ShownRate, verdict};
use crate::{
    chart::{Bar, BarRole, ChartModel, ChartRow, You},
    figure::rounded,
    metric::Metric,
    report::{Compared, Comparison, Obstacle},
    words,
};
use benchmarks::{Entry, Tier};
use metric_core::{
    band::Band,
    unit::{DenominatorKind, TimeBase},
};

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// The entry's id.
    pub id: &'static str,
    /// What it describes.
    pub name: String,
    /// As published, in its own unit.
    pub published: String,
    /// In the person's unit; empty where it cannot be compared.
    pub converted: String,
    /// Where the person stands, or why it cannot be said.
    pub standing: String,
    /// Source, year and grade.
    pub source: String,
    /// Publication, definition and population, for whoever opens the row.
    pub evidence: String,
}

/// A row that the sentence may speak of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The word of the link.
    pub id: &'static str,
    /// Its label.
    pub label: String,
}

/// The table of the segment's rates, entry by entry.
pub(super) fn table(source: Source<'_>) -> Vec<TableRow> {
    let rate = ShownRate::of(source);
    let rows = source.comparisons().iter();
    rows.flat_map(|comparison| {
        let entries = comparison.row.entries.iter().enumerate();
        entries.map(|(index, entry)| table_row(source, comparison, index, entry, rate.as_ref()))
    })
    .collect()
}

/// The table of published costs per contact, once a cost per contact is known.
pub(super) fn costs(source: Source<'_>) -> Vec<TableRow> {
    let measured = source.report.get(Metric::CostPerContact);
    let rows = measured.map_or(&[][..], |measured| &measured.comparisons);
    rows.iter()
        .flat_map(|comparison| {
            let entries = comparison.row.entries.iter().enumerate();
            entries.map(|(index, entry)| table_row(source, comparison, index, entry, None))
        })
        .collect()
}

fn table_row(
    source: Source<'_>,
    comparison: &Comparison,
    index: usize,
    entry: &Entry,
    rate: Option<&ShownRate<'_>>,
) -> TableRow {
    let band = comparison.result.as_ref().ok().and_then(|compared| compared.bands.get(index));
    let converted = match (band, rate) {
        (Some(band), Some(rate)) => rate.band(band),
        (Some(band), None) => {
            let number = |value| money(source, value);
            words::band(band, number, |low, high| format!("{} to {}", number(low), number(high)))
        }
        (None, _) => String::new(),
    };
    TableRow {
        id: entry.id,
        name: match (comparison.row.entries.len(), entry.tier) {
            (1, Tier::Typical) => entry.name.to_owned(),
            (_, tier) => format!("{}: {}", entry.name, words::tier(tier)),
        },
        published: published(source, entry),
        converted,
        standing: standing(source, comparison, band, rate),
        source: format!("{}, {}", words::source(entry), words::grade(entry.grade)),
        evidence: evidence(entry),
    }
}

/// Where the person stands against one entry.
fn standing(
    source: Source<'_>,
    comparison: &Comparison,
    band: Option<&Band>,
    rate: Option<&ShownRate<'_>>,
) -> String {
    let value = match rate {
        Some(rate) => Some(rate.value),
        None => source.report.value(Metric::CostPerContact),
    };
    match (&comparison.result, band, value) {
        (Err(obstacle), _, _) => obstacle_text(*obstacle),
        (Ok(_), Some(band), Some(value)) => {
            verdict::position_words(band.position(value), band.touched(value), band).1.to_owned()
        }
        _ => String::new(),
    }
}

fn obstacle_text(obstacle: Obstacle) -> String {
    match obstacle {
        Obstacle::Unstated => "not compared: the source does not say per what".to_owned(),
        Obstacle::Mismatch { kind, .. } => {
            format!("not compared: counted per {}", words::kind_words(kind).one)
        }
        Obstacle::NoCurrency => "not compared: your currency is not known".to_owned(),
        Obstacle::OtherCurrency => "not compared: another currency".to_owned(),
    }
}

/// The figure as printed: "4 to 8 contacts per customer per year".
fn published(source: Source<'_>, entry: &Entry) -> String {
    let per = f64::from(entry.per);
    let number = |value: f64| {
        let printed = value * per;
        let decimals = (0..4).find(|d| metric_core::band::same(rounded(printed, *d), printed));
        let decimals = decimals.unwrap_or(4);
        source.digits.number(rounded(printed, decimals), decimals)
    };
    let range = |low, high| format!("{} to {}", number(low), number(high));
    format!("{} {}", words::band(&entry.band, number, range), published_unit(entry))
}

/// The unit that a figure is printed in.
pub(crate) fn published_unit(entry: &Entry) -> String {
    match entry.metric {
        benchmarks::Metric::Rate { denominator, time_base } => {
            rate_unit(entry.per, denominator, time_base)
        }
        benchmarks::Metric::Share { of } => format!("% of {of}"),
        benchmarks::Metric::Money { currency } => {
            format!("{} per contact", currency.to_ascii_uppercase())
        }
    }
}

fn rate_unit(per: u8, denominator: Option<DenominatorKind>, time: Option<TimeBase>) -> String {
    let Some(kind) = denominator else {
        return "per 100, per what is not stated".to_owned();
    };
    let kind = words::kind_words(kind);
    let base =
        if per == 100 { format!("per 100 {}", kind.many) } else { format!("per {}", kind.one) };
    time.map_or_else(|| base.clone(), |time| format!("{base} per {}", words::time_word(time)))
}

fn evidence(entry: &Entry) -> String {
    let publication = entry.publication;
    let title = publication.title.map_or("untitled".to_owned(), |title| format!("“{title}”"));
    let year = publication.year.map_or_else(|| "undated".to_owned(), |year| year.to_string());
    let verified = publication.verified.map(|day| format!(", verified {day}"));
    format!(
        "{} Published by {}, {title}, {year}{}. Counts {}. Population: {}. Grade {}: {}.",
        entry.definition,
        publication.publisher,
        verified.unwrap_or_default(),
        publication.contacts,
        entry.population,
        words::grade(entry.grade),
        words::grade_meaning(entry.grade),
    )
}

/// The chart; none where nothing is compared.
pub(super) fn chart(source: Source<'_>) -> Option<ChartModel> {
    let rate = ShownRate::of(source)?;
    let compared = |comparison| -> Option<ChartRow> { chart_row(comparison, &rate) };
    let rows: Vec<ChartRow> = source.comparisons().iter().filter_map(compared).collect();
    if rows.is_empty() {
        return None;
    }
    let interval = rate.interval?;
    let you = You {
        value: rate.value * rate.scale,
        low: interval.low * rate.scale,
        high: interval.high * rate.scale,
        label: format!("you: {}", rate.figure()),
    };
    let caption = format!("{} (lower is better)", rate.unit_text);
    Some(ChartModel { rows, you: Some(you), caption })
}

/// Why there is no chart.
pub(super) fn chart_note(source: Source<'_>) -> String {
    match source.scenario.segment().value() {
        None => "Choose what to compare with.".to_owned(),
        Some(_) if ShownRate::of(source).is_none() => {
            "Published benchmarks stand here as soon as there is a rate to compare.".to_owned()
        }
        Some(segment) => segment.hint.map_or_else(String::new, str::to_owned),
    }
}

fn chart_row(comparison: &Comparison, rate: &ShownRate<'_>) -> Option<ChartRow> {
    let compared = comparison.result.as_ref().ok()?;
    let main = comparison.row.main()?;
    let several = comparison.row.entries.len() > 1;
    let bars = comparison.row.entries.iter().zip(&compared.bands).map(|(entry, band)| Bar {
        low: band.low.map(|edge| edge.value * rate.scale),
        high: band.high.map(|edge| edge.value * rate.scale),
        role: role(entry.tier),
        label: (several || entry.tier != Tier::Typical).then(|| words::tier(entry.tier).to_owned()),
    });
    let detail = format!(
        "{}, {}{}",
        words::source(main),
        words::grade(main.grade),
        conversion(main, compared, rate.unit.time_base())
    );
    Some(ChartRow { name: main.name.to_owned(), detail, bars: bars.collect() })
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

/// What the sentence may speak of.
pub(super) fn choices(source: Source<'_>) -> Vec<Choice> {
    let comparable = source.comparisons().iter().filter(|comparison| comparison.result.is_ok());
    comparable
        .filter_map(|comparison| {
            let main = comparison.row.main()?;
            Some(Choice {
                id: comparison.row.id,
                label: format!("{} ({})", main.name, words::source(main)),
            })
        })
        .collect()
}
