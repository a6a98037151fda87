//! The sentence of the answer: one row in full, then how the other sources differ.

use super::{rate::ShownRate, source::Source};
use crate::{
    digits::rounded,
    words::{self, PERCENT},
};
use benchmarks::{Entry, Grade, Tier};
use metric_core::band::{Band, Percentile, Position, Side, TierStanding};
use report::{Compared, Comparison, Standing};

/// The sentence, in parts.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    /// First words.
    pub strong: String,
    /// The rest of the first sentence.
    pub lead: String,
    /// How the other sources differ.
    pub rest: String,
    /// What the interval does to it.
    pub limits: String,
}

/// How many other sources the sentence names.
const OTHERS: usize = 3;

/// The sentence of a rate.
pub(super) fn of(source: &Source<'_>, rate: &ShownRate<'_>) -> Verdict {
    let comparisons = source.comparisons();
    let Some((lead, compared)) = source.lead().and_then(compared) else {
        return unanswered(source, comparisons.is_empty());
    };
    let Some(main) = lead.row.main() else {
        return Verdict::default();
    };
    let (strong, clause) = lead_clause(rate, lead, compared, main);
    let bridged = if compared.bridged { ", by way of the figures you gave" } else { "" };
    let others = others(rate, lead, comparisons);
    Verdict {
        strong,
        lead: format!("{clause}{bridged}."),
        rest: format!("{}{others}", percentile(source, compared)),
        limits: limits(compared, main.source_name()),
    }
}

fn compared(comparison: &Comparison) -> Option<(&Comparison, &Compared)> {
    comparison.result.as_ref().ok().map(|compared| (comparison, compared))
}

fn unanswered(source: &Source<'_>, no_rows: bool) -> Verdict {
    let rest = match source.scenario.segment().value() {
        None => {
            "Choose what to compare with, and published benchmarks in the same unit stand here."
        }
        Some(_) if no_rows => "There is no published rate for this segment.",
        Some(_) => {
            "No published rate of this segment is counted in this unit; the reasons stand below."
        }
    };
    Verdict { lead: rest.to_owned(), ..Verdict::default() }
}

/// The first words and the rest of the lead sentence, without its full stop.
fn lead_clause(
    rate: &ShownRate<'_>,
    lead: &Comparison,
    compared: &Compared,
    main: &Entry,
) -> (String, String) {
    match compared.standing {
        Standing::Tier(standing) => {
            let strong = words::capital(tier_words(standing));
            (strong, format!(": {}", tier_place(rate, lead, compared, standing)))
        }
        Standing::Position(position) => {
            let band = main_band(lead, compared, main);
            let strong = words::capital(position_words(position, compared.touched, &band).0);
            let noun = noun(main.tier, &rate.band(&band));
            (strong, format!(" {noun} {}", attribution(main)))
        }
    }
}

/// "reported for B2B SaaS (Zendesk 2025)".
fn attribution(entry: &Entry) -> String {
    let came_about = words::grade_participle(entry.grade);
    format!("{came_about} {} ({})", entry.phrase, words::source(entry))
}

/// The band of the entry that speaks for the row.
pub(super) fn main_band(lead: &Comparison, compared: &Compared, main: &Entry) -> Band {
    let mut pairs = lead.row.entries.iter().zip(&compared.bands);
    let found = pairs.find(|(entry, _)| entry.id == main.id).map(|(_, band)| *band);
    found.unwrap_or(Band::new(None, None))
}

fn band_of(rate: &ShownRate<'_>, lead: &Comparison, compared: &Compared, tier: Tier) -> String {
    let mut pairs = lead.row.entries.iter().zip(&compared.bands);
    pairs
        .find(|(entry, _)| entry.tier == tier)
        .map_or_else(String::new, |(_, band)| rate.band(band))
}

/// The name of a standing among tiers.
pub(super) fn tier_words(standing: TierStanding) -> &'static str {
    match standing {
        TierStanding::BestInClass => "best in class",
        TierStanding::TopQuartile => "top quartile",
        TierStanding::BetweenTopQuartileAndAverage => "between top quartile and average",
        TierStanding::Average => "average",
        TierStanding::WorseThanAverage => "above average",
    }
}

fn tier_place(
    rate: &ShownRate<'_>,
    lead: &Comparison,
    compared: &Compared,
    standing: TierStanding,
) -> String {
    use Tier::{BestInClass, TopQuartile, Typical};
    let band = |tier| band_of(rate, lead, compared, tier);
    let place = match (standing, compared.touched) {
        (TierStanding::BestInClass, _) => format!("inside the {}", band(BestInClass)),
        (TierStanding::TopQuartile, _) => format!(
            "inside the {}, not the {} of best in class,",
            band(TopQuartile),
            band(BestInClass)
        ),
        (TierStanding::BetweenTopQuartileAndAverage, _) => format!(
            "in the gap without a name between the {} and the {}",
            band(TopQuartile),
            band(Typical)
        ),
        (TierStanding::Average, Some(Side::High)) => {
            format!("at the upper edge of the {}", band(Typical))
        }
        (TierStanding::Average, Some(Side::Low)) => {
            format!("at the lower edge of the {}", band(Typical))
        }
        (TierStanding::Average, None) => format!("inside the {}", band(Typical)),
        (TierStanding::WorseThanAverage, _) => format!("above the {} of average", band(Typical)),
    };
    match lead.row.main() {
        Some(main) => format!("{place} in the targets {}", attribution(main)),
        None => place,
    }
}

