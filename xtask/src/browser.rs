//! The browsers of the tests: found or installed, and the tests run in them against the built page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::engines::{Engine, Engines};
use crate::paths::{dist, on_path, root};
use crate::process::{cargo, program, read, run, run_tests, succeeds};
use crate::system::{System, is_root};
use crate::test_summary::TestSummary;
use crate::{Outcome, tools};

/// A program that an engine is driven with: the names under which systems ship it, and the variable
/// by which the harness in `tests/` learns where it is.
struct Part {
    engine: Engine,
    called: &'static str,
    names: &'static [&'static str],
    variable: &'static str,
    /// The option at which it starts, says something and ends; where there is none, it is not tried.
    trial: Option<&'static str>,
    /// Whether the tests run without it, and take longer.
    is_optional: bool,
}

const PARTS: [Part; 6] = [
    Part {
        engine: Engine::Chromium,
        called: "chromium",
        names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
        variable: "PLIMSOLL_BROWSER",
        trial: None,
        is_optional: false,
    },
    // The same engine without windows, toolbars and tabs of its own, for half of the processor's time.
    Part {
        engine: Engine::Chromium,
        called: "chromium-headless-shell",
        names: &["chromium-headless-shell", "chrome-headless-shell"],
        variable: "PLIMSOLL_HEADLESS_SHELL",
        trial: None,
        is_optional: true,
    },
    Part {
        engine: Engine::Chromium,
        called: "chromedriver",
        names: &["chromedriver"],
        variable: "PLIMSOLL_DRIVER",
        trial: Some("--version"),
        is_optional: false,
    },
    Part {
        engine: Engine::Firefox,
        called: "firefox",
        names: &["firefox-esr", "firefox"],
        variable: "PLIMSOLL_FIREFOX",
        trial: Some("--version"),
        is_optional: false,
    },
    Part {
        engine: Engine::WebKit,
        called: "WebKitWebDriver",
        names: &["WebKitWebDriver"],
        variable: "PLIMSOLL_WEBKITDRIVER",
        trial: Some("--help"),
        is_optional: false,
    },
    Part {
        engine: Engine::WebKit,
        called: "Xvfb",
        names: &["Xvfb"],
        variable: "PLIMSOLL_XVFB",
        trial: Some("-help"),
        is_optional: false,
    },
];

/// Tests at the same time, each in a browser that no other test uses meanwhile.
const THREADS: &str = "--test-threads=3";

/// Sees to browsers, drivers and axe-core; installs from the system's packages as root or where `install` says so.
pub fn get_ready(install: bool, engines: &Engines) -> Outcome<()> {
    let system = System::here();
    if system.installs() && (install || is_root()) {
        system.install(&missing(engines, |_| true))?;
    }
    let lacking = missing(engines, |part| !part.is_optional);
    if !lacking.is_empty() {
        return Err(format!("missing: {}. Type: {}", lacking.join(", "), system.advice(&lacking)));
    }
    if engines.has(Engine::Firefox) {
        tools::geckodriver()?;
    }
    get_axe()
}

/// Runs the browser tests; a run in which none was executed fails.
pub fn test(filter: Option<&str>, engines: &Engines) -> Outcome<TestSummary> {
    let mut skipped = left_out(filter, engines)?;
    let mut tests = tests(&["--no-fail-fast"]);
    tests.args(["--", THREADS]).args(filter);
    for engine in engines.left_out() {
        tests.args(["--skip", &suffix(engine)]);
    }
    let mut summary = run_tests("browser tests", with_page(&mut tests, engines)?)?;
    if summary.passed == 0 {
        return Err("no browser test was executed".to_owned());
    }
    summary.skipped.append(&mut skipped);
    Ok(summary)
}

/// Times key presses in the built page.
pub fn time_key_presses() -> Outcome<()> {
    let mut timing =
        cargo(&["run", "--quiet", "--package", "browser-tests", "--example", "key_press"]);
    run("timing key presses", with_page(&mut timing, &Engines::chromium())?)
}

