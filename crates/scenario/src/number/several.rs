//! Several numbers in one text, as two cells of a spreadsheet that were copied into one box.

use super::affix::trim;

/// Most letters of a number: those of a unit or a currency.
const MOST_LETTERS: usize = 3;

/// The numbers of a text that holds several of them; none where it does not.
///
/// Tabs, line ends, semicolons, bars, several spaces, and a comma with a space part numbers. One space
/// alone parts thousands.
///
/// ```
/// use scenario::number::several;
/// assert_eq!(several("400\t500"), ["400", "500"]);
/// assert!(several("400 500").is_empty());
/// ```
pub fn several(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = split(rest) {
        parts.push(trim(before));
        rest = behind;
    }
    parts.push(trim(rest));
    parts.retain(|part| !part.is_empty());
    if parts.len() > 1 && parts.iter().all(|part| is_like_a_number(part)) {
        parts
    } else {
        Vec::new()
    }
}

/// The text before and behind the first gap.
fn split(text: &str) -> Option<(&str, &str)> {
    let is_between = |char: char| char.is_whitespace() || matches!(char, ',' | ';' | '|');
    let mut from = 0;
    loop {
        let start = from + text.get(from..)?.find(is_between)?;
        let (before, run) = text.split_at_checked(start)?;
        let (gap, behind) = run.split_at(run.find(|char| !is_between(char)).unwrap_or(run.len()));
        if is_gap(gap) {
            return Some((before, behind));
        }
        from = start + gap.len();
    }
}

/// Whether what stands between digits parts two numbers.
fn is_gap(gap: &str) -> bool {
    let spaces = gap.chars().filter(|char| char.is_whitespace()).count();
    let parts =
        |char: char| char.is_control() || matches!(char, ';' | '|' | '\u{2028}' | '\u{2029}');
    gap.contains(parts) || spaces > 1 || spaces == 1 && gap.starts_with(',')
}

fn is_like_a_number(text: &str) -> bool {
    text.contains(|char: char| char.is_ascii_digit())
        && text.chars().filter(|char| char.is_alphabetic()).count() <= MOST_LETTERS
}
