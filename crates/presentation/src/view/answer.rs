//! The answer: the figure, the sentence, the interval, the same in other units, the formula.

use super::{rate::ShownRate, rule, source::Source, verdict, worked::worked};
use crate::{
    digits::{decimals, rounded},
    words::{self, PERCENT},
};
use metric_core::{
    table::{Metric, MetricRow},
    unit::{DAYS_PER_MONTH, TimeBase},
};
use report::{Outcome, Remark, rate_in};

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

impl Figure {
    /// The figure with the end of its unit and where it stands: "0.80 a month, above".
    pub(super) fn short(&self) -> String {
        let standing = self.strong.to_lowercase();
        let between = if standing.is_empty() { "" } else { ", " };
        format!("{}{between}{standing}", self.with_time)
    }
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
    /// The unit up to its time base, where it has one that can be chosen: "contacts per customer per".
    pub per: Option<String>,
    /// The verdict's first words.
    pub strong: String,
    /// Whether the verdict is that the rate is high.
    pub is_high: bool,
    /// The rest of the first sentence.
    pub lead: String,
    /// The figure with the end of its unit: "0.80 a month".
    with_time: String,
    /// How the other sources differ.
    pub rest: String,
    /// Interval and what it does to the verdict.
    pub interval: String,
    /// The same in other time bases.
    pub same: String,
    /// The formula with the person's numbers, units cancelling.
    pub formula: String,
    /// The row of the contact rate: what it tells, formula and source.
    pub metric: &'static MetricRow,
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
            Answer::Failed(format!("No contact rate. {}", rule::failure(source, *error)))
        }
        (None, Some(Outcome::Needs(needs))) => {
            Answer::Waiting(Invitation { text: words::needs("The contact rate", needs) })
        }
        (None, _) => Answer::Empty,
    }
}

fn figure(source: &Source<'_>, rate: &ShownRate<'_>) -> Figure {
    let verdict = verdict::of(source, rate);
    let time = rate.unit.time_base().map(TimeBase::name);
    Figure {
        figure: rate.figure(),
        per: time.and_then(|time| rate.unit_text.strip_suffix(time)).map(str::to_owned),
        with_time: match time {
            Some(time) => format!("{} a {time}", rate.figure()),
            None => format!("{} {}", rate.figure(), words::denominator(rate.unit)),
        },
        unit: rate.unit_text.clone(),
        strong: verdict.strong,
        is_high: source.report.remarks.contains(&Remark::AboveRange),
        lead: verdict.lead,
        rest: verdict.rest,
        interval: interval(rate, &verdict.limits),
        same: same(source, rate),
        formula: worked(source, Metric::ContactRate.row(), &rate.figure()).unwrap_or_default(),
        metric: Metric::ContactRate.row(),
    }
}

fn interval(rate: &ShownRate<'_>, limits: &str) -> String {
    rate.interval.map_or_else(String::new, |interval| {
        let range = rate.range(interval.low, interval.high);
        format!("95{PERCENT} interval {range}, if no contact led to another{limits}.")
    })
}

/// "The same: 2.40 a quarter, 9.60 a year. One contact every 1.3 months for each customer."
fn same(source: &Source<'_>, rate: &ShownRate<'_>) -> String {
    let Some(shown) = rate.unit.time_base() else {
        return "Orders and transactions add up over time, so this rate is the same for every \
                period."
            .to_owned();
    };
    let others = TimeBase::ALL.into_iter().filter(|base| *base != shown);
    let (bases, values): (Vec<_>, Vec<_>) =
        others.filter_map(|base| Some((base, source.report.value(rate_in(base))?))).unzip();
    let texts: Vec<String> = bases
        .iter()
        .zip(rate.beside(&values))
        .map(|(base, value)| format!("{value} a {}", base.name()))
        .collect();
    let same = match texts.as_slice() {
        [] => String::new(),
        texts => format!("The same: {}.", texts.join(", ")),
    };
    let between = source.report.value(Metric::TimeBetweenContacts);
    match between.and_then(|between| time_text(source, between * shown.months())) {
        Some(time) => {
            let one = rate.unit.denominator().singular();
            format!("{same} One contact every {time} for each {one}.")
        }
        None => same,
    }
}

/// A length of time in the unit that a person would choose; none where it is too short to tell.
fn time_text(source: &Source<'_>, months: f64) -> Option<String> {
    let (length, unit) = match months {
        short if short < 2.0 => (short * DAYS_PER_MONTH, "days"),
        long if long >= 24.0 => (long / 12.0, "years"),
        months => (months, "months"),
    };
    let decimals = decimals(length);
    let number = || source.digits.number(rounded(length, decimals), decimals);
    (decimals <= MOST_DECIMALS_OF_TIME).then(|| format!("{} {unit}", number()))
}

impl Answer {
    /// One sentence for the live region and for the slim bar.
    pub(super) fn summary(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Waiting(invitation) => invitation.text.clone(),
            Self::Failed(text) => text.clone(),
            Self::Figure(figure) => {
                let Figure { figure: value, unit, strong, lead, .. } = &**figure;
                format!("{value} {unit}. {}", format!("{strong}{lead}").trim())
            }
        }
    }
}
