//! The bars of a sheet, and what is published beside them: they are those of the chart.

use super::{
    model::{RowBar, SheetHead, TableView},
    picture,
    sheet::{Sheet, percent_of_all},
};
use crate::{
    chart::{BarRole, BarSpan, ChartRow, ShareAxis},
    view::format::percent,
};
use report::Name;
use scenario::field::Table;

/// The column that the bars show; segments have none.
const SHARE: &str = "share";
/// How much of its cell the axis of a bar takes, in percent; the label of the longest bar needs the rest.
const AXIS_PART: f64 = 78.0;

impl Sheet<'_> {
    /// The bars: the share of all contacts, the part of it that can be avoided, and what is published of its
    /// kind; they are those of the chart.
    pub fn fill_bars(&self, view: &mut TableView) {
        if self.table == Table::Segments {
            return;
        }
        let bars: Vec<Option<ChartRow>> =
            (0..view.rows.len()).map(|row| self.chart_row(Name::Row(row))).collect();
        let rest = self.chart_row(Name::Rest);
        let all: Vec<ChartRow> = bars.iter().chain([&rest]).flatten().cloned().collect();
        let axis = ShareAxis::of(&all);
        let scaled = |at: f64| at * AXIS_PART / 100.0;
        view.ticks = axis.ticks().into_iter().map(|tick| (scaled(tick.at), tick.label)).collect();
        let bar = |row: &ChartRow, label: String| {
            let spans = axis.spans(row).into_iter();
            let spans: Vec<BarSpan> = spans
                .map(|span| BarSpan { from: scaled(span.from), to: scaled(span.to), ..span })
                .collect();
            let own = spans.iter().filter(|span| span.role != BarRole::Typical);
            let end = own.map(|span| span.to).fold(0.0, f64::max);
            RowBar { spans, end, label }
        };
        let share = |name| {
            let line = self.line(name)?;
            self.figure(line, SHARE).map(|share| percent(self.source, share))
        };
        for (place, (row, own)) in view.rows.iter_mut().zip(&bars).enumerate() {
            row.bar = own.as_ref().zip(share(Name::Row(place))).map(|(own, label)| bar(own, label));
        }
        if let (Some(line), Some(own), Some(label)) = (&mut view.rest, &rest, share(Name::Rest)) {
            line.bar = Some(bar(own, label));
        }
        if let Some(all) = &mut view.all {
            let label = percent_of_all(self.source);
            all.bar = Some(RowBar { label, ..RowBar::default() });
        }
        self.fill_published(view, &bars);
    }

    fn chart_row(&self, name: Name) -> Option<ChartRow> {
        picture::share_row(self.source, self.results?, self.table, self.line(name)?)
    }

    /// What is published of the kind of each row, and where the row stands.
    fn fill_published(&self, view: &mut TableView, bars: &[Option<ChartRow>]) {
        let text = |(place, row): (usize, &Option<ChartRow>)| {
            let row = row.as_ref().filter(|row| !row.published.is_empty())?;
            let standing = self.results.and_then(|results| {
                picture::published(self.source, results, self.table, Name::Row(place))
            });
            let standing = standing.map(|(_, standing)| standing).unwrap_or_default();
            Some(format!("{standing} {}", row.published).trim().to_owned())
        };
        let texts: Vec<Option<String>> = bars.iter().enumerate().map(text).collect();
        if texts.iter().all(Option::is_none) {
            return;
        }
        view.computed.push(SheetHead { label: "Published".to_owned(), unit: "you are".to_owned() });
        for (row, text) in view.rows.iter_mut().zip(texts) {
            row.figures.push(text.unwrap_or_default());
        }
        for sum in [&mut view.rest, &mut view.all].into_iter().flatten() {
            sum.figures.push(String::new());
        }
    }
}
