//! Lines that are sums of others, by their names and by arithmetic.

mod groups;
mod leftover;
mod named;
mod names;
mod unequal;

pub use names::{is_total, name_among, name_of};
pub use unequal::unequal;

use names::Name;
use std::cell::OnceCell;

/// A line as far as sums are concerned.
#[derive(Debug, Clone, Default)]
pub struct Summand<'a> {
    /// What it is called; none where the rows have no names to tell from.
    pub name: Option<&'a str>,
    /// All its texts, folded.
    pub texts: Vec<&'a str>,
    /// Whether the column of the names is blank in it, while another text stands in it.
    pub is_beside_names: bool,
    /// Whether a percentage stands where the others have numbers.
    pub is_no_count: bool,
    /// Its numbers in the columns that add up; that of the contacts comes first.
    pub values: Vec<Option<f64>>,
    /// Whether it is named as one thing, such as a channel, which is no sum.
    pub is_one: bool,
    /// What its name says, once it was asked.
    pub named: OnceCell<Name>,
}

impl Summand<'_> {
    fn name(&self) -> Name {
        self.named.get_or_init(|| self.name.map_or(Name::Other, Name::of)).clone()
    }

    fn count(&self) -> f64 {
        self.values.first().copied().flatten().unwrap_or_default()
    }

    /// Whether it can be the total or the average, by its name, of others above it.
    fn may_be_total_above(&self, others: &[&Summand]) -> bool {
        let counts = || others.iter().map(|other| other.count());
        let (least, largest) = (counts().fold(f64::MAX, f64::min), counts().fold(0.0, f64::max));
        let has_count = self.values.first().is_some_and(Option::is_some);
        let is_average = self.name() == Name::Average;
        let fits = if is_average { least <= self.count() } else { largest <= self.count() };
        !has_count || fits && (!is_average || self.count() <= largest)
    }

    /// What a line is whose name may be that of an average, or of a row.
    fn of_mean(&self, others: &[&Summand]) -> Option<Found> {
        let is_row = |other: &&&Summand| other.name() != Name::Total;
        let counts: Vec<f64> = others.iter().filter(is_row).map(|other| other.count()).collect();
        let is_between = counts.iter().any(|count| *count < self.count())
            && counts.iter().any(|count| *count > self.count());
        if is_mean(self.count(), &counts) {
            Some(Found::Total(By::Name))
        } else {
            is_between.then_some(Found::Doubtful)
        }
    }
}

/// Whether a number is the mean of others, as a whole number at least.
fn is_mean(value: f64, of: &[f64]) -> bool {
    let count = of.iter().map(|_| 1.0).sum::<f64>();
    count > 1.0 && value > 0.0 && (of.iter().sum::<f64>() / count - value).abs() <= 0.5
}

/// What a line was found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A total.
    Total(By),
    /// A subtotal.
    Subtotal(By),
    /// A figure beside a total, which is none of the rows.
    Note,
    /// A total, another figure beside the rows, or a row: that has to be asked.
    Doubtful,
}

/// What tells a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Its name.
    Name,
    /// Arithmetic.
    Sum,
}

/// The lines that are sums of others, by their places. `contacts` is the total that was typed, where it
/// was; `rounding` is how far a sum may be off; from `gap` on a blank line parts them from the others.
pub fn find(
    lines: &[Summand],
    contacts: Option<f64>,
    rounding: f64,
    gap: Option<usize>,
) -> Vec<(usize, Found)> {
    let mut finder = Finder { lines, contacts, rounding, gap, is_summed: false, found: Vec::new() };
    finder.groups_by_name();
    while finder.end(false) {}
    finder.middle();
    finder.end(true);
    finder.groups_by_sum();
    finder.leftover();
    finder.found.sort_by_key(|(index, _)| *index);
    finder.found
}

/// Whether two sums are equal but for rounding.
fn is_same(left: f64, right: f64, rounding: f64) -> bool {
    (left - right).abs() <= rounding.max(1e-9 * left.abs().max(right.abs()))
}

struct Finder<'a> {
    lines: &'a [Summand<'a>],
    contacts: Option<f64>,
    rounding: f64,
    gap: Option<usize>,
    /// Whether the sum of all rows was found, so that no other line is one by chance.
    is_summed: bool,
    found: Vec<(usize, Found)>,
}

