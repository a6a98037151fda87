//! What the built page weighs: bytes of each file, raw and brotli, and of the first load.

use std::fs;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;

use crate::Outcome;

/// The most that the first load may weigh, in bytes of brotli.
pub const BUDGET: usize = 158_000;
/// The most that single files may weigh as they stand on the disk: wikis limit them, and hosts load the script.
const LIMITS: [(&str, usize); 3] =
    [("calculator.html", 400_000), ("embed.html", 400_000), ("embed.js", 2_048)];

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
            let first_load = name == "index.html" || html.contains(&format!("./{name}"));
            let brotli = compressed(&bytes)?;
            weights.push(Weight { name, raw: bytes.len(), brotli, first_load });
        }
        Ok(Self(weights))
    }

    /// Bytes of brotli of the first load: HTML, CSS, JS and wasm together.
    pub fn first_load(&self) -> usize {
        self.0.iter().filter(|file| file.first_load).map(|file| file.brotli).sum()
    }

    /// What weighs more than it may, one line each.
    pub fn over(&self) -> Vec<String> {
        let first_load = ("the first load", self.first_load(), BUDGET, "bytes of brotli");
        let files = self
            .0
            .iter()
            .filter_map(|file| Some((file.name.as_str(), file.raw, limit(&file.name)?, "bytes")));
        let all = std::iter::once(first_load).chain(files);
        all.filter(|(_, weight, most, _)| weight > most)
            .map(|(name, weight, most, unit)| format!("{name} weighs {weight} of {most} {unit}"))
            .collect()
    }

    /// Prints the table, and fails where a page weighs more than it may: such a one is not published.
    pub fn hold(&self) -> Outcome<()> {
        self.print();
        self.over().first().map_or(Ok(()), |line| Err(line.clone()))
    }

    /// Prints the table.
    pub fn print(&self) {
        let width = self.0.iter().map(|file| file.name.len()).max().unwrap_or(0).max(24);
        println!("{:width$}  {:>9}  {:>9}", "file of dist/ (bytes)", "raw", "brotli");
        for file in &self.0 {
            let mark = match limit(&file.name) {
                Some(most) => format!("raw at most {most}"),
                None if file.first_load => "*".to_owned(),
                None => String::new(),
            };
            println!("{:width$}  {:>9}  {:>9} {mark}", file.name, file.raw, file.brotli);
        }
        let raw: usize = self.0.iter().filter(|file| file.first_load).map(|file| file.raw).sum();
        println!("{:width$}  {raw:>9}  {:>9} of {BUDGET}", "* first load", self.first_load());
        for line in self.over() {
            println!("OVER BUDGET: {line}");
        }
    }
}

/// The most that a file may weigh on the disk, where it has a limit.
pub fn limit(name: &str) -> Option<usize> {
    LIMITS.iter().find(|(limited, _)| *limited == name).map(|(_, most)| *most)
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

/// How many bytes a file has in brotli.
pub fn compressed(bytes: &[u8]) -> Outcome<usize> {
    let parameters =
        BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)
        .map_err(|e| format!("brotli: {e}"))?;
    Ok(out.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fault_72_what_is_too_heavy_is_named() {
        let file = |name: &str, raw, brotli, first_load| Weight {
            name: name.to_owned(),
            raw,
            brotli,
            first_load,
        };
        let weights = |page, single, script| {
            Weights(vec![
                file("index.html", 9, page, true),
                file("calculator.html", single, 9, false),
                file("embed.js", script, 9, false),
            ])
        };
        assert!(weights(158_000, 400_000, 2_048).over().is_empty());
        let over = weights(158_001, 400_001, 2_049).over();
        assert_eq!(over.len(), 3, "{over:?}");
        assert_eq!(over[2], "embed.js weighs 2049 of 2048 bytes");
    }

    #[test]
    fn only_what_the_page_loads_belongs_to_the_first_load() -> Outcome<()> {
        let dist = tempfile::tempdir().map_err(|e| e.to_string())?;
        let index = "<link href=./a.css><p>calculator.html</p>";
        for (name, text) in [("index.html", index), ("a.css", "p{}"), ("calculator.html", "page")] {
            fs::write(dist.path().join(name), text).map_err(|e| e.to_string())?;
        }
        let weights = Weights::of(dist.path())?;
        let loaded = weights.0.iter().filter(|file| file.first_load).map(|file| file.name.as_str());
        assert_eq!(loaded.collect::<Vec<_>>(), ["a.css", "index.html"]);
        Ok(())
    }
}
