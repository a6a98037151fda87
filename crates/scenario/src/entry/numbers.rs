//! Entries of several numbers: the contacts of a day by hour or half hour, the months of a year, parts of a whole.

use super::{Entry, Problem, domain_problem};
use crate::{
    field::FieldKind,
    number::{self, Decimal, NumberProblem, NumberStyle, Written},
    text::Text,
};

/// Most characters of such an entry: 48 numbers of 15 digits with their marks, and two characters between them.
pub const MOST_OF_NUMBERS: usize = 48 * 24;

/// The texts of the numbers. Where cells of a spreadsheet were pasted, an empty one is one of them; between blanks or
/// commas a dash stands for it.
pub fn pieces(text: &str, style: NumberStyle) -> Vec<&str> {
    let is_cell_end = |char| matches!(char, '\t' | '\n' | ';');
    let text = text.trim_matches([' ', '\r']);
    let text = text.strip_suffix('\n').unwrap_or(text);
    let pieces: Vec<&str> = if text.contains(is_cell_end) {
        text.split(is_cell_end).collect()
    } else if text.contains(char::is_whitespace) {
        text.split_whitespace().map(|piece| piece.trim_end_matches(',')).collect()
    } else if style.decimal() != ',' {
        text.split(',').collect()
    } else {
        vec![text]
    };
    pieces.into_iter().map(|piece| piece.trim_matches(number::is_blank)).collect()
}

/// What stands for none between blanks.
pub(crate) const NONE: &str = "–";

fn is_none(piece: &str) -> bool {
    matches!(piece, "" | "-" | NONE)
}

/// The numbers, as many as the kind takes, each where there is one.
pub fn numbers_entry(
    text: &Text,
    kind: FieldKind,
    style: NumberStyle,
) -> Entry<Vec<Option<Decimal>>> {
    if text.is_blank() {
        return Entry::Blank;
    }
    if let Some(unread) = text.unread {
        return Entry::Invalid(Problem::Unread(unread));
    }
    let pieces = pieces(&text.text, style);
    let numbers: Result<Vec<_>, _> =
        pieces.iter().map(|piece| piece_entry(piece, kind, style)).collect();
    match numbers {
        Err(problem) => Entry::Invalid(problem),
        Ok(numbers) if !kind.counts().contains(&numbers.len()) => {
            Entry::Invalid(Problem::HowMany(numbers.len()))
        }
        Ok(numbers) => match nothing(&numbers, kind) {
            Some(problem) => Entry::Invalid(problem),
            None => Entry::Valid(numbers),
        },
    }
}

/// The first of them that cannot be used: its place, its text, and why.
pub fn wrong_piece(
    text: &str,
    kind: FieldKind,
    style: NumberStyle,
) -> Option<(usize, String, Problem)> {
    let wrong = |(place, piece): (usize, &str)| {
        let problem = piece_entry(piece, kind, style).err()?;
        Some((place, piece.to_owned(), problem))
    };
    pieces(text, style).into_iter().enumerate().find_map(wrong)
}

/// One of them, or none where the kind takes gaps.
fn piece_entry(
    piece: &str,
    kind: FieldKind,
    style: NumberStyle,
) -> Result<Option<Decimal>, Problem> {
    match is_none(piece) {
        true if kind.takes_gaps() => Ok(None),
        true => Err(Problem::Number(NumberProblem::Empty)),
        false => one(piece, kind, style).map(Some),
    }
}

/// What is wrong with numbers that are all none: a day without contacts, or a season that begins with none.
fn nothing(numbers: &[Option<Decimal>], kind: FieldKind) -> Option<Problem> {
    let is_some = |number: &Option<Decimal>| number.is_some_and(|number| !number.is_zero());
    match kind {
        FieldKind::Day if !numbers.iter().any(is_some) => Some(Problem::NothingArrives),
        FieldKind::Season if !numbers.first().is_some_and(is_some) => Some(Problem::NoFirstMonth),
        _ => None,
    }
}

/// One of them; a part may have its percent sign.
fn one(piece: &str, kind: FieldKind, style: NumberStyle) -> Result<Decimal, Problem> {
    let reading = number::read(piece, style).map_err(Problem::Number)?;
    let of = kind.of_numbers();
    let value = match (reading.written, of) {
        (Written::Percent, FieldKind::Percent) => {
            reading.value.shifted(2).map_err(Problem::Number)?
        }
        (Written::Percent, _) => return Err(Problem::Percentage),
        _ => reading.value,
    };
    domain_problem(value, of).map_or(Ok(value), Err)
}

