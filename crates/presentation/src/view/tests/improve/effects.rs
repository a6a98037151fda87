//! The library of published effects, levers for one click, and what counts as published.

use super::{super::view, SHOP, drawn, improve, plain};
use crate::view::Fills;
use scenario::{link, number::NumberStyle};

#[test]
fn published_effects_fill_levers_on_the_own_issue_and_say_what_they_are_of() {
    let state =
        format!("{SHOP}&iss=25000:status:80:Where%20is%20my%20order,5000:billing:50:Bills&end");
    let draft = link::open(&state, NumberStyle::EnUs).draft;
    let effects = crate::view::effects(&draft);
    let first = &effects[0];
    assert!(first.is_own);
    let of = |id: &str| effects.iter().find(|effect| effect.id == id).unwrap();
    let tracking = of("stealth-status-tracking");
    let Fills::Lever(lever) = &tracking.fills else { panic!("{tracking:?}") };
    assert_eq!((lever.target.as_str(), lever.amount.as_str()), ("Where is my order", "35 to 50"));
    // The source contradicts itself: X26.
    assert!(tracking.contradicts.contains("Three or more updates"), "{tracking:?}");
    // What the source does not say is asked for.
    let Fills::Lever(median) = &of("intercom-bot-b2b").fills else { panic!() };
    assert_eq!(median.reach, "");
    assert!(of("intercom-bot-b2b").of.contains("does not say"));
    assert_eq!(of("mckinsey-task-completion").fills, Fills::Nothing);
    assert!(effects.iter().any(|effect| matches!(effect.fills, Fills::Longer(_))));
    // An amount that was changed is the person's own.
    let changed = drawn(
        "each=10&iss=25000:status:80:Order&lever=fewer:issue:Order:::::stealth-status-tracking:x&b.by=20",
    );
    let from = changed.improve.table.rows[0].figures.last().unwrap();
    assert!(from.starts_with("your own; Stealth Agents"), "{from}");
}

#[test]
fn a_click_goes_down_to_what_is_published_of_the_best() {
    // 12 per 100 orders down to 2 and to 1: 10 and 11 points, 120,000 and 132,000 contacts a year at $10
    let view = view(
        "v=1&vol=12000&per=month&base=100000:orders&vs=ecommerce&cur=usd&each=10&in=month&end",
    );
    let found: Vec<_> = view
        .improve
        .quick
        .iter()
        .map(|one| (one.lever.effect.as_str(), one.lever.amount.as_str(), plain(&one.detail)))
        .collect();
    let said = |(effect, amount, detail): &(&str, &str, String), worth: &str| {
        assert_eq!((*effect, detail.contains(worth)), ("points", true), "{amount}: {detail}");
    };
    assert_eq!(found.iter().map(|one| one.1).collect::<Vec<_>>(), ["10", "11", "10"]);
    said(&found[0], "10,000 contacts in the month, USD 1.20M a year");
    said(&found[1], "11,000 contacts in the month, USD 1.32M a year");
    // and a round number to begin with
    assert_eq!(found[2].0, "fewer");
}

#[test]
fn a_lever_that_does_something_else_than_was_published_is_the_persons_own() {
    let from = |lever: &str| {
        let issues = "iss=20000:status::Order,5000:billing::Bills";
        let improve = improve(&format!("each=10&{issues}&lever={lever}"));
        let figure = improve.figure().unwrap();
        let figures = improve.table.rows[0].figures.last().unwrap();
        (figures.starts_with("your own"), figure.sources.len(), figure.origin.clone())
    };
    let own = "The amounts are your own estimates.".to_owned();
    let tracking = "stealth-status-tracking:x&b.by=35..50";
    let published = from(&format!("fewer:issue:Order:::::{tracking}"));
    assert_eq!(published, (false, 1, "The amounts are published effects.".to_owned()));
    for other in ["shorter:issue:Order", "fewer:all:", "fewer:issue:Bills"] {
        assert_eq!(from(&format!("{other}:::::{tracking}")), (true, 0, own.clone()), "{other}");
    }
}

#[test]
fn points_that_are_published_per_100_orders_are_no_points_per_100_customers() {
    let fill = |base: &str| {
        let state = format!("v=1&vol=40000&per=year&base={base}&cur=usd&in=month&end");
        let effects = crate::view::effects(&link::open(&state, NumberStyle::EnUs).draft);
        let is_points =
            |fills: &Fills| matches!(fills, Fills::Lever(lever) if lever.effect == "points");
        let of = effects.into_iter().find(|effect| is_points(&effect.fills)).unwrap();
        let Fills::Lever(lever) = of.fills else { panic!() };
        (lever.amount, of.of)
    };
    assert_eq!(fill("1000000:orders").0, "1.5 to 2");
    for base in ["1000000:customers", "1000000:transactions", "1000000"] {
        let (amount, of) = fill(base);
        assert_eq!(amount, "", "{base}");
        assert!(of.contains("the amount is yours to say"), "{of}");
    }
}
