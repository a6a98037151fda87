//! The numbers of a draft in another style.

use super::Draft;
use crate::{
    entry::{Entry, numbers_entry, numbers_text, read_as},
    field::{Field, FieldKind, Row, Table},
    number::{self, NumberStyle, Range, Written},
    text::Text,
};

impl Draft {
    /// The same scenario with numbers written in another style. Boxes that hold a number are
    /// rewritten with its value unchanged; what cannot be read stays as it was typed.
    #[must_use]
    pub fn restyled(&self, style: NumberStyle) -> Self {
        let mut draft = Self { style, ..self.clone() };
        for field in Field::ALL.into_iter().filter(|field| field.kind().is_number()) {
            let takes = (field.kind(), field.takes_range());
            if let Some(text) = restyled(self.get(field), takes, self.style, style) {
                draft.set(field, text);
            }
        }
        for field in Field::ALL.into_iter().filter(|field| field.kind().is_numbers()) {
            let numbers = numbers_entry(self.get(field), field.kind(), self.style);
            if let Entry::Valid(numbers) = numbers {
                draft.set(field, numbers_text(&numbers, style));
            }
        }
        for table in Table::ALL {
            if let Some(rows) = draft.rows_mut(table) {
                restyle(table, rows, self.style, style);
            }
        }
        draft
    }
}

/// Writes the numbers of rows in another style.
pub(crate) fn restyle(table: Table, rows: &mut [Row], from: NumberStyle, to: NumberStyle) {
    for row in rows {
        for place in 0..row.texts().count() {
            let column = table.column(place);
            let kind = row.kind(table, place).filter(|kind| kind.is_number());
            let cell = row.cell_mut(table, place);
            if let (Some(column), Some(kind), Some(cell)) = (column, kind, cell)
                && let Some(text) = restyled(cell, (kind, column.takes_range), from, to)
            {
                cell.text = text;
            }
        }
    }
}

