//! A figure of a scenario, and the scenario whose figures are written.

use crate::{
    export::{Export, units::RowUnit},
    view::Without,
    words,
};
use report::{Expected, Improve, Name, Unit};
use scenario::{
    Scenario,
    field::{Further, Table},
};

/// What a saving is counted in.
pub(super) const YEAR: RowUnit = RowUnit::Of(Unit::MoneyPerYear, "");

/// A figure of a scenario for a spreadsheet.
pub(crate) struct ImproveRow {
    /// What it is of: "Scenario B".
    pub kind: String,
    /// What it is.
    pub name: String,
    /// Value, low and high, as the report has them.
    pub numbers: [Option<f64>; 3],
    /// Its unit.
    pub unit: RowUnit,
    /// What a reader should know.
    pub note: String,
}

impl ImproveRow {
    /// That a scenario lacks figures, or those of the case, and why.
    pub fn without(export: &Export<'_>, one: &Without) -> Self {
        let (kind, name, note) = (kind(export, one.further), one.what.to_owned(), one.why.clone());
        Self { kind, name, numbers: [None; 3], unit: RowUnit::Nothing, note }
    }
}

/// A scenario whose figures become rows.
pub(super) struct ScenarioRows<'a> {
    pub export: &'a Export<'a>,
    pub found: &'a Improve,
    pub further: Further,
    pub expected: &'a Expected,
    kind: String,
    rows: Vec<ImproveRow>,
}

impl<'a> ScenarioRows<'a> {
    pub fn of(
        export: &'a Export<'a>,
        found: &'a Improve,
        further: Further,
        expected: &'a Expected,
    ) -> Self {
        let kind = kind(export, further);
        Self { export, found, further, expected, kind, rows: Vec::new() }
    }

    /// Adds a figure.
    pub fn one(&mut self, name: impl Into<String>, value: f64, unit: RowUnit) {
        self.noted(name, [Some(value), None, None], unit, "");
    }

    /// Adds a figure with what a reader should know.
    pub fn noted(
        &mut self,
        name: impl Into<String>,
        numbers: [Option<f64>; 3],
        unit: RowUnit,
        note: impl Into<String>,
    ) {
        let (kind, name, note) = (self.kind.clone(), name.into(), note.into());
        self.rows.push(ImproveRow { kind, name, numbers, unit, note });
    }

    /// "Lever Bot".
    pub fn lever(&self, place: usize) -> String {
        let name = words::row_title(self.export.draft, Table::Levers, Name::Row(place));
        format!("Lever {name}")
    }

    pub fn into_rows(self) -> Vec<ImproveRow> {
        self.rows
    }
}

/// "Scenario B: All in".
fn kind(export: &Export<'_>, further: Further) -> String {
    let name = Scenario::of(export.draft).name_of(further).value().unwrap_or_default().trim();
    let between = if name.is_empty() { "" } else { ": " };
    format!("Scenario {}{between}{name}", further.letter())
}
