//! Today, before any lever: the baseline of the cost model, from the inputs of the metric table.

use super::{
    floor::floor,
    lever::{LeverRow, Reached},
    range::{self, Entered},
};
use crate::{
    inputs::{field_of, input_of},
    needs::{Need, Needs, period},
};
use metric_core::{
    MetricError,
    range::Distribution,
    savings::Baseline,
    table::{Input, Inputs, Origin, Redraw, Scope, Term},
};
use scenario::{
    Scenario,
    field::{Effect, Field},
    link::key_of,
};

/// Today, at the middle of every range.
pub(super) struct Today<'a> {
    pub scenario: Scenario<'a>,
    pub inputs: &'a Inputs,
    pub baseline: Baseline,
    /// Units of the base, where points of the rate need them.
    pub base: Option<f64>,
    /// Months of the period.
    pub months: f64,
    /// The entries that are ranges.
    pub drawn: Vec<Drawn>,
}

/// An entry that is a range.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drawn {
    pub field: Field,
    pub input: Input,
    pub distribution: Distribution,
}

impl Drawn {
    /// Names its draws.
    pub fn key(&self) -> &'static str {
        key_of(self.field)
    }
}

impl<'a> Today<'a> {
    /// Errors: overflow; what is missing was named before.
    pub fn of(scenario: Scenario<'a>, inputs: &'a Inputs) -> Result<Self, MetricError> {
        Ok(Self {
            scenario,
            inputs,
            baseline: Baseline::of(inputs, floor(inputs))?,
            base: inputs.get(Input::Base).filter(|base| *base > 0.0),
            months: inputs.input(Input::Months)?,
            drawn: drawn(scenario, inputs),
        })
    }

    /// What a figure of the period is multiplied by for twelve months.
    pub fn a_year(&self) -> f64 {
        12.0 / self.months
    }

    /// Contacts that levers act on, as contacts that are offered: those that were entered, of which some may
    /// not be handled. None where they are not known, or there are none.
    pub fn offered(&self, levered: f64) -> Option<f64> {
        let all = self.inputs.get(Input::Contacts)?;
        Some(levered * all / self.baseline.contacts).filter(|_| self.baseline.contacts > 0.0)
    }

    /// The inputs, to be drawn anew.
    pub fn redraw(&self) -> Redraw<'a> {
        Redraw::new(self.inputs, self.drawn.iter().map(|drawn| drawn.input).collect())
    }
}

/// The entries that are ranges, as far as something follows from them.
fn drawn(scenario: Scenario<'_>, inputs: &Inputs) -> Vec<Drawn> {
    let fields = Field::ALL.into_iter().filter(|field| field.takes_range());
    let drawn = fields.filter_map(|field| {
        let input = input_of(field)?;
        let reading = scenario.reading(field).value().filter(|one| one.range.is_some())?;
        let Entered { distribution, is_share, .. } = range::entered(reading, field.kind())?;
        // Of an input that is no share the origin tells whether it counts.
        let counts = is_share || inputs.origin(input) == Origin::Given;
        counts.then_some(Drawn { field, input, distribution })
    });
    drawn.collect()
}

/// What the baseline reads, each given, worked out or its default; none of them is known where an entry behind
/// it cannot be read.
const BASELINE: [Input; 6] = [
    Input::LeveredRouted,
    Input::ContainedToday,
    Input::Returns,
    Input::ExtraTime,
    Input::AutomatedEach,
    Input::LeverCost,
];

/// What is known only where automation contains something, or is known to contain nothing.
const OF_AUTOMATION: [Field; 4] =
    [Field::Abandoned, Field::Returned, Field::Escalated, Field::HandledByPeople];

/// The entries that Improve waits for.
pub(super) fn needs(scenario: Scenario<'_>, inputs: &Inputs, levers: &[LeverRow]) -> Vec<Need> {
    let mut needs = Needs::default();
    period(scenario, &mut needs);
    ask(scenario, inputs, Input::LeveredContacts, &mut needs);
    if inputs.get(Input::LeverCost).is_none() {
        ask(scenario, inputs, Input::SupportCost, &mut needs);
    }
    for input in BASELINE {
        if inputs.get(input).is_none() {
            for field in unread_behind(inputs, input) {
                needs.add(field, true);
            }
        }
    }
    // Nothing is contained where nothing is known of automation, and nowhere else.
    let is_known = |field: &Field| !scenario.is_blank(*field);
    if inputs.origin(Input::AutomationHandled) == Origin::Blank
        && OF_AUTOMATION.iter().any(is_known)
    {
        needs.add(Field::Contained, false);
    }
    let kinds = || levers.iter().filter_map(|lever| lever.kind.ok());
    if kinds().any(|kind| kind.effect == Effect::Contained) {
        ask(scenario, inputs, Input::AutomatedPrice, &mut needs);
    }
    if kinds().any(|kind| kind.reach == Reached::Routed) {
        ask(scenario, inputs, Input::Routed, &mut needs);
    }
    needs.into_list()
}

/// Asks for an input that is not known: for the entries behind it that cannot be read, else for its own.
fn ask(scenario: Scenario<'_>, inputs: &Inputs, input: Input, needs: &mut Needs) {
    if inputs.get(input).is_some() {
        return;
    }
    let unread = unread_behind(inputs, input);
    let own = field_of(input.row().ask.unwrap_or(input));
    // One that stands there as a share waits for its whole, which is asked for.
    let own = own.filter(|field| unread.is_empty() && scenario.is_blank(*field));
    let asked =
        unread.into_iter().map(|field| (field, true)).chain(own.map(|field| (field, false)));
    asked.for_each(|(field, is_unread)| needs.add(field, is_unread));
}

/// The entries that cannot be read behind an input.
fn unread_behind(inputs: &Inputs, input: Input) -> Vec<Field> {
    if let (Origin::Unread, Some(field)) = (inputs.origin(input), field_of(input)) {
        return vec![field];
    }
    let alternatives = input.row().first_of.iter().flat_map(|one| one.terms());
    let terms = alternatives.chain(input.row().share_of.iter().flat_map(|of| of.terms()));
    let inputs_behind = terms.filter_map(|term| match term {
        Term::Input(behind) => Some(behind),
        _ => None,
    });
    inputs_behind.flat_map(|behind| unread_behind(inputs, behind)).collect()
}
