//! Plans that a person corrects before they are used.

use super::{
    laws::{block_text, is_whole, planned, strange_number},
    *,
};
use proptest::prelude::*;

/// The plan of a block after corrections; `→` is a tab.
#[track_caller]
fn corrected(table: Table, text: &str, said: &[Correction]) -> Plan {
    let mut corrections = Corrections::default();
    for one in said {
        corrections.make(one);
    }
    let text = text.replace('→', "\t");
    planned(table, &text, &corrections).expect("a plan")
}

/// The meaning of each column and why.
fn columns(plan: &Plan) -> Vec<(Meaning, ColumnReason)> {
    plan.columns.iter().map(|column| (column.meaning, column.reason)).collect()
}

fn rows(plan: Plan) -> Vec<Vec<String>> {
    let pasted = plan.rows(&english()).expect("rows");
    cells(&pasted).into_iter().map(|row| row.into_iter().map(str::to_owned).collect()).collect()
}

use Correction::{Column, Line, NoneOf, Numbers};

#[test]
fn a_column_goes_where_the_person_says_and_takes_the_place_of_another() {
    let text = "Queue→Offered→Answered\nSales→620→600";
    let guessed = corrected(Table::Channels, text, &[]);
    assert_eq!(guessed.columns[1].meaning, Meaning::Column(at::COUNT));
    assert_eq!(guessed.columns[2].meaning, Meaning::Column(at::HANDLED));

    let plan = corrected(Table::Channels, text, &[Column(2, Some(at::COUNT))]);
    assert_eq!(plan.columns[1].meaning, Meaning::LeftOut);
    assert_eq!(plan.columns[1].reason, ColumnReason::Taken(2));
    assert_eq!(columns(&plan)[2], (Meaning::Column(at::COUNT), ColumnReason::Chosen));
    assert_eq!(rows(plan), [["Sales", "600", "", "", "", "", ""]]);

    // The other one may go where the first one stood, whichever is said first.
    let swapped = [Column(2, Some(at::COUNT)), Column(1, Some(at::HANDLED))];
    let plan = corrected(Table::Channels, text, &swapped);
    assert_eq!(rows(plan), [["Sales", "600", "", "", "", "620", ""]]);

    // What was said last holds: the first one is as if nothing had been said of it.
    let plan =
        corrected(Table::Channels, text, &[Column(2, Some(at::COUNT)), Column(1, Some(at::COUNT))]);
    assert_eq!(columns(&plan)[1], (Meaning::Column(at::COUNT), ColumnReason::Chosen));
    assert_eq!(columns(&plan)[2], (Meaning::Column(at::HANDLED), ColumnReason::Header));
}

#[test]
fn a_column_is_left_out_and_another_names_the_rows() {
    let text = "Subject→Channel→Tickets\nRefund→Phone→120\nLogin→Email→80";
    let plan = corrected(Table::Issues, text, &[Column(1, Some(3)), Column(2, None)]);
    assert_eq!(columns(&plan)[2], (Meaning::LeftOut, ColumnReason::Chosen));
    assert_eq!(rows(plan), [["Phone", "", "", ""], ["Email", "", "", ""]]);
}

#[test]
fn columns_without_a_header_are_corrected_as_well() {
    // Contacts and the share that can be avoided, in the other order.
    let corrections = [Column(2, Some(at::COUNT)), Column(1, Some(at::REDUCIBLE))];
    let plan = corrected(Table::Issues, "Refund→20→1200\nLogin→30→800", &corrections);
    assert_eq!(rows(plan), [["Refund", "1200", "", "20"], ["Login", "800", "", "30"]]);
    // Numbers beside the contacts are asked about, and left out or placed.
    let text = "Refund→1200→20→7\nLogin→800→30→9";
    let guessed = corrected(Table::Issues, text, &[]);
    assert_eq!(guessed.questions, [Question::Unplaced(vec![2, 3])]);
    let plan = corrected(Table::Issues, text, &[NoneOf(vec![2, 3])]);
    assert_eq!(rows(plan), [["Refund", "1200", "", ""], ["Login", "800", "", ""]]);
    let plan = corrected(Table::Issues, text, &[Column(2, None), Column(3, Some(at::REDUCIBLE))]);
    assert_eq!(rows(plan), [["Refund", "1200", "", "7"], ["Login", "800", "", "9"]]);
}

