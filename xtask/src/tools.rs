//! The tools that build and test the page, got on first use: the wasm target, the wasm-bindgen CLI of the locked
//! version, Trunk, the driver of Firefox.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::places::{cache, root};
use crate::programs::{cargo, program, read, run, succeeds};
use crate::{Outcome, places};

/// The target that the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Later versions need a newer compiler than the pinned one.
const TRUNK_VERSION: &str = "0.21.14";

/// The driver of Firefox is in no package of Debian, and serves all current versions of Firefox.
const GECKODRIVER_VERSION: &str = "0.37.1";

/// One command-line tool of the cache: `cache/<name>-<version>/bin/<binary>`.
struct Tool {
    package: &'static str,
    binary: &'static str,
    version: String,
    options: &'static [&'static str],
    expected: &'static str,
}

impl Tool {
    fn folder(&self) -> Outcome<PathBuf> {
        Ok(cache()?.join(format!("{}-{}", self.binary, self.version)))
    }

    fn stands_in(&self, folder: &Path) -> bool {
        let binary = folder.join("bin").join(self.binary);
        read(self.binary, program(binary).arg("--version"))
            .is_ok_and(|said| said.split_whitespace().nth(1) == Some(&self.version))
    }

    /// The folder of the binary, after installing it where it was missing.
    fn bin(&self) -> Outcome<PathBuf> {
        let folder = self.folder()?;
        let bin = folder.join("bin");
        let file = bin.join(format!("{}{}", self.binary, env::consts::EXE_SUFFIX));
        if file.is_file() && self.stands_in(&folder) {
            return Ok(bin);
        }
        let what = format!("{} {}", self.package, self.version);
        println!("installing {what} into {}: {}", folder.display(), self.expected);
        let start = Instant::now();
        // The locked build comes first; a lock file may name a dependency that is gone or too new.
        if self.install(&folder, &["--locked"]).is_err() {
            println!("{what} did not build with its own lock file; trying without");
            self.install(&folder, &[])?;
        }
        println!("installed {what} in {:.0} s", start.elapsed().as_secs_f64());
        Ok(bin)
    }

    fn install(&self, folder: &Path, locked: &[&str]) -> Outcome<()> {
        fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        // Unoptimised: the tools run for seconds, and compile in a third of the time.
        let mut install = cargo(&["install", self.package, "--version", &self.version, "--debug"]);
        install.args(self.options).args(locked).arg("--root").arg(folder).current_dir(folder);
        run(&format!("installing {} {}", self.package, self.version), &mut install)
    }
}

/// The PATH under which Trunk finds everything, and nothing else of the same name.
pub fn path_of_tools() -> Outcome<OsString> {
    add_target()?;
    add_source()?;
    let bindgen = Tool {
        package: "wasm-bindgen-cli",
        binary: "wasm-bindgen",
        version: locked_version("wasm-bindgen")?,
        options: &[],
        expected: "about 1 to 3 minutes on two cores, once per version",
    };
    let trunk = Tool {
        package: "trunk",
        binary: "trunk",
        version: TRUNK_VERSION.to_owned(),
        // Without TLS it cannot download anything, which is what is wanted.
        options: &["--no-default-features"],
        expected: "about 2 to 5 minutes on two cores, once per version",
    };
    let mut folders = vec![bindgen.bin()?, trunk.bin()?];
    folders.extend(env::var_os("PATH").iter().flat_map(env::split_paths));
    env::join_paths(folders).map_err(|e| format!("PATH: {e}"))
}

/// The driver of Firefox.
pub fn geckodriver() -> Outcome<PathBuf> {
    let driver = Tool {
        package: "geckodriver",
        binary: "geckodriver",
        version: GECKODRIVER_VERSION.to_owned(),
        options: &[],
        expected: "about 1 to 2 minutes on two cores, once per version",
    };
    Ok(driver.bin()?.join(format!("{}{}", driver.binary, env::consts::EXE_SUFFIX)))
}

/// Where the pinned toolchain stands.
pub fn sysroot() -> Outcome<PathBuf> {
    read("rustc", program("rustc").args(["--print", "sysroot"])).map(|path| path.trim().into())
}

/// Adds the wasm target to the pinned toolchain; a toolchain file that lists it does not do so everywhere.
pub fn add_target() -> Outcome<()> {
    add("target", WASM, &format!("lib/rustlib/{WASM}"))
}

/// Adds the source of the standard library, which the page is built with.
fn add_source() -> Outcome<()> {
    add("component", "rust-src", "lib/rustlib/src/rust/library/std")
}

/// Adds a part of the toolchain that is not there yet.
fn add(kind: &str, name: &str, folder: &str) -> Outcome<()> {
    if sysroot()?.join(folder).is_dir() {
        return Ok(());
    }
    if places::on_path(&["rustup"]).is_none() {
        return Err(format!(
            "the Rust {kind} {name} is missing, and rustup is not on PATH to add it"
        ));
    }
    println!("adding the Rust {kind} {name}: a download of 3 to 20 MB");
    run(&format!("rustup {kind} add {name}"), program("rustup").args([kind, "add", name]))
}

/// Adds rustfmt and clippy where rustup did not follow the toolchain file.
pub fn add_components() -> Outcome<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if !succeeds(&mut cargo(&[subcommand, "--version"])) {
            println!("adding the Rust component {component}");
            run(
                &format!("rustup component add {component}"),
                program("rustup").args(["component", "add", component]),
            )?;
        }
    }
    Ok(())
}

fn locked_version(package: &str) -> Outcome<String> {
    let lock = root().join("Cargo.lock");
    let text = fs::read_to_string(&lock).map_err(|e| format!("{}: {e}", lock.display()))?;
    version_in(&text, package).ok_or_else(|| format!("Cargo.lock does not name {package}"))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{package}\""))?;
    Some(lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_package_and_not_of_its_namesakes() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "trunk"), None);
    }
}
