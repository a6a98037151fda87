//! No formula is a text with letter codes, such as `"@K contained"`: formulas are rows of the metric table.

use std::path::Path;

use crate::Outcome;
use crate::checks::tokens::{literals, production};
use crate::paths::{files_below, pure_crates, read_text, root};

/// Looks through the sources of the pure crates, tests excepted.
pub fn check() -> Outcome<()> {
    for package in pure_crates()? {
        let src = root().join("crates").join(&package).join("src");
        for file in files_below(&src)?.iter().filter(|file| is_source(file)) {
            if let Some(text) = first_code(&read_text(&src.join(file))?)? {
                return Err(format!("crates/{package}/src/{file} has a letter code in {text}"));
            }
        }
    }
    Ok(())
}

/// Whether a file is Rust that is compiled outside of tests.
pub fn is_source(file: &str) -> bool {
    let path = Path::new(file);
    let is_of_tests = |part: &std::path::Component| {
        let name = part.as_os_str().to_string_lossy();
        let name = name.trim_end_matches(".rs");
        name == "tests" || name.ends_with("_tests")
    };
    path.extension().is_some_and(|end| end == "rs") && !path.components().any(|p| is_of_tests(&p))
}

/// The first literal with a code: `@` and a single letter or digit.
fn first_code(source: &str) -> Outcome<Option<String>> {
    let mut found = None;
    literals(&production(source)?, &mut |literal| {
        if found.is_none() && has_code(literal) {
            found = Some(literal.to_owned());
        }
    });
    Ok(found)
}

fn has_code(text: &str) -> bool {
    text.match_indices('@').any(|(at, _)| {
        let mut behind = text[at + 1..].chars();
        let is_of_name = |char: Option<char>| char.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let first = behind.next();
        is_of_name(first) && first.is_some_and(|char| char.is_ascii()) && !is_of_name(behind.next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_code_is_found_outside_of_tests_only() {
        let code = "const F: &str = \"@K contained\";";
        assert_eq!(first_code(code), Ok(Some("\"@K contained\"".to_owned())));
        assert_eq!(first_code(&format!("#[cfg(test)] mod tests {{ {code} }} // \"@K\"")), Ok(None));
    }

    #[test]
    fn a_word_behind_the_sign_is_no_code() {
        assert!(has_code("\"@0 / @9\"") && has_code("more than the @Q that"));
        assert!(!has_code("## @param url") && !has_code("a @ b") && !has_code("me@host.example"));
    }

    #[test]
    fn files_of_tests_are_no_sources() {
        assert!(is_source("link/key.rs") && is_source("lib.rs"));
        for file in ["link/tests.rs", "link/tests/table.rs", "chart/own_tests.rs", "a.txt"] {
            assert!(!is_source(file), "{file}");
        }
    }
}
