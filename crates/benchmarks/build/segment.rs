//! The segments file: what a person can choose to be compared with.

use std::collections::HashSet;

use super::fields::{self, Fields};
use super::{File, words};

/// A segment of the menu. The order of the file is the order of the menu.
pub(crate) struct Segment {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) group: String,
    pub(crate) hint: Option<String>,
}

/// Reads the one segments file.
pub(crate) fn read(files: &[File], problems: &mut Vec<String>) -> Vec<Segment> {
    let [file] = files else {
        problems.push(format!("segments.toml: found {} files, not one", files.len()));
        return Vec::new();
    };
    let Some(table) = fields::parse(file, problems) else { return Vec::new() };
    let mut root = Fields::new(table, file.name.clone(), problems);
    let tables = root.tables("segment");
    root.finish();
    let mut seen = HashSet::new();
    let mut segments = Vec::new();
    for (index, table) in tables.into_iter().enumerate() {
        let place = fields::place(file, "segment", "id", &table, index);
        let mut fields = Fields::new(table, place, problems);
        let segment = one(&mut fields);
        if let Some(segment) = segment {
            if segment.id == words::ANY {
                fields.problem("`any` is reserved for figures that belong to no segment");
            }
            if !seen.insert(segment.id.clone()) {
                fields.problem("the id stands twice");
            }
            segments.push(segment);
        }
        fields.finish();
    }
    segments
}

fn one(fields: &mut Fields<'_>) -> Option<Segment> {
    let id = fields.id("id");
    let label = fields.text("label");
    let group = fields.text("group");
    let hint = fields.optional_text("hint");
    Some(Segment { id: id?, label: label?, group: group?, hint })
}
