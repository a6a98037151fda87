//! The files of `dist/` beside those of Trunk: the one-file page under its two names, the script for hosts,
//! the page for lost addresses. And the check of what was built, read anew from the disk.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use crate::html::{self, Found, foreign_address};
use crate::places::root;
use crate::policy::{SCRIPTS, STYLES, check_hashes, directive_of, sealed};
use crate::single::{self, Parts, once};
use crate::weights::{files_below, limit};
use crate::{Outcome, slim};

/// Stands in index.html where static/start.js goes.
const START: &str = "<script>START()</script>";
/// The names of the one-file page: the one to keep, and the one to frame.
pub const SINGLE: [&str; 2] = ["calculator.html", "embed.html"];

/// What asks a host for something, and so has no place in the scripts of the one-file page.
const LOADING: [&str; 7] =
    ["fetch(", "import(", "importScripts", "XMLHttpRequest", "sendBeacon", "http:", "https:"];

/// Makes the pages of what Trunk wrote, and adds the other files.
pub fn write(dist: &Path, path: &OsStr) -> Outcome<()> {
    if dist.join("snippets").exists() {
        let line = "dist/snippets: a crate brings a script of its own, and the page must not";
        return Err(line.to_owned());
    }
    let style = style(dist)?;
    let start = classic("start.js")?;
    let html = once(&read(&dist.join("index.html"))?, START, &format!("<script>{start}</script>"))?;
    save(dist, "index.html", &sealed("index.html", &html)?)?;
    let (glue, program) = single::glue_and_program(path)?;
    let parts = Parts { style, glue, program, loader: classic("single.js")? };
    let page = single::page(&html, &parts).and_then(|page| sealed("calculator.html", &page))?;
    for name in SINGLE {
        save(dist, name, &page)?;
    }
    save(dist, "embed.js", &classic("embed.js")?)?;
    let lost = read(&root().join("static").join("404.html"))?;
    save(dist, "404.html", &sealed("404.html", &lost)?)?;
    // Without it GitHub Pages would have the files go through its own builder.
    save(dist, ".nojekyll", "")
}

/// A script of `static/`, minified, that can stand inside of a page.
fn classic(name: &str) -> Outcome<String> {
    let script = slim::classic(name, &read(&root().join("static").join(name))?)?;
    if script.contains("</script") || script.contains("<!--") {
        return Err(format!("static/{name} would end early inside of a page"));
    }
    Ok(script)
}

/// The one style sheet of the page.
fn style(dist: &Path) -> Outcome<String> {
    let files = files_below(dist)?;
    let mut sheets =
        files.iter().filter(|name| Path::new(name).extension().is_some_and(|end| end == "css"));
    let (Some(name), None) = (sheets.next(), sheets.next()) else {
        return Err("the page has to have one style sheet".to_owned());
    };
    let style = read(&dist.join(name))?;
    match foreign_address(&style) {
        None => Ok(style),
        Some(address) => Err(format!("{name} asks another host: {address}")),
    }
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))
}

/// Writes a file, unless it weighs more than it may.
fn save(dist: &Path, name: &str, text: &str) -> Outcome<()> {
    if let Some(most) = limit(name).filter(|most| text.len() > *most) {
        return Err(format!("{name} weighs {} of {most} bytes", text.len()));
    }
    fs::write(dist.join(name), text).map_err(|e| format!("{name}: {e}"))
}

/// Fault 72: reads each built page anew, and refuses what no host would run or what would ask another one.
pub fn check(dist: &Path) -> Outcome<()> {
    if dist.join("snippets").exists() {
        return Err("dist/snippets must not be there".to_owned());
    }
    for name in ["index.html", "404.html"].iter().chain(&SINGLE) {
        let page = read(&dist.join(name))?;
        let found = html::examine(&page);
        check_page(&page, &found).map_err(|fault| format!("{name}: {fault}"))?;
        if SINGLE.contains(name) {
            check_single(&page, &found).map_err(|fault| format!("{name}: {fault}"))?;
        }
    }
    let [kept, framed] = SINGLE.map(|name| fs::read(dist.join(name)).ok());
    if kept != framed {
        return Err(format!("{} and {} differ", SINGLE[0], SINGLE[1]));
    }
    Ok(())
}

