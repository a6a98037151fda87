//! Every figure of the report, written down from docs/metrics.md, one subject a file.

mod change;
mod channels;
mod cost;
mod funnel;
mod handle_time;
mod issues;
mod measure;
pub mod pointers;
pub mod published;
pub mod relations;
mod repeats;
mod segments;
pub mod then;

use crate::{
    outcome::{Limits, Outcome, Report, Section},
    scenario::{Row, Scenario},
    value::{Lack, MOST, Value, add, figure, first, times},
};

macro_rules! cost_lines {
    ($($key:literal),*) => { [$(($key, concat!($key, "-per-contact"), concat!($key, "-share"))),*] };
}

/// Lines of the support cost: the key, and the ids of its two figures.
pub const COST_LINES: [(&str, &str, &str); 6] = cost_lines![
    "cost-agents",
    "cost-software",
    "cost-telephony",
    "cost-management",
    "cost-outsourced",
    "cost-other"
];

/// Entries of the funnel.
pub const FUNNEL: [&str; 10] = [
    "attempts",
    "tried",
    "solved",
    "gave-up",
    "routed",
    "contained",
    "left",
    "returned",
    "escalated",
    "human",
];

/// The sections of Break down.
const SECTIONS: [fn(&Scenario) -> Option<Section>; 7] = [
    issues::section,
    channels::section,
    segments::section,
    funnel::section,
    repeats::section,
    handle_time::section,
    change::section,
];

/// All of the report.
pub fn report(scenario: &Scenario) -> Report {
    let mut sections = vec![measure::section(scenario)];
    sections.extend(SECTIONS.iter().filter_map(|section| section(scenario)));
    if scenario.value("base") == Ok(0.0) {
        // That the base is empty may be said at the base alone.
        for figure in sections.iter_mut().skip(1).flat_map(|section| &mut section.figures) {
            if let Outcome::Error(errors) = &figure.outcome {
                figure.is_optional |= errors.contains(&"zero-denominator");
            }
        }
    }
    Report {
        pointers: pointers::pointers(scenario, &sections),
        spoken_of: published::spoken_of(scenario, &sections[0].published),
        sections,
    }
}

/// The total cost is the sum of the lines where any is given, else the total as given (docs, "Cost").
pub fn total_cost(scenario: &Scenario) -> Value {
    // A sum that passes the limit is no cost of which others are made.
    figure(first(&[cost_lines(scenario), scenario.value("cost")]))
}

/// The sum of the cost lines that are given.
pub fn cost_lines(scenario: &Scenario) -> Value {
    let given = COST_LINES.iter().filter(|line| !scenario.is_blank(line.0));
    given.map(|line| scenario.value(line.0)).reduce(add).unwrap_or(Err(Lack::Blank))
}

/// Contacts handled: as given, else all contacts.
pub fn contacts_handled(scenario: &Scenario) -> Value {
    first(&[scenario.value("handled"), scenario.value("vol")])
}

/// What contacts are divided by for a rate: the base for a flow, the base × the length of the period in
/// the time base shown for a stock (docs/metrics.md, "Units and periods").
pub fn exposure(scenario: &Scenario) -> Value {
    times(scenario.value("base"), length(scenario))
}

/// The length of the period in the time base shown; 1 for a flow, which has none.
pub fn length(scenario: &Scenario) -> Value {
    length_of(scenario, scenario.period.months())
}

pub fn length_of(scenario: &Scenario, months: Value) -> Value {
    match scenario.kind {
        "" => Err(Lack::Blank),
        _ if scenario.is_flow() => Ok(1.0),
        _ => months.map(|months| months / scenario.shown_months()),
    }
}

/// Rows with their counts, the largest first and equal ones in their order; and whether one of the counts
/// cannot be read. A row without a count is not among them.
pub fn counted(rows: &[Row]) -> (Vec<(usize, f64)>, bool) {
    let mut counted = Vec::new();
    let mut is_unread = false;
    for (place, row) in rows.iter().enumerate() {
        match row.cell(0).number() {
            Ok(count) => counted.push((place, count)),
            Err(lack) => is_unread |= lack == Lack::Unread,
        }
    }
    counted.sort_by(|one, other| other.1.total_cmp(&one.1));
    (counted, is_unread)
}

/// Limits of a rate from those of its count, divided by what the count is divided by; those beyond 10^15
/// are left open.
pub fn rate_limits(count: Value, divisor: Value) -> Limits {
    let (Ok(count), Ok(divisor)) = (count, divisor) else { return Limits::None };
    if count < 0.0 {
        return Limits::None;
    }
    if count.fract() != 0.0 {
        // Garwood's limits are of a whole count; worked out of shares it may be whole but for rounding.
        return if count > 1e9 || (count - count.round()).abs() < 1e-6 {
            Limits::Any
        } else {
            Limits::None
        };
    }
    let of_count = crate::limits::garwood(count);
    let limits = of_count.map(|limit| limit / divisor);
    if limits[1] > MOST {
        Limits::Any
    } else if of_count[1] > MOST {
        // The upper limit is more contacts than there can be.
        Limits::Perhaps(limits)
    } else {
        Limits::Are(limits)
    }
}

/// Whether two amounts are equal within one part in 10^9; none in between, where rounding decides.
pub fn is_same(one: f64, other: f64) -> Option<bool> {
    let apart = (one - other).abs() / one.abs().max(other.abs()).max(f64::MIN_POSITIVE);
    if apart < 1e-10 {
        Some(true)
    } else if apart > 1e-8 {
        Some(false)
    } else {
        None
    }
}
