//! Takes out of the bundle what no browser needs: comments and long names of the glue, and what
//! [`crate::module`] takes out of the module. Trunk's own minifier cannot read current glue.

use std::fs;
use std::path::Path;

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{CompressOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::weights::files_below;
use crate::{Outcome, module};

/// Slims every script below `dist`, and every module with its glue.
pub fn slim(dist: &Path) -> Outcome<()> {
    let files = files_below(dist)?;
    let is_script = |name: &&String| Path::new(name).extension().is_some_and(|end| end == "js");
    for name in files.iter().filter(is_script) {
        let path = dist.join(name);
        let failed = |e: std::io::Error| format!("{name}: {e}");
        let script = fs::read_to_string(&path).map_err(failed)?;
        fs::write(&path, module_script(name, &script)?).map_err(failed)?;
    }
    for name in &files {
        let Some(stem) = name.strip_suffix("_bg.wasm") else { continue };
        let (path, glue) = (dist.join(name), dist.join(format!("{stem}.js")));
        let failed = |e: std::io::Error| format!("{name} and its glue: {e}");
        let text = fs::read_to_string(&glue).map_err(failed)?;
        let (short, text) = module::slimmed(&fs::read(&path).map_err(failed)?, &text)?;
        fs::write(&path, short).and_then(|()| fs::write(&glue, text)).map_err(failed)?;
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

#[cfg(test)]
mod tests {
    use super::*;

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
