//! Lines that are called sums, and are none of the rows beside them.

use super::{Found, Summand, is_same, names::Name};
use std::collections::HashSet;

/// The lines that are kept out as sums by their names and are not what their rows add up to, each with
/// these rows. A line may be the sum of all rows above it, or of those behind the sum before it.
pub fn unequal(
    lines: &[Summand],
    found: &[(usize, Found)],
    rounding: f64,
) -> Vec<(usize, Vec<usize>)> {
    let out: HashSet<usize> = found
        .iter()
        .filter(|(_, found)| *found != Found::Doubtful)
        .map(|(line, _)| *line)
        .collect();
    let is_out = |line: usize| out.contains(&line);
    let names: Vec<Name> = lines.iter().map(Summand::name).collect();
    let is_average = |line: usize| {
        matches!(names.get(line), Some(Name::Average | Name::AverageOf(_) | Name::Mean))
    };
    let rows: Vec<usize> = (0..lines.len()).filter(|line| !is_out(*line)).collect();
    let mut unequal = Vec::new();
    for &(index, kind) in found {
        let Some(line) = lines.get(index).filter(|_| is_out(index)) else { continue };
        let Some(name) = names.get(index) else { continue };
        // An average, the largest row and a total without a number are no sums to compare.
        let is_subtotal = matches!(kind, Found::Subtotal(_));
        let is_sum = matches!(name, Name::Total | Name::Subtotal | Name::OfGroup(_));
        let Some(whole) = line.values.first().copied().flatten().filter(|_| is_sum) else {
            continue;
        };
        let above: Vec<usize> = rows.iter().copied().filter(|row| *row < index).collect();
        let sum_before = (0..index).rev().find(|line| is_out(*line) && !is_average(*line));
        let first = first_of_group(lines, &names, index).or(sum_before.map(|before| before + 1));
        let is_of_group = |row: &usize| *row >= first.unwrap_or_default();
        let group: Vec<usize> = above.iter().copied().filter(is_of_group).collect();
        let next_sum = (index + 1..lines.len()).find(|line| is_out(*line)).unwrap_or(lines.len());
        let below: Vec<usize> =
            rows.iter().copied().filter(|row| (index..next_sum).contains(row)).collect();
        // At the top it is the sum of what stands below.
        let all = if above.is_empty() { rows.clone() } else { above };
        let is_sum_of = |rows: &[usize]| {
            let values = rows.iter().filter_map(|row| lines.get(*row)).map(Summand::count);
            is_same(whole, values.sum(), rounding)
        };
        if !all.is_empty() && !is_sum_of(&all) && !is_sum_of(&group) && !is_sum_of(&below) {
            let is_above = is_above_its_group(lines, index);
            let parts = match (is_subtotal, is_above) {
                (true, true) => below,
                (true, false) if !group.is_empty() => group,
                _ => all,
            };
            unequal.push((index, parts));
        }
    }
    unequal
}

/// The first line of the group that a line is called the sum of, behind the sum before of that name.
fn first_of_group(lines: &[Summand], names: &[Name], index: usize) -> Option<usize> {
    let name = names.get(index)?;
    let Name::OfGroup(rest) = name else { return None };
    let is_sum = |line: &usize| names.get(*line) == Some(name);
    let behind = (0..index).rev().find(is_sum).map_or(0, |line| line + 1);
    let is_called = |line: &usize| {
        lines.get(*line).is_some_and(|line| line.is_called(rest) || line.begins_with(rest))
    };
    (behind..index).find(is_called)
}

/// Whether a line is called the sum of a group that begins below it.
fn is_above_its_group(lines: &[Summand], index: usize) -> bool {
    let next = lines.get(index + 1);
    let name = lines.get(index).map(Summand::name);
    matches!(name, Some(Name::OfGroup(rest)) if next.is_some_and(|line| line.is_called(&rest)))
}
