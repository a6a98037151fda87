//! Unread is neither blank nor zero: every entry and every cell of full scenarios is made unread, one at
//! a time, and no figure of the report moves but to "unknown".
#![allow(clippy::unwrap_used, clippy::panic)] // test helpers

use report::json;
use scenario::{
    draft::Draft,
    field::{Field, FieldKind, Row, Table},
    link,
    number::NumberStyle,
    text::{Text, Unread},
};
use serde_json::Value;
use std::collections::BTreeMap;

/// Every figure by its path, and every place among published figures.
type Figures = BTreeMap<String, Value>;

/// All of Measure and of the bridges: 30 + 6 + 3 + 5 + 3 + 1 thousand are 48,000.
const MEASURE: &str = "vs=saas-b2b&band=zendesk-saas-b2b&cur=usd&cost=48000&cost-agents=30000\
    &cost-software=6000&cost-telephony=3000&cost-management=5000&cost-outsourced=3000&cost-other=1000\
    &handled=2350&ai=400&who=700&opc=2&upc=3&cpa=4&seats=13";

/// 1,200 + 400 + 2,400 = 4,000; 500 + 100 + 600 = 1,200; 2,400 − 500 − 100 = 1,800.
const FUNNEL: &str = "attempts=4000&tried=2500&solved=1200&gave-up=400&routed=1200&contained=500\
    &left=100&returned=50&escalated=600&human=1800";

/// The same as shares of one another.
const SHARES: &str = "attempts=4000&tried=62.5:percent&solved=48:percent&gave-up=30.77:percent\
    &routed=50:percent&contained=41.67:percent&left=8.33:percent&returned=10:percent\
    &escalated=50:percent&human=75:percent";

const COST: &str = "cases=1800&one-touch=1400&resolved=1500&aht=420&hour=30&occupancy=85&shrinkage=30\
    &concurrency=1.5&other-each=0.5&fixed=10000&automated-cost=2000";

const THEN: &str = "was=2000&was-per=month&was-base=900&was-cost=40000&was-resolved=1300";

/// 1,000 + 800 + 400 of 2,400, two of one type; 1,000 + 900 + 500 = 2,400, handled 950 + 900 + 500 =
/// 2,350; 1,400 + 1,000 of 600 + 400, 1,100 + 900 of 500 + 400 before.
const ROWS: &str = "iss=1000:billing:40:Bills,800:status:60:Status,400:billing:10:Dunning\
    &chan=1000:phone:5000:500:950:2:Phone,900:email:1000:300:900:1:Email,500:chat:2000:400:500:1.5:Chat\
    &part=1400:600:1100:500:Old,1000:400:900:400:New";

/// Rows that leave something over, in which fewer cells are filled.
const OPEN_ROWS: &str = "iss=900:status:80:Status,700:billing:20:Bills,0:technical:50:Faults\
    &chan=1700:phone:3000::::Phone,300:phone:100:::2:Mobile,200:email::::1:Email\
    &part=1400:500:1100:500:Old,0:100:300:100:Gone,600:300:400:200:New";

/// Every entry of a case, two levers with every cell filled, and three lines: typed, by the month, of no channel.
const IMPROVE: &str = "each=12&auto-each=0.99&longer=20&once=60000&run-licence=1200&run-content=400\
    &run-training=250&run-integration=150&horizon=36&discount=10&posts=1&post-cost=54000&invoices=800\
    &paid-hours=40&b.name=Help&c.name=Assistant&d.name=Both\
    &lever=fewer:issue:Bills:1:6:240:5:001-6:A,shorter:people:Phone:0:3:300:2:004-4:B\
    &b.by=10:20&c.by=30:40&d.by=50:60&slot=half-hour&peak-day=1.2&peak-hour=12&open-days=5\
    &line=100:1.5:80:20:300:85:5:2:14:Phone,::80:20::::::Email,60:1:80:20::::::Post&away=10,5,15&away-of=paid";

/// A day, growth and work that can wait: one line whose contacts are those of the day, shrinkage from its parts.
const STAFF: &str = "aht=240&occupancy=85&paid-hours=40&open-days=5&slot=hour&away=10,5,15&away-of=left\
    &day=,,,,,,,,40,55,60,50,45,50,55,50,40,30,,,,,,&growth=30&months=6&team=20\
    &season=90,90,95,95,100,100,100,100,105,110,115,100&line=:1.2:80:20::::::Chat\
    &later=80:200:5:132:5:1:Email,::::5:2:Post&chan=1700:::200:::Email,300::::::Chat,400::::::Post";

