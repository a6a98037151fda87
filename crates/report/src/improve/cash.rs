//! The part of a saving that is cash: posts that are not refilled, and invoices that end.

use super::today::Today;
use crate::needs::{Need, Needs};
use metric_core::{
    MetricError,
    case::Cash,
    quantity::Amount,
    table::{Input, Inputs, Metric},
};
use scenario::{Scenario, entry::Entry, field::Field};

/// What makes people of work, with the entry of each.
const PERSON: [(Field, Input); 4] = [
    (Field::HandleTime, Input::HandleTime),
    (Field::PaidHours, Input::PaidHours),
    (Field::Occupancy, Input::Occupancy),
    (Field::Shrinkage, Input::Shrinkage),
];

/// Why nobody knows the cash of a saving.
pub(super) enum NoCash {
    /// What it waits for.
    Needs(Vec<Need>),
    /// More posts are not refilled than are freed: so many are freed.
    PostsAboveFreed(f64),
    /// It overflows.
    Failed(MetricError),
}

/// The part of the saving that leaves the budget; none until it is answered.
pub(super) fn of(today: &Today<'_>, inputs: &Inputs) -> Result<Option<Cash>, NoCash> {
    let scenario = today.scenario;
    if [Field::PostsNotRefilled, Field::InvoicesEnded].iter().all(|field| scenario.is_blank(*field))
    {
        return Ok(None);
    }
    let mut needs = Needs::default();
    let posts = or_none(scenario, Field::PostsNotRefilled, &mut needs);
    let invoices = or_none(scenario, Field::InvoicesEnded, &mut needs);
    let has_posts = posts.is_some_and(|posts| posts > 0.0);
    let freed = Metric::PeopleFreed.row().evaluate(inputs).map(|freed| freed.value);
    let cost = if has_posts {
        needs.take(Field::PostCost, scenario.amount(Field::PostCost)).map(Amount::get)
    } else {
        Some(0.0)
    };
    if has_posts && freed == Err(MetricError::Missing) {
        ask_for_person(scenario, inputs, &mut needs);
    }
    let needs = needs.into_list();
    let (Some(posts), Some(invoices), Some(cost), true) = (posts, invoices, cost, needs.is_empty())
    else {
        return Err(NoCash::Needs(needs));
    };
    // Without posts nobody has to know how many are freed.
    let freed = match freed {
        Ok(freed) => freed.max(0.0),
        Err(error) if has_posts => return Err(NoCash::Failed(error)),
        Err(_) => 0.0,
    };
    match Cash::of([posts, freed], cost, invoices) {
        Err(MetricError::PartAboveWhole) => Err(NoCash::PostsAboveFreed(freed)),
        Err(error) => Err(NoCash::Failed(error)),
        Ok(cash) => Ok(Some(cash)),
    }
}

/// An entry of which a blank one is nothing, since the other one was answered.
fn or_none(scenario: Scenario<'_>, field: Field, needs: &mut Needs) -> Option<f64> {
    match scenario.amount(field) {
        Entry::Blank => Some(0.0),
        entry => needs.take(field, entry).map(Amount::get),
    }
}

/// Asks for what makes people of work.
fn ask_for_person(scenario: Scenario<'_>, inputs: &Inputs, needs: &mut Needs) {
    for (field, _) in PERSON.into_iter().filter(|(_, input)| inputs.get(*input).is_none()) {
        needs.add(field, !scenario.is_blank(field));
    }
}
