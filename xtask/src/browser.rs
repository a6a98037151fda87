//! The browser of the tests: found or installed, and the tests run in it against the built page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::places::{dist, on_path, root};
use crate::programs::{cargo, program, read, run, run_tests, succeeds};
use crate::server::{Server, listen};
use crate::tally::Tally;

/// Names under which systems ship Chromium.
const BROWSERS: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// The page has to work below any folder of a host.
const FOLDER: &str = "/a/b/calc/";
/// Tests at the same time; each has a browser of its own.
const THREADS: &str = "--test-threads=2";

/// Sees to browser, driver and axe-core; installs from the system's packages as root or where `install` says so.
pub fn get_ready(install: bool) -> Outcome<()> {
    let system = System::here();
    let mut lacking = missing();
    let may_install = matches!(system, System::Debian { .. }) && (install || is_root());
    if !lacking.is_empty() && may_install {
        system.install(&lacking)?;
        lacking = missing();
    }
    if !lacking.is_empty() {
        return Err(format!("missing: {}. Type: {}", lacking.join(", "), system.advice(&lacking)));
    }
    get_axe()
}

/// Runs the browser tests; a run in which none was executed fails.
pub fn test(filter: Option<&str>) -> Outcome<Tally> {
    let server = Server::start(listen(0)?, &dist(), FOLDER)?;
    let mut tests = cargo(&[
        "test",
        "--package",
        "browser-tests",
        "--no-fail-fast",
        "--test",
        "*",
        "--",
        THREADS,
    ]);
    tests.args(filter);
    let tally = run_tests("browser tests", with_page(&mut tests, &server)?)?;
    if tally.passed == 0 {
        return Err("no browser test was executed".to_owned());
    }
    Ok(tally)
}

/// Times key presses in the built page.
pub fn time_key_presses() -> Outcome<()> {
    let server = Server::start(listen(0)?, &dist(), FOLDER)?;
    let mut timing =
        cargo(&["run", "--quiet", "--package", "browser-tests", "--example", "key_press"]);
    run("timing key presses", with_page(&mut timing, &server)?)
}

/// Tells the harness in `tests/` where page, browser and driver are.
fn with_page<'a>(command: &'a mut Command, server: &Server) -> Outcome<&'a mut Command> {
    let found = |names: &[&str]| {
        on_path(names).ok_or_else(|| format!("{} is missing; run: cargo xtask test", names[0]))
    };
    Ok(command
        .env("PLIMSOLL_PAGE", server.url())
        .env("PLIMSOLL_BROWSER", found(&BROWSERS)?)
        .env("PLIMSOLL_DRIVER", found(&["chromedriver"])?))
}

/// Which of the needed things are missing, by what a person calls them.
fn missing() -> Vec<&'static str> {
    let mut missing = Vec::new();
    if on_path(&BROWSERS).is_none() {
        missing.push("chromium");
    }
    if on_path(&["chromedriver"]).is_none() {
        missing.push("chromedriver");
    }
    if on_path(&["npm"]).is_none() && !axe_is_current(&tests()) {
        missing.push("npm");
    }
    missing
}

/// How programs are installed here.
#[derive(Debug, PartialEq, Eq)]
enum System {
    /// Debian, and with other names of packages, Ubuntu.
    Debian {
        /// Whether it is Ubuntu.
        ubuntu: bool,
    },
    /// Some other system, with the beginning of the line to type.
    Other(&'static str),
}

impl System {
    fn here() -> Self {
        let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
        if on_path(&["apt-get"]).is_some() {
            return Self::Debian { ubuntu: release.lines().any(|line| line == "ID=ubuntu") };
        }
        let managers =
            [("dnf", "sudo dnf install"), ("pacman", "sudo pacman -S"), ("brew", "brew install")];
        Self::Other(
            managers
                .iter()
                .find(|(name, _)| on_path(&[name]).is_some())
                .map_or("install with your package manager:", |(_, line)| line),
        )
    }

    fn packages(&self, missing: &[&'static str]) -> Vec<&'static str> {
        missing
            .iter()
            .map(|thing| match (self, *thing) {
                (Self::Debian { ubuntu: true }, "chromium") => "chromium-browser",
                (Self::Debian { ubuntu: true }, "chromedriver") => "chromium-chromedriver",
                (Self::Debian { ubuntu: false }, "chromedriver") => "chromium-driver",
                (_, other) => other,
            })
            .collect()
    }

    /// The one line to type.
    fn advice(&self, missing: &[&'static str]) -> String {
        let packages = self.packages(missing).join(" ");
        match self {
            Self::Debian { .. } => format!(
                "sudo apt-get update && sudo apt-get install -y --no-install-recommends {packages} \
                 (or: cargo xtask test --install)"
            ),
            Self::Other(install) => format!("{install} {packages}"),
        }
    }

    fn install(&self, missing: &[&'static str]) -> Outcome<()> {
        let packages = self.packages(missing);
        println!("installing {} from the system's packages: about a minute", packages.join(", "));
        run("apt-get update", apt().arg("update"))?;
        run(
            &format!("apt-get install {}", packages.join(" ")),
            apt().args(["install", "-y", "--no-install-recommends"]).args(packages),
        )
    }
}

fn apt() -> Command {
    let mut command = program(if is_root() { "env" } else { "sudo" });
    if !is_root() {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]);
    command
}

fn is_root() -> bool {
    read("id", program("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn tests() -> PathBuf {
    root().join("tests")
}

/// Gets axe-core as the lock file names it.
fn get_axe() -> Outcome<()> {
    if axe_is_current(&tests()) {
        return Ok(());
    }
    println!("installing axe-core into tests/node_modules: a few seconds");
    let mut install = program("npm");
    install.current_dir(tests());
    run("npm ci in tests/", install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
}

fn axe_is_current(tests: &Path) -> bool {
    let changed = |file: &str| fs::metadata(tests.join(file)).and_then(|f| f.modified()).ok();
    let installed = changed("node_modules/.package-lock.json");
    tests.join("node_modules/axe-core/axe.min.js").is_file()
        && installed.is_some()
        && installed >= changed("package-lock.json")
}

/// Whether a driver starts at all: a broken one is told before the long build.
pub fn driver_works() -> Outcome<()> {
    let works =
        on_path(&["chromedriver"]).is_some_and(|driver| succeeds(program(driver).arg("--version")));
    if works { Ok(()) } else { Err("chromedriver does not start; reinstall it".to_owned()) }
}

#[cfg(test)]
mod tests_of_advice {
    use super::*;

    #[test]
    fn the_advice_is_one_line_in_the_words_of_the_system() {
        let missing = ["chromium", "chromedriver", "npm"];
        let debian = System::Debian { ubuntu: false };
        assert_eq!(debian.packages(&missing), ["chromium", "chromium-driver", "npm"]);
        let ubuntu = System::Debian { ubuntu: true };
        assert!(ubuntu.advice(&missing).contains("chromium-browser chromium-chromedriver npm"));
        assert!(!System::Other("brew install").advice(&missing).contains('\n'));
    }
}
