//! Commas that separate cells, and commas inside of numbers.

use super::{
    absent::is_absent,
    block::Block,
    frame::Frame,
    is_number,
    plan::{LineKind, LinePlan},
};
use crate::{
    entry::MOST_HANDLE_SECONDS,
    field::{FieldKind, Table},
    number::{NumberStyle, gives_no_number, read_money},
};

/// The block as one column of numbers, where its commas are those of the style of the page: each line is a
/// number that this style writes so, and they do not have as many commas each, as lines of two cells would.
/// So "1,500" above "600" is a column of a sheet, and "1,500" above "2,600" may be two.
pub fn column(
    block: &Block,
    text: &str,
    table: Table,
    place: usize,
    style: NumberStyle,
) -> Option<Block> {
    let is_doubtful = block.has_commas && !block.names_separator && block.width > 1;
    let column = is_doubtful.then(|| Block::column(text).ok()).flatten()?;
    let cells =
        || column.lines.iter().flatten().filter(|cell| !gives_no_number(cell) && !is_absent(cell));
    let are_seconds =
        table.columns().get(place).is_some_and(|column| column.kind == FieldKind::Seconds);
    let is_written_so = |cell: &String| {
        read_money(cell, style).is_ok_and(|reading| {
            // 412,125 seconds are rather those of a decimal comma.
            let is_plausible = !are_seconds || reading.value.to_f64() <= MOST_HANDLE_SECONDS;
            !reading.echo && is_plausible
        })
    };
    let commas = || cells().map(|cell| cell.matches(',').count());
    let is_uneven = commas().min() != commas().max();
    (is_uneven && cells().all(is_written_so)).then_some(column)
}

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
