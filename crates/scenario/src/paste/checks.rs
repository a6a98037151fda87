//! What is checked once the columns are known: how numbers are read, and what has to be asked.

use super::{
    Plan,
    cell::CellKind,
    corrections::Corrections,
    heads,
    plan::{ColumnReason, LineKind, LinePlan, Question},
    source::Source,
    spaced, styles,
    unit::{Named, Unit},
};
use crate::{
    entry::{LEAST_HANDLE_SECONDS, MOST_HANDLE_SECONDS, number_entry, read_as},
    field::{FieldKind, Table, at},
    number::{Doubt, NumberStyle, Reading, Written, has_multiple, read, read_time},
    text::Text,
};

/// No handle time is below so many seconds.
const FEW_SECONDS: f64 = 15.0;
/// Bare handle times from so many on are no minutes.
const MOST_MINUTES: f64 = 240.0;
/// The same where half of them cannot be seconds.
const MOST_LONG_MINUTES: f64 = 600.0;

impl Plan {
    /// The columns of the block that have a place, with that place.
    pub(super) fn placed(&self) -> impl Iterator<Item = (usize, usize)> {
        let columns = self.columns.iter().enumerate();
        columns.filter_map(|(index, plan)| Some((index, plan.meaning.column()?)))
    }

    /// The number of a cell that goes into a column of the breakdown.
    pub(super) fn reading(&self, text: &str, column: usize, style: NumberStyle) -> Option<Reading> {
        let text = Text { text: text.to_owned(), unread: None };
        number_entry(&text, self.kind(column), style).value()
    }
}

/// Leaves the unit of a header out where no number is converted, since each has its own.
pub fn units(plan: &mut Plan) {
    for index in 0..plan.columns.len() {
        let is_converted = plan
            .lines_of(LineKind::Row)
            .any(|line| plan.converted(index, line.text(index)).is_some());
        if let Some(column) = plan.columns.get_mut(index) {
            column.unit = column.unit.filter(|_| is_converted);
        }
    }
}

/// Says of columns that a name in their header was taken for a remark. Of numbers with decimals, of which there
/// is no part, it may be a unit, and these are asked about.
pub fn remarks(plan: &mut Plan, sources: &[Source]) {
    let are_whole = |index: usize, column: usize| {
        let lines = plan.lines_of(LineKind::Row);
        let mut values =
            lines.filter_map(|line| read_as(plan.kind(column), line.text(index), plan.style).ok());
        values.all(|reading| reading.value.is_whole())
    };
    let remarked: Vec<usize> = plan
        .placed()
        .filter(|(index, column)| {
            let source = sources.get(*index);
            plan.kind(*column).is_number()
                && source.is_some_and(|source| source.head.is_remarked())
                && are_whole(*index, *column)
        })
        .map(|(index, _)| index)
        .collect();
    for index in remarked {
        if let Some(column) = plan.columns.get_mut(index) {
            column.has_remark = true;
        }
    }
}

/// Adds what has to be asked of the numbers.
pub fn questions(plan: &mut Plan, sources: &[Source], own: NumberStyle, corrections: &Corrections) {
    let told = told_units(plan, sources);
    let mut questions = Vec::new();
    for (index, column) in plan.placed().filter(|(index, _)| !corrections.has_numbers(*index)) {
        let Some(source) = sources.get(index) else { continue };
        let values: Vec<Reading> = plan
            .lines_of(LineKind::Row)
            .filter(|line| line.cell_kind(index) == CellKind::Number)
            .filter_map(|line| read(line.text(index), plan.style).ok())
            .filter(|reading| reading.written == Written::Plain)
            .collect();
        match plan.kind(column) {
            _ if plan.is_from => {}
            FieldKind::Seconds => questions.extend(of_times(plan, source, index, &values)),
            FieldKind::Percent => {}
            _ => questions.extend(of_amounts(plan, source, (index, column), &told)),
        }
        if plan.kind(column) == FieldKind::Percent {
            let are_fractions = values.iter().all(|reading| reading.value.to_f64() <= 1.0)
                && values.iter().any(|reading| !reading.value.is_whole());
            questions.extend(are_fractions.then_some(Question::Fractions(index)));
        }
    }
    questions.extend(styles::question(plan, sources, corrections));
    questions.extend(spaced::questions(plan, own, corrections));
    wait_for(plan, &questions);
    plan.questions.extend(questions);
}

