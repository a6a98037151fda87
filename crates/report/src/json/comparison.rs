//! A comparison with a published row: where the figure stands, or why it cannot be said.

use crate::comparison::{Compared, Comparison, Obstacle, Standing};
use benchmarks::Entry;
use metric_core::{
    band::{Band, Edge, Percentile, Position, Side},
    bridge::Mismatch,
};
use scenario::field::{Choice, Field};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct ComparisonPart {
    id: &'static str,
    #[serde(flatten)]
    result: ResultPart,
    #[serde(flatten)]
    source: Option<SourcePart>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ResultPart {
    Compared(ComparedPart),
    Apart { standing: &'static str, because: BecausePart, entries: Vec<&'static str> },
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ComparedPart {
    standing: Standing,
    /// Of a figure with an interval.
    at_limits: Option<[Standing; 2]>,
    holds: Option<bool>,
    touches: Option<Side>,
    percentile: Option<Percentile>,
    factor: f64,
    bridged: bool,
    bands: Vec<BandPart>,
}

/// A figure of a row, in the person's unit.
#[derive(Serialize)]
struct BandPart {
    entry: &'static str,
    tier: &'static str,
    low: Option<Edge>,
    high: Option<Edge>,
    position: Option<Position>,
}

#[derive(Serialize)]
struct BecausePart {
    reason: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    denominator: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    needs: Option<&'static str>,
}

#[derive(Serialize)]
struct SourcePart {
    source: &'static str,
    publisher: &'static str,
    year: Option<u16>,
    grade: &'static str,
    /// The address of the page that published it, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'static str>,
}

impl ComparisonPart {
    pub(super) fn of(comparison: &Comparison, value: Option<f64>) -> Self {
        let entries = &comparison.row.entries;
        let result = match &comparison.result {
            Ok(compared) => ResultPart::Compared(compared_part(entries, compared, value)),
            Err(obstacle) => ResultPart::Apart {
                standing: "not-comparable",
                because: because(*obstacle),
                entries: entries.iter().map(|entry| entry.id).collect(),
            },
        };
        let source = comparison.row.main().map(|main| SourcePart {
            source: main.source_name(),
            publisher: main.publication.publisher,
            year: main.year,
            grade: main.grade.id(),
            url: main.publication.url,
        });
        Self { id: comparison.row.id, result, source }
    }
}

fn compared_part(
    entries: &[&'static Entry],
    compared: &Compared,
    value: Option<f64>,
) -> ComparedPart {
    let band = |(entry, band): (&&'static Entry, &Band)| BandPart {
        entry: entry.id,
        tier: entry.tier.id(),
        low: band.low,
        high: band.high,
        position: value.map(|value| band.position(value)),
    };
    ComparedPart {
        standing: compared.standing,
        at_limits: compared.limits,
        holds: compared.holds(),
        touches: compared.touched,
        percentile: compared.percentile,
        factor: compared.factor,
        bridged: compared.bridged,
        bands: entries.iter().zip(&compared.bands).map(band).collect(),
    }
}

fn because(obstacle: Obstacle) -> BecausePart {
    let plain = |reason| BecausePart { reason, denominator: None, needs: None };
    match obstacle {
        Obstacle::Unstated => plain("denominator-unstated"),
        Obstacle::NoCurrency => {
            let key = scenario::link::key_of(Field::Currency);
            BecausePart { needs: Some(key), ..plain("no-currency") }
        }
        Obstacle::OtherCurrency => plain("other-currency"),
        Obstacle::Blended => plain("holds-automation"),
        Obstacle::Unclassified => plain("not-classified"),
        Obstacle::Mismatch { kind, why } => {
            let (reason, bridge) = match why {
                Mismatch::Numerator => ("other-numerator", None),
                Mismatch::Needs(bridge) => ("other-denominator", Some(bridge)),
                Mismatch::NoBridge => ("other-denominator", None),
                Mismatch::ZeroBridge(bridge) => ("bridge-is-zero", Some(bridge)),
            };
            let needs = bridge.map(|bridge| scenario::link::key_of(Field::of_bridge(bridge)));
            BecausePart { denominator: Some(kind.word()), needs, ..plain(reason) }
        }
    }
}