/// Levers on channels, of which one has no handle time.
const CHANNEL_LEVERS: &str = "cost=20000&cur=usd&aht=300&chan=1200:::360:::Phone,900::::::Mail,300:::240:290::Chat\
    &lever=fewer:channel:Mail::::::A,shorter:channel:Phone::::::B&b.by=20:10&months=3&shrinkage=30\
    &line=100::80:20::::::Mail";

/// A series with every rule that it has, and what happened in it.
const SERIES: &str = "base=9:orders&step=month&cycle=on&last=open&third-rule=on\
    &promise=b&since=2026-02&each=10&cur=usd&lever=fewer:all:::::::Pages&b.by=10\
    &series=2026-01:4000:100000:4100:100000&event=2026-02-03:shown:Release\
    &column=issue:Refunds:400:420,segment:EU:3000:3100,automation:Bot:100:110,cost:Cost:9000:9100,companion:CSAT:80:82";

/// Scenarios that fill every entry, and such as leave blank what others then stand in for.
fn scenarios() -> Vec<String> {
    let stock = "per=month&base=1000:customers";
    let all = format!("{MEASURE}&{COST}&{THEN}&{ROWS}");
    let total_alone = MEASURE.split('&').filter(|pair| !pair.starts_with("cost-"));
    let total_alone = total_alone.collect::<Vec<_>>().join("&");
    let offered = total_alone.replace("&handled=2350", "");
    let by_users = MEASURE.replace("&seats=13", "").replace("&band=zendesk-saas-b2b", "");
    [
        format!("{stock}&basis=contacts&{FUNNEL}&{all}&{IMPROVE}"),
        format!("{stock}&basis=time&{SHARES}&{all}"),
        format!(
            "per=quarter&base=1000:users&basis=contacts&{FUNNEL}&{by_users}&{COST}&{THEN}&{ROWS}"
        ),
        format!("per=45:days&base=1000:accounts&{offered}&{FUNNEL}&{COST}&{THEN}&{OPEN_ROWS}")
            .replace("was-per=month", "was-per=20:days"),
        format!("per=month&base=1000:orders&basis=contacts&{total_alone}&{COST}&{ROWS}")
            .replace("vs=saas-b2b&band=zendesk-saas-b2b", "vs=ecommerce"),
        // The earlier period is that of the segments; the direct costs are all there is.
        format!("{stock}&{ROWS}&routed=1200&contained=500&human=1800&was-cost=40000"),
        format!("{stock}&cost=8000&{ROWS}&contained=500&automated-cost=2000&cur=usd"),
        format!(
            "{stock}&cost=9000&basis=contacts&{OPEN_ROWS}&tried=2000&gave-up=300&attempts=4000"
        ),
        format!("{stock}&{THEN}&{OPEN_ROWS}&left=100&returned=50&contained=500&escalated=600")
            .replace("&was-base=900", ""),
        format!("{stock}&{STAFF}&peak-day=1.2&peak-hour=12"),
        format!("{stock}&{CHANNEL_LEVERS}"),
        SERIES.to_owned(),
    ]
    .map(|pairs| format!("v=1&vol=2400&{pairs}&in=month&title=Full&end"))
    .to_vec()
}

fn figures(draft: &Draft) -> Figures {
    let report: Value = serde_json::from_str(&json::of_draft(draft)).unwrap();
    let mut figures = Figures::new();
    collect(&report["report"], String::new(), &mut figures);
    figures
}

/// Every number, and every standing that says something.
fn collect(value: &Value, path: String, figures: &mut Figures) {
    let is_standing =
        ["standing", "at-limits", "position", "holds"].iter().any(|end| path.contains(end));
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                collect(member, format!("{path}/{name}"), figures);
            }
        }
        // How many periods can be used is no figure: one that cannot be read is one less.
        Value::Number(_) if path.starts_with("/track/") && path.ends_with("/points") => {}
        // Nor is how often so many columns err.
        Value::Number(_) if path == "/track/false-a-year" => {}
        // Places of rows are no figures.
        Value::Array(_) if path.ends_with("/error/levers") || path.ends_with("/overlaps") => {}
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let label = label(item, index, is_standing || path.ends_with("/columns"));
                collect(item, format!("{path}/{label}"), figures);
            }
        }
        // The year of a source is no figure of the person's.
        Value::Number(number) if !path.ends_with("/year") => {
            // What is nothing may be said of anything: a finding without an amount.
            let is_amount = path.contains("/findings/") && number.as_f64() == Some(0.0);
            if !is_amount {
                figures.insert(path, value.clone());
            }
        }
        Value::String(text) if is_standing && text != "not-comparable" => {
            figures.insert(path, value.clone());
        }
        Value::Bool(_) if is_standing => {
            figures.insert(path, value.clone());
        }
        _ => {}
    }
}