/// Says of the columns that are asked about that they wait for the answer.
fn wait_for(plan: &mut Plan, questions: &[Question]) {
    for question in questions {
        if let Question::TimeUnit(index, _)
        | Question::Clock(index)
        | Question::Fractions(index)
        | Question::Scale(index, _)
        | Question::Spaced(index)
        | Question::Grouping { column: index, .. } = question
            && let Some(column) = plan.columns.get_mut(*index)
            && column.reason != ColumnReason::Chosen
        {
            column.reason = ColumnReason::Asked;
        }
    }
}

/// What has to be asked of handle times whose header tells no unit, or a clock.
fn of_times(plan: &Plan, source: &Source, index: usize, values: &[Reading]) -> Option<Question> {
    let is_clock = matches!(source.head.time, Some(Named::Clock(_)));
    if source.head.time.is_some() && !is_clock {
        return None;
    }
    let mut values: Vec<f64> = values.iter().map(|reading| reading.value.to_f64()).collect();
    values.sort_by(f64::total_cmp);
    let unit = match (values.first(), values.last()) {
        (Some(least), Some(most)) => {
            let median = values.get((values.len() - 1) / 2).copied().unwrap_or_default();
            unit_of_times((*least, median, *most), is_clock)
        }
        _ => None,
    };
    let are_clocks = || source.head.time.is_none() && are_short_clocks(plan, index);
    unit.map(|unit| Question::TimeUnit(index, unit))
        .or_else(|| are_clocks().then_some(Question::Clock(index)))
}

/// The unit that bare handle times may be in: the least, the median and the largest of them.
fn unit_of_times((least, median, most): (f64, f64, f64), is_clock: bool) -> Option<Unit> {
    let are_days = most > 0.0 && most < 1.0 && (is_clock || most < LEAST_HANDLE_SECONDS / 3_600.0);
    // Half of them below a minute, or one below a few seconds.
    let are_small = least > 0.0 && (median < LEAST_HANDLE_SECONDS || least < FEW_SECONDS);
    if are_days {
        Some(Unit::Days)
    } else if is_clock {
        (most > 0.0).then_some(Unit::Minutes)
    } else if most > MOST_HANDLE_SECONDS {
        Some(Unit::Milliseconds)
    } else {
        let are_few = are_small && median < FEW_SECONDS;
        let limit = if are_few { MOST_LONG_MINUTES } else { MOST_MINUTES };
        (are_small && most < limit).then_some(Unit::Minutes)
    }
}

/// What has to be asked of amounts whose header, or a line around the rows, may say that they are thousands.
fn of_amounts(
    plan: &Plan,
    source: &Source,
    (index, column): (usize, usize),
    told: &[(Unit, bool)],
) -> Option<Question> {
    let kind = plan.kind(column);
    let is_weight = plan.table == Table::Channels && column == at::WEIGHT;
    let is_remarked = plan.columns.get(index).is_some_and(|column| column.has_remark);
    let own = if is_remarked { &[] } else { source.head.doubtful_units() };
    let around = || {
        let of_kind = told.iter().filter(|(_, is_money)| !is_money || kind.is_money());
        of_kind.map(|(unit, _)| *unit).filter(|_| source.head.scale.is_none()).collect()
    };
    let mut units: Vec<Unit> = if own.is_empty() { around() } else { own.to_vec() };
    units.dedup();
    let is_bare = |line: &LinePlan| {
        let text = line.text(index);
        // Also one that no box takes as it stands: 1.2 contacts.
        let reading = read_as(kind, text, plan.style);
        reading.is_ok_and(|reading| match reading.written {
            Written::Money(_) => !has_multiple(text, plan.style),
            written => written == Written::Plain,
        })
    };
    let is_amount = !is_weight && (column != at::COUNT || !plan.are_shares);
    let is_asked = is_amount && !units.is_empty() && plan.lines_of(LineKind::Row).any(is_bare);
    is_asked.then_some(Question::Scale(index, units))
}

