//! Reads the finished pages anew, and refuses what no browser would run or what would ask another host.

use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::finish::SINGLE_FILES;
use crate::html::{self, Found, foreign_address};
use crate::paths::read_text;
use crate::policy::{SCRIPT_HASHES, STYLE_HASHES, check_hashes, directive_of};

/// Checks each page of a finished folder.
pub fn verify(folder: &Path) -> Outcome<()> {
    for name in ["index.html", "404.html"].iter().chain(&SINGLE_FILES) {
        let page = read_text(&folder.join(name))?;
        let found = html::examine(&page);
        check_page(&page, &found).map_err(|fault| format!("{name}: {fault}"))?;
        if SINGLE_FILES.contains(name) {
            check_single_file(&page, &found).map_err(|fault| format!("{name}: {fault}"))?;
        }
    }
    let [kept, framed] = SINGLE_FILES.map(|name| fs::read(folder.join(name)).ok());
    if kept != framed {
        return Err(format!("{} and {} differ", SINGLE_FILES[0], SINGLE_FILES[1]));
    }
    Ok(())
}

fn check_page(page: &str, found: &Found) -> Outcome<()> {
    if let Some(fault) = found.faults.first() {
        return Err(fault.clone());
    }
    if let Some(token) = [SCRIPT_HASHES, STYLE_HASHES].iter().find(|token| page.contains(**token)) {
        return Err(format!("{token} was not replaced"));
    }
    // A host may declare another encoding: what is hashed would fit its hash no more, and what is read would be
    // other signs.
    if let Some(char) = page.chars().find(|char| !char.is_ascii()) {
        return Err(format!("`{char}` is not ASCII"));
    }
    check_hashes(found)
}

fn check_single_file(page: &str, found: &Found) -> Outcome<()> {
    let policy = found.policy.as_deref().unwrap_or_default();
    if directive_of(policy, "connect-src") != "'none'" {
        return Err("the policy lets it connect".to_owned());
    }
    if directive_of(policy, "script-src").contains("'self'") {
        return Err("the policy lets it load scripts".to_owned());
    }
    if !page.contains("<html data-single ") {
        return Err("it is not marked as one file".to_owned());
    }
    match found.styles.iter().find_map(|style| foreign_address(style)) {
        None => Ok(()),
        Some(address) => Err(format!("the style asks another host: {address}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::with_hashes;

    fn single_file() -> Outcome<String> {
        let page = format!(
            "<html data-single lang=en><meta http-equiv=Content-Security-Policy \
             content=\"script-src {SCRIPT_HASHES}; style-src {STYLE_HASHES}; connect-src 'none'\">\
             <style>p{{}}</style><script>go()</script>"
        );
        with_hashes("a.html", &page)
    }

    #[test]
    fn fault_72_a_one_file_page_that_could_ask_a_host_is_refused() -> Outcome<()> {
        let check = |page: &str| {
            let found = html::examine(page);
            check_page(page, &found).and_then(|()| check_single_file(page, &found))
        };
        let page = single_file()?;
        assert_eq!(check(&page), Ok(()));
        for (part, other) in [
            ("'none'", "'self'"),
            ("script-src ", "script-src 'self' "),
            (" data-single", ""),
            ("p{}", "p{background:url(//other.example/a)}"),
            ("<style>", "<img src=//other.example/a><style>"),
        ] {
            assert!(check(&page.replace(part, other)).is_err(), "{part}");
        }
        Ok(())
    }

    #[test]
    fn fault_72_a_folder_is_refused_for_each_page_that_is_wrong_in_it() -> Outcome<()> {
        let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
        let page = single_file()?;
        let save = |name: &str, text: &str| {
            fs::write(folder.path().join(name), text).map_err(|e| e.to_string())
        };
        let names = ["index.html", "404.html", "calculator.html", "embed.html"];
        let changed = page.replace("<script>", "<script>1;");
        for broken in names {
            for name in names {
                save(name, &page)?;
            }
            assert_eq!(verify(folder.path()), Ok(()));
            save(broken, &changed)?;
            assert!(verify(folder.path()).is_err(), "{broken}");
        }
        save("embed.html", &format!("{page}<p>"))?;
        assert!(verify(folder.path()).is_err(), "a framed page that differs from the kept one");
        Ok(())
    }

    #[test]
    fn a_page_has_to_be_ascii_in_scripts_styles_and_text() -> Outcome<()> {
        let page = single_file()?;
        let check = |page: &str| check_page(page, &html::examine(page));
        assert_eq!(check(&page), Ok(()));
        let policy = "<meta http-equiv=Content-Security-Policy content=\"script-src {SCRIPT_HASHES}; \
                      style-src {STYLE_HASHES}\">";
        for part in [
            "<script>say('\u{2026}')</script>",
            "<style>p::after{content:'\u{2026}'}</style>",
            "<p>\u{2026}</p>",
        ] {
            // Its hash is right.
            let page = with_hashes("a.html", &format!("{policy}{part}"))?;
            let Err(fault) = check(&page) else { return Err(format!("{part} is taken")) };
            assert!(fault.contains("ASCII"), "{fault}");
        }
        Ok(())
    }
}
