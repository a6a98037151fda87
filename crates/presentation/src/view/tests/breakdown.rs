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
    assert_eq!(occupancy("0.85").as_deref(), Some("Read as 0.85\u{a0}%. Write 85 for 85\u{a0}%."));
    assert_eq!(occupancy("1").as_deref(), Some("Read as 1\u{a0}%. Write 100 for 100\u{a0}%."));
    assert_eq!(occupancy("85"), None);
    // Read in another style: what follows from it is no share.
    let mut draft = link::open("v=1&vol=1000&end", NumberStyle::EnUs).draft;
    draft.set(Field::Occupancy, "85,5");
    let view = View::of(&draft, &PlainDigits { style: NumberStyle::EnUs });
    let echo = view.field(Field::Occupancy).unwrap().echo.clone();
    assert_eq!(echo.as_deref(), Some("Read as 85.5\u{a0}%."));
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
    assert_eq!(said("250", 0), "");
    assert_eq!(said("3.000", 0), "Contacts read as 3");
    assert_eq!(said("0.5", 2), "Can be avoided read as 0.5\u{a0}%");
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
    let section = &view.breakdown.sections[at];
    assert_eq!((&section.problem, section.summary.as_str()), (&None, "2 entries"));
    assert_eq!((section.is_filled, section.is_wrong), (true, false));
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
            "USD\u{a0}28.00 a paid hour × 360 s of handle time ÷ 3,600 s an hour ÷ (80.0\u{a0}% occupancy × \
          (1 − 30.0\u{a0}% shrinkage) × 1 at once (assumed)) + USD\u{a0}0.00 other (assumed) = USD\u{a0}5.00 / contact"
        ]
    );
    let funnel = formulas("v=1&vol=1000&routed=600&contained=400&escalated=150&attempts=2000&end");
    let deflection = "(2,000 attempts − 550 handled by people) ÷ 2,000 attempts = 72.5\u{a0}%; 550 handled \
                      by people = 1,000 contacts − 400 contained − 50 abandoned";
    assert!(funnel.contains(&deflection.to_owned()), "{funnel:?}");
}

#[test]
fn costs_that_moved_apart_point_to_contacts_only_where_some_are_at_stake() {
    // 16 after 18 a contact, 13.33 after 9 a resolution: + 4.33; fewer contacts than cases resolved.
    let state = |resolved: &str| {
        let then = "&was=2000&was-cost=36000&was-resolved=4000";
        let view = view(&format!("v=1&vol=2500&cost=40000&cur=usd&resolved={resolved}{then}&end"));
        let card =
            view.breakdown.cards.iter().find(|card| card.section == Section::Change).unwrap();
        let pointer = view.breakdown.pointers.first();
        (card.notes[0].clone(), pointer.map(|pointer| pointer.text()))
    };
    let sentence = "Cost per contact fell while cost per resolution rose by USD\u{a0}";
    assert_eq!(state("3000"), (format!("{sentence}4.33."), None));
    assert_eq!(state("2500"), (format!("{sentence}7.00."), None));
    // 40,000 ÷ 2,000 − 9 = 11.
    let told = format!("{sentence}11.00. 500 contacts more than cases resolved.");
    assert_eq!(state("2000"), (format!("{sentence}11.00."), Some(told)));
}

#[test]
fn a_share_that_others_may_belong_to_has_no_standing() {
    let view = view("v=1&vol=1000&chan=100:phone:::::A&end");
    let row = &view.breakdown.cards[0].published[0];
    assert_eq!(row.standing, "not compared: others may belong here");
    assert_eq!(row.converted, "10.0\u{a0}%");
}

fn notes(state: &str, section: Section) -> Vec<String> {
    let view = view(&format!("v=1&{state}&end"));
    let card = view.breakdown.cards.iter().find(|card| card.section == section);
    card.map(|card| card.notes.clone()).unwrap_or_default()
}

#[test]
fn parts_that_do_not_add_up_as_shown_are_called_rounded() {
    let rounded = |state: &str, section: Section| {
        notes(state, section).iter().any(|note| note.starts_with("Rounded: "))
    };
    use Section::{Change, Channels, Funnel, Issues};
    // 33.3 + 33.3 + 33.3 is not 100; 50.0 + 25.0 + 25.0 is, and so are 62.5 + 37.5.
    assert!(rounded("vol=3&chan=1::::::A,1::::::B,1::::::C", Channels));
    assert!(!rounded("vol=4&chan=2::::::A,1::::::B,1::::::C", Channels));
    assert!(!rounded("vol=4000&base=100000:orders&iss=2500:::A", Issues));
    // 0.67 + 0.67 + 0.67 beside a rate of 2.0; 66.7 + 33.3 % are 100.
    assert!(rounded("vol=6&per=month&base=3:users&iss=2:::A,2:::B,2:::C", Issues));
    assert!(!rounded("vol=3&iss=2:::A,1:::B", Issues));
    // 2.46 and 1.59 left of 4.04 (2,456 and 1,588 of 4,044 in 1,000).
    assert!(rounded("vol=4044&per=month&base=1000:users&iss=2456:::A,1588:::B", Issues));
    // 16.7 + 16.7 + 66.7 % contained, abandoned and escalated.
    assert!(rounded("vol=6&routed=6&contained=1&left=1&escalated=4", Funnel));
    assert!(!rounded("vol=4&routed=4&contained=1&left=1&escalated=2", Funnel));
    // 0.5 by growth and 1.5 by the rate are 2; 135 − 115 are 20.
    assert!(rounded("vol=2&base=2:orders&was=0&was-base=1", Change));
    assert!(!rounded("vol=520&base=13000:orders&was=500&was-base=10000", Change));
    // Costs of 100 spread over three channels: 33.33 each.
    let cost = "vol=3&cost=100&basis=contacts&chan=1::::::A,1::::::B,1::::::C";
    assert!(rounded(cost, Channels));
}