/// What tells an item of a list from the others: what it is about, else its place.
fn label(item: &Value, index: usize, is_ordered: bool) -> String {
    let names =
        ["id", "name", "period", "about", "rule-id", "figure", "published", "entry", "key", "part"];
    let words: Vec<&str> = names.iter().filter_map(|name| item[name].as_str()).collect();
    let id = item["comparison"]["id"].as_str();
    let label = words.into_iter().chain(id).collect::<Vec<_>>().join(":");
    if is_ordered || label.is_empty() && item.get("name").is_none() {
        return index.to_string();
    }
    // What rows leave over has no name.
    if label.is_empty() { "(rest)".to_owned() } else { label }
}

/// What one report says and the other says otherwise or not at all.
fn moved(from: &Figures, to: &Figures) -> Vec<String> {
    let is_moved = |(path, value): &(&String, &Value)| match (from.get(*path), value) {
        // Sums in another order may differ in the last digit.
        (Some(Value::Number(one)), Value::Number(other)) => {
            let (one, other) = (one.as_f64().unwrap(), other.as_f64().unwrap());
            (one - other).abs() > 1e-12 * one.abs().max(other.abs())
        }
        (before, value) => before != Some(*value),
    };
    to.iter()
        .filter(is_moved)
        .map(|(path, value)| format!("    {path}: {:?} became {value}", from.get(path)))
        .collect()
}

fn unread(text: &str) -> Text {
    Text { text: text.to_owned(), unread: Some(Unread::Raw) }
}

/// The draft with one entry made unread, each with what it is.
fn variants(draft: &Draft) -> Vec<(String, Draft)> {
    let mut variants = Vec::new();
    for field in Field::ALL {
        // In another time base every figure names its own, and the title is no figure.
        let is_setting = matches!(field, Field::TimeBase | Field::Title);
        if !is_setting && !draft.get(field).is_blank() {
            let mut one = draft.clone();
            one.put(field, unread(draft.text(field)));
            variants.push((format!("{field:?}"), one));
        }
    }
    for table in Table::ALL {
        for (row, cells) in draft.rows(table).iter().enumerate() {
            for (column, cell) in cells.texts().enumerate().filter(|(_, it)| !it.is_blank()) {
                let mut one = draft.clone();
                let own = &mut one.rows_mut(table).unwrap()[row];
                *own.cell_mut(table, column).unwrap() = unread(&cell.text);
                let id = table.column(column).unwrap().id;
                variants.push((format!("{table:?} {row} {id} {column}"), one));
            }
            let mut one = draft.clone();
            one.rows_mut(table).unwrap()[row] = Row::unread(table, unread(cells.name()));
            variants.push((format!("{table:?} {row}"), one));
        }
    }
    variants
}

#[test]
fn no_figure_moves_but_to_unknown_where_an_entry_is_unread() {
    let mut told = Vec::new();
    let mut walked = 0;
    for state in scenarios() {
        let draft = link::open_file(&state, NumberStyle::EnUs).draft;
        let before = figures(&draft);
        for (what, variant) in variants(&draft) {
            walked += 1;
            let found = moved(&before, &figures(&variant));
            if !found.is_empty() {
                told.push(format!("{what} of {state}"));
                told.extend(found.into_iter().take(4));
            }
        }
    }
    assert!(walked > 500, "{walked}");
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// The scenarios hold what the walk is about: every field and column, and figures in every section.
#[test]
fn every_entry_and_every_column_is_walked_and_the_scenarios_contradict_nothing() {
    let drafts: Vec<Draft> = scenarios()
        .iter()
        .map(|state| {
            let opened = link::open_file(state, NumberStyle::EnUs);
            assert_eq!(opened.notices, [], "{state}");
            assert!(!json::of_draft(&opened.draft).contains("rule-broken"), "{state}");
            opened.draft
        })
        .collect();
    for field in Field::ALL {
        assert!(drafts.iter().any(|draft| !draft.get(field).is_blank()), "{field:?}");
    }
    for table in Table::ALL {
        for (column, of) in table.columns().iter().enumerate() {
            let is_filled = |draft: &Draft| !draft.cell(table, 0, column).is_blank();
            assert!(drafts.iter().any(is_filled), "{table:?} {}", of.id);
            assert!(of.kind != FieldKind::Text);
        }
    }
    let full = figures(&drafts[0]);
    assert!(full.len() > 300, "{}", full.len());
}
