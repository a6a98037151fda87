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
            }
        }
    }
}
