//! Shortens the names by which a module asks for its imports, in the module and in its glue alike: they
//! are made for people and for linkers, and weigh 3.5 kB of the first load.

use crate::Outcome;
use crate::slim::{HEADER, number, sections};

/// The section of a module that holds its imports.
const IMPORTS: u8 = 2;
/// How names begin that wasm-bindgen made, and that nothing but its glue knows.
const MADE: &[u8] = b"__wb";

/// The module and its glue with short names.
pub fn shortened(module: &[u8], glue: &str) -> Outcome<(Vec<u8>, String)> {
    let mut names = Vec::new();
    let module = renamed(module, &mut names).ok_or("the imports of the module cannot be read")?;
    replaced(glue, &names).map(|glue| (module, glue))
}

/// The module with short names; collects the long ones, in the order of the short ones.
fn renamed(module: &[u8], names: &mut Vec<String>) -> Option<Vec<u8>> {
    let mut to = module.get(..HEADER)?.to_vec();
    for section in sections(module)? {
        if section.id != IMPORTS {
            to.extend_from_slice(section.whole);
            continue;
        }
        let body = imports(section.body, names)?;
        to.push(IMPORTS);
        push_number(&mut to, body.len());
        to.extend_from_slice(&body);
    }
    Some(to)
}

fn imports(section: &[u8], names: &mut Vec<String>) -> Option<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut to = Vec::new();
    push_number(&mut to, count);
    for _ in 0..count {
        let (place, behind) = text(rest)?;
        let (name, behind) = text(behind)?;
        push_text(&mut to, place);
        if name.starts_with(MADE) {
            push_text(&mut to, short(names.len()).as_bytes());
            names.push(String::from_utf8(name.to_vec()).ok()?);
        } else {
            push_text(&mut to, name);
        }
        let (kind, behind) = behind.split_first()?;
        if *kind != 0 {
            return None; // wasm-bindgen lets modules import functions only
        }
        let (of_type, behind) = number(behind)?;
        to.push(*kind);
        push_number(&mut to, of_type);
        rest = behind;
    }
    rest.is_empty().then_some(to)
}

/// The name of a number: `a` to `z`, `ba` and so on.
fn short(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'a' + u8::try_from(number % 26).unwrap_or_default()));
        number /= 26;
        if number == 0 {
            return letters.iter().rev().collect();
        }
    }
}

/// The glue with short names. Each long one has to stand there exactly once, as the key of an import.
fn replaced(glue: &str, names: &[String]) -> Outcome<String> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let (mut to, mut rest, mut found) = (String::new(), glue, vec![0_u32; names.len()]);
    while let Some(start) = rest.find(is_letter) {
        let (before, word) = rest.split_at(start);
        let (word, behind) = word.split_at(word.find(|c| !is_letter(c)).unwrap_or(word.len()));
        to.push_str(before);
        if let Some(index) = names.iter().position(|name| name == word) {
            found[index] += 1;
            to.push_str(&short(index));
        } else {
            to.push_str(word);
        }
        rest = behind;
    }
    to.push_str(rest);
    match found.iter().position(|count| *count != 1) {
        None => Ok(to),
        Some(index) => Err(format!("{} stands {} times in the glue", names[index], found[index])),
    }
}

fn text(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, bytes) = number(bytes)?;
    bytes.split_at_checked(length)
}

fn push_text(to: &mut Vec<u8>, text: &[u8]) {
    push_number(to, text.len());
    to.extend_from_slice(text);
}

fn push_number(to: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        to.push(u8::try_from(number & 0x7f).unwrap_or_default() | 0x80);
        number >>= 7;
    }
    to.push(u8::try_from(number).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports two functions by long names and one by a name of its own.
    fn module(names: [&str; 3]) -> Vec<u8> {
        let mut body = vec![3];
        for name in names {
            push_text(&mut body, b"./a.js");
            push_text(&mut body, name.as_bytes());
            body.extend([0, 5]);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.push(IMPORTS);
        push_number(&mut module, body.len());
        [module, body, vec![10, 1, 0]].concat()
    }

    #[test]
    fn module_and_glue_agree_on_the_short_names() {
        let long = module(["__wbg_log_0123", "own", "__wbindgen_throw"]);
        let glue = "{own(a){},__wbg_log_0123:function(e){},__wbindgen_throw(e){f.__wbindgen_free}}";
        let (short, glue) = shortened(&long, glue).unwrap();
        assert_eq!(short, module(["a", "own", "b"]));
        assert_eq!(glue, "{own(a){},a:function(e){},b(e){f.__wbindgen_free}}");
    }

    #[test]
    fn a_name_that_the_glue_has_not_exactly_once_stops_the_build() {
        let long = module(["__wbg_log_0123", "own", "__wbindgen_throw"]);
        assert!(shortened(&long, "{__wbg_log_0123(){}}").is_err());
        assert!(shortened(&long, "__wbg_log_0123 __wbg_log_0123 __wbindgen_throw").is_err());
        assert!(shortened(b"<!doctype html>", "").is_err());
    }

    #[test]
    fn names_go_on_behind_z_and_numbers_behind_127() {
        // In base 26: 26 = 1 x 26 + 0, and 675 = 25 x 26 + 25.
        assert_eq!([0, 25, 26, 675].map(short), ["a", "z", "ba", "zz"]);
        let mut bytes = Vec::new();
        push_number(&mut bytes, 300);
        assert_eq!(number(&bytes), Some((300, &[][..])));
    }
}