/// The same numbers as a text.
pub fn numbers_text(numbers: &[Option<Decimal>], style: NumberStyle) -> String {
    let text = |number: &Option<Decimal>| {
        number.map_or_else(|| NONE.to_owned(), |number| number::write(number, style))
    };
    // Where blanks part thousands, they part no numbers.
    numbers.iter().map(text).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, kind: FieldKind, style: NumberStyle) -> Entry<Vec<Option<f64>>> {
        let text = Text { text: text.to_owned(), unread: None };
        let numbers = numbers_entry(&text, kind, style);
        numbers.and_then(|numbers| {
            Entry::Valid(numbers.into_iter().map(|one| one.map(Decimal::to_f64)).collect())
        })
    }

    #[test]
    fn numbers_come_in_cells_between_blanks_and_between_commas() {
        let parts = Entry::Valid(vec![Some(10.0), Some(5.5), Some(15.0)]);
        for text in
            ["10\t5.5\t15", "10 5.5 15", "10, 5.5, 15", "10,5.5,15", "10;5.5;15", "10 % 5.5 15"]
        {
            let text = text.replace(" %", "%");
            assert_eq!(read(&text, FieldKind::Parts, NumberStyle::EnUs), parts, "{text}");
        }
        assert_eq!(read("10\n5,5\n15\n", FieldKind::Parts, NumberStyle::DeDe), parts);
        assert_eq!(read("10 5,5 15", FieldKind::Parts, NumberStyle::DeDe), parts);
        let one = Entry::Valid(vec![Some(5.5)]);
        assert_eq!(read("5,5", FieldKind::Parts, NumberStyle::DeDe), one);
    }

    #[test]
    fn an_empty_cell_of_a_day_is_closed_and_no_zero() {
        let day = format!("{}0\t1,200{}5", "\t".repeat(8), "\t".repeat(14));
        let found = read(&day, FieldKind::Day, NumberStyle::EnUs).value().unwrap();
        assert_eq!((found.len(), found[7], found[8]), (24, None, Some(0.0)));
        assert_eq!((found[9], found[10], found[23]), (Some(1_200.0), None, Some(5.0)));
        // What ends before the day does lacks cells.
        let short = read(day.trim_end_matches("\t5"), FieldKind::Day, NumberStyle::EnUs);
        assert_eq!(short.problem(), Some(Problem::HowMany(23)));
    }

    #[test]
    fn what_is_wrong_is_told_by_its_place() {
        let wrong = |text: &str, kind| read(text, kind, NumberStyle::EnUs).problem();
        let twelve = "1 1 1 1 1 1 1 1 1 1 1";
        assert_eq!(wrong(twelve, FieldKind::Season), Some(Problem::HowMany(11)));
        let at = |text: &str| wrong_piece(text, FieldKind::Season, NumberStyle::EnUs);
        let none = Problem::Number(NumberProblem::NotANumber);
        assert_eq!(wrong(&format!("{twelve} x"), FieldKind::Season), Some(none));
        assert_eq!(at(&format!("{twelve} x")), Some((11, "x".to_owned(), none)));
        let empty = Problem::Number(NumberProblem::Empty);
        assert_eq!(at(&format!("{twelve} -")), Some((11, "-".to_owned(), empty)));
        // Before they are counted: the count of what cannot be read says little.
        assert_eq!(wrong("1 x", FieldKind::Season), Some(none));
        let zero = twelve.replacen('1', "0", 1);
        assert_eq!(wrong(&format!("{zero} 1"), FieldKind::Season), Some(Problem::NoFirstMonth));
        for day in ["0 ".repeat(24), "- ".repeat(48)] {
            assert_eq!(wrong(&day, FieldKind::Day), Some(Problem::NothingArrives), "{day}");
        }
        assert_eq!(wrong("10 101", FieldKind::Parts), Some(Problem::AboveHundred));
        assert_eq!(wrong("10 -1", FieldKind::Parts), Some(Problem::Negative));
        assert_eq!(wrong("", FieldKind::Day), None);
    }
}
