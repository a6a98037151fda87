//! The calculator in one file, for disks, wikis and frames without an origin: style, scripts and program
//! stand in the page, which asks nobody for anything.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::html::{self, foreign_address};
use crate::places::target;
use crate::programs::{program, run};
use crate::tools::WASM;
use crate::{Outcome, module, slim};

/// Like that of index.html, without any file of a host. A page from a disk or in a frame has no `'self'`,
/// and may still show itself in a frame, as a preview.
const POLICY: &str = "default-src 'none'; script-src 'wasm-unsafe-eval' {SCRIPT_HASHES}; \
                      style-src {STYLE_HASHES}; img-src data: blob:; connect-src 'none'; \
                      frame-src 'self' file: blob:; base-uri 'none'; form-action 'none'";

/// What the file is made of, beside the page.
pub struct Parts {
    /// The style sheet.
    pub style: String,
    /// What wasm-bindgen writes for classic scripts.
    pub glue: String,
    /// The module, packed.
    pub program: String,
    /// The script that starts it.
    pub loader: String,
}

/// Has wasm-bindgen write glue for classic scripts, and gives it with the module that belongs to it.
pub fn glue_and_program(path: &OsStr) -> Outcome<(String, String)> {
    let module = target().join(WASM).join("release").join("plimsoll.wasm");
    let folder = target().join("single");
    let _ = fs::remove_dir_all(&folder);
    let mut bindgen = program("wasm-bindgen");
    bindgen.env("PATH", path).args(["--target", "no-modules", "--no-typescript", "--out-dir"]);
    run("wasm-bindgen", bindgen.arg(&folder).arg(module))?;
    if folder.join("snippets").exists() {
        return Err("a crate brings a script of its own, and one file must not".to_owned());
    }
    let failed = |e: std::io::Error| format!("{}: {e}", folder.display());
    let glue = fs::read_to_string(folder.join("plimsoll.js")).map_err(failed)?;
    let module = fs::read(folder.join("plimsoll_bg.wasm")).map_err(failed)?;
    let glue = slim::classic("the glue", &patched(&glue)?)?;
    let (module, glue) = module::slimmed(&module, &glue)?;
    Ok((glue, packed(&module)?))
}

/// Glue that runs without an address of its own, and never loads anything.
fn patched(glue: &str) -> Outcome<String> {
    // In frames from `srcdoc` and blobs an inline script has no address, and this line throws.
    let line = "script_src = new URL(document.currentScript.src, location.href).toString();";
    let glue = once(glue, line, &format!("try {{ {line} }} catch (nowhere) {{}}"))?;
    let load = "module_or_path = fetch(module_or_path);";
    once(&glue, load, "throw new TypeError('the program has to be given');")
}

fn packed(module: &[u8]) -> Outcome<String> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    let bytes = packer.write_all(module).and_then(|()| packer.finish());
    Ok(STANDARD.encode(bytes.map_err(|e| format!("packing the program: {e}"))?))
}

/// The page that Trunk wrote, with all its parts in it; its policy is not sealed yet.
pub fn page(html: &str, parts: &Parts) -> Outcome<String> {
    if let Some(address) = foreign_address(&parts.style) {
        return Err(format!("the style sheet asks another host: {address}"));
    }
    if parts.style.contains("url(") || parts.style.contains("@import") {
        return Err("the style sheet names another file, and one file has none".to_owned());
    }
    for text in [&parts.style, &parts.glue, &parts.loader] {
        if text.contains("</s") || text.contains("<!--") {
            return Err("a script or style would end early inside of the page".to_owned());
        }
    }
    let style = format!("<style>{}</style>", parts.style);
    let policy = html::examine(html).policy.ok_or("the page has no policy")?;
    let page = once(html, &policy, POLICY)?;
    let page = once(&page, "<html ", "<html data-single ")?;
    let page = once(&page, link(html, "stylesheet")?, &style)?;
    let page = once(&page, link(html, "modulepreload")?, "")?;
    let page = once(&page, link(html, "preload")?, "")?;
    let page = once(&page, module_script(html)?, "")?;
    let scripts = format!(
        "<script type=text/plain id=program>{}</script><script>{}</script><script>{}</script></body>",
        parts.program, parts.glue, parts.loader
    );
    once(&page, "</body>", &scripts)
}

