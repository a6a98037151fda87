//! Build script: reads the data files, checks them (`build/`), and writes the catalogue as Rust constants.
//!
//! A refusal is one line on standard error that names every problem with its file and entry.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

#[path = "build/mod.rs"]
mod catalogue;

use catalogue::{File, Sources};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=../metric-core/build/address.rs");
    if let Err(problems) = run() {
        eprintln!(
            "error: benchmarks: {} in the data files: {}",
            match problems.len() {
                1 => "1 problem".to_owned(),
                count => format!("{count} problems"),
            },
            problems.join("; ")
        );
        process::exit(1);
    }
}

fn run() -> Result<(), Vec<String>> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let data = root.join("data");
    let named = |name: &'static str| move |file: &File| file.name == name;
    let (segments, others) =
        toml_files(&data)?.into_iter().partition::<Vec<File>, _>(named("segments.toml"));
    let (effects, publications) =
        others.into_iter().partition::<Vec<File>, _>(named("effects.toml"));
    let examples = toml_files(&data.join("examples"))?;
    let sources = Sources { segments, effects, publications, examples };
    let code = catalogue::generate(&catalogue::check(&sources)?);
    let target = Path::new(&variable("OUT_DIR")?).join("catalogue.rs");
    fs::write(&target, code).map_err(|error| vec![format!("{}: {error}", target.display())])
}

fn variable(name: &str) -> Result<String, Vec<String>> {
    env::var(name).map_err(|error| vec![format!("{name}: {error}")])
}

/// The TOML files of one directory, by name, so that the catalogue's order never depends on the disk.
fn toml_files(directory: &Path) -> Result<Vec<File>, Vec<String>> {
    let failure = |error: std::io::Error| vec![format!("{}: {error}", directory.display())];
    let mut paths = Vec::new();
    for item in fs::read_dir(directory).map_err(failure)? {
        let path = item.map_err(failure)?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Result<File, Vec<String>> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let text = fs::read_to_string(path).map_err(|error| vec![format!("{name}: {error}")])?;
    Ok(File { name, text })
}
