//! Takes out of the bundle what no browser needs: comments and long names of the glue, and the names
//! that wasm-bindgen writes into the module. Trunk's own minifier cannot read current glue.

use std::fs;
use std::path::Path;

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::Outcome;
use crate::weights::files_below;

/// Slims every script and module below `dist`.
pub fn slim(dist: &Path) -> Outcome<()> {
    for name in files_below(dist)? {
        let path = dist.join(&name);
        let failed = |e: std::io::Error| format!("{name}: {e}");
        let slimmed = match path.extension().and_then(|end| end.to_str()) {
            Some("js") => minified(&fs::read_to_string(&path).map_err(failed)?)
                .ok_or_else(|| format!("{name}: the script could not be read for minifying"))?
                .into_bytes(),
            Some("wasm") => nameless(&fs::read(&path).map_err(failed)?)
                .ok_or_else(|| format!("{name} is no WebAssembly module"))?,
            _ => continue,
        };
        fs::write(&path, slimmed).map_err(failed)?;
    }
    Ok(())
}

/// A module script, minified.
fn minified(script: &str) -> Option<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::mjs()).parse();
    if parsed.panicked || !parsed.diagnostics.is_empty() {
        return None;
    }
    let mut program = parsed.program;
    let done = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let codegen = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(done.scoping);
    Some(codegen.build(&program).code)
}

/// A module without its custom section `name`.
fn nameless(module: &[u8]) -> Option<Vec<u8>> {
    const HEADER: usize = 8;
    let (header, mut rest) = module.split_at_checked(HEADER)?;
    if !header.starts_with(b"\0asm") {
        return None;
    }
    let mut kept = header.to_vec();
    while let Some((id, behind_id)) = rest.split_first() {
        let (length, body) = number(behind_id)?;
        let (body, next) = body.split_at_checked(length)?;
        let section = rest.get(..rest.len() - next.len())?;
        if *id != 0 || !is_named(body, b"name") {
            kept.extend_from_slice(section);
        }
        rest = next;
    }
    Some(kept)
}

fn is_named(section: &[u8], name: &[u8]) -> bool {
    number(section).is_some_and(|(length, rest)| rest.get(..length) == Some(name))
}

/// A number of seven bits a byte, low ones first, and what stands behind it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
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
    fn only_the_names_leave_a_module() {
        let section = |id: u8, body: &[u8]| {
            let length = u8::try_from(body.len()).unwrap();
            [&[id, length], body].concat()
        };
        let (code, names) = (section(10, b"code"), section(0, b"\x04nameabc"));
        let features = section(0, b"\x0ftarget_features");
        let header = b"\0asm\x01\0\0\0".to_vec();
        let module = [header.clone(), code.clone(), names, features.clone()].concat();
        assert_eq!(nameless(&module), Some([header, code, features].concat()));
        assert_eq!(nameless(b"<!doctype html>"), None);
        assert_eq!(nameless(&module[..module.len() - 1]), None);
    }

    #[test]
    fn a_script_keeps_its_exports_and_loses_its_comments() {
        let script = "// says why\nexport default function start(longName) { return longName; }";
        let minified = minified(script).unwrap();
        assert!(minified.contains("export default function") && !minified.contains("why"));
        assert_eq!(super::minified("export default ("), None);
    }
}
