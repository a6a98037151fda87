//! Staff: its answer, what stands at its lines, and what they wait for. The figures are those of the published example:
//! 100 calls in half an hour, 180 s each, 80 % in 20 s, busy 85 % at most.

use super::view;
use crate::{
    chart::ChartModel,
    view::{JobAnswer, JobFigure, Staff},
    words,
};
use scenario::{Job, field::Field};

const CALLS: &str = "aht=180&shrinkage=30&line=100::80:20::85::::Phone";

fn staff(state: &str) -> Staff {
    view(&format!("v=1&{state}&end")).staff
}

#[track_caller]
fn figure(state: &str) -> JobFigure {
    staff(state).figure().cloned().unwrap()
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace(['\u{2068}', '\u{2069}'], "")
}

/// What is said below a line, and the cells that are to be corrected.
fn said(state: &str, row: usize) -> (String, Vec<usize>) {
    let row = staff(state).table.rows[row].clone();
    (plain(&row.said), row.errors.iter().map(|(column, _)| *column).collect())
}

#[test]
fn fourteen_people_answer_a_hundred_calls_and_twenty_are_scheduled() {
    let one = figure(CALLS);
    assert_eq!(
        (one.figure.as_str(), plain(&one.name).as_str()),
        ("20", "People to schedule for the busiest half hour")
    );
    assert_eq!(plain(&one.unit), "people; 14 of them on the line");
    assert_eq!(
        plain(&one.sentence),
        "100 contacts in the busiest half hour, 180 s each: 14 people answer 88.8 % within 20 s; \
         13 would answer 79.6 %, 12 only 64.0 %. Schedule 20."
    );
    assert_eq!(plain(&one.formula), "100 contacts × 180 s ÷ 30 min = 10.0 erlangs");
    let job = &view(&format!("v=1&{CALLS}&end")).jobs[Job::Staff as usize];
    assert_eq!(job.figure.as_deref().map(plain).as_deref(), Some("20 people"));
}

#[test]
fn without_shrinkage_the_answer_is_people_on_the_line_and_says_what_is_missing() {
    let state = "aht=180&line=100::80:20::85::::Phone";
    let one = figure(state);
    assert_eq!(
        (one.figure.as_str(), plain(&one.name).as_str()),
        ("14", "People on the line in the busiest half hour")
    );
    assert!(said(state, 0).0.contains(words::NEEDS_SHRINKAGE));
}

#[test]
fn with_patience_both_models_stand_side_by_side() {
    let found = staff("aht=180&shrinkage=30&line=100::80:20:300::5:::Phone");
    let models = found.models.unwrap();
    // 14 where nobody hangs up, 13 with a patience of 300 s: 85.8 % in time, 2.496 % hang up
    assert_eq!(models.rows[0], ["On the line", "14", "13"]);
    let row = |name: &str| {
        models
            .rows
            .iter()
            .find(|row| row[0] == name)
            .unwrap()
            .iter()
            .map(|cell| plain(cell))
            .collect::<Vec<_>>()
    };
    assert_eq!(row("Answered in time"), ["Answered in time", "88.8 %", "85.8 %"]);
    assert_eq!(row("Hang up"), ["Hang up", "–", "2.5 %"]);
    assert!(staff(CALLS).models.is_none());
}

#[test]
fn what_cannot_be_is_said_at_its_cell() {
    use scenario::field::at;
    for (line, column) in [
        ("100::100:20::85::::Phone", at::ANSWER),
        ("100::80:20:0:::::Phone", at::PATIENCE),
        ("100:0.5:80:20::::::Phone", at::AT_ONCE),
        ("100::::::0:::Phone", at::HANG_UP),
    ] {
        let state = format!("aht=180&line={line}");
        let (text, errors) = said(&state, 0);
        let waits = column == at::HANG_UP && text.contains(words::NEEDS_PATIENCE);
        assert!(errors == [column] || waits, "{line}: {errors:?} {text}");
        assert!(staff(&state).figure().is_none(), "{line}");
    }
}

#[test]
fn a_line_waits_for_what_it_lacks_and_no_number_is_told() {
    let state = "aht=180&line=100::80:20::::::Phone,50::80:::::::Chat";
    let JobAnswer::Waiting(missing) = staff(state).answer else { panic!("a figure is told") };
    assert_eq!(plain(&missing.text), "Chat needs “Within”.");
    assert!(said(state, 1).0.contains(words::NEEDS_LIMIT));
    let JobAnswer::Waiting(missing) = staff("line=100::80:20::::::Phone").answer else {
        panic!("a figure is told")
    };
    assert_eq!(missing.entries, [Field::HandleTime]);
}

