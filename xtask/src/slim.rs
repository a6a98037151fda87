//! Takes out of the bundle what no browser needs: comments and long names of the glue, and the names
//! that wasm-bindgen writes into the module. Trunk's own minifier cannot read current glue.

use std::fs;
use std::path::Path;

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{CompressOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::weights::files_below;
use crate::{Outcome, names};

/// Slims every script and module below `dist`.
pub fn slim(dist: &Path) -> Outcome<()> {
    for name in files_below(dist)? {
        let path = dist.join(&name);
        let failed = |e: std::io::Error| format!("{name}: {e}");
        let slimmed = match path.extension().and_then(|end| end.to_str()) {
            Some("js") => {
                let script = fs::read_to_string(&path).map_err(failed)?;
                module_script(&name, &script)?.into_bytes()
            }
            Some("wasm") => nameless(&name, &fs::read(&path).map_err(failed)?)?,
            _ => continue,
        };
        fs::write(&path, slimmed).map_err(failed)?;
    }
    shorten_names(dist)
}

/// Shortens the names that the module and its glue share.
fn shorten_names(dist: &Path) -> Outcome<()> {
    for name in files_below(dist)? {
        let Some(stem) = name.strip_suffix("_bg.wasm") else { continue };
        let (module, glue) = (dist.join(&name), dist.join(format!("{stem}.js")));
        let failed = |e: std::io::Error| format!("{name} and its glue: {e}");
        let text = fs::read_to_string(&glue).map_err(failed)?;
        let (short, text) = names::shortened(&fs::read(&module).map_err(failed)?, &text)?;
        fs::write(&module, short).and_then(|()| fs::write(&glue, text)).map_err(failed)?;
    }
    Ok(())
}

/// A module script, minified. Of the two ways in that the glue has, the page takes one; what is exported
/// no longer goes by itself, and so does what the glue would tell those who build on it.
fn module_script(name: &str, script: &str) -> Outcome<String> {
    let script = script.replace("export { initSync, ", "export { ");
    let compress = Some(CompressOptions { drop_console: true, ..Default::default() });
    let options = MinifierOptions { compress, ..Default::default() };
    minified(name, &script, SourceType::mjs(), options)
}

/// A classic script, minified: its global names stay, and its syntax grows no younger than it is, since
/// what tells of an old browser must be readable in it.
pub fn classic(name: &str, script: &str) -> Outcome<String> {
    let target = EngineTargets::from_target("es2015")?;
    let compress = Some(CompressOptions { target, ..Default::default() });
    let options = MinifierOptions { compress, ..Default::default() };
    minified(name, script, SourceType::script(), options)
}

fn minified(
    name: &str,
    script: &str,
    kind: SourceType,
    options: MinifierOptions,
) -> Outcome<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, kind).parse();
    if parsed.panicked || !parsed.diagnostics.is_empty() {
        return Err(format!("{name}: the script could not be read for minifying"));
    }
    let mut program = parsed.program;
    let done = Minifier::new(options).minify(&allocator, &mut program);
    let codegen = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(done.scoping);
    Ok(codegen.build(&program).code)
}

/// A module without what no browser runs.
pub fn nameless(name: &str, module: &[u8]) -> Outcome<Vec<u8>> {
    without_customs(module).ok_or_else(|| format!("{name} is no WebAssembly module"))
}

fn without_customs(module: &[u8]) -> Option<Vec<u8>> {
    let mut kept = module.get(..HEADER)?.to_vec();
    for section in sections(module)? {
        if section.id != CUSTOM {
            kept.extend_from_slice(section.whole);
        }
    }
    Some(kept)
}

/// Sections that browsers do not run: names, who made the module, what it was made for.
const CUSTOM: u8 = 0;
/// The bytes before the first section of a module.
pub const HEADER: usize = 8;

/// A section of a module.
pub struct Section<'a> {
    /// What it is.
    pub id: u8,
    /// With its id and its length.
    pub whole: &'a [u8],
    /// Without them.
    pub body: &'a [u8],
}

/// The sections of a module; none where it is no module.
pub fn sections(module: &[u8]) -> Option<Vec<Section<'_>>> {
    let (header, mut rest) = module.split_at_checked(HEADER)?;
    if !header.starts_with(b"\0asm") {
        return None;
    }
    let mut sections = Vec::new();
    while let Some((id, behind_id)) = rest.split_first() {
        let (length, body) = number(behind_id)?;
        let (body, next) = body.split_at_checked(length)?;
        let whole = rest.get(..rest.len() - next.len())?;
        sections.push(Section { id: *id, whole, body });
        rest = next;
    }
    Some(sections)
}

/// A number of seven bits a byte, low ones first, and what stands behind it.
pub fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let end = bytes.iter().position(|byte| byte & 0x80 == 0)?;
    let (digits, rest) = bytes.split_at_checked(end + 1)?;
    let value = digits.iter().rev().try_fold(0_usize, |value, byte| {
        value.checked_mul(128).map(|value| value + usize::from(byte & 0x7f))
    })?;
    Some((value, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_runs_stays_in_a_module() {
        let section = |id: u8, body: &[u8]| {
            let length = u8::try_from(body.len()).unwrap();
            [&[id, length], body].concat()
        };
        let (code, names) = (section(10, b"code"), section(0, b"\x04nameabc"));
        let features = section(0, b"\x0ftarget_features");
        let header = b"\0asm\x01\0\0\0".to_vec();
        let module = [header.clone(), code.clone(), names, features.clone()].concat();
        assert_eq!(without_customs(&module), Some([header, code].concat()));
        assert_eq!(without_customs(b"<!doctype html>"), None);
        assert_eq!(without_customs(&module[..module.len() - 1]), None);
    }

    #[test]
    fn a_script_keeps_its_exports_and_loses_its_comments() {
        let script = "// says why\nexport default function start(longName) { return longName; }";
        let short = module_script("a.js", script).unwrap();
        assert!(short.contains("export default function") && !short.contains("why"));
        assert!(module_script("a.js", "export default (").is_err());
    }

    #[test]
    fn the_glue_keeps_one_way_in_and_speaks_to_nobody() {
        let glue = "function initSync() { return 'sync'; }
            async function __wbg_init() { console.warn('so it goes'); return 'async'; }
            export { initSync, __wbg_init as default };";
        let short = module_script("a.js", glue).unwrap();
        assert!(short.contains("as default") && short.contains("async"), "{short}");
        assert!(!short.contains("initSync"), "{short}");
        assert!(!short.contains("console"), "{short}");
    }

    #[test]
    fn a_classic_script_keeps_its_global_names_and_its_old_syntax() {
        let script = "let wasm_bindgen = (function () { var found = null;
            try { found = document.body; } catch (gone) {}
            return found === null || found === undefined ? 1 : found; })();";
        let short = classic("a.js", script).unwrap();
        assert!(short.starts_with("let wasm_bindgen="), "{short}");
        assert!(!short.contains("??") && !short.contains("catch{"), "{short}");
        assert!(classic("a.js", "let (").is_err());
    }
}
