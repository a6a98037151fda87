//! The stages of the funnel, from the attempts to what people handle.

use super::{
    Head, Input, Name, Odd, Results,
    rows::{Figures, fill, head},
};
use crate::{
    draft::Field,
    figures::Kind,
    metric::Metric,
    report::{Measured, Outcome, Unit},
};
use metric_core::{rate::RateUnit, unit::NumeratorKind};

/// The column that says where a bar of the picture begins; no table shows it.
pub const FROM: &str = "";

/// What reaches people, of the contact rate.
pub const PEOPLE: &str = "@H ÷ @N";

/// What self-service solved: a share of attempts, of which none is a contact yet.
pub(super) const SELF_SERVICE: &str = "self-service success";

/// The columns of the funnel; digits are figures of a stage.
#[rustfmt::skip] // a table reads best as one row a line
static FUNNEL: [Head; 5] = [
    head("count", "Count", Kind::Contacts, "@0"),
    head("share", "Of contacts", Kind::Share, "@1 ÷ @C"),
    head("rate", "Rate", Kind::Rate, "@1 ÷ @N"),
    head("of-attempts", "Of attempts", Kind::Share, "@0 ÷ @A"),
    head("from", FROM, Kind::Contacts, "@2"),
];

/// Shares of the funnel that are published.
const CONTAINMENT: [&str; 3] =
    ["zendesk-containment", "intercom-contain-b2c", "intercom-contain-b2b"];
const PORTALS: [&str; 2] = ["mckinsey-portal", "metricnet-portal"];

/// How many stages are no contacts yet: the first ones.
const ATTEMPTS: usize = 4;

/// The stages of the funnel: letter of the count, and where its bar begins.
#[rustfmt::skip] // a table reads best as one row a line
const STAGES: [(&str, char, &str); 10] = [
    ("Attempts", 'A', "0"),
    ("Tried self-service", 'T', "@A − @T"),
    ("Solved by self-service", 'S', "@C"),
    ("Gave up", 'G', "@C + @j"),
    ("Contacts", 'C', "0"),
    ("Routed to automation", 'B', "@C − @B"),
    ("Contained", 'K', "@C − @K"),
    ("Abandoned there", 'l', "@C − @K − @l"),
    ("Escalated", 'E', "@C − @B"),
    ("Handled by people", 'H', "0"),
];

/// Whether a stage counts attempts.
pub(super) fn is_attempts(stage: &str) -> bool {
    STAGES.iter().take(ATTEMPTS).any(|(name, ..)| *name == stage)
}

/// Where contacts come from, what automation does with them, and what people handle.
pub(super) fn of(input: &Input<'_>, results: &mut Results) {
    let get = |letter| input.get(letter);
    let mut rows = Vec::new();
    for (index, &(name, letter, from)) in STAGES.iter().enumerate() {
        let mut figures = [f64::NAN; 10];
        figures[0] = get(letter);
        figures[1] = if index < ATTEMPTS { f64::NAN } else { get(letter) };
        figures[2] = input.book.evaluate(from).unwrap_or(0.0);
        // Nobody abandoned is worth a row where somebody has counted them.
        let is_assumed = letter == 'l' && figures[0] == 0.0 && get('L').is_nan();
        if figures[0].is_finite() && !is_assumed {
            rows.push(Figures { name: Name::Stage(name), figures });
        }
    }
    fill(input, results, &FUNNEL, &rows);
    // Where nobody counted what automation resolved, the funnel says what is left for people.
    let people = input.book.evaluate(PEOPLE);
    if let (true, Ok(rate), Some(base)) =
        (input.scenario.is_blank(Field::ResolvedByAutomation), people, input.base)
    {
        let unit = RateUnit::new(NumeratorKind::HumanHandled, base.kind, input.scenario.shown());
        let unit = Unit::Rate(unit);
        results.figures.push(Measured::new(Metric::HumanRate, Outcome::Value(rate), unit));
    }
    let unresolved = get('K') - get('a');
    if unresolved > 0.5 {
        results.find(Odd::ResolvedDiffers, unresolved);
    }
    results.against(input, &CONTAINMENT, "containment of the bot", get('K'), get('B'));
    results.against(input, &PORTALS, SELF_SERVICE, get('S'), get('T'));
}