/// The only link of the page that has this relation.
fn link<'a>(html: &'a str, relation: &str) -> Outcome<&'a str> {
    let mut links = html.match_indices("<link ").filter_map(|(at, _)| {
        let tag = html[at..].split_inclusive('>').next()?;
        let relations = [format!("rel={relation}"), format!("rel=\"{relation}\"")];
        tag.trim_end_matches('>')
            .split(' ')
            .any(|part| relations.iter().any(|r| r == part))
            .then_some(tag)
    });
    match (links.next(), links.next()) {
        (Some(link), None) => Ok(link),
        _ => Err(format!("not exactly one link of the page is its {relation}")),
    }
}

/// The script with which Trunk starts the program.
fn module_script(html: &str) -> Outcome<&str> {
    let start = html.find("<script type=module>").ok_or("the page has no module script")?;
    let rest = &html[start..];
    let end = rest.find("</script>").ok_or("the module script has no end")?;
    Ok(&rest[..end + "</script>".len()])
}

/// A text with a part replaced that has to stand in it exactly once.
pub fn once(text: &str, part: &str, by: &str) -> Outcome<String> {
    match text.matches(part).count() {
        1 => Ok(text.replacen(part, by, 1)),
        count => {
            let part: String = part.chars().take(80).collect();
            Err(format!("`{part}` stands {count} times where it has to stand once"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str =
        "script_src = new URL(document.currentScript.src, location.href).toString();";
    const LOAD: &str = "module_or_path = fetch(module_or_path);";
    const PAGE: &str = "<!doctype html><html lang=en>\
        <meta content=\"default-src 'none'\" http-equiv=Content-Security-Policy>\
        <script>a</script><link href=./a.css rel=stylesheet>\
        <script type=module>import './a.js'</script><link href=./a.js rel=modulepreload>\
        <link as=fetch href=./a.wasm rel=preload></head><body><p>text</p></body></html>";

    fn parts() -> Parts {
        let text = |text: &str| text.to_owned();
        Parts {
            style: text("p{}"),
            glue: text("let g"),
            program: text("H4sI"),
            loader: text("go()"),
        }
    }

    #[test]
    fn fault_72_the_glue_is_patched_where_both_lines_stand_once_and_refused_otherwise() {
        let patched_glue = patched(&format!("{LINE}{LOAD}")).unwrap();
        assert!(patched_glue.starts_with(&format!("try {{ {LINE} }} catch")), "{patched_glue}");
        assert!(!patched_glue.contains("fetch("));
        for other in [LINE.to_owned(), LOAD.to_owned(), format!("{LINE}{LINE}{LOAD}")] {
            assert!(patched(&other).is_err(), "{other}");
        }
    }

    #[test]
    fn all_parts_stand_in_the_one_file_and_nothing_is_loaded() -> Outcome<()> {
        let page = page(PAGE, &parts())?;
        assert!(page.contains("<html data-single lang=en>") && page.contains("<style>p{}</style>"));
        assert!(!page.contains("./a.") && !page.contains("type=module"), "{page}");
        assert_eq!(html::examine(&page).scripts, ["a", "let g", "go()"]);
        assert_eq!(html::examine(&page).policy.as_deref(), Some(POLICY));
        assert!(page.ends_with("</script></body></html>"));
        Ok(())
    }

    #[test]
    fn a_page_or_part_that_does_not_fit_is_refused() {
        for missing in ["rel=stylesheet", "rel=modulepreload", "rel=preload", "<html ", "</body>"] {
            assert!(page(&PAGE.replace(missing, "<p>"), &parts()).is_err(), "{missing}");
        }
        let twice = "<link href=./b.css rel=stylesheet></head>";
        assert!(page(&PAGE.replace("</head>", twice), &parts()).is_err());
        for style in ["p{background:url(./a.png)}", "@import './b.css';", "</style>"] {
            let parts = Parts { style: style.to_owned(), ..parts() };
            assert!(page(PAGE, &parts).is_err(), "{style}");
        }
        let parts = Parts { glue: "'</script>'".to_owned(), ..parts() };
        assert!(page(PAGE, &parts).is_err());
    }

    #[test]
    fn the_program_comes_out_as_it_went_in() {
        use std::io::Read as _;
        let packed = STANDARD.decode(packed(b"\0asm and more").unwrap()).unwrap();
        let mut module = Vec::new();
        flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut module).unwrap();
        assert_eq!(module, b"\0asm and more");
    }
}
