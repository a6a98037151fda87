//! Headers over two lines: units in the line beside the header, and a second line below a header that
//! repeats or merges its cells.

use super::{
    cell::CellKind,
    heads::{COUNTS, Head, Term, year},
    phrases::{has_phrase, words_of},
    plan::LinePlan,
    unit,
};

/// How many lines below a header tell what stands in its columns.
const MOST_BELOW: usize = 64;
/// What stands in a line beside a header, column by column.
struct Beside<'a> {
    line: &'a LinePlan,
    rows: &'a [LinePlan],
}

impl Beside<'_> {
    /// Whether numbers stand in a column of the rows.
    fn has_values(&self, column: usize) -> bool {
        let kinds = self.rows.iter().take(MOST_BELOW).map(|line| line.cell_kind(column));
        let filled: Vec<CellKind> =
            kinds.filter(|kind| !matches!(kind, CellKind::Blank | CellKind::Absent)).collect();
        let values = filled.iter().filter(|kind| kind.is_value()).count();
        values > 0 && values * 2 >= filled.len()
    }

    /// Whether years stand in a column of the rows, which another one continues.
    fn has_years(&self, column: usize) -> bool {
        let cells = self.rows.iter().take(MOST_BELOW).map(|line| line.text(column));
        let mut filled = cells.filter(|cell| !cell.is_empty()).peekable();
        filled.peek().is_some() && filled.all(|cell| year(cell).is_some())
    }

    /// The filled cells, each with its column and whether numbers stand there.
    fn cells(&self) -> impl Iterator<Item = (usize, &str, bool)> {
        let cells = self.line.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        cells.map(|(column, cell)| (column, cell.as_str(), self.has_values(column)))
    }

    /// Whether each filled cell is as it should be, and one of them stands where numbers do.
    fn are(&self, is_meant: impl Fn(usize, &str, bool) -> bool) -> bool {
        let mut is_over_values = false;
        let are_meant = self.cells().all(|(column, cell, has_values)| {
            is_over_values |= has_values;
            is_meant(column, cell, has_values)
        });
        are_meant && is_over_values
    }
}

/// Whether a line has the units of the columns of rows, and nothing else: "min", "(count)", "in k€".
/// Without brackets, a unit stands where numbers do: a row may be called "S" or "M".
pub fn has_units(line: &LinePlan, rows: &[LinePlan]) -> bool {
    let beside = Beside { line, rows };
    beside.are(|_, cell, has_values| {
        let inner = without_brackets(cell);
        inner.is_some() || has_values && is_unit(cell)
    })
}

/// Whether the first of some lines is the second line of a header: texts where numbers stand below it,
/// and elsewhere nothing, the cell above it once more, or the name of the rows. A year above years is the
/// name of a row.
pub fn is_second(header: &LinePlan, below: &[LinePlan]) -> bool {
    let Some((line, rows)) = below.split_first() else { return false };
    let is_head_like = |column: usize| {
        let kind = line.cell_kind(column);
        year(line.text(column)).is_some() || !kind.is_value() && kind != CellKind::Absent
    };
    let names = |text: &str| {
        let head = Head::of(text);
        head.is_exact() && (head.names_any() || head.has_any(&[Term::Kind, Term::Property]))
    };
    let beside = Beside { line, rows };
    beside.are(|column, cell, has_values| {
        let above = header.text(column);
        let continues = year(cell).is_some() && beside.has_years(column);
        is_head_like(column)
            && !continues
            && (has_values || cell == above || above.is_empty() && names(cell))
    })
}

/// A header with the unit that stands beside it.
pub fn with_unit(header: &str, unit: &str) -> String {
    let unit = without_brackets(unit).unwrap_or(unit);
    if unit.is_empty() { header.to_owned() } else { format!("{header} ({unit})") }
}

/// The header of a column whose own cell stands below another one, which may be merged over several. One
/// that names no measure is completed: "Q3", "offered", "min".
pub fn joined(above: &str, own: &str, is_repeated: bool) -> String {
    let is_alone = own.is_empty() || above.is_empty() || own == above;
    let head = Head::of(own);
    let is_measure = head.has_any(&[
        Term::Contact,
        Term::Case,
        Term::HandleTime,
        Term::Cost,
        Term::Base,
        Term::Weight,
        Term::Avoidable,
    ]);
    if is_alone {
        own.to_owned()
    } else if is_unit(without_brackets(own).unwrap_or(own)) && !head.has(Term::Count) {
        with_unit(above, own)
    } else if is_repeated || !is_measure {
        format!("{above} {own}")
    } else {
        own.to_owned()
    }
}

/// What stands in brackets, where that is all.
fn without_brackets(cell: &str) -> Option<&str> {
    let pairs = [('(', ')'), ('[', ']')];
    pairs.iter().find_map(|(open, close)| cell.strip_prefix(*open)?.strip_suffix(*close))
}

/// Whether a text is a unit, a power of ten, a currency, or a word for a count.
fn is_unit(text: &str) -> bool {
    let words = words_of(text);
    let words = if words.first().is_some_and(|word| word == "in") {
        words.get(1..).unwrap_or_default()
    } else {
        words.as_slice()
    };
    let phrase = words.join(" ");
    let head = Head::of(text);
    let is_count = head.is_known() && head.is_only(&[Term::Count]);
    !phrase.is_empty()
        && (unit::time(&phrase).is_some()
            || unit::scale(&phrase).is_some()
            || unit::is_currency(&phrase)
            || phrase == "%"
            || is_count
            || has_phrase(COUNTS, &phrase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::phrases::assert_folded;

    #[test]
    fn units_are_told_from_headers_and_names() {
        for text in [
            "s",
            "min",
            "sec",
            "hrs",
            "#",
            "%",
            "USD",
            "€",
            "count",
            "in k$",
            "in min",
            "k€",
            "number",
            "thousands",
            "₹ lakh",
            "hh:mm:ss",
            "Stück",
            "No.",
        ] {
            assert!(is_unit(text), "{text}");
        }
        for text in
            ["", "Phone", "Q2", "offered", "Tickets", "AHT", "in", "Billing", "Minutes of talk"]
        {
            assert!(!is_unit(text), "{text}");
        }
    }

    #[test]
    fn a_cell_below_a_header_is_completed_by_it() {
        for (above, own, is_repeated, header) in [
            ("Tickets", "Q2", false, "Tickets Q2"),
            ("Q3", "Tickets", false, "Tickets"),
            ("Q3", "Tickets", true, "Q3 Tickets"),
            ("Tickets and cost", "Cost", false, "Cost"),
            ("Calls", "offered", false, "Calls offered"),
            ("AHT", "min", false, "AHT (min)"),
            ("Cost", "[k€]", false, "Cost (k€)"),
            ("Channel", "Channel", true, "Channel"),
            ("", "Q2", false, "Q2"),
        ] {
            assert_eq!(joined(above, own, is_repeated), header, "{above}, {own}");
        }
    }

    #[test]
    fn words_are_listed_as_texts_are_folded() {
        assert_folded(COUNTS);
    }
}
