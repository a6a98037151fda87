//! What the built page weighs: bytes of each file, raw and brotli, and of the first load.

use std::fs;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;

use crate::Outcome;

/// The most that the first load may weigh, in bytes of brotli.
pub const BUDGET: usize = 130_000;

/// One file.
struct Weight {
    name: String,
    raw: usize,
    brotli: usize,
    first_load: bool,
}

/// All files of the built page.
pub struct Weights(Vec<Weight>);

impl Weights {
    /// Weighs a built page; what index.html names belongs to the first load.
    pub fn of(dist: &Path) -> Outcome<Self> {
        let index = dist.join("index.html");
        let html = fs::read_to_string(&index).map_err(|e| format!("{}: {e}", index.display()))?;
        let mut weights = Vec::new();
        for name in files_below(dist)? {
            let bytes = fs::read(dist.join(&name)).map_err(|e| format!("{name}: {e}"))?;
            let first_load = name == "index.html" || (is_program(&name) && html.contains(&name));
            let brotli = compressed(&bytes)?;
            weights.push(Weight { name, raw: bytes.len(), brotli, first_load });
        }
        Ok(Self(weights))
    }

    /// Bytes of brotli of the first load: HTML, CSS, JS and wasm together.
    pub fn first_load(&self) -> usize {
        self.0.iter().filter(|file| file.first_load).map(|file| file.brotli).sum()
    }

    /// Prints the table.
    pub fn print(&self) {
        let width = self.0.iter().map(|file| file.name.len()).max().unwrap_or(0).max(24);
        println!("{:width$}  {:>9}  {:>9}", "file of dist/ (bytes)", "raw", "brotli");
        for file in &self.0 {
            let mark = if file.first_load { "*" } else { "" };
            println!("{:width$}  {:>9}  {:>9} {mark}", file.name, file.raw, file.brotli);
        }
        let raw: usize = self.0.iter().filter(|file| file.first_load).map(|file| file.raw).sum();
        let brotli = self.first_load();
        let mark = if brotli > BUDGET { "  OVER BUDGET" } else { "" };
        println!("{:width$}  {raw:>9}  {brotli:>9} of {BUDGET}{mark}", "* first load");
    }
}

fn is_program(name: &str) -> bool {
    [".html", ".css", ".js", ".wasm"].iter().any(|end| name.ends_with(end))
}

/// The names of all files below a folder, relative to it, sorted.
pub fn files_below(folder: &Path) -> Outcome<Vec<String>> {
    let failed = |e: std::io::Error| format!("{}: {e}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type().map_err(failed)?.is_dir() {
            names.extend(files_below(&entry.path())?.iter().map(|file| format!("{name}/{file}")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn compressed(bytes: &[u8]) -> Outcome<usize> {
    let parameters =
        BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)
        .map_err(|e| format!("brotli: {e}"))?;
    Ok(out.len())
}
