//! Segments: each with a base of its own, and why the rate changed (docs/metrics.md, "Break
//! down", Then and now; Kitagawa 1955).

use super::{
    counted, exposure, is_same, length,
    then::{self, BASE, WAS, WAS_BASE},
};
use crate::{
    outcome::{Cell, Finding, Line, Lines, Section, cell, sized_cell},
    scenario::{Scenario, row_name},
    value::{Lack, Value, left, per},
};

/// A segment, or what is in none, in both periods.
#[derive(Clone, Copy)]
struct Segment {
    place: Option<usize>,
    count: f64,
    base: Value,
    was: Value,
    was_base: Value,
}

/// The effects of one segment on the rate, with the size of the rates.
#[derive(Clone, Copy)]
pub struct Effect {
    pub rate: Value,
    pub mix: Value,
    pub size: f64,
}

pub fn section(scenario: &Scenario) -> Option<Section> {
    if scenario.segments.is_empty() {
        return None;
    }
    let Ok(contacts) = scenario.value("vol") else {
        return Some(Section::stopped("segments", Finding::Named("needs-contacts")));
    };
    let (rows, is_unread) = counted(&scenario.segments);
    let sum: f64 = rows.iter().map(|row| row.1).sum();
    if sum > contacts {
        return Some(Section::stopped("segments", Finding::Is("rows-above-total", sum - contacts)));
    }
    let is_base_unread = |row: &(usize, f64)| scenario.segments[row.0].cell(BASE).is_unread();
    if is_unread || rows.iter().any(is_base_unread) {
        return Some(Section::open("segments", &[]));
    }
    Some(match parts(scenario) {
        Err(finding) => Section::stopped("segments", finding),
        Ok(None) => Section::open("segments", &[]),
        Ok(Some(parts)) => {
            let effects = effects(scenario, &parts);
            let mut section = Section::new("segments");
            section.lines = Lines::Are(lines(scenario, &parts, effects.as_ref()));
            section.findings = findings(scenario, &parts, effects.as_deref());
            section
        }
    })
}

/// The segments with the rest of contacts and base; why they contradict the base, or nothing where
/// rounding decides.
fn parts(scenario: &Scenario) -> Result<Option<Vec<Segment>>, Finding> {
    let mut parts = segments(scenario);
    if parts.iter().any(|part| part.count > 0.0 && part.base.unwrap_or(0.0) == 0.0) {
        return Err(Finding::Named("contacts-without-base"));
    }
    let of = |value: fn(&Segment) -> Value| parts.iter().map(value).collect::<Vec<Value>>();
    let given: Vec<Value> = of(|part| part.base).into_iter().flatten().map(Ok).collect();
    let base_left = left(scenario.value("base"), &given);
    if base_left == Err(Lack::Unclear) {
        return Ok(None);
    }
    if base_left.is_ok_and(|left| left < 0.0) {
        return Err(Finding::Named("rows-above-base"));
    }
    let rest = Segment {
        place: None,
        count: scenario.value("vol").unwrap_or(0.0)
            - parts.iter().map(|part| part.count).sum::<f64>(),
        base: base_left,
        was: left(then::contacts(scenario), &of(|part| part.was)),
        was_base: left(then::base(scenario), &of(|part| part.was_base)),
    };
    if base_left == Ok(0.0) {
        // Where nobody is left over, who has no base and no contacts is gone.
        parts.iter_mut().filter(|part| part.base.is_err()).for_each(|part| part.base = Ok(0.0));
    }
    parts.push(rest);
    Ok(Some(parts))
}

/// The segments as they are given; a new one did not exist then.
fn segments(scenario: &Scenario) -> Vec<Segment> {
    let segment = |(place, count): (usize, f64)| {
        let [was, was_base] = [WAS, WAS_BASE].map(|column| then::cell(scenario, place, column));
        let base = scenario.segments[place].cell(BASE).number();
        Segment { place: Some(place), count, base, was, was_base }
    };
    counted(&scenario.segments).0.into_iter().map(segment).collect()
}

