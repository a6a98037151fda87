//! Laws of pasting: no text panics, and no cell of a block is lost.

use super::*;
use proptest::prelude::*;

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z \"]{0,8}",
        "[0-9]{1,4}",
        "[0-9]{1,3}[.,][0-9]{1,3}",
        "[0-9]{1,2} ?%",
        "[0-9]{3} [0-9]{3}",
        Just(String::new()),
        Just("Contacts".to_owned()),
        Just("billing".to_owned()),
        Just("Share".to_owned()),
        Just("Total".to_owned()),
        Just("AHT (min)".to_owned()),
        Just("Cost (k$)".to_owned()),
        Just("2024".to_owned()),
        Just("7:00".to_owned()),
        Just("$48".to_owned()),
        Just("48k".to_owned()),
        Just("n/a".to_owned()),
        Just("01.2024".to_owned()),
        Just("Cost (EUR)".to_owned()),
        Just("–".to_owned()),
    ]
}

pub fn block_text() -> impl Strategy<Value = String> {
    let lines = prop::collection::vec(prop::collection::vec(cell(), 0..6), 0..12);
    let parts =
        (prop_oneof![Just("\t"), Just(";"), Just(",")], prop_oneof![Just("\n"), Just("\r\n")]);
    (lines, parts).prop_map(|(lines, (cell, line))| {
        lines.iter().map(|cells| cells.join(cell)).collect::<Vec<_>>().join(line)
    })
}

/// How a text is understood that is pasted into the first name of an English page.
pub fn planned(table: Table, text: &str, corrections: &Corrections) -> Result<Plan, Refusal> {
    plan(&english(), table, (0, table.name_column()), text, corrections)
}

/// Whether a plan has each cell and each column of its text. That is one column whatever its commas where its
/// numbers have not as many of them each.
pub fn is_whole(plan: &Plan, text: &str) -> bool {
    let is_block = |block: Block| {
        let are_equal = plan.lines.iter().map(|line| &line.cells).eq(&block.lines);
        are_equal && plan.columns.len() == block.width
    };
    let numbers = plan.lines.iter().flat_map(|line| &line.cells);
    let numbers = numbers.filter(|cell| cell.contains(|char: char| char.is_ascii_digit()));
    let commas: Vec<usize> = numbers.map(|cell| cell.matches(',').count()).collect();
    let may_be_column = plan.columns.len() == 1 && commas.iter().min() != commas.iter().max();
    Block::read(text).is_ok_and(is_block)
        || may_be_column && Block::column(text).is_ok_and(is_block)
}

/// A number of a pasted row that is not the one in its line of the block, and is not said to be converted.
pub fn strange_number(pasted: &Pasted) -> Option<String> {
    let plan = &pasted.plan;
    let is_of_number = |(_, to): &(usize, usize)| plan.kind(*to).is_number();
    let is_converted = |(index, to): &(usize, usize)| {
        plan.columns[*index].unit.is_some() || *to == at::COUNT && pasted.whole.is_some()
    };
    let mut columns = plan.placed().filter(is_of_number).filter(|place| !is_converted(place));
    columns.find_map(|(index, to)| {
        let value = |text: &str, style| plan.reading(text, to, style).map(|reading| reading.value);
        let mut lines = plan.lines_of(LineKind::Row).enumerate();
        lines.find_map(|(number, line)| {
            let row = if plan.is_from { plan.row_of(line) } else { plan.place.0 + number };
            let cell = &pasted.rows[row].cells[to];
            let read = value(&cell.text, pasted.style).filter(|_| cell.unread.is_none());
            (read != value(line.text(index), plan.style)).then(|| cell.text.clone())
        })
    })
}

#[test]
fn a_column_of_grouped_numbers_keeps_its_cells() {
    let text = "1,500\n600";
    let plan = planned(Table::Issues, text, &Corrections::default()).expect("a plan");
    assert!(is_whole(&plan, text));
    assert_eq!(plan.columns.len(), 1);
}

fn filled(rows: &[Row]) -> usize {
    rows.iter().flat_map(|row| &row.cells).filter(|cell| !cell.is_blank()).count()
}

proptest! {
    #[test]
    fn no_text_panics(text in any::<String>(), at_row in 0..80_usize) {
        for table in Table::BREAKDOWNS {
            let _ = paste(&english(), table, (at_row, table.name_column()), &text);
        }
    }

    #[test]
    fn no_cell_of_a_block_is_lost(text in block_text(), before in 0..4_usize, at_row in 0..6_usize) {
        for table in Table::BREAKDOWNS {
            let mut draft = english();
            draft.set(Field::Currency, "usd");
            for row in 0..before {
                draft.set_cell(table, row, table.name_column(), "before");
            }
            let Ok(pasted) = paste(&draft, table, (at_row, table.name_column()), &text) else { continue };
            let plan = &pasted.plan;
            let lines = plan.lines_of(LineKind::Row);
            let cells = lines.flat_map(|line| line.cells.iter().zip(&plan.columns)).filter(|(text, _)| !cell::is_dash(text));
            let (placed, left): (Vec<_>, Vec<_>) = cells.partition(|(_, column)| column.meaning.column().is_some());
            // A single column goes over what stands there.
            let kept = if plan.is_from { 0 } else { before };
            prop_assert!(filled(&pasted.rows) >= kept + placed.len());
            let fills_down = plan.columns.iter().any(|column| column.fills_down);
            prop_assert!(fills_down || filled(&pasted.rows) <= before + placed.len());
            prop_assert!(left.iter().all(|(_, column)| column.meaning == Meaning::LeftOut));
            // Names stay as they are; the others are numbers and words of lists, which may be rewritten.
            let name = Some(table.name_column());
            for (text, _) in placed.iter().filter(|(_, column)| column.meaning.column() == name) {
                prop_assert!(pasted.rows.iter().any(|row| row.cells.last().is_some_and(|cell| cell.text == **text)));
            }
        }
    }

    #[test]
    fn every_number_stands_in_the_block_or_is_said_to_be_converted(text in block_text(), column in 0..7_usize) {
        for table in Table::BREAKDOWNS {
            let column = column.min(table.name_column());
            let Ok(pasted) = paste(&english(), table, (0, column), &text) else { continue };
            prop_assert_eq!(strange_number(&pasted), None, "{:?}", text);
        }
    }

    #[test]
    fn a_plan_with_questions_changes_nothing(text in block_text()) {
        for table in Table::BREAKDOWNS {
            let Ok(plan) = planned(table, &text, &Corrections::default()) else { continue };
            let is_asked = !plan.questions.is_empty();
            prop_assert_eq!(matches!(plan.rows(&english()), Err(Refusal::Asks(_))), is_asked);
        }
    }

    #[test]
    fn no_line_and_no_column_is_lost(text in block_text()) {
        for table in Table::BREAKDOWNS {
            let Ok(plan) = planned(table, &text, &Corrections::default()) else { continue };
            prop_assert!(is_whole(&plan, &text), "{:?}", text);
        }
    }
}
