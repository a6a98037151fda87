//! What chat tools, mail clients, gateways and browsers do to links, undone.

use super::{
    escape::decode,
    notice::{Notice, NoticeId},
};

/// What becomes of `&` in JSON.
const ESCAPED_AMPERSAND: &str = "\\u0026";
/// Most bytes of an entity, its end included.
const LONGEST_ENTITY: usize = 12;
/// How often a repair is tried.
const ROUNDS: usize = 2;
/// Most bytes of a character.
const MOST_BYTES_OF_CHARACTER: usize = 4;
/// Characters of an escape.
const ESCAPE: usize = 3;

/// Whether a pair is the version.
pub fn is_version(pair: &str) -> bool {
    pair.starts_with("v=")
}

/// Undoes what chat tools, mail clients and gateways do to links, and names it.
pub fn repaired(part: &str) -> (String, Vec<Notice>) {
    let mut notices = Vec::new();
    let seen = without_encoded_start(part.trim());
    let mut text: String = seen.trim().chars().filter(|char| !is_stray(*char)).collect();
    if text != part {
        notices.push(Notice::of(NoticeId::RepairedSpace));
    }
    let (mut decoded, mut replaced) = (0, 0);
    loop {
        if let Some(repaired) = with_ampersands(&text).filter(|_| replaced < ROUNDS) {
            text = repaired;
            replaced += 1;
        } else if decoded < ROUNDS && !text.split('&').any(is_version) && text.contains('%') {
            text = decode(&text);
            decoded += 1;
        } else {
            break;
        }
    }
    if replaced > 0 {
        notices.push(Notice::of(NoticeId::RepairedAmpersand));
    }
    if decoded > 0 {
        notices.push(Notice::of(NoticeId::RepairedEncoding));
    }
    (text, notices)
}

/// The text without the white space and the characters that cannot be seen at its start, where a browser has
/// encoded them: they came along as the address was copied.
fn without_encoded_start(text: &str) -> &str {
    let is_blank = |char: char| char.is_whitespace() || is_stray(char);
    let mut rest = text;
    while let Some(behind) = (1..=MOST_BYTES_OF_CHARACTER).find_map(|bytes| {
        let (start, behind) = rest.split_at_checked(bytes * ESCAPE)?;
        decode(start).chars().all(is_blank).then_some(behind)
    }) {
        rest = behind;
    }
    rest
}

/// The text with an ampersand for each of its entities; none where it has no entity.
fn with_ampersands(text: &str) -> Option<String> {
    let mut repaired = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.find(['&', '\\']).map(|at| rest.split_at(at)) {
        let behind = entity(from);
        rest = behind.unwrap_or_else(|| from.get(1..).unwrap_or_default());
        repaired.push_str(before);
        repaired.push_str(if behind.is_some() { "&" } else { from.get(..1).unwrap_or_default() });
    }
    repaired.push_str(rest);
    (repaired != text).then_some(repaired)
}

/// What follows an ampersand as markup or JSON writes it: `&amp;`, `&#38;`, `&#x26;`.
pub fn entity(text: &str) -> Option<&str> {
    if let Some(behind) = text.strip_prefix(ESCAPED_AMPERSAND) {
        return Some(behind);
    }
    let name = text.strip_prefix('&')?;
    let end = name.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';')?;
    let (name, behind) = name.split_at_checked(end)?;
    let code = name.strip_prefix('#').and_then(|code| match code.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
        None => code.parse().ok(),
    });
    let is_ampersand = name.eq_ignore_ascii_case("amp") || code == Some(u32::from('&'));
    if is_ampersand { behind.strip_prefix(';') } else { None }
}

/// Tabs, line ends and zero-width characters (joiners, direction marks, soft hyphens) that mail and
/// chat put into long links.
pub fn is_stray(character: char) -> bool {
    matches!(
        character,
        '\t'..='\r' | '\u{85}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}' | '\u{2029}'
            | '\u{2060}' | '\u{feff}'
    )
}
