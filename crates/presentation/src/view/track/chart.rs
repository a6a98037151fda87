//! The chart of the series with its limits, and the table of the same numbers.

use super::Parts;
use crate::{
    chart::{BarRole, ChartModel, ControlChart, ControlPoint, Mark},
    view::{GridView, format::whole, improve::Picture},
    words,
};
use metric_core::control::Judged;
use report::{Observed, Unit};
use scenario::moment;

const WORDS: [(BarRole, &str); 2] =
    [(BarRole::OwnSoft, "limits"), (BarRole::You, "more than that")];

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
        grid: Some(grid(parts)),
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
        Some(ControlPoint {
            rate: judged.rate * scale,
            expected: judged.expected.map(|expected| expected * scale),
            limits: judged.limits.map(|limits| limits.map(|limit| limit * scale)),
            is_of_earlier: judged.is_of_earlier,
            phase: phase_of(place),
            mark,
        })
    };
    let events = found.events.iter().enumerate();
    let events =
        events.filter_map(|(number, event)| Some((event.place?, (number + 1).to_string())));
    let has_base = found.unit != Unit::Contacts;
    let contacts = || found.observed.iter().map(|own| own.contacts).collect();
    let below = if has_base { "; contacts below" } else { "" };
    ControlChart {
        points: found.points.iter().enumerate().map(point).collect(),
        names: found.observed.iter().map(|own| moment::text(own.period.named())).collect(),
        events: events.collect(),
        counts: if has_base { contacts() } else { Vec::new() },
        caption: format!(
            "{}{below}; lower is better; the axis does not start at 0",
            parts.whole_unit()
        ),
        words: &WORDS,
    }
}

/// Every period with its rate, its limits, and a word.
fn grid(parts: Parts<'_>) -> GridView {
    let found = parts.found;
    let has_base = found.unit != Unit::Contacts;
    let mut heads = vec![words::capital(words::step_noun(parts.step(), 1)), "Contacts".to_owned()];
    if has_base {
        heads.extend(["Base".to_owned(), "Rate".to_owned()]);
    }
    heads.extend(["Expected", "Lower limit", "Upper limit", "Says"].map(str::to_owned));
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
        row
    };
    GridView { heads, rows: found.observed.iter().enumerate().map(row).collect() }
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
