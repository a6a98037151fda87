//! Finding a text in a text. The standard search is made for long texts and slices with messages
//! that print them, 5 kB in all; these texts are links and labels.

/// The parts before and behind the first `mark`; `mark` is not empty.
pub fn split_at_first<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let at = text.as_bytes().windows(mark.len()).position(|bytes| bytes == mark.as_bytes())?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}

/// Whether a text holds a mark.
pub fn holds(text: &str, mark: &str) -> bool {
    split_at_first(text, mark).is_some()
}

/// Whether a text holds a character. The standard search looks for one beyond ASCII as for a text.
#[inline(never)]
pub fn has(text: &str, char: char) -> bool {
    text.chars().any(|one| one == char)
}

/// The parts before and behind the last `mark`, a sign of ASCII.
pub fn split_at_last(text: &str, mark: u8) -> Option<(&str, &str)> {
    let at = text.bytes().rposition(|byte| byte == mark)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// How many characters a text has.
#[inline(never)]
pub fn length(text: &str) -> usize {
    let mut length = 0;
    for byte in text.bytes() {
        // Every character has one byte that continues none.
        length += usize::from(byte & 0b1100_0000 != 0b1000_0000);
    }
    length
}

/// The text with every `mark` replaced, from the left.
pub fn replaced(text: &str, mark: &str, by: &str) -> String {
    let (mut done, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, behind)) = split_at_first(rest, mark) {
        done.push_str(before);
        done.push_str(by);
        rest = behind;
    }
    done.push_str(rest);
    done
}

/// A template with a part in the place of each `{}`. `format!` has code for every type of part that
/// it is given, and more of it at every call.
pub fn filled(template: &str, parts: &[&str]) -> String {
    let mut parts = parts.iter();
    let mut text = String::new();
    for char in template.chars() {
        match char {
            '{' => text.push_str(parts.next().copied().unwrap_or_default()),
            '}' => {}
            plain => text.push(plain),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_finds_and_replaces_as_the_standard_library_does(text in "[&amp;é%23]{0,24}") {
            for mark in ["&amp;", "%23", "é"] {
                prop_assert_eq!(super::split_at_first(&text, mark), text.split_once(mark));
                prop_assert_eq!(super::replaced(&text, mark, "&"), text.replace(mark, "&"));
                prop_assert_eq!(super::holds(&text, mark), text.contains(mark));
                let char = mark.chars().next().unwrap_or('a');
                prop_assert_eq!(super::has(&text, char), text.contains(char));
                prop_assert_eq!(super::length(&text), text.chars().count());
                prop_assert_eq!(super::split_at_last(&text, b'='), text.rsplit_once('='));
            }
        }
    }
}
