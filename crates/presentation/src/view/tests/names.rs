//! Names of rows in sentences, labels and tables: in the case they were typed in, and turning nothing.

use super::*;
use crate::{
    export::{Export, Separator},
    view::Card,
};
use report::json;
use scenario::{Job, draft::Draft};

/// A scenario with two rows of these names in a table: 500 and 100 of 1,000 contacts.
fn draft(table: Table, names: [&str; 2]) -> Draft {
    let state = "v=1&vol=1000&per=month&base=5000:customers&in=month&end";
    let mut draft = link::open(state, NumberStyle::EnUs).draft;
    let column = |id: &str| table.columns().iter().position(|column| column.id == id);
    for (row, (name, count)) in names.into_iter().zip(["500", "100"]).enumerate() {
        draft.set_cell(table, row, 0, count);
        draft.set_cell(table, row, table.name_column(), name);
        if let Some(reducible) = column("reducible") {
            draft.set_cell(table, row, reducible, "50");
        }
    }
    draft
}

fn seen(draft: &Draft) -> View {
    View::of(draft, &PlainDigits::default())
}

fn card(view: &View) -> &Card {
    view.breakdown.cards.first().unwrap()
}

/// The first cell of every row.
fn titles(card: &Card) -> Vec<&str> {
    card.grid.as_ref().unwrap().rows.iter().map(|row| row[0].as_str()).collect()
}

#[test]
fn a_name_keeps_its_case_wherever_it_stands() {
    for [first, second] in [["iPhone", "macOS"], ["eBay orders", "iOS app"], ["élan", "ß-Test"]] {
        let view = seen(&draft(Table::Issues, [first, second]));
        let card = card(&view);
        assert_eq!(
            card.sentence,
            format!(
                "0.20 contacts per customer per month, of which 0.10 are {first}: 50.0\u{a0}%, 0.10 left."
            )
        );
        assert_eq!(titles(card), [first, second, "Not classified"]);
        let chart = card.chart.as_ref().unwrap();
        let labels: Vec<&str> = chart.rows().iter().map(|row| row.name.as_str()).collect();
        assert_eq!(labels, [first, second, "Not classified"]);
        let pointer = &view.breakdown.pointers[0].text();
        assert!(pointer.starts_with(&format!("{first}: 250 contacts")), "{pointer}");
        let view = seen(&draft(Table::Channels, [first, second]));
        assert_eq!(
            self::card(&view).sentence,
            format!("{first} brings 50.0\u{a0}% of all contacts.")
        );
    }
}

#[test]
fn an_unnamed_row_begins_with_a_capital_where_a_sentence_does() {
    let view = seen(&draft(Table::Channels, ["", "row 2"]));
    assert_eq!(card(&view).sentence, "Row 1 brings 50.0\u{a0}% of all contacts.");
    assert_eq!(titles(card(&view)), ["Row 1", "row 2", "Not classified"]);
}

#[test]
fn a_name_that_runs_from_right_to_left_is_isolated_from_the_figures() {
    for (typed, inside) in [
        ("חיוב", "חיוב"),
        ("فواتير 2024", "فواتير 2024"),
        ("B2B \u{202e}פרימיום\u{2069}", "B2B פרימיום"),
    ] {
        let isolated = format!("\u{2068}{inside}\u{2069}");
        let draft = draft(Table::Issues, [typed, "b"]);
        let view = seen(&draft);
        let card = card(&view);
        let sentence = format!("are {isolated}: 50.0\u{a0}%, 0.10 left.");
        assert!(card.sentence.ends_with(&sentence), "{}", card.sentence);
        assert_eq!(titles(card)[0], isolated);
        assert_eq!(card.chart.as_ref().unwrap().rows()[0].name, isolated);
        assert!(view.breakdown.pointers[0].text().starts_with(&isolated));
        let digits = PlainDigits::default();
        let export = Export::new(&draft, &view, None, &digits, Job::Measure);
        assert!(export.markdown().contains(&format!("| {isolated} | 500 |")));
    }
}

#[test]
fn direction_marks_without_letters_of_that_direction_turn_nothing() {
    let view = seen(&draft(Table::Channels, ["Web\u{202e}\u{2067}", "b"]));
    assert_eq!(card(&view).sentence, "Web brings 50.0\u{a0}% of all contacts.");
}

#[test]
fn bare_data_stays_bare() {
    let draft = draft(Table::Issues, ["iחיוב", "b"]);
    let view = seen(&draft);
    let csv = Export::new(&draft, &view, None, &PlainDigits::default(), Job::Measure)
        .csv(Separator::Comma);
    for row in ["Issue: iחיוב,500,", "iחיוב: Contacts,500,"] {
        assert!(csv.contains(row), "{row} is not in {csv}");
    }
    let json = json::of_draft(&draft);
    assert!(json.contains("\"iחיוב\"") && !json.contains('\u{2068}') && !csv.contains('\u{2068}'));
}

#[test]
fn the_title_is_isolated_in_a_message_and_bare_in_a_cell() {
    let mut draft = link::open(STORY, NumberStyle::EnUs).draft;
    draft.set(Field::Title, "רבעון 3");
    let view = seen(&draft);
    let digits = PlainDigits::default();
    let export = Export::new(&draft, &view, None, &digits, Job::Measure);
    assert!(export.message().starts_with("\u{2068}רבעון 3\u{2069}: 0.80 contacts per customer"));
    assert!(export.markdown().starts_with("**\u{2068}רבעון 3\u{2069}**"));
    assert!(export.csv(Separator::Comma).contains("Name of this scenario,,,,,,,,רבעון 3"));
    assert_eq!(export.file_stem(), "plimsoll-3");
}

#[test]
fn what_cannot_be_read_is_quoted_without_turning_the_message() {
    let mut draft = link::open(STORY, NumberStyle::EnUs).draft;
    draft.set(Field::Contacts, "אלף");
    let error = seen(&draft).field(Field::Contacts).unwrap().error.clone().unwrap();
    assert!(error.starts_with("“\u{2068}אלף\u{2069}” is not a number."), "{error}");
}
