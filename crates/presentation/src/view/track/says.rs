//! What the chart says, in sentences.

use super::Parts;
use crate::{view::format::percent, words};
use metric_core::control::{LIMITS_FROM, SHORT_BELOW, Side, UNTIL_FALSE, false_signals};
use report::{Change, SeasonFound, Verdict};

/// "above", "below".
fn side(side: Side) -> &'static str {
    match side {
        Side::Above => "above",
        Side::Below => "below",
    }
}

/// The one sentence for a meeting.
pub(super) fn verdict(parts: Parts<'_>) -> String {
    let noun = |count| words::step_noun(parts.step(), count);
    match &parts.found.verdict {
        Verdict::TooEarly(points) => {
            format!("Too early: {} {}.", words::number_word(*points), noun(*points))
        }
        Verdict::Quiet(limits) => {
            let [low, high] = parts.rates(*limits);
            format!(
                "No change that your {} do not show anyway ({low} to {high} {}).",
                noun(2),
                parts.unit()
            )
        }
        Verdict::Spike { place, side: of, rate, limit, is_back } => {
            let [rate, limit] = parts.rates([*rate, *limit]);
            let back =
                if *is_back { format!("; one {}, back since", noun(1)) } else { String::new() };
            format!(
                "{} stands out: {rate}, {} {limit}{back}.",
                words::capital(&parts.period(*place)),
                side(*of)
            )
        }
        Verdict::Shift(change) => format!("{} It stays.", row(parts, *change, "Since", "")),
        Verdict::WasShifted(change) => {
            let until = format!(" until {}", parts.period(change.until));
            format!("{} It went back.", row(parts, *change, "From", &until))
        }
    }
}

/// "Since May 2026 eight months in a row lie below: 4.0 to 3.4 per 100 orders."
fn row(parts: Parts<'_>, change: Change, from: &str, until: &str) -> String {
    let [before, after] = parts.rates(change.levels);
    format!(
        "{from} {}{until} {} {} in a row lie {}: {before} to {after} {}.",
        parts.period(change.since),
        words::number_word(change.length),
        words::step_noun(parts.step(), change.length),
        side(change.side),
        parts.unit()
    )
}

/// For the navigation: "fell to 3.4", "as before".
pub(super) fn short(parts: Parts<'_>) -> String {
    match &parts.found.verdict {
        Verdict::TooEarly(_) => "too early".to_owned(),
        Verdict::Quiet(_) | Verdict::WasShifted(_) => "no change".to_owned(),
        Verdict::Spike { place, is_back: true, .. } => {
            format!("{} stood out", parts.period(*place))
        }
        Verdict::Spike { place, .. } => format!("{} stands out", parts.period(*place)),
        Verdict::Shift(change) => {
            let way = if change.side == Side::Above { "rose" } else { "fell" };
            format!("{way} to {}", parts.rate(change.levels[1]))
        }
    }
}

/// "Contacts grew by 17.0 % in a year: 30.0 % more orders at a rate that is 10.0 % lower."
pub(super) fn year(parts: Parts<'_>) -> Option<String> {
    let year = parts.found.year?;
    let share = |share: f64| percent(parts.source, share.abs());
    let way =
        |share: f64, more: &'static str, less: &'static str| if share < 0.0 { less } else { more };
    let contacts = format!(
        "In a year contacts {} by {}",
        way(year.contacts, "grew", "fell"),
        share(year.contacts)
    );
    Some(match (year.base, year.rate) {
        (Some(base), Some(rate)) => {
            let base = match base {
                0.0 => "the same".to_owned(),
                base => format!("{} {}", share(base), way(base, "more", "less")),
            };
            let rate = match rate {
                0.0 => "the same rate".to_owned(),
                rate => format!("a rate that is {} {}", share(rate), way(rate, "higher", "lower")),
            };
            format!("{contacts}: {base} base at {rate}.")
        }
        _ => format!("{contacts}."),
    })
}

/// What the limits rest on, and how often they err.
pub(super) fn origin(parts: Parts<'_>) -> String {
    let phases = &parts.found.phases;
    let own = phases.iter().rev().find(|phase| phase.phase.has_limits);
    let Some((phase, level)) = own.and_then(|own| Some((own, own.phase.level.as_ref()?))) else {
        return format!(
            "Limits need {LIMITS_FROM} {}.",
            words::step_noun(parts.step(), LIMITS_FROM)
        );
    };
    let count = level.points;
    let from = parts.period(phase.phase.start);
    let noun = words::step_noun(parts.step(), count);
    let few = if count < SHORT_BELOW { ", few as yet" } else { "" };
    let unused = match parts.found.unused {
        0 => String::new(),
        1 => " One row is not used: see the sheet.".to_owned(),
        unused => format!(" {unused} rows are not used: see the sheet."),
    };
    format!("Limits from {count} {noun} since {from}{few}.{unused}")
}

/// What the chart says besides: a phase whose limits are missing, and how often the rules err.
pub(super) fn of(parts: Parts<'_>) -> Vec<String> {
    let mut said = vec![verdict(parts)];
    let noun = words::step_noun(parts.step(), 2);
    if let Some(last) = parts.found.phases.last().filter(|_| parts.found.phases.len() > 1)
        && !last.phase.has_limits
    {
        said.push(format!(
            "The phase since {} has {} {noun} so far: its own limits come with {LIMITS_FROM}, and those before it go on.",
            parts.period(last.phase.start),
            words::number_word(last.phase.points)
        ));
    }
    said.extend(year(parts));
    let own = parts.found.phases.iter().rev().find(|phase| phase.phase.has_limits);
    let points = own.and_then(|own| own.phase.level.as_ref()).map(|level| level.points);
    if let Some(share) = points.and_then(false_signals) {
        let [outside, both] = UNTIL_FALSE.map(|points| parts.source.digits.whole(points));
        said.push(format!(
            "Where nothing happens, {} of later {noun} lie outside of limits that rest on so few; of limits that are certain one in {outside}, and with eight in a row one in {both}.",
            percent(parts.source, share)
        ));
    }
    said
}

/// What is said of a season.
pub(super) fn season(parts: Parts<'_>) -> &'static str {
    match parts.found.season {
        SeasonFound::Offered => words::SEASON_OFFERED,
        SeasonFound::TooFew => words::SEASON_TOO_FEW,
        SeasonFound::No | SeasonFound::On => "",
    }
}
