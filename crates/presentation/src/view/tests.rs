//! The words and figures of the page.

mod altered;
mod beyond;
mod breakdown;
mod contacts_missing;
mod contradictions;
mod entries;
mod formulas;
mod import;
mod improve;
mod names;
mod pictures;
mod plain_words;
mod promise;
mod ranged;
mod ranges;
mod remedies;
mod sheet;
mod staff;
mod track;
mod unread;

use super::{Answer, Figure, View};
use crate::digits::PlainDigits;
use scenario::{
    field::{Field, Section, Table},
    link,
    number::NumberStyle,
};

const STORY: &str = "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&in=month&end";
const ORDERS: &str = "v=1&vol=5000&base=100000:orders&vs=ecommerce&in=month&end";

fn view_in(state: &str, style: NumberStyle) -> View {
    View::of(&link::open(state, style).draft, &PlainDigits { style })
}

fn view(state: &str) -> View {
    view_in(state, NumberStyle::EnUs)
}

fn figure(state: &str) -> Figure {
    match view(state).answer {
        Answer::Figure(figure) => *figure,
        other => panic!("no figure but {other:?}"),
    }
}

#[test]
fn the_story_reads_as_the_mock_does() {
    let figure = figure(STORY);
    assert_eq!((figure.figure.as_str(), figure.strong.as_str()), ("0.80", "Above"));
    assert_eq!(figure.unit, "contacts per customer per month");
    assert_eq!(
        figure.lead,
        " the 0.33 to 0.67 reported for B2B SaaS with enterprise customers (Zendesk 2025)."
    );
    assert_eq!(
        figure.rest,
        " At the upper edge of the 0.30 to 0.80 that Count estimates, inside the 0.50 to 1.50 that \
         Corebee states."
    );
    assert!(
        figure
            .interval
            .starts_with("95\u{a0}% interval 0.77 to 0.83, if no contact led to another")
    );
    // 1 / 0.8 = 1.25 months x 30.4375 = 38.05 days
    assert_eq!(
        figure.same,
        "The same: 2.40 a quarter, 9.60 a year. One contact every 38.0 days for each customer."
    );
    assert_eq!(
        figure.formula,
        "2,400 contacts ÷ 1,000 customers ÷ 3 months = 0.80 contacts / customer / month"
    );
}

#[test]
fn the_same_contacts_in_other_time_bases_have_formulas_of_their_own() {
    let quarter = figure(&STORY.replace("in=month", "in=quarter"));
    assert_eq!(
        quarter.formula,
        "2,400 contacts ÷ 1,000 customers ÷ 1 quarter = 2.4 contacts / customer / quarter"
    );
    let year = figure(&STORY.replace("in=month", "in=year"));
    assert_eq!(
        year.formula,
        "2,400 contacts ÷ 1,000 customers ÷ 1 quarter × 4 quarters / year = 9.6 contacts / customer / year"
    );
    let days = figure(&STORY.replace("per=quarter", "per=45:days"));
    assert_eq!(
        days.formula,
        "2,400 contacts ÷ 1,000 customers ÷ 45 days × 30.4375 days / month = 1.62 contacts / customer / month"
    ); // 2.4 / 45 x 30.4375 = 1.6233
}

#[test]
fn five_per_hundred_orders_have_no_time_base_and_are_average_at_the_edge() {
    let figure = figure(ORDERS);
    assert_eq!(figure.figure, "5.0");
    assert_eq!(figure.unit, "contacts per 100 orders");
    assert_eq!(figure.strong, "Average");
    assert!(figure.lead.starts_with(": at the upper edge of the 3.0 to 5.0 in the targets"));
    assert!(figure.interval.starts_with("95\u{a0}% interval 4.86 to 5.14"));
    let view = view(ORDERS);
    let decagon = view.table.iter().find(|row| row.id == "decagon-ecommerce").unwrap();
    assert_eq!(decagon.standing, "At the edge, and so not inside");
    assert_eq!(decagon.published, "below 5 per 100 orders");
}

#[test]
fn a_figure_never_stands_on_the_wrong_side_of_an_edge() {
    // 4,999 of 100,000 orders are 4.999 per 100, below 5; two decimals would show 5.0
    let figure = figure(&ORDERS.replace("5000", "4999"));
    assert_eq!(figure.figure, "4.999");
    assert!(figure.lead.contains("3.000 to 5.000") || figure.lead.contains("3.00 to 5.00"));
}

