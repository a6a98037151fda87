//! The chart of the series with its limits, and the table of the same numbers.

use super::Parts;
use crate::{
    chart::{BandItem, BarRole, ChartModel, ControlChart, ControlPoint, Lower, Mark, SecondLine},
    view::{GridView, format::whole, improve::Picture},
    words,
};
use metric_core::{band::Band, control::Judged, table::Metric};
use report::{ExpectedRate, Observed, Part, Unit};
use scenario::{field::Counted, moment};

const WORDS: [(BarRole, &str); 4] = [
    (BarRole::OwnSoft, "limits"),
    (BarRole::You, "more than that"),
    (BarRole::Target, "promised"),
    (BarRole::Typical, "published"),
];

/// The head of the one word at each period; what is promised stands behind it.
const SAYS: &str = "Says";

/// The row of the catalogue with what shops have had since 2024.
const OF_THESE_YEARS: &str = "stealth-trend";

/// The picture; none while no period can be used, or the rate has no unit.
pub(super) fn picture(parts: Parts<'_>) -> Option<Picture> {
    parts.found.last().filter(|_| parts.found.unit != Unit::UnknownRate)?;
    let title = match words::step_noun(parts.step(), 1) {
        "day" => "Day by day",
        "week" => "Week by week",
        "quarter" => "Quarter by quarter",
        _ => "Month by month",
    };
    Some(Picture {
        id: "series",
        title,
        said: words::CHART_NOTE.to_owned(),
        chart: Some(ChartModel::Control(chart(parts))),
        // A series may have 600 periods: their table is made for whoever looks at it.
        grid: None,
        is_waiting: false,
    })
}

fn chart(parts: Parts<'_>) -> ControlChart {
    let found = parts.found;
    // Rates are drawn as they are shown: per 100 orders.
    let scale = if let Unit::Rate(unit) = found.unit { words::rate_unit(unit).0 } else { 1.0 };
    let phase_of = |place: usize| {
        found.phases.iter().position(|own| place < own.phase.end).unwrap_or_default()
    };
    let point = |(place, judged): (usize, &Option<Judged>)| {
        let judged = judged.as_ref()?;
        let mark = match judged {
            judged if !judged.counts => Mark::Outside,
            judged if judged.is_signal() => Mark::Signal,
            _ => Mark::Plain,
        };
        // A period that has just begun has limits so wide that nothing else could be seen.
        let is_open = found.observed.get(place).is_some_and(|own| own.is_open);
        let limits = judged.limits.filter(|_| !is_open);
        Some(ControlPoint {
            rate: judged.rate * scale,
            expected: judged.expected.map(|expected| expected * scale).filter(|_| !is_open),
            limits: limits.map(|limits| limits.map(|limit| limit * scale)),
            is_of_earlier: judged.is_of_earlier,
            phase: phase_of(place),
            mark,
        })
    };
    let events = found.events.iter().enumerate();
    let events =
        events.filter_map(|(number, event)| Some((event.place?, (number + 1).to_string())));
    let has_base = found.unit != Unit::Contacts;
    let below = lower(parts, has_base);
    let said = if has_base { words::CONTACTS_BELOW } else { "" };
    let of_people = found.parts.iter().find(|part| part.holds == Counted::Automation);
    let second = of_people.map(|part| SecondLine {
        label: "left to people".to_owned(),
        values: part.values.iter().map(|value| value.map(|value| value * scale)).collect(),
    });
    let promised = parts.promised().into_iter().flat_map(|promised| &promised.rates);
    let promise: Vec<Option<[f64; 2]>> =
        promised.map(|rate| rate.map(|rate| rate.ends.map(|end| end * scale))).collect();
    // What is promised may lie ahead of what is known.
    let ahead = promise.len().saturating_sub(found.points.len());
    let first = found.observed.first().map(|own| own.period);
    let places = (0..).take(found.points.len() + ahead);
    let names = places.filter_map(|place| Some(moment::text(first?.plus(place).named())));
    let points = found.points.iter().enumerate().map(point);
    ControlChart {
        points: points.chain(std::iter::repeat_n(None, ahead)).collect(),
        names: names.collect(),
        promise,
        events: events.collect(),
        second,
        bands: bands(parts, scale),
        below,
        caption: format!(
            "{}{said}; lower is better; the axis does not start at 0",
            parts.whole_unit()
        ),
        words: &WORDS,
    }
}

/// What is published in the unit of the series, as far as Measure sets its rate against it: of shops the two ranges of these
/// years, else the range that its sentence speaks of.
fn bands(parts: Parts<'_>, scale: f64) -> Vec<BandItem> {
    let Some(rate) = parts.source.report.get(Metric::ContactRate) else { return Vec::new() };
    if rate.unit != parts.found.unit {
        return Vec::new();
    }
    let wanted = |id: &str| rate.comparisons.iter().find(|own| own.row.id == id);
    let row = wanted(OF_THESE_YEARS).or_else(|| wanted(parts.source.report.lead?));
    let Some((row, compared)) = row.and_then(|own| Some((&own.row, own.result.as_ref().ok()?)))
    else {
        return Vec::new();
    };
    let main = row.main().map(|main| main.id);
    let is_shown = |entry: &benchmarks::Entry| row.id == OF_THESE_YEARS || Some(entry.id) == main;
    let pairs = row.entries.iter().zip(&compared.bands).filter(|(entry, _)| is_shown(entry));
    let band = |(entry, band): (&&benchmarks::Entry, &Band)| BandItem {
        ends: [band.low, band.high].map(|end| end.map(|end| end.value * scale)),
        label: format!("{}, {}", entry.name, words::tier(entry.tier)),
    };
    pairs.map(band).collect()
}

