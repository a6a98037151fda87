//! `cargo xtask test`: everything that must hold, in the order in which a failure is cheapest to find.

use std::fs;

use crate::engines::Engines;
use crate::places::root;
use crate::programs::{cargo, read, run, run_tests, step};
use crate::tally::Tally;
use crate::tools::{self, WASM};
use crate::weights::files_below;
use crate::{Outcome, browser, page};

/// The crates whose tests run natively, in seconds, without the page.
const NATIVE: [&str; 12] = [
    "--package",
    "metric-core",
    "--package",
    "benchmarks",
    "--package",
    "scenario",
    "--package",
    "report",
    "--package",
    "presentation",
    "--package",
    "xtask",
];

/// Raw markup and code made from text, which the page never needs.
const FORBIDDEN: [&str; 5] = ["inner_html", "innerHTML", "eval(", "new Function", "Function::new_"];

/// What the person asked for.
#[derive(Debug, Default)]
pub struct Wanted {
    /// A missing browser may be installed, also by somebody who is not root.
    pub install: bool,
    /// Only the browser tests.
    pub browser_only: bool,
    /// The page as it was built last.
    pub no_build: bool,
    /// Part of the name of the browser tests to run.
    pub filter: Option<String>,
    /// The engines to test in.
    pub engines: Engines,
}

/// Runs the checks; stops at the first that fails.
pub fn test(wanted: &Wanted) -> Outcome<()> {
    let engines = &wanted.engines;
    step("browsers", || {
        browser::get_ready(wanted.install, engines)?;
        browser::drivers_work(engines)
    })?;
    let mut tally = Tally::default();
    if wanted.browser_only {
        page::build_unless(wanted.no_build)?;
    } else {
        lints()?;
        tally.add(native_tests()?);
        let weights = page::build()?;
        step("page budget", || weights.hold())?;
    }
    let filter = wanted.filter.as_deref();
    tally.add(step("browser tests", || browser::test(filter, engines))?);
    tally.print();
    Ok(())
}

fn lints() -> Outcome<()> {
    step("tools of the compiler", || tools::add_components().and_then(|()| tools::add_target()))?;
    step("format", || run("cargo fmt", &mut cargo(&["fmt", "--all", "--check"])))?;
    step("source", no_raw_markup)?;
    step("lints, native", || {
        let mut clippy = cargo(&["clippy", "--all-targets", "--package", "browser-tests"]);
        run("clippy", clippy.args(NATIVE).args(["--", "-D", "warnings"]))
    })?;
    step("lints, page", || {
        let mut clippy = cargo(&["clippy", "--package", "plimsoll", "--target", WASM]);
        run("clippy of the page", clippy.args(["--", "-D", "warnings"]))
    })
}

fn native_tests() -> Outcome<Tally> {
    step("native crates are free of leptos", free_of_leptos)?;
    let tally = step("native tests and doc tests", || {
        run_tests("native tests", cargo(&["test"]).args(NATIVE))
    })?;
    step("metric-core for wasm", || {
        run(
            "building metric-core for wasm",
            &mut cargo(&["build", "--package", "metric-core", "--target", WASM]),
        )
    })?;
    Ok(tally)
}

fn free_of_leptos() -> Outcome<()> {
    let mut tree = cargo(&["tree", "--edges", "all", "--prefix", "none", "--format", "{p}"]);
    let tree = read("cargo tree", tree.args(NATIVE))?;
    match tree.lines().find(|package| package.starts_with("leptos")) {
        None => Ok(()),
        Some(package) => Err(format!("a native crate depends on {package}")),
    }
}

fn no_raw_markup() -> Outcome<()> {
    let root = root();
    let mut files: Vec<String> =
        files_below(&root.join("src"))?.iter().map(|file| format!("src/{file}")).collect();
    files.extend(files_below(&root.join("static"))?.iter().map(|file| format!("static/{file}")));
    files.push("index.html".to_owned());
    for file in files.iter().filter(|file| root.join(file).is_file()) {
        let text = fs::read_to_string(root.join(file)).map_err(|e| format!("{file}: {e}"))?;
        if let Some(word) = FORBIDDEN.iter().find(|word| stands_alone(&text, word)) {
            return Err(format!("{file} uses {word}, which the page must not"));
        }
    }
    Ok(())
}

/// Whether a word stands in a text other than as the end of a longer one.
fn stands_alone(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_word_itself_is_forbidden() {
        assert!(stands_alone("let x = eval(text);", "eval("));
        assert!(!stands_alone("let x = retrieval(text);", "eval("));
        assert!(stands_alone("<p inner_html=x>", "inner_html"));
    }
}
