//! Today beside every scenario, one row a figure, with what differs.

use super::{
    Parts, Shown,
    figures::{is_known, short},
};
use crate::view::{
    format::{in_unit, percent, signed_text},
    source::Source,
};
use crate::words;
use report::{Measured, Side, Unit};

/// The table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sides {
    /// The heads of its columns, the figure first, then today.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<SideRow>,
}

/// A figure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct SideRow {
    /// Id of the figure with the levers.
    pub id: &'static str,
    /// What it is called.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// As it is today.
    pub today: String,
    /// With each scenario.
    pub with: Vec<SideCell>,
}

/// A figure in a scenario.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct SideCell {
    /// The figure.
    pub figure: String,
    /// What differs from today: "−46,533, −19.4 %".
    pub change: String,
}

/// The table; none where no scenario has figures.
pub(super) fn of(parts: Parts<'_>) -> Option<Sides> {
    let scenarios: Vec<Shown<'_>> = parts.expected().collect();
    let first = scenarios.first()?;
    let mut heads = vec!["Figure".to_owned(), "Today".to_owned()];
    for one in &scenarios {
        heads.push(if parts.has_several() {
            parts.name(one.further)
        } else {
            "With the levers".to_owned()
        });
    }
    let row = |(at, side): (usize, &Side)| {
        let sides = scenarios.iter().map(|one| one.sides.get(at));
        let with: Option<Vec<SideCell>> =
            sides.map(|side| side.map(|side| cell(parts.source, side))).collect();
        Some(SideRow {
            id: side.with.metric.row().id,
            name: name_of(side),
            unit: unit_of(parts.source, &side.today),
            today: text(parts.source, &side.today),
            with: with?,
        })
    };
    // A figure that one scenario has is there for all of them.
    let known = |(at, side): &(usize, &Side)| {
        let has_it = |one: &Shown<'_>| one.sides.get(*at).is_some_and(|side| is_known(&side.with));
        // What stays 0 was never entered, and is no news.
        let is_nothing = side.today.outcome.value() == Some(0.0) && side.difference == Some(0.0);
        is_known(&side.today) && scenarios.iter().any(has_it) && !is_nothing
    };
    let rows = first.sides.iter().enumerate().filter(known).filter_map(row).collect();
    Some(Sides { heads, rows })
}

/// What a row is called: by its figure with the levers, without these.
pub(super) fn name_of(side: &Side) -> String {
    side.with.metric.row().name.replace(" with the levers", "")
}

/// The unit of a figure, where its name does not say it.
pub(super) fn unit_of(source: &Source<'_>, measured: &Measured) -> String {
    match measured.unit {
        Unit::Rate(unit) => words::rate_unit(unit).1,
        Unit::Contacts => format!("in {}", words::period(source.scenario)),
        Unit::HoursPerYear | Unit::FullTimePeople | Unit::MoneyPerYear | Unit::MoneyPerContact => {
            String::new()
        }
        unit => unit.of_money(),
    }
}

fn text(source: &Source<'_>, measured: &Measured) -> String {
    measured
        .outcome
        .value()
        .map_or_else(|| "–".to_owned(), |value| in_unit(source, measured.unit, value))
}

fn cell(source: &Source<'_>, side: &Side) -> SideCell {
    let unit = side.today.unit;
    let difference = side.difference.filter(|difference| *difference != 0.0);
    let change = difference.map(|difference| {
        let text = match unit {
            Unit::MoneyPerYear => short(source, difference),
            unit => in_unit(source, unit, difference),
        };
        signed_text(true, text, difference)
    });
    let share = side.share.filter(|share| *share != 0.0);
    let share = share.map(|share| signed_text(true, percent(source, share), share));
    let change: Vec<String> = change.into_iter().chain(share).collect();
    SideCell {
        figure: text(source, &side.with),
        change: match (change.is_empty(), side.difference) {
            (true, None) => String::new(),
            (true, Some(_)) => "no change".to_owned(),
            (false, _) => change.join(", "),
        },
    }
}
