//! Packs `calculator.html`: the page with its style sheet, its glue and its module inside of one file, for disks, wikis
//! and frames without an origin. Its policy lets it load nothing.

use std::num::NonZeroU64;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zopfli::{Format, Options};

use crate::Outcome;
use crate::html::{self, foreign_address, replace_once};

/// Like that of index.html, without any file of a host. A page from a disk or in a frame has no `'self'`,
/// and may still show itself in a frame, as a preview.
const POLICY: &str = "default-src 'none'; script-src 'wasm-unsafe-eval' {SCRIPT_HASHES}; \
                      style-src {STYLE_HASHES}; img-src data: blob:; connect-src 'none'; \
                      frame-src 'self' file: blob:; base-uri 'none'; form-action 'none'";

/// How the glue exports the function that starts the module, which the loader calls by its inner name.
const EXPORT: &str = "__wbg_init as default";

/// What the file is made of, beside the page.
pub struct Parts {
    /// The style sheet.
    pub style: String,
    /// What wasm-bindgen wrote for the web, without comments and indentation.
    pub glue: String,
    /// The module, packed.
    pub module: String,
    /// static/single.js, which unpacks the module and starts it by means of the glue.
    pub loader: String,
}

/// How often the search for the shortest gzip goes over the module: more takes longer, and gains 0.1 % each.
const ITERATIONS: NonZeroU64 = NonZeroU64::new(5).unwrap();

/// A module as text: gzip, then base64. zopfli packs 5 % better than the best level of zlib, which keeps the file
/// below what wikis take.
pub fn packed(module: &[u8]) -> Outcome<String> {
    let options = Options { iteration_count: ITERATIONS, ..Options::default() };
    let mut packed = Vec::new();
    zopfli::compress(options, Format::Gzip, module, &mut packed)
        .map_err(|e| format!("packing the module: {e}"))?;
    Ok(STANDARD.encode(packed))
}

/// The page that Trunk wrote, with all its parts in it; the hashes of its policy are still missing.
pub fn page(html: &str, parts: &Parts) -> Outcome<String> {
    check(parts)?;
    let policy = html::examine(html).policy.ok_or("the page has no policy")?;
    let page = replace_once(html, &policy, POLICY)?;
    let page = replace_once(&page, "<html ", "<html data-single ")?;
    let style = format!("<style>{}</style>", parts.style);
    let page = replace_once(&page, link(html, "stylesheet")?, &style)?;
    let page = replace_once(&page, link(html, "modulepreload")?, "")?;
    let page = replace_once(&page, link(html, "preload")?, "")?;
    let page = replace_once(&page, module_script(html)?, "")?;
    // An inline module script loads nothing, so it runs where modules in files do not: from disks, without an origin.
    let scripts = format!(
        "<script type=text/plain id=program>{}</script><script type=module>{}\n{}</script></body>",
        parts.module, parts.glue, parts.loader
    );
    replace_once(&page, "</body>", &scripts)
}

/// Whether a style sheet names a file; a fragment alone is an element of the page.
fn names_a_file(style: &str) -> bool {
    let is_file = |rest: &str| !rest.trim_start_matches(['"', '\'']).starts_with('#');
    style.split("url(").skip(1).any(is_file) || style.contains("@import")
}

fn check(parts: &Parts) -> Outcome<()> {
    if let Some(address) = foreign_address(&parts.style) {
        return Err(format!("the style sheet asks another host: {address}"));
    }
    if names_a_file(&parts.style) {
        return Err("the style sheet names another file, and one file has none".to_owned());
    }
    if !parts.glue.contains(EXPORT) {
        return Err(format!("the glue has no `{EXPORT}`, which static/single.js relies on"));
    }
    for text in [&parts.style, &parts.glue, &parts.loader] {
        if text.contains("</s") || text.contains("<!--") {
            return Err("a script or style would end early inside of the page".to_owned());
        }
    }
    Ok(())
}

/// The only link of the page that has this relation.
fn link<'a>(html: &'a str, relation: &str) -> Outcome<&'a str> {
    let attribute = format!("rel=\"{relation}\"");
    let mut links = html.match_indices("<link ").filter_map(|(at, _)| {
        let tag = html[at..].split_inclusive('>').next()?;
        tag.contains(&attribute).then_some(tag)
    });
    match (links.next(), links.next()) {
        (Some(link), None) => Ok(link),
        _ => Err(format!("not exactly one link of the page is its {relation}")),
    }
}

/// The script with which Trunk starts the module.
fn module_script(html: &str) -> Outcome<&str> {
    let start = html.find("<script type=\"module\">").ok_or("the page has no module script")?;
    let rest = &html[start..];
    let end = rest.find("</script>").ok_or("the module script has no end")?;
    Ok(&rest[..end + "</script>".len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html lang=\"en\">\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\
        <script>a</script><link rel=\"stylesheet\" href=\"./a.css\">\
        <script type=\"module\">import './a.js'</script><link rel=\"modulepreload\" href=\"./a.js\">\
        <link rel=\"preload\" href=\"./a.wasm\" as=\"fetch\"></head><body><p>text</p></body></html>";

    fn parts() -> Parts {
        let text = |text: &str| text.to_owned();
        Parts {
            style: text("p{}"),
            glue: format!("export {{ {EXPORT} }};"),
            module: text("H4sI"),
            loader: text("go()"),
        }
    }

    #[test]
    fn all_parts_stand_in_the_one_file_and_nothing_is_loaded() -> Outcome<()> {
        let page = page(PAGE, &parts())?;
        assert!(page.contains("<html data-single lang=") && page.contains("<style>p{}</style>"));
        assert!(!page.contains("./a."), "{page}");
        let module = format!("export {{ {EXPORT} }};\ngo()");
        assert_eq!(html::examine(&page).scripts, ["a", module.as_str()]);
        assert_eq!(html::examine(&page).policy.as_deref(), Some(POLICY));
        assert!(page.ends_with("</script></body></html>"));
        Ok(())
    }

    #[test]
    fn a_page_or_part_that_does_not_fit_is_refused() {
        let relations =
            ["stylesheet", "modulepreload", "preload"].map(|name| format!("\"{name}\""));
        for missing in relations.iter().map(String::as_str).chain(["<html ", "</body>"]) {
            assert!(page(&PAGE.replace(missing, "<p>"), &parts()).is_err(), "{missing}");
        }
        let twice = "<link rel=\"stylesheet\" href=\"./b.css\"></head>";
        assert!(page(&PAGE.replace("</head>", twice), &parts()).is_err());
        for style in ["p{background:url(./a.png)}", "@import './b.css';", "</style>"] {
            let parts = Parts { style: style.to_owned(), ..parts() };
            assert!(page(PAGE, &parts).is_err(), "{style}");
        }
        let pattern = Parts { style: "p{fill:url(\"#dots\")}".to_owned(), ..parts() };
        assert!(page(PAGE, &pattern).is_ok());
        for glue in [format!("'</script>'; {EXPORT}"), String::new()] {
            assert!(page(PAGE, &Parts { glue: glue.clone(), ..parts() }).is_err(), "{glue}");
        }
    }

    #[test]
    fn the_module_comes_out_as_it_went_in() {
        use std::io::Read as _;
        let packed = STANDARD.decode(packed(b"\0asm and more").unwrap()).unwrap();
        let mut module = Vec::new();
        flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut module).unwrap();
        assert_eq!(module, b"\0asm and more");
    }
}
