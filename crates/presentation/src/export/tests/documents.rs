//! Heads, units and inputs of tables and documents.

use super::*;
use scenario::field::{Table, at};

#[test]
fn a_period_reads_the_same_on_the_page_and_in_every_export() {
    for (typed, words) in [
        ("month", "the month"),
        ("quarter", "the quarter"),
        ("45:days", "45 days"),
        ("..fortnight", "the period"),
    ] {
        let state = format!(
            "v=1&vol=2400&per={typed}&base=1000:customers&who=610&cost-agents=300&cur=usd\
             &chan=2400:phone:5:60:::P&in=month&end"
        );
        with(&draft(&state), None, |export| {
            let view = export.view;
            let heads = view.breakdown.cards[0].grid.as_ref().unwrap().heads.join("|");
            let page = format!("{} {} {}", view.cost_label, view.cost_total, heads);
            let (csv, markdown) = (export.csv(Separator::Comma), export.markdown());
            let own = format!("in {words}");
            for (text, part) in [
                (&page, format!("Total support cost {own}")),
                (&page, format!("USD\u{a0}300.00 {own}")),
                (&page, format!("Contacts {own}|")),
                (&page, format!("Cost {own}|")),
                (&csv, format!(",contacts {own},")),
                (&csv, format!(",USD {own},")),
                (&markdown, format!("| Contacts {own} |")),
                (&markdown, format!("| Support cost | In {words} |")),
            ] {
                assert!(text.contains(&part), "{part} is not in {text}");
            }
            if let Some(tile) = view.tiles.iter().find(|tile| tile.metric.id == "incidence") {
                assert!(tile.detail.contains(&own) || tile.figure == "–", "{}", tile.detail);
            }
            for text in [page, csv, markdown] {
                assert!(words == "the period" || !text.contains("in the period"), "{text}");
            }
        });
    }
}

#[test]
fn every_head_says_what_its_column_holds() {
    let state = "v=1&vol=1000&per=month&base=500:customers&vs=saas-b2b&cur=usd&cost=9000\
                 &iss=500:status:40:A&chan=400:phone::90:::P&part=100:50:90:40:X&routed=600\
                 &contained=120&in=month&end";
    let table = with(&draft(state), None, |export| export.markdown());
    let lines: Vec<&str> = table.lines().collect();
    let is_head = |line: &usize| lines.get(line + 1).is_some_and(|next| next.starts_with("|---"));
    let heads: Vec<&str> = (0..lines.len()).filter(is_head).map(|line| lines[line]).collect();
    assert!(heads.len() >= 8, "{heads:#?}");
    for head in &heads {
        assert!(!head.contains("|  |"), "{head}");
    }
    for head in [
        "| Result | Figure | Unit of the figure |",
        "| Published rate | As published | In contacts per customer per month | You stand | \
         Source, evidence |",
        "| Published cost per contact | As published | In USD per contact | You stand | Source, \
         evidence |",
        "| Issue | Contacts in the month | Share, of contacts | Added up, of contacts | Rate, per \
         customer per month | Can be avoided in the month |",
        "| Stage | Count in the month | Of contacts | Rate, per customer per month |",
    ] {
        assert!(heads.contains(&head), "{head} is not in {heads:#?}");
    }
}

