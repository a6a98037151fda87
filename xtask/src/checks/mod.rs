//! `cargo xtask test`: everything that must hold, in the order in which a failure is cheapest to find.

use crate::engines::Engines;
use crate::paths::pure_crates;
use crate::process::{cargo, run, run_tests, step};
use crate::test_summary::TestSummary;
use crate::tools::{self, WASM};
use crate::{Outcome, browser, page};

mod dependencies;
mod formula_codes;
mod imports;
mod items;
mod module_circles;
mod public_names;
mod raw_markup;
mod tokens;

/// The command line of `cargo xtask test`.
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
    let mut summary = TestSummary::default();
    if wanted.browser_only {
        page::build_unless(wanted.no_build)?;
    } else {
        let packages = native_packages()?;
        source_checks()?;
        lints(&packages)?;
        summary.add(native_tests(&packages)?);
        page::build()?;
    }
    let filter = wanted.filter.as_deref();
    summary.add(step("browser tests", || browser::test(filter, engines))?);
    summary.print();
    Ok(())
}

/// Arguments that select the packages whose tests run natively, in seconds, without the page.
fn native_packages() -> Outcome<Vec<String>> {
    let names = pure_crates()?.into_iter().chain(["xtask".to_owned()]);
    Ok(names.flat_map(|name| ["--package".to_owned(), name]).collect())
}

fn source_checks() -> Outcome<()> {
    step("pure crates know no browser", dependencies::check)?;
    step("no raw markup", raw_markup::check)?;
    step("no formula in letter codes", formula_codes::check)?;
    step("no circle of modules", module_circles::check)?;
    step("metric-core has no item for tests alone", public_names::check)
}

fn lints(packages: &[String]) -> Outcome<()> {
    step("tools of the compiler", || tools::add_components().and_then(|()| tools::add_target()))?;
    step("format", || run("cargo fmt", &mut cargo(&["fmt", "--all", "--check"])))?;
    step("lints, native", || {
        let mut clippy = cargo(&["clippy", "--all-targets", "--package", "browser-tests"]);
        run("clippy", clippy.args(packages).args(["--", "-D", "warnings"]))
    })?;
    step("lints, page", || {
        let mut clippy = cargo(&["clippy", "--package", "plimsoll", "--target", WASM]);
        run("clippy of the page", clippy.args(["--", "-D", "warnings"]))
    })
}

fn native_tests(packages: &[String]) -> Outcome<TestSummary> {
    let summary = step("native tests and doc tests", || {
        run_tests("native tests", cargo(&["test"]).args(packages))
    })?;
    step("metric-core for wasm", || {
        let core = ["build", "--package", "metric-core", "--target", WASM];
        run("building metric-core for wasm", &mut cargo(&core))
    })?;
    Ok(summary)
}
