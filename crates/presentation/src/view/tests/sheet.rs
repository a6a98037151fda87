//! What stands beside the rows of a sheet, beside the entries of a fixed one, and in the navigation.

use super::view;
use crate::view::{RowBar, SheetHead, SumRow, TableView};
use scenario::{
    Job,
    field::{Field, Table},
};

/// 240,000 contacts a quarter of 100,000 customers; 19,200 of them are no issue of the four.
const QUARTER: &str = "v=1&vol=240000&per=quarter&base=100000:customers&in=month";
const ISSUES: &str = "&iss=81600:billing:25:Billing,62400:status:60:Order%20status,43200:account:50:Account,33600:technical::Faults";

fn table(link: &str, table: Table) -> TableView {
    view(link).breakdown.tables[table as usize].clone()
}

fn label(bar: Option<&RowBar>) -> &str {
    bar.map_or("", |bar| &bar.label)
}

#[test]
fn each_row_has_its_rate_its_avoidable_contacts_and_its_share() {
    let sheet = table(&format!("{QUARTER}{ISSUES}&end"), Table::Issues);
    let heads: Vec<&str> = sheet.computed.iter().map(|head| head.label.as_str()).collect();
    assert_eq!(heads, ["Rate", "Can be avoided"]);
    assert_eq!(sheet.computed[0].unit, "per customer per month");
    assert_eq!(
        (sheet.typed[0].unit.as_str(), sheet.typed[2].unit.as_str()),
        ("in the quarter", "%")
    );
    // 81,600 ÷ 240,000 = 34 %; ÷ 100,000 ÷ 3 = 0.272; × 25 % = 20,400.
    let figures: Vec<&[String]> = sheet.rows.iter().map(|row| &row.figures[..2]).collect();
    assert_eq!(figures[0], ["0.272", "20,400"]);
    // 62,400: 26 %, 0.208, × 60 % = 37,440.
    assert_eq!(figures[1], ["0.208", "37,440"]);
    assert_eq!(figures[3], ["0.112", "–"]);
    let shares: Vec<&str> = sheet.rows.iter().map(|row| label(row.bar.as_ref())).collect();
    assert_eq!(shares, ["34.0\u{a0}%", "26.0\u{a0}%", "18.0\u{a0}%", "14.0\u{a0}%"]);
    // 240,000 − 220,800 = 19,200, 8 %; 20,400 + 37,440 + 21,600 = 79,440.
    let SumRow { name, typed, figures, bar } = sheet.rest.unwrap();
    assert_eq!(
        (name.as_str(), typed[0].as_str(), label(bar.as_ref())),
        ("Not classified", "19,200", "8.0\u{a0}%")
    );
    assert_eq!(figures[0], "0.064");
    let all = sheet.all.unwrap();
    assert_eq!((all.typed[0].as_str(), all.figures[0].as_str()), ("240,000", "0.80"));
    assert_eq!((all.figures[1].as_str(), label(all.bar.as_ref())), ("79,440", "100\u{a0}%"));
}

#[test]
fn a_bar_ends_where_its_share_does_and_its_avoidable_part_within() {
    let sheet = table(&format!("{QUARTER}{ISSUES}&end"), Table::Issues);
    let ticks: Vec<&str> = sheet.ticks.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(ticks, ["0", "25", "50\u{a0}%"]);
    let bar = sheet.rows[1].bar.clone().unwrap();
    // 26 of 50 on the axis; 60 % of it can be avoided: 15.6 of 50.
    let axis = sheet.ticks[2].0;
    assert!((bar.end - axis * 0.52).abs() < 1e-9, "{bar:?}");
    assert!((bar.spans[0].to - axis * 0.312).abs() < 1e-9, "{bar:?}");
    assert!((bar.spans[1].to - bar.end).abs() < 1e-9 && bar.spans[1].from == bar.spans[0].to);
}

#[test]
fn before_anything_is_known_the_sheet_has_its_heads_and_no_figures() {
    let sheet = table("v=1&iss=5:::A&end", Table::Issues);
    assert_eq!(sheet.rows[0].figures, ["", ""]);
    assert_eq!((sheet.rows[0].bar.clone(), sheet.rest), (None, None));
    assert_eq!(sheet.all.unwrap().typed[0], "");
    // What nobody typed has no sum: blank is not zero.
    let channels = table(&format!("{QUARTER}&chan=80000:phone:::::Phone&end"), Table::Channels);
    let all = channels.all.unwrap();
    assert_eq!(
        (all.typed[0].as_str(), all.typed[2].as_str(), all.typed[3].as_str()),
        ("240,000", "", "")
    );
}

#[test]
fn a_channel_that_is_the_only_one_of_its_kind_has_what_is_published_of_it() {
    let rows = "&chan=80000:phone:::::Phone,96000:email:::::Email,32000:chat:::::Chat,32000:chat:::::More&end";
    let sheet = table(&format!("{QUARTER}{rows}"), Table::Channels);
    assert_eq!(sheet.computed.last().unwrap().label, "Published");
    let published: Vec<&str> =
        sheet.rows.iter().map(|row| row.figures.last().unwrap().as_str()).collect();
    // 33.3 % and 40 %; the two chats are one figure of the source together.
    assert_eq!(published, ["below 40 to 65\u{a0}%", "above 20 to 30\u{a0}%", "", ""]);
    // The axis holds the 65 % of the range.
    assert_eq!(sheet.ticks.last().unwrap().1, "75\u{a0}%");
    let spans = &sheet.rows[1].bar.as_ref().unwrap().spans;
    assert_eq!((spans.len(), spans[1].role), (2, crate::chart::BarRole::Typical));
}

