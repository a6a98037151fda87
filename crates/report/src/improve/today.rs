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
    band::same,
    range::{Distribution, ENDS},
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
    /// The entries that are ranges, as far as the baseline follows from them.
    pub drawn: Vec<Drawn>,
    /// The baseline with each of them at the lower and at the upper end, and the others at their middle; what is
    /// wrong there is wrong in the draws.
    pub ends: Result<Vec<[End; 2]>, MetricError>,
    /// The handle time where it is a range: no part of the baseline, but of levers on contacts with another one.
    pub handle_time: Option<Drawn>,
    /// The contacts that are offered, where they are a range: points are of their rate.
    pub contacts: Option<Drawn>,
    /// All that is routed to automation, over what of it is not abandoned there.
    pub of_routed: f64,
}

/// The baseline with an entry at an end of its range, and [`Today::of_routed`] there.
pub(super) type End = (Baseline, f64);

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
        let mut today = Self {
            scenario,
            inputs,
            baseline: Baseline::of(inputs, floor(inputs))?,
            base: inputs.get(Input::Base).filter(|base| *base > 0.0),
            months: inputs.input(Input::Months)?,
            drawn: drawn(scenario, inputs),
            ends: Ok(Vec::new()),
            handle_time: None,
            contacts: None,
            of_routed: Baseline::of_routed(inputs)?,
        };
        let find = |input| today.drawn.iter().copied().find(|drawn| drawn.input == input);
        (today.handle_time, today.contacts) = (find(Input::HandleTime), find(Input::Contacts));
        today.drawn.retain(|drawn| drawn.input != Input::HandleTime);
        today.ends = today.at_ends();
        today.leave_out_unmoved();
        Ok(today)
    }

    /// The baseline at both ends of each range.
    fn at_ends(&self) -> Result<Vec<[End; 2]>, MetricError> {
        let entries = 0..self.drawn.len();
        let of_entry = |(place, drawn): (usize, &Drawn)| -> Vec<f64> {
            let at = |own, end| drawn.distribution.at(if own == place { end } else { 0.0 });
            entries.clone().flat_map(|own| ENDS.map(|end| at(own, end))).collect()
        };
        let draws: Vec<Vec<f64>> = self.drawn.iter().enumerate().map(of_entry).collect();
        let draws: Vec<&[f64]> = draws.iter().map(Vec::as_slice).collect();
        let [contacts, routed, contained, returned, longer, cost, of_routed] =
            Baseline::draws(&self.redraw(), &draws)?;
        let shares = routed.into_iter().zip(contained).zip(returned);
        let others = shares.zip(longer.into_iter().zip(cost));
        let ends = contacts.into_iter().zip(others).map(|(contacts, (shares, (longer, cost)))| {
            let ((routed, contained), returned) = shares;
            Baseline { contacts, routed, contained, returned, longer, cost, ..self.baseline }
        });
        let ends = ends.zip(of_routed);
        Ok(ends.collect::<Vec<_>>().as_chunks().0.to_vec())
    }

    /// Leaves out the ranges from which nothing follows, as a total cost beside the cost of each contact.
    fn leave_out_unmoved(&mut self) {
        let Ok(ends) = &mut self.ends else { return };
        let of_routed = self.of_routed;
        let moves = |of: &[End; 2]| {
            of.iter().any(|(end, own)| !is_same(end, &self.baseline) || !same(*own, of_routed))
        };
        let mut is_moving = ends.iter().map(moves).collect::<Vec<bool>>().into_iter();
        self.drawn.retain(|_| is_moving.next().unwrap_or(true));
        ends.retain(moves);
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

    /// Contacts that are offered, and the handle time, as multiples of those entered, where an entry has a value.
    pub fn times(&self, drawn: &Drawn, value: f64) -> [f64; 2] {
        let of = |input| {
            let middle = self.inputs.get(input).filter(|_| drawn.input == input);
            middle.filter(|middle| *middle > 0.0).map_or(1.0, |middle| value / middle)
        };
        [of(Input::Contacts), of(Input::HandleTime)]
    }

    /// The inputs, to be drawn anew.
    pub fn redraw(&self) -> Redraw<'a> {
        Redraw::new(self.inputs, self.drawn.iter().map(|drawn| drawn.input).collect())
    }
}

/// Whether what can be drawn of two baselines is equal but for floating point.
fn is_same(one: &Baseline, other: &Baseline) -> bool {
    let parts =
        |of: &Baseline| [of.contacts, of.routed, of.contained, of.returned, of.longer, of.cost];
    parts(one).into_iter().zip(parts(other)).all(|(one, other)| one == other || same(one, other))
}

/// The entries that are ranges, and count.
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
