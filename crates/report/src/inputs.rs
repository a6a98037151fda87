//! The inputs of the metric table, from the entries of a scenario.

use crate::{
    earlier,
    needs::{Needs, base},
};
use metric_core::{
    queue::shrinkage,
    table::{Input, Inputs},
    unit::Period,
};
use scenario::{
    Scenario,
    entry::Entry,
    field::{Field, FieldKind, ShrinkageBase, Slot},
    number::{Range, Reading},
};

/// Every field that is an input of the table; the base, which has a kind and a period, is not alone.
const FIELDS: [(Field, Input); 45] = [
    (Field::Contacts, Input::Contacts),
    (Field::Base, Input::Base),
    (Field::Handled, Input::Handled),
    (Field::ResolvedByAutomation, Input::ResolvedByAutomation),
    (Field::CustomersInContact, Input::CustomersInContact),
    (Field::TotalCost, Input::TotalCost),
    (Field::CostAgents, Input::CostAgents),
    (Field::CostSoftware, Input::CostSoftware),
    (Field::CostTelephony, Input::CostTelephony),
    (Field::CostManagement, Input::CostManagement),
    (Field::CostOutsourced, Input::CostOutsourced),
    (Field::CostOther, Input::CostOther),
    (Field::Attempts, Input::Attempts),
    (Field::Tried, Input::Tried),
    (Field::Solved, Input::Solved),
    (Field::GaveUp, Input::GaveUp),
    (Field::Routed, Input::Routed),
    (Field::Contained, Input::Contained),
    (Field::Abandoned, Input::Abandoned),
    (Field::Returned, Input::Returned),
    (Field::Escalated, Input::Escalated),
    (Field::HandledByPeople, Input::HandledByPeople),
    (Field::Cases, Input::Cases),
    (Field::OneTouch, Input::OneTouch),
    (Field::CasesResolved, Input::CasesResolved),
    (Field::HandleTime, Input::HandleTime),
    (Field::HourCost, Input::HourCost),
    (Field::Occupancy, Input::Occupancy),
    (Field::Shrinkage, Input::Shrinkage),
    (Field::Concurrency, Input::Concurrency),
    (Field::OtherCostPerContact, Input::OtherCostPerContact),
    (Field::FixedCost, Input::FixedCost),
    (Field::AutomationCost, Input::AutomationCost),
    (Field::EarlierContacts, Input::EarlierContacts),
    (Field::EarlierBase, Input::EarlierBase),
    (Field::EarlierCost, Input::EarlierCost),
    (Field::EarlierCasesResolved, Input::EarlierCasesResolved),
    (Field::CostOfContact, Input::CostEach),
    (Field::CostOfAutomated, Input::AutomatedPrice),
    (Field::EscalatedLonger, Input::LongerWhenEscalated),
    (Field::PaidHours, Input::PaidHours),
    (Field::PeakDay, Input::PeakDay),
    (Field::PeakHour, Input::PeakHour),
    (Field::OpenDays, Input::OpenDays),
    (Field::Growth, Input::Growth),
];

/// The field of an input, where it is one.
pub fn field_of(input: Input) -> Option<Field> {
    FIELDS.iter().find(|(_, known)| *known == input).map(|(field, _)| *field)
}

/// The input of a field, where it is one.
pub fn input_of(field: Field) -> Option<Input> {
    FIELDS.iter().find(|(known, _)| *known == field).map(|(_, input)| *input)
}

/// The inputs of a scenario, with everything that follows from them.
pub(crate) fn of(scenario: Scenario<'_>) -> Inputs {
    let mut inputs = Inputs::default();
    for (field, input) in FIELDS {
        match scenario.reading(field) {
            Entry::Blank => {}
            Entry::Invalid(_) => inputs.mark_unread(input),
            Entry::Valid(reading) => give(&mut inputs, (field, input), reading),
        }
    }
    match scenario.slot() {
        Entry::Blank => inputs.set(Input::Slot, Some(Slot::HalfHour.minutes())),
        Entry::Invalid(_) => inputs.mark_unread(Input::Slot),
        Entry::Valid(slot) => inputs.set(Input::Slot, Some(slot.minutes())),
    }
    add_shrinkage(scenario, &mut inputs);
    sum_cost_lines(scenario, &mut inputs);
    if let Some(now) = base(scenario, &mut Needs::default()) {
        // Its size has passed the checks of its field, so that nothing can be refused.
        inputs.give_base(now, scenario.shown()).unwrap_or_default();
    }
    // Cost has a period, whatever the base is.
    match scenario.period() {
        Entry::Invalid(_) => inputs.mark_unread(Input::Months),
        period => inputs.set(Input::Months, period.value().map(Period::months)),
    }
    if let Some(then) = earlier::of(scenario, &inputs) {
        inputs.set(Input::EarlierContactsOfSegments, then.of_segments);
        // Nobody then, however long: a rate of them is said to have a denominator of zero.
        let length = if then.base == 0.0 { Some(0.0) } else { then.length };
        inputs.set(Input::EarlierExposure, length.map(|length| then.base * length));
    }
    inputs.work_out();
    inputs
}

/// Gives an input what was read; an entry has passed the checks of its field by then.
fn give(inputs: &mut Inputs, (field, input): (Field, Input), reading: Reading) {
    let value = reading.value.to_f64();
    let given = match field.kind() {
        FieldKind::Percent => inputs.give(input, value / 100.0),
        // It may be below zero, which no other input is.
        FieldKind::Growth => {
            inputs.set(input, Some(value / 100.0));
            return;
        }
        kind if kind.is_share_with_sign() && reading.percent => {
            // The middle of a range has more decimals than anybody gave.
            let ends = |range: Range| range.low.decimals().max(range.high.decimals());
            let decimals = reading.range.map_or(reading.value.decimals(), ends);
            inputs.give_share(input, value, decimals.saturating_sub(2))
        }
        _ => inputs.give(input, value),
    };
    if given.is_err() {
        inputs.mark_unread(input);
    }
}

/// The shrinkage from its parts, where it is not entered itself: shares of the paid hours add, shares of what those
/// before them leave compound.
fn add_shrinkage(scenario: Scenario<'_>, inputs: &mut Inputs) {
    if !scenario.is_blank(Field::Shrinkage) {
        return;
    }
    let (parts, of) = (scenario.numbers(Field::ShrinkageParts), scenario.shrinkage_base());
    if parts.problem().is_some() || (parts.value().is_some() && of.problem().is_some()) {
        inputs.mark_unread(Input::Shrinkage);
    }
    let (Some(parts), Some(of)) = (scenario.numbers(Field::ShrinkageParts).value(), of.value())
    else {
        return;
    };
    let parts: Vec<f64> = parts.into_iter().flatten().map(|part| part / 100.0).collect();
    let away = shrinkage(&parts, of == ShrinkageBase::Left);
    if away.and_then(|away| inputs.give(Input::Shrinkage, away)).is_err() {
        inputs.mark_unread(Input::Shrinkage);
    }
}

/// The sum of the cost lines that were given; an unread line leaves all of them unread.
fn sum_cost_lines(scenario: Scenario<'_>, inputs: &mut Inputs) {
    let mut sum = None;
    for field in Field::COST_LINES {
        match scenario.amount(field) {
            Entry::Blank => {}
            Entry::Invalid(_) => return inputs.mark_unread(Input::CostLines),
            Entry::Valid(line) => sum = Some(sum.unwrap_or(0.0) + line.get()),
        }
    }
    inputs.set(Input::CostLines, sum);
}