#[test]
fn cost_lines_that_do_not_add_up_as_shown_are_called_rounded() {
    let total = |lines: &str| view(&format!("v=1&vol=100&per=month&{lines}&end")).cost_total;
    assert!(total("cost-agents=1&cost-software=1&cost-other=1").contains(" Rounded: "));
    assert!(!total("cost-agents=2&cost-software=1&cost-other=1").contains("Rounded"));
}

#[test]
fn no_prevention_goes_further_only_where_every_contact_has_a_share() {
    let sentence = |iss: &str| {
        let view = view(&format!("v=1&vol=100&iss={iss}&end"));
        view.breakdown.cards[0].sentence.clone()
    };
    let cut = "No prevention lowers the contacts by more than 34.0\u{a0}%.";
    assert!(sentence("60::50:A,40::10:B").ends_with(cut), "{}", sentence("60::50:A,40::10:B"));
    for open in ["60::50:A,40:::B", "60::50:A", "60:::A,40:::B", "60::50:A,40::..x:B"] {
        assert!(!sentence(open).contains("No prevention"), "{open}");
    }
    let blank = notes("vol=100&iss=60::50:A,40:::B", Section::Issues);
    assert!(blank[0].starts_with("Issues with 40 contacts have no share"), "{blank:?}");
    let metric = metric_core::table::Metric::LargestCut.row();
    assert!(!metric.tells.contains("No prevention"));
}

#[test]
fn a_rule_on_automation_does_not_block_the_cost_of_handle_time() {
    let time = "hour=30&aht=420&occupancy=80&shrinkage=30";
    for rule in [
        // More contained than handled, automation dearer than all, more fixed than all.
        "handled=100&cost=1000&contained=150&automated-cost=9",
        "cost=100&automated-cost=101&contained=5",
        "cost=100&fixed=101",
    ] {
        let view = view(&format!("v=1&vol=1000&{time}&{rule}&end"));
        let card = view.breakdown.cards.iter().find(|card| card.section == Section::Cost).unwrap();
        let shown: Vec<_> = card.tiles.iter().map(|tile| tile.metric.id).collect();
        assert_eq!(shown, ["cost-from-handle-time"], "{rule}");
        assert!(card.notes[0].ends_with("No figure that uses them is computed."), "{rule}");
        let at = Section::ALL.iter().position(|section| *section == Section::Cost).unwrap();
        assert_eq!(view.breakdown.sections[at].problem, None, "{rule}");
    }
    // Its own rule does.
    let view = view(&format!("v=1&vol=1000&{time}&concurrency=0.7&cost=100&fixed=50&end"));
    let card = view.breakdown.cards.iter().find(|card| card.section == Section::Cost).unwrap();
    let shown: Vec<_> = card.tiles.iter().map(|tile| tile.metric.id).collect();
    assert_eq!(shown, ["marginal-cost"]);
}

#[test]
fn what_channels_hold_is_said_with_both_figures() {
    let said = |state: &str| notes(&format!("vol=100&cur=usd&{state}"), Section::Channels);
    let handled = "The contacts handled on the channels (130) are 30 more than all contacts handled \
                   (100). Check these two.";
    assert_eq!(said("chan=60::::90::A,40::::::B"), [handled]);
    let time = "The handle times of the channels come to 400 s a contact on average, and the handle \
                time of all is 300 s. Check these two.";
    assert_eq!(said("aht=300&chan=60:::500:::A,40:::250:::B"), [time]);
    // (60 × 500 + 10 × 250) ÷ 70 = 464.2857: no difference is told that the digits would have to add up to.
    let averages = notes("vol=70&aht=300&chan=60:::500:::A,10:::250:::B", Section::Channels);
    assert!(averages[0].contains("come to 464 s a contact"), "{averages:?}");
    let email = "“Email” has a direct cost (USD\u{a0}500.00) and no contacts. The cost is part of no \
                 other channel. Enter its contacts, or take the cost out.";
    assert_eq!(said("chan=100::::::Phone,::500::::Email"), [email]);
}

#[test]
fn a_share_says_whether_its_standing_holds_at_both_ends() {
    let standing = |state: &str| {
        let view = view(&format!("v=1&{state}&end"));
        view.breakdown.cards[0].published[0].standing.clone()
    };
    let inside = "Inside; holds at both ends of the 95\u{a0}% interval";
    assert_eq!(standing("vol=1000&chan=600:phone:::::A,400:self-service:::::B"), inside);
    let not_certain = "Inside; not certain: the 95\u{a0}% interval spans from inside to above";
    assert_eq!(standing("vol=100&chan=60:phone:::::A,40:self-service:::::B"), not_certain);
    assert_eq!(standing("vol=600&routed=100&contained=50:percent"), "Inside");
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
