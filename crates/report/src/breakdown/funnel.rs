//! The funnel: stages from the attempts to what people handle.

use super::{
    context::Context,
    finding::FindingKind,
    grid::Name,
    results::{Results, Share},
    rows::{Row, fill},
};
use crate::measured::{Measured, Outcome};
use metric_core::table::{Cell, Expr, Input, Metric, STAGES};
use scenario::field::Field;

/// What self-service solved: a share of attempts, of which none is a contact yet.
pub const SELF_SERVICE: &str = "self-service success";

/// Shares of the funnel that are published.
const CONTAINMENT: [&str; 3] =
    ["zendesk-containment", "intercom-contain-b2c", "intercom-contain-b2b"];
const PORTALS: [&str; 2] = ["mckinsey-portal", "metricnet-portal"];

/// Where contacts come from, what automation does with them, and what people handle.
pub(super) fn of(context: &mut Context<'_>, results: &mut Results) {
    let rows = stages(context);
    fill(results, &rows);
    // Where nobody counted what automation resolved, the funnel says what is left for people.
    if context.scenario.is_blank(Field::ResolvedByAutomation) {
        let people = Measured::of(context.scenario, context.inputs, Metric::HumanHandledRate.row());
        if matches!(people.outcome, Outcome::Value(_)) {
            results.figures.push(people);
        }
    }
    let of = |input| context.get(input);
    if let (Some(contained), Some(resolved)) =
        (of(Input::Contained), of(Input::ResolvedByAutomation))
        && contained - resolved > 0.5
    {
        results.find(FindingKind::ResolvedDiffers, contained - resolved);
    }
    let contained = Share::of_metric(context.inputs, Metric::ContainmentOfBot, Input::Routed);
    results.against(context, &CONTAINMENT, "containment of the bot", contained);
    let solved = Share::of_metric(context.inputs, Metric::SelfServiceSuccess, Input::Tried);
    results.against(context, &PORTALS, SELF_SERVICE, solved);
}

/// Whether those who abandoned automation are worth a row and a figure: that nobody did is where
/// somebody has counted them.
pub(super) fn has_abandonment(context: &Context<'_>) -> bool {
    context.get(Input::Abandoned).is_some() || context.get(Input::Abandonment) != Some(0.0)
}

/// The stages that are known.
fn stages<'a>(context: &'a Context<'_>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for stage in &STAGES {
        let Ok(count) = stage.count.value(context.inputs) else { continue };
        if *stage.count == Expr::Input(Input::Abandonment) && !has_abandonment(context) {
            continue;
        }
        let mut row = Row::new(Name::Stage(stage), context.inputs);
        row.cells.set(Cell::Count, Some(count));
        row.cells.set(Cell::ContactCount, (!stage.is_attempts).then_some(count));
        row.cells.compute(Cell::Start, stage.start.value(context.inputs));
        rows.push(row);
    }
    rows
}
