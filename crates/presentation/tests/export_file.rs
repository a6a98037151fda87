//! A saved file opens as the scenario that it was saved from.
#![allow(clippy::unwrap_used)] // test helpers

#[path = "../../scenario/tests/common/mod.rs"]
mod common;

use presentation::{
    digits::PlainDigits,
    export::{Export, state_in_file},
    view::View,
};
use proptest::prelude::*;
use scenario::{
    draft::Draft,
    link::{self, open, open_file},
    number::NumberStyle,
};
use serde_json::Value;
use std::{fs, path::Path};

/// The text of the file, and what a page reads of it.
fn file(draft: &Draft) -> (String, Value) {
    let digits = PlainDigits { style: draft.style };
    let text = Export::new(draft, &View::of(draft, &digits), None, &digits).json();
    let value = serde_json::from_str(&text).unwrap();
    (text, value)
}

/// The draft of a file; none where nothing was given.
fn opened(file: &Value, style: NumberStyle) -> Option<Draft> {
    let state = state_in_file(file["format"].as_str().unwrap(), file["state"].as_str()?);
    Some(open_file(state.unwrap(), style).draft)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_file_opens_as_what_it_was_saved_from(draft in common::draft()) {
        let (text, file) = file(&draft);
        let is_indented = text.ends_with("}\n") && text.starts_with("{\n  \"format\": ");
        prop_assert!(is_indented, "not indented");
        let written = link::write(&draft).ok().flatten();
        prop_assert_eq!(file["state"].as_str(), written.as_deref());
        if let Some(again) = opened(&file, draft.style) {
            prop_assert_eq!(link::write(&again), Ok(written));
        }
    }
}

#[test]
fn files_of_every_example_and_released_link_open_as_the_same_link() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/links");
    let released = fs::read_dir(folder).unwrap().flat_map(|file| {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let links = text.lines().filter(|line| !line.starts_with('#') && line.contains("v=1&"));
        links.map(|line| line.trim_start_matches("state ").to_owned()).collect::<Vec<_>>()
    });
    let examples = benchmarks::examples().iter().map(|example| example.state.to_owned());
    let links: Vec<String> = released.chain(examples).collect();
    assert!(links.len() >= 28, "{}", links.len());
    for link in links {
        for style in NumberStyle::ALL {
            let draft = open(&link, style).draft;
            let again = opened(&file(&draft).1, style).unwrap();
            assert_eq!(link::write(&again), link::write(&draft), "{link}");
        }
    }
}
