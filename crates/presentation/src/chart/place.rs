//! From a model to its layout and its legend.

use super::layout::Layout;
use super::legend::Swatch;
use super::{Axis, BarChart, BarRole, ChartModel, bars, control, curves, funnel, histogram, spans};
use crate::digits::Digits;

/// Places a chart in a width; `None` where there is nothing to draw.
///
/// From 560 px on, names stand left of their bars and figures right of them, below that above them.
/// For larger text (a page zoomed by `z`) place the chart in `width / z` and draw it at `z` times the
/// scale.
pub fn layout(model: &ChartModel, width_css: f64, digits: &dyn Digits) -> Option<Layout> {
    if !(width_css > 0.0 && width_css.is_finite()) {
        return None;
    }
    match model {
        ChartModel::Bars(chart) => bars::layout(chart, width_css, digits),
        ChartModel::Funnel(funnel) => funnel::layout(funnel, width_css),
        ChartModel::Spans(chart) => spans::layout(chart, width_css, digits),
        ChartModel::Curves(chart) => curves::layout(chart, width_css, digits),
        ChartModel::Histogram(chart) => histogram::layout(chart, width_css, digits),
        ChartModel::Control(chart) => control::layout(chart, width_css, digits),
    }
}

impl ChartModel {
    /// What the colours and patterns of the chart mean; only those that it has.
    pub fn legend(&self) -> Vec<Swatch> {
        match self {
            Self::Bars(chart) => Swatch::of(chart.words, |role| has(chart, role)),
            Self::Funnel(funnel) => funnel.legend(),
            Self::Spans(chart) => chart.legend(),
            Self::Curves(chart) => chart.legend(),
            Self::Histogram(chart) => chart.legend(),
            Self::Control(chart) => chart.legend(),
        }
    }
}

/// Whether a chart draws a role.
fn has(chart: &BarChart, role: BarRole) -> bool {
    let you = chart.you.as_ref().filter(|you| you.is_usable());
    match role {
        BarRole::You => you.is_some(),
        // Beyond the axis there is no room for it.
        BarRole::Interval => you.is_some_and(|you| {
            you.high > you.low && !Axis::of(&chart.rows, Some(you), 1).is_beyond()
        }),
        _ => chart.rows.iter().any(|row| row.bars.iter().any(|bar| bar.role == role)),
    }
}
