//! What the headers of pasted columns mean.

use crate::field::{Table, at};
use Table::{Channels, Issues, Segments};

/// What the header of a column says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// It is this column of the breakdown.
    Column(usize),
    /// It holds names, which each breakdown has in a column of its own.
    Name,
    /// It holds shares.
    Share,
    /// It holds numbers that no column takes: rates, other units, other periods.
    Other,
    /// It holds numbers of avoidable contacts, which are no percentages unless its cells say so.
    Avoidable,
}

/// What begins a word of a header (a word without letters stands anywhere), in which tables, and what
/// it means; the first that fits counts.
/// Of a segment, the names come before bases: a segment may be one of customers. So do contacts, which
/// customers have, but not numbers, which there are of customers.
const HEADERS: [(&[Table], Meaning, &[&str]); 16] = [
    (&[Issues, Channels], Meaning::Column(at::KIND), &["type", "kind", "categor"]),
    (&Table::ALL, Meaning::Other, &["per ", "cost/", "rate", "min", "hour", "not"]),
    (&[Issues, Channels], Meaning::Other, &["earlier", "before", "previous", "last", "prior"]),
    (&[Issues, Segments], Meaning::Other, &["cost"]),
    (&[Issues], Meaning::Column(at::REDUCIBLE), &["avoid", "reduc", "prevent"]),
    (&[Channels], Meaning::Column(at::HANDLED), &["handled"]),
    (&[Channels], Meaning::Column(at::SECONDS), &["handle", "aht", "time"]),
    (&[Channels], Meaning::Other, &["average", "avg", "mean", "each", "unit", "/"]),
    (&[Channels], Meaning::Column(at::DIRECT), &["direct", "cost"]),
    (&[Channels], Meaning::Column(at::WEIGHT), &["weight"]),
    (&[Segments], Meaning::Column(at::WAS), &["earlier", "before", "previous", "last", "prior"]),
    (&Table::ALL, Meaning::Share, &["share", "percent", "%"]),
    (
        &Table::ALL,
        Meaning::Name,
        &["name", "issue", "intent", "reason", "topic", "channel", "segment", "cohort", "group"],
    ),
    (&Table::ALL, Meaning::Column(at::COUNT), &["contact", "ticket", "call"]),
    (
        &[Segments],
        Meaning::Column(at::BASE),
        &["base", "customer", "order", "user", "subscriber", "account"],
    ),
    (&Table::ALL, Meaning::Column(at::COUNT), &["count", "volume", "number"]),
];

impl Meaning {
    /// The meaning of a header; none where no word of it is known.
    pub fn of(table: Table, header: &str) -> Option<Self> {
        use Meaning::{Avoidable, Column, Name, Other, Share};
        let header = header.to_ascii_lowercase();
        let mut found = None;
        for (tables, meaning, words) in HEADERS {
            if !tables.contains(&table) || !words.iter().any(|word| has_word(&header, word)) {
                continue;
            }
            found = match (found, meaning) {
                (Some(Column(at::REDUCIBLE)), Share) if table == Issues => return found,
                (Some(Column(at::REDUCIBLE)), Column(at::COUNT)) if table == Issues => {
                    Some(Avoidable)
                }
                // Shares of other numbers than contacts go nowhere.
                (Some(Column(at::WAS..=at::WEIGHT)), Share) | (Some(Share), Column(at::BASE)) => {
                    Some(Other)
                }
                (Some(Column(at::WAS)), Column(at::BASE)) => Some(Column(at::WAS_BASE)),
                (None, meaning) => Some(meaning),
                (found, _) => found,
            };
            if meaning == Column(at::COUNT) {
                break;
            }
        }
        match found {
            Some(Name) => Some(Column(table.name_column())),
            found => found,
        }
    }

    /// The column of the breakdown.
    pub fn column(self) -> Option<usize> {
        match self {
            Self::Column(column) => Some(column),
            _ => None,
        }
    }
}

/// Whether a word of a text begins with `word`; what begins with no letter stands anywhere.
fn has_word(text: &str, word: &str) -> bool {
    let is_letter = |char: char| char.is_ascii_alphanumeric();
    text.match_indices(word).any(|(index, _)| {
        let before = text.get(..index).unwrap_or_default();
        !(word.starts_with(is_letter) && before.ends_with(is_letter))
    })
}
