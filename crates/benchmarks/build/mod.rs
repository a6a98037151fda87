//! The checks of the catalogue's data files, and the Rust code that they become.
//!
//! Everything here is a pure function of the files' text, so that `build.rs` runs it and
//! `tests/refusals/` sees every refusal happen. Checks never stop at the first problem.

#[path = "../../metric-core/build/address.rs"]
mod address;
mod band;
mod effect;
mod entry;
mod example;
mod fields;
mod generate;
mod link;
mod publication;
mod rows;
mod segment;
mod words;

use effect::Effect;
use entry::Entry;
use example::Example;
use publication::Publication;
use segment::Segment;

pub(crate) use generate::generate;

/// One data file: its name as it stands in messages, and its text.
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// All data files. `segments` and `effects` are lists so that a missing file is a problem like any other.
pub(crate) struct Sources {
    pub(crate) segments: Vec<File>,
    pub(crate) effects: Vec<File>,
    pub(crate) publications: Vec<File>,
    pub(crate) examples: Vec<File>,
}

/// What the files say, once nothing is wrong with them.
pub(crate) struct Catalogue {
    segments: Vec<Segment>,
    publications: Vec<Publication>,
    entries: Vec<Entry>,
    examples: Vec<Example>,
    effects: Vec<Effect>,
}

/// Reads and checks everything; on refusal, every problem with its file and entry.
pub(crate) fn check(sources: &Sources) -> Result<Catalogue, Vec<String>> {
    let mut problems = Vec::new();
    let segments = segment::read(&sources.segments, &mut problems);
    let mut publications = Vec::new();
    let mut entries = Vec::new();
    for file in &sources.publications {
        publication::read(file, &segments, &mut publications, &mut entries, &mut problems);
    }
    rows::check(&publications, &entries, &mut problems);
    let examples = example::read(&sources.examples, &segments, &entries, &mut problems);
    let effects = effect::read(&sources.effects, &publications, &segments, &mut problems);
    if problems.is_empty() {
        Ok(Catalogue { segments, publications, entries, examples, effects })
    } else {
        Err(problems)
    }
}