#[test]
fn cells_beside_a_box_go_where_the_person_says() {
    let mut corrections = Corrections::default();
    corrections.make(&Column(0, Some(at::WAS)));
    let plan = plan(&english(), Table::Segments, (0, at::BASE), "400\t90\n500\t70", &corrections);
    let plan = plan.expect("a plan");
    // The second column would have gone there.
    assert_eq!(
        columns(&plan),
        [
            (Meaning::Column(at::WAS), ColumnReason::Chosen),
            (Meaning::LeftOut, ColumnReason::Taken(0))
        ]
    );
}

#[test]
fn a_line_is_a_row_or_is_left_out_as_the_person_says() {
    let text = "Channel→Tickets\nPhone→120\nEmail→80\nTotal→200";
    let plan = corrected(Table::Channels, text, &[]);
    assert_eq!((plan.lines[3].kind, plan.lines[3].reason), (LineKind::Total, LineReason::Text));
    let plan = corrected(Table::Channels, text, &[Line(3, true), Line(1, false)]);
    assert_eq!((plan.lines[3].kind, plan.lines[3].reason), (LineKind::Row, LineReason::Chosen));
    assert_eq!((plan.lines[1].kind, plan.lines[1].reason), (LineKind::LeftOut, LineReason::Chosen));
    let names: Vec<String> = rows(plan).into_iter().map(|row| row[0].clone()).collect();
    assert_eq!(names, ["Email", "Total"]);
    // The header is none.
    let plan = corrected(Table::Channels, text, &[Line(0, true), Line(9, true)]);
    assert_eq!(plan.lines[0].kind, LineKind::Header);
}

#[test]
fn numbers_are_of_the_unit_that_the_person_says() {
    for (text, unit, seconds) in [
        ("Channel→Tickets→AHT\nPhone→120→7.5", Unit::Minutes, "450"),
        ("Channel→Tickets→AHT\nPhone→120→412000", Unit::Milliseconds, "412"),
        ("Channel→Tickets→AHT\nPhone→120→0:07", Unit::HoursAndMinutes, "420"),
    ] {
        assert_eq!(corrected(Table::Channels, text, &[]).questions.len(), 1, "{text}");
        let plan = corrected(Table::Channels, text, &[Numbers(2, Some(unit))]);
        assert_eq!(rows(plan), [["Phone", "120", "phone", "", seconds, "", ""]], "{text}");
        // As they stand.
        let plan = corrected(Table::Channels, text, &[Numbers(2, None)]);
        let cell = text.rsplit('→').next().unwrap_or_default();
        assert_eq!(rows(plan), [["Phone", "120", "phone", "", cell, "", ""]], "{text}");
    }
    let text = "Issue→Tickets→Avoidable\nRefund→120→0.25\nLogin→80→1";
    let plan = corrected(Table::Issues, text, &[Numbers(2, Some(Unit::Fractions))]);
    assert_eq!(rows(plan), [["Refund", "120", "", "25"], ["Login", "80", "", "100"]]);
    // No unit of time for a share, and none for what has become another column.
    let minutes = Numbers(2, Some(Unit::Minutes));
    let plan = corrected(Table::Issues, text, &[Numbers(2, None), minutes.clone()]);
    assert_eq!(rows(plan)[0][3], "0.25");
    let plan = corrected(
        Table::Channels,
        "Channel→Tickets→AHT\nPhone→120→7",
        &[minutes, Column(2, Some(at::COUNT))],
    );
    assert_eq!(rows(plan)[0][1], "7");
}

#[test]
fn a_number_with_a_space_is_one_or_is_left_out_as_the_person_says() {
    let text = "Issue→Tickets\nRefund→800\nLogin→400 350";
    let asked = corrected(Table::Issues, text, &[]);
    assert_eq!(asked.questions, [Question::Spaced(1)]);
    assert_eq!(asked.questions[0].answers(), [Correction::OneNumber(1), NoneOf(vec![1])]);
    let plan = corrected(Table::Issues, text, &[Correction::OneNumber(1)]);
    assert_eq!(rows(plan), [["Refund", "800", "", ""], ["Login", "400,350", "", ""]]);
    let plan = corrected(Table::Issues, text, &[NoneOf(vec![1])]);
    assert_eq!(rows(plan), [["Refund", "", "", ""], ["Login", "", "", ""]]);
    // An answer about the unit says nothing of the space.
    let plan = corrected(Table::Issues, text, &[Numbers(1, None)]);
    assert_eq!(plan.questions, [Question::Spaced(1)]);
}

#[test]
fn another_breakdown_keeps_what_was_said_of_the_lines() {
    let mut corrections = Corrections::default();
    corrections.make(&Column(1, None));
    assert!(corrections.clone().in_other_table().is_empty());
    corrections.make(&Line(1, false));
    let mut of_lines = Corrections::default();
    of_lines.make(&Line(1, false));
    assert_eq!(corrections.in_other_table(), of_lines);
}

