//! Numbers with a space in them, which may part thousands or two numbers: "400 350".

use super::{
    Plan,
    corrections::Corrections,
    plan::{LineKind, Question},
};
use crate::number::NumberStyle;

/// From here on numbers have thousands.
const LEAST_GROUPED: f64 = 1_000.0;
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

/// Asks of columns whether a space parts thousands or two numbers, where the reader of the page does not write
/// thousands so and the other numbers do not show that the writer does.
pub fn questions(plan: &Plan, own: NumberStyle, corrections: &Corrections) -> Vec<Question> {
    let is_grouped_so = |style: NumberStyle| style.group().is_whitespace();
    if is_grouped_so(own) || corrections.style().is_some_and(is_grouped_so) {
        return Vec::new();
    }
    let columns = plan.placed().filter(|(index, column)| {
        plan.kind(*column).is_number() && !corrections.is_one_number(*index)
    });
    let doubtful = columns.filter(|(index, column)| may_be_pairs(plan, *index, *column));
    doubtful.map(|(index, _)| Question::Spaced(index)).collect()
}

/// Whether a text is digits around the space of a keyboard. A spreadsheet parts thousands with one that does
/// not break.
fn is_doubtful(text: &str) -> bool {
    is_pair(text) && text.contains(' ')
}

/// Whether the numbers of a column with a space in them may be two each: no other one has none, another one
/// shows that thousands are written without it, or each would be far larger than all others.
fn may_be_pairs(plan: &Plan, index: usize, column: usize) -> bool {
    let value = |text: &&str| {
        plan.reading(text, column, plan.style).map(|reading| reading.value.to_f64().abs())
    };
    let texts = plan.lines_of(LineKind::Row).map(|line| line.text(index));
    let numbers = texts.filter_map(|text| Some((text, value(&text)?)));
    let (spaced, others): (Vec<_>, Vec<_>) = numbers.partition(|(text, _)| is_doubtful(text));
    let most = others.iter().map(|(_, value)| *value).fold(0.0, f64::max);
    let are_outliers = most < MOST_BESIDE && spaced.iter().all(|(_, value)| *value >= most * TIMES);
    !spaced.is_empty() && (others.is_empty() || most >= LEAST_GROUPED || are_outliers)
}

impl Plan {
    /// The first cell of a column of the block that has a space in its number.
    pub fn sample_of_spaced(&self, index: usize) -> Option<&str> {
        self.lines_of(LineKind::Row).map(|line| line.text(index)).find(|text| is_doubtful(text))
    }
}
