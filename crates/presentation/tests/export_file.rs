//! A saved file opens as the scenario that it was saved from.
#![allow(clippy::unwrap_used)] // test helpers

#[path = "../../scenario/tests/common/mod.rs"]
mod common;

use presentation::{digits::PlainDigits, export::Export, view::View};
use proptest::prelude::*;
use scenario::{
    Job,
    draft::Draft,
    file::{self, RefusedFile},
    link::{self, open},
    number::NumberStyle,
};
use serde_json::Value;
use std::{fs, path::Path};

/// The text of the file.
fn saved(draft: &Draft) -> String {
    let digits = PlainDigits { style: draft.style };
    Export::new(draft, &View::of(draft, &digits), None, &digits, Job::Measure).json()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_file_opens_as_what_it_was_saved_from(draft in common::draft()) {
        let text = saved(&draft);
        let json: Value = serde_json::from_str(&text).unwrap();
        let is_indented = text.ends_with("}\n") && text.starts_with("{\n  \"format\": ");
        prop_assert!(is_indented, "not indented");
        let written = link::write(&draft).ok().flatten();
        prop_assert_eq!(json["state"].as_str(), written.as_deref());
        match file::open(&text, draft.style) {
            Ok(opened) => prop_assert_eq!(link::write(&opened.draft), Ok(written)),
            Err(refused) => {
                prop_assert_eq!(refused, RefusedFile::NoState);
                prop_assert_eq!(written, None);
            }
        }
    }
}

#[test]
fn files_of_every_example_and_released_link_open_as_the_same_link() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/links");
    let released = fs::read_dir(folder).unwrap().flat_map(|file| {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let text = if path.ends_with("corrections.txt") { String::new() } else { text };
        let links = text.lines().filter(|line| !line.starts_with('#') && line.contains("v=1&"));
        links.map(|line| line.trim_start_matches("state ").to_owned()).collect::<Vec<_>>()
    });
    let examples = benchmarks::examples().iter().map(|example| example.state.to_owned());
    let links: Vec<String> = released.chain(examples).collect();
    assert!(links.len() >= 28, "{}", links.len());
    for link in links {
        for style in NumberStyle::ALL {
            let draft = open(&link, style).draft;
            let opened = file::open(&saved(&draft), style).unwrap();
            assert_eq!(link::write(&opened.draft), link::write(&draft), "{link}");
        }
    }
}
