//! Builds the page: has Trunk compile and bundle it, slims it, and adds the files beside it; refuses what must not be deployed.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::places::{dist, root};
use crate::programs::{cargo, program, run, step};
use crate::slim::slim;
use crate::tools::{self, WASM};
use crate::weights::Weights;
use crate::{Outcome, outputs};

/// Builds `dist/` anew and weighs it. Where anything fails, there is no `dist/` that could be deployed.
pub fn build() -> Outcome<Weights> {
    if !root().join("index.html").is_file() {
        return Err("index.html is missing at the root of the project".to_owned());
    }
    let start = SystemTime::now();
    remove(&dist())?;
    let path = step("tools", tools::path_of_tools)?;
    step("crates of the page", || {
        // Cargo may download crates here; Trunk, which builds, may not.
        run("fetching crates", cargo(&["fetch", "--locked", "--target", WASM]).envs(SMALL))
    })?;
    step("compile and bundle the page", || {
        let write = || outputs::write(&dist(), &path);
        bundle(&path).and_then(|()| slim(&dist())).and_then(|()| write()).inspect_err(|_| {
            // The first error is the one to tell; what is left behind has no valid policy.
            let _ = remove(&dist());
        })
    })?;
    stamp(start)?;
    // What is published is built by this alone.
    step("fault 72: the built pages, read anew", || outputs::check(&dist()))?;
    Weights::of(&dist())
}

/// Where cargo reads flags from that it adds to those of .cargo/config.toml.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The standard library comes compiled for speed, with the texts and the machinery of its panics. Built
/// anew from its source, so that a panic stops the program at once, it makes the first load 10 kB
/// lighter; the watchdog in the page tells of the stop and keeps the inputs. Cargo calls this unstable,
/// so it is switched on for the page alone, and the compiler is pinned to one version.
const SMALL: [(&str, &str); 5] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true"),
    ("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort"),
];

/// Small functions of other crates are compiled where they belong, and not once more in each crate that
/// calls them; what is worth to be part of its callers is so all the same: 0.15 kB.
const ONCE: &str = " -Zcross-crate-inline-threshold=0";

/// Flags that keep the paths of this machine out of the module: they are nobody's business, and the
/// bytes of a build should not depend on where it was made. A path with a space cannot be told so.
fn pathless() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let crates = home.map(|home| home.join("registry").join("src"));
    let sysroot = tools::sysroot().ok();
    let folders = [(crates, "crates"), (sysroot, "rust"), (Some(root()), "plimsoll")];
    let flag = |(folder, name): (Option<PathBuf>, &str)| {
        let folder = folder?.into_os_string().into_string().ok()?;
        let is_plain = !folder.contains(char::is_whitespace);
        is_plain.then(|| format!("--remap-path-prefix={folder}={name}"))
    };
    folders.into_iter().filter_map(flag).collect::<Vec<_>>().join(" ")
}

fn bundle(path: &OsStr) -> Outcome<()> {
    let mut trunk = program("trunk");
    for (name, _) in env::vars_os() {
        // Trunk reads its whole configuration from such variables, and stops at NO_COLOR=1.
        let text = name.to_string_lossy();
        if text.starts_with("TRUNK_") || text == "NO_COLOR" || text == "RUST_LOG" {
            trunk.env_remove(&name);
        }
    }
    trunk.args(["build", "--release", "--offline", "true"]);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env("PATH", path).env(FLAGS, pathless() + ONCE);
    trunk.envs(SMALL);
    run("bundling the page with Trunk", &mut trunk)
}

/// Dates the page to the start of its build: what was edited meanwhile may not be in it.
fn stamp(start: SystemTime) -> Outcome<()> {
    let index = dist().join("index.html");
    fs::File::options()
        .append(true)
        .open(&index)
        .and_then(|file| file.set_modified(start))
        .map_err(|e| format!("{}: {e}", index.display()))
}

/// Builds the page where it is missing or older than what it is made of; with `no_build` it must be there.
pub fn build_unless(no_build: bool) -> Outcome<()> {
    if no_build && !dist().join("index.html").is_file() {
        return Err("there is no dist/index.html; run: cargo xtask build".to_owned());
    }
    if no_build || is_fresh()? {
        println!("dist/ is taken as it is");
        return Ok(());
    }
    build().map(|weights| weights.print())
}

fn is_fresh() -> Outcome<bool> {
    let Ok(built) = fs::metadata(dist().join("index.html")).and_then(|file| file.modified()) else {
        return Ok(false);
    };
    let root = root();
    let sources = [
        "index.html",
        "Trunk.toml",
        "Cargo.toml",
        "Cargo.lock",
        "src",
        "style",
        "static",
        "crates",
        "xtask/src",
        ".cargo",
        "rust-toolchain.toml",
    ];
    for source in sources.iter().map(|name| root.join(name)).filter(|path| path.exists()) {
        if newest(&source)? > built {
            return Ok(false);
        }
    }
    Ok(true)
}

fn newest(path: &Path) -> Outcome<SystemTime> {
    let failed = |e: std::io::Error| format!("{}: {e}", path.display());
    let mut latest = fs::metadata(path).and_then(|file| file.modified()).map_err(failed)?;
    if path.is_dir() {
        for entry in fs::read_dir(path).map_err(failed)? {
            latest = latest.max(newest(&entry.map_err(failed)?.path())?);
        }
    }
    Ok(latest)
}

fn remove(folder: &Path) -> Outcome<()> {
    match fs::remove_dir_all(folder) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("{} could not be removed: {e}", folder.display()))
        }
        _ => Ok(()),
    }
}
