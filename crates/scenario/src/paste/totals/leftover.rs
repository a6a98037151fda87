//! Lines that are rows by nothing but that no arithmetic tells otherwise: those that are called totals,
//! those without a name, and what stands below the total or at the end.

use super::{
    By, Finder, Found, Summand, is_mean,
    names::{Name, is_measure},
};

impl Finder<'_> {
    /// Looks through the lines that are left.
    pub(super) fn leftover(&mut self) {
        let names: Vec<Name> = self.lines.iter().map(Summand::name).collect();
        let last_total = names.iter().rposition(|name| *name == Name::Total).unwrap_or_default();
        self.parts_of_rows(&names);
        for (index, name) in names.iter().enumerate() {
            if !self.is_found(index) {
                let found = self.of_leftover(index, name, index < last_total);
                self.found.extend(found.map(|found| (index, found)));
            }
        }
        self.first_without_name();
        self.below_total();
        self.at_end();
    }

    /// The rows above a line and behind the sum before it.
    fn group_above(&self, index: usize) -> Vec<usize> {
        let is_sum = |row: &usize| {
            let found = self.found.iter().find(|(found, _)| found == row);
            found.is_some_and(|(_, found)| matches!(found, Found::Total(_) | Found::Subtotal(_)))
        };
        let rows = (0..index).rev().take_while(|row| !is_sum(row));
        let mut rows: Vec<usize> = rows.filter(|row| !self.is_found(*row)).collect();
        rows.reverse();
        rows
    }

    fn is_mean_of(&self, index: usize, of: &[usize]) -> bool {
        let counts: Vec<f64> = of.iter().map(|row| self.count(*row)).collect();
        is_mean(self.count(index), &counts)
    }

    /// Whether a line is as large as each of some, of which there are any.
    fn is_largest(&self, index: usize, of: &[usize]) -> bool {
        let count = self.count(index);
        count > 0.0 && !of.is_empty() && of.iter().all(|row| self.count(*row) <= count)
    }

    /// A line that is called a total, or has no name.
    fn of_leftover(&self, index: usize, name: &Name, has_total_below: bool) -> Option<Found> {
        let line = self.line(index)?;
        if !matches!(name, Name::Total | Name::Average | Name::Blank) && !line.is_beside_names {
            return None;
        }
        let group = self.group_above(index);
        let is_largest = self.is_largest(index, &group);
        match name {
            Name::Total if self.is_sum_of_last(index, &group) => Some(Found::Subtotal(By::Name)),
            Name::Total if is_largest && has_total_below => Some(Found::Subtotal(By::Name)),
            Name::Total if is_largest => Some(Found::Total(By::Name)),
            Name::Average if self.is_mean_of(index, &group) => Some(Found::Total(By::Name)),
            Name::Total | Name::Average if !group.is_empty() => Some(Found::Doubtful),
            Name::Blank if group.len() > 1 && is_largest && !line.is_one => Some(Found::Doubtful),
            // The name of a group with as many as each of its lines.
            Name::Other if line.is_beside_names => self.of_group_line(index),
            _ => None,
        }
    }

    /// A line with the name of a group and none of its own: its sum, where no line of the group above or
    /// below it has more.
    fn of_group_line(&self, index: usize) -> Option<Found> {
        let is_of_group = |row: &usize| {
            !self.is_found(*row) && self.line(*row).is_some_and(|line| !line.is_beside_names)
        };
        let below: Vec<usize> = (index + 1..self.lines.len()).take_while(is_of_group).collect();
        let above: Vec<usize> = (0..index).rev().take_while(is_of_group).collect();
        let may_be = self.is_largest(index, &below) || self.is_largest(index, &above);
        may_be.then_some(Found::Doubtful)
    }

    /// A first line without a name that may be the total of those below it.
    fn first_without_name(&mut self) {
        let below: Vec<usize> = self.rows().into_iter().filter(|row| *row > 0).collect();
        let is_blank = self.line(0).is_some_and(|line| line.name() == Name::Blank && !line.is_one);
        if is_blank && !self.is_found(0) && below.len() > 1 && self.is_largest(0, &below) {
            self.found.push((0, Found::Doubtful));
        }
    }

    /// "Of which" below a line that is a row itself would count twice.
    fn parts_of_rows(&mut self, names: &[Name]) {
        let is_part = |row: usize| names.get(row) == Some(&Name::Part);
        let mut parts = Vec::new();
        for index in (1..self.lines.len()).filter(|index| is_part(*index)) {
            let whole = (0..index).rev().find(|row| !is_part(*row));
            let is_row = whole.is_some_and(|whole| {
                !self.is_found(whole) && self.count(whole) >= self.count(index)
            });
            if is_row && !self.is_found(index) {
                parts.push((index, Found::Doubtful));
            }
        }
        self.found.extend(parts);
    }

    /// What stands below the total is set beside it, or has to be asked.
    fn below_total(&mut self) {
        let has_rows = |total: usize| self.rows().iter().any(|row| *row < total);
        let totals = self.found.iter().filter(|(index, found)| {
            let is_sum = self.line(*index).is_some_and(|line| !line.name().is_of_rows());
            matches!(found, Found::Total(_)) && is_sum && has_rows(*index)
        });
        let Some(total) = totals.map(|(index, _)| *index).max() else { return };
        let subtotals = self.found.iter().filter(|(_, found)| matches!(found, Found::Subtotal(_)));
        let last = subtotals.map(|(index, _)| *index).max().unwrap_or(0).max(total);
        for index in last + 1..self.lines.len() {
            let Some(line) = self.line(index).filter(|_| !self.is_found(index)) else { continue };
            let is_note = line.is_no_count
                || matches!(
                    line.name(),
                    Name::Comparison
                        | Name::Change
                        | Name::Part
                        | Name::Average
                        | Name::Mean
                        | Name::Extreme
                );
            self.found.push((index, if is_note { Found::Note } else { Found::Doubtful }));
        }
    }

    /// Lines at the end that are set beside the rows, where no total stands.
    fn at_end(&mut self) {
        for index in (2..self.lines.len()).rev() {
            if self.is_found(index) {
                continue;
            }
            let Some(line) = self.line(index) else { return };
            let name = line.name();
            let is_behind_gap = self.gap.is_some_and(|gap| index >= gap);
            let is_named = matches!(name, Name::Comparison | Name::Change);
            let is_measure = is_behind_gap && line.name.is_some_and(is_measure);
            let found = match line.is_no_count {
                true if is_named => Found::Note,
                true => Found::Doubtful,
                false if name == Name::Comparison || is_measure => Found::Doubtful,
                false if is_behind_gap => continue,
                false => return,
            };
            self.found.push((index, found));
        }
    }
}
