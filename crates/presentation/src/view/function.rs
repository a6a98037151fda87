//! What a function of the core computes, with the person's numbers: from which figures, and what came of
//! them.

use super::{
    format::{chance, column, money, shown, signed_text, title, with_unit},
    formula::{exposure_amount, exposure_unit, plain_exposure},
    source::Source,
};
use crate::words;
use metric_core::table::{Input, Metric, MetricRow};
use report::{COST_LINES, Results, Unit as ShownUnit};
use scenario::field::{Section, Table};

/// Most rows that a sum names; what the others add stands as one.
const MOST_TERMS: usize = 5;

/// The numbers of a figure whose formula is one input: a sum of entries, or a function.
pub(super) fn function(source: &Source<'_>, row: &MetricRow, figure: &str) -> Option<String> {
    let result = with_unit(ShownUnit::of(source.scenario, row.unit), figure);
    let text = match row.metric {
        Metric::CostTotal => match cost_lines(source).as_slice() {
            [] => return Some(format!("{result}, as entered")),
            lines => lines.join(" + "),
        },
        Metric::GrowthEffect => volume(source, '−', '+')?,
        Metric::RateEffectOnVolume => volume(source, '+', '−')?,
        Metric::RateEffect => effects(source, "rate-effect")?,
        Metric::MixEffect => effects(source, "mix-effect")?,
        Metric::SmallestFall | Metric::SmallestRise => smallest(source)?,
        _ => return None,
    };
    Some(format!("{text} = {result}"))
}

/// The cost lines that were given: "USD 30,000 agent compensation".
fn cost_lines(source: &Source<'_>) -> Vec<String> {
    let amount = |field| source.scenario.amount(field).value().map(|amount| amount.get());
    let mut terms = Vec::new();
    for line in COST_LINES {
        if let Some(amount) = amount(line.field) {
            let label = words::label(line.field).to_lowercase();
            terms.push(format!("{} {label}", money(source, amount)));
        }
    }
    terms
}

/// Growth: the change of the base × the mean rate; by the rate: the change of the rate × the mean base.
fn volume(source: &Source<'_>, of_base: char, of_rate: char) -> Option<String> {
    let get = |input| source.report.inputs.get(input);
    let [now, then] = [get(Input::Exposure)?, get(Input::EarlierExposure)?]
        .map(|exposure| plain_exposure(source, exposure));
    let unit = exposure_unit(source);
    let (rate, rate_then) = (shown(source, Metric::ContactRate)?, shown(source, Metric::RateThen)?);
    let is_flow = source.scenario.kind().value().is_some_and(|kind| kind.is_flow());
    // A rate of orders is shown per hundred.
    let scale = if is_flow { " ÷ 100" } else { "" };
    let base = format!("({now} {of_base} {then}) {unit}");
    let rates = format!("({rate} {of_rate} {rate_then})");
    Some(format!("{base} × {rates} ÷ 2{scale}"))
}

/// The effects of the segments, added up: "−0.011 First year − 0.061 Established".
fn effects(source: &Source<'_>, id: &str) -> Option<String> {
    let mut results = source.report.breakdown.results.iter();
    let results = results.find(|results| results.section == Section::Segments)?;
    let (texts, others) = terms(source, results, id)?;
    let mut sum = String::new();
    for (text, name) in texts {
        let (sign, digits) = match text.strip_prefix(['-', '−']) {
            Some(digits) => ('−', digits),
            None => ('+', text.trim_start_matches('+')),
        };
        sum = match (sum.is_empty(), sign) {
            (true, '+') => format!("{digits} {name}"),
            (true, _) => format!("{text} {name}"),
            (false, sign) => format!("{sum} {sign} {digits} {name}"),
        };
    }
    Some(format!("{sum}{others}"))
}

type Terms = (Vec<(String, String)>, String);

/// Effect and name of each segment, and how many more there are.
fn terms(source: &Source<'_>, results: &Results, id: &str) -> Option<Terms> {
    let column_row = results.columns.iter().find(|column| column.id == id)?;
    let mut values = Vec::new();
    let mut names = Vec::new();
    for line in &results.lines {
        if let Some(value) = results.value(line, id) {
            values.push(value);
            names.push(title(source, Table::Segments, line.name));
        }
    }
    let unit = ShownUnit::of(source.scenario, column_row.unit);
    let texts = column(source, unit, &values).into_iter().zip(&values);
    let texts = texts.map(|(text, value)| signed_text(column_row.signed, text, *value));
    let mut terms: Vec<_> = texts.zip(names).collect();
    let others = match terms.len().checked_sub(MOST_TERMS) {
        Some(more) if more > 0 => format!(" and {more} more rows"),
        _ => String::new(),
    };
    terms.truncate(MOST_TERMS);
    (!terms.is_empty()).then_some((terms, others))
}

/// Both bases and the earlier rate, which the smallest change is computed from.
fn smallest(source: &Source<'_>) -> Option<String> {
    let get = |input| source.report.inputs.get(input);
    let [now, then] = [get(Input::Exposure)?, get(Input::EarlierExposure)?]
        .map(|exposure| exposure_amount(source, exposure));
    let rate = shown(source, Metric::RateThen)?;
    Some(format!("from {now} now, {then} then and a rate of {rate} then{}", spread(source)))
}

/// ", with a dispersion of 7.9 from Track"; nothing where no series tells one.
fn spread(source: &Source<'_>) -> String {
    let dispersion = source.report.inputs.get(Input::Dispersion);
    let text = |value| {
        let text = column(source, ShownUnit::Times, &[value]).concat();
        format!(", with a dispersion of {text} from Track")
    };
    dispersion.map(text).unwrap_or_default()
}

/// How often chance makes such a difference: both counts, and p.
pub(super) fn by_chance(source: &Source<'_>, p: f64) -> Option<String> {
    let get = |input| source.report.inputs.get(input);
    let of = |count: f64, exposure: f64| {
        let count = super::format::contacts(source, count);
        format!("{count} of {}", exposure_amount(source, exposure))
    };
    let now = of(get(Input::Contacts)?, get(Input::Exposure)?);
    let then = of(get(Input::ContactsThen)?, get(Input::EarlierExposure)?);
    Some(format!("{now} now, {then} then{}: {}", spread(source), chance(source, p)))
}
