//! The report of a link as JSON: the same for the page's export and for the example `report`.

mod breakdown;
mod inputs;
mod names;
mod writer;

pub use writer::Writer;

use crate::{
    comparison::{Comparison, Obstacle, Standing},
    evaluation::{Report, evaluate},
    measured::{Measured, Outcome},
    remark::Remark,
    unit::Unit,
};
use metric_core::{
    MetricError,
    band::{Band, Percentile},
    bridge::Mismatch,
};
use scenario::{
    draft::Draft,
    field::{Choice, Field},
    link::{self, Opened},
};

/// The `format` of the report.
pub const FORMAT: &str = "plimsoll-report-1";

/// The whole report of a link that was read.
pub fn of_link(opened: &Opened) -> String {
    document(&opened.draft, |list| {
        for notice in &opened.notices {
            list.object("", |json| {
                json.text("id", notice.id.word());
                json.text_or_null("key", notice.key.as_deref());
            });
        }
    })
}

/// The whole report of a scenario that no link had to be read for.
pub fn of_draft(draft: &Draft) -> String {
    document(draft, |_| {})
}

fn document(draft: &Draft, notices: impl FnOnce(&mut Writer)) -> String {
    let mut json = Writer::new();
    json.text("format", FORMAT);
    json.text_or_null("state", link::write(draft).ok().flatten().as_deref());
    json.list("inputs", |list| inputs::all(list, draft));
    json.list("notices", notices);
    let found = evaluate(draft);
    json.object("report", |json| report(json, draft, &found));
    json.into_text()
}

fn report(json: &mut Writer, draft: &Draft, report: &Report) {
    let currency = report.currency;
    json.text_or_null("currency", currency.map(|currency| currency.word()).as_deref());
    json.list("metrics", |list| {
        for measured in &report.measured {
            list.object("", |json| metric(json, measured, report));
        }
    });
    json.text_or_null("speaks-of", report.lead);
    breakdown::all(json, draft, report);
    json.list("remarks", |list| {
        for one in &report.remarks {
            list.object("", |json| remark(json, one));
        }
    });
}

/// A remark with its amount of money, where it speaks of one.
fn remark(json: &mut Writer, remark: &Remark) {
    json.text("id", remark.id());
    match remark {
        Remark::LinesDiffer { difference } | Remark::IdentityBroken { difference, .. } => {
            json.number("difference", *difference);
        }
        _ => json.null("difference"),
    }
}

fn metric(json: &mut Writer, measured: &Measured, report: &Report) {
    json.text("id", measured.metric.facts().id);
    match &measured.outcome {
        Outcome::Value(value) => json.number("value", *value),
        Outcome::Needs(needs) => json.list("needs", |list| {
            for need in needs {
                list.object("", |json| {
                    json.text("key", link::key_of(need.field));
                    json.text_or_null("part", part(need.field));
                    json.bool("unreadable", need.unreadable);
                });
            }
        }),
        // A contradiction names itself.
        Outcome::Failed(MetricError::Inconsistent(what)) => json.object("error", |json| {
            json.text("inconsistent", names::inconsistency(*what));
        }),
        Outcome::Failed(error) => json.text("error", names::error(*error)),
    }
    json.text("unit", &unit(measured.unit, report));
    match measured.interval {
        None => json.null("interval"),
        Some(interval) => json.object("interval", |json| {
            json.number("low", interval.low);
            json.number("high", interval.high);
        }),
    }
    let value = measured.outcome.value();
    json.list("comparisons", |list| {
        for row in &measured.comparisons {
            list.object("", |json| comparison(json, row, value));
        }
    });
}

/// Which half of `number:word` a field is, where its key has two.
fn part(field: Field) -> Option<&'static str> {
    match field {
        Field::Base => Some("number"),
        Field::BaseKind => Some("kind"),
        Field::PeriodDays => Some("days"),
        _ => None,
    }
}

fn unit(unit: Unit, report: &Report) -> String {
    let money = report.currency.map_or_else(|| "money".to_owned(), |currency| currency.code());
    unit.name(&money)
}

fn comparison(json: &mut Writer, comparison: &Comparison, value: Option<f64>) {
    let entries = &comparison.row.entries;
    json.text("id", comparison.row.id);
    match &comparison.result {
        Ok(compared) => {
            json.text("standing", standing(compared.standing));
            json.list("at-limits", |list| {
                for limit in compared.limits {
                    list.text("", standing(limit));
                }
            });
            json.bool("holds", compared.holds());
            json.text_or_null("touches", compared.touched.map(names::side));
            percentile(json, compared.percentile);
            json.number("factor", compared.factor);
            json.bool("bridged", compared.bridged);
            json.list("bands", |list| {
                for (entry, published) in entries.iter().zip(&compared.bands) {
                    list.object("", |json| band(json, entry, published, value));
                }
            });
        }
        Err(obstacle) => {
            json.text("standing", "not-comparable");
            json.object("because", |json| because(json, *obstacle));
            json.list("entries", |list| {
                for entry in entries {
                    list.text("", entry.id);
                }
            });
        }
    }
    if let Some(main) = comparison.row.main() {
        json.text("source", main.source_name());
        json.text("publisher", main.publication.publisher);
        match main.year {
            Some(year) => json.whole("year", u64::from(year)),
            None => json.null("year"),
        }
        json.text("grade", main.grade.id());
    }
}

/// A figure of a row, in the person's unit.
fn band(json: &mut Writer, entry: &benchmarks::Entry, band: &Band, value: Option<f64>) {
    json.text("entry", entry.id);
    json.text("tier", entry.tier.id());
    for &(name, edge) in &[("low", band.low), ("high", band.high)] {
        match edge {
            None => json.null(name),
            Some(edge) => json.object(name, |json| {
                json.number("value", edge.value);
                json.bool("inclusive", edge.inclusive);
            }),
        }
    }
    let position = value.map(|value| names::position(band.position(value)));
    json.text_or_null("position", position);
}

fn percentile(json: &mut Writer, percentile: Option<Percentile>) {
    match percentile {
        None => json.null("percentile"),
        Some(percentile) => json.object("percentile", |json| {
            json.text("kind", names::percentile(percentile));
            if let Percentile::Between(value) = percentile {
                json.number("value", value);
            }
        }),
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Tier(tier) => names::tier_standing(tier),
        Standing::Position(position) => names::position(position),
    }
}

fn because(json: &mut Writer, obstacle: Obstacle) {
    let reason = match obstacle {
        Obstacle::Unstated => "denominator-unstated",
        Obstacle::NoCurrency => "no-currency",
        Obstacle::OtherCurrency => "other-currency",
        Obstacle::Blended => "holds-automation",
        Obstacle::Unclassified => "not-classified",
        Obstacle::Mismatch { why, .. } => match why {
            Mismatch::Numerator => "other-numerator",
            Mismatch::Needs(_) | Mismatch::NoBridge => "other-denominator",
            Mismatch::ZeroBridge(_) => "bridge-is-zero",
        },
    };
    json.text("reason", reason);
    match obstacle {
        Obstacle::NoCurrency => json.text("needs", "cur"),
        Obstacle::Mismatch { kind, why } => {
            json.text("denominator", kind.word());
            let needs = match why {
                Mismatch::Needs(bridge) | Mismatch::ZeroBridge(bridge) => {
                    Some(link::key_of(Field::of_bridge(bridge)))
                }
                _ => None,
            };
            json.text_or_null("needs", needs);
        }
        _ => {}
    }
}