fn tests(options: &[&str]) -> Command {
    let mut tests = cargo(&["test", "--package", "browser-tests", "--test", "browser"]);
    tests.args(options);
    tests
}

/// What the names of an engine's tests end with.
fn suffix(engine: Engine) -> String {
    format!("::{}", engine.name())
}

/// The tests that do not run because their engine was left out: they are named as skipped.
fn left_out(filter: Option<&str>, engines: &Engines) -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    if engines.left_out().is_empty() {
        return Ok(names);
    }
    let list = read("listing the browser tests", tests(&["--quiet"]).args(["--", "--list"]))?;
    for engine in engines.left_out() {
        let end = format!("{}: test", suffix(engine));
        let of_engine = list.lines().filter_map(|line| Some((line, line.strip_suffix(&end)?)));
        for (line, _) in of_engine.filter(|(line, _)| filter.is_none_or(|part| line.contains(part)))
        {
            names.push(format!("{}, left out by --only", line.trim_end_matches(": test")));
        }
    }
    Ok(names)
}

/// Tells the harness in `tests/` where page, browsers and drivers are.
fn with_page<'a>(command: &'a mut Command, engines: &Engines) -> Outcome<&'a mut Command> {
    for part in parts(engines) {
        match on_path(part.names) {
            Some(found) => command.env(part.variable, found),
            None if part.is_optional => continue,
            None => return Err(format!("{} is missing; run: cargo xtask test", part.called)),
        };
    }
    if engines.has(Engine::Firefox) {
        command.env("PLIMSOLL_GECKODRIVER", tools::geckodriver()?);
    }
    Ok(command.env("PLIMSOLL_DIST", dist()))
}

fn parts(engines: &Engines) -> impl Iterator<Item = &'static Part> {
    PARTS.iter().filter(|part| engines.has(part.engine))
}

/// Which of the things that are meant are missing, by what a person calls them.
fn missing(engines: &Engines, is_meant: fn(&Part) -> bool) -> Vec<&'static str> {
    let mut missing: Vec<&'static str> = parts(engines)
        .filter(|part| is_meant(part) && on_path(part.names).is_none())
        .map(|part| part.called)
        .collect();
    if on_path(&["npm"]).is_none() && !axe_is_current(&folder()) {
        missing.push("npm");
    }
    missing
}

/// Whether the drivers start at all: a broken one is told before the long build.
pub fn drivers_work(engines: &Engines) -> Outcome<()> {
    for part in parts(engines) {
        let Some(option) = part.trial else { continue };
        let works = on_path(part.names).is_some_and(|found| succeeds(program(found).arg(option)));
        if !works {
            return Err(format!("{} does not start; reinstall it", part.called));
        }
    }
    Ok(())
}

fn folder() -> PathBuf {
    root().join("tests")
}

/// Gets axe-core as the lock file names it.
fn get_axe() -> Outcome<()> {
    if axe_is_current(&folder()) {
        return Ok(());
    }
    println!("installing axe-core into tests/node_modules: a few seconds");
    let mut install = program("npm");
    install.current_dir(folder());
    run("npm ci in tests/", install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
}

fn axe_is_current(tests: &Path) -> bool {
    let changed = |file: &str| fs::metadata(tests.join(file)).and_then(|f| f.modified()).ok();
    let installed = changed("node_modules/.package-lock.json");
    tests.join("node_modules/axe-core/axe.min.js").is_file()
        && installed.is_some()
        && installed >= changed("package-lock.json")
}

#[cfg(test)]
mod tests_of_parts {
    use super::*;

    #[test]
    fn an_engine_that_is_left_out_needs_no_program() {
        let called = |engines: &Engines| parts(engines).map(|part| part.called).collect::<Vec<_>>();
        assert_eq!(
            called(&Engines::chromium()),
            ["chromium", "chromium-headless-shell", "chromedriver"]
        );
        assert_eq!(called(&Engines::default()).len(), PARTS.len());
    }
}