#[test]
fn a_team_that_is_too_small_is_unstable_and_a_wait_of_20_s_is_no_question() {
    let (text, errors) = said("aht=180&line=100::80:20:::::10:Phone", 0);
    assert!(text.contains("Unstable with 10 people now: 10.0 erlangs"), "{text}");
    assert_eq!(errors, [0_usize; 0]);
    assert!(!text.contains("read as"), "{text}");
    let (text, _) = said("aht=180&line=100::80:20:::::12:Phone", 0);
    assert!(text.contains("With 12 people now: 64.0 % in 20 s"), "{text}");
}

#[test]
fn a_line_of_no_channel_says_whose_handle_time_it_has() {
    let channels = "vol=1000&per=month&aht=180&chan=600:phone::180:::Phone";
    let named = |name: &str| said(&format!("{channels}&line=100::80:20::::::{name}"), 0).0;
    assert!(named("Telephone").contains(words::NO_CHANNEL));
    assert!(!named("phone").contains(words::NO_CHANNEL));
}

#[test]
fn the_sentence_names_the_target_that_one_fewer_would_miss() {
    // 1,000 x 180 s in half an hour are 100 erlangs: busy at most 85 % takes 118, and 117 are busy 85.47 %
    let busy = figure("aht=180&shrinkage=30&line=1000::80:20::85::::Phone");
    assert_eq!(plain(&busy.rest), "; 117 would be busy 85.5 % of the time, above 85.0 %.");
    // 14 meet the targets, and 20 are wanted
    let wanted = figure("aht=180&line=100::80:20::85::20::Phone");
    assert_eq!(
        (wanted.figure.as_str(), plain(&wanted.rest).as_str()),
        ("20", "; 14 would do for the targets, but you want more at least.")
    );
    // Who hangs up: 12 lose 4.271 %, 11 more than 5 %
    let lost = figure("aht=180&line=100::::300::5:::Phone");
    assert!(
        plain(&lost.rest).starts_with("; 11 would lose ")
            && lost.rest.ends_with("above 5.0\u{a0}%."),
        "{}",
        lost.rest
    );
}

#[test]
fn without_a_limit_nothing_is_said_to_be_in_time() {
    let found = staff("aht=180&line=100:::::85::::Phone");
    let heads = found.lines.unwrap().heads;
    assert!(
        !heads.contains(&"Answered in time".to_owned()) && !heads.contains(&"Hang up".to_owned()),
        "{heads:?}"
    );
}

#[test]
fn a_minimum_beyond_all_teams_is_refused_and_an_unread_target_is_no_missing_one() {
    use scenario::field::at;
    let (_, errors) = said("aht=180&line=100::80:20::::5000000000::Phone", 0);
    assert_eq!(errors, [at::MINIMUM]);
    let state = "aht=180&line=100:::::..x::::Phone";
    let JobAnswer::Waiting(missing) = staff(state).answer else { panic!("a figure is told") };
    assert_eq!(plain(&missing.text), "To correct first, for Phone: “Busy at most”.");
    assert!(!said(state, 0).0.contains(words::NEEDS_TARGET));
}

#[test]
fn nobody_is_needed_where_nothing_arrives() {
    let found = staff("aht=180&line=0::80:20::::::Phone");
    assert_eq!(
        found.figure().unwrap().strong,
        "Nothing arrives in the busiest half hour, and nobody is needed"
    );
    assert!(found.teams.is_none());
}

const DAY: &str = "day=12,8,6,5,5,8,20,45,70,85,90,88,80,78,82,80,70,60,48,40,32,26,20,15&line=::80:20::85::::Phone";

fn week(more: &str) -> String {
    format!("aht=240&shrinkage=30&occupancy=85&{DAY}{more}")
}

#[test]
fn a_day_makes_the_answer_full_time_people_and_says_what_that_lacks() {
    let whole = week("&open-days=7&paid-hours=40&team=34");
    let one = figure(&whole);
    assert_eq!((one.figure.as_str(), one.name.as_str()), ("32", "Full-time people for your week"));
    assert_eq!(plain(&one.unit), "full-time people; 9 on the line at most; you have 34");
    assert!(
        plain(&one.sentence).ends_with("Schedule 13. Over your week that is 32 full-time people."),
        "{}",
        one.sentence
    );
    assert_eq!(plain(&one.facts[0].figure), "32.0");
    let found = staff(&whole);
    let by_hour = found.day.and_then(|day| day.grid).unwrap().rows;
    assert_eq!((by_hour.len(), by_hour[10].join(" ").as_str()), (24, "10:00 90 9"));
    // 32 of 32.0, and of nine tenths: 30
    let changes: Vec<String> =
        found.changes.unwrap().rows.iter().map(|row| plain(&row.join(" | "))).collect();
    assert_eq!(changes[1], "10.0 % fewer contacts | 10.0 % less | 30 | 2 fewer, 6.25 %");
    // Without them it stays people to schedule, and the line says what is missing.
    assert_eq!(figure(&week("")).figure, "13");
    assert!(
        said(&week("&paid-hours=40"), 0).0.contains("Full-time people need the days open a week.")
    );
}

