//! Then and now: what changed, and whether chance explains it (docs/metrics.md, "Break
//! down", Then and now, and Chance).

use super::{exposure, is_same, segments, then, total_cost};
use crate::{
    limits::{self, Z, Z_POWER},
    outcome::{Figure, Finding, Limits, Outcome, Section},
    scenario::Scenario,
    value::{Lack, MOST, Value, add, both, figure, per},
};

const ENTRIES: [&str; 4] = ["was", "was-base", "was-cost", "was-resolved"];

pub fn section(scenario: &Scenario) -> Option<Section> {
    let has_then = scenario.segments.iter().any(|row| !row.cell(then::WAS).is_blank());
    let has_period = scenario.earlier_period != crate::scenario::Period::Blank;
    if !has_then && !has_period && ENTRIES.iter().all(|key| scenario.is_blank(key)) {
        return None;
    }
    let mut section = Section::new("change");
    rates(scenario, &mut section);
    effects(scenario, &mut section);
    smallest(scenario, &mut section);
    volume(scenario, &mut section);
    costs(scenario, &mut section);
    lengths(scenario, &mut section);
    // Earlier contacts of the segments may wait for the bases.
    if scenario.is_blank("was") && then::earlier_exposure(scenario).is_err() {
        for figure in &mut section.figures {
            figure.is_optional = true;
        }
        section.findings.clear();
    }
    Some(section)
}

/// Both rates as a count and what it is divided by.
fn now_and_then(scenario: &Scenario) -> [(Value, Value); 2] {
    [
        (scenario.value("vol"), exposure(scenario)),
        (then::contacts_of_figures(scenario), then::earlier_exposure(scenario)),
    ]
}

fn rates(scenario: &Scenario, section: &mut Section) {
    let [(c1, n1), (c0, n0)] = now_and_then(scenario);
    let (now, was) = (per(c1, n1), per(c0, n0));
    let size = both(now, was).map_or(0.0, |(now, was)| now.max(was));
    section.figures.push(Figure::of("rate-then", was));
    // Rates within 10^-9 of one another are equal.
    let change = both(figure(now), figure(was)).map(|(now, was)| now - was);
    let own = Figure::sized("rate-change", change, size);
    let is_equal = |(now, was)| is_same(now, was) != Some(false);
    section.figures.push(if both(now, was).is_ok_and(is_equal) { own.or(0.0) } else { own });
    // A rate that passes the limit is no part of another figure.
    let ratio = Figure::of("rate-ratio", per(figure(now), figure(was)));
    match (both(c1, c0), both(n1, n0)) {
        (Ok((c1, c0)), Ok((n1, n0))) if n1 > 0.0 && n0 > 0.0 => {
            chance(([c1, n1], [c0, n0]), ratio, section);
        }
        _ => section.figures.push(ratio),
    }
}

/// The limits of the ratio, and how often chance alone makes such a difference.
fn chance((now, was): ([f64; 2], [f64; 2]), ratio: Figure, section: &mut Section) {
    let ([low, high], p) = limits::ratio(now, was);
    // Limits may pass what ends the ratio, by the width of the interval.
    let is_error = matches!(ratio.outcome, Outcome::Error(_));
    section.figures.push(ratio.with(if is_error {
        Limits::None
    } else {
        Limits::Are([low, high])
    }));
    if (p - 0.05).abs() > 1e-6 {
        let id = if p < 0.05 { "more-than-chance" } else { "chance" };
        section.findings.push(Finding::Is(id, p));
    }
}

/// The sums of the effects of segments, which add up to the change of the rate.
fn effects(scenario: &Scenario, section: &mut Section) {
    let effects = segments::told_effects(scenario);
    type Part = fn(&segments::Effect) -> Value;
    let parts: [(&str, Part); 2] = [("rate-effect", |one| one.rate), ("mix-effect", |one| one.mix)];
    for (id, part) in parts {
        let sum = match &effects {
            Ok(effects) => effects.iter().map(part).fold(Ok(0.0), add),
            Err(lack) => Err(*lack),
        };
        let size = effects.iter().flatten().map(|effect| effect.size).fold(0.0, f64::max);
        // A sum that is next to nothing beside its parts counts as nothing.
        let parts = effects.iter().flatten().filter_map(|effect| part(effect).ok());
        let is_residue = sum.is_ok_and(|sum| sum.abs() <= 2e-9 * parts.map(f64::abs).sum::<f64>());
        let own = Figure::sized(id, sum, size);
        section.figures.push(if is_residue { own.or(0.0) } else { own });
    }
}