/// Rate and mix effects of the segments; none where they cannot be told.
pub fn told_effects(scenario: &Scenario) -> Result<Vec<Effect>, Lack> {
    let Some(section) = section(scenario) else { return Err(Lack::Blank) };
    if matches!(section.lines, Lines::Are(lines) if lines.is_empty()) {
        return Err(Lack::Blank);
    }
    if counted(&scenario.segments).1 {
        return Err(Lack::Unread);
    }
    match parts(scenario) {
        Ok(Some(parts)) => effects(scenario, &parts),
        Ok(None) => Err(Lack::Unclear),
        Err(_) => Err(Lack::Blank),
    }
}

/// The effects, of the rest last: mean weight × change of the rate, and (mean rate − mean of all) ×
/// change of the weight. A segment without a base in one period takes the rate of the other one.
fn effects(scenario: &Scenario, parts: &[Segment]) -> Result<Vec<Effect>, Lack> {
    let (now, was) = (length(scenario)?, then::length(scenario)?);
    then::contacts(scenario)?;
    let mut known = Vec::new();
    for part in parts {
        known.push([Ok(part.count), part.base, part.was, part.was_base]);
    }
    let lack = known.iter().flatten().filter_map(|value| value.err()).min();
    if let Some(lack) = lack {
        return Err(lack);
    }
    let known: Vec<[f64; 4]> =
        known.iter().map(|four| four.map(|value| value.unwrap_or(0.0))).collect();
    let is_odd = |[count, base, was, was_base]: &[f64; 4]| {
        *was < 0.0
            || *was_base < 0.0
            || (*base == 0.0 && *count > 0.0)
            || (*was_base == 0.0 && *was > 0.0)
    };
    let all = |column: usize| known.iter().map(|four| four[column]).sum::<f64>();
    if known.iter().any(is_odd) || all(1) == 0.0 || all(3) == 0.0 {
        return Err(Lack::Blank);
    }
    let middle = f64::midpoint(all(0) / all(1) / now, all(2) / all(3) / was);
    let effect = |[count, base, earlier, earlier_base]: &[f64; 4]| {
        let rate = |count: f64, base: f64, length: f64| (base > 0.0).then(|| count / base / length);
        let (one, other) = (rate(*count, *base, now), rate(*earlier, *earlier_base, was));
        let (Some(r1), Some(r0)) = (one.or(other), other.or(one)) else {
            return Effect { rate: Ok(0.0), mix: Ok(0.0), size: 0.0 };
        };
        let (w1, w0) = (base / all(1), earlier_base / all(3));
        Effect {
            rate: apart(r1, r0).map(|change| f64::midpoint(w0, w1) * change),
            mix: apart(f64::midpoint(r0, r1), middle).and_then(|own| Ok(own * apart(w1, w0)?)),
            size: r0.max(r1).max(middle),
        }
    };
    Ok(known.iter().map(effect).collect())
}

/// A difference; one below 10^-9 of its parts may count as none.
fn apart(one: f64, other: f64) -> Value {
    let (change, size) = (one - other, one.max(other));
    if change != 0.0 && change.abs() < 2e-9 * size {
        if change.abs() < 1e-12 * size { Ok(0.0) } else { Err(Lack::Unclear) }
    } else {
        Ok(change)
    }
}

fn lines(
    scenario: &Scenario,
    parts: &[Segment],
    effects: Result<&Vec<Effect>, &Lack>,
) -> Vec<Line> {
    let mut lines = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        let own = effects.map(|effects| effects[place]);
        let has_now = part.count > 0.0 || part.base.is_ok_and(|base| base > 0.0);
        let mut is_optional = false;
        if part.place.is_none() && !has_now {
            // What was left over only then is a row where it has an effect.
            let Ok(own) = own else { continue };
            match (own.rate, own.mix) {
                (Ok(0.0), Ok(0.0)) => continue,
                (Ok(rate), Ok(mix)) => is_optional = (rate.abs() + mix.abs()) < 1e-9 * own.size,
                _ => is_optional = true,
            }
        }
        lines.push(Line { is_optional, ..line(scenario, part, own.map_err(|lack| *lack)) });
    }
    lines
}

