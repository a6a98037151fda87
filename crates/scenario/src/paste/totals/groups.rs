//! Groups of lines with their sums among them.

use super::{By, Finder, Found, Summand, digits};

impl Finder<'_> {
    /// Whether the lines beside one are groups of a sum and its parts.
    pub(super) fn has_groups(&self, total: usize) -> bool {
        let rows: Vec<usize> = self.rows().into_iter().filter(|row| *row != total).collect();
        self.groups(&rows).is_some()
    }

    /// Sums of groups, which count everything twice. The total, or else the contacts that were typed, is
    /// what the lines come to without them; where neither is known, all lines are of groups.
    pub(super) fn groups_by_sum(&mut self) {
        let rows = self.rows();
        let sum: f64 = rows.iter().map(|row| self.count(*row)).sum();
        let totals = self.found.iter().filter(|(_, found)| matches!(found, Found::Total(_)));
        let total = totals.map(|(index, _)| self.count(*index)).reduce(f64::max);
        if total.is_some_and(|total| self.is_same(2.0 * total, sum)) {
            let groups = self.groups(&rows).unwrap_or_default().into_iter();
            self.found.extend(groups.map(|index| (index, Found::Subtotal(By::Sum))));
            return;
        }
        let reversed: Vec<usize> = rows.iter().rev().copied().collect();
        let groups = self.heads(&rows, sum, total).or_else(|| self.heads(&reversed, sum, total));
        let Some((groups, found)) = groups else { return };
        self.found.extend(groups.into_iter().map(|index| (index, found)));
    }

    /// The lines that are the sums of at least two behind each, as far as these are no rows, or are to be
    /// asked.
    fn heads(&self, rows: &[usize], sum: f64, total: Option<f64>) -> Option<(Vec<usize>, Found)> {
        let (mut heads, mut others) = (Vec::new(), 0);
        let mut length = usize::MAX;
        let mut rest = rows;
        while let Some((head, behind)) = rest.split_first() {
            let parts = self.parts(*head, behind);
            let (group, behind) =
                behind.split_at_checked(if parts > 1 { parts } else { 0 }).unwrap_or_default();
            if parts > 1 {
                heads.push(*head);
                // 600 is as unlikely as its parts 412 and 188.
                let of_group = group.iter().chain([head]).map(|row| digits(self.count(*row)));
                length = length.min(of_group.max().unwrap_or_default());
            } else {
                others += 1;
            }
            rest = behind;
        }
        let of_heads: f64 = heads.iter().map(|row| self.count(*row)).sum();
        let is = |whole: Option<f64>, sum| whole.is_some_and(|whole| self.is_same(whole, sum));
        let whole = total.or(self.contacts);
        if heads.is_empty() || is(whole, sum) {
            return None;
        }
        let is_named = |row: &usize| self.line(*row).is_some_and(|line| !line.is_one);
        let are_open = total.is_none() && heads.iter().any(is_named);
        let are_all = are_open && others == 0 && heads.len() > 1;
        let is_beside = |row: &usize| self.line(*row).is_some_and(|line| line.is_beside_names);
        let is_told = length > 1 || heads.iter().all(is_beside);
        if are_all && is_told || is(whole, sum - of_heads) {
            return Some((heads, Found::Subtotal(By::Sum)));
        }
        // In a long list some lines are such sums by chance; the first one seldom is.
        let is_grouped = self.found.iter().any(|(_, found)| matches!(found, Found::Subtotal(_)));
        let begins = rows.first() == heads.first() && length > 2 && others > 0 && !is_grouped;
        (are_all || are_open && begins).then_some((heads, Found::Doubtful))
    }

    /// How many lines behind one come to it together; none where they do not.
    fn parts(&self, head: usize, behind: &[usize]) -> usize {
        let whole = self.count(head);
        let mut sum = 0.0;
        for (index, row) in behind.iter().enumerate() {
            sum += self.count(*row);
            if whole > 0.0 && self.is_same(sum, whole) {
                return index + 1;
            }
            if sum > whole {
                return 0;
            }
        }
        0
    }

    /// The lines that each are the sum of those behind them, or else before them, up to the next one.
    fn groups(&self, rows: &[usize]) -> Option<Vec<usize>> {
        let reversed: Vec<usize> = rows.iter().rev().copied().collect();
        self.groups_from(rows).or_else(|| self.groups_from(&reversed))
    }

    fn groups_from(&self, rows: &[usize]) -> Option<Vec<usize>> {
        let value = |row: usize| self.line(row).map_or(0.0, Summand::count);
        let mut groups = Vec::new();
        let mut rest = rows;
        while let Some((head, behind)) = rest.split_first() {
            let mut sum = 0.0;
            let mut parts = 0;
            while parts == 0 || !self.is_same(sum, value(*head)) {
                sum += value(*behind.get(parts)?);
                parts += 1;
            }
            groups.push(*head);
            rest = behind.get(parts..).unwrap_or_default();
        }
        (!groups.is_empty()).then_some(groups)
    }
}
