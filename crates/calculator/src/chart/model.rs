//! What the chart shows, in one unit and in words already chosen.

/// The whole chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartModel {
    /// One row a source, in the order of the table beside the chart.
    pub rows: Vec<ChartRow>,
    /// The person's own value, where there is one.
    pub you: Option<You>,
    /// Unit and direction, for example `contacts per customer per month (lower is better)`.
    pub caption: String,
}

/// What one source says.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartRow {
    /// The population: `B2B SaaS, typical`.
    pub name: String,
    /// Source, year, grade and conversion: `Zendesk 2025, reported; yearly ÷ 12`.
    pub detail: String,
    /// Its bands and points; between them the source says nothing.
    pub bars: Vec<Bar>,
}

/// One band or point.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The lower edge; `None` is drawn from zero, below which no rate goes.
    pub low: Option<f64>,
    /// The upper edge; `None` is open and ends in an arrow. Equal edges are a point.
    pub high: Option<f64>,
    /// What the band claims to be.
    pub role: BarRole,
    /// The tier's name, standing at the bar.
    pub label: Option<String>,
}

/// What a band claims to be; decides its colour and its pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BarRole {
    /// A typical or average range.
    Typical,
    /// The best quarter.
    TopQuartile,
    /// The best.
    BestInClass,
    /// A median.
    Median,
    /// Something to aim for, which nobody measured: hatched.
    Target,
}

/// The person's own value with its 95 % interval.
#[derive(Debug, Clone, PartialEq)]
pub struct You {
    /// The rate.
    pub value: f64,
    /// The lower limit.
    pub low: f64,
    /// The upper limit.
    pub high: f64,
    /// The text at the line: `you: 0.80`.
    pub label: String,
}

impl Bar {
    /// Both edges, the upper one `None` where it is open; no bar where a number is not finite.
    ///
    /// Nothing but finite numbers leaves the core; a slip must not bend the picture.
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
