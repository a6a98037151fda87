//! What is checked once the columns are known: how numbers are read, and what has to be asked.

use super::{
    Plan,
    cells::CellKind,
    corrections::Corrections,
    plan::{ColumnReason, LineKind, LinePlan, Question},
    shares,
    source::Source,
    unit::Unit,
};
use crate::{
    entry::{LEAST_HANDLE_SECONDS, MOST_HANDLE_SECONDS, number_entry},
    field::{FieldKind, at},
    number::{NumberStyle, Reading, Written, read, read_time},
    text::Text,
};

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

/// Finds the style that reads most of the numbers, and of equals the one that takes them plainly; the
/// page's own where it is as good as any.
pub fn style(plan: &mut Plan, own: NumberStyle) {
    plan.are_shares = are_shares(plan);
    let numbers: Vec<(usize, usize)> =
        plan.placed().filter(|(_, column)| plan.kind(*column).is_number()).collect();
    let readings = |style| -> Vec<Reading> {
        let lines = plan.lines_of(LineKind::Row);
        let cells = lines.flat_map(|line| numbers.iter().map(move |at| (line, at)));
        cells
            .filter_map(|(line, (index, column))| plan.reading(line.text(*index), *column, style))
            .collect()
    };
    // Of equals the first style counts, and the search takes the last one.
    let styles = NumberStyle::ALL.into_iter().rev().map(|style| (style, readings(style)));
    let best = styles.max_by_key(|(style, readings)| {
        let unechoed = readings.iter().filter(|reading| !reading.echo).count();
        (readings.len(), unechoed, *style == own)
    });
    if let Some((style, readings)) = best {
        // Times and percentages are read alike in every style.
        let is_alike = |reading: &Reading| reading.percent || reading.written == Written::Time;
        let is_doubtful = readings.iter().any(|reading| reading.echo && !is_alike(reading));
        (plan.style, plan.is_style_told) = (style, style != own || is_doubtful);
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

fn are_shares(plan: &Plan) -> bool {
    let Some(index) = plan.source_of(at::COUNT) else { return false };
    let Some(column) = plan.columns.get(index) else { return false };
    let lines = plan.lines_of(LineKind::Row);
    let texts: Vec<&str> = lines.map(|line| line.text(index)).collect();
    shares::are_shares(&texts, shares::is_header(&column.header))
}

/// Adds what has to be asked of the numbers.
pub fn questions(plan: &mut Plan, sources: &[Source], corrections: &Corrections) {
    let mut questions = Vec::new();
    for (index, column) in plan.placed().filter(|(index, _)| !corrections.has_numbers(*index)) {
        let Some(source) = sources.get(index) else { continue };
        let texts = plan.lines_of(LineKind::Row).map(|line| line.text(index));
        let values: Vec<Reading> = texts
            .filter(|text| CellKind::of(text) == CellKind::Number)
            .filter_map(|text| read(text, plan.style).ok())
            .collect();
        let numbers = || values.iter().map(|reading| reading.value.to_f64());
        let (least, most) = (numbers().fold(f64::MAX, f64::min), numbers().fold(0.0, f64::max));
        match plan.kind(column) {
            FieldKind::Seconds if source.head.time.is_none() && !plan.is_from => {
                let unit = if most > MOST_HANDLE_SECONDS {
                    Some(Unit::Milliseconds)
                } else {
                    (least > 0.0 && most < LEAST_HANDLE_SECONDS).then_some(Unit::Minutes)
                };
                let question = unit.filter(|_| !values.is_empty());
                let question = question.map(|unit| Question::TimeUnit(index, unit));
                let are_clocks = || are_short_clocks(plan, index);
                questions
                    .extend(question.or_else(|| are_clocks().then_some(Question::Clock(index))));
            }
            FieldKind::Percent => {
                let are_fractions =
                    most <= 1.0 && values.iter().any(|reading| !reading.value.is_whole());
                questions.extend(are_fractions.then_some(Question::Fractions(index)));
            }
            _ => {}
        }
    }
    for question in &questions {
        if let Question::TimeUnit(index, _) | Question::Clock(index) | Question::Fractions(index) =
            question
            && let Some(column) = plan.columns.get_mut(*index)
            && column.reason != ColumnReason::Chosen
        {
            column.reason = ColumnReason::Asked;
        }
    }
    plan.questions.extend(questions);
}

/// Whether all times with one colon are below a minute, where a spreadsheet may mean hours and minutes.
fn are_short_clocks(plan: &Plan, index: usize) -> bool {
    let readings = plan
        .lines_of(LineKind::Row)
        .filter_map(|line| read_time(line.text(index), plan.style).ok());
    let clocks = readings.filter(|reading| reading.has_one_colon);
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