fn line(scenario: &Scenario, part: &Segment, effect: Result<Effect, Lack>) -> Line {
    let (count, base) = (Ok(part.count), scenario.value("base"));
    let own = per(per(count, part.base), length(scenario));
    // Without the base of all the unit of a rate is not known.
    let own = if base.is_err() { cell(own).optional() } else { cell(own) };
    // What the segments leave over below zero is no rate.
    let no_less =
        |value: Value| value.and_then(|it| if it < 0.0 { Err(Lack::Blank) } else { Ok(it) });
    let rate_then = per(per(no_less(part.was), no_less(part.was_base)), then::length(scenario));
    let is_told = then::contacts(scenario).is_ok()
        && then::base(scenario).is_ok()
        && exposure(scenario).is_ok();
    let rate_then = if is_told { cell(rate_then) } else { cell(rate_then).optional() };
    let of = |value: fn(&Effect) -> Value| match &effect {
        Ok(effect) => sized_cell(value(effect), effect.size),
        Err(Lack::Unclear) => Cell::Any,
        Err(lack) => cell(Err(*lack)),
    };
    let cells = vec![
        ("contacts", cell(count)),
        ("base", cell(part.base)),
        ("weight", cell(per(part.base, base))),
        ("rate", own),
        ("rate-then", rate_then),
        ("contribution", cell(per(count, exposure(scenario)))),
        ("rate-effect", of(|effect| effect.rate)),
        ("mix-effect", of(|effect| effect.mix)),
    ];
    Line { name: part.place.map(row_name), cells, is_optional: false }
}

/// Simpson: the rate of every segment fell and the whole rose, or the other way round.
fn findings(
    scenario: &Scenario,
    parts: &[Segment],
    effects: Result<&[Effect], &Lack>,
) -> Vec<Finding> {
    let is_there = match effects {
        Ok(effects) => is_turned_round(scenario, parts, effects),
        Err(Lack::Unclear) => None,
        Err(_) => Some(false),
    };
    Vec::from_iter(Finding::told("simpson", is_there))
}

/// None where rounding decides, or where a segment has no rate in one of the periods: nobody says whether
/// that counts.
fn is_turned_round(scenario: &Scenario, parts: &[Segment], effects: &[Effect]) -> Option<bool> {
    let (now, was) = (length(scenario).ok()?, then::length(scenario).ok()?);
    // What rose is one, what fell is minus one.
    let way = |[count, base, earlier, earlier_base]: [f64; 4]| {
        let (one, other) = (count / base / now, earlier / earlier_base / was);
        is_same(one, other).map(|is_same| if is_same { 0.0 } else { (one - other).signum() })
    };
    let there = |part: &Segment| {
        [Ok(part.count), part.base, part.was, part.was_base].map(|value| value.unwrap_or(0.0))
    };
    let parts: Vec<[f64; 4]> = parts.iter().map(there).filter(|four| *four != [0.0; 4]).collect();
    if parts.iter().any(|[_, base, _, earlier_base]| *base == 0.0 || *earlier_base == 0.0) {
        return None;
    }
    let mut whole = 0.0;
    for effect in effects {
        whole += effect.rate.ok()? + effect.mix.ok()?;
    }
    let size = effects.iter().map(|one| one.size).fold(0.0, f64::max);
    if whole.abs() < 1e-8 * size {
        return None;
    }
    let mut is_against = true;
    for part in parts {
        is_against &= way(part)? == -whole.signum();
    }
    Some(is_against)
}
