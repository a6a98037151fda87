//! The lines of a pasted block: what each is that is no row, and by how much a total is off.

use super::{
    super::{PERCENT, list},
    columns::{few, shown},
};
use scenario::{
    number::{Decimal, NumberStyle, write},
    paste::{LineKind, LinePlan, Plan},
};

/// What lines are that are left out, of one and of several.
const KINDS: [(LineKind, &str, &str); 8] = [
    (LineKind::Separator, "names the separator", "name the separator"),
    (LineKind::Title, "is a title", "are titles"),
    (LineKind::Heading, "is a heading", "are headings"),
    (LineKind::Total, "is the total", "are totals"),
    (LineKind::Subtotal, "is a subtotal", "are subtotals"),
    (LineKind::Remark, "is a remark", "are remarks"),
    (LineKind::OtherTable, "is of another table", "are of another table"),
    (LineKind::LeftOut, "is not wanted", "are not wanted"),
];

/// What a line is that is no row, in a word or two: "the total", "a title"; blank for a row.
pub fn kind(kind: LineKind) -> &'static str {
    let row = KINDS.iter().find(|(known, _, _)| *known == kind);
    match (kind, row) {
        (LineKind::Header, _) => "names the columns",
        (_, Some((_, is, _))) => is.strip_prefix("is ").unwrap_or(is),
        _ => "",
    }
}

/// Which line names the columns.
pub fn names_the_columns(line: &LinePlan) -> String {
    if line.place == 0 {
        "The first line names the columns.".to_owned()
    } else {
        format!("Line {} names the columns.", line.place + 1)
    }
}

/// The lines that are no rows, by what they are.
pub fn left_out(plan: &Plan) -> Vec<String> {
    let sentence = |(kind, one, several): (LineKind, &str, &str)| {
        let places: Vec<usize> = plan.lines_of(kind).map(|line| line.place).collect();
        let last = plan.lines.last().map(|line| line.place);
        match places.as_slice() {
            [] => None,
            [0] => Some(format!("Left out: the first line, which {one}.")),
            [only] if Some(*only) == last => Some(format!("Left out: the last line, which {one}.")),
            [only] => Some(format!("Left out: line {}, which {one}.", only + 1)),
            places => {
                let numbers: Vec<String> =
                    places.iter().map(|place| (place + 1).to_string()).collect();
                Some(format!("Left out: lines {}, which {several}.", few(&numbers, list)))
            }
        }
    };
    KINDS.into_iter().filter_map(sentence).collect()
}

/// By how much a line is off that is called a sum: rows may be missing, or it is a row.
pub fn unequal(line: &LinePlan, style: NumberStyle) -> Option<String> {
    let difference = line.difference?;
    let number = |value: Decimal| match value.shifted(2) {
        Ok(percent) if difference.is_share => format!("{}{PERCENT}", write(percent, style)),
        _ => write(value, style),
    };
    let mut before = line.cells.iter().take(difference.column);
    let name = match before.find(|cell| !cell.is_empty()) {
        Some(name) => format!("The line “{}”", shown(name)),
        None => format!("Line {}", line.place + 1),
    };
    let rows = if line.kind == LineKind::Subtotal { "its" } else { "the" };
    let (holds, sum) = (number(difference.holds), number(difference.rows));
    Some(format!("{name} holds {holds}, {rows} rows add up to {sum}."))
}
