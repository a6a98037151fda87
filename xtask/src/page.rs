//! Runs Trunk, which compiles, bundles and serves the page; its `post_build` hook is `cargo xtask finish`.

use std::env;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::paths::{dist, root};
use crate::process::{exec, program, run, step};
use crate::sizes::Sizes;
use crate::tools;

/// Cargo adds the flags of this variable to those of .cargo/config.toml.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Builds `dist/` anew and counts its bytes. Where anything fails, there is no `dist/` that could be published.
pub fn build() -> Outcome<()> {
    remove(&dist())?;
    let mut trunk = trunk("build")?;
    step("compile and bundle the page", || run("bundling the page with Trunk", &mut trunk))?;
    step("bytes of the page", || Sizes::of(&dist())?.enforce()).inspect_err(|_| {
        // The first error is the one to report.
        let _ = remove(&dist());
    })
}

/// Builds the page, which takes seconds where nothing has changed; with `no_build` it must be there.
pub fn build_unless(no_build: bool) -> Outcome<()> {
    match no_build {
        false => build(),
        true if dist().join("index.html").is_file() => Ok(()),
        true => Err("there is no dist/index.html; run: cargo xtask build".to_owned()),
    }
}

/// Builds the page, serves it, and builds it anew at each change of a source, until the person stops it.
pub fn serve(port: u16) -> Outcome<()> {
    // Trunk would find the port taken only after the build.
    drop(listen(port)?);
    // Where the first build fails, an old page is not served.
    remove(&dist())?;
    let mut trunk = trunk("serve")?;
    exec("Trunk", trunk.args(["--port", &port.to_string()]))
}

/// Takes a port of this machine: 0 for any free one.
fn listen(port: u16) -> Outcome<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|e| {
        format!("port {port} on 127.0.0.1 cannot be used ({e}); choose another: --port N")
    })
}

/// Trunk with the tools that it needs, in release mode; everything else stands in Trunk.toml.
fn trunk(command: &str) -> Outcome<Command> {
    let path = step("tools", tools::path_of_tools)?;
    let mut trunk = program("trunk");
    for (name, _) in env::vars_os() {
        // Trunk 0.21 reads settings from such variables, and refuses NO_COLOR=1.
        let text = name.to_string_lossy();
        if text.starts_with("TRUNK_") || text == "NO_COLOR" || text == "RUST_LOG" {
            trunk.env_remove(&name);
        }
    }
    trunk.args([command, "--release"]).env("PATH", path);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env(WASM_FLAGS, without_local_paths());
    Ok(trunk)
}

/// Compiler flags that keep the paths of this machine out of the module: they are private, and the same source should
/// give the same bytes everywhere. A path with a space cannot be written in such flags.
fn without_local_paths() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let crates = home.map(|home| home.join("registry").join("src"));
    // Where the component rust-src is installed, the standard library has local paths as well.
    let folders = [(crates, "crates"), (tools::sysroot().ok(), "rust"), (Some(root()), "plimsoll")];
    let flag = |(folder, name): (Option<PathBuf>, &str)| {
        let folder = folder?.into_os_string().into_string().ok()?;
        let has_space = folder.contains(char::is_whitespace);
        (!has_space).then(|| format!("--remap-path-prefix={folder}={name}"))
    };
    folders.into_iter().filter_map(flag).collect::<Vec<_>>().join(" ")
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
    fn a_busy_port_is_told_in_one_line() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let line = listen(port).unwrap_err();
        assert!(line.contains(&port.to_string()) && line.contains("--port"), "{line}");
    }
}