#[test]
fn customers_a_month_bring_the_bridge_to_orders_and_the_bridge_brings_the_bands() {
    let state = "v=1&vol=5000&per=month&base=40000:customers&vs=ecommerce&in=month&end";
    let before = view(state);
    let line = before.bridges.iter().find(|line| line.field == Field::OrdersPerCustomer).unwrap();
    assert!(line.is_missing && line.before.contains("counted per order; you count customers"));
    let table = before.table.iter().find(|row| row.id == "table-ecommerce-average").unwrap();
    assert_eq!(table.standing, "not compared: counted per order");
    // 2.5 orders a month: 5,000 / 40,000 = 0.125 a customer; 3 to 5 per 100 x 2.5 = 0.075 to 0.125
    let after = view(&state.replace("&in=", "&opc=2.5&in="));
    let table = after.table.iter().find(|row| row.id == "table-ecommerce-average").unwrap();
    assert_eq!(table.standing, "At the upper edge");
    // 0.13 would stand above 0.125, so every figure of the comparison gets one more decimal
    assert_eq!(table.converted, "0.0750 to 0.1250");
    assert!(
        after.bridges.iter().any(|line| line.field == Field::OrdersPerCustomer && !line.is_missing)
    );
}

#[test]
fn an_unreadable_cost_leaves_the_rate_and_says_what_it_waits_for() {
    let view = view(&STORY.replace("&in=", "&cost=..48%20thousand&in="));
    assert!(matches!(&view.answer, Answer::Figure(figure) if figure.figure == "0.80"));
    assert_eq!(view.cost_summary, "1 entry to correct");
    assert_eq!(view.tiles[0].figure, "–");
    assert_eq!(view.tiles[0].detail, "waits for an entry to be corrected: a total support cost.");
    assert!(view.field(Field::TotalCost).unwrap().error.as_ref().unwrap().contains("48 thousand"));
}

#[test]
fn no_more_than_four_tiles_and_two_notes_stand_at_once() {
    let everything = "v=1&vol=2400&per=quarter&base=1000:customers&vs=saas-b2b&cur=usd&cost=9000\
        &cost-agents=31000&handled=2310&ai=700&who=610&upc=2&cpa=3&seats=25&in=month&end";
    let view = view(everything);
    assert_eq!((view.tiles.len(), view.notes.len()), (4, 2));
    assert!(view.notes[0].contains("USD\u{a0}22,000 more than the total")); // 31,000 - 9,000
}

#[test]
fn the_cost_to_serve_times_the_base_is_the_total_also_where_fewer_were_handled() {
    let view = view(&STORY.replace("&in=", "&cur=usd&cost=50000&handled=2200&in="));
    // 50,000 / 1,000 customers / 3 months = 16.67; per contact handled 50,000 / 2,200 = 22.73
    assert_eq!(view.tiles[0].figure, "USD\u{a0}22.73");
    assert_eq!(view.tiles[1].figure, "USD\u{a0}16.67");
}

#[test]
fn a_percentage_is_no_amount_of_money() {
    let mut draft = link::open(STORY, NumberStyle::EnUs).draft;
    draft.set(Field::TotalCost, "5 %");
    let view = View::of(&draft, &PlainDigits { style: NumberStyle::EnUs });
    assert!(view.field(Field::TotalCost).unwrap().error.as_ref().unwrap().contains("percentage"));
}

#[test]
fn nothing_filled_in_invites_instead_of_showing_dashes() {
    let view = view("");
    assert_eq!(view.answer, Answer::Empty);
    assert!(view.tiles.is_empty() && view.chart.is_none() && view.notes.is_empty());
}

#[test]
fn a_german_reader_gets_commas_everywhere() {
    let view = view_in(STORY, NumberStyle::DeDe);
    let Answer::Figure(figure) = view.answer else { panic!("no figure") };
    assert_eq!(figure.figure, "0,80");
    assert!(figure.formula.starts_with("2.400 contacts ÷ 1.000 customers"));
    assert!(figure.lead.contains("0,33 to 0,67"));
}

#[test]
fn the_sentence_speaks_of_the_row_that_was_chosen() {
    let figure = figure(&STORY.replace("&in=", "&band=count-saas-b2b&in="));
    assert_eq!(figure.strong, "At the upper edge of");
    assert!(figure.lead.contains("0.30 to 0.80 estimated for"));
    assert!(figure.interval.contains("spans from inside to above"));
}

#[test]
fn a_row_whose_name_breaks_lines_is_named_by_its_place() {
    let mut draft = link::open("v=1&vol=10&iss=8:::A&end", NumberStyle::EnUs).draft;
    draft.set_cell(Table::Issues, 0, 3, "A\n| b");
    let view = View::of(&draft, &PlainDigits { style: NumberStyle::EnUs });
    let sentence = &view.breakdown.cards[0].sentence;
    assert!(sentence.contains("row 1") && !sentence.contains('\n'), "{sentence}");
    assert_eq!(view.breakdown.tables[0].rows[0].errors.len(), 1);
}

