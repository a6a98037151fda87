//! The figures of Staff with their formulas: the columns of the lines, and what the models of a line give.

use super::{Explained, Function, function};
use crate::view::source::Source;
use report::staff;

const MODELS: [Function; 4] = [
    (
        "The smallest team",
        "The smallest number of people on the line that meets every target entered, and at least the minimum.",
        "smallest N with answered in time ≥ its target, busy ≤ its target, hang up ≤ its target",
        "own arithmetic",
    ),
    (
        "Where nobody hangs up",
        "Erlang C, where no patience is entered: contacts come at random at a steady pace and wait for a free person.",
        "have to wait C = N B ÷ (N − A (1 − B)), 1 ÷ B = sum over k from 0 to N of N! ÷ ((N − k)! A^k); \
         answered within T = 1 − C e^(−(N − A) T ÷ h); average wait = C h ÷ (N − A); busy = A ÷ N; \
         A the load, N people, h the handle time ÷ contacts at once",
        "Erlang",
    ),
    (
        "Where people hang up",
        "Erlang A, with a patience: everybody would wait a random time of that mean before hanging up. Who hangs up is not answered.",
        "the chain of N people and a line that each leaves at the rate 1 ÷ patience, summed exactly; \
         hang up = average line × h ÷ patience ÷ A; average wait = average line × h ÷ A; \
         busy = A × (1 − hang up) ÷ N; the recipe stands in docs/metrics.md",
        "Mandelbaum and Zeltyn: The Palm/Erlang-A queue",
    ),
    (
        "Schedule",
        "People to schedule so that so many are on the line, rounded up once.",
        "people on the line ÷ (1 − shrinkage)",
        "The Call Center School",
    ),
];

/// The contacts and the load of a line, then what its model gives; nothing where no line is entered.
pub(super) fn figures(source: &Source<'_>) -> Vec<Explained> {
    let Some(found) = staff(source.scenario.draft(), source.report) else { return Vec::new() };
    let entered = ["busiest", "handle-time", "load"];
    let columns = found.columns.iter().filter(|column| entered.contains(&column.id));
    let columns = columns.map(|column| Explained {
        name: column.label,
        tells: column.tells,
        formula: column.formula.words(),
        worked: String::new(),
        source: column.source,
        url: column.url,
    });
    columns.chain(MODELS.map(function)).collect()
}