/// Where a value stands: as the beginning of a phrase, and as a phrase of its own.
pub(super) fn position_words(
    position: Position,
    touched: Option<Side>,
    band: &Band,
) -> (&'static str, &'static str) {
    let is_point = band.low.is_some() && band.low == band.high;
    match (position, touched) {
        (Position::Inside, _) if is_point => ("at", "At it"),
        (Position::Inside, Some(_)) if band.low.is_none() => {
            ("at the edge of, and so inside,", "At the edge, and so inside")
        }
        (Position::Inside, Some(Side::High)) => ("at the upper edge of", "At the upper edge"),
        (Position::Inside, Some(Side::Low)) => ("at the lower edge of", "At the lower edge"),
        (Position::Inside, None) => ("inside", "Inside"),
        (_, Some(_)) => ("at the edge of, and so not inside,", "At the edge, and so not inside"),
        (Position::Below, None) => ("below", "Below"),
        (Position::Above, None) => ("above", "Above"),
    }
}

/// Where a value stands, for a line of a chart: "at the upper edge", "top quartile".
pub(super) fn standing_words(compared: &Compared, band: &Band) -> String {
    match compared.standing {
        Standing::Tier(standing) => tier_words(standing).to_owned(),
        Standing::Position(position) => {
            position_words(position, compared.touched, band).1.to_ascii_lowercase()
        }
    }
}

fn noun(tier: Tier, band: &str) -> String {
    match tier {
        Tier::Typical => format!("the {band}"),
        Tier::Median => format!("the median of {band}"),
        Tier::Quartile => format!("the best quartile, {band},"),
        Tier::TopQuartile => format!("the top quartile, {band},"),
        Tier::BestInClass => format!("best in class, {band},"),
        Tier::Target => format!("the target, {band},"),
    }
}

fn percentile(source: &Source<'_>, compared: &Compared) -> String {
    match compared.percentile {
        None => String::new(),
        Some(Percentile::AtMost25) => " That is in the best quarter of that source.".to_owned(),
        Some(Percentile::Between(percentile)) => {
            let percentile = source.digits.number(rounded(percentile, 0), 0);
            format!(" That is about percentile {percentile} of that source, lower being better.")
        }
        Some(Percentile::Above50) => " That is in the upper half of that source.".to_owned(),
    }
}

/// "At the upper edge of the 0.30 to 0.80 that Count estimates, inside …": one row a source.
fn others(rate: &ShownRate<'_>, lead: &Comparison, comparisons: &[Comparison]) -> String {
    let name = |row: &Comparison| row.row.main().map(Entry::source_name);
    let mut found: Vec<(&Comparison, &Compared, &Entry)> = Vec::new();
    for row in comparisons {
        let (Ok(compared), Some(main)) = (&row.result, row.row.main()) else {
            continue;
        };
        if name(lead) == name(row) {
            continue;
        }
        // Of one source the row of the widest population, which has the fewest words to narrow it.
        match found.iter_mut().find(|(other, ..)| name(other) == name(row)) {
            None => found.push((row, compared, main)),
            Some(other) if main.phrase.len() < other.2.phrase.len() => {
                *other = (row, compared, main);
            }
            Some(_) => {}
        }
    }
    let more = found.len().saturating_sub(OTHERS);
    let clauses = found.into_iter().take(OTHERS);
    let clauses = clauses.map(|(row, compared, main)| other_clause(rate, row, compared, main));
    let clauses = words::capital(&clauses.collect::<Vec<_>>().join(", "));
    match (clauses.as_str(), more) {
        ("", _) => String::new(),
        (clauses, 0) => format!(" {clauses}."),
        (clauses, 1) => format!(" {clauses}; 1 more source below."),
        (clauses, more) => format!(" {clauses}; {more} more sources below."),
    }
}

fn other_clause(
    rate: &ShownRate<'_>,
    other: &Comparison,
    compared: &Compared,
    main: &Entry,
) -> String {
    match compared.standing {
        Standing::Tier(standing) => {
            format!("{} {}", tier_words(standing), by_source(main, "in the targets"))
        }
        Standing::Position(position) => {
            let band = main_band(other, compared, main);
            let (words, _) = position_words(position, compared.touched, &band);
            format!("{words} {}", by_source(main, &noun(main.tier, &rate.band(&band))))
        }
    }
}

/// "the 0.30 to 0.80 that Count estimates".
fn by_source(entry: &Entry, noun: &str) -> String {
    let name = entry.source_name();
    match entry.grade {
        Grade::Reported if entry.attributed.is_empty() => {
            format!("{noun} that {name} reports")
        }
        Grade::Reported => format!("{noun} reported from {name}"),
        grade => format!("{noun} that {name} {}", words::grade_verb(grade)),
    }
}

/// "; the verdict against Zendesk holds at both ends".
fn limits(compared: &Compared, source: &str) -> String {
    match (compared.holds(), ends(compared)) {
        (Some(true), _) => format!("; the verdict against {source} holds at both ends"),
        (_, Some([low, high])) => format!(
            "; against {source} it spans from {low} to {high}, so the verdict is not certain"
        ),
        _ => String::new(),
    }
}

/// "; holds at both ends of the 95 % interval": behind the standing of a share.
pub(super) fn certainty(compared: &Compared) -> String {
    match (compared.holds(), ends(compared)) {
        (Some(true), _) => format!("; holds at both ends of the 95{PERCENT} interval"),
        (_, Some([low, high])) => {
            format!("; not certain: the 95{PERCENT} interval spans from {low} to {high}")
        }
        _ => String::new(),
    }
}

/// Where both limits of the interval stand, in words.
fn ends(compared: &Compared) -> Option<[&'static str; 2]> {
    let word = |standing: Standing| match standing {
        Standing::Tier(standing) => tier_words(standing),
        Standing::Position(Position::Below) => "below",
        Standing::Position(Position::Inside) => "inside",
        Standing::Position(Position::Above) => "above",
    };
    compared.limits.map(|limits| limits.map(word))
}
