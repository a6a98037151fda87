//! What Break down says at its boxes and rows.

use super::*;
use scenario::field::Section;

fn echo(state: &str, field: Field) -> Option<String> {
    let view = view(&format!("v=1&vol=1000&{state}&end"));
    assert_eq!(view.field(field).unwrap().error, None);
    view.field(field).unwrap().echo.clone()
}

#[test]
fn a_percentage_of_one_or_less_is_read_back() {
    let occupancy = |entry: &str| echo(&format!("occupancy={entry}"), Field::Occupancy);
    assert_eq!(occupancy("0.85").as_deref(), Some("Read as 0.85 %. Write 85 for 85 %."));
    assert_eq!(occupancy("1").as_deref(), Some("Read as 1 %. Write 100 for 100 %."));
    assert_eq!(occupancy("85"), None);
    // Read in another style: what follows from it is no share.
    let mut draft = link::open("v=1&vol=1000&end", NumberStyle::EnUs).draft;
    draft.set(Field::Occupancy, "85,5");
    let view = View::of(&draft, &PlainDigits { style: NumberStyle::EnUs });
    let echo = view.field(Field::Occupancy).unwrap().echo.clone();
    assert_eq!(echo.as_deref(), Some("Read as 85.5 %."));
    assert_eq!(occupancy("0"), None);
}

#[test]
fn a_share_of_what_is_blank_says_that_it_is_not_used() {
    let solved = |more: &str| echo(&format!("solved=50:percent{more}"), Field::Solved);
    let unused = "Not used: it waits for “Tried self-service”.";
    assert_eq!(solved("").as_deref(), Some(unused));
    assert_eq!(solved("&tried=400").as_deref(), Some("= 200 of 400"));
    let fixed = |more: &str| echo(&format!("cur=usd&fixed=50:percent{more}"), Field::FixedCost);
    let unused = "Not used: it waits for “Total support cost”.";
    assert_eq!(fixed("").as_deref(), Some(unused));
    assert_eq!(fixed("&cost=400").as_deref(), Some("= USD\u{a0}200.00 of USD\u{a0}400.00"));
}

#[test]
fn a_cell_that_can_be_read_in_two_ways_says_how_it_was() {
    let said = |cell: &str, column: usize| {
        let mut draft = link::open("v=1&vol=1000&iss=500:::A&end", NumberStyle::EnUs).draft;
        draft.set_cell(Table::Issues, 0, column, cell);
        let view = View::of(&draft, &PlainDigits { style: NumberStyle::EnUs });
        view.breakdown.tables[0].rows[0].said.clone()
    };
    assert_eq!(said("250", 0), "25.0 % of contacts");
    assert_eq!(said("3.000", 0), "0.30 % of contacts; Contacts read as 3");
    assert_eq!(said("0.5", 2), "50.0 % of contacts; Can be avoided read as 0.5 %");
    // Without a share, the reading stands alone.
    let mut draft = link::open("v=1&iss=5:::A&end", NumberStyle::EnUs).draft;
    draft.set_cell(Table::Issues, 0, 0, "3k");
    let view = View::of(&draft, &PlainDigits { style: NumberStyle::EnUs });
    assert_eq!(view.breakdown.tables[0].rows[0].said, "Contacts read as 3,000");
}

#[test]
fn what_is_wanting_is_said_by_the_names_of_the_boxes_and_is_no_error() {
    let view = view("v=1&vol=1000&hour=32&aht=420&end");
    let card = view.breakdown.cards.iter().find(|card| card.section == Section::Cost).unwrap();
    assert_eq!(card.notes, ["Cost of handle time needs: “Occupancy, %”, “Shrinkage, %”."]);
    let at = Section::ALL.iter().position(|section| *section == Section::Cost).unwrap();
    assert_eq!(
        (view.breakdown.errors[at].as_str(), view.breakdown.summaries[at].as_str()),
        ("", "2 entries")
    );
}

