//! The funnel: one bar of all attempts or contacts, and below it what became of them, to scale.

mod beside;
mod narrow;
mod wide;

use super::BarRole;
use super::layout::Layout;
use super::legend::Swatch;
use super::sizes::WIDE_FROM;

/// Where attempts and contacts ended.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Funnel {
    /// What a narrow picture says above its bar: `Where 312,000 attempts to get help ended`.
    pub title: String,
    /// From all attempts (or contacts) downwards; the parts of a level from left to right. Each level
    /// divides the [`Whole`](BarRole::Whole) of the one above, and leaves out what is not known.
    pub levels: Vec<Vec<FunnelPart>>,
    /// What the legend calls each role.
    pub words: &'static [(BarRole, &'static str)],
}

/// A part of a level.
#[derive(Debug, Clone, PartialEq)]
pub struct FunnelPart {
    /// The attempts or contacts left of it.
    pub from: f64,
    /// The same and its own.
    pub to: f64,
    /// What became of it.
    pub role: BarRole,
    /// Its count: `240,000`.
    pub count: String,
    /// What it is: `became contacts`.
    pub words: String,
    /// Its share of the whole: `76.9 %`; empty for the whole.
    pub share: String,
    /// What that is a share of: `of attempts`.
    pub of: &'static str,
}

impl Funnel {
    pub(super) fn legend(&self) -> Vec<Swatch> {
        let parts = || self.levels.iter().flatten();
        Swatch::of(self.words, |role| parts().any(|part| part.role == role))
    }

    /// All attempts, or contacts.
    fn whole(&self) -> f64 {
        self.levels.iter().flatten().map(|part| part.to).fold(0.0, f64::max)
    }

    /// The parts that no level divides further, in the order of a list: what ended well, what was
    /// lost, what goes on.
    fn ends(&self) -> Vec<&FunnelPart> {
        let last = self.levels.len().saturating_sub(1);
        let below = self.levels.iter().enumerate().skip(1);
        let mut ends: Vec<&FunnelPart> = below
            .flat_map(|(level, parts)| parts.iter().map(move |part| (level, part)))
            .filter(|(level, part)| part.role != BarRole::Whole || *level == last)
            .map(|(_, part)| part)
            .collect();
        ends.sort_by_key(|part| match part.role {
            BarRole::Own => 0,
            BarRole::Lost => 1,
            _ => 2,
        });
        ends
    }
}

/// The layout; none where nothing is divided.
pub(super) fn layout(funnel: &Funnel, width_css: f64) -> Option<Layout> {
    let whole = funnel.whole();
    if funnel.levels.len() < 2 || !(whole > 0.0 && whole.is_finite()) {
        return None;
    }
    // Where labels have no place beside their bars, they have one in the list.
    let wide = (width_css >= WIDE_FROM).then(|| wide::layout(funnel, whole, width_css)).flatten();
    Some(wide.unwrap_or_else(|| narrow::layout(funnel, whole, width_css)))
}
