//! The answer: the figure, the sentence, the interval, the same in other units, the formula.

use super::{formula, rate::ShownRate, source::Source, verdict};
use crate::{
    digits::{decimals, rounded},
    text::filled,
    words,
};
use metric_core::unit::{DAYS_PER_MONTH, TimeBase};
use report::{
    Outcome, Remark,
    metrics::{Facts, Metric},
};

/// What stands in the answer card.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Nothing was typed yet.
    Empty,
    /// Something is missing.
    Waiting(Invitation),
    /// The inputs contradict one another, or divide by zero.
    Failed(String),
    /// A figure.
    Figure(Box<Figure>),
}

/// What is missing for a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Invitation {
    /// A sentence that says what to enter next.
    pub text: String,
}

/// The figure with everything that belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The rate.
    pub figure: String,
    /// Its unit.
    pub unit: String,
    /// The verdict's first words.
    pub strong: String,
    /// Whether the verdict is that the rate is high.
    pub is_high: bool,
    /// The rest of the first sentence.
    pub lead: String,
    /// How the other sources differ.
    pub rest: String,
    /// Interval and what it does to the verdict.
    pub interval: String,
    /// The same in other time bases.
    pub same: String,
    /// The formula with the person's numbers, units cancelling.
    pub formula: String,
    /// Definition, formula and source.
    pub facts: Facts,
}

/// Most decimals of the time between two contacts.
const MOST_DECIMALS_OF_TIME: u8 = 3;

/// The answer of a scenario.
pub(super) fn of(source: &Source<'_>) -> Answer {
    if source.scenario.draft().is_empty() {
        return Answer::Empty;
    }
    let outcome = source.report.get(Metric::ContactRate).map(|measured| &measured.outcome);
    match (ShownRate::of(source), outcome) {
        (Some(rate), _) => Answer::Figure(Box::new(figure(source, &rate))),
        (None, Some(Outcome::Failed(error))) => {
            Answer::Failed(filled("No contact rate: {}.", &[words::error_text(*error)]))
        }
        (None, Some(Outcome::Needs(needs))) => {
            Answer::Waiting(Invitation { text: words::needs("The contact rate", needs) })
        }
        (None, _) => Answer::Empty,
    }
}

fn figure(source: &Source<'_>, rate: &ShownRate<'_>) -> Figure {
    let verdict = verdict::of(source, rate);
    Figure {
        figure: rate.figure(),
        unit: rate.unit_text.clone(),
        strong: verdict.strong,
        is_high: source.report.remarks.contains(&Remark::AboveRange),
        lead: verdict.lead,
        rest: verdict.rest,
        interval: interval(rate, &verdict.limits),
        same: same(source, rate),
        formula: formula::rate(source, rate),
        facts: Metric::ContactRate.facts(),
    }
}

fn interval(rate: &ShownRate<'_>, limits: &str) -> String {
    rate.interval.map_or_else(String::new, |interval| {
        let range = rate.range(interval.low, interval.high);
        filled("95 % interval {}, if contacts were independent{}.", &[&range, limits])
    })
}

/// "The same: 2.40 a quarter, 9.60 a year. One contact every 1.3 months for each customer."
fn same(source: &Source<'_>, rate: &ShownRate<'_>) -> String {
    let Some(shown) = rate.unit.time_base() else {
        return "Orders and transactions add up over time, so this rate is the same for every \
                period."
            .to_owned();
    };
    let (mut bases, mut values) = (Vec::new(), Vec::new());
    for &base in &TimeBase::ALL {
        if let (Some(value), true) =
            (source.report.value(Metric::ContactRatePer(base)), base != shown)
        {
            bases.push(base.name());
            values.push(value);
        }
    }
    let mut text = String::new();
    for (base, value) in bases.into_iter().zip(rate.beside(&values)) {
        text.push_str(if text.is_empty() { "The same: " } else { ", " });
        text.push_str(&[&value, " a ", base].concat());
    }
    if !text.is_empty() {
        text.push('.');
    }
    if let Some(between) = source.report.value(Metric::TimeBetweenContacts) {
        let one = rate.unit.denominator().singular();
        if let Some(time) = time_text(source, between * shown.months()) {
            text = filled("{} One contact every {} for each {}.", &[&text, &time, one]);
        }
    }
    text
}

/// A length of time in the unit that a person would choose; none where it is too short to tell.
fn time_text(source: &Source<'_>, months: f64) -> Option<String> {
    let (length, unit) = match months {
        short if short < 2.0 => (short * DAYS_PER_MONTH, "days"),
        long if long >= 24.0 => (long / 12.0, "years"),
        months => (months, "months"),
    };
    let decimals = decimals(length);
    (decimals <= MOST_DECIMALS_OF_TIME).then(|| {
        filled("{} {}", &[&source.digits.number(rounded(length, decimals), decimals), unit])
    })
}

impl Answer {
    /// One sentence for the live region and for the slim bar.
    pub(super) fn summary(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Waiting(invitation) => invitation.text.clone(),
            Self::Failed(text) => text.clone(),
            Self::Figure(figure) => {
                let verdict = filled("{}{}", &[&figure.strong, &figure.lead]);
                filled("{} {}. {}", &[&figure.figure, &figure.unit, verdict.trim()])
            }
        }
    }
}
