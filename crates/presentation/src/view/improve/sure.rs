//! How sure a saving is: the distribution of its runs, and which range matters most.

use super::{
    Parts, Shown,
    figures::{currency, ends_of, runs, saving_of, short, two_digits},
    is_drawn_later, levers,
    model::Picture,
    ranged::Ranged,
};
use crate::{
    chart::{BarRole, ChartModel, Histogram, HistogramSeries, Span, SpanChart, SpanMark, SpanRow},
    view::{
        GridView,
        format::{money, percent},
    },
    words,
};
use report::{Sampled, Swing};
use scenario::{field::Further, number::Decimal};

const OF_HISTOGRAM: [(BarRole, &str); 2] =
    [(BarRole::Own, "nine runs in ten"), (BarRole::OwnSoft, "the rest")];
const OF_TORNADO: [(BarRole, &str); 2] =
    [(BarRole::OwnSoft, "low end of your range"), (BarRole::Own, "high end")];

/// How sure it is.
pub(super) fn histogram(parts: Parts<'_>) -> Option<Picture> {
    let source = parts.source;
    let ranged: Vec<Shown<'_>> = parts.expected().filter(|one| one.is_ranged).collect();
    if ranged.is_empty() {
        return None;
    }
    let sampled: Vec<(Shown<'_>, &Sampled)> =
        ranged.iter().filter_map(|one| Some((*one, one.sampled.as_ref()?))).collect();
    let series = sampled.iter().map(|(one, sampled)| series(parts, *one, sampled)).collect();
    let chart = Histogram {
        series,
        currency: currency(source),
        caption: "saving a year".to_owned(),
        words: &OF_HISTOGRAM,
    };
    let heads = ["Scenario", "5th percentile", "Median", "95th percentile", "Mean", "Below zero"];
    let row = |(one, sampled): &(Shown<'_>, &Sampled)| {
        let saving = &sampled.saving;
        vec![
            parts.title(one.further),
            two_digits(source, saving.p5),
            short(source, saving.p50),
            two_digits(source, saving.p95),
            short(source, saving.mean),
            percent(source, saving.below_zero),
        ]
    };
    let has_runs = !sampled.is_empty();
    Some(Picture {
        id: "sure",
        title: "How sure that is",
        said: said_of_runs(parts, &sampled),
        chart: has_runs.then_some(ChartModel::Histogram(chart)),
        grid: has_runs.then(|| {
            GridView::of(heads.map(str::to_owned).to_vec(), sampled.iter().map(row).collect())
        }),
        is_waiting: ranged.into_iter().any(is_drawn_later),
    })
}

fn series(parts: Parts<'_>, one: Shown<'_>, sampled: &Sampled) -> HistogramSeries {
    let (source, saving, columns) = (parts.source, &sampled.saving, &sampled.histogram);
    let [low, high] = ends_of(source, [saving.p5, saving.p95]);
    HistogramSeries {
        name: parts.title(one.further),
        labels: vec![format!("median {}", short(source, saving.p50)), format!("{low} to {high}")],
        from: columns.from,
        width: columns.width,
        counts: columns.counts.clone(),
        inner: [saving.p5, saving.p95],
        middle: saving.p50,
    }
}

fn said_of_runs(parts: Parts<'_>, sampled: &[(Shown<'_>, &Sampled)]) -> String {
    let undrawn: Vec<String> = parts
        .expected()
        .filter(|one| one.undrawn.is_some())
        .map(|one| parts.name(one.further))
        .collect();
    let Some((one, last)) = sampled.last() else {
        return if undrawn.is_empty() { words::DRAWING } else { words::UNDRAWN }.to_owned();
    };
    let undrawn = if undrawn.is_empty() {
        String::new()
    } else {
        let names: Vec<&str> = undrawn.iter().map(String::as_str).collect();
        format!(" {}: {}", words::list(&names), words::UNDRAWN)
    };
    let below = last.saving.below_zero;
    let name = if parts.has_several() {
        format!(" with {}", parts.name(one.further))
    } else {
        String::new()
    };
    let loses = if below == 0.0 {
        format!("None of {} runs saves less than nothing{name}.", runs(parts.source))
    } else {
        format!(
            "{} of {} runs save less than nothing{name}.",
            percent(parts.source, below),
            runs(parts.source)
        )
    };
    let beyond: f64 = last.histogram.beyond.iter().sum();
    let beyond = if beyond > 0.0 {
        format!(" {} of them lie beyond the columns.", percent(parts.source, beyond))
    } else {
        String::new()
    };
    format!("{loses}{beyond} {}{undrawn}", words::FIXED_SAMPLE)
}

