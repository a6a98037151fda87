//! Every fault that the page must survive has a test, and a row in tests/README.md.
#![allow(clippy::unwrap_used)] // test helpers

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// As many as there are.
const FAULTS: u32 = 72;

/// The numbers in names such as `fault_05_06_wasm_as_mere_bytes_is_read`.
fn numbers(source: &str) -> BTreeSet<u32> {
    let names = source.split("fn fault_").skip(1);
    names.flat_map(|name| name.split('_').map_while(|part| part.parse().ok())).collect()
}

fn below(folder: &Path, found: &mut BTreeSet<u32>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            below(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.extend(numbers(&fs::read_to_string(path).unwrap()));
        }
    }
}

#[test]
fn every_fault_has_a_test_and_a_row() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut tested = BTreeSet::new();
    for folder in ["tests/tests", "crates", "xtask/src"] {
        below(&root.join(folder), &mut tested);
    }
    let listed = fs::read_to_string(root.join("tests/README.md")).unwrap();
    for fault in 1..=FAULTS {
        assert!(tested.contains(&fault), "fault {fault} has no test");
        assert!(listed.contains(&format!("\n| {fault} | `fault_")), "fault {fault} has no row");
    }
}

#[test]
fn names_of_several_faults_count_for_each() {
    assert_eq!(numbers("fn fault_05_06_wasm() fn other_07()"), BTreeSet::from([5, 6]));
}
