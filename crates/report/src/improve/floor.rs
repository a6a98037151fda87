//! What cannot be avoided, by what the issues say: no lever takes it away.

use metric_core::table::{Input, Inputs};
use scenario::{
    Scenario,
    field::{Table, at},
};

/// The share of all contacts that cannot be avoided, by what the issues say; 0 where they say nothing.
pub(super) fn floor(inputs: &Inputs) -> f64 {
    let avoidable = inputs.get(Input::Avoidable);
    let all = inputs.get(Input::Contacts).filter(|all| *all > 0.0);
    avoidable.zip(all).map_or(0.0, |(avoidable, all)| 1.0 - (avoidable / all).min(1.0))
}

/// Whether nobody knows what can be avoided, since of an issue that cannot be read.
pub(super) fn is_floor_unread(scenario: Scenario<'_>) -> bool {
    let rows = 0..scenario.draft().rows(Table::Issues).len();
    let has = |column: usize| {
        rows.clone().any(|row| !scenario.draft().cell(Table::Issues, row, column).is_blank())
    };
    let is_unread =
        |column: usize| rows.clone().any(|row| scenario.is_cell_unread(Table::Issues, row, column));
    has(at::REDUCIBLE) && is_unread(at::COUNT) || is_unread(at::REDUCIBLE)
}
