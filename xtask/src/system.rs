//! How programs come to this machine: the names of their packages, and the command that installs them.

use std::fs;
use std::process::Command;

use crate::Outcome;
use crate::paths::on_path;
use crate::process::{program, read, run};

/// How programs are installed here.
#[derive(Debug, PartialEq, Eq)]
pub enum System {
    /// Debian, and with other names of packages, Ubuntu.
    Debian {
        /// Whether it is Ubuntu.
        ubuntu: bool,
    },
    /// Some other system, with the beginning of the line to type.
    Other(&'static str),
}

impl System {
    /// This machine.
    pub fn here() -> Self {
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

    /// The packages that hold the missing programs, of those that the system has in a package.
    fn packages(&self, missing: &[&'static str]) -> Vec<&'static str> {
        missing
            .iter()
            .filter(|thing| !self.has_no_package_of(thing))
            .map(|thing| match (self, *thing) {
                (Self::Debian { ubuntu: true }, "chromium") => "chromium-browser",
                (Self::Debian { ubuntu: true }, "chromedriver") => "chromium-chromedriver",
                (Self::Debian { ubuntu: false }, "chromedriver") => "chromium-driver",
                (Self::Debian { ubuntu: false }, "firefox") => "firefox-esr",
                (Self::Debian { .. }, "WebKitWebDriver") => "webkit2gtk-driver",
                (Self::Debian { .. }, "Xvfb") => "xvfb",
                (_, other) => other,
            })
            .collect()
    }

    fn has_no_package_of(&self, thing: &str) -> bool {
        *self == Self::Debian { ubuntu: true }
            && ["firefox", "chromium-headless-shell"].contains(&thing)
    }

    /// The one line to type.
    pub fn advice(&self, missing: &[&'static str]) -> String {
        let packages = self.packages(missing).join(" ");
        let mut advice = match self {
            _ if packages.is_empty() => String::new(),
            Self::Debian { .. } => format!(
                "sudo apt-get update && sudo apt-get install -y --no-install-recommends {packages} \
                 (or: cargo xtask test --install)"
            ),
            Self::Other(install) => format!("{install} {packages}"),
        };
        if missing.contains(&"firefox") && self.has_no_package_of("firefox") {
            let and = if advice.is_empty() { "" } else { "; and " };
            advice.push_str(and);
            advice.push_str("sudo snap install firefox (Ubuntu has no other package of it)");
        }
        if missing.iter().any(|thing| ["firefox", "WebKitWebDriver", "Xvfb"].contains(thing)) {
            advice.push_str(". Or leave an engine out: cargo xtask test --only chromium");
        }
        advice
    }

    /// Whether programs can be installed from here.
    pub fn installs(&self) -> bool {
        matches!(self, Self::Debian { .. })
    }

    /// Installs what is missing, as far as there are packages.
    pub fn install(&self, missing: &[&'static str]) -> Outcome<()> {
        let packages = self.packages(missing);
        if packages.is_empty() {
            return Ok(());
        }
        println!(
            "installing {} from the system's packages: one to three minutes",
            packages.join(", ")
        );
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

/// Whether this runs as root.
pub fn is_root() -> bool {
    read("id", program("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MISSING: [&str; 6] =
        ["chromium", "chromedriver", "npm", "firefox", "WebKitWebDriver", "Xvfb"];

    #[test]
    fn the_advice_is_one_line_in_the_words_of_the_system() {
        let debian = System::Debian { ubuntu: false };
        assert_eq!(
            debian.packages(&MISSING),
            ["chromium", "chromium-driver", "npm", "firefox-esr", "webkit2gtk-driver", "xvfb"]
        );
        let ubuntu = System::Debian { ubuntu: true };
        assert!(ubuntu.advice(&MISSING).contains("chromium-browser chromium-chromedriver npm"));
        assert!(!System::Other("brew install").advice(&MISSING).contains('\n'));
    }

    #[test]
    fn ubuntu_is_told_of_the_snap_and_of_leaving_an_engine_out() {
        let ubuntu = System::Debian { ubuntu: true };
        assert_eq!(ubuntu.packages(&["firefox", "chromium-headless-shell"]), Vec::<&str>::new());
        assert_eq!(
            ubuntu.advice(&["firefox"]),
            "sudo snap install firefox (Ubuntu has no other package of it). \
             Or leave an engine out: cargo xtask test --only chromium"
        );
        assert!(!ubuntu.advice(&["chromium"]).contains("--only"));
    }
}
