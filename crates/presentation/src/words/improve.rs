//! What Improve says: why it has no figures, how ranges are meant, what of a saving is cash.

use super::PERCENT;
use crate::digits::Digits;
use metric_core::sample::SAMPLES;
use scenario::{
    Scenario,
    draft::Draft,
    field::{Further, Table, at},
};

/// How many runs there are, where numbers are English: in tables for spreadsheets and in formulas.
pub const RUNS: &str = "20,000";

/// How many runs there are: "20,000", "20.000".
#[allow(clippy::cast_precision_loss, reason = "twenty thousand")]
pub fn runs(digits: &dyn Digits) -> String {
    digits.whole(SAMPLES as f64)
}

/// A ramp beyond the horizon.
pub const RAMP_BEYOND_HORIZON: &str =
    "start and ramp together are longer than the horizon of the case.";
/// Contradictions of the funnel.
pub const FUNNEL_CONTRADICTED: &str = "Entries of self-service and automation under Break down contradict each other, which says there what each would have to be: no saving is computed until they agree.";
/// An issue that cannot be read.
pub const FLOOR_UNREAD: &str = "An issue under Break down cannot be read, so nobody knows what can be avoided: correct it first.";
/// A handle time of what a lever touches, without that of all.
pub const NEEDS_HANDLE_TIME: &str = "it needs the handle time of all contacts, under Break down.";
/// Points without contacts or base.
pub const NEEDS_BASE: &str = "points need the contacts and the base under Measure.";
/// Full-time people of whom nobody ever works.
pub const NOBODY_WORKS: &str = "With an occupancy of 0\u{a0}% or a shrinkage of 100\u{a0}% nobody ever works, and no post is freed or kept: check these two.";
/// Containment that is not known.
pub const NEW_AUTOMATION: &str = "For automation that is new, enter 0.";
/// Levers that end at a bound at the middle of their ranges.
pub const AT_BOUND: &str =
    "Together the levers would take away more than can be avoided: they end there.";
/// Levers without an amount.
pub const NO_AMOUNT: &str =
    "Enter how much each lever changes: a number, or a range such as 8 to 12.";
/// Why the middle of a range is not halfway, with two examples: 9.80 of 8 to 12, and 55.5 % of 40 to 70 %.
pub fn middle_of_range(amount: &str, share: &str) -> String {
    format!(
        "A range means nine times in ten. It counts with its middle, the median, which is {amount} of 8 to 12 and \
         {share}{PERCENT} of 40 to 70{PERCENT}: amounts spread by factors, and shares end at 0 and 100{PERCENT}."
    )
}
/// The sample is still to be drawn.
pub const DRAWING: &str = "Drawing the runs …";
/// Runs that cannot be computed.
pub const UNDRAWN: &str = "No runs: the ends of your ranges do not fit with the exact entries beside them, such as more routed than there are contacts.";
/// The same in short, in the place of what the runs would give.
pub const NO_RUNS: &str = "no runs: a range does not fit with an exact entry";
/// That everybody sees the same runs.
pub const FIXED_SAMPLE: &str =
    "The runs follow from the entries alone, so everyone with this link sees the same ones.";
/// That a saving is capacity.
pub const CAPACITY: &str =
    "A saving is budget only where posts are not refilled or invoices end: enter below which.";
/// Contacts that come again, at a lever without a shorter handle time.
pub const REPEATS_UNUSED: &str =
    "“Come again” counts with a shorter handle time alone, and does nothing here.";
/// A handle time of its own, at a lever that avoids nothing.
pub const TOUCHED_UNUSED: &str =
    "“Handle time of these” counts with fewer contacts alone, and does nothing here.";
/// More cash than saving.
pub const CASH_ABOVE_SAVING: &str = "Cash comes to more than all savings: a post costs more than the work that it does is worth here. Check the yearly cost of a post.";
/// A case in which nothing was entered.
pub const CASE_BLANK: &str = "Enter what is spent at once and each month, the horizon and a discount rate: then payback, net present value \
     and return stand here, and the money month by month.";
/// That a part of it is cash.
pub const CASH_AND_CAPACITY: &str =
    "Cash is what posts that are not refilled and invoices that end save; the rest is capacity.";
/// An issue or a channel that is not picked yet.
pub const NO_TARGET: &str = "which one?";

/// An issue or a channel that no row is called any more.
pub fn target_gone(name: &str) -> String {
    format!("{}, gone", super::isolated(name))
}

/// What a further scenario is called: by its name, else by its letter.
pub fn scenario_name(scenario: Scenario<'_>, further: Further) -> String {
    match scenario.name_of(further).value().map(str::trim) {
        Some(name) if !name.is_empty() => super::isolated(name),
        _ => scenario_of(further).to_owned(),
    }
}

/// A further scenario by its letter, where names have no room.
pub fn scenario_of(further: Further) -> &'static str {
    match further {
        Further::B => "Scenario B",
        Further::C => "Scenario C",
        Further::D => "Scenario D",
    }
}

/// What an amount of a scenario is called, where there are several.
pub fn amount_of(scenario: &str) -> String {
    format!("Amount, {scenario}")
}

/// What a column is called where a cell of it is spoken of: an amount by its scenario, where there are several.
pub fn column_label(draft: &Draft, table: Table, column: usize) -> String {
    let label = table.column(column).map_or("", |of| of.label);
    if let Some(place) = column.checked_sub(at::FURTHER).filter(|_| table == Table::Series) {
        return super::name_of_column(draft, place);
    }
    let further = Further::of_column(column).filter(|_| table == Table::Levers);
    match further.filter(|_| draft.scenarios().len() > 1) {
        Some(further) => amount_of(&scenario_name(Scenario::of(draft), further)),
        None => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digits::PlainDigits;
    use scenario::number::NumberStyle;

    #[test]
    fn the_runs_of_texts_are_those_of_the_sample() {
        assert_eq!(runs(&PlainDigits { style: NumberStyle::EnUs }), RUNS);
    }
}
