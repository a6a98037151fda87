//! Columns that are the sums of others, as in a pivot table with a column for each channel.

use super::{
    heads::Term,
    plan::{ColumnReason as Reason, LinePlan},
    roles::{NEVER, Role},
    source::Source,
};
use crate::{
    field::at,
    number::{NumberStyle, read},
};

/// Makes the sum the contacts and leaves its parts out, where columns of counts side by side have their
/// sums in the next one.
pub fn find(lines: &[&LinePlan], sources: &[Source], roles: &mut [Role]) {
    leave_out_outbound(sources, roles);
    let is_outbound = |index: &usize| has(sources, *index, Term::Outbound);
    let is_part = |role: Option<&Role>| match role {
        Some(Role::Unknown) => true,
        Some(Role::Column(at::COUNT, rank)) => *rank > 0,
        _ => false,
    };
    let width = roles.len();
    for sum in 0..width {
        if !is_part(roles.get(sum)) {
            continue;
        }
        let before = (0..sum).rev().take_while(|index| is_part(roles.get(*index)));
        let behind = (sum + 1..width).take_while(|index| is_part(roles.get(*index)));
        let runs: [Vec<usize>; 2] = [before.collect(), behind.collect()];
        let Some(parts) = runs.into_iter().find(|parts| is_sum(lines, sum, parts)) else {
            continue;
        };
        // What agents began is in that sum.
        if parts.iter().any(is_outbound) {
            if let Some(role) = roles.get_mut(sum) {
                *role = Role::Column(at::COUNT, NEVER);
            }
            return;
        }
        for (index, role) in roles.iter_mut().enumerate() {
            if index == sum {
                *role = Role::Column(at::COUNT, 0);
            } else if parts.contains(&index) && !matches!(role, Role::Column(_, NEVER)) {
                *role = Role::Out(Reason::PartOf(sum));
            }
        }
        return;
    }
}

/// A total beside inbound and outbound contacts is of both.
fn leave_out_outbound(sources: &[Source], roles: &mut [Role]) {
    let has_column = |term| (0..sources.len()).any(|index| has(sources, index, term));
    if !(has_column(Term::Outbound) && has_column(Term::Offered)) {
        return;
    }
    for (index, role) in roles.iter_mut().enumerate() {
        let is_total = has(sources, index, Term::Count) && !has(sources, index, Term::Offered);
        if is_total && let Role::Column(at::COUNT, rank) = role {
            *rank = NEVER;
        }
    }
}

/// Whether the header of a column of numbers says that.
fn has(sources: &[Source], index: usize, term: Term) -> bool {
    sources.get(index).is_some_and(|source| !source.is_text() && source.head.has(term))
}

/// Whether a column is the sum of others in each line, in a style of numbers that reads them all.
fn is_sum(lines: &[&LinePlan], sum: usize, parts: &[usize]) -> bool {
    let in_style = |style: NumberStyle| {
        let value = |line: &LinePlan, index: usize| {
            let text = line.cells.get(index).map_or("", String::as_str);
            if super::cell::is_dash(text) {
                return Some(0.0);
            }
            read(text, style).ok().map(|reading| reading.value.to_f64())
        };
        let mut filled = 0;
        let is_sum = lines.iter().all(|line| {
            let (Some(whole), Some(parts)) = (
                value(line, sum),
                parts.iter().map(|part| value(line, *part)).collect::<Option<Vec<f64>>>(),
            ) else {
                return false;
            };
            filled += usize::from(parts.iter().filter(|part| **part > 0.0).count() > 1);
            (whole - parts.iter().sum::<f64>()).abs() < 1e-6
        });
        is_sum && filled > 1
    };
    parts.len() > 1 && NumberStyle::ALL.into_iter().any(in_style)
}
