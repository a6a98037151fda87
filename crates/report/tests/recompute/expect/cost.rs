//! What support costs (docs/metrics.md, "Cost").

use super::{
    COST_LINES, contacts_handled, cost_lines, exposure, is_same,
    measure::{need, period_need, rate_needs, told},
    published, total_cost,
};
use crate::{
    outcome::{Finding, Need, Outcome, Section},
    scenario::Scenario,
    value::{Lack, MOST, figure, per, times},
};
use std::collections::BTreeSet;

/// The figures of cost; none before something was typed about it.
pub fn figures(scenario: &Scenario, section: &mut Section) {
    remarks(scenario, section);
    if scenario.is_blank("cost") && COST_LINES.iter().all(|line| scenario.is_blank(line.0)) {
        return;
    }
    let (total, handled) = (total_cost(scenario), contacts_handled(scenario));
    let needs = cost_needs(scenario);
    let mut add = |id, value, needs| section.figures.push(told(id, value, needs, &[]));
    add("cost-total", total, needs.clone());
    let months = scenario.period.months();
    let year = &needs | &BTreeSet::from_iter(period_need(scenario));
    add("cost-year", times(per(total, months), Ok(12.0)), year);
    let each = &needs | &handled_needs(scenario);
    add("cost-per-contact", per(total, handled), each.clone());
    let published = published::of_cost(scenario, "cost-per-contact", per(total, handled));
    section.published.extend(published);
    for (key, of_contact, of_total) in COST_LINES {
        if !scenario.is_blank(key) {
            let line = scenario.value(key);
            let own = BTreeSet::from_iter(need(scenario, key));
            add(of_contact, per(line, handled), &own | &handled_needs(scenario));
            add(of_total, per(line, total), &own | &needs);
        }
    }
    cost_to_serve(scenario, section, &each);
}

/// contacts handled ÷ base ÷ length of the period × cost per contact; without a contact rate there is none.
fn cost_to_serve(scenario: &Scenario, section: &mut Section, each: &BTreeSet<Need>) {
    let (total, handled, exposure) =
        (total_cost(scenario), contacts_handled(scenario), exposure(scenario));
    let rate = per(scenario.value("vol"), exposure);
    let cost = per(total, handled);
    let mut own = told(
        "cost-to-serve",
        times(per(handled, exposure), cost),
        each | &rate_needs(scenario),
        &[],
    );
    // Where a figure that it is made of passes the limit, it may have none either.
    let is_over = |value| figure(value) == Err(Lack::Over);
    if !matches!(own.outcome, Outcome::Error(_)) && (is_over(cost) || is_over(rate)) {
        own.outcome = Outcome::Any;
    }
    // Of two errors either may be told.
    if let Outcome::Error(errors) = &mut own.outcome {
        if is_over(cost) || is_over(rate) {
            errors.push("overflow");
        }
        if exposure == Ok(0.0) {
            errors.push("zero-denominator");
        }
    }
    section.figures.push(own);
}

/// The lines that cannot be read; the total, where no line is given.
fn cost_needs(scenario: &Scenario) -> BTreeSet<Need> {
    let mut given =
        COST_LINES.iter().map(|line| line.0).filter(|key| !scenario.is_blank(key)).peekable();
    if given.peek().is_none() {
        return BTreeSet::from_iter(need(scenario, "cost"));
    }
    given.filter_map(|key| need(scenario, key)).collect()
}

/// Contacts handled: an unread entry of them, else all contacts.
fn handled_needs(scenario: &Scenario) -> BTreeSet<Need> {
    let (handled, all) = (need(scenario, "handled"), need(scenario, "vol"));
    match handled {
        None => BTreeSet::new(),
        Some((_, _, false)) => BTreeSet::from_iter(all),
        // Where neither can be read, both are named.
        unread => unread.into_iter().chain(all.filter(|need| need.2)).collect(),
    }
}

/// Lines that are not the total, and a rate and a cost that count different contacts.
fn remarks(scenario: &Scenario, section: &mut Section) {
    let (contacts, handled, total) =
        (scenario.value("vol"), contacts_handled(scenario), total_cost(scenario));
    let at_cost = times(contacts, per(total, handled));
    for (id, one, other) in [
        ("cost-lines-differ-from-total", cost_lines(scenario), scenario.value("cost")),
        ("rate-and-cost-count-different-contacts", at_cost, total),
    ] {
        match (one, other) {
            (Ok(one), Ok(other)) if one <= MOST && other <= MOST => match is_same(one, other) {
                Some(false) => section.findings.push(Finding::Is(id, one - other)),
                Some(true) => section.findings.push(Finding::No(id)),
                None => {}
            },
            (Ok(_), Ok(_)) => {}
            _ => section.findings.push(Finding::No(id)),
        }
    }
}
