//! Where things are: the project, what is built, the cache of tools, programs on PATH.

use std::env;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// The root of the project.
pub fn root() -> PathBuf {
    // Cargo tells where the package is now; the folder of the compilation may have been moved since.
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.parent().map_or_else(|| package.clone(), Path::to_path_buf)
}

/// The built page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The folder of tools, per user, so that a second clone finds them.
pub fn cache() -> Outcome<PathBuf> {
    let folder = |name: &str| env::var_os(name).map(PathBuf::from).filter(|p| p.is_absolute());
    folder("XDG_CACHE_HOME")
        .or_else(|| folder("HOME").map(|home| home.join(".cache")))
        .or_else(|| folder("LOCALAPPDATA"))
        .map(|caches| caches.join("plimsoll"))
        .ok_or_else(|| "no folder for tools: set HOME or XDG_CACHE_HOME".to_owned())
}

/// The first of some programs that is on PATH.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&file)).find(|program| program.is_file())
    })
}
