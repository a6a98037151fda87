//! What stands at each box: how it was read, or why it cannot be used.

mod beside;

use super::{
    format::{counted, money, percent},
    rule,
    source::Source,
};
use crate::{digits::rounded, words};
use metric_core::table::{Input, Metric};
use metric_core::{MetricError, unit::DenominatorKind};
use report::{Outcome, field_of, input_of};
use scenario::{
    entry::Question,
    field::{Field, FieldKind},
    number,
};

/// What stands at a box.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldView {
    /// How an ambiguous entry was read.
    pub echo: Option<String>,
    /// Why it cannot be used.
    pub error: Option<String>,
    /// What else may be meant by it.
    pub offer: Option<Offer>,
    /// The same in other words, for a sheet: the share that a count is, the count that a share is, what a blank
    /// entry is worked out as, or the figure of now beside an earlier one.
    pub beside: String,
}

/// Another reading of an entry that counts as it was typed: a button beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The other reading: "7 minutes".
    pub label: String,
    /// What the button writes into the box.
    pub text: String,
}

/// The fields of the cost section.
pub(super) const COST_FIELDS: [Field; 9] = [
    Field::Currency,
    Field::TotalCost,
    Field::CostAgents,
    Field::CostSoftware,
    Field::CostTelephony,
    Field::CostManagement,
    Field::CostOutsourced,
    Field::CostOther,
    Field::Handled,
];

/// The fields of the section "More".
pub(super) const MORE_FIELDS: [Field; 3] =
    [Field::ResolvedByAutomation, Field::CustomersInContact, Field::Title];

/// Every field, in the order of [`Field::ALL`].
pub(super) fn of(source: &Source<'_>) -> Vec<FieldView> {
    Field::ALL.into_iter().map(|field| field_view(source, field)).collect()
}

fn field_view(source: &Source<'_>, field: Field) -> FieldView {
    let scenario = source.scenario;
    let draft = scenario.draft();
    let beside = beside::of(source, field);
    let wrong = |error| FieldView { error: Some(error), ..FieldView::default() };
    if let Some(problem) = scenario.problem(field) {
        let error = words::problem_text(problem, field.kind(), draft.text(field), draft.style);
        let offered = scenario.offered_range(field);
        let offer = offered.map(|text| Offer { label: text.clone(), text });
        return FieldView { offer, ..wrong(error) };
    }
    if let Some(error) = conflict(source, field).or_else(|| parts_above_all(source, field)) {
        return wrong(error);
    }
    let Some(reading) = scenario.reading(field).value().filter(|_| field.kind().is_number()) else {
        let echo = scenario.numbers(field).value().filter(|_| field.kind().is_numbers());
        let echo = echo.and_then(|numbers| numbers_echo(source, field, &numbers));
        return FieldView { echo, beside, ..FieldView::default() };
    };
    let offer = scenario.question(field).map(|question| offer(source, question, reading));
    let echo = field_echo(source, field, reading, offer.as_ref());
    FieldView { echo, offer, beside, ..FieldView::default() }
}

/// That parts of the paid hours are more than all of them.
fn parts_above_all(source: &Source<'_>, field: Field) -> Option<String> {
    let scenario = source.scenario;
    let is_used = field == Field::ShrinkageParts && scenario.is_blank(Field::Shrinkage);
    scenario.numbers(field).value().filter(|_| is_used)?;
    scenario.shrinkage_base().value()?;
    let is_known = source.report.inputs.get(Input::Shrinkage).is_some();
    (!is_known).then(|| words::PARTS_ABOVE_ALL.to_owned())
}

/// What several numbers come to.
fn numbers_echo(source: &Source<'_>, field: Field, numbers: &[Option<f64>]) -> Option<String> {
    let sum = source.digits.whole(rounded(numbers.iter().flatten().sum(), 0));
    match field.kind() {
        FieldKind::Day => {
            let open = numbers.iter().flatten().count();
            let what = if numbers.len() == 48 { "half hours" } else { "hours" };
            Some(format!("Read as {sum} contacts in {open} open {what}."))
        }
        FieldKind::Parts if !source.scenario.is_blank(Field::Shrinkage) => {
            Some(words::PARTS_UNUSED.to_owned())
        }
        FieldKind::Parts => match source.report.inputs.get(Input::Shrinkage) {
            Some(away) => Some(format!("A shrinkage of {}.", percent(source, away))),
            None => Some(words::PARTS_WAIT.to_owned()),
        },
        _ => None,
    }
}

/// How the number of a field was read, and what it is of its whole.
fn field_echo(
    source: &Source<'_>,
    field: Field,
    reading: number::Reading,
    offer: Option<&Offer>,
) -> Option<String> {
    let kind = field.kind();
    let read = || echo(source, reading, kind).map(|read| format!("Read as {read}."));
    match (kind, offer) {
        (FieldKind::Ratio, _) => None,
        (kind, _) if kind.is_share_with_sign() => {
            let range = reading.range.and_then(|_| read());
            match (share_echo(source, field, reading), range) {
                (Some(share), Some(range)) => {
                    Some(format!("{}. {range}", share.trim_end_matches('.')))
                }
                (share, range) => share.or(range),
            }
        }
        (_, Some(Offer { label, text })) => {
            read().map(|read| format!("{read} Write {text} for {label}."))
        }
        _ => read(),
    }
}

