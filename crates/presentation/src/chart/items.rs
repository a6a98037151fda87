//! The bars of a row, and the labels of its tiers.

use super::labels::TierLabel;
use super::layout::{BarItem, Plot};
use super::sizes::THINNEST;
use super::{Bar, BarChart, BarRole, ChartRow, Scale, ShareAxis};

/// The height of the bars of a row of rates, in a wide and in a narrow chart.
const RATES: (f64, f64) = (22.0, 14.0);
/// The height of a bar of the user's own share, and of the published range some way below it.
const OWN: f64 = 13.0;
const THIN: f64 = 5.0;
const THIN_BELOW: f64 = 4.0;

/// The height of the bars of every row.
pub(super) fn height(chart: &BarChart, is_wide: bool) -> f64 {
    let is_thin = |row: &ChartRow| row.bars.iter().any(|bar| !bar.role.is_own());
    match chart.scale {
        Scale::Fitted if is_wide => RATES.0,
        Scale::Fitted => RATES.1,
        Scale::Shares if chart.rows.iter().any(is_thin) => OWN + THIN_BELOW + THIN,
        Scale::Shares => OWN,
    }
}

/// The bars of a row of shares, as the cells of a sheet draw them.
pub(super) fn of_shares(row: &ChartRow, axis: ShareAxis, plot: &Plot, top: f64) -> Vec<BarItem> {
    let at = |percent: f64| plot.left + percent / 100.0 * (plot.right - plot.left);
    let item = |span: super::BarSpan| {
        let (top, height) =
            if span.role.is_own() { (top, OWN) } else { (top + OWN + THIN_BELOW, THIN) };
        // A thin one at the right end begins left of it.
        let left = at(span.from).min(plot.right - THINNEST).max(plot.left);
        let right = at(span.to).max(left + THINNEST);
        let (bottom, open) = (top + height, span.is_open);
        BarItem { left, right, top, bottom, role: span.role, open, point: false }
    };
    axis.spans(row).into_iter().map(item).collect()
}

/// The bars of a row of rates in drawing order: wide ones first, so that narrow ones are on top,
/// points last.
pub(super) fn of_rates(row: &ChartRow, plot: &Plot, top: f64, height: f64) -> Vec<BarItem> {
    let mut items = Vec::new();
    for bar in &row.bars {
        items.extend(of_rate(bar, plot, top, height));
    }
    let width = |item: &BarItem| item.right - item.left;
    items.sort_by(|one, other| width(other).total_cmp(&width(one)));
    items
}

fn of_rate(bar: &Bar, plot: &Plot, top: f64, height: f64) -> Option<BarItem> {
    let (low, high) = bar.edges()?;
    let point = high == Some(low) || bar.role == BarRole::Median && bar.low.is_none();
    let left = plot.x_inside(if point { high.unwrap_or(low) } else { low });
    let right = high.map_or(plot.right, |high| plot.x_inside(high));
    Some(BarItem {
        left,
        right: if point { left } else { right.max(left + THINNEST) },
        top,
        bottom: top + height,
        role: bar.role,
        open: high.is_none(),
        point,
    })
}

/// The labels of a row's tiers, each at the left end of the visible part of its bar: best in class
/// is within the top quartile and drawn over it, so the label of the latter starts after the
/// former.
pub(super) fn tier_labels<'a>(row: &'a ChartRow, plot: &Plot) -> Vec<TierLabel<'a>> {
    let items = of_rates(row, plot, 0.0, 0.0);
    let mut labels = Vec::new();
    for bar in &row.bars {
        let (Some(item), Some(text)) = (of_rate(bar, plot, 0.0, 0.0), &bar.label) else {
            continue;
        };
        let mut x = item.left;
        for other in &items {
            let covers_start = !other.point && other.left <= item.left && other.right < item.right;
            if covers_start && !item.point {
                x = x.max(other.right);
            }
        }
        labels.push(TierLabel { x, text });
    }
    labels
}
