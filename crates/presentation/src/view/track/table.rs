//! What stands at the rows of the series and of the events.

use super::{Parts, chart::word};
use crate::{
    view::{
        GridView, SheetHead, TableView, breakdown::row_views, source::Source, staff::typed_heads,
    },
    words,
};
use report::{Event, Track as Found, Unit};
use scenario::{
    field::{Table, Treatment, at},
    moment,
};

/// What stands at the rows of the series: its rate, and where it lies.
pub(super) fn series(source: &Source<'_>, found: Option<&Found>) -> TableView {
    let mut view = TableView {
        typed: typed_heads(Table::Series),
        rows: row_views(source, Table::Series),
        ..TableView::default()
    };
    let Some(found) = found else { return view };
    let parts = Parts { source, found };
    let has_base = !matches!(found.unit, Unit::Contacts);
    let head = |label: &str, unit: String| SheetHead { label: label.to_owned(), unit };
    if has_base {
        view.computed.push(head("Rate", parts.unit()));
    }
    view.computed.push(head("Limits", String::new()));
    for (place, own) in found.observed.iter().enumerate() {
        let Some(row) = own.row.and_then(|row| view.rows.get_mut(row)) else { continue };
        let judged = found.points.get(place).copied().flatten();
        if has_base {
            row.figures.push(judged.map(|judged| parts.rate(judged.rate)).unwrap_or_default());
        }
        row.figures.push(word(own, judged.as_ref()));
    }
    for (row, problem) in &found.problems {
        if let Some(row) = view.rows.get_mut(*row) {
            row.said = words::row_problem(*problem);
        }
    }
    view
}

/// What stands at the rows of the events: the period that each covers.
pub(super) fn events(source: &Source<'_>, found: Option<&Found>) -> TableView {
    let mut view = TableView {
        typed: typed_heads(Table::Events),
        rows: row_views(source, Table::Events),
        ..TableView::default()
    };
    let Some(found) = found else { return view };
    view.computed.push(SheetHead { label: "Covers".to_owned(), unit: String::new() });
    for event in &found.events {
        if let Some(row) = view.rows.get_mut(event.row) {
            row.figures = vec![covers(found, event)];
        }
    }
    view
}

/// What an event covers: its period, the periods of its phase, or nothing of the series.
fn covers(found: &Found, event: &Event) -> String {
    let Some(place) = event.place else {
        let noun = words::step_noun(found.step, 1);
        return if event.is_other_step {
            format!("none: name a {noun}")
        } else {
            "not in the series".to_owned()
        };
    };
    if event.treatment == Treatment::NewPhase {
        let phase = found.phases.iter().find(|own| own.phase.start == place);
        let points = phase.map_or(0, |own| own.phase.points);
        return format!("{points} {}", words::step_noun(found.step, points));
    }
    let own = found.observed.get(place);
    own.map(|own| moment::text(own.period.named())).unwrap_or_default()
}

/// The events as text.
pub(super) fn events_as_text(parts: Parts<'_>) -> Option<GridView> {
    let draft = parts.source.scenario.draft();
    let row = |(number, event): (usize, &Event)| {
        let text =
            |column| words::isolated(draft.cell(Table::Events, event.row, column).text.trim());
        let treated = Table::Events.columns().get(at::TREATED);
        let treated = treated
            .and_then(|of| of.label_of(&draft.cell(Table::Events, event.row, at::TREATED).text));
        vec![
            (number + 1).to_string(),
            text(at::WHEN),
            text(Table::Events.name_column()),
            treated.unwrap_or("shown only").to_owned(),
            covers(parts.found, event),
        ]
    };
    let rows: Vec<_> = parts.found.events.iter().enumerate().map(row).collect();
    let heads = ["", "When", "What happened", "Treated as", "Covers"].map(str::to_owned).to_vec();
    (!rows.is_empty()).then_some(GridView { heads, rows })
}
