//! The numbers of a draft in another style.

use super::Draft;
use crate::{
    field::{Field, Row, Table},
    number::{self, NumberStyle},
    text::Text,
};

impl Draft {
    /// The same scenario with numbers written in another style. Boxes that hold a number are
    /// rewritten with its value unchanged; what cannot be read stays as it was typed.
    #[must_use]
    pub fn restyled(&self, style: NumberStyle) -> Self {
        let mut draft = Self { style, ..self.clone() };
        for field in Field::ALL.into_iter().filter(|field| field.kind().is_number()) {
            if let Some(text) = restyled(self.get(field), self.style, style) {
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
                && let Some(text) = restyled(cell, from, to)
            {
                cell.text = text;
            }
        }
    }
}

/// A number in another style; none where nothing stands that can be read.
fn restyled(text: &Text, from: NumberStyle, to: NumberStyle) -> Option<String> {
    let reading = number::read(&text.text, from).ok().filter(|_| text.unread.is_none())?;
    if reading.percent {
        let percent = reading.value.shifted(2).ok()?;
        return Some(format!("{} %", number::write(percent, to)));
    }
    Some(number::write(reading.value, to))
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
}
