//! The further columns of a series; unrounded.

use super::{
    period::{named, signals},
    verdict::VerdictPart,
};
use crate::track::{Part, Track};
use scenario::{
    draft::Draft,
    field::{Choice, Table},
};
use serde::Serialize;

/// A further column.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct ColumnPart {
    name: String,
    holds: &'static str,
    /// The level of the baseline, and the figure of the last period: in the unit of the series where it is a rate, of a cost
    /// per contact, else as entered.
    level: Option<f64>,
    now: Option<f64>,
    last: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<VerdictPart>,
    periods: Vec<ValuePart>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ValuePart {
    period: String,
    value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<f64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    signals: Vec<&'static str>,
}

impl ColumnPart {
    pub(super) fn of(track: &Track, part: &Part, draft: &Draft) -> Self {
        let value = |(place, value): (usize, &Option<f64>)| {
            let judged = part.judged.get(place).copied().flatten();
            let limits = judged.and_then(|judged| judged.limits);
            ValuePart {
                period: named(track, place),
                value: *value,
                low: limits.map(|[low, _]| low),
                high: limits.map(|[_, high]| high),
                signals: judged.as_ref().map(signals).unwrap_or_default(),
            }
        };
        let head = draft.rows(Table::Columns).get(part.column);
        Self {
            name: head.map(|head| head.name().to_owned()).unwrap_or_default(),
            holds: part.holds.word(),
            level: part.level,
            now: part.now(),
            last: part.last.map(|place| named(track, place)),
            verdict: part.verdict.as_ref().map(|verdict| VerdictPart::of(track, verdict)),
            periods: part.values.iter().enumerate().map(value).collect(),
        }
    }
}