fn correction() -> impl Strategy<Value = Correction> {
    prop_oneof![
        (0..7_usize, prop::option::of(0..8_usize)).prop_map(|(index, of)| Column(index, of)),
        (0..12_usize, any::<bool>()).prop_map(|(line, is_row)| Line(line, is_row)),
        (0..7_usize).prop_map(|index| Numbers(index, Some(Unit::Minutes))),
        (0..7_usize).prop_map(|index| Numbers(index, Some(Unit::Fractions))),
        (0..7_usize).prop_map(|index| Numbers(index, None)),
    ]
}

/// Answers every question, picking among its answers by a number, until there is none.
fn answered(
    table: Table,
    text: &str,
    corrections: &mut Corrections,
    pick: usize,
) -> Result<Plan, Refusal> {
    for _ in 0..64 {
        let plan = planned(table, text, corrections)?;
        let Some(question) = plan.questions.first() else { return Ok(plan) };
        let answers = question.answers();
        corrections.make(&answers[pick % answers.len()]);
    }
    panic!("{text:?} is asked about for ever");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn corrections_lose_no_cell_and_each_column_has_one_source(text in block_text(), said in prop::collection::vec(correction(), 0..5)) {
        let mut corrections = Corrections::default();
        for one in &said { corrections.make(one); }
        for table in Table::BREAKDOWNS {
            let Ok(plan) = planned(table, &text, &corrections) else { continue };
            prop_assert!(is_whole(&plan, &text), "{:?}", text);
            for column in 0..table.columns().len() {
                let sources = plan.columns.iter().filter(|plan| plan.meaning == Meaning::Column(column));
                prop_assert!(sources.count() < 2, "{column} of {text:?} after {said:?}");
            }
            for (index, meaning) in corrections.meanings(table, plan.columns.len()).into_iter().enumerate() {
                let Some(meaning) = meaning else { continue };
                prop_assert_eq!((plan.columns[index].meaning, plan.columns[index].reason), (meaning, ColumnReason::Chosen));
            }
        }
    }

    #[test]
    fn every_number_of_a_corrected_plan_stands_in_the_block_or_is_converted(text in block_text(), said in prop::collection::vec(correction(), 0..5), pick in 0..4_usize) {
        for table in Table::BREAKDOWNS {
            let mut corrections = Corrections::default();
            for one in &said { corrections.make(one); }
            let Ok(plan) = answered(table, &text, &mut corrections, pick) else { continue };
            let Ok(pasted) = plan.rows(&english()) else { continue };
            prop_assert_eq!(strange_number(&pasted), None, "{:?} after {:?}", text, said);
        }
    }

    #[test]
    fn a_plan_that_is_answered_in_every_question_asks_nothing(text in block_text(), pick in 0..4_usize) {
        for table in Table::BREAKDOWNS {
            if let Ok(plan) = answered(table, &text, &mut Corrections::default(), pick) {
                prop_assert!(plan.questions.is_empty());
                prop_assert!(!matches!(plan.rows(&english()), Err(Refusal::Asks(_))));
            }
        }
    }
}

#[test]
fn a_doubtful_column_is_placed_or_left_out_as_the_person_says() {
    for (table, header, column) in [
        (Table::Channels, "Answered by voicemail", at::HANDLED),
        (Table::Channels, "AHT escalation desk (s)", at::SECONDS),
        (Table::Channels, "Licence cost", at::DIRECT),
        (Table::Segments, "Customers contacted", at::BASE),
        (Table::Segments, "Contacts past due", at::WAS),
        (Table::Issues, "Avoidable", at::REDUCIBLE),
    ] {
        let text = format!("Name→Contacts→{header}\nA→60→20\nB→50→10");
        let asked = corrected(table, &text, &[]);
        let question = Question::Column(column, vec![2]);
        assert_eq!(asked.questions, std::slice::from_ref(&question), "{header}");
        assert_eq!(question.answers(), [Column(2, Some(column)), NoneOf(vec![2])]);
        let meanings = [Meaning::Column(column), Meaning::LeftOut];
        for (answer, meaning) in question.answers().into_iter().zip(meanings) {
            let plan = corrected(table, &text, &[answer]);
            assert_eq!(columns(&plan)[2], (meaning, ColumnReason::Chosen), "{header}");
            assert_eq!(plan.questions, [], "{header}");
        }
    }
}
