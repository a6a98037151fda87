//! What is wrong with a lever, what Improve waits for, and that what is advised is accepted.

use super::{SHOP, improve, plain};
use crate::{
    digits::PlainDigits,
    view::{JobAnswer, View},
};
use scenario::{
    field::{Field, Table, at},
    link,
    number::NumberStyle,
};

#[test]
fn what_is_wrong_with_a_lever_stands_at_its_cell_and_says_what_would_be_right() {
    let issue = "each=10&iss=25000:status:40:Order%20status";
    for (lever, column, text) in [
        (
            "lever=fewer:issue:Order%20status::::::x&b.by=50",
            at::AMOUNT_OF_B,
            "40 % can be avoided at most",
        ),
        (
            "lever=fewer:issue:Gone::::::x&b.by=5",
            at::REACH,
            "no row of Break down is called “Gone” any more",
        ),
        (
            "lever=fewer:issue:::::::x&b.by=5",
            at::REACH,
            "pick the issue or the channel by its name",
        ),
        ("lever=:all:::::::x&b.by=5", at::EFFECT, "pick what it does"),
        ("lever=fewer::::::::x&b.by=5", at::REACH, "pick what it acts on"),
        ("lever=points:people:::::::x&b.by=1", at::REACH, "points are of all contacts"),
        (
            "lever=points:all:::::::x&b.by=5",
            at::AMOUNT_OF_B,
            "1 contacts per 100 orders can be avoided at most: write 1 or less",
        ),
        (
            "lever=fewer:all::::200:::x&b.by=5",
            at::TOUCHED_SECONDS,
            "needs the handle time of all contacts",
        ),
        ("lever=fewer:all:::::::x&b.by=12..8", at::AMOUNT_OF_B, ""),
        ("lever=contained:automation:::::::x&b.by=120", at::AMOUNT_OF_B, ""),
    ] {
        let improve = improve(&format!("{issue}&{lever}"));
        let error = improve.table.rows[0].errors.iter().find(|(own, _)| *own == column);
        let (_, said) =
            error.unwrap_or_else(|| panic!("{lever}: {:?}", improve.table.rows[0].errors));
        assert!(plain(said).contains(text), "{lever}: {said}");
        // One that cannot be used leaves no figure beside it.
        assert!(improve.figure().is_none(), "{lever}");
    }
    // A ramp beyond the horizon is one of the case; without a case it is none.
    let ramp = "lever=fewer:all::6:12::::x&b.by=5";
    let with_case = improve(&format!("each=10&{ramp}&once=1&run-licence=1&horizon=12&discount=5"));
    assert!(with_case.table.rows[0].errors.iter().any(|(column, _)| *column == at::RAMP));
    assert!(improve(&format!("each=10&{ramp}")).table.rows[0].errors.is_empty());
}

#[test]
fn what_is_advised_at_an_amount_is_accepted() {
    // 2/3 of the contacts can be avoided: 66.667 % are too many, and 66.666 are not
    let issues = "iss=20000:status:100:Order%20status,10000:other:0:Other&lever=fewer:all:::::::x";
    let state = |by: &str| {
        let draft = link::open(
            &format!(
                "v=1&vol=30000&per=year&base=1000000:orders&cur=usd&in=month&each=10&{issues}&b.by={by}&end"
            ),
            NumberStyle::EnUs,
        );
        View::of(&draft.draft, &PlainDigits::default()).improve.table.rows[0].errors.clone()
    };
    assert!(
        plain(&state("70")[0].1).contains("66.666 % can be avoided at most"),
        "{:?}",
        state("70")
    );
    assert!(state("66.666").is_empty());
    // 25,000 of 40,000 by 40 %: a point of the rate of 4
    let points = "each=10&iss=25000:status:40:Status&lever=points:all:::::::x";
    assert!(improve(&format!("{points}&b.by=1")).table.rows[0].errors.is_empty());
    // Of 500 s on average 60 % have 833.333 s at most.
    let long = |seconds: &str| {
        let lever = format!("each=10&aht=500&lever=fewer:all::::{seconds}:::x&b.by=60");
        improve(&lever).table.rows[0].errors.clone()
    };
    assert!(long("1000")[0].1.contains("write 833.333 s or less"), "{:?}", long("1000"));
    assert_eq!(long("1000")[0].0, at::TOUCHED_SECONDS);
    assert!(long("833.333").is_empty());
    // Of a channel of 240 s 70 % have 342.857 s at most, although all contacts together have more.
    let mail = |seconds: &str| {
        let state = format!(
            "each=10&aht=480&chan=20000:phone::720:::Phone,20000:email::240:::Mail\
             &lever=fewer:channel:Mail:::{seconds}:::x&b.by=70"
        );
        improve(&state).table.rows[0].errors.clone()
    };
    assert!(mail("900")[0].1.contains("write 342.857 s or less"), "{:?}", mail("900"));
    assert!(mail("342.857").is_empty(), "{:?}", mail("342.857"));
}

#[test]
fn what_improve_waits_for_is_named_with_the_way_to_it() {
    let waits = |state: &str| match improve(state).answer {
        JobAnswer::Waiting(missing) => missing,
        other => panic!("{state}: {other:?}"),
    };
    let cost = waits("lever=fewer:all:::::::x&b.by=5");
    assert_eq!(cost.entries, [Field::TotalCost]);
    let price = waits("each=10&routed=60:percent&lever=contained:automation:::::::x&b.by=50");
    assert_eq!(price.entries, [Field::CostOfAutomated]);
    let amount = waits("each=10&lever=fewer:all:::::::x");
    assert!(amount.text.contains("8 to 12"), "{}", amount.text);
    assert_eq!(improve("each=10").answer, JobAnswer::Empty);
}

#[test]
fn a_range_that_begins_at_zero_is_refused_and_another_one_offered() {
    let state = format!("{SHOP}&each=10&lever=fewer:all:::::::x&b.by=5&end");
    let mut draft = link::open(&state, NumberStyle::EnUs).draft;
    draft.set_cell(Table::Levers, 0, at::AMOUNT_OF_B, "0 to 10");
    let improve = View::of(&draft, &PlainDigits::default()).improve;
    let row = &improve.table.rows[0];
    assert!(row.errors.iter().any(|(column, _)| *column == at::AMOUNT_OF_B), "{row:?}");
    assert_eq!(row.offers[0].1.text, "0.5 to 10");
    assert!(improve.figure().is_none());
}