impl Finder<'_> {
    /// Whether two sums are equal but for rounding.
    fn is_same(&self, left: f64, right: f64) -> bool {
        is_same(left, right, self.rounding)
    }

    fn is_found(&self, index: usize) -> bool {
        self.found.iter().any(|(found, _)| *found == index)
    }

    /// The places of the lines that are rows so far.
    fn rows(&self) -> Vec<usize> {
        (0..self.lines.len()).filter(|index| !self.is_found(*index)).collect()
    }

    fn line(&self, index: usize) -> Option<&Summand<'_>> {
        self.lines.get(index)
    }

    /// A total at one end, if there is one.
    fn end(&mut self, at_first: bool) -> bool {
        let rows = self.rows();
        let Some(&index) = (if at_first { rows.first() } else { rows.last() }) else {
            return false;
        };
        if rows.len() < 2 {
            return false;
        }
        let found = self.of_end(index, &rows, at_first);
        self.is_summed |=
            found.is_some_and(|_| self.is_sum(index, &rows) || self.is_half(index, &rows));
        self.found.extend(found.map(|found| (index, found)));
        found.is_some_and(|found| found != Found::Doubtful) && !at_first
    }

    fn of_end(&self, index: usize, rows: &[usize], at_first: bool) -> Option<Found> {
        let line = self.line(index)?;
        let others: Vec<&Summand> =
            rows.iter().filter(|row| **row != index).filter_map(|row| self.line(*row)).collect();
        let sum: f64 = others.iter().map(|other| other.count()).sum();
        let largest = others.iter().map(|other| other.count()).fold(0.0, f64::max);
        let is_sum = self.is_sum(index, rows);
        let is_told = is_sum || self.is_half(index, rows);
        match line.name() {
            // What is less than a row may be one, called "Combined", or the total of a group.
            Name::Total | Name::Average
                if !at_first && !is_told && !line.may_be_total_above(&others) =>
            {
                None
            }
            Name::Total | Name::Average
                if !at_first || is_told || line.count() > largest && line.count() >= sum =>
            {
                Some(Found::Total(By::Name))
            }
            Name::Total if line.count() > largest => Some(Found::Doubtful),
            Name::Mean | Name::AverageOf(_) if !at_first => line.of_mean(&others),
            Name::Subtotal if !at_first => Some(Found::Subtotal(By::Name)),
            // A plan may be called "Max".
            Name::Extreme
                if !at_first && others.iter().any(|other| other.count() == line.count()) =>
            {
                Some(Found::Total(By::Name))
            }
            _ if self.is_summed => None,
            Name::Blank if is_told => Some(Found::Total(By::Sum)),
            Name::OfGroup(_) if is_sum => Some(Found::Total(By::Sum)),
            Name::Other if is_sum && !line.is_one && line.count() >= self.largest_subtotal() => {
                self.by_sum(line, &others)
            }
            _ => None,
        }
    }

    /// The largest sum of a group that was found.
    fn largest_subtotal(&self) -> f64 {
        let subtotals = self.found.iter().filter(|(_, found)| matches!(found, Found::Subtotal(_)));
        subtotals.map(|(index, _)| self.count(*index)).fold(0.0, f64::max)
    }

    /// A total that is named and is the sum of all rows above it, wherever it stands.
    fn middle(&mut self) {
        for index in 1..self.lines.len() {
            let is_named = self.line(index).is_some_and(|line| line.name() == Name::Total);
            if !is_named || self.is_found(index) {
                continue;
            }
            let above: f64 = self
                .rows()
                .into_iter()
                .take_while(|row| *row < index)
                .map(|row| self.count(row))
                .sum();
            let is_sum = above > 0.0 && self.is_same(above, self.count(index));
            if is_sum {
                self.found.push((index, Found::Total(By::Name)));
            }
        }
    }

    /// Whether a line is the sum of the others.
    fn is_sum(&self, index: usize, rows: &[usize]) -> bool {
        let count = self.count(index);
        count > 0.0 && self.is_same(count, self.sum(index, rows))
    }

    /// Whether the others are groups with their sums among them, which count everything twice.
    fn is_half(&self, index: usize, rows: &[usize]) -> bool {
        let count = self.count(index);
        count > 0.0 && self.is_same(2.0 * count, self.sum(index, rows)) && self.has_groups(index)
    }

    fn count(&self, row: usize) -> f64 {
        self.line(row).map_or(0.0, Summand::count)
    }

    /// Whether a line is the sum of the last lines, two at least, of those above it.
    fn is_sum_of_last(&self, index: usize, above: &[usize]) -> bool {
        let mut sum = 0.0;
        above.iter().rev().enumerate().any(|(before, row)| {
            sum += self.count(*row);
            before > 0 && sum > 0.0 && self.is_same(sum, self.count(index))
        })
    }

    /// The sum of all rows but one.
    fn sum(&self, index: usize, rows: &[usize]) -> f64 {
        rows.iter().filter(|row| **row != index).map(|row| self.count(*row)).sum()
    }

    /// A sum of the others that no name tells of: chance, where little stands for it.
    fn by_sum(&self, line: &Summand, others: &[&Summand]) -> Option<Found> {
        let parts = others.iter().filter(|other| other.count() > 0.0).count();
        if parts < 2 {
            return None;
        }
        if let Some(contacts) = self.contacts {
            if self.is_same(2.0 * line.count(), contacts) {
                return None;
            }
            if self.is_same(line.count(), contacts) {
                return Some(Found::Total(By::Sum));
            }
        }
        let is_sum_too = |column: usize| {
            let value =
                |line: &Summand| line.values.get(column).copied().flatten().unwrap_or_default();
            value(line) > 0.0
                && self.is_same(value(line), others.iter().map(|other| value(other)).sum())
        };
        let columns = (1..line.values.len()).filter(|column| is_sum_too(*column)).count();
        let is_sure =
            columns > 0 || parts > 2 && digits(line.count()) > 1 || digits(line.count()) > 2;
        Some(if is_sure { Found::Total(By::Sum) } else { Found::Doubtful })
    }
}

/// The digits of a number without the zeros behind them: how unlikely it is by chance.
fn digits(value: f64) -> usize {
    value.to_string().replace('.', "").trim_matches('0').len()
}
