//! `cargo xtask finish`, which Trunk runs as its `post_build` hook: turns what Trunk wrote into the page as published.
//!
//! It takes comments out of the scripts, packs the one-file page, writes the hashes of inline scripts into the content
//! security policies, and checks the result. Where a step fails, Trunk publishes nothing.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::html;
use crate::paths::{files_below, read_text, root};
use crate::policy::with_hashes;
use crate::scripts::{compact, without_layout};
use crate::single_file::{self, Parts};
use crate::{Outcome, styles, verify};

/// The names of the one-file page: the one to keep, and the one to frame.
pub const SINGLE_FILES: [&str; 2] = ["calculator.html", "embed.html"];

/// Finishes the build in the folder that Trunk names.
pub fn finish() -> Outcome<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.ok_or("TRUNK_STAGING_DIR is not set: Trunk runs this command as a hook")?;
    write(&folder)?;
    verify::verify(&folder)
}

/// Makes the finished files of what Trunk wrote.
fn write(folder: &Path) -> Outcome<()> {
    if folder.join("snippets").exists() {
        return Err(
            "a crate brings a script of its own (snippets/), which one file cannot hold".to_owned()
        );
    }
    let index = with_compact_scripts("index.html", &read_text(&folder.join("index.html"))?)?;
    let (index, style) = styles::joined(folder, &index)?;
    let single = single_file::page(&index, &parts(folder, style)?)?;
    let single = with_hashes("calculator.html", &single)?;
    save(folder, "index.html", &with_hashes("index.html", &index)?)?;
    for name in SINGLE_FILES {
        save(folder, name, &single)?;
    }
    let not_found = with_compact_scripts("404.html", &read_text(&folder.join("404.html"))?)?;
    save(folder, "404.html", &with_hashes("404.html", &not_found)?)?;
    save(folder, "embed.js", &compact("embed.js", &read_text(&folder.join("embed.js"))?)?)
}

/// A page with its inline scripts without comments and indentation, and its text in ASCII.
fn with_compact_scripts(name: &str, page: &str) -> Outcome<String> {
    let compacted =
        html::examine(page).scripts.iter().try_fold(page.to_owned(), |page, script| {
            html::replace_once(&page, script, &compact(name, script)?)
        })?;
    if !html::examine(&compacted).styles.iter().all(|style| style.is_ascii()) {
        return Err(format!("{name}: write characters of a style outside of ASCII as escapes"));
    }
    Ok(html::in_ascii(&compacted))
}

/// The files that the one-file page holds.
fn parts(folder: &Path, style: String) -> Outcome<Parts> {
    let module =
        fs::read(only_file(folder, "_bg.wasm")?).map_err(|e| format!("the module: {e}"))?;
    let loader = read_text(&root().join("static").join("single.js"))?;
    Ok(Parts {
        style,
        glue: without_layout("the glue", &read_text(&only_file(folder, ".js")?)?)?,
        module: single_file::packed(&module)?,
        loader: compact("single.js", &loader)?,
    })
}

/// The one file whose name has a hash and this ending.
fn only_file(folder: &Path, ending: &str) -> Outcome<PathBuf> {
    let files = files_below(folder)?;
    let mut found = files.iter().filter(|name| name.contains('-') && name.ends_with(ending));
    match (found.next(), found.next()) {
        (Some(name), None) => Ok(folder.join(name)),
        _ => Err(format!("there is not exactly one file `*-*{ending}` among {files:?}")),
    }
}

fn save(folder: &Path, name: &str, text: &str) -> Outcome<()> {
    fs::write(folder.join(name), text).map_err(|e| format!("{name}: {e}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_inline_script_of_a_page_is_compacted() {
        let page = "<script>\n  // why\n  a();\n</script><p>x</p><script>// b\n  b();</script>";
        let short = "<script>a();</script><p>x</p><script>b();</script>";
        assert_eq!(with_compact_scripts("a.html", page).as_deref(), Ok(short));
    }

    #[test]
    fn text_becomes_ascii_and_what_cannot_is_refused() {
        let page = "<p>Loading \u{2026}</p><script>a();</script>";
        let written = "<p>Loading &#8230;</p><script>a();</script>";
        assert_eq!(with_compact_scripts("a.html", page).as_deref(), Ok(written));
        for inline in
            ["<style>p::before{content:'\u{2026}'}</style>", "<script>a('\u{2026}');</script>"]
        {
            assert!(with_compact_scripts("a.html", inline).is_err(), "{inline}");
        }
    }

    #[test]
    fn a_second_module_or_none_is_refused() -> Outcome<()> {
        let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
        assert!(only_file(folder.path(), ".js").is_err());
        save(folder.path(), "main-1.js", "")?;
        assert_eq!(only_file(folder.path(), ".js"), Ok(folder.path().join("main-1.js")));
        save(folder.path(), "more-1.js", "")?;
        assert!(only_file(folder.path(), ".js").is_err());
        Ok(())
    }
}