fn check_page(page: &str, found: &Found) -> Outcome<()> {
    if let Some(fault) = found.faults.first() {
        return Err(fault.clone());
    }
    if let Some(token) = [SCRIPTS, STYLES, START].iter().find(|token| page.contains(**token)) {
        return Err(format!("{token} was not replaced"));
    }
    check_hashes(found)
}

fn check_single(page: &str, found: &Found) -> Outcome<()> {
    let policy = found.policy.as_deref().unwrap_or_default();
    if directive_of(policy, "connect-src") != "'none'" {
        return Err("the policy lets it connect".to_owned());
    }
    if directive_of(policy, "script-src").contains("'self'") || !page.contains("<html data-single ")
    {
        return Err("it is not made as one file".to_owned());
    }
    let scripts = found.scripts.concat();
    if let Some(word) = LOADING.iter().find(|word| scripts.contains(**word)) {
        return Err(format!("a script has `{word}` in it"));
    }
    if let Some(address) = found.styles.iter().find_map(|style| foreign_address(style)) {
        return Err(format!("the style asks another host: {address}"));
    }
    // The line that would throw in frames from `srcdoc`: there once, and caught.
    let (before, after) = scripts
        .split_once("new URL(document.currentScript.src")
        .ok_or("the patched line of the glue is gone")?;
    let caught = before.rsplit_once("try{").is_some_and(|(_, line)| !line.contains(['}', ';']));
    if !caught || after.contains("currentScript.src") || !after.contains("}catch(") {
        return Err("the line of the glue that may throw is not patched once".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "let a;try{a=new URL(document.currentScript.src,b)}catch(c){}";

    fn single(glue: &str) -> Outcome<String> {
        let page = format!(
            "<html data-single lang=en><meta http-equiv=Content-Security-Policy \
             content=\"script-src {SCRIPTS}; style-src {STYLES}; connect-src 'none'\">\
             <style>p{{}}</style><script>{glue}</script>"
        );
        sealed("a.html", &page)
    }

    fn checked(glue: &str, change: impl Fn(&str) -> String) -> Outcome<()> {
        let page = change(&single(glue)?);
        let found = html::examine(&page);
        check_page(&page, &found).and_then(|()| check_single(&page, &found))
    }

    #[test]
    fn fault_72_a_one_file_page_passes_as_long_as_it_asks_nobody_and_is_patched() {
        let same = |page: &str| page.to_owned();
        assert_eq!(checked(GLUE, same), Ok(()));
        for glue in [
            GLUE.replace("try{", "{"),
            GLUE.replace("a=new", "x();a=new"),
            format!("{GLUE}{GLUE}"),
            format!("{GLUE}fetch(a)"),
            format!("{GLUE}'https://other.example'"),
            String::new(),
        ] {
            assert!(checked(&glue, same).is_err(), "{glue}");
        }
        for (part, other) in [
            ("'none'", "'self'"),
            ("script-src ", "script-src 'self' "),
            (" data-single", ""),
            ("p{}", "p{background:url(//other.example/a)}"),
            ("<style>", "<img src=//other.example/a><style>"),
        ] {
            assert!(checked(GLUE, |page| page.replace(part, other)).is_err(), "{part}");
        }
    }

    #[test]
    fn fault_72_a_folder_is_refused_for_each_thing_that_is_wrong_in_it() -> Outcome<()> {
        let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
        let dist = folder.path();
        let page = single(GLUE)?;
        let fill = || {
            let names = ["index.html", "404.html"].iter().chain(&SINGLE);
            names.map(|name| save(dist, name, &page)).collect::<Outcome<Vec<()>>>()
        };
        fill()?;
        assert_eq!(check(dist), Ok(()));
        let hashed = |page: &str| page.replace("<script>", "<script>1;");
        for (name, other) in [
            ("index.html", hashed(&page)),
            ("404.html", hashed(&page)),
            ("calculator.html", hashed(&page)),
            // Sound by itself, and not the same as the other.
            ("embed.html", format!("{page}<p>")),
        ] {
            save(dist, name, &other)?;
            assert!(check(dist).is_err(), "{name}");
            fill()?;
        }
        assert_eq!(check(dist), Ok(()));
        fs::create_dir(dist.join("snippets")).map_err(|e| e.to_string())?;
        assert!(check(dist).is_err(), "snippets");
        let heavy = save(dist, "embed.js", &"x".repeat(2_049));
        assert!(heavy.is_err_and(|fault| fault.contains("2049 of 2048")));
        Ok(())
    }
}
