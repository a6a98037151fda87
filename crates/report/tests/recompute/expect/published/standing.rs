//! Where a value stands in the bands of a row (docs/metrics.md, "Where a figure stands").

use super::catalogue::{Edge, Row};
use crate::expect::is_same;

/// The bands of the entries of a row, in the person's unit.
pub type Bands = Vec<[Option<Edge>; 2]>;

/// Where a value stands in one band; none where rounding decides. At an edge it is inside of a band that
/// includes it.
pub fn position([low, high]: &[Option<Edge>; 2], value: f64) -> Option<&'static str> {
    let is_beyond = |edge: &Option<Edge>, is_out: fn(f64, f64) -> bool| {
        let Some((edge, is_in)) = *edge else { return Some(false) };
        Some(if is_same(value, edge)? { !is_in } else { is_out(value, edge) })
    };
    let is_below = is_beyond(low, |value, edge| value < edge)?;
    let is_above = is_beyond(high, |value, edge| value > edge)?;
    Some(match (is_below, is_above) {
        (true, _) => "below",
        (_, true) => "above",
        _ => "inside",
    })
}

/// The best tier that is true, or the gap; of a row without the three tiers the place in its main band.
pub fn standing(row: &'static Row, bands: &Bands, value: f64) -> Option<&'static str> {
    let of_main = position(&bands[row.main()], value)?;
    if !row.has_tiers() {
        return Some(of_main);
    }
    for tier in ["best-in-class", "top-quartile"] {
        let place = row.of_tier(tier).unwrap();
        if position(&bands[place], value)? == "inside" {
            return Some(row.entries[place].tier.as_str());
        }
    }
    Some(match of_main {
        "below" => "between-top-quartile-and-average",
        "inside" => "average",
        _ => "worse-than-average",
    })
}

/// The ends of the main band that the value lies on, by their names; none where rounding decides.
pub fn touched(row: &Row, bands: &Bands, value: f64) -> Option<Vec<&'static str>> {
    let mut touched = Vec::new();
    for (edge, name) in bands[row.main()].iter().zip(["low", "high"]) {
        if let Some((edge, _)) = edge
            && is_same(*edge, value)?
        {
            touched.push(name);
        }
    }
    Some(touched)
}

/// The percentile, and whether it is one: 25 + 25 (v − P25)/(P50 − P25) between the two quantiles, a bound
/// outside of them, nothing where two were not published.
pub enum Percentile {
    None,
    AtMost25,
    Between(f64),
    Above50,
    /// At a quantile, where rounding decides.
    Unclear,
}

pub fn percentile(row: &Row, bands: &Bands, value: f64) -> Percentile {
    let quantile = |tier| row.of_tier(tier).and_then(|place| bands[place][1]);
    let (Some((quarter, _)), Some((half, _))) = (quantile("quartile"), quantile("median")) else {
        return Percentile::None;
    };
    if [quarter, half].into_iter().any(|edge| is_same(value, edge) != Some(false)) {
        Percentile::Unclear
    } else if value < quarter {
        Percentile::AtMost25
    } else if value > half {
        Percentile::Above50
    } else {
        Percentile::Between(25.0 + 25.0 * (value - quarter) / (half - quarter))
    }
}