/// The contacts, where the rate is not the contacts themselves, and what moves beside it.
fn lower(parts: Parts<'_>, has_base: bool) -> Vec<Lower> {
    let found = parts.found;
    let beside = found.parts.iter().filter(|part| part.holds == Counted::Companion);
    let mut all: Vec<Lower> = beside
        .map(|part| Lower {
            label: super::parts::name(parts.source.scenario.draft(), part),
            values: part.values.clone(),
            is_line: true,
        })
        .collect();
    if has_base {
        let label = if all.is_empty() { String::new() } else { "Contacts".to_owned() };
        let values = found.observed.iter().map(|own| own.contacts).collect();
        all.insert(0, Lower { label, values, is_line: false });
    }
    all
}

/// Every period with its rate, its limits, and a word; none while no period can be used, or the rate has no unit.
pub(super) fn grid(parts: Parts<'_>) -> Option<GridView> {
    let found = parts.found;
    found.last().filter(|_| found.unit != Unit::UnknownRate)?;
    let has_base = found.unit != Unit::Contacts;
    let mut heads = vec![words::capital(words::step_noun(parts.step(), 1)), "Contacts".to_owned()];
    if has_base {
        heads.extend(["Base".to_owned(), "Rate".to_owned()]);
    }
    heads.extend(["Expected", "Lower limit", "Upper limit", SAYS].map(str::to_owned));
    let promised = parts.promised();
    heads.extend(promised.map(|_| "Promised".to_owned()));
    let has_year = found.rolling.iter().any(Option::is_some);
    heads.extend(has_year.then(|| "Rolling year".to_owned()));
    let beside: Vec<(&Part, Vec<String>)> = found
        .parts
        .iter()
        .filter(|part| matches!(part.holds, Counted::Automation | Counted::Companion))
        .map(|part| {
            let known: Vec<f64> = part.values.iter().flatten().copied().collect();
            (part, super::parts::figures(parts, part, &known))
        })
        .collect();
    heads.extend(
        beside.iter().map(|(part, _)| super::parts::name(parts.source.scenario.draft(), part)),
    );
    let mut beside: Vec<_> =
        beside.into_iter().map(|(part, texts)| (part.values.iter(), texts.into_iter())).collect();
    let row = |(place, own): (usize, &Observed)| {
        let judged = found.points.get(place).copied().flatten();
        let number =
            |value: Option<f64>| value.map(|value| whole(parts.source, value)).unwrap_or_default();
        let rate = |value: Option<f64>| value.map(|value| parts.rate(value)).unwrap_or_default();
        let mut row = vec![moment::text(own.period.named()), number(own.contacts)];
        if has_base {
            row.extend([number(own.base), rate(judged.map(|own| own.rate))]);
        }
        let [low, high] = [0, 1].map(|end| {
            judged.and_then(|own| own.limits).and_then(|limits| limits.get(end).copied())
        });
        row.extend([rate(judged.and_then(|own| own.expected)), rate(low), rate(high)]);
        row.push(word(own, judged.as_ref()));
        if let Some(promised) = promised {
            let rate = promised.rates.get(place).copied().flatten();
            row.push(rate.map(|rate| promised_text(parts, rate)).unwrap_or_default());
        }
        if has_year {
            row.push(rate(found.rolling.get(place).copied().flatten()));
        }
        for (values, texts) in &mut beside {
            let is_known = values.next().is_some_and(Option::is_some);
            row.push(if is_known { texts.next().unwrap_or_default() } else { String::new() });
        }
        row
    };
    let says = heads.iter().position(|head| head == SAYS);
    let width = heads.len();
    let mut rows: Vec<Vec<String>> = found.observed.iter().enumerate().map(row).collect();
    // What is promised may lie ahead of what is known.
    let known = rows.len();
    let first = found.observed.first().map(|own| own.period);
    let ahead = promised.iter().flat_map(|promised| promised.rates.iter().zip(0..).skip(known));
    for (rate, place) in ahead {
        let Some(period) = first.map(|first| first.plus(place)) else { continue };
        let mut row = vec![moment::text(period.named())];
        row.resize(width, String::new());
        let cell = says.and_then(|says| row.get_mut(says + 1));
        if let (Some(cell), Some(rate)) = (cell, rate) {
            *cell = promised_text(parts, *rate);
        }
        rows.push(row);
    }
    Some(GridView::of(heads, rows).with_words(says))
}

/// "3.46 (3.31 to 3.62)".
fn promised_text(parts: Parts<'_>, rate: ExpectedRate) -> String {
    let middle = parts.rate(rate.middle);
    if !rate.is_ranged() {
        return middle;
    }
    let [low, high] = parts.rates(rate.ends);
    format!("{middle} ({low} to {high})")
}

/// The one word at a period: "inside", "below", "left out".
pub(crate) fn word(own: &Observed, judged: Option<&Judged>) -> String {
    use metric_core::control::Side;
    let side = |side: Side| if side == Side::Above { "above" } else { "below" };
    match judged {
        _ if own.is_left_out => "left out".to_owned(),
        _ if own.is_open => "not over yet".to_owned(),
        None => "not known".to_owned(),
        Some(judged) => match (judged.outside, judged.run, judged.near, judged.limits) {
            (Some(of), ..) => side(of).to_owned(),
            (None, Some(of), ..) => format!("eight {}", side(of)),
            (None, None, Some(of), _) => format!("near {}", side(of)),
            (None, None, None, Some(_)) => "inside".to_owned(),
            (None, None, None, None) => String::new(),
        },
    }
}
