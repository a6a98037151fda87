//! The data of a chart, in one unit and with all its texts.

use super::{BarRole, ControlChart, CurveChart, Funnel, Histogram, SpanChart, Tone};

/// A chart: bars on one axis, a funnel, or money.
#[derive(Debug, Clone, PartialEq)]
pub enum ChartModel {
    /// Published bands and the user's own value, or the shares of issues and channels.
    Bars(BarChart),
    /// Where attempts and contacts ended.
    Funnel(Funnel),
    /// Where a saving comes from, and what it depends on.
    Spans(SpanChart),
    /// Money over the months of a case.
    Curves(CurveChart),
    /// How often which amount came out.
    Histogram(Histogram),
    /// A series with its limits.
    Control(ControlChart),
}

/// Rows of bars on one axis.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BarChart {
    /// One row a source, an issue or a channel, in the order of the table beside the chart.
    pub rows: Vec<ChartRow>,
    /// The user's own value, if there is one.
    pub you: Option<You>,
    /// Unit and direction: `contacts per customer per month; lower is better`.
    pub caption: String,
    /// The heads of the two columns of text right of a wide chart; empty for none.
    pub heads: [&'static str; 2],
    /// The axis.
    pub scale: Scale,
    /// What the legend calls each role.
    pub words: &'static [(BarRole, &'static str)],
}

/// Which axis a chart has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Scale {
    /// From zero to a round number that spans the bands.
    #[default]
    Fitted,
    /// Percent of all contacts: see [`ShareAxis`](super::ShareAxis).
    Shares,
}

/// One source, issue or channel.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChartRow {
    /// The population, the issue or the channel: `B2B SaaS, typical`.
    pub name: String,
    /// Source, year, grade and conversion: `Zendesk 2025, reported; yearly ÷ 12`.
    pub detail: String,
    /// Its bands and points; a gap between them is not part of any.
    pub bars: Vec<Bar>,
    /// The published range in figures: `0.33 to 0.67`. A narrow chart leaves it out.
    pub published: String,
    /// Where the user stands, or the share: `at the upper edge`, `34.0 %`.
    pub standing: String,
    /// The colour and weight of the standing.
    pub tone: Tone,
}

/// One band or point.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The lower edge; `None` is drawn from zero, the lowest possible rate.
    pub low: Option<f64>,
    /// The upper edge; `None` is an open band, which ends in an arrow. Equal edges are a point.
    pub high: Option<f64>,
    /// What the band stands for.
    pub role: BarRole,
    /// The label at the bar: the name of the tier.
    pub label: Option<String>,
}

/// The user's own value with its 95 % interval.
#[derive(Debug, Clone, PartialEq)]
pub struct You {
    /// The rate.
    pub value: f64,
    /// The lower limit.
    pub low: f64,
    /// The upper limit.
    pub high: f64,
    /// The label at the line: `you 0.80`.
    pub label: String,
}

impl Bar {
    /// Both edges, the upper one `None` where it is open; no bar where a number is not finite.
    ///
    /// The core returns finite numbers only; should it fail to, a bar is missing rather than wrong.
    pub(super) fn edges(&self) -> Option<(f64, Option<f64>)> {
        let low = self.low.unwrap_or(0.0);
        let usable = low.is_finite() && self.high.is_none_or(f64::is_finite);
        debug_assert!(usable, "a band has no finite edges: {self:?}");
        usable.then_some((low, self.high))
    }
}

impl You {
    /// Whether the value can be drawn.
    pub(super) fn is_usable(&self) -> bool {
        let usable = self.value.is_finite() && self.low.is_finite() && self.high.is_finite();
        debug_assert!(usable, "no finite value: {self:?}");
        usable
    }
}

impl ChartModel {
    /// The rows of bars, which a picture may leave out from the last one on; none of any other chart.
    pub fn rows(&self) -> &[ChartRow] {
        match self {
            Self::Bars(chart) => &chart.rows,
            Self::Funnel(_)
            | Self::Spans(_)
            | Self::Curves(_)
            | Self::Histogram(_)
            | Self::Control(_) => &[],
        }
    }
}