#[test]
fn a_formula_is_the_arithmetic_that_was_done() {
    let formulas = |state: &str| {
        let view = view(state);
        let tiles = view.breakdown.cards.iter().flat_map(|card| &card.tiles);
        tiles.map(|tile| tile.formula.clone()).collect::<Vec<_>>()
    };
    // Only who reached people was counted: 700 ÷ 10,000.
    let people = formulas("v=1&vol=1000&base=10000:orders&human=700&end");
    assert_eq!(
        people,
        [
            "700 handled by people ÷ 10,000 orders × 100 = 7.0 contacts handled by people / 100 orders"
        ]
    );
    // The earlier base is that of the segments: 3,200 ÷ 100,000.
    let then = "v=1&vol=4000&base=100000:orders&part=4000:100000:3200:100000:A&end";
    let then = formulas(then);
    let rate = "3,200 contacts then, of all segments ÷ 100,000 orders then × 100 = 3.2 contacts / 100 orders";
    assert!(then.contains(&rate.to_owned()), "{then:?}");
    // What stands for a blank entry is said: a default, and what was worked out of others.
    let cost = formulas("v=1&hour=28&aht=360&occupancy=80&shrinkage=30&cur=usd&end");
    assert_eq!(
        cost,
        [
            "USD\u{a0}28.00 a paid hour × 360 s of handle time ÷ 3,600 s an hour ÷ (80.0 % occupancy × \
          (1 − 30.0 % shrinkage) × 1 at once (assumed)) + USD\u{a0}0.00 other (assumed) = USD\u{a0}5.00 / contact"
        ]
    );
    let funnel = formulas("v=1&vol=1000&routed=600&contained=400&escalated=150&attempts=2000&end");
    let deflection = "1 − 550 handled by people ÷ 2,000 attempts = 72.5 %; 550 handled by people = \
                      1,000 contacts − 400 contained − 50 abandoned";
    assert!(funnel.contains(&deflection.to_owned()), "{funnel:?}");
}

#[test]
fn no_number_of_contacts_stands_at_costs_that_moved_apart_without_any() {
    // 16 after 18 a contact, 13.33 after 9 a resolution: + 4.33; fewer contacts than cases resolved.
    let state = |resolved: &str| {
        let then = "&was=2000&was-cost=36000&was-resolved=4000";
        let view = view(&format!("v=1&vol=2500&cost=40000&cur=usd&resolved={resolved}{then}&end"));
        view.breakdown.pointers[0].text.clone()
    };
    let sentence = "Cost per contact fell while cost per resolution rose by USD\u{a0}";
    assert_eq!(state("3000"), format!("{sentence}4.33."));
    assert_eq!(state("2500"), format!("{sentence}7.00."));
    // 40,000 ÷ 2,000 − 9 = 11.
    assert_eq!(state("2000"), format!("{sentence}11.00. 500 contacts more than cases resolved."));
}

#[test]
fn a_share_that_others_may_belong_to_has_no_standing() {
    let view = view("v=1&vol=1000&chan=100:phone:::::A&end");
    let row = &view.breakdown.cards[0].published[0];
    assert_eq!(row.standing, "not compared: others may belong here");
    assert_eq!(row.converted, "10.0\u{a0}%");
}

#[test]
fn a_rate_that_did_not_move_is_shown_as_no_change() {
    // 360 of 300 users and 120 of 100 are 1.2 in 45 days each; 240 contacts more are growth.
    let state = "v=1&vol=360&per=45:days&base=300:users&in=month&was=120&was-base=100&end";
    let view = view(state);
    let card = view.breakdown.cards.iter().find(|card| card.section == Section::Change).unwrap();
    let figure =
        |id: &str| card.tiles.iter().find(|tile| tile.metric.id == id).unwrap().figure.clone();
    for (id, shown) in [
        ("rate-change", "0"),
        ("rate-ratio", "1.0"),
        ("volume-change", "+240"),
        ("growth-effect", "+240"),
        ("rate-effect-on-volume", "0"),
    ] {
        assert_eq!(figure(id), shown, "{id}");
    }
}
