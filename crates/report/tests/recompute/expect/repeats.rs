//! Repeats: the cases behind the contacts (docs/metrics.md, "Break down", Repeats).

use super::{exposure, relations::Verdict, total_cost};
use crate::{
    outcome::{Figure, Finding, Lines, Outcome, Section, of_count, perhaps_of_count},
    scenario::Scenario,
    value::{left, per},
};

const FIGURES: [&str; 5] =
    ["repeat-rate", "contacts-per-case", "one-touch", "case-rate", "cost-per-resolution"];

pub fn section(scenario: &Scenario) -> Option<Section> {
    if ["cases", "one-touch", "resolved"].iter().all(|key| scenario.is_blank(key)) {
        return None;
    }
    let of = |key| scenario.value(key);
    let (contacts, cases, single) = (of("vol"), of("cases"), of("one-touch"));
    let verdict = verdict(scenario);
    if verdict == Verdict::Infeasible {
        return Some(Section::stopped("repeats", Finding::Some));
    }
    if verdict == Verdict::Unclear {
        return Some(Section::open("repeats", &FIGURES));
    }
    let mut section = Section::new("repeats");
    let repeats = left(contacts, &[cases]);
    // One contact at least belongs to every case, so that cases are no more than contacts.
    let rate = per(repeats, contacts);
    section.figures.push(Figure::of("repeat-rate", rate).with(perhaps_of_count(repeats, contacts)));
    section.figures.push(Figure::of("contacts-per-case", per(contacts, cases)));
    let limits = if scenario.is_share("one-touch") { perhaps_of_count } else { of_count };
    section.figures.push(Figure::of("one-touch", per(single, cases)).with(limits(single, cases)));
    section.figures.push(Figure::of("case-rate", per(cases, exposure(scenario))));
    section
        .figures
        .push(Figure::of("cost-per-resolution", per(total_cost(scenario), of("resolved"))));
    if contacts.is_err() && cases.is_ok() {
        // The section asks for the contacts first; the others need not wait for it.
        section.findings.push(Finding::Some);
        for figure in &mut section.figures {
            figure.is_optional |= matches!(figure.outcome, Outcome::Value(..) | Outcome::Error(_));
        }
    } else {
        section.findings.push(match (of("resolved"), cases) {
            (Ok(resolved), Ok(cases)) if resolved > cases => {
                Finding::Is("resolved-above-cases", resolved - cases)
            }
            _ => Finding::No("resolved-above-cases"),
        });
    }
    section.lines = Lines::Are(Vec::new());
    Some(section)
}

/// cases ≤ contacts; single-contact cases ≤ cases; contacts ≥ single-contact cases + 2 × the others; no
/// contact without a case; and where every case has one contact, as many contacts as cases.
fn verdict(scenario: &Scenario) -> Verdict {
    let of = |key| scenario.value(key).ok();
    let (contacts, cases, single) = (of("vol"), of("cases"), of("one-touch"));
    // How far a rounded share may lie off.
    let is_share = scenario.is_share("one-touch");
    let rounding = if is_share { 0.01 * cases.unwrap_or(0.0) + 1.0 } else { 0.0 };
    // By how much each relation is missed, and how much of it may be rounding.
    let mut missed = Vec::new();
    if let Some((contacts, cases)) = contacts.zip(cases) {
        missed.push((cases - contacts, 0.0));
        missed.push((if cases == 0.0 { contacts } else { 0.0 }, 0.0));
    }
    if let (Some(contacts), None, Some(single)) = (contacts, cases, single) {
        // Whatever the cases are, those of one contact are among them.
        missed.push((single - contacts, 0.0));
    }
    if let Some((cases, single)) = cases.zip(single) {
        missed.push((single - cases, rounding));
        if let Some(contacts) = contacts {
            missed.push((2.0 * cases - contacts - single, rounding));
            if cases - single <= rounding {
                missed.push((contacts - cases, if is_share { f64::INFINITY } else { 0.0 }));
            }
        }
    }
    if missed.iter().any(|(excess, rounding)| excess > rounding) {
        Verdict::Infeasible
    } else if missed.iter().any(|(excess, _)| *excess > 0.0) {
        Verdict::Unclear
    } else {
        Verdict::Feasible
    }
}
