//! What others report, before anything was typed: for every segment the tiers that one source names.

use super::rows::printed;
use crate::digits::Digits;
use benchmarks::{Entry, Tier};

/// The tiers of the table, in the order of its columns.
const TIERS: [Tier; 3] = [Tier::Typical, Tier::TopQuartile, Tier::BestInClass];

/// The table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// Its rows, in the order of the segments.
    pub rows: Vec<ReportedRow>,
    /// How many figures the catalogue has in all.
    pub of: usize,
    /// Whose figures the table holds, with year and grade.
    pub source: String,
}

/// A segment with the figures of its tiers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedRow {
    /// The word of the segment in links.
    pub segment: &'static str,
    /// Its label.
    pub label: &'static str,
    /// The unit that the figures are printed in.
    pub unit: String,
    /// Average, top quartile, best in class.
    pub tiers: [String; 3],
}

/// What others report.
pub fn reported(digits: &dyn Digits) -> Reported {
    let mut source = String::new();
    let mut rows = Vec::new();
    for segment in benchmarks::segments() {
        let own = || benchmarks::entries().iter().filter(|entry| entry.segment == segment.id);
        let tier =
            |row: &str, tier: Tier| own().find(|entry| entry.row == row && entry.tier == tier);
        let all = |first: &Entry| -> Option<[&'static Entry; 3]> {
            let [typical, top, best] = TIERS.map(|one| tier(first.row, one));
            Some([typical?, top?, best?])
        };
        let Some(entries) = own().find_map(all) else { continue };
        let [first, ..] = entries;
        let year =
            first.publication.year.map_or_else(|| "undated".to_owned(), |year| year.to_string());
        source = format!("{} {year}", first.publication.publisher);
        let unit = printed(digits, first).1;
        let tiers = entries.map(|entry| printed(digits, entry).0);
        rows.push(ReportedRow { segment: segment.id, label: segment.label, unit, tiers });
    }
    Reported { rows, of: benchmarks::entries().len(), source }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digits::PlainDigits;
    use scenario::number::NumberStyle;

    #[test]
    fn the_seven_industries_of_the_target_table_stand_there_in_their_own_units() {
        let reported = reported(&PlainDigits { style: NumberStyle::EnUs });
        // Stealth Agents 001-23.
        let row = |segment: &str| {
            let row = reported.rows.iter().find(|row| row.segment == segment).unwrap();
            (row.unit.as_str(), row.tiers.clone())
        };
        assert_eq!(reported.rows.len(), 7);
        assert_eq!(
            row("ecommerce"),
            ("per 100 orders", ["3 to 5", "below 2", "below 1"].map(str::to_owned))
        );
        let (unit, tiers) = row("telecom");
        assert_eq!((unit, tiers[0].as_str()), ("per subscriber per year", "2.0 to 2.8"));
        assert_eq!(row("it").1, ["0.25 to 0.35", "below 0.15", "below 0.1"].map(str::to_owned));
        assert_eq!(reported.of, benchmarks::entries().len());
        assert!(reported.source.starts_with("Stealth Agents"), "{}", reported.source);
    }
}
