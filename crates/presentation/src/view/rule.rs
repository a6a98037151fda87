//! Sentences of what contradicts itself: a rule that does not hold, and entries that cannot all be right.

use super::{
    format::{money, percent, plain_or_whole},
    source::Source,
};
use crate::{
    digits::{self, Digits, MOST_DECIMALS, rounded},
    words::{self, CHECK_ONE, PERCENT, capital, list},
};
use metric_core::{
    MetricError,
    band::same,
    table::{Broken, Conflict, Input, Part, Remedy, Sides},
};
use report::Report;
use scenario::{Scenario, draft::Draft};

/// Why the inputs of a report give no value, as a sentence.
pub(crate) fn failure_of(
    draft: &Draft,
    report: &Report,
    digits: &dyn Digits,
    error: MetricError,
) -> String {
    failure(&Source { scenario: Scenario::of(draft), report, digits }, error)
}

/// Why inputs give no value, as a sentence.
pub(super) fn failure(source: &Source<'_>, error: MetricError) -> String {
    match words::error_text(error) {
        Ok(text) => text.to_owned(),
        Err(rule) => {
            let broken = rule.row().broken(&source.report.inputs);
            broken.map_or_else(|| rule.row().words(), |broken| sentence(source, &broken))
        }
    }
}

/// What to say where a rule does not hold: the entries to check, and by how much they differ.
pub(super) fn sentence(source: &Source<'_>, broken: &Broken) -> String {
    let row = broken.rule.row();
    let more = more_decimals(broken);
    let amount = |value: f64| {
        if row.is_money {
            return money(source, value);
        }
        let decimals = decimals(value, more);
        source.digits.number(rounded(value, decimals), decimals)
    };
    let part = |part: &Part| match part {
        Part::Text(text) => (*text).to_owned(),
        Part::Left => amount(broken.left),
        Part::Right => amount(broken.right),
        Part::Difference => amount(broken.difference().abs()),
        Part::More if broken.difference() > 0.0 => "more".to_owned(),
        Part::More if row.is_money => "less".to_owned(),
        Part::More => "fewer".to_owned(),
        // An input is counted, whatever the sides are amounts of.
        Part::Input(input) => {
            plain_or_whole(source, source.report.inputs.get(*input).unwrap_or_default())
        }
    };
    row.sentence.iter().map(part).collect()
}

/// Which entries cannot all be right, why, and what each would have to be: "Contained (500) and escalated
/// (600) together (1,100) are 100 more than contacts (1,000): ... Check one of these: contacts (1,100 or
/// more), ..."
pub(super) fn conflict(source: &Source<'_>, conflict: &Conflict) -> String {
    let reason = conflict_reason(source, conflict);
    if conflict.remedies.is_empty() {
        let nouns = conflict.entries.iter().map(|input| input.row().noun.to_owned());
        return format!("{reason} Check {}.", joined(&nouns.collect::<Vec<_>>()));
    }
    let remedies = conflict.remedies.iter();
    let texts: Vec<String> = remedies
        .map(|one| format!("{} ({})", one.entry.row().noun, would_be(source, one)))
        .collect();
    format!("{reason} {CHECK_ONE} {}.", texts.join(", "))
}

/// Which entries cannot all be right, and why.
pub(super) fn conflict_reason(source: &Source<'_>, conflict: &Conflict) -> String {
    let reasons: Vec<&str> = conflict.rules.iter().map(|rule| rule.row().because).collect();
    let entries: Vec<String> =
        conflict.entries.iter().map(|input| as_given(source, *input)).collect();
    let told = conflict.sides.as_ref().map_or_else(
        || format!("{} cannot all be right", capital(&joined(&entries))),
        |sides| compared(source, sides, conflict.difference),
    );
    format!("{told}: {}.", reasons.join(", and "))
}

/// "Attempts (1,700) are 100 fewer than gave up (800) and contacts (1,000) together (1,800)".
fn compared(source: &Source<'_>, sides: &Sides, difference: f64) -> String {
    let side = |terms: &[(f64, Input)]| {
        let value = |times: f64, input| times * source.report.inputs.get(input).unwrap_or_default();
        let named = terms.iter().map(|(times, input)| {
            let noun = input.row().noun;
            let times_noun =
                if *times > 1.0 { format!("{times} × {noun}") } else { noun.to_owned() };
            format!("{times_noun} ({})", plain_or_whole(source, value(*times, *input)))
        });
        let text = joined(&named.collect::<Vec<_>>());
        if terms.len() < 2 {
            return text;
        }
        let sum = terms.iter().map(|(times, input)| value(*times, *input)).sum();
        format!("{text} together ({})", plain_or_whole(source, sum))
    };
    let more = if difference > 0.0 { "more" } else { "fewer" };
    format!(
        "{} are {} {more} than {}",
        capital(&side(&sides.left)),
        plain_or_whole(source, difference.abs()),
        side(&sides.right)
    )
}

/// What an entry would have to be: "1,800", "1,800 or more", "40 % or less", "1,700 to 1,800".
pub(super) fn would_be(source: &Source<'_>, remedy: &Remedy) -> String {
    let is_share = source.report.inputs.share(remedy.entry).is_some();
    let (scale, unit, less) = if is_share { (100.0, PERCENT, "less") } else { (1.0, "", "fewer") };
    // Bounds are as short as they are exact.
    let shown = |bound: f64| {
        let value = rounded(scale * bound, MOST_DECIMALS);
        let is_exact = |decimals: &u8| same(rounded(value, *decimals), value);
        let decimals = (0..MOST_DECIMALS).find(is_exact).unwrap_or(MOST_DECIMALS);
        source.digits.number(value, decimals)
    };
    let Remedy { least, most, .. } = *remedy;
    match most {
        Some(most) if least == most => format!("{}{unit}", shown(most)),
        Some(most) if least == 0.0 => format!("{}{unit} or {less}", shown(most)),
        Some(most) => format!("{} to {}{unit}", shown(least), shown(most)),
        None => format!("{}{unit} or more", shown(least)),
    }
}

/// An entry with its number, or the share that it was given as.
fn as_given(source: &Source<'_>, input: Input) -> String {
    let inputs = &source.report.inputs;
    let value = match inputs.share(input) {
        Some(share) => percent(source, share),
        None => plain_or_whole(source, inputs.get(input).unwrap_or_default()),
    };
    format!("{} ({value})", input.row().noun)
}

/// "a, b and c".
fn joined(texts: &[String]) -> String {
    list(&texts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The decimals of a number with so many more than its own; a whole number has none.
fn decimals(value: f64, more: u8) -> u8 {
    if value.fract() == 0.0 { 0 } else { (digits::decimals(value) + more).min(MOST_DECIMALS) }
}

/// How many decimals the sides need beyond their own: to differ as they are shown, and, where their
/// difference is told, to add up with it.
fn more_decimals(broken: &Broken) -> u8 {
    let tells_difference = broken.rule.row().sentence.contains(&Part::Difference);
    let adds_up = |more: &u8| {
        let shown = |value: f64| rounded(value, decimals(value, *more));
        let (left, right) = (shown(broken.left), shown(broken.right));
        if !tells_difference {
            return left != right;
        }
        let by = shown(broken.difference());
        by != 0.0 && (left - right - by).abs() < 1e-9 * left.abs().max(1.0)
    };
    (0..MOST_DECIMALS).find(adds_up).unwrap_or_default()
}
