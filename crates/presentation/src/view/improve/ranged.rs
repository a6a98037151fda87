//! A range by the key of its draws, with its ends as a person wrote them.

use crate::words;
use report::{Improve, LeverRow};
use scenario::{
    Scenario,
    field::{Effect, Field, FieldKind, Further, Table},
    link::key_of,
    number::{self, Decimal, Reading},
};

/// What is a range.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Ranged<'a> {
    /// An entry.
    Entry(Field),
    /// The amount of a lever.
    Lever(&'a LeverRow),
}

impl<'a> Ranged<'a> {
    /// The range of a key: that of an entry in links, or that of a lever's draws.
    pub(crate) fn named(found: &'a Improve, key: &str) -> Option<Self> {
        let field = Field::ALL.into_iter().find(|field| key_of(*field) == key);
        let lever = || found.levers.iter().find(|lever| lever.key == key).map(Self::Lever);
        field.map(Self::Entry).or_else(lever)
    }

    /// Its ends with their unit, the amount of a lever in one of the scenarios; none where nothing can be read any
    /// more. How money is written is a matter of where it stands.
    pub(crate) fn ends(
        self,
        scenario: Scenario<'_>,
        further: Further,
        money: &dyn Fn(Decimal) -> String,
    ) -> Option<[String; 2]> {
        match self {
            Self::Entry(field) => {
                let reading = scenario.reading(field).value()?;
                Some(match field.kind() {
                    FieldKind::Percent => written(scenario, reading, words::PERCENT),
                    FieldKind::Seconds => written(scenario, reading, " s"),
                    kind if kind.is_money() && !reading.percent => ends(reading).map(money),
                    _ => written(scenario, reading, ""),
                })
            }
            Self::Lever(lever) => {
                let reading =
                    scenario.cell(Table::Levers, lever.place, further.column()).value()?;
                let is_points = lever.kind.is_ok_and(|kind| kind.effect == Effect::Points);
                let unit = if is_points { " points" } else { words::PERCENT };
                Some(written(scenario, reading, unit))
            }
        }
    }
}

fn ends(reading: Reading) -> [Decimal; 2] {
    reading.range.map_or([reading.value; 2], |range| [range.low, range.high])
}

/// Both ends of a range, as a person writes them, with their unit.
fn written(scenario: Scenario<'_>, reading: Reading, unit: &str) -> [String; 2] {
    let style = scenario.draft().style;
    ends(reading).map(|end| {
        // A share of another entry is kept as a fraction of it.
        let percent = if reading.percent { end.shifted(2).unwrap_or(end) } else { end };
        let sign = if reading.percent { words::PERCENT } else { unit };
        format!("{}{sign}", number::write(percent, style))
    })
}
