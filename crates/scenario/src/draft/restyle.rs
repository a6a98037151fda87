//! The numbers of a draft in another style.

use super::Draft;
use crate::{
    entry::read_as,
    field::{Field, FieldKind, Row, Table},
    number::{self, NumberStyle, Written},
    text::Text,
};

impl Draft {
    /// The same scenario with numbers written in another style. Boxes that hold a number are
    /// rewritten with its value unchanged; what cannot be read stays as it was typed.
    #[must_use]
    pub fn restyled(&self, style: NumberStyle) -> Self {
        let mut draft = Self { style, ..self.clone() };
        for field in Field::ALL.into_iter().filter(|field| field.kind().is_number()) {
            if let Some(text) = restyled(self.get(field), field.kind(), self.style, style) {
                draft.set(field, text);
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
        for (cell, column) in row.cells.iter_mut().zip(table.columns()) {
            if column.kind.is_number()
                && let Some(text) = restyled(cell, column.kind, from, to)
            {
                cell.text = text;
            }
        }
    }
}

/// A number in another style; none where nothing stands that can be read.
fn restyled(text: &Text, kind: FieldKind, from: NumberStyle, to: NumberStyle) -> Option<String> {
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
