//! Builds the page: compiles, has Trunk bundle it, slims it, seals its policy, and refuses what must not be deployed.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::html::leaves_the_host;
use crate::places::{dist, root};
use crate::programs::{cargo, program, run, step};
use crate::slim::slim;
use crate::tools::{self, WASM};
use crate::weights::{Weights, files_below};
use crate::{Outcome, policy};

/// Builds `dist/` anew and weighs it. Where anything fails, there is no `dist/` that could be deployed.
pub fn build() -> Outcome<Weights> {
    if !root().join("index.html").is_file() {
        return Err("index.html is missing at the root of the project".to_owned());
    }
    let start = SystemTime::now();
    remove(&dist())?;
    let path = step("tools", tools::path_of_tools)?;
    step("compile the page", || {
        // Cargo may download crates here; Trunk, which repeats the build, may not.
        run(
            "compiling the page",
            cargo(&["build", "--release", "--target", WASM, "--package", "plimsoll"])
                .env(FLAGS, pathless()),
        )
    })?;
    step("bundle the page", || {
        bundle(&path).and_then(|()| slim(&dist())).and_then(|()| seal(&dist())).inspect_err(|_| {
            // The first error is the one to tell; what is left behind has no valid policy.
            let _ = remove(&dist());
        })
    })?;
    stamp(start)?;
    Weights::of(&dist())
}

/// Where cargo reads flags from that it adds to those of .cargo/config.toml.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Flags that keep the paths of this machine out of the module: they are nobody's business, and the
/// bytes of a build should not depend on where it was made. A path with a space cannot be told so.
fn pathless() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let crates = home.map(|home| home.join("registry").join("src"));
    let folders = [(crates, "crates"), (Some(root()), "plimsoll")];
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
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env("PATH", path).env(FLAGS, pathless());
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

fn seal(dist: &Path) -> Outcome<()> {
    if dist.join("snippets").exists() {
        return Err(
            "dist/snippets: a crate brings a script of its own, and the page must not".to_owned()
        );
    }
    let index = dist.join("index.html");
    let failed = |e: std::io::Error| format!("{}: {e}", index.display());
    let html = fs::read_to_string(&index).map_err(failed)?;
    fs::write(&index, policy::sealed(&html)?).map_err(failed)?;
    for name in files_below(dist)?
        .iter()
        .filter(|name| Path::new(name).extension().is_some_and(|end| end == "css"))
    {
        let css = fs::read_to_string(dist.join(name)).map_err(|e| format!("{name}: {e}"))?;
        if let Some(address) = foreign_address(&css) {
            return Err(format!("{name} asks another host: {address}"));
        }
    }
    Ok(())
}

fn foreign_address(css: &str) -> Option<&str> {
    let after_url = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let after_import = css.split("@import").skip(1).filter_map(|rest| rest.split(';').next());
    after_url.chain(after_import).find(|address| leaves_the_host(address))
}

fn is_fresh() -> Outcome<bool> {
    let Ok(built) = fs::metadata(dist().join("index.html")).and_then(|file| file.modified()) else {
        return Ok(false);
    };
    let root = root();
    let sources =
        ["index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock", "src", "style", "crates"];
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_that_asks_another_host_is_found() {
        assert!(foreign_address("@import 'https://other.example/a.css';").is_some());
        assert!(foreign_address("p{background:url(\"//other.example/a.png\")}").is_some());
        assert!(foreign_address("p{background:url(data:image/png;base64,AA==)}").is_none());
        assert!(foreign_address("p{background:url(./a.svg)}").is_none());
    }

    #[test]
    fn a_local_script_of_a_crate_is_refused() -> Outcome<()> {
        let dist = tempfile::tempdir().map_err(|e| e.to_string())?;
        fs::create_dir(dist.path().join("snippets")).map_err(|e| e.to_string())?;
        assert!(seal(dist.path()).is_err_and(|line| line.contains("snippets")));
        Ok(())
    }
}
