//! The further columns of a series: what each holds and its name, then one cell for each row of the series that is written, in
//! that order. Files hold them, links do not.

use super::{
    escape::decode,
    numbers::{TooLong, number_text, number_value, unread},
    series,
    table::{self, number_cell},
    value::shortened,
};
use crate::{
    draft::Draft,
    field::{FieldKind, Row, Table, at},
    scenario::Scenario,
    text::Unread,
};

/// The further columns, as a file has them.
#[derive(Debug)]
pub struct Columns {
    /// What follows the key.
    pub value: String,
    /// Whether it was cut off in them.
    pub is_cut: bool,
}

impl Columns {
    /// Whether nothing stands in any of them.
    pub fn is_blank(&self) -> bool {
        self.value.split(',').all(|column| decode(column).chars().all(|char| char == ':'))
    }
}

/// Puts the columns beside the rows of the series; whether one of them, or a cell, is unread. A column of another number of
/// cells than the series has rows is unread as a whole, since nobody knows which cell is of which period.
pub fn put(draft: &mut Draft, columns: &Columns) -> bool {
    let style = draft.style;
    // The reader has no blank row.
    let written: Vec<usize> = (0..draft.rows(Table::Series).len()).collect();
    let texts: Vec<&str> = columns.value.split(',').take(Table::MOST_COLUMNS).collect();
    let mut has_unread = false;
    let mut heads = Vec::new();
    for (column, text) in texts.iter().enumerate() {
        let is_cut = columns.is_cut && column + 1 == texts.len();
        let mut cells = text.split(':');
        let head = [cells.next(), cells.next()].map(Option::unwrap_or_default).join(":");
        let cells: Vec<&str> = cells.collect();
        // A column that was not read before has no colon left.
        let raw = text.strip_prefix("..").filter(|raw| !raw.contains(':'));
        if is_cut || raw.is_some() || cells.len() != written.len() {
            let why = match raw {
                _ if is_cut => Unread::CutOff,
                Some(_) => Unread::Raw,
                None => Unread::NotOfItsKind,
            };
            let text = unread(decode(raw.unwrap_or(text)), why);
            heads.push(Row::unread(Table::Columns, shortened(text)));
            has_unread = true;
            continue;
        }
        // A column without a head keeps its place.
        let own = table::row(Table::Columns, &head, style);
        has_unread |= own.cells.iter().any(|cell| cell.unread.is_some());
        heads.push(own);
        let Some(rows) = draft.rows_mut(Table::Series) else { continue };
        for (row, text) in written.iter().zip(cells).filter(|(_, text)| !text.is_empty()) {
            let cell = shortened(number_cell(text, FieldKind::Figure, style, number_text));
            has_unread |= cell.unread.is_some();
            let place = rows.get_mut(*row);
            if let Some(place) =
                place.and_then(|row| row.cell_mut(Table::Series, at::FURTHER + column))
            {
                *place = cell;
            }
        }
    }
    if let Some(rows) = draft.rows_mut(Table::Columns) {
        *rows = heads;
    }
    has_unread
}

/// Whether there are columns that are written.
pub fn are_there(draft: &Draft) -> bool {
    let is_named = |head: &Row| !head.is_blank();
    draft.rows(Table::Columns).iter().any(is_named) || !matches!(write(draft), Ok(None))
}

