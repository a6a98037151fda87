//! What must hold between the entries of the funnel (docs/metrics.md, "Break down", Funnel), and
//! whether given ones can be right with the blank ones anywhere in their range.

use super::{FUNNEL, contacts_handled};
use crate::{
    linear::{Relation, can_hold},
    scenario::{Entry, Scenario},
};

/// Whether the given entries can be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Feasible,
    Infeasible,
    /// How far a rounded share may lie off decides.
    Unclear,
}

/// The unknowns, each at least zero: the entries of the funnel, and the contacts that they are parts of.
/// Contacts handled may be those offered.
fn keys() -> impl Iterator<Item = &'static str> {
    FUNNEL.into_iter().chain(["vol", "handled", "ai"])
}

const UNKNOWNS: usize = FUNNEL.len() + 3;

type Funnel = Relation<UNKNOWNS>;

/// A sum of entries, each so many times, and a constant.
fn sum<'a>(terms: impl IntoIterator<Item = (&'a str, f64)>, constant: f64) -> Funnel {
    let place = |key| keys().position(|known| known == key).unwrap();
    let terms: Vec<(usize, f64)> =
        terms.into_iter().map(|(key, factor)| (place(key), factor)).collect();
    Funnel::new(&terms, constant)
}

/// Wholes less their parts.
fn less(wholes: &[&'static str], parts: &[&'static str]) -> Funnel {
    let wholes = wholes.iter().map(|whole| (*whole, 1.0));
    sum(wholes.chain(parts.iter().map(|part| (*part, -1.0))), 0.0)
}

/// Attempts = contacts + solved + gave up; contained + abandoned + escalated = routed.
fn equations() -> Vec<Funnel> {
    vec![
        less(&["attempts"], &["vol", "solved", "gave-up"]),
        less(&["routed"], &["contained", "left", "escalated"]),
    ]
}

/// Sums that are at least zero.
fn at_least() -> Vec<Funnel> {
    let mut all: Vec<Funnel> = keys().map(|key| less(&[key], &[])).collect();
    let relations: [(&[&'static str], &[&'static str]); 8] = [
        // Who was solved or gave up tried self-service, and who tried made an attempt.
        (&["tried"], &["solved", "gave-up"]),
        (&["attempts"], &["tried"]),
        (&["vol"], &["routed"]),
        // People handle what automation did not end, as far as it is handled at all. Whether what was
        // abandoned in automation counts as handled is left to who counts.
        (&["vol"], &["human", "contained", "left"]),
        (&["handled"], &["human", "contained"]),
        (&["human", "contained", "left"], &["handled"]),
        // Resolved by automation: contained, and not back.
        (&["contained"], &["returned"]),
        (&["contained"], &["ai", "returned"]),
    ];
    all.extend(relations.map(|(wholes, parts)| less(wholes, parts)));
    all
}

/// The whole that an entry is a share of.
fn whole(key: &str) -> &'static [(&'static str, f64)] {
    match key {
        "tried" => &[("attempts", 1.0)],
        "solved" => &[("tried", 1.0)],
        "gave-up" => &[("tried", 1.0), ("solved", -1.0)],
        "routed" | "human" => &[("vol", 1.0)],
        "returned" => &[("contained", 1.0)],
        _ => &[("routed", 1.0)],
    }
}

/// The given entries can be right, or cannot.
pub fn verdict(scenario: &Scenario) -> Verdict {
    let numbers = keys().filter_map(|key| scenario.value(key).ok());
    let size = numbers.fold(1.0, f64::max);
    let has_shares = keys().any(|key| scenario.is_share(key));
    // Counts and their sums are exact.
    let residue = if has_shares { (4e-15 * size).max(1e-3) } else { 1e-3 };
    if is_possible(scenario, residue, 0.0) {
        return Verdict::Feasible;
    }
    // Counts are whole. A share is rounded, by half a percent at most.
    let margin = if has_shares { 0.02 * size + 2.0 } else { 4e-15 * size + 0.01 };
    let rounding = if has_shares { 0.005 } else { 0.0 };
    if is_possible(scenario, margin, rounding) { Verdict::Unclear } else { Verdict::Infeasible }
}

fn is_possible(scenario: &Scenario, slack: f64, rounding: f64) -> bool {
    let (mut equations, mut at_least) = (equations(), at_least());
    for key in keys() {
        let value = match scenario.entry(key) {
            _ if key == "handled" => contacts_handled(scenario),
            Entry::Percent(text) => {
                let share = text.parse::<f64>().unwrap() / 100.0;
                at_least.extend([1.0, -1.0].map(|sign| {
                    let of_whole = whole(key)
                        .iter()
                        .map(|(of, factor)| (*of, -sign * factor * (share - sign * rounding)));
                    sum(of_whole.chain([(key, sign)]), 0.0)
                }));
                continue;
            }
            entry => entry.number(),
        };
        if let Ok(value) = value {
            equations.push(sum([(key, 1.0)], -value));
        }
    }
    can_hold(&equations, &at_least, slack)
}
