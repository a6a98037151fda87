//! What every section reads: the scenario, its base, and the inputs of the metric table.

use crate::needs::{Needs, base};
use metric_core::{
    rate::Base,
    table::{Expr, Input, Inputs},
};
use scenario::{
    Scenario,
    field::{Table, at},
};

/// What every section needs.
pub(super) struct Context<'a> {
    pub(super) scenario: Scenario<'a>,
    pub(super) base: Option<Base>,
    pub(super) inputs: &'a mut Inputs,
    /// Whether the stages of automation contradict each other: no other section computes with them.
    pub(super) is_funnel_broken: bool,
}

/// What the funnel hands on to other sections, where its own figures agree.
const OF_FUNNEL: [Input; 2] = [Input::AutomationHandled, Input::Abandonment];

impl<'a> Context<'a> {
    pub(super) fn new(scenario: Scenario<'a>, inputs: &'a mut Inputs) -> Self {
        let base = base(scenario, &mut Needs::default());
        Self { scenario, base, inputs, is_funnel_broken: false }
    }

    /// The value of an input.
    pub(super) fn get(&self, input: Input) -> Option<f64> {
        self.inputs.get(input)
    }

    /// The number of a cell.
    pub(super) fn cell(&self, table: Table, row: usize, column: usize) -> Option<f64> {
        self.scenario.cell_value(table, row, column)
    }

    /// Whether a cell, or its row, cannot be read.
    pub(super) fn is_unread(&self, table: Table, row: usize, column: usize) -> bool {
        self.scenario.is_cell_unread(table, row, column)
    }

    /// The type of an issue, or the kind of a channel.
    pub(super) fn kind(&self, table: Table, row: usize) -> &'a str {
        self.scenario.draft().rows(table).get(row).map_or("", |row| row.text(at::KIND))
    }

    /// Whether the base is given as zero, so that nothing has a rate.
    pub(super) fn is_base_empty(&self) -> bool {
        self.get(Input::Base) == Some(0.0)
    }

    /// Whether an expression uses figures of the funnel that contradict others.
    pub(super) fn is_contradicted(&self, formula: &Expr) -> bool {
        self.is_funnel_broken && OF_FUNNEL.iter().any(|input| formula.names(*input))
    }
}
