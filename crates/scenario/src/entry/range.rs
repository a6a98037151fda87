//! Entries that may be ranges: their ends, their middle, and what is offered where one end is none.

use super::{
    Entry, Problem,
    check::{number_entry, other_kind, read_as, share_or_amount},
};
use crate::{
    field::FieldKind,
    number::{self, Decimal, Doubt, NumberProblem, NumberStyle, Range, Reading, Written},
    text::Text,
};
use metric_core::{
    MetricError,
    range::{Distribution, Shape},
};

/// Reads the number of a field or cell that takes ranges. The value of a range is its middle, the 50th
/// percentile of the distribution whose 5th and 95th percentile were given: logit-normal for shares, else
/// lognormal. It may have decimals where both ends are whole.
pub fn range_entry(text: &Text, kind: FieldKind, style: NumberStyle) -> Entry<Reading> {
    let ends = number::ends(&text.text).filter(|_| text.unread.is_none());
    let Some(ends) = ends else {
        return number_entry(text, kind, style);
    };
    let both = match number::read_ends(ends, style, |text| read_as(kind, text, style)) {
        Ok(both) => both,
        Err(problem) => return Entry::Invalid(unreadable(text, ends.0, kind, style, problem)),
    };
    match [both.0, both.1].map(|end| share_or_amount(end, kind)) {
        [Entry::Valid(first), Entry::Valid(second)] => of_ends(first, second, kind),
        [Entry::Valid(_), other] | [other, _] => other,
    }
}

/// Why the numbers of a range cannot be read: what is wrong with the text as a whole where that says more.
fn unreadable(
    text: &Text,
    first: &str,
    kind: FieldKind,
    style: NumberStyle,
    problem: NumberProblem,
) -> Problem {
    let is_vague =
        |problem| matches!(problem, NumberProblem::NotANumber | NumberProblem::NotADuration);
    match number_entry(text, kind, style) {
        _ if !is_vague(problem) => Problem::Number(problem),
        Entry::Invalid(Problem::Number(whole)) if is_vague(whole) => {
            other_kind(first, kind, style, problem)
        }
        Entry::Invalid(whole) => whole,
        Entry::Blank | Entry::Valid(_) => Problem::Number(problem),
    }
}

fn of_ends(first: Reading, second: Reading, kind: FieldKind) -> Entry<Reading> {
    let range = Range { low: first.value, high: second.value };
    let has_one_colon = [first, second].iter().any(|one| one.doubt == Some(Doubt::OneColon));
    let of_both = first.doubt.filter(|_| first.doubt == second.doubt);
    let doubt = if has_one_colon { Some(Doubt::OneColon) } else { of_both };
    let reading = Reading { echo: true, doubt, ..second };
    if range.low == range.high {
        return Entry::Valid(reading);
    }
    match middle(range, kind, reading.percent) {
        Ok(value) => Entry::Valid(Reading { value, range: Some(range), ..reading }),
        Err(problem) => Entry::Invalid(problem),
    }
}

/// The middle of a range in a field of this kind, in the unit of its ends; a `percent` is a fraction of one.
pub fn middle(range: Range, kind: FieldKind, percent: bool) -> Result<Decimal, Problem> {
    let Range { low, high } = range;
    if low > high {
        return Err(Problem::LowAboveHigh);
    }
    let (shape, scale) = match kind {
        FieldKind::Percent => (Shape::Share, 100.0),
        kind if kind.is_share_with_sign() && percent => (Shape::Share, 1.0),
        _ => (Shape::Positive, 1.0),
    };
    let distribution = Distribution::of(shape, low.to_f64() / scale, high.to_f64() / scale);
    let middle = distribution.map_err(|error| match error {
        MetricError::OpenRange => Problem::OpenRange,
        _ => Problem::TooWide,
    })?;
    Decimal::nearest(middle.middle() * scale).map_err(Problem::Number)
}

/// A twentieth: with 0.5 for the lower end of "0 to 10 %" the range is about as wide as it looks.
const OFFERED_PARTS: (u32, i8) = (5, -2);

/// The range that may be meant by one that begins at 0 or, of a share, ends at 100 %: its open end is moved
/// by a twentieth of the other one, "0.5 to 10 %" for "0 to 10 %" and "90 to 99.5 %" for "90 to 100 %". None
/// where no end is open, or no whole number lies between.
pub fn offered(text: &Text, kind: FieldKind, style: NumberStyle) -> Option<String> {
    if range_entry(text, kind, style) != Entry::Invalid(Problem::OpenRange) {
        return None;
    }
    let ends = number::ends(&text.text)?;
    let (first, second) = number::read_ends(ends, style, |text| read_as(kind, text, style)).ok()?;
    let is_share = first.percent || kind == FieldKind::Percent;
    let whole = Decimal::from_link(if first.percent { "1" } else { "100" }).ok()?;
    let part =
        |of: Decimal| of.times(OFFERED_PARTS.0).and_then(|times| times.shifted(OFFERED_PARTS.1));
    let (low, high) = (first.value, second.value);
    let is_whole = !is_share && matches!(kind, FieldKind::Whole | FieldKind::CountOrShare);
    let moved_low = match part(high).ok()? {
        part if is_whole => Decimal::nearest(part.to_f64().ceil()).ok()?,
        part => part,
    };
    let moved_high = whole.plus(part(whole.plus(low.negated()).ok()?).ok()?.negated()).ok()?;
    let range = Range {
        low: if low.is_zero() { moved_low } else { low },
        high: if is_share && high == whole { moved_high } else { high },
    };
    let written = if first.written == Written::Plain { second.written } else { first.written };
    (range.low < range.high).then(|| number::range_text(range, written, ends, style))?
}

#[cfg(test)]
mod tests;
