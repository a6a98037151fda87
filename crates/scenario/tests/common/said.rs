//! What a draft says, apart from how it is spelt.
#![allow(dead_code)] // not every test uses all of it

use scenario::{
    Scenario,
    draft::Draft,
    entry::Entry,
    field::{BASIS_TIME, Field, FieldKind, Table},
    moment::{self, Written},
    number::{Range, Reading},
};

/// What a field says, apart from how it is spelt: its value, or the text that cannot be read.
pub fn said(draft: &Draft, field: Field) -> Said {
    let scenario = Scenario::of(draft);
    let is_default = field == Field::CostBasis && draft.get(field).is_blank();
    let has_channels = !rows_said(draft, Table::Channels).is_empty();
    if is_default && has_channels {
        return Ok(Some(BASIS_TIME.to_owned())); // written, since defaults may change
    }
    let has_series = !rows_said(draft, Table::Series).is_empty();
    if field == Field::Step && draft.get(field).is_blank() && has_series {
        return Ok(Some("month".to_owned()));
    }
    if field.kind().is_number() {
        return match scenario.reading(field) {
            Entry::Blank => Ok(None),
            Entry::Valid(reading) => Ok(Some(number_said(reading, field.kind()))),
            Entry::Invalid(_) => Err(draft.text(field).to_owned()),
        };
    }
    if field.kind().is_numbers() {
        return match scenario.numbers(field) {
            Entry::Blank => Ok(None),
            Entry::Valid(numbers) => Ok(Some(format!("{numbers:?}"))),
            Entry::Invalid(_) => Err(draft.text(field).to_owned()),
        };
    }
    match (scenario.problem(field), draft.get(field).is_blank()) {
        (Some(_), _) => Err(draft.text(field).to_owned()),
        (None, true) => Ok(None),
        (None, false) if field == Field::Currency => {
            Ok(scenario.currency().value().map(|code| code.code()))
        }
        (None, false) => Ok(Some(draft.text(field).to_owned())),
    }
}

/// A share is another thing than a count of the same number; elsewhere percent are a spelling.
pub fn number_said(reading: Reading, kind: FieldKind) -> String {
    let is_share = reading.percent && kind.is_share_with_sign();
    let number = match reading.range {
        Some(Range { low, high }) => format!("{}..{}", low.to_link(), high.to_link()),
        None => reading.value.to_link(),
    };
    format!("{number}{}", if is_share { " of all" } else { "" })
}

/// What a cell says, as [`said`] has it for a field.
pub type Said = Result<Option<String>, String>;

/// What the rows of a table say, blank ones left out: every cell, or the text of an unread row.
pub fn rows_said(draft: &Draft, table: Table) -> Vec<Vec<Said>> {
    let scenario = Scenario::of(draft);
    let cell = |row: usize, column: usize| {
        let text = draft.cell(table, row, column);
        let kind = scenario.cell_kind(table, row, column).unwrap();
        let reading = scenario.cell(table, row, column);
        if kind == FieldKind::Moment && text.unread.is_none() {
            // The words differ, the period does not.
            let written = moment::written(&text.text).filter(|_| !text.is_blank());
            if let Some(Written::One(named)) = written {
                return Ok(Some(moment::text(named)));
            }
        }
        if text.is_blank() || kind.is_number() && reading == Entry::Blank {
            Ok(None)
        } else if scenario.cell_problem(table, row, column).is_some() {
            Err(text.text.clone())
        } else {
            let number = reading.value().map(|reading| number_said(reading, kind));
            Ok(Some(number.unwrap_or_else(|| text.text.clone())))
        }
    };
    let rows = draft.rows(table).iter().enumerate().filter(|(_, row)| !row.is_blank());
    let rows = rows
        .map(|(index, row)| {
            let columns = 0..table.columns().len();
            if row.is_unread {
                // The amounts of a lever stand elsewhere in the link.
                let text = Err(row.cells.last().unwrap().text.clone());
                let amounts = columns.filter(|column| !is_of_link(table, *column));
                return std::iter::once(text)
                    .chain(amounts.map(|column| cell(index, column)))
                    .collect();
            }
            columns.map(|column| cell(index, column)).collect()
        })
        .filter(|cells: &Vec<Said>| cells.iter().any(|cell| *cell != Ok(None)))
        .collect();
    // A series is written by its periods, and one of a month by the month.
    let mut rows: Vec<Vec<Said>> = rows;
    if table == Table::Series {
        for row in &mut rows {
            let period = row.last().and_then(|period| period.clone().ok()?);
            let period = period.and_then(|text| moment::period(&text, scenario.step()).ok());
            if let (Some(period), Some(last)) = (period, row.last_mut()) {
                *last = Ok(Some(moment::text(period.named())));
            }
        }
    }
    rows
}

/// Whether the cells of a column stand in the rows of a link.
pub fn is_of_link(table: Table, column: usize) -> bool {
    table.columns_of_link().any(|(place, _)| place == column)
}

/// Whether a scenario as a whole can be read.
pub fn is_clean(draft: &Draft) -> bool {
    Field::ALL.into_iter().all(|field| said(draft, field).is_ok())
        && Table::ALL
            .into_iter()
            .all(|table| rows_said(draft, table).iter().flatten().all(Result::is_ok))
}