/// Which range matters most.
pub(super) fn tornado(parts: Parts<'_>) -> Option<Picture> {
    let lead = parts.lead().filter(|lead| lead.is_ranged)?;
    let central = saving_of(lead)?;
    let swings = lead.sampled.as_ref().map_or(&[][..], |sampled| &sampled.swings);
    let rows: Vec<SpanRow> =
        swings.iter().map(|swing| swing_row(parts, lead.further, central, swing)).collect();
    let count = rows.len();
    let widest = rows.first().map(|row| row.name.clone());
    let chart = SpanChart {
        rows,
        marks: vec![SpanMark {
            at: central,
            rows: 0..count,
            label: short(parts.source, central),
            is_dashed: false,
        }],
        caption: "saving a year; the axis does not begin at 0".to_owned(),
        currency: currency(parts.source),
        words: &OF_TORNADO,
        is_stepped: false,
        from_zero: false,
    };
    let said = widest.map_or_else(
        || if lead.undrawn.is_some() { words::UNDRAWN } else { words::DRAWING }.to_owned(),
        |name| format!("One at a time, the others at their middle. To know more about “{name}” would tell most."),
    );
    let heads = ["Range", "As entered", "Saving at the low end", "Saving at the high end"];
    let row = |swing: &Swing| {
        let [low, high] = swing.ends.map(|end| money(parts.source, end));
        let (name, entered) = range_of(parts, lead.further, &swing.key);
        let entered = entered.map(|ends| joined(&ends));
        vec![name, entered.unwrap_or_default(), low, high]
    };
    Some(Picture {
        id: "matters",
        title: "What matters most",
        said,
        chart: (count > 0).then_some(ChartModel::Spans(chart)),
        grid: (count > 0).then(|| {
            GridView::of(heads.map(str::to_owned).to_vec(), swings.iter().map(row).collect())
        }),
        is_waiting: is_drawn_later(lead),
    })
}

fn swing_row(parts: Parts<'_>, further: Further, central: f64, swing: &Swing) -> SpanRow {
    let (name, entered) = range_of(parts, further, &swing.key);
    let detail = entered.as_ref().map(joined).unwrap_or_default();
    let [low, high] = swing.ends;
    let [at_low, at_high] = entered.unwrap_or_default();
    SpanRow {
        name,
        detail,
        spans: vec![
            Span { from: central, to: low, role: BarRole::OwnSoft },
            Span { from: central, to: high, role: BarRole::Own },
        ],
        label: String::new(),
        // The end that saves less stands at the left.
        ends: if low <= high { [at_low, at_high] } else { [at_high, at_low] },
    }
}

/// What a range is called, and its ends as entered: an entry by its key, or the amount of a lever by that of its draws.
fn range_of(parts: Parts<'_>, further: Further, key: &str) -> (String, Option<[String; 2]>) {
    let money = |end: Decimal| money(parts.source, end.to_f64());
    let ends = |ranged: Ranged<'_>| ranged.ends(parts.source.scenario, further, &money);
    match Ranged::named(parts.found, key) {
        Some(ranged @ Ranged::Entry(field)) => {
            let name = words::without_unit(words::label(field)).to_owned();
            (name, ends(ranged))
        }
        Some(ranged @ Ranged::Lever(lever)) => {
            (levers::title(parts.source, lever.place), ends(ranged))
        }
        None => (key.to_owned(), None),
    }
}

/// "20 to 40 %": the unit of both once.
fn joined([low, high]: &[String; 2]) -> String {
    let units = [words::PERCENT, " points", " s"];
    let both = units.iter().find(|unit| low.ends_with(**unit) && high.ends_with(**unit));
    let low = both.and_then(|unit| low.strip_suffix(unit)).unwrap_or(low);
    format!("{low} to {high}")
}
