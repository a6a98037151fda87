//! What is to be corrected at a lever: said at the cell that has to give way, with what would be right.

use crate::{
    view::{
        RowView,
        format::typed_most,
        improve::{Parts, levers},
        source::Source,
    },
    words::{self, PERCENT},
};
use report::{Amount, CaseFound, LeverProblem, LeverRow};
use scenario::field::{Effect, Field, Further, Table, at};

/// Why a lever, or an amount of it, cannot be used: at the cell that has to give way.
pub(super) fn say(parts: Parts<'_>, row: &LeverRow, view: &mut RowView) {
    let is_used = row.amounts.iter().any(|amount| *amount != Amount::Blank);
    let mut add = |column: usize, text: String| {
        if !view.errors.iter().any(|(known, _)| *known == column) {
            view.errors.push((column, text));
        }
    };
    match row.kind {
        Err(problem) if is_used => {
            if let Some((column, text)) = problem_text(parts.source, row, problem) {
                add(column, text);
            }
        }
        _ => {
            for (further, amount) in Further::ALL.into_iter().zip(row.amounts) {
                let Amount::Problem(problem) = amount else { continue };
                if let Some((column, text)) = problem_text(parts.source, row, problem) {
                    let is_amount = column == at::AMOUNT_OF_B;
                    add(if is_amount { further.column() } else { column }, text);
                }
            }
        }
    }
    for expected in parts.expected() {
        if let (Some(CaseFound::RampBeyondHorizon(place)), true) = (&expected.case, is_used)
            && *place == row.place
        {
            let horizon = parts.source.scenario.amount(Field::Horizon).value();
            let [start, _] = row.timing;
            let is_start = horizon.is_some_and(|horizon| f64::from(start) > horizon.get());
            let column = if is_start { at::START } else { at::RAMP };
            add(column, words::RAMP_BEYOND_HORIZON.to_owned());
        }
    }
}

/// The column of a problem, and what would be right; none where a cell says it itself.
fn problem_text(
    source: &Source<'_>,
    row: &LeverRow,
    problem: LeverProblem,
) -> Option<(usize, String)> {
    let column = match problem {
        LeverProblem::NoEffect | LeverProblem::NeedsBase => at::EFFECT,
        LeverProblem::NeedsHandleTime
        | LeverProblem::AboveWork(_)
        | LeverProblem::UnreadEntry(Field::HandleTime) => at::TOUCHED_SECONDS,
        LeverProblem::BelowFloor(_) | LeverProblem::AboveRate(_) | LeverProblem::AboveRouted(_) => {
            at::AMOUNT_OF_B
        }
        LeverProblem::Unread => {
            let is_unread =
                |column| source.scenario.is_cell_unread(Table::Levers, row.place, column);
            // A cell of the row says it itself; one of Break down does not.
            let is_own = (0..Table::Levers.columns().len()).any(is_unread);
            return (!is_own).then(|| (at::REACH, of_target(source, row, problem)));
        }
        _ => at::REACH,
    };
    let style = source.scenario.draft().style;
    let text = match problem {
        LeverProblem::NoEffect => "pick what it does.".to_owned(),
        LeverProblem::NoReach => "pick what it acts on.".to_owned(),
        LeverProblem::OtherReach => other_reach(source, row.place).to_owned(),
        LeverProblem::UnreadEntry(field) => {
            format!("“{}” is to be corrected first.", words::without_unit(words::label(field)))
        }
        LeverProblem::NeedsHandleTime => words::NEEDS_HANDLE_TIME.to_owned(),
        LeverProblem::NeedsBase => words::NEEDS_BASE.to_owned(),
        LeverProblem::BelowFloor(most) => format!(
            "{}{PERCENT} can be avoided at most, by your own shares under Break down.",
            typed_most(most * 100.0, style)
        ),
        LeverProblem::AboveRate(rate) => {
            let (most, unit) =
                (typed_most(rate * 100.0, style), words::points_unit(source.scenario));
            format!("{most} {unit} can be avoided at most: write {most} or less.")
        }
        LeverProblem::AboveWork(seconds) => {
            let most = typed_most(seconds, style);
            format!(
                "so many contacts of that length are more work than there is: write {most} s or less."
            )
        }
        LeverProblem::UnreadTimes => {
            "the handle times of the channels have an entry to be corrected under Break down."
                .to_owned()
        }
        LeverProblem::TimesDiffer => {
            "the handle times of the channels come to more than that of all contacts: check both under Break down."
                .to_owned()
        }
        LeverProblem::AboveRouted(most) => format!(
            "{}{PERCENT} can be contained at most: the others who are routed there abandon it.",
            typed_most(most * 100.0, style)
        ),
        LeverProblem::Unread | LeverProblem::UnknownTarget | LeverProblem::NoContacts => {
            of_target(source, row, problem)
        }
    };
    Some((column, text))
}

/// What is wrong with the issue or channel that a lever names.
fn of_target(source: &Source<'_>, row: &LeverRow, problem: LeverProblem) -> String {
    let target = levers::acts_on(source, row.place);
    match problem {
        LeverProblem::UnknownTarget if target.is_empty() => {
            "pick the issue or the channel by its name.".to_owned()
        }
        LeverProblem::UnknownTarget => {
            format!("no row of Break down is called “{target}” any more: pick another one.")
        }
        LeverProblem::NoContacts => {
            format!(
                "“{target}” has no number of contacts under Break down, or more than there are."
            )
        }
        _ => format!("“{target}” has an entry to be corrected under Break down."),
    }
}

/// What a lever can act on instead.
fn other_reach(source: &Source<'_>, place: usize) -> &'static str {
    match levers::effect(source, place) {
        Some(Effect::Contained) => {
            "automation contains what it can take, or of an issue: pick one of these."
        }
        Some(Effect::Points) => {
            "points are of all contacts, of an issue or of a channel: pick one of these."
        }
        Some(Effect::Shorter | Effect::Cheaper) => {
            "only what people handle has a handle time and a cost of its own: pick that, an issue or a channel."
        }
        _ => "pick all contacts, what people handle, an issue or a channel.",
    }
}

/// What an amount in points is a number of.
pub(super) fn say_points(source: &Source<'_>, row: &LeverRow, view: &mut RowView) {
    if row.kind.is_ok_and(|kind| kind.effect == Effect::Points)
        && row.amounts.iter().any(|amount| matches!(amount, Amount::Of(_)))
    {
        let between = if view.said.is_empty() { "" } else { "; " };
        view.said =
            format!("Points: {}{between}{}", words::points_unit(source.scenario), view.said);
    }
}

/// Cells that count with some effects alone, and stand at another one.
pub(super) fn say_unused(row: &LeverRow, view: &mut RowView) {
    let Ok(kind) = row.kind else { return };
    let unused = [
        (kind.repeats > 0.0 && kind.effect != Effect::Shorter, words::REPEATS_UNUSED),
        (kind.touched.is_some() && !kind.is_avoiding(), words::TOUCHED_UNUSED),
    ];
    for (_, said) in unused.into_iter().filter(|(is_unused, _)| *is_unused) {
        let between = if view.said.is_empty() { "" } else { " " };
        view.said = format!("{}{between}{said}", view.said);
    }
}
