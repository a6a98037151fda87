//! The metrics of demand: contact rate and its relatives.

use crate::metrics::Metric;
use crate::{
    comparison,
    measured::{Measured, Needs, Outcome, base},
    unit::Unit,
};
use metric_core::{
    quantity::Count,
    rate::{
        Base, Proportion, RateUnit, automation_share, contact_rate, contact_rate_interval,
        human_handled, in_time_base, incidence, time_between_contacts,
    },
    unit::{NumeratorKind, TimeBase},
};
use scenario::{Scenario, field::Field};

/// Every metric of demand that applies.
pub(crate) fn measure(scenario: Scenario<'_>, measured: &mut Vec<Measured>) {
    let mut needs = Needs::default();
    let contacts = needs.take(Field::Contacts, scenario.count(Field::Contacts));
    let base = base(scenario, &mut needs);
    if let (Some(contacts), Some(base)) = (contacts, base) {
        rates(scenario, contacts, base, measured);
    } else {
        let needs = needs.outcome();
        measured.push(Measured::new(Metric::ContactRate, needs, Unit::UnknownRate));
    }
    if !scenario.is_blank(Field::ResolvedByAutomation) {
        automation(scenario, measured);
    }
    if !scenario.is_blank(Field::CustomersInContact) {
        measured.push(unique(scenario));
    }
}

/// The contact rate, the same in every time base, and the time between contacts.
fn rates(scenario: Scenario<'_>, contacts: Count, base: Base, measured: &mut Vec<Measured>) {
    let shown = scenario.shown();
    let unit = RateUnit::new(NumeratorKind::Offered, base.kind, shown);
    let rate = contact_rate(contacts, base, shown, NumeratorKind::Offered);
    let value = Outcome::from(rate.map(|rate| rate.value));
    let mut main = Measured::new(Metric::ContactRate, value, Unit::Rate(unit));
    let Ok(rate) = rate else {
        return measured.push(main);
    };
    main.interval = contact_rate_interval(contacts, base, shown).ok();
    main.comparisons = comparison::of_rate(scenario, rate, main.interval);
    measured.push(main);
    if base.kind.is_flow() {
        return;
    }
    for &time_base in &TimeBase::ALL {
        let same = in_time_base(rate, time_base);
        let unit = RateUnit::new(NumeratorKind::Offered, base.kind, time_base);
        let value = Outcome::from(same.map(|rate| rate.value));
        let mut row = Measured::new(Metric::ContactRatePer(time_base), value, Unit::Rate(unit));
        row.interval = contact_rate_interval(contacts, base, time_base).ok();
        measured.push(row);
    }
    let between = Outcome::from(time_between_contacts(rate));
    measured.push(Measured::new(Metric::TimeBetweenContacts, between, Unit::Time(shown)));
}

/// The share that automation resolved, and the rate that is left for people.
fn automation(scenario: Scenario<'_>, measured: &mut Vec<Measured>) {
    let mut needs = Needs::default();
    let contacts = needs.take(Field::Contacts, scenario.count(Field::Contacts));
    let automated =
        needs.take(Field::ResolvedByAutomation, scenario.count(Field::ResolvedByAutomation));
    let (Some(contacts), Some(automated)) = (contacts, automated) else {
        let needs = needs.outcome();
        return measured.push(Measured::new(Metric::AutomationShare, needs, Unit::Share));
    };
    let share = automation_share(automated, contacts);
    measured.push(human_rate(scenario, contacts, automated));
    measured.push(proportion(Metric::AutomationShare, share));
}

fn human_rate(scenario: Scenario<'_>, contacts: Count, automated: Count) -> Measured {
    let mut needs = Needs::default();
    let Some(base) = base(scenario, &mut needs) else {
        return Measured::new(Metric::HumanRate, needs.outcome(), Unit::UnknownRate);
    };
    let shown = scenario.shown();
    let unit = RateUnit::new(NumeratorKind::HumanHandled, base.kind, shown);
    let human = human_handled(contacts, automated);
    let rate =
        human.and_then(|human| contact_rate(human, base, shown, NumeratorKind::HumanHandled));
    let value = Outcome::from(rate.map(|rate| rate.value));
    let mut row = Measured::new(Metric::HumanRate, value, Unit::Rate(unit));
    row.interval = human.and_then(|human| contact_rate_interval(human, base, shown)).ok();
    row
}

/// The share of the base that made contact at all.
fn unique(scenario: Scenario<'_>) -> Measured {
    let mut needs = Needs::default();
    let unique = needs.take(Field::CustomersInContact, scenario.count(Field::CustomersInContact));
    let size = needs.take(Field::Base, scenario.amount(Field::Base));
    let kind = needs.take(Field::BaseKind, scenario.kind());
    let (Some(unique), Some(size), Some(kind)) = (unique, size, kind) else {
        return Measured::new(Metric::Incidence, needs.outcome(), Unit::Share);
    };
    let base = Base { size, kind, period: None };
    let contacts = scenario.count(Field::Contacts).value();
    proportion(Metric::Incidence, incidence(unique, contacts, base))
}

fn proportion(metric: Metric, found: Result<Proportion, metric_core::MetricError>) -> Measured {
    let value = Outcome::from(found.map(|proportion| proportion.value));
    let mut row = Measured::new(metric, value, Unit::Share);
    row.interval = found.ok().map(|proportion| proportion.interval);
    row
}
