//! Published figures in words: the grade of their evidence, their tier, their band, their source, and
//! why they are not compared.

use benchmarks::{Entry, Grade, Metric, Tier};
use metric_core::band::Band;
use report::Obstacle;

/// What a share is called that is set against published ones; its term where people know it by that.
pub fn about(term: &str) -> &str {
    match term {
        "containment of the bot" => "contained by automation",
        known => known,
    }
}

/// A grade of evidence in plain words, for tables.
pub fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => "measured",
        Grade::Survey => "survey",
        Grade::Reported => "retold",
        Grade::Estimate => "estimate",
        Grade::Vendor => "vendor’s claim",
        Grade::Illustrative => "example only",
    }
}

/// What a grade means, for the legend of the table.
pub fn grade_meaning(grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => "measured, with the method shown",
        Grade::Survey => "from a survey that can be looked up",
        Grade::Reported => "retold from sources that are not linked",
        Grade::Estimate => "called an estimate by its publisher",
        Grade::Vendor => "stated without a source by a company that sells in the field",
        Grade::Illustrative => "an assumption inside an example",
    }
}

/// How a source stands behind its figure: "that Count estimates".
pub fn grade_verb(grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => "measured",
        Grade::Survey => "found",
        Grade::Reported => "is reported to have found",
        Grade::Estimate => "estimates",
        Grade::Vendor => "states",
        Grade::Illustrative => "assumes",
    }
}

/// How a figure came about: "the 0.33 to 0.67 reported for …".
pub fn grade_participle(grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => "measured for",
        Grade::Survey => "surveyed for",
        Grade::Reported => "reported for",
        Grade::Estimate => "estimated for",
        Grade::Vendor => "stated by a vendor for",
        Grade::Illustrative => "assumed for",
    }
}

/// A tier as a short label at its bar; a typical range needs none where it stands alone.
pub fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::BestInClass => "best in class",
        Tier::TopQuartile => "top quartile",
        Tier::Quartile => "best quartile",
        Tier::Target => "target",
        Tier::Median => "median",
        Tier::Typical => "average",
    }
}

/// A band in words: "3.0 to 5.0", "below 5.0", "at most 1.8", "2.0 or more".
pub fn band(
    band: &Band,
    number: &dyn Fn(f64) -> String,
    range: &dyn Fn(f64, f64) -> String,
) -> String {
    match (band.low, band.high) {
        (Some(low), Some(high)) if low == high => number(low.value),
        (Some(low), Some(high)) => range(low.value, high.value),
        (None, Some(high)) if high.inclusive => format!("at most {}", number(high.value)),
        (None, Some(high)) => format!("below {}", number(high.value)),
        (Some(low), None) if low.inclusive => format!("{} or more", number(low.value)),
        (Some(low), None) => format!("above {}", number(low.value)),
        (None, None) => "anything".to_owned(),
    }
}

/// A source with its year: "Zendesk 2025" or "Count, undated".
pub fn source(entry: &Entry) -> String {
    dated(entry.source_name(), entry.year)
}

/// Who published a figure, with the year of the page, which is not that of an origin that it cites.
fn publisher(entry: &Entry) -> String {
    dated(entry.publication.publisher, entry.publication.year)
}

/// A source with the grade of its evidence, and who published it where that is another: "Zendesk 2025,
/// retold (published by Stealth Agents 2026)".
pub fn evidence_of(entry: &Entry) -> String {
    let own = format!("{}, {}", source(entry), grade(entry.grade));
    if entry.attributed.is_empty() {
        own
    } else {
        format!("{own} (published by {})", publisher(entry))
    }
}

/// A name with a year.
pub(super) fn dated(name: &str, year: Option<u16>) -> String {
    year.map_or_else(|| format!("{name}, undated"), |year| format!("{name} {year}"))
}

/// Why a published figure is not compared.
pub fn obstacle(obstacle: Obstacle, metric: Metric) -> String {
    match obstacle {
        Obstacle::Unstated => match metric {
            Metric::Share { .. } => "not compared: the source does not say of what".to_owned(),
            _ => "not compared: the source does not say per what".to_owned(),
        },
        Obstacle::Mismatch { kind, .. } => {
            format!("not compared: counted per {}", kind.singular())
        }
        Obstacle::NoCurrency => "not compared: your currency is not known".to_owned(),
        Obstacle::OtherCurrency => "not compared: another currency".to_owned(),
        Obstacle::Blended => "not compared: your average includes automation".to_owned(),
        Obstacle::Unclassified => "not compared: others may belong here".to_owned(),
    }
}
