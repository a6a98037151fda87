//! How the numbers of a block are read, and where a mark may part thousands or decimals.

use super::{
    Plan,
    corrections::Corrections,
    plan::{LineKind, Question},
    shares,
    source::Source,
};
use crate::{
    entry::{MOST_HANDLE_SECONDS, read_as},
    field::{FieldKind, Table, at},
    number::{CurrencySign, NumberStyle, Reading, Written},
};

/// How well a style reads the numbers of a block, the most telling first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    /// How many it reads.
    read: usize,
    /// How many it takes plainly.
    unechoed: usize,
    /// How many counts have no fraction.
    whole: usize,
}

/// Finds the style that reads most of the numbers, and of equals the one that takes them plainly; the
/// page's own where it is as good as any. What a person chose wins.
pub fn choose(plan: &mut Plan, own: NumberStyle, corrections: &Corrections) {
    plan.are_shares = are_shares(plan);
    if let Some(style) = corrections.style() {
        (plan.style, plan.is_style_told) = (style, true);
        return;
    }
    // Of equals the first style counts, and the search takes the last one.
    let styles = NumberStyle::ALL.into_iter().rev();
    let best = styles.max_by_key(|style| (score(plan, *style), *style == own));
    if let Some(style) = best {
        // Times and percentages are read alike in every style.
        let is_alike = |reading: &Reading| reading.percent || reading.written == Written::Time;
        let is_doubtful =
            readings(plan, style).any(|(_, reading)| reading.echo && !is_alike(&reading));
        (plan.style, plan.is_style_told) = (style, style != own || is_doubtful);
    }
}

/// The numbers of the placed columns in a style, each with its column of the breakdown.
fn readings(plan: &Plan, style: NumberStyle) -> impl Iterator<Item = (usize, Reading)> {
    let numbers: Vec<(usize, usize)> =
        plan.placed().filter(|(_, column)| plan.kind(*column).is_number()).collect();
    plan.lines_of(LineKind::Row).flat_map(move |line| {
        let cells = numbers.clone().into_iter();
        cells.filter_map(move |(index, column)| {
            Some((column, plan.reading(line.text(index), column, style)?))
        })
    })
}

fn score(plan: &Plan, style: NumberStyle) -> Score {
    let mut score = Score { read: 0, unechoed: 0, whole: 0 };
    for (column, reading) in readings(plan, style) {
        score.read += 1;
        score.unechoed += usize::from(!reading.echo);
        score.whole += usize::from(!is_base(plan, column) || reading.value.is_whole());
    }
    score
}

/// Whether a column holds what contacts are set against, of which there are no parts.
fn is_base(plan: &Plan, column: usize) -> bool {
    let source = plan.source_of(column).and_then(|index| plan.columns.get(index));
    let has_unit = source.is_some_and(|source| source.unit.is_some());
    plan.table == Table::Segments && plan.kind(column) == FieldKind::Amount && !has_unit
}

fn are_shares(plan: &Plan) -> bool {
    let Some(index) = plan.source_of(at::COUNT) else { return false };
    let Some(column) = plan.columns.get(index) else { return false };
    let lines = plan.lines_of(LineKind::Row);
    let texts: Vec<&str> = lines.map(|line| line.text(index)).collect();
    shares::are_shares(&texts, shares::is_header(&column.header))
}

/// Asks where a mark before three digits may part thousands or decimals.
pub fn question(plan: &Plan, sources: &[Source], corrections: &Corrections) -> Option<Question> {
    let is_told = corrections.style().is_some();
    let question = || of_decimals(plan).or_else(|| of_thousands(plan, sources));
    (!is_told).then(question).flatten()
}

/// Asks where a mark before three digits is read as that of decimals, and another style, which reads the
/// block as well, groups by it.
fn of_decimals(plan: &Plan) -> Option<Question> {
    let own = score(plan, plan.style);
    let is_equal = |style: &NumberStyle| {
        let other = score(plan, *style);
        style.group() == plan.style.decimal()
            && (other.read, other.unechoed) == (own.read, own.unechoed)
    };
    let mut rivals = NumberStyle::ALL.into_iter();
    let has_mark = |index: usize| plan.sample_of(index, plan.style.decimal()).is_some();
    let (index, _) =
        plan.placed().find(|(index, column)| adds_up(plan, *column) && has_mark(*index))?;
    let groups = rivals.find(is_equal).filter(|style| is_plausible(plan, index, *style))?;
    Some(Question::Grouping { column: index, groups, decimals: plan.style })
}

/// Asks where a mark before three digits is read as that of thousands, and may be that of decimals.
fn of_thousands(plan: &Plan, sources: &[Source]) -> Option<Question> {
    plan.placed().filter(|(_, column)| adds_up(plan, *column)).find_map(|(index, _)| {
        let decimals = decimals_of(plan, sources.get(index)?, index)?;
        Some(Question::Grouping { column: index, groups: plan.style, decimals })
    })
}

