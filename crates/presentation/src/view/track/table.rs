//! What stands at the rows of the series and of the events.

use super::{OpenDate, Parts, chart::word};
use crate::{
    view::{
        GridView, SheetHead, TableView, breakdown::row_views, format::chance, promise::CHANCE,
        source::Source, staff::typed_heads,
    },
    words,
};
use report::{Event, SeasonFound, Track as Found, Unit};
use scenario::{
    field::{Table, Treatment, at},
    moment,
};

/// What stands at the rows of the series: its rate, and where it lies.
pub(super) fn series(source: &Source<'_>, found: Option<&Found>) -> TableView {
    let draft = source.scenario.draft();
    let mut typed = typed_heads(Table::Series);
    typed.extend((0..draft.rows(Table::Columns).len()).map(|place| SheetHead {
        label: words::name_of_column(draft, place),
        unit: String::new(),
    }));
    let rows = row_views(source, Table::Series);
    let mut view = TableView { typed, rows, ..TableView::default() };
    let Some(found) = found else { return view };
    let parts = Parts { source, found, promise: None };
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
    let parts = Parts { source, found, promise: None };
    view.computed.push(SheetHead { label: "Covers".to_owned(), unit: String::new() });
    for event in &found.events {
        if let Some(row) = view.rows.get_mut(event.row) {
            row.figures = vec![covers(found, event)];
            row.said = before_and_after(parts, event).unwrap_or_default();
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

/// "0.86 to 0.81 per customer per month, eight months before and after: more than your months show anyway (they would differ
/// as much in 0.2 % of cases)."
fn before_and_after(parts: Parts<'_>, event: &Event) -> Option<String> {
    let change = event.change.filter(|_| parts.found.unit != Unit::UnknownRate)?;
    let [before, after] = parts.rates(change.rates);
    let [many, few] = change.periods.map(words::number_word);
    let noun = words::step_noun(parts.step(), change.periods[1]);
    let periods = if many == few {
        format!("{many} {noun} before and after")
    } else {
        format!("{many} before and {few} {noun} after")
    };
    let anyway = words::step_noun(parts.step(), 2);
    let says = if change.p < CHANCE { "more than" } else { "no more than" };
    let share = chance(parts.source, change.p);
    let season = if parts.found.season == SeasonFound::On { ", the season taken out" } else { "" };
    Some(format!(
        "{before} to {after} {}, {periods}{season}: {says} your {anyway} show anyway, which differ as much in {share} of cases.",
        parts.unit()
    ))
}

/// What is asked where a date may have the day or the month first.
pub(super) fn open_date(source: &Source<'_>) -> Option<OpenDate> {
    let (text, both) = scenario::paste::open_date(source.scenario.draft())?;
    let [day, month] = both.map(words::period_name);
    Some(OpenDate {
        question: format!(
            "“{}” and dates like it may have the day or the month first.",
            words::isolated(text)
        ),
        answers: [format!("Day first: {day}"), format!("Month first: {month}")],
    })
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
            before_and_after(parts, event).unwrap_or_default(),
        ]
    };
    let rows: Vec<_> = parts.found.events.iter().enumerate().map(row).collect();
    let heads = ["", "When", "What happened", "Treated as", "Covers", "Before and after"]
        .map(str::to_owned)
        .to_vec();
    (!rows.is_empty()).then_some(GridView::of(heads, rows).with_words(1..6))
}