#[test]
fn every_filled_row_of_the_breakdowns_is_an_input_and_no_blank_one() {
    let mut draft = draft("v=1&vol=1000&end");
    for (table, name) in [(Table::Issues, "I"), (Table::Channels, "C"), (Table::Segments, "S")] {
        // A blank row first, then one by its count, one by its name alone, one by another cell.
        draft.set_cell(table, 0, at::COUNT, "1");
        draft.set_cell(table, 0, at::COUNT, "");
        draft.set_cell(table, 1, at::COUNT, "400");
        draft.set_cell(table, 1, table.name_column(), name);
        draft.set_cell(table, 2, table.name_column(), &format!("{name} 2"));
        draft.set_cell(table, 3, 2, "7");
        draft.set_cell(table, 4, table.name_column(), " ");
    }
    let inputs = with(&draft, None, |export| export.inputs());
    let of_rows = inputs.iter().filter(|input| input.name.contains(": "));
    let names: Vec<&str> = of_rows.map(|input| input.name.as_str()).collect();
    let expected = [
        "Issue: I",
        "Issue: I 2",
        "Issue: Row 4",
        "Channel: C",
        "Channel: C 2",
        "Channel: Row 4",
        "Segment: S",
        "Segment: S 2",
        "Segment: Row 4",
    ];
    assert_eq!(names, expected);
    let count = |name: &str| inputs.iter().find(|input| input.name == name).unwrap().text.clone();
    assert_eq!((count("Issue: I"), count("Issue: I 2")), ("400".to_owned(), String::new()));
    let note = |name: &str| inputs.iter().find(|input| input.name == name).unwrap().note.clone();
    assert_eq!(note("Issue: Row 4"), "Can be avoided, %: 7");
    assert_eq!(note("Channel: Row 4"), "Direct cost: 7");
    assert_eq!(note("Segment: Row 4"), "Earlier contacts: 7");
}

#[test]
fn ranges_the_case_and_levers_are_inputs_with_their_labels_as_they_were_typed() {
    let mut draft = draft(
        "v=1&vol=1000&per=month&cur=usd&routed=40..60:percent&each=8..12&auto-each=0&run-licence=1200&horizon=36\
         &lever=fewer:issue:Bills:0:3:240::001-6:Help,points::::::::&b.name=Better&b.by=35..50:1.5&c.by=1&end",
    );
    draft.set(Field::CostOfContact, "$8 – 12");
    draft.set(Field::HandleTime, "6 to 8 min");
    draft.set_cell(Table::Levers, 1, at::AMOUNT_OF_B + 2, "12 to 8");
    let inputs = with(&draft, None, |export| export.inputs());
    let of = |name: &str| {
        let input = inputs.iter().find(|input| input.name == name).unwrap();
        (input.text.as_str(), input.unit.as_str(), input.note.replace('\u{a0}', " "))
    };
    let read = |text: &str, unit: &str, middle: &str| {
        format!("{text}{unit}, 90 % interval; figures use its middle, {middle}{unit}")
    };
    assert_eq!(
        of("Cost of a contact with people"),
        ("8 to 12", "USD per contact", read("8 to 12", "", "9.80"))
    );
    assert_eq!(of("Routed to automation"), ("40 to 60", "%", read("40 to 60", " %", "50.0")));
    assert_eq!(of("Handle time, s").0, "360 to 480");
    assert_eq!(of("Price of an automated contact"), ("0", "USD per contact", String::new()));
    assert_eq!(of("Licence a month"), ("1,200", "USD a month", String::new()));
    assert_eq!(of("Horizon, months"), ("36", "months", String::new()));
    assert_eq!(of("Name of scenario b"), ("", "", "Better".to_owned()));
    let lever = "Does: fewer contacts, %; Acts on: an issue; Issue or channel: Bills; Starts, months: 0; \
                 Ramp, months: 3; Handle time of these, s: 240; Published effect: 001-6; Amount, Better: 35 to 50";
    assert_eq!(of("Lever: Help"), ("", "", lever.to_owned()));
    let points = "Does: fewer contacts, points; Amount, Better: 1.5; \
                  Amount, Scenario D: “12 to 8”: write the lower one first.";
    assert_eq!(of("Lever: Row 2"), ("", "", points.to_owned()));
    let unread = "From the link: “1” is not what belongs here. Edit it to use it.";
    assert_eq!(of("Amounts of scenario c"), ("", "", unread.to_owned()));
    let csv = with(&draft, None, |export| export.csv(Separator::Comma));
    assert!(
        csv.contains(",Cost of a contact with people,9.797958971133,8,12,USD per contact,"),
        "{csv}"
    );
}
