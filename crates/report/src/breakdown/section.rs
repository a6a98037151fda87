//! One section: its rules, its rows, its figures.

use super::{
    change, channels,
    context::Context,
    finding::{Finding, FindingKind},
    funnel, issues,
    results::Results,
    segments,
};
use crate::{
    comparison,
    inputs::{field_of, input_of},
    measured::{Measured, Outcome},
};
use metric_core::{
    MetricError,
    table::{Expr, Input, Inputs, METRICS, Metric, MetricRow, Origin, RULES, Rule, RuleRow, Term},
};
use scenario::{
    Scenario,
    field::{Field, Section},
};

/// The results of a section.
pub(super) fn of(context: &mut Context<'_>, section: Section) -> Results {
    let mut results = Results::new(section);
    check_rules(context, &mut results);
    // What costs are made of are several figures: those that a rule is not about go on.
    if !results.findings.is_empty() && section != Section::Cost {
        let is_broken = results.findings.iter().any(Finding::is_broken);
        context.is_funnel_broken |= section == Section::Funnel && is_broken;
        return results;
    }
    match section {
        Section::Issues => issues::of(context, &mut results),
        Section::Channels => channels::of(context, &mut results),
        Section::Segments => segments::of(context, &mut results),
        Section::Funnel => funnel::of(context, &mut results),
        Section::Change => change::of(context, &mut results),
        Section::Repeats => {
            results.check(context.inputs, Rule::ResolvedAboveCases);
        }
        Section::Cost => {
            results.check(context.inputs, Rule::AutomatedContactsAboveAutomationCost);
        }
    }
    measure(context, &mut results);
    results
}

/// Names the entries that contradict each other; where none do, the rules that are checked by
/// themselves and do not hold.
fn check_rules(context: &Context<'_>, results: &mut Results) {
    let subject = results.section.subject();
    results.conflicts = context.inputs.conflicts(subject);
    for index in 0..results.conflicts.len() {
        let difference = results.conflicts.get(index).map_or(0.0, |conflict| conflict.difference);
        results.find(FindingKind::Conflict(index), difference);
    }
    let is_own = |rule: &&RuleRow| rule.section == subject && !rule.is_basic() && !rule.is_remark;
    let own = RULES.iter().filter(is_own);
    if results.findings.is_empty() {
        for broken in own.filter_map(|rule| rule.broken(context.inputs)) {
            results.find(FindingKind::Broken(broken), broken.difference());
        }
    }
    let needs_contacts = match results.section {
        Section::Funnel => true,
        Section::Repeats => context.get(Input::Cases).is_some(),
        section => section.table().is_some(),
    };
    if needs_contacts && context.get(Input::Contacts).is_none() {
        results.find(FindingKind::NeedsContacts, 0.0);
    }
}

/// Computes the figures of the section.
fn measure(context: &Context<'_>, results: &mut Results) {
    let mut waiting = entered(context.scenario, results.section);
    let subject = results.section.subject();
    for row in METRICS.iter().filter(|row| row.section == subject) {
        let is_nothing = row.metric == Metric::BotAbandonment && !funnel::has_abandonment(context);
        if is_nothing || context.is_contradicted(row.formula) || is_broken(results, row.formula) {
            continue;
        }
        let is_known = match row.evaluate(context.inputs) {
            Err(MetricError::Missing) => false,
            // That the base is empty stands at the base.
            Err(MetricError::ZeroDenominator) => !context.is_base_empty(),
            _ => true,
        };
        // An entry that no figure above has used: it waits for others. Without a base now no rate
        // then is asked for.
        let has_use = context.base.is_some() || row.metric != Metric::RateThen;
        let is_missed = waiting.iter().any(|input| row.formula.names(*input)) && has_use;
        let is_wanting =
            !is_known && is_missed && !wanted(context.scenario, context.inputs, row).is_empty();
        if is_known || is_wanting {
            waiting.retain(|input| !row.formula.names(*input));
        }
        if is_wanting {
            results.find(FindingKind::NeedsEntry(row.metric), 0.0);
        } else if is_known {
            results.figures.push(figure(context, row));
        }
    }
}

/// Whether an expression uses an input of a rule that does not hold.
fn is_broken(results: &Results, formula: &Expr) -> bool {
    results.findings.iter().any(|finding| {
        let FindingKind::Broken(broken) = &finding.kind else { return false };
        let rule = broken.rule.row();
        let mut terms = rule.left.terms().into_iter().chain(rule.right.terms());
        !rule.is_remark
            && terms.any(|term| matches!(term, Term::Input(input) if formula.names(input)))
    })
}

fn figure(context: &Context<'_>, row: &MetricRow) -> Measured {
    let mut measured = Measured::of(context.scenario, context.inputs, row);
    if let (Metric::HumanCost, Outcome::Value(value)) = (row.metric, &measured.outcome) {
        measured.comparisons = comparison::of_cost(context.scenario, *value);
        measured.comparisons.retain(comparison::is_of_people);
    }
    measured
}

/// The inputs that were entered in a section and wait for others. In the funnel an entry is a stage, or
/// says itself what it is a share of; only the attempts are entered for what is a share of them.
fn entered(scenario: Scenario<'_>, section: Section) -> Vec<Input> {
    let fields = if section == Section::Funnel { &[Field::Attempts] } else { section.fields() };
    let given = fields.iter().filter(|field| !scenario.is_blank(**field));
    given.filter_map(|field| input_of(*field)).collect()
}

/// The blank fields that a metric waits for, in the order of the form.
pub fn wanted(scenario: Scenario<'_>, inputs: &Inputs, row: &MetricRow) -> Vec<Field> {
    let missing = row.missing(inputs).into_iter();
    let blank = missing.filter(|input| inputs.origin(*input) == Origin::Blank);
    let fields = blank.filter_map(|input| field_of(input.row().ask.unwrap_or(input)));
    let mut fields: Vec<Field> = fields.filter(|field| scenario.is_blank(*field)).collect();
    fields.sort_unstable();
    fields
}