/// With Z = z(0.975) + z(0.8), a = Z²/n1 and b = Z² r0 (1/n0 + 1/n1): rise = (a + √(a² + 4b))/2, fall =
/// (−a + √(a² + 4b))/2; a fall below 0 cannot be.
fn smallest(scenario: &Scenario, section: &mut Section) {
    let [(_, n1), (c0, n0)] = now_and_then(scenario);
    // A rate that passes the limit is no part of another figure.
    let was = figure(per(c0, n0));
    let all = both(was, n1).and_then(|(rate, n1)| Ok((rate, n1, n0?)));
    let figures: [Value; 2] = match all {
        Ok((rate, n1, n0)) if n1 > 0.0 && n0 > 0.0 => {
            let square = (Z + Z_POWER).powi(2);
            let (a, b) = (square / n1, square * rate * (1.0 / n0 + 1.0 / n1));
            let rise = 0.5 * (a + (a * a + 4.0 * b).sqrt());
            // −a + √(a² + 4b) loses all its digits for large a; fall × rise = b.
            let fall = b / rise;
            [if fall <= rate && rate > 0.0 { Ok(fall) } else { Err(Lack::Blank) }, Ok(rise)]
        }
        Err(Lack::Over) => [Err(Lack::Over); 2],
        _ => [Err(Lack::Blank); 2],
    };
    for (id, value) in ["smallest-fall", "smallest-rise"].into_iter().zip(figures) {
        section.figures.push(Figure::of(id, value));
    }
}

/// growth = (N1 − N0)(R0 + R1)/2, rate = (R1 − R0)(N0 + N1)/2.
fn volume(scenario: &Scenario, section: &mut Section) {
    let [(c1, n1), (c0, n0)] = now_and_then(scenario);
    let contacts = both(c1, c0);
    section.figures.push(Figure::of("volume-change", contacts.map(|(now, was)| now - was)));
    let (now, was) = (per(c1, n1), per(c0, n0));
    let size = contacts.map_or(0.0, |(now, was)| now.max(was));
    let rates = both(now, was);
    let growth =
        rates.and_then(|(r1, r0)| both(n1, n0).map(|(n1, n0)| (n1 - n0) * f64::midpoint(r0, r1)));
    let of_rate =
        both(contacts.map(|(now, was)| now - was), growth).map(|(all, growth)| all - growth);
    let parts = [growth, of_rate];
    for (id, part) in ["growth-effect", "rate-effect-on-volume"].into_iter().zip(parts) {
        // That there is no rate stands at the rates.
        let own = Figure::sized(id, part, size + part.map_or(0.0, f64::abs));
        section.figures.push(match part {
            Err(Lack::Zero) => own.optional(),
            _ => own,
        });
    }
}

/// Cost per contact offered and per case resolved, in both periods, and whether they moved apart.
fn costs(scenario: &Scenario, section: &mut Section) {
    let [(contacts, contact_then), (_, case_then)] = average_costs(scenario);
    let was_cost = scenario.value("was-cost");
    let contact_now = both(was_cost, contacts).map(|(_, now)| now);
    section.figures.push(Figure::of("cost-per-contact-now", contact_now));
    section.figures.push(Figure::of("cost-per-contact-then", contact_then));
    section.figures.push(Figure::of("cost-per-resolution-then", case_then));
    let Some(moved) = moved_apart(scenario) else { return };
    for (id, way) in [("cost-per-resolution-rose", 1), ("cost-per-resolution-fell", -1)] {
        section.findings.extend(Finding::told(id, Some(moved == way)));
    }
}

/// Cost per contact offered and per case resolved, now and then.
fn average_costs(scenario: &Scenario) -> [(Value, Value); 2] {
    let (now, was) = (total_cost(scenario), scenario.value("was-cost"));
    [
        (per(now, scenario.value("vol")), per(was, then::contacts_of_figures(scenario))),
        (per(now, scenario.value("resolved")), per(was, scenario.value("was-resolved"))),
    ]
}

/// 1 where a resolution got dearer and a contact cheaper, -1 the other way round, else 0; none where
/// rounding decides.
pub fn moved_apart(scenario: &Scenario) -> Option<i8> {
    let moved = |now: Value, was: Value| match both(now, was) {
        Ok((now, was)) if now <= MOST && was <= MOST => {
            is_same(now, was).map(|is_same| if is_same { 0.0 } else { now - was })
        }
        _ => Some(0.0),
    };
    // Equal within 10^-9 has not moved.
    let [contact, case] = average_costs(scenario).map(|(now, was)| moved(now, was));
    let (contact, case) = (contact?, case?);
    Some(if contact < 0.0 && case > 0.0 {
        1
    } else if contact > 0.0 && case < 0.0 {
        -1
    } else {
        0
    })
}

/// Periods of two lengths; a week is 7 days, a year 365.25.
fn lengths(scenario: &Scenario, section: &mut Section) {
    let months = both(scenario.period.months(), scenario.earlier_months());
    let volumes = both(scenario.value("vol"), then::contacts_of_figures(scenario));
    let id = "periods-differ-in-length";
    section.findings.push(match months {
        Ok((now, was)) if is_same(now, was) == Some(false) && volumes.is_ok() => Finding::Named(id),
        _ => Finding::No(id),
    });
}