/// Whether contacts have the mark of thousands before three digits: there are no parts of them.
fn have_thousands(plan: &Plan) -> bool {
    plan.placed().any(|(index, column)| {
        plan.kind(column) == FieldKind::Whole
            && plan.columns.get(index).is_some_and(|column| column.unit.is_none())
            && plan.sample_of(index, plan.style.group()).is_some()
    })
}

/// The style in which the mark that parts thousands in a column may be that of decimals: where the currency of
/// its thousands is at home, as of "48,125" below "Cost (TEUR)", or that of another cell, "3,5".
fn decimals_of(plan: &Plan, source: &Source, index: usize) -> Option<NumberStyle> {
    let mark = plan.style.group();
    let texts = || plan.lines_of(LineKind::Row).map(|line| line.text(index));
    // "1,234.5" and "1,250,000" can be read in one way.
    let is_clear =
        |text: &str| text.contains(plan.style.decimal()) || text.matches(mark).count() > 1;
    if !texts().any(|text| is_group(text, mark)) || texts().any(is_clear) {
        return None;
    }
    let is_scaled = plan.columns.get(index)?.unit.is_some();
    let scale = source.head.scale.filter(|_| is_scaled);
    let home = scale.and(source.head.currency).map(CurrencySign::style);
    let has_decimals = || texts().any(|text| has_part(text, mark));
    let other = || NumberStyle::ALL.into_iter().find(|style| style.decimal() == mark);
    let home = home.filter(|style| style.decimal() == mark && !have_thousands(plan));
    home.or_else(|| other().filter(|_| has_decimals()))
}

/// Whether one or two digits stand behind the mark of a number, which so parts no thousands.
fn has_part(text: &str, mark: char) -> bool {
    let number = text.trim_matches(|char: char| !char.is_ascii_digit());
    number.split_once(mark).is_some_and(|(whole, part)| {
        let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        (1..=2).contains(&part.len()) && !whole.is_empty() && are_digits(whole) && are_digits(part)
    })
}

/// Whether a number, beside a sign or a currency or not, has one mark, before three digits.
fn is_group(text: &str, mark: char) -> bool {
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.trim_matches(|char: char| !char.is_ascii_digit());
    number.split_once(mark).is_some_and(|(whole, decimals)| {
        (1..=3).contains(&whole.len())
            && decimals.len() == 3
            && !whole.starts_with('0')
            && are_digits(whole)
            && are_digits(decimals)
    })
}

/// Whether thousands may stand in a column of the breakdown: in all but shares and weights.
fn adds_up(plan: &Plan, column: usize) -> bool {
    let is_weight = plan.table == Table::Channels && column == at::WEIGHT;
    let is_share = plan.are_shares && column == at::COUNT;
    let kind = plan.kind(column);
    kind.is_number() && kind != FieldKind::Percent && !is_weight && !is_share
}

/// Whether the numbers of a column can be what they are in a style: handle times of hours are none.
fn is_plausible(plan: &Plan, index: usize, style: NumberStyle) -> bool {
    let Some(of) = plan.columns.get(index) else { return false };
    let Some(kind) = of.meaning.column().map(|column| plan.kind(column)) else { return false };
    let value = |text: &str| {
        let value = read_as(kind, text, style).ok()?.value;
        Some(of.unit.map_or(Some(value), |unit| unit.convert(value))?.to_f64())
    };
    let mut values = plan.lines_of(LineKind::Row).filter_map(|line| value(line.text(index)));
    kind != FieldKind::Seconds || values.all(|value| value <= MOST_HANDLE_SECONDS)
}

impl Plan {
    /// The first number of a column of the block that is asked about, with a mark before three digits: that of
    /// decimals, else that of thousands.
    pub fn sample_of_grouping(&self, index: usize) -> Option<&str> {
        let texts = || self.lines_of(LineKind::Row).map(|line| line.text(index));
        self.sample_of(index, self.style.decimal())
            .or_else(|| texts().find(|text| is_group(text, self.style.group())))
    }

    /// The first number of a column of the block that has this mark before three digits. One with the sign of a
    /// currency is none, since that tells what the mark is.
    fn sample_of(&self, index: usize, mark: char) -> Option<&str> {
        let is_bare = |text: &&str| {
            let digits = text.trim_start_matches(['-', '+']);
            digits.chars().all(|char| char == mark || char.is_ascii_digit())
        };
        let texts = self.lines_of(LineKind::Row).map(|line| line.text(index));
        texts.filter(is_bare).find(|text| is_group(text, mark))
    }
}
