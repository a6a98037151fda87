//! What the chart says, in sentences.

use super::{Parts, short::short};
use crate::{
    view::{format::percent, promise},
    words,
};
use metric_core::control::{
    LIMITS_FROM, SHORT_BELOW, Side, UNTIL_FALSE, UNTIL_FALSE_NEAR, false_signals,
};
use report::{Change, Kept, Part, PhaseFound, SeasonFound, Verdict, year_length};
use scenario::field::Field;

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
            let count = format!("{} {}", words::number_word(*points), noun(*points));
            if parts.found.phases.len() > 1 {
                let most = noun(LIMITS_FROM);
                format!(
                    "Too early: no phase has {LIMITS_FROM} {most} yet, and the last one {count}."
                )
            } else {
                format!("Too early: {count}.")
            }
        }
        Verdict::Quiet(limits) if come(parts).is_some() => {
            let [low, high] = parts.rates(*limits);
            format!(
                "No {} by itself is more than your {} show anyway ({low} to {high} {}).",
                noun(1),
                noun(2),
                parts.unit()
            )
        }
        Verdict::Quiet(limits) => {
            let [low, high] = parts.rates(*limits);
            format!(
                "No change that your {} do not show anyway ({low} to {high} {}).",
                noun(2),
                parts.unit()
            )
        }
        Verdict::NoLimits => {
            format!("No limits: they need contacts, and two {} that follow one another.", noun(2))
        }
        Verdict::Spike { place, length, side: of, rate, limit, is_back } => {
            let [rate, limit] = parts.rates([*rate, *limit]);
            let last = words::capital(&parts.period(*place));
            let (row, back) = match (*length, *is_back) {
                (..=1, false) => (format!("{last} stands out: {rate}"), String::new()),
                (..=1, true) => {
                    (format!("{last} stands out: {rate}"), format!("; one {}, back since", noun(1)))
                }
                (many, is_back) => {
                    let count = words::capital(&words::number_word(many));
                    let row =
                        format!("{count} {} up to {last} stand out: at last {rate}", noun(many));
                    (row, if is_back { "; back since".to_owned() } else { String::new() })
                }
            };
            format!("{row}, {} {limit}{back}.", side(*of))
        }
        Verdict::Near { place, side: of, limit } => {
            let which = if *of == Side::Above { "upper" } else { "lower" };
            format!(
                "Three of the four {} up to {} lie near the {which} limit, {} {}.",
                noun(4),
                parts.period(*place),
                parts.rate(*limit),
                parts.unit()
            )
        }
        Verdict::Shift(change) => format!("{} It stays.", row(parts, *change, "Since", "")),
        Verdict::WasShifted { change, is_back } => {
            let until = format!(" until {}", parts.period(change.until));
            let after =
                if *is_back { "It went back." } else { "Whether it stays is too early to say." };
            format!("{} {after}", row(parts, *change, "From", &until))
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

/// "Against August 2025 contacts grew by 17.0 %: 30.0 % more base at a rate that is 10.0 % lower."
pub(super) fn year(parts: Parts<'_>) -> Option<String> {
    let year = parts.found.year?;
    let share = |share: f64| percent(parts.source, share.abs());
    let way =
        |share: f64, more: &'static str, less: &'static str| if share < 0.0 { less } else { more };
    let then = parts.period(year.places[0]);
    let contacts = match year.contacts {
        0.0 => format!("Against {then} contacts stayed the same"),
        own => format!("Against {then} contacts {} by {}", way(own, "grew", "fell"), share(own)),
    };
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

/// "The year up to August 2026: 0.83 per customer per month, after 0.86 in the one before."
fn rolling(parts: Parts<'_>) -> Option<String> {
    let rolling = &parts.found.rolling;
    let place = rolling.iter().rposition(Option::is_some)?;
    let now = rolling.get(place).copied().flatten()?;
    let before = rolling.get(place.checked_sub(year_length(parts.step()))?).copied().flatten();
    // A year that is the only one says no more than the level.
    let [was, now] = parts.rates([before?, now]);
    let last = parts.period(place);
    Some(format!("The year up to {last}: {now} {}, after {was} in the one before.", parts.unit()))
}

/// Periods outside of the limits that rest on them: they widen these, and whoever knows why may leave them out.
pub(super) fn in_baseline(parts: Parts<'_>) -> Option<String> {
    let outside = |place: &usize| {
        let point = parts.found.points.get(*place).copied().flatten();
        point.is_some_and(|point| point.counts && point.outside.is_some())
    };
    let of_phase = |found: &PhaseFound| {
        let level = found.phase.level.as_ref().filter(|_| found.phase.has_limits);
        let end = found.phase.start + level.map_or(0, |level| level.end);
        (found.phase.start..end).filter(outside).collect::<Vec<_>>()
    };
    let places: Vec<usize> = parts.found.phases.iter().flat_map(of_phase).collect();
    let names: Vec<String> = places.iter().map(|place| parts.period(*place)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let [own, them, it] = match names.len() {
        0 => return None,
        1 => ["lies", "it", "it"],
        _ => ["lie", "them", "them"],
    };
    Some(format!(
        "{} {own} outside of limits that rest on {them} too, and so are wider: where you know why, leave {it} out under Events.",
        words::capital(&words::list(&names))
    ))
}

/// The further columns that stand out, or moved and still are.
fn standing_out(parts: Parts<'_>) -> Option<String> {
    let is_now = |part: &&Part| {
        matches!(part.verdict, Some(Verdict::Shift(_) | Verdict::Spike { is_back: false, .. }))
    };
    let names: Vec<String> = parts
        .found
        .parts
        .iter()
        .filter(is_now)
        .filter_map(|part| {
            let rate = |rate: f64| super::parts::figures(parts, part, &[rate]).concat();
            let said = short(parts, part.verdict.as_ref()?, &rate);
            Some(format!("{} ({said})", super::parts::name(parts.source.scenario.draft(), part)))
        })
        .collect();
    let names = words::list(&names.iter().map(String::as_str).collect::<Vec<_>>());
    (!names.is_empty()).then(|| format!("To look at: {names}."))
}

/// What the limits rest on, and how often they err.
pub(super) fn origin(parts: Parts<'_>) -> String {
    let Some((phase, level)) = parts.found.in_force() else {
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
    let mut said = Vec::new();
    said.extend(promise(parts));
    said.push(verdict(parts));
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
    said.extend(in_baseline(parts));
    said.extend(year(parts));
    said.extend(rolling(parts));
    said.extend(standing_out(parts));
    let level = parts.found.in_force().map(|(_, level)| level).filter(|level| !level.has_season());
    if let Some(share) = level.and_then(|level| false_signals(level.points)) {
        let [outside, both] = UNTIL_FALSE.map(|points| parts.source.digits.whole(points));
        let near = if parts.source.scenario.is_on(Field::NearRule) {
            let all = parts.source.digits.whole(UNTIL_FALSE_NEAR);
            format!(", and with three of four near a limit about one in {all}")
        } else {
            String::new()
        };
        said.push(format!(
            "Where nothing happens, {} of later {noun} lie outside of limits that rest on so few; of limits that are certain one in {outside}, with eight in a row one in {both}{near}.",
            percent(parts.source, share)
        ));
    }
    said
}

/// What came of the promise of Improve, or why there is none; none where it is not asked for.
fn promise(parts: Parts<'_>) -> Option<String> {
    Some(match parts.promise? {
        Ok(promised) => {
            promise::did(parts.source, promised, (&|place| parts.period(place), parts.step()))
        }
        Err(why) => promise::unpromised(parts.source, *why),
    })
}

/// What the periods since the levers of a promise started show, where that is more than the periods show anyway.
pub(super) fn come(parts: Parts<'_>) -> Option<&Kept> {
    parts.promise?.as_ref().ok()?.kept.as_ref().ok().filter(|kept| promise::is_change(kept))
}

/// What came of it, where that can be said.
pub(super) fn kept(parts: Parts<'_>) -> Option<String> {
    parts.promised().filter(|promised| promised.kept.is_ok()).and_then(|_| promise(parts))
}

/// What is said of a season.
pub(super) fn season(parts: Parts<'_>) -> &'static str {
    match parts.found.season {
        SeasonFound::Offered => words::SEASON_OFFERED,
        SeasonFound::TooFew => words::SEASON_TOO_FEW,
        SeasonFound::No | SeasonFound::On => "",
    }
}