#[test]
fn a_closed_interval_is_no_zero() {
    let state = "aht=240&day=,,,,,,,,0,90,,,,,,,,,,,,,,&line=::80:20::::::Phone";
    let rows = staff(state).day.and_then(|day| day.grid).unwrap().rows;
    assert_eq!(rows[7].join(" "), "07:00 closed ");
    assert_eq!(rows[8].join(" "), "08:00 0 1");
}

#[test]
fn what_is_wrong_with_several_numbers_is_told_by_place_and_count() {
    let error = |state: &str, field: Field| {
        let view = view(&format!("v=1&{state}&end"));
        plain(view.field(field).unwrap().error.as_deref().unwrap_or_default())
    };
    let mut draft = scenario::draft::Draft::empty(scenario::number::NumberStyle::EnUs);
    for (field, text, expected) in [
        (Field::Day, "1 2 3", "3 numbers stand here."),
        (Field::Season, "1 1 1 1 1 1 1 1 1 1 1 x", "Number 12: “x” is not a number."),
        (Field::ShrinkageParts, "10 105", "That is more than 100 %. Write 0 to 100."),
        (Field::Growth, "-100", "Write a growth of −99 to 1,000 % a year."),
        (Field::PlannedMonths, "61", "That is more than 60 months. Write 1 to 60."),
    ] {
        draft.set(field, text);
        let shown =
            crate::view::View::of(&draft, &crate::digits::PlainDigits { style: draft.style });
        let error = plain(shown.field(field).unwrap().error.as_deref().unwrap_or_default());
        assert!(error.contains(expected), "{field:?}: {error}");
    }
    assert_eq!(error("growth=-20", Field::Growth), "");
}

#[test]
fn the_months_say_until_when_a_team_is_enough() {
    // 100 calls now, 130 in a year; 14 and 18 people, 20 and 26 to schedule
    let state = "aht=180&shrinkage=30&growth=30&months=12&team=22&line=100::80:20::85::::Phone";
    let growth = staff(state).growth.unwrap();
    let said = plain(&growth.said);
    assert!(said.starts_with("22 are enough until "), "{said}");
    let rows = growth.grid.unwrap().rows;
    assert_eq!(rows.len(), 13);
    assert_eq!(plain(&rows[0].join(" ")), "0 100 % 20 22 +2");
    assert_eq!(plain(&rows[12][1]), "130 %");
    let few = staff(&state.replace("team=22", "team=10")).growth.unwrap();
    let scope = "People are those to schedule in the busiest half hour: Phone.";
    assert_eq!(plain(&few.said), format!("10 are too few today: 20 are needed. {scope}"));
    assert!(staff("aht=180&shrinkage=30&line=100::80:20::85::::Phone").growth.is_none());
}

#[test]
fn where_all_work_can_wait_the_answer_is_its_people() {
    let later = "aht=300&occupancy=85&shrinkage=30&paid-hours=40&later=80:200:5:132:7:1:Email";
    // 46.67 hours of 23.8
    let one = figure(later);
    assert_eq!((one.figure.as_str(), plain(&one.facts[0].figure).as_str()), ("2", "1.96"));
    let found = staff(later);
    let backlog = found.backlog.and_then(|backlog| backlog.grid).unwrap().rows;
    assert_eq!(backlog[1].join(" "), "1 148");
    let JobAnswer::Waiting(missing) = staff("aht=300&later=80::::7::Email").answer else {
        panic!("a figure is told")
    };
    assert_eq!(missing.entries, [Field::PaidHours, Field::Occupancy, Field::Shrinkage]);
    let growing = staff("aht=300&later=100:50::130:5::Email").later_table;
    assert!(growing.rows[0].said.contains(words::EVER_MORE_WAIT));
}

