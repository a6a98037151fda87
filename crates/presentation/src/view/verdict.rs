//! The sentence of the answer: one row in full, then how the other sources differ.

use super::{rate::ShownRate, source::Source};
use crate::{digits::rounded, text::filled, words};
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
        lead: filled("{}{}.", &[&clause, bridged]),
        rest: filled("{}{}", &[&percentile(source, compared), &others]),
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
            (strong, filled(": {}", &[&tier_place(rate, lead, compared, standing)]))
        }
        Standing::Position(position) => {
            let band = main_band(lead, compared, main);
            let strong = words::capital(position_words(position, compared.touched, &band).0);
            let noun = noun(main.tier, &rate.band(&band));
            let came_about = words::grade_participle(main.grade);
            (
                strong,
                filled(" {} {} {} ({})", &[&noun, came_about, main.phrase, &words::source(main)]),
            )
        }
    }
}

/// The band of the entry that speaks for the row.
fn main_band(lead: &Comparison, compared: &Compared, main: &Entry) -> Band {
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
    let (template, tiers) = match (standing, compared.touched) {
        (TierStanding::BestInClass, _) => ("inside the {}", [BestInClass, Typical]),
        (TierStanding::TopQuartile, _) => {
            ("inside the {}, not the {} of best in class,", [TopQuartile, BestInClass])
        }
        (TierStanding::BetweenTopQuartileAndAverage, _) => {
            ("in the gap without a name between the {} and the {}", [TopQuartile, Typical])
        }
        (TierStanding::Average, Some(Side::High)) => ("at the upper edge of the {}", [Typical; 2]),
        (TierStanding::Average, Some(Side::Low)) => ("at the lower edge of the {}", [Typical; 2]),
        (TierStanding::Average, None) => ("inside the {}", [Typical; 2]),
        (TierStanding::WorseThanAverage, _) => ("above the {} of average", [Typical; 2]),
    };
    let [first, second] = tiers.map(|tier| band_of(rate, lead, compared, tier));
    let place = filled(template, &[&first, &second]);
    let Some(main) = lead.row.main() else {
        return place;
    };
    let (came_about, source) = (words::grade_participle(main.grade), words::source(main));
    filled("{} in the targets {} {} ({})", &[&place, came_about, main.phrase, &source])
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

fn noun(tier: Tier, band: &str) -> String {
    let template = match tier {
        Tier::Typical => "the {}",
        Tier::Median => "the median of {}",
        Tier::Quartile => "the best quartile, {},",
        Tier::TopQuartile => "the top quartile, {},",
        Tier::BestInClass => "best in class, {},",
        Tier::Target => "the target, {},",
    };
    filled(template, &[band])
}

fn percentile(source: &Source<'_>, compared: &Compared) -> String {
    match compared.percentile {
        None => String::new(),
        Some(Percentile::AtMost25) => " That is in the best quarter of that source.".to_owned(),
        Some(Percentile::Between(percentile)) => {
            let percentile = source.digits.number(rounded(percentile, 0), 0);
            filled(
                " That is about percentile {} of that source, lower being better.",
                &[&percentile],
            )
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
    let mut clauses = Vec::new();
    for (row, compared, main) in found {
        clauses.push(other_clause(rate, row, compared, main));
    }
    let more = clauses.len().saturating_sub(OTHERS);
    clauses.truncate(OTHERS);
    match (clauses.is_empty(), more) {
        (true, _) => String::new(),
        (false, 0) => filled(" {}.", &[&words::capital(&clauses.join(", "))]),
        (false, more) => {
            let sources = if more == 1 { "source" } else { "sources" };
            filled(
                " {}; {} more {} below.",
                &[&words::capital(&clauses.join(", ")), &more.to_string(), sources],
            )
        }
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
            filled("{} {}", &[tier_words(standing), &by_source(main, "in the targets")])
        }
        Standing::Position(position) => {
            let band = main_band(other, compared, main);
            let (words, _) = position_words(position, compared.touched, &band);
            filled("{} {}", &[words, &by_source(main, &noun(main.tier, &rate.band(&band)))])
        }
    }
}

/// "the 0.30 to 0.80 that Count estimates".
fn by_source(entry: &Entry, noun: &str) -> String {
    let name = entry.source_name();
    match entry.grade {
        Grade::Reported if entry.attributed.is_empty() => {
            filled("{} that {} reports", &[noun, name])
        }
        Grade::Reported => filled("{} reported from {}", &[noun, name]),
        grade => filled("{} that {} {}", &[noun, name, words::grade_verb(grade)]),
    }
}

/// "; the verdict against Zendesk holds at both ends".
fn limits(compared: &Compared, source: &str) -> String {
    if compared.holds() {
        return filled("; the verdict against {} holds at both ends", &[source]);
    }
    let word = |standing: Standing| match standing {
        Standing::Tier(standing) => tier_words(standing),
        Standing::Position(Position::Below) => "below",
        Standing::Position(Position::Inside) => "inside",
        Standing::Position(Position::Above) => "above",
    };
    let [low, high] = compared.limits.map(word);
    filled(
        "; against {} it spans from {} to {}, so the verdict is not certain",
        &[source, low, high],
    )
}
