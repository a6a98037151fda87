//! Sums and averages of groups, by their names and by where these stand.

use super::{By, Finder, Found, Summand, is_mean, names::Name};

impl Summand<'_> {
    /// Whether one of its texts is that name.
    pub(super) fn is_called(&self, name: &str) -> bool {
        self.texts.contains(&name)
    }

    /// Whether one of its texts is that name with others behind it.
    pub(super) fn begins_with(&self, name: &str) -> bool {
        let is_so = |text: &&str| text.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '));
        self.texts.iter().any(is_so)
    }

    /// Whether it has no name of its own, and its text is that of the group of another line with more.
    fn is_of_group_of(&self, other: &Summand) -> bool {
        let (Some(own), Some(group)) = (self.texts.first(), other.texts.first()) else {
            return false;
        };
        self.is_beside_names
            && !other.is_beside_names
            && !group.is_empty()
            && (own.strip_prefix(group).is_some_and(|rest| rest.starts_with(' '))
                || own.strip_suffix(group).is_some_and(|rest| rest.ends_with(' ')))
    }
}

impl Finder<'_> {
    /// Subtotals that are named: "Subtotal", or "Phone Total" below lines of which one is of "Phone"; and
    /// averages of groups.
    pub(super) fn groups_by_name(&mut self) {
        let mut start = 0;
        for index in 0..self.lines.len() {
            let group: Vec<usize> = (start..index).filter(|row| !self.is_found(*row)).collect();
            if let Some(found) = self.of_group(index, &group) {
                self.found.push((index, found));
                let is_average = self
                    .line(index)
                    .is_some_and(|line| matches!(line.name(), Name::AverageOf(_) | Name::Average));
                start = if is_average { start } else { index + 1 };
            }
        }
    }

    /// What a line is of the group of lines above it.
    fn of_group(&self, index: usize, group: &[usize]) -> Option<Found> {
        let line = self.line(index)?;
        let lines = || group.iter().filter_map(|row| self.line(*row));
        let counts: Vec<f64> = lines().map(Summand::count).collect();
        let is_sum = !group.is_empty() && self.is_same(line.count(), counts.iter().sum());
        match line.name() {
            Name::Subtotal if !group.is_empty() => Some(Found::Subtotal(By::Name)),
            // A total without a name: of a group where it is not the last line of a single one.
            Name::Blank if self.is_sum_of_last(index, group) && !line.is_one => {
                let is_total = is_sum && group.len() == index && index + 1 == self.lines.len();
                (!is_total).then_some(Found::Subtotal(By::Sum))
            }
            Name::OfGroup(rest) => self.sum_of_group(line, &rest, group, is_sum, index),
            Name::AverageOf(rest) => {
                let above = self.lines.get(..index).unwrap_or_default();
                let is_told = !rest.is_empty() && above.iter().any(|line| line.is_called(&rest));
                let is_told = is_told || line.is_beside_names && !above.is_empty();
                let of_all = group.len() == index;
                let by_mean = is_mean(line.count(), &counts).then_some(if of_all {
                    Found::Total(By::Name)
                } else {
                    Found::Subtotal(By::Sum)
                });
                if is_told { Some(Found::Subtotal(By::Name)) } else { by_mean }
            }
            // "Phone Count" below the lines of "Phone", without a name of its own.
            _ if lines().any(|other| line.is_of_group_of(other)) => {
                Some(Found::Subtotal(if is_sum { By::Sum } else { By::Name }))
            }
            _ => None,
        }
    }

    /// What a line is that is called the sum of a group.
    fn sum_of_group(
        &self,
        line: &Summand,
        rest: &str,
        group: &[usize],
        is_sum: bool,
        index: usize,
    ) -> Option<Found> {
        let lines = || group.iter().filter_map(|row| self.line(*row));
        let above = self.lines.get(..index).unwrap_or_default();
        // Of nested groups the outer one began before the sum above.
        let is_named = !rest.is_empty()
            && (lines().any(|line| line.is_called(rest))
                || line.is_beside_names && above.iter().any(|line| line.is_called(rest)));
        // "Phone Total" may be a row: that it is a sum decides.
        if is_sum && (group.len() > 1 || is_named) {
            return Some(Found::Subtotal(By::Sum));
        }
        let below = self.lines.get(index + 1..).unwrap_or_default();
        let is_above_its_group = || below.first().is_some_and(|line| line.is_called(rest));
        if line.is_beside_names && (is_named || is_above_its_group()) {
            return Some(Found::Subtotal(By::Name));
        }
        let largest = lines().map(Summand::count).fold(0.0, f64::max);
        let are_all_of_it = group.len() > 1 && lines().all(|line| line.begins_with(rest));
        let may_be = is_named || is_above_its_group() || !rest.is_empty() && are_all_of_it;
        if is_named && line.count() >= largest {
            return Some(Found::Subtotal(By::Name));
        }
        may_be.then_some(Found::Doubtful)
    }
}
