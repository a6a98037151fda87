//! The work alone, by channel.

use super::lines::NONE;
use crate::{
    view::{GridView, format::in_unit, source::Source},
    words,
};
use metric_core::MetricError;
use report::{Name, Unit, work};
use scenario::field::Table;

/// The work of each channel; none where no channel has a figure.
pub(super) fn grid(source: &Source<'_>) -> Option<GridView> {
    let draft = source.scenario.draft();
    let found = work(draft, source.report)?;
    let mut heads = vec!["Channel".to_owned()];
    heads.extend(found.columns.iter().map(|column| column.label.to_owned()));
    let text = |place: usize, value: Option<f64>| {
        let column = found.columns.get(place);
        let unit = column.map(|column| Unit::of(source.scenario, column.unit));
        value
            .zip(unit)
            .map_or_else(|| NONE.to_owned(), |(value, unit)| in_unit(source, unit, value))
    };
    let row = |(row, values): &(usize, Vec<Result<f64, MetricError>>)| {
        let name = words::row_title(draft, Table::Channels, Name::Row(*row));
        let figures = values.iter().enumerate().map(|(place, value)| text(place, value.ok()));
        std::iter::once(words::isolated(&name)).chain(figures).collect()
    };
    let mut rows: Vec<Vec<String>> = found.rows.iter().map(row).collect();
    if rows.len() > 1 {
        let sums = found.columns.iter().enumerate();
        let sums = sums.map(|(place, column)| text(place, found.sum(column.id)));
        rows.push(std::iter::once("All of them".to_owned()).chain(sums).collect());
    }
    Some(GridView::of(heads, rows))
}
