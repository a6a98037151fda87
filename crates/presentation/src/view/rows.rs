//! The published rows: the chart, the table that is its text alternative, and the list of what the sentence
//! may speak of.

mod chart;

pub(super) use chart::{chart, chart_note};

use super::{format::money, rate::ShownRate, source::Source, verdict};
use crate::{
    digits::{Digits, rounded},
    words,
};
use benchmarks::{Entry, Tier};
use metric_core::{
    table::Metric,
    unit::{DenominatorKind, TimeBase},
};
use report::Comparison;

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
    /// The address of the page that it was taken from, where that is known.
    pub url: Option<&'static str>,
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

/// What the person's own figure is, for a table of published ones.
#[derive(Clone, Copy)]
enum Own<'a> {
    /// The contact rate; none where it is not known.
    Rate(Option<&'a ShownRate<'a>>),
    /// The cost per contact.
    Cost(Option<f64>),
    /// A share: what it is of, its value, and that as text.
    Share(&'a str, f64, &'a str),
}

/// The table of the segment's rates, entry by entry.
pub(super) fn table(source: &Source<'_>) -> Vec<TableRow> {
    let rate = ShownRate::of(source);
    let mut rows = Vec::new();
    for comparison in source.comparisons() {
        entries(source, comparison, Own::Rate(rate.as_ref()), &mut rows);
    }
    rows
}

/// The table of published costs per contact, once a cost per contact is known.
pub(super) fn costs(source: &Source<'_>) -> Vec<TableRow> {
    let mut rows = Vec::new();
    for metric in [Metric::CostPerContact, Metric::HumanCost] {
        let Some(measured) = source.report.get(metric) else { continue };
        for comparison in &measured.comparisons {
            entries(source, comparison, Own::Cost(measured.outcome.value()), &mut rows);
        }
    }
    rows
}

/// The published figures of a share, each with the person's own beside it.
pub(super) fn shares(
    source: &Source<'_>,
    comparison: &Comparison,
    (about, value, own): (&str, f64, &str),
    rows: &mut Vec<TableRow>,
) {
    entries(source, comparison, Own::Share(about, value, own), rows);
}

/// The main figure of a comparison as published, and its source.
pub(super) fn published_of(source: &Source<'_>, comparison: &Comparison) -> (String, String) {
    comparison
        .row
        .main()
        .map_or_else(Default::default, |main| (published(source, main), origin(main)))
}

fn origin(entry: &Entry) -> String {
    format!("{}, {}", words::source(entry), words::grade(entry.grade))
}

/// A row of the table for every entry of a source.
fn entries(source: &Source<'_>, comparison: &Comparison, own: Own<'_>, rows: &mut Vec<TableRow>) {
    for (index, entry) in comparison.row.entries.iter().enumerate() {
        let compared = comparison.result.as_ref();
        let band = compared.ok().and_then(|compared| compared.bands.get(index));
        let name = match (comparison.row.entries.len(), entry.tier) {
            (1, Tier::Typical) => entry.name.to_owned(),
            (_, tier) => format!("{}: {}", entry.name, words::tier(tier)),
        };
        let (name, converted, value) = match (own, band) {
            (Own::Share(about, value, own), _) => {
                // "Billing questions" says what it is about by itself.
                let says_it = name.starts_with(about);
                let name = if says_it { name } else { format!("{about}: {name}") };
                (name, own.to_owned(), Some(value))
            }
            (Own::Rate(Some(rate)), Some(band)) => (name, rate.band(band), Some(rate.value)),
            (Own::Cost(value), Some(band)) => {
                let number = |value| money(source, value);
                let range = |low, high| format!("{} to {}", number(low), number(high));
                let figure = words::band(band, &number, &range);
                let figure = match value {
                    Some(own) => format!("{figure}; you {}", number(own)),
                    None => figure,
                };
                (name, figure, value)
            }
            _ => (name, String::new(), None),
        };
        let standing = match (compared, band, value) {
            (Err(obstacle), _, _) => words::obstacle(*obstacle, entry.metric),
            (Ok(_), Some(band), Some(value)) => {
                let place = (band.position(value), band.touched(value));
                let standing = verdict::position_words(place.0, place.1, band).1;
                match (own, compared) {
                    (Own::Share(..), Ok(compared)) => {
                        format!("{standing}{}", verdict::certainty(compared))
                    }
                    _ => standing.to_owned(),
                }
            }
            _ => String::new(),
        };
        rows.push(TableRow {
            id: entry.id,
            name,
            published: published(source, entry),
            converted,
            standing,
            source: origin(entry),
            url: entry.publication.url,
            evidence: evidence(entry),
        });
    }
}

