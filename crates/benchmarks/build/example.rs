//! Worked examples: what the menu shows is generated, what the golden tests expect is only checked.

use std::collections::HashSet;

use super::entry::Entry;
use super::fields::{self, Fields};
use super::segment::Segment;
use super::{File, link, words};

/// Jobs that answer with more than metrics and rows.
const OF_JOBS: [&str; 2] = ["staff", "track"];

/// An example of the menu.
pub(crate) struct Example {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) source: String,
    pub(crate) note: Option<String>,
    pub(crate) job: &'static str,
    pub(crate) state: String,
}

/// Reads one example per file, in the order of the files' names.
pub(crate) fn read(
    files: &[File],
    segments: &[Segment],
    entries: &[Entry],
    problems: &mut Vec<String>,
) -> Vec<Example> {
    let mut seen = HashSet::new();
    let mut examples = Vec::new();
    for file in files {
        let Some(table) = fields::parse(file, problems) else { continue };
        let place = fields::place(file, "example", "id", &table, 0);
        let mut fields = Fields::new(table, place.clone(), problems);
        let expected = fields.tables("expect");
        let rows = fields.tables("row");
        let of_jobs = OF_JOBS.map(|job| (job, fields.tables(job)));
        let standings = fields.tables("standing");
        let example = one(&mut fields, segments, entries);
        if expected.is_empty() {
            fields.problem("expects nothing");
        }
        if let Some(example) = example {
            if !seen.insert(example.id.clone()) {
                fields.problem("the id stands twice");
            }
            examples.push(example);
        }
        fields.finish();
        for table in expected {
            let mut fields = Fields::new(table, format!("{place}: expect"), problems);
            let _ = (fields.word("metric", &words::EXPECTED), fields.number("value"));
            fields.finish();
        }
        for table in rows {
            let mut fields = Fields::new(table, format!("{place}: row"), problems);
            let _ = (fields.word("section", &words::SECTIONS), fields.id("column"));
            // Without a name it is what the rows leave over.
            let _ = (fields.optional_text("name"), fields.number("value"));
            fields.finish();
        }
        for (job, table) in of_jobs
            .into_iter()
            .flat_map(|(job, tables)| tables.into_iter().map(move |table| (job, table)))
        {
            let mut fields = Fields::new(table, format!("{place}: {job}"), problems);
            // A JSON pointer into the job of the report.
            let _ = (fields.text("at"), fields.number("value"));
            fields.finish();
        }
        for table in standings {
            let mut fields = Fields::new(table, format!("{place}: standing"), problems);
            standing(&mut fields, entries);
            fields.finish();
        }
    }
    examples
}

fn one(fields: &mut Fields<'_>, segments: &[Segment], entries: &[Entry]) -> Option<Example> {
    let id = fields.id("id");
    let label = fields.text("label");
    let source = fields.text("source");
    let note = fields.optional_text("note");
    let job = fields.word("job", &words::JOBS);
    let state = fields.text("state");
    if label.as_ref().is_some_and(|label| label.chars().count() > 60) {
        fields.problem("label is longer than 60 characters");
    }
    if let Some(state) = &state {
        for problem in link::problems(state, segments, entries) {
            fields.problem(&problem);
        }
    }
    Some(Example { id: id?, label: label?, source: source?, note, job: job?, state: state? })
}

/// A row of tiers has standings of its own; a band without tiers only below, inside and above.
fn standing(fields: &mut Fields<'_>, entries: &[Entry]) {
    let Some(id) = fields.id("id") else { return fields.drop("is") };
    if entries.iter().all(|entry| entry.id != id && entry.row != id) {
        fields.problem(&format!("`{id}` is neither an entry nor a row"));
    }
    let tiers = id.starts_with("table-") && entries.iter().any(|entry| entry.row == id);
    let list: &[(&str, ())] = if tiers { &words::TIER_STANDINGS } else { &words::BAND_STANDINGS };
    fields.word("is", list);
}