/// Writes the columns, nothing where there are none.
pub fn write(draft: &Draft) -> Result<Option<String>, TooLong> {
    let heads = draft.rows(Table::Columns);
    if heads.is_empty() {
        return Ok(None);
    }
    let order = series::order(draft);
    let scenario = Scenario::of(draft);
    let mut columns = Vec::new();
    for (place, head) in heads.iter().enumerate() {
        if head.is_unread {
            columns.push(table::write_row(Table::Columns, place, draft)?);
            continue;
        }
        let own = table::write_row(Table::Columns, place, draft)?;
        let mut text = if own.is_empty() { ":".to_owned() } else { own };
        let column = at::FURTHER + place;
        for row in &order {
            text.push(':');
            let cell = draft.cell(Table::Series, *row, column);
            if !cell.is_blank() {
                let reading = scenario.cell(Table::Series, *row, column);
                text.push_str(&number_value(cell, reading)?.unwrap_or_default());
            }
        }
        columns.push(text);
    }
    let is_filled = columns.iter().any(|column| column.contains(|char| char != ':'));
    Ok(is_filled.then(|| columns.join(",")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{field::Choice, link, number::NumberStyle};

    const SERIES: &str = "v=1&step=month&series=2026-01:100:1000:110:1000:120:1000";

    fn opened(state: &str) -> link::Opened {
        link::open_file(state, NumberStyle::EnUs)
    }

    fn texts(draft: &Draft, column: usize) -> Vec<&str> {
        (0..draft.rows(Table::Series).len())
            .map(|row| draft.cell(Table::Series, row, at::FURTHER + column).text.as_str())
            .collect()
    }

    #[test]
    fn columns_stand_beside_the_rows_in_the_order_of_the_series() {
        let state =
            format!("{SERIES}&column=issue:Where%20is%20it:40:41:42,companion:NPS:-5::8.5&end");
        let draft = opened(&state).draft;
        assert_eq!(texts(&draft, 0), ["40", "41", "42"]);
        assert_eq!(texts(&draft, 1), ["-5", "", "8.5"]);
        assert_eq!(draft.rows(Table::Columns)[0].name(), "Where is it");
        assert_eq!(link::write(&draft), Ok(Some(state)));
        // Rows that were typed in another order, and a period of which only such a cell is known.
        let mut draft = draft;
        if let Some(rows) = draft.rows_mut(Table::Series) {
            rows.reverse();
        }
        draft.set_cell(Table::Series, 3, at::PERIOD, "Apr 2026");
        draft.set_cell(Table::Series, 3, at::FURTHER, "43");
        let written = link::write(&draft).ok().flatten().unwrap();
        assert!(written.contains("120:1000,::2026-04&"), "{written}");
        assert!(
            written.contains("column=issue:Where%20is%20it:40:41:42:43,companion:NPS:-5::8.5:")
        );
        assert_eq!(link::write(&opened(&written).draft), Ok(Some(written)));
    }

    #[test]
    fn a_dash_and_a_row_without_a_period_shift_no_column() {
        let state = "v=1&step=month&series=2026-01:100::110::120:&column=issue:Refunds:4:5:6&end";
        let mut draft = opened(state).draft;
        draft.set_cell(Table::Series, 1, at::COUNT, "–");
        let again = opened(&link::write(&draft).ok().flatten().unwrap());
        assert_eq!(again.notices, []);
        // The month without contacts stands behind the others.
        assert_eq!(texts(&again.draft, 0), ["4", "6", "5"]);
        // Typed before its period: there is no place for it yet, and the others keep theirs.
        draft.set_cell(Table::Series, 3, at::FURTHER, "7");
        let again = opened(&link::write(&draft).ok().flatten().unwrap());
        assert_eq!((again.notices.len(), texts(&again.draft, 0).len()), (0, 3));
        draft.set_cell(Table::Series, 3, at::PERIOD, "Apr 2026");
        let again = opened(&link::write(&draft).ok().flatten().unwrap());
        assert_eq!(texts(&again.draft, 0), ["4", "6", "5", "7"]);
    }

    #[test]
    fn a_column_of_another_length_is_unread_and_kept() {
        let opened = opened(&format!("{SERIES}&column=issue:A:40:41,cost::1:2:3&end"));
        let heads = opened.draft.rows(Table::Columns);
        assert!(heads[0].is_unread && !heads[1].is_unread);
        assert_eq!(texts(&opened.draft, 0), ["", "", ""]);
        assert_eq!(texts(&opened.draft, 1), ["1", "2", "3"]);
        assert!(opened.notices.iter().any(|notice| notice.id == link::NoticeId::UnreadEntry));
        let written = link::write(&opened.draft).ok().flatten().unwrap();
        let again = self::opened(&written).draft;
        assert!(again.rows(Table::Columns)[0].is_unread, "{written}");
        assert_eq!(texts(&again, 1), ["1", "2", "3"]);
    }

    #[test]
    fn no_link_holds_them_and_more_than_there_can_be_are_refused() {
        let draft = opened(&format!("{SERIES}&column=issue:A:1:2:3&end")).draft;
        let url = link::url_of("https://x.test/", &link::write(&draft));
        assert_eq!(url, Err(link::Unwritable::Columns));
        let column = |count: usize| vec!["issue:A:1:2:3"; count].join(",");
        let ids = |state: &str| opened(state).notices.iter().map(|own| own.id).collect::<Vec<_>>();
        assert_eq!(ids(&format!("{SERIES}&column={}&end", column(24))), []);
        let refused = [link::NoticeId::TooManyRows];
        assert_eq!(ids(&format!("{SERIES}&column={}&end", column(25))), refused);
        let long = ":1".repeat(700);
        assert_eq!(ids(&format!("{SERIES}&column=issue:A{long}&end")), refused);
    }

    #[test]
    fn what_a_column_holds_decides_what_its_cells_take() {
        for (holds, expected) in [("issue", None), ("cost", None), ("companion", Some(-5.5))] {
            let state = format!("{SERIES}&column={holds}:A:-5.5::&end");
            let draft = opened(&state).draft;
            let scenario = Scenario::of(&draft);
            assert_eq!(scenario.cell_value(Table::Series, 0, at::FURTHER), expected, "{holds}");
        }
        let mut draft = opened(&format!("{SERIES}&column=cost:A:1:2:3&end")).draft;
        for (holds, text, is_read) in [
            ("cost", "$1,200.50", true),
            ("cost", "82 %", false),
            ("companion", "82 %", true),
            ("issue", "$12", false),
            ("issue", "12.5", false),
            ("automation", "12", true),
        ] {
            assert!(crate::field::Counted::from_word(holds).is_some());
            draft.set_cell(Table::Columns, 0, at::COUNTED, holds);
            draft.set_cell(Table::Series, 0, at::FURTHER, text);
            let value = Scenario::of(&draft).cell_value(Table::Series, 0, at::FURTHER);
            assert_eq!(value.is_some(), is_read, "{holds} {text}");
        }
    }
}
