//! What a chart says, in a few words.

use super::Parts;
use metric_core::control::Side;
use report::Verdict;

/// For the navigation and for a table: "fell to 3.4", "no change". `rate` writes a rate of that chart.
pub(super) fn short(parts: Parts<'_>, verdict: &Verdict, rate: &dyn Fn(f64) -> String) -> String {
    match verdict {
        Verdict::TooEarly(_) => "too early".to_owned(),
        Verdict::NoLimits => "no limits".to_owned(),
        Verdict::Quiet(_) => "no change".to_owned(),
        Verdict::WasShifted { is_back: true, .. } => "back as before".to_owned(),
        Verdict::WasShifted { .. } => "too early to say".to_owned(),
        Verdict::Near { place, .. } => format!("{} near a limit", parts.period(*place)),
        Verdict::Spike { place, is_back: true, .. } => {
            format!("{} stood out", parts.period(*place))
        }
        Verdict::Spike { place, .. } => format!("{} stands out", parts.period(*place)),
        Verdict::Shift(change) => {
            let way = if change.side == Side::Above { "rose" } else { "fell" };
            format!("{way} to {}", rate(change.levels[1]))
        }
    }
}
