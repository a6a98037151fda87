//! The figures of Track with their formulas.

use super::{Explained, Function, function};
use crate::view::source::Source;
use report::{promise, track};

const CHART: [Function; 5] = [
    (
        "Level",
        "All contacts of the baseline over all of its bases: the first 20 periods of a phase that count, 24 with a season of months.",
        "Σ contacts ÷ Σ base",
        "Laney 2002",
    ),
    (
        "Spread",
        "How many times as far as by chance alone the periods of the baseline lie apart.",
        "mean of |z − z of the period before| ÷ 1.128; z = (rate − expected) ÷ √(expected ÷ base)",
        "Laney 2002",
    ),
    (
        "Limits",
        "Between them nearly all periods lie where nothing happens. Without a base they are those of individual values (XmR).",
        "expected ± 3 × √(expected ÷ base) × spread, the lower one from 0 on; with a season, of later periods × √((m + 1) ÷ (m − 1)) for m cycles",
        "Laney 2002; Wheeler",
    ),
    (
        "Season",
        "What a month, quarter or day of the week is against the whole, where it is taken out.",
        "(Σ contacts ÷ Σ base of the place) ÷ level; expected = level × that",
        "own arithmetic",
    ),
    (
        "Signals",
        "A period strictly outside of the limits; the eighth and every later one in a row strictly on one side of what is expected; where asked for, three of four beyond half of the way to a limit.",
        "outside, eight in a row, three of four",
        "Wheeler",
    ),
];

const PROMISE: Function = (
    "The promise",
    "What Improve expects of the contact rate, and how far the rate since the levers started may lie from it by what the periods show anyway.",
    "today’s rate × contacts with the levers ÷ contacts today, by month; its ends: middle ± √(Σ (end of one range − middle)²); before: up to eight periods; since: those of the full effect, else all; far is more than 1.96 × √(end ÷ Σ base) × spread",
    "JCGM 100, 5.1.2; Laney 2002",
);

/// How the chart comes about; nothing where no series is entered.
pub(super) fn figures(source: &Source<'_>) -> Vec<Explained> {
    let Some(found) = track(source.scenario.draft()) else { return Vec::new() };
    let promise = promise(source.scenario.draft(), source.report, &found).map(|_| PROMISE);
    CHART.into_iter().chain(promise).map(function).collect()
}
