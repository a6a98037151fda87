//! The axis of shares, and the bars of a row on it: what the cells of a sheet and the chart both draw.

use super::{BarRole, ChartRow};

/// The step of the axis, in percent.
const STEP: u8 = 25;
/// The longest axis, in percent.
const LONGEST: u8 = 100;
/// Rounding errors of shares, in percent.
const TOLERANCE: f64 = 1e-9;

/// An axis of percent from 0 to 25, 50, 75 or 100: the shortest that holds every bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShareAxis {
    end: u8,
}

/// A bar on the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BarSpan {
    /// Its left end, in percent of the length of the axis.
    pub from: f64,
    /// Its right end.
    pub to: f64,
    /// What it stands for. What is not the person's own is drawn thin, below.
    pub role: BarRole,
    /// Whether it goes on beyond its right end.
    pub is_open: bool,
}

/// A tick of the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareTick {
    /// Its place, in percent of the length of the axis.
    pub at: f64,
    /// Its label: `0`, `25`, `50 %`.
    pub label: String,
}

impl ShareAxis {
    /// The axis that holds all bars of the rows.
    pub fn of(rows: &[ChartRow]) -> Self {
        let edges = rows.iter().flat_map(|row| &row.bars).filter_map(super::Bar::edges);
        let most = edges.map(|(low, high)| high.unwrap_or(low)).fold(0.0, f64::max);
        let ends = (STEP..=LONGEST).step_by(usize::from(STEP));
        let end = ends.into_iter().find(|end| most <= f64::from(*end) + TOLERANCE);
        Self { end: end.unwrap_or(LONGEST) }
    }

    /// The share at its right end, in percent.
    pub fn end(self) -> f64 {
        f64::from(self.end)
    }

    /// Its ticks, from the left; the last names the unit.
    pub fn ticks(self) -> Vec<ShareTick> {
        let tick = |share: u8| ShareTick {
            at: self.place(f64::from(share)),
            label: if share == self.end { format!("{share}\u{a0}%") } else { share.to_string() },
        };
        (0..=self.end).step_by(usize::from(STEP)).map(tick).collect()
    }

    /// The bars of a row, in drawing order. A quantity of nothing has no bar.
    pub fn spans(self, row: &ChartRow) -> Vec<BarSpan> {
        let mut spans = Vec::new();
        for bar in &row.bars {
            let Some((low, high)) = bar.edges() else { continue };
            let (from, to) = (self.place(low), high.map_or(100.0, |high| self.place(high)));
            if to > from || !bar.role.is_own() {
                spans.push(BarSpan { from, to, role: bar.role, is_open: high.is_none() });
            }
        }
        spans
    }

    /// The place of a share, in percent of the length of the axis.
    fn place(self, share: f64) -> f64 {
        (share / self.end() * 100.0).clamp(0.0, 100.0)
    }
}
