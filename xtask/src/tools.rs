//! Installs what builds and tests the page, on first use: the wasm target, the wasm-bindgen CLI of the locked version,
//! Trunk, the driver of Firefox.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::Outcome;
use crate::paths::{cache, on_path, read_text, root};
use crate::process::{cargo, program, read, run, succeeds};

/// The target that the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Later versions need a newer compiler than the pinned one.
const TRUNK_VERSION: &str = "0.21.14";

/// The driver of Firefox is in no package of Debian, and serves all current versions of Firefox.
const GECKODRIVER_VERSION: &str = "0.37.1";

/// One command-line tool of the cache: `cache/<binary>-<version>/bin/<binary>`.
struct Tool {
    package: &'static str,
    binary: &'static str,
    version: String,
    options: &'static [&'static str],
    expected: &'static str,
}

impl Tool {
    /// The folder of the binary, after installing it where it was missing.
    fn bin(&self) -> Outcome<PathBuf> {
        let folder = cache()?.join(format!("{}-{}", self.binary, self.version));
        let bin = folder.join("bin");
        let binary = bin.join(format!("{}{}", self.binary, env::consts::EXE_SUFFIX));
        if binary.is_file() && self.is_current(&binary) {
            return Ok(bin);
        }
        let what = format!("{} {}", self.package, self.version);
        println!("installing {what} into {}: {}", folder.display(), self.expected);
        let start = Instant::now();
        // A lock file may name a dependency that is gone or too new.
        if self.install(&folder, &["--locked"]).is_err() {
            println!("{what} did not build with its own lock file; trying without");
            self.install(&folder, &[])?;
        }
        println!("installed {what} in {:.0} s", start.elapsed().as_secs_f64());
        Ok(bin)
    }

    fn is_current(&self, binary: &Path) -> bool {
        read(self.binary, program(binary).arg("--version"))
            .is_ok_and(|output| output.split_whitespace().nth(1) == Some(&self.version))
    }

    fn install(&self, folder: &Path, locked: &[&str]) -> Outcome<()> {
        fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        // Unoptimised and without debug information: the tools run for seconds.
        let mut install = cargo(&["install", self.package, "--version", &self.version, "--debug"]);
        install.env("CARGO_PROFILE_DEV_DEBUG", "none");
        install.args(self.options).args(locked).arg("--root").arg(folder).current_dir(folder);
        run(&format!("installing {} {}", self.package, self.version), &mut install)
    }
}

/// The PATH under which Trunk finds its tools first.
pub fn path_of_tools() -> Outcome<OsString> {
    add_target()?;
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
        // Without TLS it downloads nothing by itself.
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

/// The folder of the pinned toolchain.
pub fn sysroot() -> Outcome<PathBuf> {
    read("rustc", program("rustc").args(["--print", "sysroot"])).map(|path| path.trim().into())
}

/// Adds the wasm target to the pinned toolchain; rustup does so by itself only where automatic installs are on.
pub fn add_target() -> Outcome<()> {
    if sysroot()?.join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    if on_path(&["rustup"]).is_none() {
        return Err(format!("the Rust target {WASM} is missing, and there is no rustup to add it"));
    }
    println!("adding the Rust target {WASM}: a download of 20 MB");
    run("rustup target add", program("rustup").args(["target", "add", WASM]))
}

/// Adds rustfmt and clippy where rustup did not follow the toolchain file.
pub fn add_components() -> Outcome<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if !succeeds(&mut cargo(&[subcommand, "--version"])) {
            println!("adding the Rust component {component}");
            run("rustup component add", program("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn locked_version(package: &str) -> Outcome<String> {
    let lock = read_text(&root().join("Cargo.lock"))?;
    version_in(&lock, package).ok_or_else(|| format!("Cargo.lock does not name {package}"))
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
