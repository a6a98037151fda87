//! Measure: the contact rate and its relatives (docs/metrics.md, its first table, "Units and
//! periods" and "Intervals").

use super::{cost, exposure, is_same, published, rate_limits};
use crate::{
    outcome::{Figure, Finding, Limits, Need, Outcome, Section, of_count},
    scenario::{Period, Scenario},
    value::{Lack, Value, figure, left, per, times},
};
use std::collections::BTreeSet;

pub fn section(scenario: &Scenario) -> Section {
    let mut section = Section::new("measure");
    rates(scenario, &mut section);
    compared(scenario, &mut section);
    if !scenario.is_blank("ai") {
        automation(scenario, &mut section);
    }
    if !scenario.is_blank("who") {
        section.figures.push(incidence(scenario));
    }
    cost::figures(scenario, &mut section);
    section
}

/// An entry of Measure that is missing.
pub fn need(scenario: &Scenario, key: &'static str) -> Option<Need> {
    let lack = scenario.value(key).err()?;
    let part = if key == "base" { Some("number") } else { None };
    Some((key, part, lack == Lack::Unread))
}

/// The period that is missing.
pub fn period_need(scenario: &Scenario) -> Option<Need> {
    match scenario.period {
        Period::Blank => Some(("per", None, false)),
        Period::Unread => Some(("per", None, true)),
        Period::UnreadDays => Some(("per", Some("days"), true)),
        _ => None,
    }
}

/// What a contact rate lacks. A flow needs no period.
pub fn rate_needs(scenario: &Scenario) -> BTreeSet<Need> {
    let mut needs = BTreeSet::from_iter(need(scenario, "vol"));
    needs.extend(need(scenario, "base"));
    if scenario.kind.is_empty() {
        needs.insert(("base", Some("kind"), false));
    }
    if !scenario.is_flow() {
        needs.extend(period_need(scenario));
    }
    needs
}

/// A figure of Measure: what it lacks is said; one of several errors may be told.
pub fn told(
    id: &'static str,
    value: Value,
    needs: BTreeSet<Need>,
    also: &[&'static str],
) -> Figure {
    if !needs.is_empty() {
        return Figure::new(id, Outcome::Needs(needs));
    }
    let mut own = Figure::of(id, value);
    if !also.is_empty() {
        let mut errors = also.to_vec();
        if let Outcome::Error(own) = &own.outcome {
            errors.extend(own);
        }
        own.outcome = Outcome::Error(errors);
    }
    own
}

/// contacts ÷ base ÷ length of the period, in the time base shown and in each of them, with Garwood's
/// interval; the time between contacts is 1 ÷ rate.
fn rates(scenario: &Scenario, section: &mut Section) {
    let (contacts, exposure) = (scenario.value("vol"), exposure(scenario));
    let rate = per(contacts, exposure);
    let limits = rate_limits(contacts, exposure);
    section.figures.push(told("contact-rate", rate, rate_needs(scenario), &[]).with(limits));
    remarks(rate, contacts, section);
    if scenario.is_flow() || figure(rate).is_err() {
        return;
    }
    for (id, months) in
        [("contact-rate-month", 1.0), ("contact-rate-quarter", 3.0), ("contact-rate-year", 12.0)]
    {
        let divisor = per(times(scenario.value("base"), scenario.period.months()), Ok(months));
        let limits = rate_limits(contacts, divisor);
        section.figures.push(Figure::of(id, per(contacts, divisor)).with(limits));
    }
    section.figures.push(Figure::of("time-between-contacts", per(Ok(1.0), rate)));
}

/// The rate beside published ones. A chosen row that cannot be compared is named, and so are three bridges
/// of which one does not follow from the others.
fn compared(scenario: &Scenario, section: &mut Section) {
    let rate = per(scenario.value("vol"), exposure(scenario));
    let published = published::of_rate(scenario, rate);
    let of = |key| scenario.value(key);
    if let (Ok(seats), Ok(upc), Ok(cpa)) = (of("seats"), of("upc"), of("cpa"))
        && is_same(seats, upc * cpa) == Some(false)
    {
        section.findings.push(Finding::Named("bridges-disagree"));
    }
    section.published.extend(published);
}

/// Zero contacts, where customers may not find support (Corebee, contact ratio), and fewer than ten, whose
/// interval is wide.
fn remarks(rate: Value, contacts: Value, section: &mut Section) {
    let count = contacts.unwrap_or(f64::NAN);
    for (id, is_told) in
        [("zero-contacts", count == 0.0), ("few-contacts", count > 0.0 && count < 10.0)]
    {
        let is_told = is_told && figure(rate).is_ok();
        section.findings.push(if is_told { Finding::Named(id) } else { Finding::No(id) });
    }
}

/// automation ÷ contacts with Wilson's interval, and what is left for people as a rate.
fn automation(scenario: &Scenario, section: &mut Section) {
    let (contacts, resolved) = (scenario.value("vol"), scenario.value("ai"));
    let mut needs = BTreeSet::from_iter(need(scenario, "vol"));
    needs.extend(need(scenario, "ai"));
    let is_above = matches!((resolved, contacts), (Ok(part), Ok(whole)) if part > whole);
    let also: &[&str] = if is_above { &["automated-above-contacts"] } else { &[] };
    let has_counts = needs.is_empty();
    let share = told("automation-share", per(resolved, contacts), needs, also);
    section.figures.push(share.with(of_count(resolved, contacts)));
    if has_counts {
        let people = left(contacts, &[resolved]);
        let own =
            told("human-handled-rate", per(people, exposure(scenario)), rate_needs(scenario), also);
        section.figures.push(own.with(rate_limits(people, exposure(scenario))));
    }
}

/// Distinct customers ÷ base, of a stock only, with Wilson's interval: never above contacts or base.
fn incidence(scenario: &Scenario) -> Figure {
    let (who, base, contacts) =
        (scenario.value("who"), scenario.value("base"), scenario.value("vol"));
    let mut needs = BTreeSet::from_iter(need(scenario, "who"));
    needs.extend(need(scenario, "base"));
    if scenario.kind.is_empty() {
        needs.insert(("base", Some("kind"), false));
    }
    let mut also = Vec::new();
    if scenario.is_flow() {
        also.push("unit-mismatch");
    }
    let is_above = |whole: Value| matches!((who, whole), (Ok(part), Ok(whole)) if part > whole);
    if is_above(contacts) {
        also.push("unique-above-contacts");
    }
    if is_above(base) && base != Ok(0.0) {
        also.push("unique-above-base");
    }
    let limits = if also.is_empty() { of_count(who, base) } else { Limits::None };
    told("incidence", per(who, base), needs, &also).with(limits)
}
