//! Commas that separate cells, and commas inside of numbers.

use super::{
    frame::Frame,
    is_number,
    plan::{LineKind, LinePlan},
};

/// Whether commas separate cells and stand in no number: "Billing,1,200" may be 1,200 contacts.
pub fn are_clear(frame: &Frame, width: usize) -> bool {
    let pairs_of = |line: &LinePlan, is_meant: fn(&str, &str) -> bool| {
        line.cells.windows(2).any(|pair| matches!(pair, [first, second] if is_meant(first, second)))
    };
    let has_numbers =
        |line: &&LinePlan| pairs_of(line, |first, second| is_number(first) && is_number(second));
    let may_be_one = |line: &&LinePlan| {
        pairs_of(line, |first, second| {
            let leading = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
            (1..=3).contains(&first.len()) && leading(first) == first.len() && leading(second) == 3
        })
    };
    let with_numbers = frame.rows().filter(has_numbers);
    let (doubtful, plain): (Vec<_>, Vec<_>) = with_numbers.partition(may_be_one);
    let is_header = |line: &&LinePlan| line.kind == LineKind::Header;
    let mut lines = frame.lines.iter().filter(is_header).chain(frame.rows());
    let is_even = lines.all(|line| line.cells.len() == width);
    is_even && (frame.has_header || doubtful.is_empty() || !plain.is_empty())
}
