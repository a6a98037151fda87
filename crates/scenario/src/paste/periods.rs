//! Columns that differ in their period: then and now.

use super::{
    heads::Period,
    plan::ColumnReason as Reason,
    roles::{DOUBTFUL, NEVER, Role, is_doubtful},
    source::Source,
};
use crate::field::{Table, at};

/// Of columns that differ in their period, the latest one counts; segments have a place for the one
/// before it.
pub fn find(table: Table, sources: &[Source], roles: &mut [Role]) {
    name_counts(sources, roles);
    for target in 0..table.name_column() {
        let mut dated: Vec<(Period, usize)> = (0..roles.len())
            .filter(|index| is_of(roles.get(*index), target))
            .filter_map(|index| Some((period(sources, index)?, index)))
            .collect();
        dated.sort_unstable();
        let shape = |period: &Period| (period.year.is_some(), period.part.map(|(part, _)| part));
        // Without years December is before January or behind it, as the columns stand.
        let is_comparable = dated.windows(2).all(|pair| {
            let [(first, left), (second, right)] = pair else { return false };
            shape(first) == shape(second) && (first.year.is_some() || left < right)
        });
        // Of several months none is all contacts, nor the handle time of all.
        let is_whole = dated.len() < 3 || dated.iter().all(|(period, _)| period.part.is_none());
        let Some(((latest, _), earlier)) = dated.split_last() else { continue };
        if !(is_comparable && is_whole) {
            if target != at::COUNT && earlier.iter().any(|(period, _)| period != latest) {
                leave_out(roles, &dated);
            }
            continue;
        }
        let before = earlier.iter().map(|(period, _)| *period).rfind(|period| period != latest);
        for (period, index) in earlier.iter().filter(|(period, _)| period != latest) {
            let then = then(table, target).filter(|_| before == Some(*period));
            if let Some(role) = roles.get_mut(*index) {
                let rank = rank(*role);
                *role =
                    then.map_or(Role::Out(Reason::OtherPeriod), |then| Role::Column(then, rank));
            }
        }
    }
    if table == Table::Segments {
        then_base(sources, roles);
    }
}

/// Whether its header left doubts, which its period does not take away.
fn rank(role: Role) -> u8 {
    match role {
        Role::Column(_, rank) if is_doubtful(rank) => DOUBTFUL,
        _ => 0,
    }
}

/// Makes the only base that of the earlier contacts, where it is of their period and not of that of the
/// others.
fn then_base(sources: &[Source], roles: &mut [Role]) {
    let of = |roles: &[Role], column| -> Vec<usize> {
        (0..roles.len()).filter(|index| is_of(roles.get(*index), column)).collect()
    };
    let found = [at::COUNT, at::BASE, at::WAS, at::WAS_BASE].map(|column| of(roles, column));
    let [counts, bases, was, was_base] = found.each_ref().map(Vec::as_slice);
    let ([now], [base], [then], []) = (counts, bases, was, was_base) else { return };
    let periods = [now, base, then].map(|index| period(sources, *index));
    let [Some(now), Some(own), Some(then)] = periods else { return };
    if own == then
        && own.differs(&now)
        && let Some(Role::Column(column, _)) = roles.get_mut(*base)
    {
        *column = at::WAS_BASE;
    }
}

/// Leaves out columns of which no period is the one that counts.
fn leave_out(roles: &mut [Role], dated: &[(Period, usize)]) {
    for (_, index) in dated {
        if let Some(role) = roles.get_mut(*index) {
            *role = Role::Out(Reason::OtherPeriod);
        }
    }
}

/// Makes periods alone contacts, where no other column is: two of them, or any number with years.
fn name_counts(sources: &[Source], roles: &mut [Role]) {
    let unknown: Vec<usize> =
        (0..roles.len()).filter(|index| roles.get(*index) == Some(&Role::Unknown)).collect();
    let periods: Option<Vec<Period>> =
        unknown.iter().map(|index| period(sources, *index)).collect();
    let is_told = |periods: Vec<Period>| {
        periods.len() == 2
            || periods.len() > 2 && periods.iter().all(|period| period.year.is_some())
    };
    if roles.iter().any(|role| is_of(Some(role), at::COUNT)) || !periods.is_some_and(is_told) {
        return;
    }
    for index in unknown {
        if let Some(role) = roles.get_mut(index) {
            *role = Role::Column(at::COUNT, 20);
        }
    }
}

fn period(sources: &[Source], index: usize) -> Option<Period> {
    sources.get(index)?.head.period
}

/// Whether a column belongs into this one of the breakdown.
fn is_of(role: Option<&Role>, target: usize) -> bool {
    matches!(role, Some(Role::Column(column, rank)) if *column == target && *rank < NEVER)
}

/// The column of the breakdown for the earlier period.
fn then(table: Table, target: usize) -> Option<usize> {
    match (table, target) {
        (Table::Segments, at::COUNT) => Some(at::WAS),
        (Table::Segments, at::BASE) => Some(at::WAS_BASE),
        _ => None,
    }
}
