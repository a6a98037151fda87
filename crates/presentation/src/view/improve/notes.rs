//! What a reader of the levers should know: what is counted at a bound, which levers share contacts, and which of two
//! readings counts.

use super::{
    Parts, Shown,
    figures::{saving_of, short, value},
    levers,
};
use crate::{
    view::format::{in_unit, percent},
    words,
};
use metric_core::{
    band::same,
    table::{Input, Metric},
};
use report::{Unfound, Unit};

/// The middle of 8 to 12, √96, and of 40 to 70 %, the logit of which is halfway.
const EXAMPLE: f64 = 9.8;
const EXAMPLE_SHARE: f64 = 55.5;

/// The notes, as one text.
pub(super) fn of(parts: Parts<'_>) -> String {
    let mut notes = Vec::new();
    if let Some(lead) = parts.lead() {
        if lead.levers.len() > 1 {
            notes.push("The savings add up, fewer contacts first, then automation, then the cost of the rest.".to_owned());
        }
        notes.extend(replaced_cost(parts, lead));
        notes.extend(overlaps(parts, lead));
        notes.extend(readings(parts, lead));
        notes.extend(bounds(parts, lead));
        if lead.is_ranged {
            let [amount, share] = [(EXAMPLE, 2), (EXAMPLE_SHARE, 1)]
                .map(|(value, decimals)| parts.source.digits.number(value, decimals));
            notes.push(words::middle_of_range(&amount, &share));
        }
    }
    for other in &parts.found.scenarios {
        let is_lead =
            parts.found.scenarios.last().is_some_and(|last| last.further == other.further);
        if let (Err(Unfound::Levers(_)), false) = (&other.found, is_lead) {
            let name = parts.name(other.further);
            notes.push(format!("{name} has no figures until its levers are corrected."));
        }
    }
    notes.join(" ")
}

/// That the cost of a contact takes the place of the one from Measure, where both are known.
fn replaced_cost(parts: Parts<'_>, lead: Shown<'_>) -> Option<String> {
    let report = parts.source.report;
    report.inputs.get(Input::CostEach)?;
    let entered = report.get(Metric::CostYear)?.outcome.value()?;
    let counted = value(lead, Metric::CostTodayYear)?;
    let [entered_text, counted_text] = [entered, counted].map(|cost| short(parts.source, cost));
    (entered_text != counted_text).then(|| {
        format!(
            "The cost of a contact below takes the place of the one from Measure: cost today is {counted_text} a year, and \
             not {entered_text}."
        )
    })
}

/// Which levers act on the same contacts.
fn overlaps(parts: Parts<'_>, lead: Shown<'_>) -> Option<String> {
    let rows: Vec<String> =
        lead.overlaps.iter().map(|place| levers::title(parts.source, *place)).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    (!rows.is_empty()).then(|| {
        format!(
            "{} act on the same contacts: what one takes away the next one cannot, so they are multiplied.",
            words::list(&rows)
        )
    })
}

/// The two readings of what automation is left with, where they differ.
fn readings(parts: Parts<'_>, lead: Shown<'_>) -> Option<String> {
    let source = parts.source;
    let remaining = &lead.remaining;
    let (cautious, average) = (remaining.cautious.people, remaining.average.people);
    if same(cautious, average) {
        return None;
    }
    let text = |people: f64| in_unit(source, Unit::Contacts, people);
    let saving = short(source, remaining.average_saving);
    let is_less = saving_of(lead).is_some_and(|own| remaining.average_saving < own);
    let (only, read) = if is_less {
        (
            "only ",
            " That is less, since a contained contact costs more than one with people: plan with that.",
        )
    } else {
        ("", "")
    };
    Some(format!(
        "Avoided contacts may be those that automation would have taken: {} are left for people then, which is what \
         counts here. Were they routed like all others, {} would be left, and {only}{saving} a year saved.{read}",
        text(cautious),
        text(average)
    ))
}

/// Fewer runs, one of a thousand, change no figure that is shown.
const LEAST_TOLD: f64 = 0.001;

/// That the levers, or runs of them, were counted at a bound.
fn bounds(parts: Parts<'_>, lead: Shown<'_>) -> Vec<String> {
    let is_bounded = lead.remaining.cautious.is_bounded;
    let at_middle = is_bounded.then(|| words::AT_BOUND.to_owned());
    let Some(sampled) = &lead.sampled else { return at_middle.into_iter().collect() };
    let told = sampled.levers_at_bound.iter().filter(|(_, share)| *share >= LEAST_TOLD);
    let of_levers = told.map(|(place, share)| {
        let (name, share) = (levers::title(parts.source, *place), percent(parts.source, *share));
        format!("{name} would take away more than can be avoided in {share} of the runs, which count at that bound.")
    });
    let together = (sampled.at_bound >= LEAST_TOLD).then(|| {
        let share = percent(parts.source, sampled.at_bound);
        format!("In {share} of the runs the levers together end at what cannot be avoided, or at all there is.")
    });
    at_middle.into_iter().chain(of_levers).chain(together).collect()
}
