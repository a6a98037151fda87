//! The stages of the funnel, from the attempts to what people handle.

use super::{
    finding::Odd,
    grid::{Figures, Head, Name, head},
    input::Input,
    results::{Results, fill},
    stages::{ATTEMPTS, STAGES},
};
use crate::{
    measured::{Measured, Outcome},
    metrics::{Kind, Metric},
    unit::Unit,
};
use metric_core::{rate::RateUnit, unit::NumeratorKind};
use scenario::field::Field;

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
