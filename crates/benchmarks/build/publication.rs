//! One file per publication: where its figures come from, and the figures.

use super::entry::{self, Entry};
use super::fields::{self, Fields};
use super::segment::Segment;
use super::{File, words};

/// Where figures come from.
pub(crate) struct Publication {
    pub(crate) id: String,
    pub(crate) publisher: String,
    pub(crate) title: Option<String>,
    pub(crate) year: Option<u16>,
    pub(crate) verified: Option<String>,
    pub(crate) contacts: String,
    pub(crate) url: Option<String>,
}

/// What an entry takes from its publication where it says nothing itself.
pub(crate) struct Defaults {
    /// The number of the publication among all.
    pub(crate) publication: usize,
    pub(crate) year: Option<u16>,
    pub(crate) grade: Option<&'static str>,
    pub(crate) population: Option<String>,
}

/// Reads one file and appends what it holds.
pub(crate) fn read(
    file: &File,
    segments: &[Segment],
    publications: &mut Vec<Publication>,
    entries: &mut Vec<Entry>,
    problems: &mut Vec<String>,
) {
    let Some(table) = fields::parse(file, problems) else { return };
    let mut root = Fields::new(table, file.name.clone(), problems);
    let tables = root.tables("entry");
    let publication = provenance(&mut root);
    let defaults = Defaults {
        publication: publications.len(),
        year: publication.as_ref().and_then(|publication| publication.year),
        grade: root.word("grade", &words::GRADES),
        population: root.text("population"),
    };
    root.finish();
    publications.extend(publication);
    for (index, table) in tables.into_iter().enumerate() {
        let place = fields::place(file, "entry", "id", &table, index);
        let mut fields = Fields::new(table, place, problems);
        entries.extend(entry::read(&mut fields, &defaults, segments, &file.name));
        fields.finish();
    }
}

fn provenance(root: &mut Fields<'_>) -> Option<Publication> {
    let id = root.id("id");
    let publisher = root.text("publisher");
    let title = root.text("title");
    let year = root.year("year");
    let verified = root.optional_text("verified");
    let contacts = root.text("contacts");
    let url = root.optional_address("url");
    Some(Publication {
        id: id?,
        publisher: publisher?,
        title: title.map(|title| (title != "untitled").then_some(title))?,
        year: year?.number(),
        verified,
        contacts: contacts?,
        url,
    })
}
