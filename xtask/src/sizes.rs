//! Counts the bytes of the built page: of the first load in brotli, and of the files that have a limit of their own.

use std::fs;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;

use crate::Outcome;
use crate::paths::{files_below, read_text};

/// The most bytes of brotli that the first load may have.
pub const FIRST_LOAD_LIMIT: usize = 990_000;
/// The most bytes of the one-file page: as a `data:` address, escaped and with a state of 2,000 characters, it stays below
/// the 2 MiB that Chromium takes.
const SINGLE_FILE_LIMIT: usize = 1_900_000;
/// The most bytes that single files may have on the disk: wikis limit attachments, and host pages load the script.
const LIMITS: [(&str, usize); 3] = [
    ("calculator.html", SINGLE_FILE_LIMIT),
    ("embed.html", SINGLE_FILE_LIMIT),
    ("embed.js", 2_048),
];

/// The size of one file in bytes.
struct Size {
    name: String,
    raw: usize,
    /// Compressed with brotli; only for files of the first load.
    brotli: Option<usize>,
}

/// The sizes of all files of the built page.
pub struct Sizes(Vec<Size>);

impl Sizes {
    /// Reads a built page. The first load is index.html and the files that it names.
    pub fn of(folder: &Path) -> Outcome<Self> {
        let html = read_text(&folder.join("index.html"))?;
        let mut sizes = Vec::new();
        for name in files_below(folder)? {
            let bytes = fs::read(folder.join(&name)).map_err(|e| format!("{name}: {e}"))?;
            let is_loaded = name == "index.html" || html.contains(&format!("./{name}"));
            let brotli = is_loaded.then(|| compressed(&bytes)).transpose()?;
            sizes.push(Size { name, raw: bytes.len(), brotli });
        }
        Ok(Self(sizes))
    }

    /// Prints the table, and fails where a limit is exceeded.
    pub fn enforce(&self) -> Outcome<()> {
        self.print();
        self.over_limit().first().map_or(Ok(()), |line| Err(line.clone()))
    }

    /// Prints the table.
    pub fn print(&self) {
        let width = self.0.iter().map(|file| file.name.len()).max().unwrap_or(0).max(24);
        println!("{:width$}  {:>9}  {:>9}", "file of dist/ (bytes)", "raw", "brotli");
        for file in &self.0 {
            let brotli = file.brotli.map_or_else(String::new, |bytes| bytes.to_string());
            let limit = limit(&file.name).map_or_else(String::new, |most| format!("of {most}"));
            println!("{:width$}  {:>9}  {brotli:>9}  {limit}", file.name, file.raw);
        }
        println!("first load: {} of {FIRST_LOAD_LIMIT} bytes of brotli", self.first_load());
    }

    /// Bytes of brotli of HTML, CSS, JS and wasm together.
    fn first_load(&self) -> usize {
        self.0.iter().filter_map(|file| file.brotli).sum()
    }

    /// One line for each limit that is exceeded.
    fn over_limit(&self) -> Vec<String> {
        let files =
            self.0.iter().filter_map(|file| Some((&*file.name, file.raw, limit(&file.name)?)));
        std::iter::once(("the first load in brotli", self.first_load(), FIRST_LOAD_LIMIT))
            .chain(files)
            .filter(|(_, bytes, most)| bytes > most)
            .map(|(name, bytes, most)| format!("{name} has {bytes} of {most} bytes"))
            .collect()
    }
}

/// The most bytes that a file may have on the disk, where it has a limit.
fn limit(name: &str) -> Option<usize> {
    LIMITS.iter().find(|(limited, _)| *limited == name).map(|(_, most)| *most)
}

fn compressed(bytes: &[u8]) -> Outcome<usize> {
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
    fn fault_72_a_file_over_its_limit_is_named() {
        let file = |name: &str, raw, brotli| Size { name: name.to_owned(), raw, brotli };
        let sizes = |page, single, script| {
            Sizes(vec![
                file("index.html", 9, Some(page)),
                file("calculator.html", single, None),
                file("embed.js", script, None),
            ])
        };
        assert_eq!(sizes(FIRST_LOAD_LIMIT, SINGLE_FILE_LIMIT, 2_048).enforce(), Ok(()));
        let over = sizes(FIRST_LOAD_LIMIT + 1, SINGLE_FILE_LIMIT + 1, 2_049);
        assert_eq!(over.over_limit().len(), 3, "{:?}", over.over_limit());
        assert_eq!(over.over_limit()[2], "embed.js has 2049 of 2048 bytes");
        assert!(over.enforce().is_err());
    }

    #[test]
    fn only_files_that_the_page_names_belong_to_the_first_load() -> Outcome<()> {
        let dist = tempfile::tempdir().map_err(|e| e.to_string())?;
        let index = "<link href=./a.css><p>calculator.html</p>";
        for (name, text) in [("index.html", index), ("a.css", "p{}"), ("calculator.html", "page")] {
            fs::write(dist.path().join(name), text).map_err(|e| e.to_string())?;
        }
        let sizes = Sizes::of(dist.path())?;
        let loaded = sizes.0.iter().filter(|file| file.brotli.is_some());
        assert_eq!(loaded.map(|file| &*file.name).collect::<Vec<_>>(), ["a.css", "index.html"]);
        Ok(())
    }
}
