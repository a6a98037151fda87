//! Draws by columns of equal width.

use super::Summary;
use serde::Serialize;

/// Columns between the 5th and the 95th percentile.
const INSIDE: usize = 18;

/// The most columns on each side of these.
const MOST_BESIDE: usize = 12;

/// All of them.
const MOST_COLUMNS: usize = MOST_BESIDE + INSIDE + MOST_BESIDE;

/// How many draws lie where, by columns of equal width.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Histogram {
    /// Where the first column begins.
    pub from: f64,
    /// How wide each of them is; 0 where nothing differs.
    pub width: f64,
    /// How many draws each of them has; one has its lower end and not its upper one.
    pub counts: Vec<f64>,
    /// The shares of the draws that lie before the first column, and behind the last one.
    pub beyond: [f64; 2],
}

impl Histogram {
    /// Draws by columns of equal width.
    ///
    /// 18 columns lie between the 5th and the 95th percentile: width = (P95 − P5) / 18. On either side stand
    /// as many more as reach the outermost draw, 12 at most; what lies beyond them is counted. Where both
    /// percentiles are one, a single column of no width has the draws that are equal to it. Unit: that of the
    /// draws; `beyond` are shares. Draws are numbers.
    ///
    /// Draws at 0, 1/64, …, 1, of which 4/64 and 40/64 are the percentiles: columns of 2/64, each with two draws;
    /// 2 more before and 12 behind, and the last draw lies beyond.
    /// ```
    /// use metric_core::sample::{Histogram, Summary};
    /// let draws: Vec<f64> = (0..=64).map(|draw| f64::from(draw) / 64.0).collect();
    /// let summary = Summary { p5: 0.0625, p50: 0.5, p95: 0.625, mean: 0.5, below_zero: 0.0 };
    /// let histogram = Histogram::of(&draws, &summary);
    /// assert_eq!((histogram.from, histogram.width), (0.0, 0.03125));
    /// assert_eq!(histogram.counts, [2.0; 32]);
    /// assert_eq!(histogram.beyond, [0.0, 1.0 / 65.0]);
    /// ```
    pub fn of(draws: &[f64], summary: &Summary) -> Self {
        let from = summary.p5;
        #[allow(clippy::cast_precision_loss, reason = "eighteen")]
        let width = (summary.p95 - from) / INSIDE as f64;
        let is_one = width <= 0.0;
        let (before, columns) = if is_one { (0, 1) } else { (MOST_BESIDE, MOST_COLUMNS) };
        let mut counts = vec![0.0; columns];
        let mut beyond = [0.0; 2];
        let [below, above] = &mut beyond;
        for draw in draws {
            let steps = if is_one { draw - from } else { ((draw - from) / width).floor() };
            match column(steps, before).map(|place| counts.get_mut(place)) {
                None => *below += 1.0,
                Some(None) => *above += 1.0,
                Some(Some(count)) => *count += 1.0,
            }
        }
        #[allow(clippy::cast_precision_loss, reason = "a slice has fewer than 2^53 numbers")]
        let beyond = beyond.map(|count| count / draws.len().max(1) as f64);
        let left = counts.iter().take(before).take_while(|count| **count == 0.0).count();
        let right = counts.iter().rev().take(before).take_while(|count| **count == 0.0).count();
        counts.truncate(columns - right);
        counts.drain(..left);
        #[allow(clippy::cast_precision_loss, reason = "twelve at most")]
        let from = from - width * (before - left) as f64;
        Self { from, width, counts, beyond }
    }
}

/// The column of a draw so many columns from the 5th percentile on, of which `before` more lie before it; none
/// before the first. What lies behind the last has a place that no column has.
fn column(steps: f64, before: usize) -> Option<usize> {
    #[allow(clippy::cast_possible_truncation, reason = "it ends at the largest number")]
    let steps = if steps > 0.0 { steps.ceil() as isize } else { steps.floor() as isize };
    steps.saturating_add_unsigned(before).try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(p5: f64, p95: f64) -> Summary {
        Summary { p5, p50: p5, p95, mean: p5, below_zero: 0.0 }
    }

    #[test]
    fn a_column_has_its_lower_end_and_one_without_draws_stands_only_between_others() {
        // 18 columns of 1 from 0 on; before them those of −2 and −1, behind them none
        let histogram = Histogram::of(&[-1.5, 0.0, 0.5, 1.0, 17.9], &summary(0.0, 18.0));
        assert_eq!((histogram.from, histogram.width), (-2.0, 1.0));
        let mut expected = [0.0; 20];
        for (place, count) in [(0, 1.0), (2, 2.0), (3, 1.0), (19, 1.0)] {
            expected[place] = count;
        }
        assert_eq!(histogram.counts, expected);
        assert_eq!(histogram.beyond, [0.0; 2]);
    }

    #[test]
    fn what_lies_beyond_twelve_more_columns_is_counted() {
        let draws = [-12.5, -12.0, 3.0, 29.5, 30.0, 1e15, -1e15, 7.0];
        let histogram = Histogram::of(&draws, &summary(0.0, 18.0));
        assert_eq!((histogram.from, histogram.counts.len()), (-12.0, 42));
        assert_eq!(histogram.counts.iter().sum::<f64>(), 4.0);
        assert_eq!(histogram.beyond, [0.25, 0.25]);
    }

    #[test]
    fn where_nothing_differs_one_column_has_it() {
        let histogram = Histogram::of(&[7.0, 7.0, 6.5, 8.0, 7.0], &summary(7.0, 7.0));
        assert_eq!((histogram.from, histogram.width), (7.0, 0.0));
        assert_eq!((histogram.counts, histogram.beyond), (vec![3.0], [0.2, 0.2]));
    }
}
