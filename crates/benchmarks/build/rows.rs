//! Rules across entries: ids are unique, and the entries of one chart row describe one thing.

use std::collections::{HashMap, HashSet};

use super::entry::Entry;
use super::publication::Publication;

/// Checks what no entry can see by itself.
pub(crate) fn check(publications: &[Publication], entries: &[Entry], problems: &mut Vec<String>) {
    let mut seen = HashSet::new();
    for publication in publications {
        if !seen.insert(publication.id.as_str()) {
            problems.push(format!("publication `{}`: the id stands twice", publication.id));
        }
    }
    let mut ids: HashMap<&str, &Entry> = HashMap::new();
    let mut rows: HashMap<&str, &Entry> = HashMap::new();
    for entry in entries {
        let place = format!("{}: entry `{}`", entry.file, entry.id);
        if let Some(first) = ids.insert(&entry.id, entry) {
            problems.push(format!("{place}: the id stands twice, also in {}", first.file));
        }
        let first = rows.entry(&entry.row).or_insert(entry);
        if !same_subject(first, entry) {
            problems.push(format!(
                "{place}: row `{}` has another segment, name, phrase, source or unit in `{}`",
                entry.row, first.id
            ));
        }
    }
}

/// One row of a chart has one label and one unit, whatever the number of its bands.
fn same_subject(a: &Entry, b: &Entry) -> bool {
    let subject = |entry: &Entry| (entry.publication, entry.per, entry.metric.clone(), entry.year);
    subject(a) == subject(b)
        && a.segment == b.segment
        && a.name == b.name
        && a.phrase == b.phrase
        && a.attributed == b.attributed
}