/// A number in another style, of a range both ends; none where nothing stands that can be read.
fn restyled(
    text: &Text,
    (kind, takes_range): (FieldKind, bool),
    from: NumberStyle,
    to: NumberStyle,
) -> Option<String> {
    let ends = number::ends(&text.text).filter(|_| takes_range && text.unread.is_none());
    if let Some(ends) = ends {
        let read = |text: &str| read_as(kind, text, from);
        let (first, second) = number::read_ends(ends, from, read).ok()?;
        // What is wrong with the range stays wrong with it in the other style.
        let range = Range { low: first.value, high: second.value };
        return number::range_text(range, second.written, ends, to);
    }
    let reading = read_as(kind, &text.text, from).ok().filter(|_| text.unread.is_none())?;
    match reading.written {
        Written::Percent => {
            let percent = reading.value.shifted(2).ok()?;
            Some(format!("{} %", number::write(percent, to)))
        }
        Written::Money(_) => number::rewritten_money(&text.text, reading.value, to),
        _ => Some(number::write(reading.value, to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Unread;

    #[test]
    fn switching_the_style_keeps_values_and_leaves_what_cannot_be_read() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        draft.set(Field::Contacts, "2,400");
        draft.set(Field::Base, "1,000.5");
        draft.set(Field::TotalCost, "48 thousand");
        draft.set(Field::Handled, "48k");
        draft.put(
            Field::ResolvedByAutomation,
            Text { text: "7".into(), unread: Some(Unread::CutOff) },
        );
        let german = draft.restyled(NumberStyle::DeDe);
        assert_eq!(german.text(Field::Contacts), "2.400");
        assert_eq!(german.text(Field::Base), "1.000,5");
        assert_eq!(german.text(Field::TotalCost), "48 thousand");
        assert_eq!(german.text(Field::Handled), "48.000");
        assert_eq!(german.get(Field::ResolvedByAutomation), draft.get(Field::ResolvedByAutomation));
    }

    #[test]
    fn switching_the_style_rewrites_numbers_of_rows_and_shares_and_no_names() {
        let mut draft = Draft::empty(NumberStyle::EnUs);
        for (column, text) in ["2,500", "status", "62.5%", "1,000.5"].into_iter().enumerate() {
            draft.set_cell(Table::Issues, 0, column, text);
        }
        draft.set(Field::Routed, "62.5%");
        let german = draft.restyled(NumberStyle::DeDe);
        let texts = [0, 1, 2, 3].map(|column| german.cell(Table::Issues, 0, column).text.as_str());
        assert_eq!(texts, ["2.500", "status", "62,5 %", "1,000.5"]);
        assert_eq!(german.text(Field::Routed), "62,5 %");
    }

    #[test]
    fn switching_the_style_rewrites_both_ends_of_a_range_and_keeps_what_is_wrong_with_it() {
        for (field, text, expected) in [
            (Field::Contacts, "2,000-3,000", "2.000 to 3.000"),
            (Field::Contacts, "2k to 3k", "2.000 to 3.000"),
            (Field::TotalCost, "$1,000.5 to 2,000", "$1.000,5 to $2.000"),
            (Field::TotalCost, "8 to 12 TEUR", "8 TEUR to 12 TEUR"),
            (Field::Routed, "12.5-40 %", "12,5 to 40 %"),
            (Field::HandleTime, "6 to 8 min", "360 to 480"),
            (Field::Routed, "0 to 12.5 %", "0 to 12,5 %"),
            (Field::TotalCost, "1,200.5 to 800", "1.200,5 to 800"),
            (Field::TotalCost, "8 to 12k", "8 to 12k"),
            (Field::Handled, "2,000-3,000", "2,000-3,000"),
        ] {
            let mut draft = Draft::empty(NumberStyle::EnUs);
            draft.set(field, text);
            let german = draft.restyled(NumberStyle::DeDe);
            assert_eq!(german.text(field), expected, "{text}");
            let read = |draft: &Draft| crate::Scenario::of(draft).reading(field);
            let said = |draft: &Draft| {
                let reading = read(draft).value();
                (reading.map(|read| (read.value, read.range)), read(draft).problem())
            };
            assert_eq!(said(&german), said(&draft), "{text}");
        }
        let mut draft = Draft::empty(NumberStyle::EnUs);
        draft.set_cell(Table::Levers, 0, crate::field::at::EFFECT, "points");
        draft.set_cell(Table::Levers, 0, crate::field::at::AMOUNT_OF_B, "1,200.5 – 2,000");
        let german = draft.restyled(NumberStyle::DeDe);
        let amount = &german.cell(Table::Levers, 0, crate::field::at::AMOUNT_OF_B).text;
        assert_eq!(amount, "1.200,5 to 2.000");
    }

    #[test]
    fn amounts_keep_their_sign_and_durations_become_seconds() {
        for (field, text, from, to, expected) in [
            (Field::TotalCost, "$48,000", NumberStyle::EnUs, NumberStyle::DeDe, "$48.000"),
            (Field::TotalCost, "48.000,50 €", NumberStyle::DeDe, NumberStyle::EnUs, "48,000.5 €"),
            // "$1,125" would be thousands.
            (Field::HourCost, "$1.125", NumberStyle::EnUs, NumberStyle::DeDe, "$1,1250"),
            (
                Field::TotalCost,
                "(₹ 4.2 Cr)",
                NumberStyle::EnIn,
                NumberStyle::EnUs,
                "(₹ 42,000,000)",
            ),
            // Thousands stay in the unit that they are written in.
            (Field::TotalCost, "1.125 TEUR", NumberStyle::DeDe, NumberStyle::EnUs, "1125 TEUR"),
            (Field::TotalCost, "$1.2MM", NumberStyle::EnUs, NumberStyle::DeDe, "$1.200.000"),
            (Field::HandleTime, "7:00", NumberStyle::EnUs, NumberStyle::DeDe, "420"),
            (Field::HandleTime, "20.25 min", NumberStyle::EnUs, NumberStyle::DeDe, "1.215"),
        ] {
            let mut draft = Draft::empty(from);
            draft.set(field, text);
            let restyled = draft.restyled(to);
            assert_eq!(restyled.text(field), expected, "{text}");
            let value = |draft: &Draft| {
                read_as(field.kind(), draft.text(field), draft.style).map(|read| read.value)
            };
            assert_eq!(value(&restyled), value(&draft), "{text}");
        }
    }
}