#[test]
fn effects_add_up_to_the_change_as_they_are_shown() {
    // The example of Simpson's paradox: -0.026 + 0.152 = 0.126.
    let view = view(
        "v=1&vol=3060&per=month&base=10000:customers&was=1800&was-base=10000&in=month\
         &part=360:4000:800:8000:Old,2700:6000:1000:2000:New&end",
    );
    let card = view.breakdown.cards.last().unwrap();
    let shown = |name| &card.tiles.iter().find(|tile| tile.metric.name == name).unwrap().figure;
    assert_eq!(shown("Change of the rate"), "+0.126");
    assert_eq!(shown("By the rates of segments"), "-0.026");
    assert_eq!(shown("By the mix of segments"), "+0.152");
}

#[test]
fn the_difference_of_a_broken_rule_keeps_its_decimals() {
    let error =
        |state: &str| view(state).breakdown.sections[5].problem.clone().unwrap_or_default().text;
    assert_eq!(
        error("v=1&vol=10&aht=60&concurrency=0.7&in=month&end"),
        "Contacts at once (0.70) is below 1. Enter 1 or more. No figure that uses them is computed."
    );
    assert_eq!(
        error("v=1&vol=10&cost=100.25&fixed=100.5&in=month&end"),
        "The fixed cost (100.50) is 0.25 more than the total cost (100.25). Check these two. \
         No figure that uses them is computed."
    );
}

#[test]
fn entries_that_contradict_each_other_are_named_with_the_reasons_and_what_would_be_right() {
    let error = |pairs: &str| {
        let view = view(&format!("v=1&vol=1000&{pairs}&in=month&end"));
        let notes = view.breakdown.cards.into_iter().filter_map(|card| card.notes.first().cloned());
        let found: Vec<String> = notes.collect();
        found.concat().replace(" Nothing is computed from this section.", "")
    };
    // 700 + 200 + 1,000 = 1,900; with more given up, 2,000 tried and 1,000 contacts are 3,000 attempts
    assert_eq!(
        error("tried=2000&solved=700&gave-up=200"),
        "Attempts at self-service (2,000) are 100 more than solved by self-service (700), \
         gave up (200) and contacts (1,000) together (1,900): every attempt is solved, given up or \
         a contact, and everyone who tries self-service makes an attempt. Check one of these: \
         contacts (1,100 or more), attempts at self-service (900 to 1,900), solved by self-service \
         (800 to 1,800), gave up (300 to 1,300)."
    );
    // 700 of 60 % are 1,166.7 contacts, and of 1,000 they are 70 %
    assert_eq!(
        error("routed=60:percent&contained=700"),
        "Contained (700) are 100 more than routed to automation (600): every contact routed to \
         automation is contained, abandoned or escalated. Check one of these: contacts (1,167 or \
         more), routed to automation (70\u{a0}% or more), contained (600 or fewer)."
    );
    assert_eq!(
        error("attempts=1700&solved=500&gave-up=199"),
        "Solved by self-service (500), gave up (199) and contacts (1,000) together (1,699) are 1 \
         fewer than attempts (1,700): every attempt is solved, given up or a contact. Check one of \
         these: contacts (1,001), attempts (1,699), solved by self-service (501), gave up (200)."
    );
    // 40 % escalated leave 60 %, 70 % contained 30 %; 10 who came back are 1 % of all contacts
    assert_eq!(
        error("contained=70:percent&escalated=40:percent&returned=10"),
        "Contained (70.0\u{a0}%), came back (10) and escalated (40.0\u{a0}%) cannot all be right: every \
         contact routed to automation is contained, abandoned or escalated, and only those who \
         were contained can come back. Check one of these: contained (1 to 60\u{a0}%), escalated \
         (30\u{a0}% or less)."
    );
    // 2 × 800 − 599; (1,000 + 599) / 2; 2 × 800 − 1,000; and with as many cases with one contact as cases,
    // no contact would be left
    assert_eq!(
        error("cases=800&one-touch=599"),
        "2 × cases (1,600) are 1 more than contacts (1,000) and cases with one \
         contact (599) together (1,599): every case has two contacts at least, but for those with \
         one contact. Check one of these: contacts (1,001 or more), cases (600 to 799), cases with \
         one contact (600 to 799)."
    );
}

#[test]
fn the_page_has_the_entries_that_would_put_it_right_apart_from_the_text() {
    // 45,000 cases with one contact, and 105,000 with two: 255,000
    let view = view("v=1&vol=240000&cases=150000&one-touch=30:percent&in=month&end");
    let section = &view.breakdown.sections[Section::Repeats as usize];
    let problem = section.problem.as_ref().unwrap();
    assert!(problem.text.ends_with("with one contact. Nothing is computed from this section."));
    let shown: Vec<_> =
        problem.remedies.iter().map(|one| (one.field, one.would_be.as_str())).collect();
    let expected = [
        (Field::Contacts, "255,000 or more"),
        (Field::Cases, "141,176 or fewer"),
        (Field::OneTouch, "40\u{a0}% or more"),
    ];
    assert_eq!(shown, expected);
}
