//! What must hold between the entries of the funnel (metrics.md, 5 with 17; issue, A3), and whether given
//! ones can be right with the blank ones anywhere in their range.

use super::contacts_handled;
use crate::{
    linear::{Relation, can_hold},
    scenario::{Entry, Scenario},
    value::Value,
};

/// Whether the given entries can be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Feasible,
    Infeasible,
    /// How far a rounded share may lie off decides.
    Unclear,
}

/// The unknowns, each at least zero; the keys of the link but for contacts handled, which may be those
/// offered.
const KEYS: [&str; 13] = [
    "attempts",
    "tried",
    "solved",
    "gave-up",
    "vol",
    "routed",
    "contained",
    "left",
    "returned",
    "escalated",
    "human",
    "handled",
    "ai",
];
const ATTEMPTS: usize = 0;
const TRIED: usize = 1;
const SOLVED: usize = 2;
const GAVE_UP: usize = 3;
const CONTACTS: usize = 4;
const ROUTED: usize = 5;
const CONTAINED: usize = 6;
const ABANDONED: usize = 7;
const RETURNED: usize = 8;
const ESCALATED: usize = 9;
const HUMAN: usize = 10;
const HANDLED: usize = 11;
const RESOLVED: usize = 12;

type Funnel = Relation<13>;

/// Attempts = contacts + solved + gave up, of those who tried; contained + abandoned + escalated = routed.
fn equations() -> Vec<Funnel> {
    vec![
        Funnel::new(&[(ATTEMPTS, 1.0), (CONTACTS, -1.0), (SOLVED, -1.0), (GAVE_UP, -1.0)], 0.0),
        Funnel::new(&[(ROUTED, 1.0), (CONTAINED, -1.0), (ABANDONED, -1.0), (ESCALATED, -1.0)], 0.0),
    ]
}

/// Sums that are at least zero.
fn at_least() -> Vec<Funnel> {
    let mut all: Vec<Funnel> = (0..13).map(|unknown| Funnel::new(&[(unknown, 1.0)], 0.0)).collect();
    let mut part = |parts: &[usize], wholes: &[usize]| {
        let parts = parts.iter().map(|part| (*part, -1.0));
        let terms: Vec<(usize, f64)> =
            parts.chain(wholes.iter().map(|whole| (*whole, 1.0))).collect();
        all.push(Funnel::new(&terms, 0.0));
    };
    // Who was solved or gave up tried self-service, and who tried made an attempt.
    part(&[SOLVED, GAVE_UP], &[TRIED]);
    part(&[TRIED], &[ATTEMPTS]);
    part(&[ROUTED], &[CONTACTS]);
    // People handle what automation did not end, as far as it is handled at all. Whether what was
    // abandoned in automation counts as handled is left to who counts.
    part(&[HUMAN, CONTAINED, ABANDONED], &[CONTACTS]);
    part(&[HUMAN, CONTAINED], &[HANDLED]);
    part(&[HANDLED], &[HUMAN, CONTAINED, ABANDONED]);
    // Resolved by automation: contained, and not back.
    part(&[RETURNED], &[CONTAINED]);
    part(&[RESOLVED, RETURNED], &[CONTAINED]);
    all
}

/// The whole that an entry is a share of.
fn whole(unknown: usize) -> &'static [(usize, f64)] {
    match unknown {
        TRIED => &[(ATTEMPTS, 1.0)],
        SOLVED => &[(TRIED, 1.0)],
        GAVE_UP => &[(TRIED, 1.0), (SOLVED, -1.0)],
        ROUTED | HUMAN => &[(CONTACTS, 1.0)],
        RETURNED => &[(CONTAINED, 1.0)],
        _ => &[(ROUTED, 1.0)],
    }
}

/// The given entries can be right, or cannot.
pub fn verdict(scenario: &Scenario) -> Verdict {
    let numbers = KEYS.iter().filter_map(|key| scenario.value(key).ok());
    let size = numbers.fold(1.0, f64::max);
    let has_shares = KEYS.iter().any(|key| scenario.is_share(key));
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
    let mut give = |unknown: usize, value: Value| {
        if let Ok(value) = value {
            equations.push(Funnel::new(&[(unknown, 1.0)], -value));
        }
    };
    for (unknown, key) in KEYS.iter().enumerate() {
        match scenario.entry(key) {
            _ if unknown == HANDLED => give(HANDLED, contacts_handled(scenario)),
            Entry::Percent(text) => {
                let share = text.parse::<f64>().unwrap() / 100.0;
                let side = |sign: f64| {
                    let of_whole = whole(unknown)
                        .iter()
                        .map(|(of, factor)| (*of, -sign * factor * (share - sign * rounding)));
                    let terms: Vec<_> = of_whole.chain([(unknown, sign)]).collect();
                    Funnel::new(&terms, 0.0)
                };
                at_least.extend([side(1.0), side(-1.0)]);
            }
            entry => give(unknown, entry.number()),
        }
    }
    can_hold(&equations, &at_least, slack)
}
