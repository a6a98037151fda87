//! Joins the style sheets of the page, a file for each subject, into the one that browsers load, without comments and
//! indentation.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::Outcome;
use crate::html::replace_once;
use crate::paths::read_text;

/// The attributes of a link to a style sheet, as Trunk writes it.
const LINK: &str = "<link rel=\"stylesheet\" href=\"./";

/// Puts one style sheet into the place of all that a page links, in their order; gives the page and the sheet. Its
/// name says what it holds, so that hosts and browsers may keep it.
pub fn joined(folder: &Path, page: &str) -> Outcome<(String, String)> {
    let links: Vec<&str> =
        page.match_indices(LINK).filter_map(|(at, _)| link_at(page, at)).collect();
    let (first, others) = links.split_first().ok_or("the page links no style sheet")?;
    let mut sheet = String::new();
    for link in &links {
        let file = folder.join(name_of(link));
        sheet.push_str(&without_layout(name_of(link), &read_text(&file)?)?);
        fs::remove_file(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    }
    let name = format!("style-{}.css", &hash(&sheet)[..16]);
    fs::write(folder.join(&name), &sheet).map_err(|e| format!("{name}: {e}"))?;
    let page =
        others.iter().try_fold(page.to_owned(), |page, link| replace_once(&page, link, ""))?;
    let link = first.replace(name_of(first), &name);
    Ok((replace_once(&page, first, &link)?, sheet))
}

/// A style sheet without comments, blank lines and indentation. A comment in a text is refused, since it is none.
fn without_layout(name: &str, sheet: &str) -> Outcome<String> {
    let (mut code, mut rest) = (String::with_capacity(sheet.len()), sheet);
    while let Some((before, after)) = rest.split_once("/*") {
        let (_, behind) =
            after.split_once("*/").ok_or_else(|| format!("{name}: a comment has no end"))?;
        let line = before.rsplit('\n').next().unwrap_or_default();
        if line.matches(['"', '\'']).count() % 2 == 1 {
            return Err(format!("{name}: a comment begins inside of a text: {line}"));
        }
        code.push_str(before);
        rest = behind;
    }
    code.push_str(rest);
    let lines = code.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.flat_map(|line| [line, "\n"]).collect())
}

fn link_at(page: &str, at: usize) -> Option<&str> {
    let rest = page.get(at..)?;
    rest.get(..=rest.find('>')?)
}

fn name_of(link: &str) -> &str {
    link.trim_start_matches(LINK).split('"').next().unwrap_or_default()
}

fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hash, byte| {
        let _ = write!(hash, "{byte:02x}"); // a text takes everything
        hash
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_rules_stay() {
        let sheet = "/* What it is. */\n.a {\n  /* why */\n  color: red; /* red */\n\n}\n";
        assert_eq!(without_layout("a.css", sheet).as_deref(), Ok(".a {\ncolor: red;\n}\n"));
        for wrong in [".a { content: \"/* no\"; }", ".a {} /* b"] {
            assert!(without_layout("a.css", wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_sheets_become_one_in_their_order_under_a_name_of_its_own() -> Outcome<()> {
        let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
        for (name, text) in [("a-1.css", "a{}\n"), ("b-2.css", "b{}\n")] {
            fs::write(folder.path().join(name), text).map_err(|e| e.to_string())?;
        }
        let page = format!("<head>{LINK}b-2.css\"/>{LINK}a-1.css\"/></head>");
        let (page, sheet) = joined(folder.path(), &page)?;
        assert_eq!(sheet, "b{}\na{}\n");
        assert_eq!(page.matches("stylesheet").count(), 1);
        let files: Vec<_> =
            fs::read_dir(folder.path()).map_err(|e| e.to_string())?.flatten().collect();
        let name = files[0].file_name();
        let name = name.to_string_lossy();
        assert!(files.len() == 1 && page.contains(&format!("\"./{name}\"")), "{page}");
        assert!(joined(folder.path(), "<head></head>").is_err());
        Ok(())
    }
}
