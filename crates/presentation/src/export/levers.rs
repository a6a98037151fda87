//! Improve in the table for spreadsheets: figures of every scenario, what each lever saves and what all of them can at
//! most, how sure that is, and the case.

mod case;
mod ranges;
mod row;

pub(super) use row::ImproveRow;

use super::{Export, units::RowUnit};
use metric_core::band::same;
use report::{CaseFound, LeverSaving, Limits, Unit};
use row::{ScenarioRows, YEAR};

/// Every figure of every scenario.
pub(super) fn rows(export: &Export<'_>) -> Vec<ImproveRow> {
    let Some(found) = export.found() else { return Vec::new() };
    let mut rows = Vec::new();
    for one in &found.scenarios {
        if let Ok(expected) = &one.found {
            let mut scenario = ScenarioRows::of(export, found, one.further, expected);
            scenario.all();
            rows.extend(scenario.into_rows());
        }
    }
    let without = export.improve().without.iter();
    rows.extend(without.map(|one| ImproveRow::without(export, one)));
    rows
}

/// Contacts of the period, as the report has them.
const CONTACTS: RowUnit = RowUnit::Of(Unit::Contacts, "");

impl ScenarioRows<'_> {
    fn all(&mut self) {
        let expected = self.expected;
        for figure in &expected.figures {
            if let Some(value) = figure.outcome.value() {
                let row = figure.metric.row();
                // What is a part of something today is a percentage of it.
                let unit = match figure.unit {
                    Unit::Times if !row.of.is_empty() => RowUnit::Share(row.of),
                    unit => RowUnit::Of(unit, row.of),
                };
                self.one(row.name, value, unit);
            }
        }
        for lever in &expected.levers {
            self.saving(lever);
        }
        if expected.levers.len() > 1 {
            self.one("What the levers take from each other", expected.interaction, YEAR);
        }
        self.middles();
        self.readings();
        self.limits(&expected.limits);
        if let Some(sampled) = &expected.sampled {
            self.sample(sampled);
        }
        if let Some(CaseFound::Of(case)) = &expected.case {
            self.case(case);
        }
    }

    fn saving(&mut self, lever: &LeverSaving) {
        let name = self.lever(lever.place);
        self.one(format!("{name}: saving a year"), lever.bar, YEAR);
        self.one(format!("{name}: saving in any order"), lever.shapley, YEAR);
        self.one(format!("{name}: saving alone"), lever.alone, YEAR);
        let contacts = [lever.contacts, None, None];
        self.noted(format!("{name}: contacts fewer"), contacts, CONTACTS, "");
    }

    /// What is left for people in both readings of what automation is left with, where they differ.
    fn readings(&mut self) {
        let remaining = self.expected.remaining;
        let (cautious, average) = (remaining.cautious.people, remaining.average.people);
        if same(cautious, average) {
            return;
        }
        let note = "avoided contacts are those that automation would have taken; this counts";
        self.noted("Left for people", [Some(cautious), None, None], CONTACTS, note);
        let note = "the other reading: avoided contacts were routed like all others";
        let name = "Left for people, other reading";
        self.noted(name, [Some(average), None, None], CONTACTS, note);
        let saving = [Some(remaining.average_saving), None, None];
        self.noted("Saving a year, other reading", saving, YEAR, note);
    }

    /// The floor and the ceiling, which no lever passes.
    fn limits(&mut self, limits: &Limits) {
        if let Some(floor) = limits.floor {
            self.one("All that can be avoided: saving a year", floor.saving, YEAR);
            self.one("All that can be avoided: left", floor.left, RowUnit::Share("of contacts"));
        }
        if let Some(ceiling) = limits.ceiling {
            let of_contacts = RowUnit::Share("of contacts");
            self.one("All routed contained: saving a year", ceiling.saving, YEAR);
            self.one("All routed contained: routed", ceiling.share, of_contacts);
            self.one("All routed contained: left for people", ceiling.left, of_contacts);
        }
    }
}
