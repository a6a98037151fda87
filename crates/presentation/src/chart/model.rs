//! The data of a chart, in one unit and with all its texts.

/// The whole chart: published bands, a Pareto chart of issues, or a funnel.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChartModel {
    /// One row a source, an issue or a stage, in the order of the table beside the chart.
    pub rows: Vec<ChartRow>,
    /// The user's own value, if there is one.
    pub you: Option<You>,
    /// Unit and direction, for example `contacts per customer per month (lower is better)`.
    pub caption: String,
    /// One value a row, in the order of the rows: the cumulative share of a Pareto chart, drawn as
    /// a line over the middles of the rows.
    pub line: Vec<f64>,
    /// The end of the axis, if it is fixed: 100 for percent, all contacts for a funnel. A whole
    /// number above zero.
    pub whole: Option<f64>,
}

/// One source, issue or stage.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChartRow {
    /// The population: `B2B SaaS, typical`.
    pub name: String,
    /// Source, year, grade and conversion: `Zendesk 2025, reported; yearly ÷ 12`.
    pub detail: String,
    /// Its bands and points; a gap between them is not part of any.
    pub bars: Vec<Bar>,
    /// A short label at the end of the bars: `62.5 %`.
    pub figure: Option<String>,
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

/// What a band stands for: its colour and its pattern.
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
    /// A target, which nobody measured: hatched.
    Target,
    /// A quantity of the user's own.
    Own,
    /// The part of it that cannot be reduced, or that goes on to the next stage.
    OwnSoft,
}

impl BarRole {
    /// Whether it is a quantity of the user's own, which is drawn to scale however small it is.
    pub(super) fn is_own(self) -> bool {
        matches!(self, Self::Own | Self::OwnSoft)
    }
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
    /// The label at the line: `you: 0.80`.
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
    /// Bytes that differ wherever the picture does, as that of these numbers beside the model. A
    /// copy of the model to compare with would bring its cloning and comparing along, four times
    /// the code.
    pub fn trace(&self, beside: &[f64]) -> Vec<u8> {
        let mut trace = Trace(Vec::new());
        for numbers in [beside, &[self.whole.unwrap_or(0.0)], &self.line] {
            for number in numbers {
                trace.number(*number);
            }
        }
        trace.text(&self.caption);
        if let Some(you) = &self.you {
            trace.number(you.value);
            trace.number(you.low);
            trace.number(you.high);
            trace.text(&you.label);
        }
        for row in &self.rows {
            trace.text(&row.name);
            trace.text(&row.detail);
            trace.text(row.figure.as_deref().unwrap_or_default());
            for bar in &row.bars {
                trace.number(bar.low.unwrap_or(0.0));
                trace.number(bar.high.unwrap_or(f64::INFINITY));
                trace.number(f64::from(bar.role as u8));
                trace.text(bar.label.as_deref().unwrap_or_default());
            }
        }
        trace.0
    }
}

/// Numbers and texts one behind the other; no byte of a text begins a number or ends a text.
struct Trace(Vec<u8>);

impl Trace {
    fn number(&mut self, number: f64) {
        self.0.push(0xfe);
        self.0.extend_from_slice(&number.to_bits().to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.0.extend_from_slice(text.as_bytes());
        self.0.push(0xff);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_differs_leaves_another_trace() {
        let bar = Bar { low: Some(1.0), high: None, role: BarRole::Own, label: None };
        let row = ChartRow { name: "a".to_owned(), bars: vec![bar], ..ChartRow::default() };
        let you = You { value: 1.0, low: 1.0, high: 1.0, label: String::new() };
        let model = ChartModel { rows: vec![row], you: Some(you), ..ChartModel::default() };
        let mut traces = vec![model.trace(&[]), model.trace(&[1.0])];
        let edits: [fn(&mut ChartModel); 13] = [
            |model| model.whole = Some(2.0),
            |model| model.line.extend([1.0, 3.0]),
            |model| model.caption.push('a'),
            |model| model.you = None,
            |model| model.you.iter_mut().for_each(|you| you.high = 2.0),
            |model| model.you.iter_mut().for_each(|you| you.label.push('a')),
            |model| model.rows.clear(),
            |model| model.rows[0].name.clear(),
            |model| model.rows[0].detail.push('a'),
            |model| model.rows[0].figure = Some("a".to_owned()),
            |model| model.rows[0].bars[0].low = Some(2.0),
            |model| model.rows[0].bars[0].role = BarRole::OwnSoft,
            |model| model.rows[0].bars[0].label = Some("a".to_owned()),
        ];
        for edit in edits {
            let mut changed = model.clone();
            edit(&mut changed);
            traces.push(changed.trace(&[]));
        }
        for (index, trace) in traces.iter().enumerate() {
            assert!(!traces[..index].contains(trace), "{index}");
        }
    }
}