#[test]
fn a_team_is_held_against_people_of_its_own_kind() {
    // Full-time people of a day without open days are not known, and a team of such people is no team to schedule.
    let day = ",".repeat(8) + "40,55,60,50,45,50,55,50,40,30" + &",".repeat(6);
    let state = format!("aht=180&shrinkage=30&team=34&day={day}&line=::80:20::85::::Phone");
    assert!(!figure(&state).unit.contains("you have"), "{}", figure(&state).unit);
    let whole = format!("{state}&open-days=5&paid-hours=40")
        .replace("&line", "&x")
        .replace("&x=::80:20::85::::Phone", "");
    let whole = format!("{whole}&line=::80:20::85::::Phone");
    assert!(figure(&whole).unit.ends_with("; you have 34"), "{}", figure(&whole).unit);
}

#[test]
fn the_chart_of_teams_marks_the_smallest_one_and_the_target() {
    let curves = |state: &str| match staff(state).teams.unwrap().chart.unwrap() {
        ChartModel::Curves(chart) => chart,
        other => panic!("{other:?}"),
    };
    let alone = curves(CALLS);
    assert_eq!(alone.curves.len(), 1);
    let own = alone.points.iter().find(|point| point.at.0 == 14.0).unwrap();
    assert!((own.at.1 - 88.835).abs() < 1e-3 && !own.is_hollow);
    assert_eq!(plain(&own.label), "88.8 %");
    let fewer = alone.points.iter().find(|point| point.at.0 == 13.0).unwrap();
    assert_eq!((plain(&fewer.label).as_str(), fewer.is_hollow), ("79.6 %", true));
    assert_eq!(alone.level.map(|level| level.amount), Some(80.0));
    // Where they hang up the line in which nobody does stands beside it.
    let both = curves("aht=180&shrinkage=30&line=100::80:20:300:85::::Phone");
    assert_eq!(both.curves.len(), 2);
    assert!(both.curves[1].is_dashed && both.points.iter().all(|point| point.label != "77.2 %"));
    // 73 calls: ten answer 79.955 %, which is not 80 %.
    let near = curves("aht=180&line=73::80:20::::::Phone");
    let ten = near.points.iter().find(|point| point.at.0 == 10.0).unwrap();
    assert_eq!(plain(&ten.label), "just under 80.0 %");
}

#[test]
fn every_scenario_is_in_the_months_and_what_waits_is_named() {
    let today =
        "vol=40000&per=year&base=1000000:orders&cur=usd&cost=400000&in=month&aht=180&shrinkage=0";
    let lever =
        "lever=fewer:all:::2::::x&b.by=10&c.by=20&months=3&team=14&line=100::80:20::85::::Phone";
    let growth = staff(&format!("{today}&{lever}")).growth.unwrap();
    let Some(ChartModel::Curves(chart)) = growth.chart else { panic!("curves") };
    let names: Vec<&str> = chart.curves.iter().map(|curve| curve.name.as_str()).collect();
    assert_eq!(names, ["as things are", "with Scenario B", "with Scenario C"]);
    assert_eq!(chart.level.map(|level| level.amount), Some(14.0));
    let heads = growth.grid.unwrap().heads;
    assert!(heads.contains(&"With Scenario C".to_owned()), "{heads:?}");
    // Without a cost Improve has no saving, and the months say so.
    let waiting = staff(&format!("{}&{lever}", today.replace("&cost=400000", "")));
    let said = waiting.growth.unwrap().said;
    assert!(plain(&said).contains("Not in it: Scenario B and Scenario C"), "{said}");
    // Growth beyond all load is said, and entries that cannot be read as well.
    let phone = "aht=180&shrinkage=0&line=100::80:20::::::Phone";
    let waits = |state: &str| staff(state).growth_waits;
    assert_eq!(waits(&format!("growth=1000&months=60&{phone}")), words::MONTHS_BEYOND);
    assert_eq!(waits(&format!("growth=..x&{phone}")), words::MONTHS_WRONG);
    assert_eq!(waits("growth=10&aht=180&line=100::80:20::::::Phone"), words::MONTHS_WAIT);
}

#[test]
fn work_that_can_wait_names_what_it_waits_for() {
    let waiting = |state: &str| match staff(state).answer {
        JobAnswer::Waiting(missing) => plain(&missing.text),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        waiting("aht=300&later=80::::::Email"),
        "The people for work that can wait need the paid hours a week, the occupancy and the shrinkage."
    );
    let all = "aht=300&occupancy=85&shrinkage=100&paid-hours=40&later=80::::5::Email";
    assert_eq!(waiting(all), plain(words::NO_WORKING_TIME));
}
