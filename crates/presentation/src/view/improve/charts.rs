//! The pictures of Improve, each with the table that holds the same numbers.

use super::{
    Parts, Shown,
    figures::{currency, saving_of, short},
    levers,
    model::Picture,
};
use crate::{
    chart::{BarRole, ChartModel, Span, SpanChart, SpanMark, SpanRow},
    view::{
        GridView,
        format::{money, percent},
    },
};
use metric_core::savings::Step;

/// A limit further away than so many times the saving is said and not drawn: it would leave the bars no room.
const FARTHEST_LIMIT: f64 = 4.0;

const OF_WATERFALL: [(BarRole, &str); 3] = [
    (BarRole::Own, "saved by a lever"),
    (BarRole::Lost, "costs more than it saves"),
    (BarRole::OwnSoft, "together"),
];

/// Where the saving comes from.
pub(super) fn waterfall(parts: Parts<'_>) -> Option<Picture> {
    let lead = parts.lead()?;
    let total = saving_of(lead)?;
    let mut rows = Vec::new();
    let mut sum = 0.0;
    for saving in &lead.levers {
        let (from, to) = (sum, sum + saving.bar);
        sum = to;
        let role = if saving.bar < 0.0 { BarRole::Lost } else { BarRole::Own };
        rows.push(SpanRow {
            name: levers::title(parts.source, saving.place),
            spans: vec![Span { from, to, role }],
            label: short(parts.source, saving.bar),
            ..SpanRow::default()
        });
    }
    let name = if parts.has_several() { parts.name(lead.further) } else { "Together".to_owned() };
    rows.push(SpanRow {
        name,
        spans: vec![Span { from: 0.0, to: total, role: BarRole::OwnSoft }],
        label: short(parts.source, total),
        ..SpanRow::default()
    });
    let (marks, said) = limits(parts, lead, total);
    let chart = SpanChart {
        rows,
        marks,
        caption: "saving a year".to_owned(),
        currency: currency(parts.source),
        words: &OF_WATERFALL,
        is_stepped: true,
        from_zero: true,
    };
    Some(Picture {
        id: "waterfall",
        title: "Where the saving comes from",
        said: said.join(" "),
        chart: Some(ChartModel::Spans(chart)),
        grid: Some(attribution(parts, lead, total)),
        is_waiting: false,
    })
}

/// The floor and the ceiling: lines that no lever passes, and what they are.
fn limits(parts: Parts<'_>, lead: Shown<'_>, total: f64) -> (Vec<SpanMark>, Vec<String>) {
    let source = parts.source;
    let count = |step: Step| lead.levers.iter().filter(|one| one.step == step).count();
    let (fewer, automated) = (count(Step::Fewer), count(Step::Contained));
    let mut found = Vec::new();
    if let Some(floor) = &lead.limits.floor {
        let left = percent(source, floor.left);
        let most = short(source, floor.saving);
        let of = if lead.limits.is_of_people { " of those that people handle" } else { "" };
        let said = format!(
            "{left} of the contacts cannot be avoided, by your own shares: avoiding as many others{of} saves {most}."
        );
        found.push((floor.saving, 0..fewer, "all that can be avoided", said));
    }
    if let Some(ceiling) = &lead.limits.ceiling {
        let (all, most) = (percent(source, ceiling.share), short(source, ceiling.saving));
        let left = percent(source, ceiling.left);
        let said = format!(
            "With all of the {all} contained that are routed to automation, {left} of today’s contacts still reach people; with what \
             the levers avoid besides that saves {most}."
        );
        found.push((ceiling.saving, fewer..fewer + automated, "all routed contained", said));
    }
    let mut marks = Vec::new();
    let mut texts = Vec::new();
    for (at, rows, label, said) in found {
        let is_near = at.abs() <= FARTHEST_LIMIT * total.abs();
        if !rows.is_empty() && is_near {
            let label = format!("{label}: {}", short(source, at));
            marks.push(SpanMark { at, rows, label, is_dashed: true });
        }
        texts.push(said);
    }
    (marks, texts)
}

/// Which lever saves how much, by three ways of counting.
fn attribution(parts: Parts<'_>, lead: Shown<'_>, total: f64) -> GridView {
    let source = parts.source;
    let heads = [
        "Lever",
        "Saving a year, after those above",
        "In any order (Shapley)",
        "If it were the only one",
    ];
    let mut rows: Vec<Vec<String>> = lead
        .levers
        .iter()
        .map(|one| {
            let figures = [one.bar, one.shapley, one.alone].map(|value| money(source, value));
            std::iter::once(levers::title(source, one.place)).chain(figures).collect()
        })
        .collect();
    let alone: f64 = lead.levers.iter().map(|one| one.alone).sum();
    let sums = [total, total, alone].map(|value| money(source, value));
    rows.push(std::iter::once("Together".to_owned()).chain(sums).collect());
    if lead.levers.len() > 1 {
        let taken = money(source, lead.interaction);
        let row = ["What they take from each other", "", "", &taken].map(str::to_owned);
        rows.push(row.to_vec());
    }
    GridView::of(heads.map(str::to_owned).to_vec(), rows)
}