/// The figure as printed: "4 to 8 contacts per customer per year".
fn published(source: &Source<'_>, entry: &Entry) -> String {
    let (figure, unit) = printed(source.digits, entry);
    let gap = if unit.starts_with('%') { "\u{a0}" } else { " " };
    format!("{figure}{gap}{unit}")
}

/// The figure as printed, and the unit that it is printed in.
pub(super) fn printed(digits: &dyn Digits, entry: &Entry) -> (String, String) {
    let per = f64::from(entry.per);
    let decimals = |value: f64| {
        let printed = value * per;
        let least = (0..4).find(|d| metric_core::band::same(rounded(printed, *d), printed));
        least.unwrap_or(4)
    };
    let written = |value: f64, decimals| digits.number(rounded(value * per, decimals), decimals);
    let number = |value: f64| written(value, decimals(value));
    // Both ends of a range have as many decimals: "2.0 to 2.8".
    let range = |low: f64, high: f64| {
        let decimals = decimals(low).max(decimals(high));
        format!("{} to {}", written(low, decimals), written(high, decimals))
    };
    (words::band(&entry.band, &number, &range), published_unit(entry))
}

/// The unit that a figure is printed in.
pub(crate) fn published_unit(entry: &Entry) -> String {
    match entry.metric {
        benchmarks::Metric::Rate { denominator, time_base } => {
            rate_unit(entry.per, denominator, time_base)
        }
        benchmarks::Metric::Share { of: Some(of) } => format!("% of {of}"),
        benchmarks::Metric::Share { of: None } => "%, of what is not stated".to_owned(),
        benchmarks::Metric::Money { currency, .. } => {
            format!("{} per contact", currency.to_ascii_uppercase())
        }
    }
}

fn rate_unit(per: u8, denominator: Option<DenominatorKind>, time: Option<TimeBase>) -> String {
    let Some(kind) = denominator else {
        return "per 100, per what is not stated".to_owned();
    };
    let base = if per == 100 {
        format!("per 100 {}", kind.plural())
    } else {
        format!("per {}", kind.singular())
    };
    match time {
        Some(time) => format!("{base} per {}", time.name()),
        None => base,
    }
}

fn evidence(entry: &Entry) -> String {
    let publication = entry.publication;
    let title =
        publication.title.map_or_else(|| "untitled".to_owned(), |title| format!("“{title}”"));
    let year = publication.year.map_or_else(|| "undated".to_owned(), |year| year.to_string());
    let verified = publication.verified.map_or_else(String::new, |day| format!(", verified {day}"));
    format!(
        "{definition} Published by {publisher}, {title}, {year}{verified}. Counts {contacts}. \
         Population: {population}. Grade of evidence “{grade}”: {meaning}.",
        definition = entry.definition,
        publisher = publication.publisher,
        contacts = publication.contacts,
        population = entry.population,
        grade = entry.grade.id(),
        meaning = words::grade_meaning(entry.grade),
    )
}

/// What the sentence may speak of.
pub(super) fn choices(source: &Source<'_>) -> Vec<Choice> {
    let compared = source.comparisons().iter().filter(|comparison| comparison.result.is_ok());
    let choices = compared.filter_map(|comparison| {
        let main = comparison.row.main()?;
        let label = format!("{} ({})", main.name, words::source(main));
        Some(Choice { id: comparison.row.id, label })
    });
    choices.collect()
}