#[test]
fn segments_have_their_bases_and_the_effects_once_they_are_known() {
    let then = "&was=232660&was-base=89700";
    let rows = "&part=86400:24000:70200:18720:First,129600:70000:138600:65800:Old,24000:6000:23860:5180:Big";
    let sheet = table(&format!("{QUARTER}{then}{rows}&end"), Table::Segments);
    let heads: Vec<&str> = sheet.computed.iter().map(|head| head.label.as_str()).collect();
    assert_eq!(heads.len(), 5, "{heads:?}");
    assert_eq!(sheet.typed[1].label, "Customers");
    let all = sheet.all.unwrap();
    assert_eq!(all.name, "All customers");
    assert_eq!(all.typed[..4], ["240,000", "100,000", "232,660", "89,700"]);
    // 232,660 ÷ 89,700 ÷ 3 = 0.8646; 86,400 ÷ 24,000 ÷ 3 = 1.2.
    assert!(all.figures[1].starts_with("0.86"), "{:?}", all.figures);
    assert!(sheet.rows[0].figures[2].starts_with("1.2"), "{:?}", sheet.rows[0].figures);
    let few = table(&format!("{QUARTER}&part=86400:24000:::First&end"), Table::Segments);
    assert!(few.computed.iter().all(|head| !head.label.contains("Change")));
}

#[test]
fn a_count_stands_beside_its_share_a_share_beside_its_count_and_now_beside_then() {
    let beside = |link: &str, field: Field| view(link).fields[field as usize].beside.clone();
    let funnel = "v=1&vol=240000&routed=40:percent&contained=48000&left=6000&end";
    // 40 % of 240,000; 48,000 of 96,000; 96,000 − 48,000 − 6,000 reach people; the rest is no default.
    assert_eq!(beside(funnel, Field::Routed), "96,000 of\u{a0}240,000");
    assert_eq!(beside(funnel, Field::Contained), "50.0\u{a0}% of\u{a0}96,000");
    assert_eq!(beside(funnel, Field::Escalated), "42,000");
    // Whoever gave up had not solved it: 120,000 less 60,000, and not the line above.
    let tried = "v=1&attempts=312000&tried=120000&solved=50:percent&gave-up=12000&end";
    assert_eq!(beside(tried, Field::GaveUp), "20.0\u{a0}% of\u{a0}60,000");
    assert_eq!(beside("v=1&vol=240000&end", Field::Routed), "");
    assert_eq!(beside("v=1&aht=300&end", Field::Concurrency), "");
    let then = "v=1&vol=2400&per=month&base=1000:customers&was=2000&end";
    assert_eq!(beside(then, Field::EarlierContacts), "2,400");
    assert_eq!(beside(then, Field::EarlierBase), "1,000");
    assert_eq!(beside(then, Field::EarlierCost), "");
}

#[test]
fn a_job_has_its_figure_once_there_is_one_and_names_what_is_to_be_corrected() {
    let job = |link: &str, job: Job| {
        let view = view(link);
        let shown = &view.jobs[job as usize];
        (shown.figure.clone().unwrap_or_default(), shown.to_check)
    };
    let plain = format!("{QUARTER}{ISSUES}&end");
    assert_eq!(job(&plain, Job::Measure), ("0.80 a month".to_owned(), 0));
    // 37,440 ÷ 240,000 = 15.6 %
    assert_eq!(job(&plain, Job::Breakdown), ("Order status 15.6\u{a0}%".to_owned(), 0));
    let compared = format!("{QUARTER}&vs=saas-b2b&end");
    assert!(job(&compared, Job::Measure).0.starts_with("0.80 a month, "));
    assert_eq!(job("v=1&vol=5000&base=100000:orders&end", Job::Measure).0, "5.0 per 100 orders");
    let empty = job("", Job::Measure);
    assert_eq!(empty, (String::new(), 0));
    assert_eq!(job("v=1&vol=..x&end", Job::Measure).1, 1);
    assert_eq!(job("v=1&vol=5&iss=..x:::A,2:::B&end", Job::Breakdown).1, 1);
    // Rows of more contacts than there are compute nothing.
    assert_eq!(job("v=1&vol=5&iss=6:::A&end", Job::Breakdown).1, 1);
    assert_eq!(job("v=1&vol=5&tried=..x&end", Job::Breakdown).1, 1);
}

#[test]
fn no_average_stands_below_costs_that_divide_by_other_contacts() {
    let below = |handled: [u32; 2]| {
        let [phone, email] = handled;
        let rows = format!("{QUARTER}&cost=2000&cur=usd&basis=contacts");
        let state =
            format!("{rows}&chan=60000:phone:::{phone}::Phone,180000:email:::{email}::Email&end");
        let sheet = table(&state, Table::Channels);
        let is_cost = |head: &SheetHead| head.label == "Cost per contact handled";
        let place = sheet.computed.iter().position(is_cost).unwrap();
        sheet.all.unwrap().figures[place].clone()
    };
    // The channels handle the 240,000 contacts that there are, or fewer than these.
    assert_eq!(below([60_000, 180_000]), "USD\u{a0}0.0083"); // 2,000 ÷ 240,000
    assert_eq!(below([40_000, 120_000]), "–");
}
