//! What a person typed, where it stands inside of our words: one line, in the case it was typed in,
//! and turning nothing around it. Bare data (JSON, the cells of CSV) stays as it was typed.

use report::{Name, row_name};
use scenario::{
    Scenario,
    draft::Draft,
    field::{Row, Table},
};

/// The name of a scenario, in one line; none where it has none that can be used.
pub fn name_of(draft: &Draft) -> Option<String> {
    let title = Scenario::of(draft).title().value()?;
    let line: String = title.chars().filter_map(in_line).collect();
    let name = line.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// First strong isolate: the text behind it has the direction of its own first letter.
const ISOLATE: char = '\u{2068}';
/// The end of an isolate.
const END: char = '\u{2069}';

/// A text for a sentence. Where it has letters that run from right to left it is isolated, so that the
/// figures beside it stay where they are; any other text turns nothing.
pub fn isolated(text: &str) -> String {
    let line: String = text.chars().filter_map(in_line).collect();
    if line.chars().any(is_right_to_left) { format!("{ISOLATE}{line}{END}") } else { line }
}

/// The lines that a text was broken into, each with its own ends of the isolates that go over several.
pub fn isolated_lines(lines: &mut [String]) {
    let mut is_open = false;
    for line in lines {
        if is_open {
            line.insert(0, ISOLATE);
        }
        is_open = line.rfind(ISOLATE) > line.rfind(END);
        if is_open {
            line.push(END);
        }
    }
}

/// A character inside of a line: neither one that ends it nor one that nobody sees, and that may turn
/// the text behind it around, figures included; nor one that XML has no place for.
pub fn in_line(char: char) -> Option<char> {
    match char {
        '\u{fffe}' | '\u{ffff}' => None,
        hidden if is_hidden(hidden) => None,
        '\u{2028}' | '\u{2029}' => Some(' '),
        control if control.is_control() => Some(' '),
        plain => Some(plain),
    }
}

/// Direction marks, and characters without width that no script needs.
pub fn is_hidden(char: char) -> bool {
    matches!(char, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Letters and digits of scripts that run from right to left: the blocks that Unicode keeps for them.
fn is_right_to_left(char: char) -> bool {
    matches!(char, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The name of a row where a sentence, a label or a cell begins: our words for an unnamed row begin with
/// a capital there, a typed name keeps its case.
pub fn row_title(draft: &Draft, table: Table, name: Name) -> String {
    let text = row_name(draft, table, name);
    let is_typed =
        |row: usize| draft.rows(table).get(row).is_some_and(|row| Row::name(row) == text);
    match name {
        Name::Row(row) if is_typed(row) => text,
        _ => super::capital(&text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_runs_from_right_to_left_is_isolated() {
        for plain in ["Billing", "iPhone 15 (new)", "Rückgabe", "请求", "नियम", "👩\u{200d}💻", ""]
        {
            assert_eq!(isolated(plain), plain);
        }
        for typed in ["חיוב", "فواتير 2024", "B2B פרימיום", "٣", "ߒߞߏ", "𞤀𞤣"]
        {
            assert_eq!(isolated(typed), format!("\u{2068}{typed}\u{2069}"));
        }
    }

    #[test]
    fn a_name_can_neither_end_its_isolate_nor_begin_one_of_its_own() {
        assert_eq!(isolated("חי\u{2069}וב\u{202e}"), "\u{2068}חיוב\u{2069}");
        assert_eq!(isolated("a\u{202e}b\u{2067}c"), "abc");
        assert_eq!(isolated("a\u{2028}b\u{7}c"), "a b c");
    }

    #[test]
    fn a_name_that_is_broken_over_lines_is_isolated_on_each() {
        let mut lines = ["1 \u{2068}א", "ב", "ג\u{2069} 2", "3"].map(str::to_owned);
        isolated_lines(&mut lines);
        let whole = ["1 \u{2068}א\u{2069}", "\u{2068}ב\u{2069}", "\u{2068}ג\u{2069} 2", "3"];
        assert_eq!(lines, whole);
    }
}