/// The other reading of a number.
pub(super) fn offer(source: &Source<'_>, question: Question, reading: number::Reading) -> Offer {
    let style = source.scenario.draft().style;
    let text = question.other(reading, style);
    Offer { label: words::other_reading(question, reading, style), text }
}

/// How a number was read, where that is not plain, or something else may be meant.
fn echo(source: &Source<'_>, reading: number::Reading, kind: FieldKind) -> Option<String> {
    let is_shown = reading.echo || Question::about(reading, kind).is_some();
    is_shown.then(|| words::number_read(reading, kind, source.scenario.draft().style))
}

/// What a count is of its whole, or a share of it in numbers: "= 60.0 % of 2,400".
fn share_echo(source: &Source<'_>, field: Field, reading: number::Reading) -> Option<String> {
    let inputs = &source.report.inputs;
    let of = input_of(field)?.row().share_of?;
    let Some(whole) = of.value(inputs).ok().filter(|whole| *whole > 0.0) else {
        let missing = inputs.missing(of).into_iter().find_map(field_of)?;
        let label = words::label(missing);
        return reading.percent.then(|| format!("Not used: it waits for “{label}”."));
    };
    let value = reading.value.to_f64();
    let text = |amount: f64| match field {
        Field::FixedCost => money(source, amount),
        _ => source.digits.whole(rounded(amount, 0)),
    };
    let of = if reading.percent { text(whole * value) } else { percent(source, value / whole) };
    (reading.percent || value <= whole).then(|| format!("= {of} of {}", text(whole)))
}

/// The contradiction that an entry takes part in; it stands at the entry that has to give way.
fn conflict(source: &Source<'_>, field: Field) -> Option<String> {
    let failed = |metric| match source.report.get(metric).map(|measured| &measured.outcome) {
        Some(Outcome::Failed(error)) => Some(*error),
        _ => None,
    };
    let error = match field {
        Field::ResolvedByAutomation => failed(Metric::AutomationShare)
            .filter(|error| matches!(error, MetricError::Inconsistent(_))),
        Field::CustomersInContact => {
            failed(Metric::Incidence).filter(|error| *error != MetricError::ZeroDenominator)
        }
        Field::Base => {
            let zero =
                source.scenario.amount(Field::Base).value().is_some_and(|base| base.get() == 0.0);
            return zero
                .then(|| "A base of zero has no rate: nothing can be divided by zero.".to_owned());
        }
        _ => None,
    };
    error.map(|error| rule::failure(source, error))
}

/// How much of a part of the form is filled.
#[derive(Clone, Copy)]
pub(super) struct Filled {
    /// How many entries or rows.
    pub given: usize,
    /// How many entries are to be corrected.
    pub wrong: usize,
}

impl Filled {
    /// Of some fields.
    pub fn of(source: &Source<'_>, fields: &[Field]) -> Self {
        let is_wrong = |field: &&Field| field_view(source, **field).error.is_some();
        let is_given = |field: &&Field| !source.scenario.is_blank(**field);
        Self {
            given: fields.iter().filter(is_given).count(),
            wrong: fields.iter().filter(is_wrong).count(),
        }
    }

    /// "empty", "3 entries", "1 entry to correct".
    pub fn text(self, one: &str, many: &str) -> String {
        match (self.wrong, self.given) {
            (0, 0) => "empty".to_owned(),
            (0, given) => counted(given, one, many),
            (wrong, _) => format!("{} to correct", counted(wrong, "entry", "entries")),
        }
    }
}

/// How much of some fields is filled: "empty", "3 entries", "1 entry to correct".
pub(super) fn summary(source: &Source<'_>, fields: &[Field]) -> String {
    Filled::of(source, fields).text("entry", "entries")
}

/// "Total support cost in the quarter".
pub(super) fn cost_label(source: &Source<'_>) -> String {
    format!("{} in {}", words::label(Field::TotalCost), words::period(source.scenario))
}

/// What to enter as the base.
pub(super) fn base_hint(source: &Source<'_>) -> String {
    match source.scenario.kind().value() {
        None => {
            "The period and what the base is made up of decide the unit, so neither is assumed."
                .to_owned()
        }
        Some(kind) if kind.is_flow() => {
            format!("All {} of the same period. The rate then needs no period.", kind.plural())
        }
        Some(kind) => {
            let active = match kind {
                DenominatorKind::User => "",
                _ => "active ",
            };
            let (kind, period) = (kind.plural(), words::period(source.scenario));
            format!(
                "The average number of {active}{kind} over {period}, for example (start + end) ÷ 2. \
                 Leave inactive ones out."
            )
        }
    }
}