/// The units that titles, remarks and the header of the names give for all numbers, and whether they are of
/// money.
fn told_units(plan: &Plan, sources: &[Source]) -> Vec<(Unit, bool)> {
    let around =
        [LineKind::Title, LineKind::Remark].into_iter().flat_map(|kind| plan.lines_of(kind));
    let cells = around.flat_map(|line| line.cells.iter().map(String::as_str));
    let names =
        sources.iter().filter(|source| source.is_text()).map(|source| source.header.as_str());
    cells.chain(names).filter_map(heads::told_unit).collect()
}

/// Whether all times with one colon are below a minute, where a spreadsheet may mean hours and minutes.
fn are_short_clocks(plan: &Plan, index: usize) -> bool {
    let readings = plan
        .lines_of(LineKind::Row)
        .filter_map(|line| read_time(line.text(index), plan.style).ok());
    let clocks = readings.filter(|reading| reading.doubt == Some(Doubt::OneColon));
    let most = clocks.map(|reading| reading.value.to_f64()).fold(0.0, f64::max);
    most > 0.0 && most < LEAST_HANDLE_SECONDS
}

/// Whether numbers are the shares of those in another column, or of their total. Without percent signs
/// they are only where each is.
pub fn are_shares_of(
    lines: &[&LinePlan],
    percents: usize,
    counts: usize,
    contacts: Option<f64>,
) -> bool {
    NumberStyle::ALL.into_iter().any(|style| {
        let value = |line: &LinePlan, index: usize| {
            read(line.text(index), style).ok().map(|reading| reading.value.to_f64())
        };
        let has_sign = |line: &&LinePlan| line.text(percents).contains('%');
        let are_signed = lines.iter().any(has_sign);
        let share = |line: &&LinePlan| {
            let share = value(line, percents)?;
            Some(if are_signed { share } else { share * 0.01 })
        };
        let pairs: Option<Vec<_>> =
            lines.iter().map(|line| Some((share(line)?, value(line, counts)?))).collect();
        let Some(pairs) = pairs else { return false };
        // Rounded to the places that are written.
        let rounding =
            lines.iter().map(|line| half_a_digit(line.text(percents))).fold(0.0, f64::max);
        let sum: f64 = pairs.iter().map(|(_, count)| count).sum();
        let of = |whole: f64| {
            whole > 0.0
                && pairs
                    .iter()
                    .all(|(share, count)| (share - count / whole).abs() <= rounding + 1e-9)
        };
        let shares: f64 = pairs.iter().map(|(share, _)| share).sum();
        let is_whole = are_signed && pairs.len() > 1 && (shares - 1.0).abs() <= 0.005;
        // With the line of the total, everything counts twice.
        let is_of_contacts = contacts.filter(|_| are_signed || pairs.len() > 1).is_some_and(of);
        pairs.len() > 1 && (of(sum) || of(sum / 2.0)) || is_whole || is_of_contacts
    })
}

/// Half of the last place of a percentage.
pub fn half_a_digit(text: &str) -> f64 {
    let digits = text.trim_end_matches(|char: char| !char.is_ascii_digit());
    let decimals = digits.rsplit_once(['.', ',']).map_or(0, |(_, decimals)| decimals.len());
    0.005 * 0.1_f64.powi(i32::try_from(decimals).unwrap_or(0))
}
