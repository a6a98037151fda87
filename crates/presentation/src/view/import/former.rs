//! What becomes of the rows that stand in a breakdown as others are brought: whether the same table came once
//! more has to be answered, since its contacts would count twice.

use super::{Choice, Import, QuestionView, counted};
use scenario::{
    draft::Draft,
    field::{Row, Table},
    paste::{Correction, Corrections, Former},
};

/// The rows that stand there, up to the last one that is filled.
pub(super) fn rows(draft: &Draft, table: Table) -> Vec<Row> {
    let rows = draft.rows(table);
    let end = rows.iter().rposition(|row| !Row::is_blank(row)).map_or(0, |last| last + 1);
    rows.iter().take(end).cloned().collect()
}

/// The draft without these rows, where the person said that the new ones take their place.
pub(super) fn cleared(draft: &Draft, table: Table, corrections: &Corrections) -> Option<Draft> {
    let is_replaced = corrections.former() == Some(Former::Replaced);
    is_replaced.then(|| {
        let mut draft = draft.clone();
        if let Some(rows) = draft.rows_mut(table) {
            rows.clear();
        }
        draft
    })
}

/// Says what becomes of the rows that stand there; asks where some of the new ones have their names.
pub(super) fn tell(import: &mut Import, former: &[Row], corrections: &Corrections) {
    if former.is_empty() {
        return;
    }
    let there = counted(former.len(), "row stands", "rows stand");
    let note = match corrections.former() {
        Some(Former::Replaced) => format!("{there} there already, and these take their place."),
        Some(Former::Stay) => format!("{there} there already, and these go behind them."),
        None => match twice(import, former) {
            0 => format!("{there} there already, and these go behind them."),
            twice => return ask(import, &there, twice),
        },
    };
    import.notes.insert(0, note);
}

fn ask(import: &mut Import, there: &str, twice: usize) {
    let twice = counted(twice, "of these is", "of these are");
    let choice = |id: &str, label: &str, former| Choice {
        id: id.to_owned(),
        label: label.to_owned(),
        correction: Correction::Former(former),
    };
    let question = QuestionView {
        text: format!("{there} there already, and {twice} there too. These rows"),
        choices: vec![
            choice("replace", "take the place of the former ones", Former::Replaced),
            choice("stay", "go behind them, and both count", Former::Stay),
        ],
    };
    import.questions.insert(0, question);
    import.pasted = None;
}

/// How many of the new rows have the name of one that stands there.
fn twice(import: &Import, former: &[Row]) -> usize {
    let name = |row: &Row| Some(row.name().to_lowercase()).filter(|name| !name.is_empty());
    let new = import.pasted.as_ref().and_then(|pasted| pasted.rows.get(former.len()..));
    let is_twice = |row: &&Row| {
        name(row).is_some_and(|own| former.iter().any(|one| name(one).as_ref() == Some(&own)))
    };
    new.unwrap_or_default().iter().filter(is_twice).count()
}
