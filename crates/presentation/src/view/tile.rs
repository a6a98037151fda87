//! The tiles beside the answer.

use super::{
    format::{figure, percent, signed},
    rule,
    source::Source,
    worked::worked,
};
use crate::{
    digits::range,
    words::{self, PERCENT},
};
use metric_core::table::{Metric, MetricRow};
use report::{Measured, Outcome, Unit};

/// A figure beside the answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    /// The figure; an en dash where there is none.
    pub figure: String,
    /// Its unit, or what it needs.
    pub detail: String,
    /// The formula with the person's numbers.
    pub formula: String,
    /// Its row of the metric table: name, what it tells, formula and source.
    pub metric: &'static MetricRow,
}

/// Most tiles that are shown at once.
const MOST: usize = 4;

/// The tiles of what was typed, the most asked for first.
pub(super) fn tiles(source: &Source<'_>) -> Vec<Tile> {
    let order = [
        Metric::CostPerContact,
        Metric::CostToServe,
        Metric::HumanHandledRate,
        Metric::Incidence,
        Metric::CostTotal,
    ];
    let mut tiles = Vec::new();
    for metric in order {
        if let (Some(measured), true) = (source.report.get(metric), tiles.len() < MOST) {
            tiles.push(tile(source, measured));
        }
    }
    tiles
}

pub(super) fn tile(source: &Source<'_>, measured: &Measured) -> Tile {
    let metric = measured.metric.row();
    let (figure, detail) = match &measured.outcome {
        Outcome::Value(value) => {
            let figure = figure(source, measured, *value);
            (signed(measured.metric, figure, *value), detail(source, measured))
        }
        Outcome::Needs(needs) => {
            let text = words::needs("", needs);
            ("–".to_owned(), text.trim().to_owned())
        }
        Outcome::Failed(error) => ("–".to_owned(), rule::failure(source, *error)),
    };
    let formula = match measured.outcome {
        Outcome::Value(_) => worked(source, metric, &figure).unwrap_or_default(),
        _ => String::new(),
    };
    Tile { figure, detail, formula, metric }
}

fn detail(source: &Source<'_>, measured: &Measured) -> String {
    match (measured.metric, measured.unit) {
        (Metric::CostTotal, _) => format!("in {}", words::period(source.scenario)),
        (Metric::CostPerContact, _) => "per contact handled".to_owned(),
        (Metric::HumanHandledRate, Unit::Rate(unit)) => {
            let unit = words::denominator(unit);
            match source.report.value(Metric::AutomationShare) {
                Some(share) => {
                    let share = percent(source, share);
                    format!("{unit}; {share} of contacts resolved by automation")
                }
                None => unit,
            }
        }
        (Metric::Incidence, _) => {
            let interval = interval(source, measured, 100.0, PERCENT);
            format!("of the base, at least once in {}{interval}", words::period(source.scenario))
        }
        (metric, Unit::Share | Unit::Times) => {
            let (scale, sign) =
                if measured.unit == Unit::Share { (100.0, PERCENT) } else { (1.0, "") };
            format!("{}{}", metric.row().of, interval(source, measured, scale, sign))
        }
        (_, Unit::Rate(unit)) => words::rate_unit(unit).1,
        (_, unit @ (Unit::Contacts | Unit::ContactsPerCase)) => unit.name(""),
        (_, unit) => unit.of_money(),
    }
}

/// "; 95 % interval 58.1 to 63.8 %".
fn interval(source: &Source<'_>, measured: &Measured, scale: f64, unit: &str) -> String {
    let Some(interval) = measured.interval else {
        return String::new();
    };
    let limits = range(source.digits, [interval.low * scale, interval.high * scale], 0);
    format!("; 95{PERCENT} interval {limits}{unit}")
}
