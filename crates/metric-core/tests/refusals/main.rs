//! Every refusal of the build, seen to happen to a copy of the real files, and naming file and row.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail like the tests themselves")]

#[path = "../../build/mod.rs"]
mod build;
mod names;
mod texts;
mod units;

use build::File;

/// The data files of the crate, one of them with a text in place of another.
fn files(altered: &str, from: &str, to: &str) -> Vec<File> {
    let read = |name: &'static str| {
        let path = format!("{}/data/{name}", env!("CARGO_MANIFEST_DIR"));
        let mut text = std::fs::read_to_string(path).unwrap();
        if name == altered {
            assert_eq!(text.matches(from).count(), 1, "`{from}` in {name}");
            text = text.replace(from, to);
        }
        File { name, text }
    };
    build::FILES.into_iter().map(read).collect()
}

/// The code that the files become: names, then rows.
fn check(files: &[File]) -> Result<[String; 2], Vec<String>> {
    build::check(files).map(|table| [build::names(&table), build::rows(&table)])
}

/// What is refused after `from` in the file has become `to`.
fn problems(file: &str, from: &str, to: &str) -> Vec<String> {
    check(&files(file, from, to)).unwrap_err()
}

#[track_caller]
fn refused(file: &str, from: &str, to: &str, why: &str) {
    let problems = problems(file, from, to);
    assert!(problems.iter().any(|one| one == &format!("{file}: {why}")), "{problems:#?}");
}

/// What is refused of a file with more rows in it.
#[track_caller]
fn refused_rows(file: &str, rows: &str, why: &[&str]) {
    let mut files = files("", "", "");
    let changed = files.iter_mut().find(|one| one.name == file).unwrap();
    changed.text.push_str(rows);
    let expected: Vec<String> = why.iter().map(|why| format!("{file}: {why}")).collect();
    assert_eq!(check(&files).unwrap_err(), expected);
}

/// A metric with more fields.
fn metric(fields: &str) -> String {
    format!(
        "\n[[metric]]\nid = \"odd\"\nname = \"Odd\"\ntells = \"Odd.\"\nsource = \"own\"\n{fields}\n"
    )
}

#[test]
fn the_files_as_they_are_pass_and_become_the_rows_of_the_crate() {
    let [names, rows] = check(&files("", "", "")).unwrap();
    assert_eq!(names, include_str!(concat!(env!("OUT_DIR"), "/names.rs")));
    assert_eq!(rows, include_str!(concat!(env!("OUT_DIR"), "/rows.rs")));
}

#[test]
fn all_problems_are_told_at_once() {
    let mut files = files(
        "measure.toml",
        "formula = \"contacts / exposure\"",
        "formula = \"cases / exposure\"",
    );
    files[1].text = files[1].text.replace("cost_agents / contacts_handled", "cost_agents / cases");
    files[8].text.push_str("\n[[metric]]\nid = \"odd\"\n");
    let problems = check(&files).unwrap_err();
    let told = |start: &str| problems.iter().any(|one| one.starts_with(start));
    assert!(told("measure.toml: metric `contact-rate`: "), "{problems:#?}");
    assert!(told("cost.toml: metric `cost-agents-per-contact`: "), "{problems:#?}");
    assert!(told("change.toml: metric `odd`: missing field"), "{problems:#?}");
}
