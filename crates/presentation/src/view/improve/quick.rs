//! Levers for one click: down to what is published of the person's segment.

use super::figures::short;
use crate::{
    view::{
        format::{contacts, plain, typed_amount},
        source::Source,
    },
    words::{self, PERCENT},
};
use report::{QuickLever, quick_levers};
use scenario::{
    draft::NewLever,
    field::{Choice, Effect, Reach},
};

/// A lever that a click fills in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct QuickView {
    /// The word of its ids.
    pub id: &'static str,
    /// What stands on the button.
    pub label: String,
    /// What it would be: contacts, and what they cost.
    pub detail: String,
    /// What is filled in.
    pub lever: NewLever,
}

/// The levers, best target last, and some percent fewer.
pub(super) fn of(source: &Source<'_>) -> Vec<QuickView> {
    let quick = quick_levers(source.scenario.draft(), source.report);
    quick.iter().map(|one| view(source, one)).chain([fewer()]).collect()
}

/// A lever that begins with a round number, to be changed.
fn fewer() -> QuickView {
    QuickView {
        id: "quick-fewer",
        label: format!("{FEWER}{PERCENT} fewer contacts"),
        detail: "a number to change".to_owned(),
        lever: NewLever {
            name: "Fewer contacts".to_owned(),
            effect: Effect::Fewer.word().to_owned(),
            reach: Reach::All.word().to_owned(),
            amount: FEWER.to_owned(),
            ..NewLever::default()
        },
    }
}

/// By how many percent contacts are fewer where somebody only begins.
const FEWER: &str = "10";

fn view(source: &Source<'_>, quick: &QuickLever) -> QuickView {
    let tier = words::tier(quick.tier);
    let origin = words::source(quick.target);
    let fewer = contacts(source, quick.contacts);
    let period = words::period(source.scenario);
    let cost = quick.cost_year.map(|cost| short(source, cost));
    let worth = cost.map(|cost| format!(", {cost} a year")).unwrap_or_default();
    let unit = if quick.effect == Effect::Points { " points" } else { PERCENT };
    QuickView {
        id: "quick",
        label: format!("Down to {tier}"),
        detail: format!(
            "{} ({origin}): {}{unit} fewer, {fewer} in {period}{worth}",
            quick.target.name,
            plain(source, quick.amount)
        ),
        lever: NewLever {
            name: format!("Down to {tier}"),
            effect: quick.effect.word().to_owned(),
            reach: Reach::All.word().to_owned(),
            source: quick.target.id.to_owned(),
            amount: typed_amount(quick.amount, source.scenario.draft().style),
            ..NewLever::default()
        },
    }
}
