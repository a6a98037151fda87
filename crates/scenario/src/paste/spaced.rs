//! Numbers with a space in them, which may part thousands or two numbers: "400 350".

use super::{
    Plan,
    corrections::Corrections,
    plan::{LineKind, Question},
};
use crate::number::NumberStyle;

/// Numbers of a column that may stand beside two numbers in one cell are below this.
const MOST_BESIDE: f64 = 10_000.0;
/// How many times as large as any of them one number would be.
const TIMES: f64 = 10.0;

/// Whether a text is digits around a space.
pub fn is_pair(text: &str) -> bool {
    text.split_once(|char: char| char.is_whitespace()).is_some_and(|(first, second)| {
        [first, second]
            .iter()
            .all(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

/// Asks of columns whether a space parts thousands or two numbers: where one number would be far larger than
/// all others, and the reader of the page does not write thousands so.
pub fn questions(plan: &Plan, own: NumberStyle, corrections: &Corrections) -> Vec<Question> {
    let is_grouped_so = |style: NumberStyle| style.group().is_whitespace();
    if is_grouped_so(own) || corrections.style().is_some_and(is_grouped_so) {
        return Vec::new();
    }
    let columns = plan.placed().filter(|(index, column)| {
        plan.kind(*column).is_number() && !corrections.is_one_number(*index)
    });
    let doubtful = columns.filter(|(index, column)| has_outlier(plan, *index, *column));
    doubtful.map(|(index, _)| Question::Spaced(index)).collect()
}

/// Whether few numbers of a column have a space in them, and each would be far larger than all others.
fn has_outlier(plan: &Plan, index: usize, column: usize) -> bool {
    let texts = plan.lines_of(LineKind::Row).map(|line| line.text(index));
    let value = |text: &&str| {
        plan.reading(text, column, plan.style).map(|reading| reading.value.to_f64().abs())
    };
    // A spreadsheet parts thousands with a space that does not break.
    let is_spaced = |text: &&str| is_pair(text) && text.contains(' ');
    let (spaced, others): (Vec<&str>, Vec<&str>) = texts.partition(is_spaced);
    let spaced: Vec<f64> = spaced.iter().filter_map(value).collect();
    let others: Vec<f64> = others.iter().filter_map(value).collect();
    let most = others.iter().copied().fold(0.0, f64::max);
    !spaced.is_empty()
        && spaced.len() <= others.len()
        && most < MOST_BESIDE
        && spaced.iter().all(|value| *value >= most * TIMES)
}

impl Plan {
    /// The first cell of a column of the block that has a space in its number.
    pub fn sample_of_spaced(&self, index: usize) -> Option<&str> {
        self.lines_of(LineKind::Row).map(|line| line.text(index)).find(|text| is_pair(text))
    }
}
