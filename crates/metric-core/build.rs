//! Build script: reads the metric table in `data/`, proves its units (`build/`), and writes it as Rust.
//!
//! A refusal is one line on standard error that names every problem with its file and row.

use std::path::Path;
use std::{env, fs, process};

#[path = "build/mod.rs"]
mod table;

use table::File;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    if let Err(problems) = run() {
        eprintln!("error: metric table: {}", problems.join("; "));
        process::exit(1);
    }
}

fn run() -> Result<(), Vec<String>> {
    let root = variable("CARGO_MANIFEST_DIR")?;
    let mut files = Vec::new();
    for name in table::FILES {
        let path = Path::new(&root).join("data").join(name);
        let text = fs::read_to_string(&path).map_err(|error| vec![format!("{name}: {error}")])?;
        files.push(File { name, text });
    }
    let table = table::check(&files)?;
    write("names.rs", table::names(&table))?;
    write("rows.rs", table::rows(&table))
}

fn write(name: &str, code: String) -> Result<(), Vec<String>> {
    let target = Path::new(&variable("OUT_DIR")?).join(name);
    fs::write(&target, code).map_err(|error| vec![format!("{}: {error}", target.display())])
}

fn variable(name: &str) -> Result<String, Vec<String>> {
    env::var(name).map_err(|error| vec![format!("{name}: {error}")])
}
